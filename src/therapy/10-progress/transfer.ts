/** How far an objective has travelled: with me, with family, with others, on their own. Facts in their own columns; none is a grade. */
import type { HomeEvidence, WithWhom } from "./evidence.ts";
import type { LinePoint } from "./progress.api.ts";

export interface TransferRow {
  /** Sessions counted with the therapist, and on which of them something was done without help. */
  readonly withMe: { readonly counted: number; readonly last: LinePoint | null };
  readonly seen: Readonly<Record<WithWhom, readonly HomeEvidence[]>>;
}

export function transferRow(objectiveId: string, points: readonly LinePoint[], evidence: readonly HomeEvidence[]): TransferRow {
  const counted = points.filter(({ value }) => value !== null);
  const own = evidence.filter((one) => one.objectiveId === objectiveId);
  const seen = (withWhom: WithWhom) => own.filter((one) => one.withWhom === withWhom).toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return {
    withMe: { counted: counted.length, last: counted.at(-1) ?? null },
    seen: { family: seen("family"), others: seen("others"), own: seen("own") },
  };
}
