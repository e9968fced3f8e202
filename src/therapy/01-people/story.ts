/** The client's story in four voices. A new telling stands beside the old; nothing said is lost. */
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
