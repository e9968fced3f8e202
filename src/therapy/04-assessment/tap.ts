/** One touch of a recorder, in a session or while assessing: kept for ever; taking one back is a touch of its own. */
import { z } from "zod";
import { DeviceMoment, idOf } from "#foundation/words.ts";
import { PromptLevel } from "./prompt-level.ts";

export const MarkId = idOf("Mark");
export type MarkId = z.infer<typeof MarkId>;

/** yes / no = a chance taken or not this time; count = an event; start / stop = a duration; value = typed in; take-back = undoes another mark. */
export const MarkKind = z.enum(["yes", "no", "count", "start", "stop", "value", "take-back"]);
export type MarkKind = z.infer<typeof MarkKind>;

export const Tap = z.strictObject({
  id: MarkId,
  kind: MarkKind,
  /** The help behind this try; null when the method does not note it. */
  level: PromptLevel.nullable(),
  /** Only for `value`. */
  value: z.number().finite().nullable(),
  /** Which of the session's values this is: `before` or `after`, `first` or `second` rater, or a part that is kept beside the charted one. Null = the charted one. */
  part: z.string().min(1).max(24).nullable(),
  /** Only for `take-back`: the mark it undoes. */
  takesBack: MarkId.nullable(),
  at: DeviceMoment,
  /** The device's steady clock in milliseconds: wall clocks jump, this one does not. Null when typed in later. */
  steadyMs: z.number().nullable(),
  source: z.enum(["tap", "pedal", "typed"]),
});
export type Tap = z.infer<typeof Tap>;

/** The marks that count: those that nothing takes back, in the order they were made. */
export function standing<Made extends Tap>(marks: readonly Made[]): Made[] {
  const takenBack = new Set(marks.flatMap((mark) => (mark.kind === "take-back" && mark.takesBack ? [mark.takesBack] : [])));
  return marks.filter((mark) => mark.kind !== "take-back" && !takenBack.has(mark.id));
}
