/** What was counted of an objective, in the unit of its criterion: what a plan needs to know before it promises anything. */
import { plannedOf } from "#plan/objective-sentence.ts";
import type { Objective } from "#plan/objective.ts";
import { anewFrom, isBaseline } from "./criterion-of.ts";
import type { Line } from "./progress.api.ts";

export function countedSoFar(objective: Objective, line: Line | undefined): { values: number[]; baseline: number } | undefined {
  const counted = (line?.points ?? []).flatMap(({ value, outOf, day }) =>
    value === null || day < anewFrom(objective) ? [] : [{ value, outOf, day }],
  );
  if (counted.length === 0) return undefined;
  const planned = plannedOf(objective.measure) ?? 100;
  return {
    values: counted.map(({ value, outOf }) => (outOf === null || outOf === 0 ? value : (value * planned) / outOf)),
    baseline: counted.filter(({ day }) => isBaseline(objective, day)).length,
  };
}
