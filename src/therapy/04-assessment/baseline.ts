/** What is counted before therapy begins, with the measures of a session. A person may make an objective from it. */
import { z } from "zod";
import { CalendarDay, idOf, shortText } from "#foundation/words.ts";
import { VisitId } from "./assessment.ts";
import { Domain } from "./domain.ts";
import { Direction, isRecordable, MethodSettings } from "./method.ts";
import { Nature } from "./nature.ts";
import { Result, resultOf } from "./result.ts";
import { Tap } from "./tap.ts";

export const BaselineId = idOf("Baseline");
export type BaselineId = z.infer<typeof BaselineId>;

export const NewBaseline = z.strictObject({
  id: BaselineId,
  domain: Domain,
  /** What therapy would want of it: to grow, to hold, or to keep it from happening. */
  nature: Nature,
  title: shortText(60),
  condition: shortText(300),
  behaviour: shortText(300),
  measure: MethodSettings.refine(({ method }) => isRecordable(method), { error: "not-recordable" }),
  direction: Direction,
});
export type NewBaseline = z.infer<typeof NewBaseline>;

/** A touch belongs to a baseline and to the visit it was made in. */
export const BaselineTap = Tap.extend({ baselineId: BaselineId, visitId: VisitId });
export type BaselineTap = z.infer<typeof BaselineTap>;

export const BaselineResult = Result.extend({ visitId: VisitId, day: CalendarDay });
export type BaselineResult = z.infer<typeof BaselineResult>;

/** What each visit's taps come to, oldest first; a visit without a tap is a gap. */
export function baselineResults(
  measure: MethodSettings,
  visits: readonly { readonly id: VisitId; readonly day: CalendarDay; readonly minutes: number }[],
  taps: readonly BaselineTap[],
): BaselineResult[] {
  return visits.flatMap(({ id, day, minutes }) => {
    const own = taps.filter(({ visitId }) => visitId === id);
    const result = resultOf({ measure, form: "single" }, own, minutes);
    return result === null ? [] : [{ ...result, visitId: id, day }];
  });
}

/** A finished baseline waiting for somebody to decide whether it becomes an objective. */
export const Proposal = NewBaseline.extend({
  assessedOn: CalendarDay,
  /** What was written as needed in its domain. */
  need: z.string(),
  results: z.array(BaselineResult),
});
export type Proposal = z.infer<typeof Proposal>;
