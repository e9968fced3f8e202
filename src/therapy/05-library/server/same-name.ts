import { foldedWords } from "#foundation/letters.ts";
import type { InEither } from "../one-or-both.ts";

/** The same words in one of the languages, whatever their accents, capitals and marks. */
export const isSameName = (one: InEither, other: InEither): boolean =>
  (["en", "fr"] as const).some((language) => {
    const words = foldedWords(one[language]).join(" ");
    return words !== "" && words === foldedWords(other[language]).join(" ");
  });
