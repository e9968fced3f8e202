/** Days on which nothing takes place, and why. */
import { z } from "zod";
import { CalendarDay, idOf, longText } from "#foundation/words.ts";

export const TimeOffId = idOf("TimeOff");
export type TimeOffId = z.infer<typeof TimeOffId>;

export const TimeOffKind = z.enum(["holiday", "closure", "leave", "illness"]);
export type TimeOffKind = z.infer<typeof TimeOffKind>;

/** A therapist who is away owes the session; a house that is closed does not. */
export const isOwed = (kind: TimeOffKind): boolean => kind === "leave" || kind === "illness";

const Days = {
  kind: TimeOffKind,
  fromDay: CalendarDay,
  untilDay: CalendarDay,
  /** One’s own sessions, or those of the whole practice. */
  whose: z.enum(["mine", "everybody"]),
};
const isInOrder = (days: { fromDay: string; untilDay: string }) => days.untilDay >= days.fromDay;
const isShort = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }) =>
  Date.parse(untilDay) - Date.parse(fromDay) < 93 * 86_400_000;
const ownLeave = ({ kind, whose }: { kind: TimeOffKind; whose: string }) => !isOwed(kind) || whose === "mine";

export const DaysOff = z
  .strictObject(Days)
  .refine(isInOrder, { error: "ends-before-it-begins", path: ["untilDay"] })
  .refine(isShort, { error: "longer-than-a-term", path: ["untilDay"] })
  .refine(ownLeave, { error: "leave-is-ones-own", path: ["whose"] });

export const NewTimeOff = z
  .strictObject({ id: TimeOffId, title: longText(120), ...Days })
  .refine(isInOrder, { error: "ends-before-it-begins", path: ["untilDay"] })
  .refine(isShort, { error: "longer-than-a-term", path: ["untilDay"] })
  .refine(ownLeave, { error: "leave-is-ones-own", path: ["whose"] });
export type NewTimeOff = z.infer<typeof NewTimeOff>;
