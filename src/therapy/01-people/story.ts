/** The client's story in four voices, and what to know before playing. A new telling stands beside the old; nothing said is lost. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, shortText } from "#foundation/words.ts";
import { NamedInWords } from "./person.ts";

export const Voice = z.enum(["why-we-come", "what-i-like", "what-my-family-likes", "what-we-work-on"]);
export type Voice = z.infer<typeof Voice>;

/** Pictures for people who read pictures better than words. */
export const Picture = z.enum([
  "scarf",
  "guitar",
  "drum",
  "voice",
  "piano",
  "bells",
  "shaker",
  "dance",
  "listening",
  "song",
  "heart",
  "star",
]);
export type Picture = z.infer<typeof Picture>;

export const TellingId = idOf("Telling");

export const NewTelling = z.strictObject({
  id: TellingId,
  voice: Voice,
  words: z.string().trim().max(4_000),
  pictures: z.array(z.strictObject({ picture: Picture, word: shortText(40) })).max(12),
  /** Who said it, in plain words: "their parents, at referral". */
  toldBy: NamedInWords,
  toldOn: CalendarDay.nullable(),
});
export type NewTelling = z.infer<typeof NewTelling>;

export const Telling = NewTelling.extend({ recordedAt: Instant });
export type Telling = z.infer<typeof Telling>;

/** "leave out" = never in the room; "not now" and "stop" = how this person says so; medical; to do before starting. */
export const SafetyKind = z.enum(["leave-out", "not-now", "stop", "medical", "before-you-start"]);
export type SafetyKind = z.infer<typeof SafetyKind>;

export const SafetyLineId = idOf("SafetyLine");

export const NewSafetyLine = z.strictObject({ id: SafetyLineId, kind: SafetyKind, words: shortText(400) });
export type NewSafetyLine = z.infer<typeof NewSafetyLine>;

export const SafetyLine = NewSafetyLine.extend({ recordedAt: Instant });
export type SafetyLine = z.infer<typeof SafetyLine>;

/** The order in which a safety card is read: what could hurt first. */
export const SAFETY_ORDER: readonly SafetyKind[] = ["leave-out", "before-you-start", "not-now", "stop", "medical"];
