/** The family's words beside the clinical ones. English and French are asked for; a therapist may type further languages. */
import { z } from "zod";
import { longText } from "#foundation/words.ts";

const Words = longText(2_000);

export const FamilyWording = z.strictObject({
  en: Words,
  fr: Words,
  further: z.array(z.strictObject({ lang: z.string().min(2).max(35), dir: z.enum(["ltr", "rtl"]), words: Words })).max(10),
});
export type FamilyWording = z.infer<typeof FamilyWording>;

/** The words to show someone who reads this language: theirs, or the other of the two, rather than nothing. */
export const familyWordsIn = (wording: FamilyWording, language: "en" | "fr"): string =>
  wording[language] || wording[language === "en" ? "fr" : "en"];

/** Everything that is written in it, in every language. */
export const textsOf = ({ en, fr, further }: FamilyWording): string[] => [en, fr, ...further.map(({ words }) => words)];
