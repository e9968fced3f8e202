/** How the objectives of a whole practice stand, by domain, setting and intervention. Small numbers are kept back, so that nobody can be found in them. */
import { z } from "zod";
import type { Reading } from "./reading.ts";

/** In the order in which they are read; none is better or worse than its neighbours. */
export const OUTCOME_STATES = [
  "too-early",
  "improving",
  "no-reliable-change",
  "mixed",
  "declining",
  "holding",
  "unclear",
  "outside",
  "limit-kept",
  "limit-passed",
] as const;
export const OutcomeState = z.enum(OUTCOME_STATES);
export type OutcomeState = z.infer<typeof OutcomeState>;

export const OUTCOME_SIDES = ["domain", "setting", "intervention"] as const;
export const OutcomeSide = z.enum(OUTCOME_SIDES);
export type OutcomeSide = z.infer<typeof OutcomeSide>;

/** Null = from fewer than five clients, or kept back so that such a number cannot be worked out. */
const Kept = z.int().nullable();
export const OutcomeGroup = z.strictObject({
  side: OutcomeSide,
  /** A domain, a setting, an intervention of the library; "" where none is written. */
  key: z.string(),
  clients: Kept,
  objectives: Kept,
  states: z.array(z.strictObject({ state: OutcomeState, objectives: Kept })),
});
export type OutcomeGroup = z.infer<typeof OutcomeGroup>;

/** One objective, as it counts in each of its groups. */
export interface OutcomeRow {
  readonly clientId: string;
  readonly state: OutcomeState;
  readonly keys: Readonly<Record<OutcomeSide, readonly string[]>>;
}

/** A number is shown from as many clients as this. */
export const FEWEST_CLIENTS = 5;

export function outcomeState({ judgement }: Reading): OutcomeState {
  switch (judgement.kind) {
    case "too-early":
    case "band-too-early":
      return "too-early";
    case "verdict":
    case "band":
      return judgement.verdict;
    case "limit":
      return judgement.of === 0 ? "too-early" : judgement.breaches.length === 0 ? "limit-kept" : "limit-passed";
  }
}

export function outcomeGroups(rows: readonly OutcomeRow[]): OutcomeGroup[] {
  return OUTCOME_SIDES.flatMap((side) => {
    const keys = [...new Set(rows.flatMap((row) => row.keys[side]))].toSorted((a, b) => a.localeCompare(b));
    return keys.map((key) =>
      groupOf(
        side,
        key,
        rows.filter((row) => row.keys[side].includes(key)),
      ),
    );
  });
}

const clientsIn = (rows: readonly OutcomeRow[]): number => new Set(rows.map(({ clientId }) => clientId)).size;

function groupOf(side: OutcomeSide, key: string, rows: readonly OutcomeRow[]): OutcomeGroup {
  const clients = clientsIn(rows);
  if (clients < FEWEST_CLIENTS) return { side, key, clients: null, objectives: null, states: [] };
  const states = OUTCOME_STATES.flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    return own.length === 0 ? [] : [{ state, objectives: own.length, isShown: clientsIn(own) >= FEWEST_CLIENTS }];
  });
  // A single number kept back could be worked out from the others: then the smallest of those goes with it.
  const hidden = states.filter(({ isShown }) => !isShown).length;
  const smallest = hidden === 1 ? states.filter(({ isShown }) => isShown).toSorted((a, b) => a.objectives - b.objectives)[0] : undefined;
  const shown = states.map((one) => ({
    state: one.state,
    objectives: one.isShown && one !== smallest ? one.objectives : null,
  }));
  // Where only one state is there and it is kept back, the sum would tell it.
  const tellsAll = states.length === 1 && hidden === 1;
  return { side, key, clients, objectives: tellsAll ? null : rows.length, states: shown };
}
