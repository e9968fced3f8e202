/** Names of notes and keys: a letter with its sharps or flats. Moving keeps the letter’s place in the key, so that a fourth stays a fourth on paper. */

const LETTERS = "CDEFGAB";
/** Semitones of the letters above C. */
const NATURAL = [0, 2, 4, 5, 7, 9, 11] as const;

export interface Note {
  /** 0 = C … 6 = B. */
  readonly letter: number;
  /** −1 = one flat, 2 = two sharps. */
  readonly alteration: number;
}

const within = (value: number, size: number) => ((value % size) + size) % size;

/** "Bb", "F♯"; undefined when it is no note. */
export function noteOf(name: string): Note | undefined {
  const found = /^([A-G])([#♯b♭]{0,2})$/.exec(name);
  if (found === null) return undefined;
  const [, letter = "", signs = ""] = found;
  const alteration = [...signs].reduce((sum, sign) => sum + (sign === "#" || sign === "♯" ? 1 : -1), 0);
  return { letter: LETTERS.indexOf(letter), alteration };
}

export const nameOf = ({ letter, alteration }: Note): string =>
  (LETTERS[letter] ?? "") + (alteration < 0 ? "b".repeat(-alteration) : "#".repeat(alteration));

/** Semitones above C, 0 to 11. */
export const soundOf = ({ letter, alteration }: Note): number => within((NATURAL[letter] ?? 0) + alteration, 12);

/** How many letters and how many semitones lie between two notes, upwards. */
export interface Interval {
  readonly letters: number;
  readonly semitones: number;
}

export const between = (from: Note, to: Note): Interval => ({
  letters: within(to.letter - from.letter, 7),
  semitones: within(soundOf(to) - soundOf(from), 12),
});

/** A note moved up by an interval. What would need two signs is written by the plain note that sounds the same: nobody reads A## from a music stand. */
export function moved(note: Note, { letters, semitones }: Interval): Note {
  const letter = within(note.letter + letters, 7);
  const sound = within(soundOf(note) + semitones, 12);
  const alteration = within(sound - (NATURAL[letter] ?? 0) + 6, 12) - 6;
  return Math.abs(alteration) <= 1 ? { letter, alteration } : plainNote(sound, alteration > 0);
}

function plainNote(sound: number, sharp: boolean): Note {
  const natural = NATURAL.findIndex((it) => it === sound);
  if (natural !== -1) return { letter: natural, alteration: 0 };
  const alteration = sharp ? 1 : -1;
  return { letter: NATURAL.findIndex((it) => it === within(sound - alteration, 12)), alteration };
}

const MAJOR_KEYS = ["C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];
const MINOR_KEYS = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B"];

export interface Key {
  readonly tonic: Note;
  readonly minor: boolean;
}

/** "Bb", "F#m", "A minor"; undefined when no key can be read. */
export function keyOf(name: string): Key | undefined {
  const found = /^\s*([A-G][#♯b♭]?)\s*(m(?:in(?:or)?)?|maj(?:or)?)?\s*$/.exec(name);
  const tonic = noteOf(found?.[1] ?? "");
  return tonic === undefined ? undefined : { tonic, minor: /^m(?!aj)/.test(found?.[2] ?? "") };
}

export const keyName = ({ tonic, minor }: Key): string => nameOf(tonic) + (minor ? "m" : "");

/** The key so many semitones away by its usual name, the one with fewer signs: G and 3 give Bb. A whole octave away it keeps its own name. */
export function keyAway(key: Key, steps: number): Key {
  if (within(steps, 12) === 0) return key;
  const usual = (key.minor ? MINOR_KEYS : MAJOR_KEYS)[within(soundOf(key.tonic) + steps, 12)];
  return { tonic: noteOf(usual ?? "C") ?? key.tonic, minor: key.minor };
}

/** The shortest way from one key to another in semitones: −5 to 6. */
export function stepsBetween(from: Key, to: Key): number {
  const up = within(soundOf(to.tonic) - soundOf(from.tonic), 12);
  return up > 6 ? up - 12 : up;
}

/** All keys of a mode, from C upwards, by their usual names. */
export const keysLike = (minor: boolean): string[] => (minor ? MINOR_KEYS.map((name) => `${name}m`) : [...MAJOR_KEYS]);
