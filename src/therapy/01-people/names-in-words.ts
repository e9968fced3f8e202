/** Whether words meant for one family hold the name of another client. Letters are compared as names are looked for: without accents and case, whole words. */
import { isAlsoAWord, isParticle, isTitle } from "./names-that-are-words.ts";

/** Another client, as far as it matters for this question. */
export interface OtherName {
  readonly chosenName: string;
  readonly familyName: string | null;
  readonly legalName: string | null;
  /** They share a session with the client this is about: then it is far more likely meant. */
  readonly inTheSameGroup: boolean;
}

/** One word of a text: as it stands there, folded, and whether a sentence begins with it. */
interface Word {
  readonly said: string;
  readonly folded: string;
  readonly begins: boolean;
}

/** The words of the text that name somebody else, as they stand in it, each once. `ours` are names that belong here anyway: the client’s own, and those around them. */
export function namesIn(text: string, others: readonly OtherName[], ours: readonly string[]): string[] {
  const words = wordsOf(text);
  const known = new Set(ours.flatMap((name) => foldedWords(name)));
  const found = new Map<string, string>();
  for (const other of others)
    for (const name of namesOf(other)) {
      if (!other.inTheSameGroup && name.every((part) => known.has(part))) continue;
      for (const at of placesOf(name, words)) {
        const here = words.slice(at, at + name.length);
        if (!isMeant(here, other.inTheSameGroup)) continue;
        found.set(name.join(" "), here.map(({ said }) => said).join(" "));
      }
    }
  return [...new Set(found.values())].filter(
    (one, _, all) => !all.some((longer) => longer !== one && foldedWords(longer).join(" ").includes(foldedWords(one).join(" "))),
  );
}

/** The names the client may not be taken for: their own words are never a find, in whatever spelling. */
export const withoutOwn = (others: readonly OtherName[], own: readonly string[]): OtherName[] => {
  const mine = new Set(own.flatMap((name) => foldedWords(name)));
  const kept = (name: string | null) => (name !== null && !foldedWords(name).every((part) => mine.has(part)) ? name : null);
  return others.map((other) => ({
    ...other,
    chosenName: kept(other.chosenName) ?? "",
    familyName: kept(other.familyName),
    legalName: kept(other.legalName),
  }));
};

/** Each way to call somebody: by the chosen name, its first part alone, by the family name, by first or last part of the name as papers have it. */
function namesOf({ chosenName, familyName, legalName, inTheSameGroup }: OtherName): string[][] {
  const chosen = foldedWords(chosenName).filter((part) => !isTitle(part));
  const legal = foldedWords(legalName ?? "");
  const ways = [chosen, foldedWords(familyName ?? ""), legal.slice(0, 1), legal.slice(-1)];
  // Of "Mary-Jo", "Mary" alone is only clear among those who know each other.
  if (inTheSameGroup) ways.push(chosen.slice(0, 1));
  const seen = new Set<string>();
  return ways.filter((way) => {
    const key = way.join(" ");
    const says = way.some((part) => part.length > 1 && !isParticle(part));
    return says && !seen.has(key) && seen.add(key);
  });
}

/** “May was sunny”, “la rose est fanée”: a name that is also a word counts only with its capital, and for people of other groups not where every sentence has one. */
function isMeant(words: readonly Word[], inTheSameGroup: boolean): boolean {
  if (!words.every(({ folded }) => isAlsoAWord(folded) || isParticle(folded))) return true;
  return words.some(({ said, begins }) => hasCapital(said) && (inTheSameGroup || !begins));
}

const hasCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

function placesOf(name: readonly string[], words: readonly Word[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + name.length <= words.length; at += 1)
    if (name.every((part, step) => words[at + step]?.folded === part)) places.push(at);
  return places;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: said, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const begins = words.length === 0 || /[.!?…:\n]/u.test(text.slice(end, index));
    words.push({ said, folded: fold(said), begins });
    end = index + said.length;
  }
  return words;
}

export const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);

/** The same letters as the database looks for (`folded` of the migrations). */
const fold = (word: string): string =>
  word
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f\u064b-\u065f\u0591-\u05c7]/g, "")
    .toLowerCase();
