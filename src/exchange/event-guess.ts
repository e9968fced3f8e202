/** Whom an event could be for, by what its title says. Only offered: a person chooses. */
import type { ImportTarget } from "./calendar-import.ts";

export interface Guess {
  /** `client:…` or `group:…` */
  readonly value: string;
  readonly name: string;
}

const MOST = 3;
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const hasAll = (words: readonly string[], these: readonly string[]) => these.length > 0 && these.every((word) => words.includes(word));

export const nameOf = ({ chosenName, familyName }: ImportTarget["clients"][number]) => [chosenName, familyName].filter(Boolean).join(" ");

export function guessesFor(title: string, { clients, groups }: ImportTarget): Guess[] {
  const words = wordsOf(title);
  const scored = [
    ...clients.map((client) => ({
      value: `client:${client.clientId}`,
      name: nameOf(client),
      likely: likelinessOf(client, words, initialsIn(title)),
    })),
    ...groups.map(({ groupId, name }) => ({
      value: `group:${groupId}`,
      name,
      likely: hasAll(words, wordsOf(name)) ? 4 : 0,
    })),
  ];
  const best = Math.max(1, ...scored.map(({ likely }) => likely));
  const offered = scored.filter(({ likely }) => likely === best);
  // Many who could be meant are no help.
  return offered.length > MOST ? [] : offered.map(({ value, name }) => ({ value, name }));
}

function likelinessOf(
  { chosenName, familyName }: ImportTarget["clients"][number],
  words: readonly string[],
  initials: ReadonlySet<string>,
) {
  const [given, family] = [wordsOf(chosenName), wordsOf(familyName ?? "")];
  const [hasGiven, hasFamily] = [hasAll(words, given), hasAll(words, family)];
  if (hasGiven && hasFamily) return 4;
  if (hasGiven) return 3;
  if (hasFamily) return 2;
  return initials.has(`${given[0]?.[0] ?? ""}${family[0]?.[0] ?? ""}`) ? 1 : 0;
}

/** "X.R.", "X R" and "XR", always in capitals: small letters are words. */
const initialsIn = (title: string): ReadonlySet<string> =>
  new Set([...title.matchAll(/(?<![\p{L}\p{N}])(\p{Lu})[. ]{0,2}(\p{Lu})(?![\p{L}\p{N}])/gu)].map(([, a = "", b = ""]) => folded(a + b)));
