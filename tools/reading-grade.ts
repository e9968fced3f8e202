/** How hard a text is to read: Flesch-Kincaid grade for English, Kandel and Moles for French. Counted over a whole catalogue, because both measures need a few hundred words. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/** A message of a catalogue as it is read: of a plural its last way, without places for values and tags. */
export function readable(message: string): string {
  let text = message;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replaceAll(/\{\w+, (?:plural|select),(?:\s*(?:=?\w+) \{[^{}]*\})*\s*other \{([^{}]*)\}\}/g, "$1");
  }
  return text
    .replaceAll(/\{\w+\}/g, "Ilse")
    .replaceAll(/<\/?\d+\/?>/g, "")
    .replaceAll(/[“”«»*#()"]/g, " ");
}

const VOWELS = { en: /[aeiouy]+/g, fr: /[aeiouyàâäéèêëîïôöùûüœæ]+/g } as const;

function syllablesOf(word: string, language: "en" | "fr"): number {
  const small = word.toLowerCase();
  const silent =
    language === "en"
      ? small.replace(/(?<=[^aeiouyl])e(?:s|d)?$|(?<=[aeiouy][^aeiouy]*[^aeiouy])le$/, "")
      : small.replace(/(?<=.)(?:es?|ent)$/, "");
  return Math.max(1, (silent.match(VOWELS[language]) ?? []).length);
}

/** Only what is a sentence by itself: a name of a button has no reading grade. */
export function readingOf(messages: readonly string[], language: "en" | "fr"): Reading {
  const sentences = messages
    .map(readable)
    .flatMap((text) => text.split(/(?<=[.?!:…])\s+/))
    .map((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? [])
    .filter((words) => words.length >= 4);
  const words = sentences.flat().flatMap((word) => (language === "fr" ? word.split(/[’']/).filter(Boolean) : [word]));
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word, language), 0),
  };
}

export const fleschKincaidGrade = ({ words, sentences, syllables }: Reading): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

export const kandelMoles = ({ words, sentences, syllables }: Reading): number =>
  207 - 1.015 * (words / sentences) - 73.6 * (syllables / words);
