/** A text a practice wrote for its own library: in English, in French, or in both. What is missing is said, never made up. */
import { z } from "zod";
import { longText, type Language } from "#foundation/words.ts";

const inEither = (max: number) => z.strictObject({ en: longText(max), fr: longText(max) });
const isWritten = ({ en, fr }: { readonly en: string; readonly fr: string }) => en !== "" || fr !== "";

/** Needed, in at least one of the two languages. */
export const oneOrBoth = (max = 2_000) => inEither(max).refine(isWritten, { error: "write-in-one-language" });
/** May be left out altogether. */
export const perhapsBoth = (max = 2_000) => inEither(max);

/** What the family reads of a goal: wherever it is written it holds the place of the name. */
export const OwnFamilyWording = inEither(500).refine(({ en, fr }) => [en, fr].every((words) => words === "" || words.includes("{name}")), {
  error: "no-place-for-the-name",
});

export interface InEither {
  readonly en: string;
  readonly fr: string;
}

const OTHER: Readonly<Record<Language, Language>> = { en: "fr", fr: "en" };

/** Both languages filled: what is missing in one is read in the other. */
export const filled = ({ en, fr }: InEither): { en: string; fr: string } => ({ en: en || fr, fr: fr || en });

/** The words for whoever reads this language, or those there are. */
export const readIn = (text: InEither, language: Language): string => text[language] || text[OTHER[language]];

/** The languages in which some of these texts have no words, though they have in the other. */
export const lackingIn = (texts: readonly InEither[]): Language[] =>
  (["en", "fr"] as const).filter((language) => texts.some((text) => text[language] === "" && text[OTHER[language]] !== ""));

/** Null when nothing was written. */
export const orNull = (text: InEither): InEither | null => (isWritten(text) ? text : null);
