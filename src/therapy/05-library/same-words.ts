/** Words compared as people mean them: without accents, capitals, marks, and one or many. */

export interface Word {
  /** As it was written. */
  readonly written: string;
  readonly forms: readonly string[];
}

const LINKS = new Set(
  "a an and as at by for from in into is it its of on or the to with au aux avec d de des du en et l la le les ou par pour sans sur un une".split(
    " ",
  ),
);

/** The words that say something, in the order in which they stand. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([written]) => {
    const plain = folded(written);
    return LINKS.has(plain) ? [] : [{ written, forms: formsOf(plain) }];
  });
}

/** Whether each of the words is there, and which words of the text they are; undefined = not all are there. */
export function foundIn(text: readonly Word[], wanted: readonly Word[]): readonly Word[] | undefined {
  if (wanted.length === 0) return undefined;
  const found = wanted.map((one) => text.find((word) => isSame(word, one)));
  return found.every((word) => word !== undefined) ? [...new Set(found)].sort((a, b) => text.indexOf(a) - text.indexOf(b)) : undefined;
}

const isSame = (a: Word, b: Word): boolean => a.forms.some((form) => b.forms.includes(form));

const folded = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** One or many, in English and French: "scarves" and "scarf", "cymbales" and "cymbale", "chevaux" and "cheval". */
function formsOf(word: string): readonly string[] {
  const forms = [word];
  if (word.length > 3 && /[^s]s$/u.test(word)) forms.push(word.slice(0, -1));
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/u.test(word)) forms.push(word.slice(0, -2));
  if (word.length > 4 && word.endsWith("ves")) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  if (word.length > 4 && word.endsWith("aux")) forms.push(`${word.slice(0, -3)}al`);
  if (word.length > 4 && word.endsWith("x")) forms.push(word.slice(0, -1));
  return forms;
}
