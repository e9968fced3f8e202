/** Finding by a few letters, the same way in every list: without accents or capitals, each word typed begins a word of what is looked through. */

export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Nothing typed finds everything. */
export function isFoundIn(typed: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const words = texts.flatMap((text) => foldedWords(text ?? ""));
  return foldedWords(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}
