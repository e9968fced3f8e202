/** One touch of a recorder, in a session or while assessing: kept for ever; taking one back is a touch of its own. */
import { z } from "zod";
import { DeviceMoment, idOf } from "#foundation/words.ts";
import { BeatTaps } from "./beat-taps.ts";
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

/** A touch in the room: whatever a session can take beyond what is counted before therapy. What an older app kept says none of it. */
export const RoomTap = Tap.extend({
  /** beats = one rhythm played along. */
  kind: z.enum([...MarkKind.options, "beats"]),
  /** By whose hand or foot: `client` = their own. */
  source: z.enum([...Tap.shape.source.options, "key", "midi", "client"]),
  /** Which step of a task, or which interval, from zero; null: it counts for itself. */
  nth: z.int().min(0).max(99_999).nullable().default(null),
  /** What a value written from memory is out of: "about 6 of 10". */
  outOf: z.number().positive().nullable().default(null),
  /** Written from memory, after it happened. */
  estimated: z.boolean().default(false),
  /** A second observer’s marks are kept for agreement and never charted. */
  observer: z.enum(["second"]).nullable().default(null),
  beats: BeatTaps.nullable().default(null),
});
export type RoomTap = z.infer<typeof RoomTap>;

/** What a number is made from: a touch of either kind. */
export type Counted = Omit<Tap, "kind" | "source"> &
  Pick<RoomTap, "kind" | "source"> &
  Partial<Pick<RoomTap, "nth" | "outOf" | "estimated" | "observer" | "beats">> & {
    readonly music?: { readonly beatsPerMinute: number | null } | null;
  };

/** The marks that count: those that nothing takes back, in the order they were made, whatever the order they arrived in and however often. */
export function standing<Made extends Counted>(marks: readonly Made[]): Made[] {
  // Mostly they come as they were made, each once, and a long session asks often.
  if (marks.every(({ id, kind }, nth) => kind !== "take-back" && (nth === 0 || (marks[nth - 1]?.id ?? "") < id))) return [...marks];
  const takenBack = new Set(marks.flatMap((mark) => (mark.kind === "take-back" && mark.takesBack ? [mark.takesBack] : [])));
  const once = new Map(marks.map((mark) => [mark.id, mark]));
  return [...once.values()].filter((mark) => mark.kind !== "take-back" && !takenBack.has(mark.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
