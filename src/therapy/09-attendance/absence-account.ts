/** What is written at once about an absence, in under a minute and in the words of whoever told us. Every answer may be left out. */
import { z } from "zod";
import { idOf, longText } from "#foundation/words.ts";
import type { AbsenceCategory } from "./absence-category.ts";

export const AccountId = idOf("AbsenceAccount");

export const Channel = z.enum(["in-person", "phone", "message", "e-mail", "portal", "school-or-ward"]);
export type Channel = z.infer<typeof Channel>;

export const Done = z.enum(["waited", "called", "left-a-message", "asked-the-team", "went-to-see"]);
export type Done = z.infer<typeof Done>;

export const Reached = z.enum(["reached", "not-reached", "not-tried"]);
export type Reached = z.infer<typeof Reached>;

/** `owed`: the session was ours to give. Nothing is booked by it. */
export const MakeUp = z.enum(["offered", "declined", "owed", "none"]);
export type MakeUp = z.infer<typeof MakeUp>;

/** What weighs on coming from outside the therapy, or from within it. A thought to talk about, never a judgement. */
export const Factor = z.enum([
  "transport",
  "money",
  "care-of-others",
  "work-or-school",
  "health",
  "fatigue",
  "overwhelmed",
  "therapy-itself",
  "trust",
  "forgot",
  "weather",
  "family-change",
  "other",
]);
export type Factor = z.infer<typeof Factor>;

export const AbsenceAccount = z.strictObject({
  id: AccountId,
  /** Who told us: "their mother", "the ward". */
  toldBy: longText(120),
  channel: Channel.nullable(),
  done: z.array(Done).max(Done.options.length),
  reached: Reached.nullable(),
  /** A thought about danger, and what was done with it. */
  risk: longText(1_000),
  makeUp: MakeUp,
  factors: z.array(Factor).max(Factor.options.length),
});
export type AbsenceAccount = z.infer<typeof AbsenceAccount>;

/** Whole hours between the word and the session; null when nobody told us ahead. */
export function noticeHours(toldAt: string | null, startsAt: string): number | null {
  if (toldAt === null) return null;
  const hours = Math.floor((Date.parse(startsAt) - Date.parse(toldAt)) / 3_600_000);
  return hours < 0 ? null : hours;
}

/** What a family's word ahead of time is called, by the hours the practice asks for. A person may choose otherwise. */
export const categoryOfNotice = (hours: number | null, asked: number): AbsenceCategory =>
  hours !== null && hours >= asked ? "client_cancel_notice" : "late_cancel";
