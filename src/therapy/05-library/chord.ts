/** A chord as it stands over the words: its root, its colour, its bass; moved, and named by letters, by do-ré-mi or by the steps of the key. */
import { between, type Interval, type Key, moved, nameOf, type Note, noteOf } from "./note-name.ts";

export interface Chord {
  readonly root: Note;
  /** "m7", "sus4", "" for a plain major chord. */
  readonly colour: string;
  readonly bass: Note | null;
}

/** How chords are called: by letters, as French singers do, or by the step of the key (Nashville). */
export const CHORD_NAMES = ["letters", "solfege", "steps"] as const;
export type ChordNames = (typeof CHORD_NAMES)[number];

const CHORD = /^([A-G][#♯b♭]?)((?:maj|min|dim|aug|sus|add|omit|no|alt|m|M|Δ|ø|°|o|\+|-|\d|[#b♯♭](?=\d)|\(|\)|,|\^)*)(?:\/([A-G][#♯b♭]?))?$/;

/** Undefined when it is no chord: "N.C.", "riff", a slip of the hand. */
export function chordOf(text: string): Chord | undefined {
  const found = CHORD.exec(text.trim());
  const root = noteOf(found?.[1] ?? "");
  if (found === null || root === undefined) return undefined;
  return { root, colour: found[2] ?? "", bass: noteOf(found[3] ?? "") ?? null };
}

export const moveChord = (chord: Chord, by: Interval): Chord => ({
  ...chord,
  root: moved(chord.root, by),
  bass: chord.bass === null ? null : moved(chord.bass, by),
});

const SOLFEGE = ["Do", "Ré", "Mi", "Fa", "Sol", "La", "Si"];
const SIGNS: Readonly<Record<string, string>> = { "-2": "♭♭", "-1": "♭", 0: "", 1: "♯", 2: "♯♯" };
/** The steps of the major scale in semitones; a minor key counts from its own tonic too: its third is ♭3. */
const SCALE = [0, 2, 4, 5, 7, 9, 11];

/** One chord by name. Steps need the key; without one they are written by letters. */
export function chordName({ root, colour, bass }: Chord, names: ChordNames, key: Key | undefined): string {
  const note = (it: Note) => noteName(it, names, key);
  return note(root) + colour + (bass === null ? "" : `/${note(bass)}`);
}

export function noteName(note: Note, names: ChordNames, key: Key | undefined): string {
  if (names === "solfege") return (SOLFEGE[note.letter] ?? "") + (SIGNS[note.alteration] ?? "");
  if (names === "letters" || key === undefined) return nameOf(note);
  const { letters, semitones } = between(key.tonic, note);
  const off = semitones - (SCALE[letters] ?? 0);
  return (SIGNS[off > 6 ? off - 12 : off < -6 ? off + 12 : off] ?? "") + String(letters + 1);
}
