/** What a family wording says to the reader: their language first, the other rather than nothing. */
import type { FamilyWording } from "#plan/wording.ts";
import { familyWordsIn } from "#plan/wording.ts";

export interface Worded {
  readonly words: string;
  /** For the voice of a screen reader, when it is not the language of the page. */
  readonly lang: "en" | "fr";
}

export function wordsOf(wording: FamilyWording, language: "en" | "fr"): Worded {
  const other = language === "en" ? "fr" : "en";
  return { words: familyWordsIn(wording, language), lang: wording[language] === "" ? other : language };
}
