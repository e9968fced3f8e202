/** From marks to one number a session and objective: the same on the tablet and on the server, so that both always agree. */
import type { MeasureForm, MethodSettings } from "#assessment/method.ts";
import { resultOf } from "#assessment/result.ts";
import type { ObjectiveId } from "#plan/objective.ts";
import { type Mark, standingOf } from "./mark.ts";
import type { Score } from "./note.ts";

export interface Measured {
  readonly id: ObjectiveId;
  readonly measure: MethodSettings;
  readonly form: MeasureForm;
}

/** The score of one objective in one session; null when nothing was marked: a gap, never a zero. `minutes` = how long the session ran. */
export function scoreOf({ id, measure, form }: Measured, marks: readonly Mark[], minutes: number): Score | null {
  const result = resultOf({ measure, form }, standingOf(id, marks), minutes);
  return result && { objectiveId: id, ...result };
}

/** The scores of all objectives that have marks, in the order given. */
export const scoresOf = (objectives: readonly Measured[], marks: readonly Mark[], minutes: number): Score[] =>
  objectives.flatMap((objective) => scoreOf(objective, marks, minutes) ?? []);
