/** A song in another key, for a singer or for a capo. The written song goes along, so that there and back again is the very same song. */
import { chordName, type ChordNames, chordOf, moveChord } from "./chord.ts";
import { type Piece, readChordPro, type Song } from "./chord-pro.ts";
import { between, type Interval, type Key, keyAway, keyName, keyOf, soundOf } from "./note-name.ts";

export interface Transposed extends Song {
  readonly written: Song;
  /** Semitones above the written key. */
  readonly steps: number;
}

const isTransposed = (song: Song | Transposed): song is Transposed => "written" in song;

/** The key a song names, or that of its first chord; undefined when it has neither. */
export function keyOfSong(song: Song): Key | undefined {
  const named = keyOf(song.key ?? "");
  if (named !== undefined) return named;
  for (const line of song.lines) {
    for (const { chord } of line.kind === "line" ? line.pieces : []) {
      const first = chordOf(chord ?? "");
      if (first !== undefined) return { tonic: first.root, minor: /^(?:m(?!aj)|min|-)/.test(first.colour) };
    }
  }
  return undefined;
}

/** The whole song so many semitones higher; below zero: lower. What is no chord stays as it stands. */
export function transpose(song: Song | Transposed, steps: number): Transposed {
  const written = isTransposed(song) ? song.written : song;
  const all = (isTransposed(song) ? song.steps : 0) + steps;
  const key = keyOfSong(written);
  if (all % 12 === 0 || key === undefined) return { ...written, written, steps: all };
  const there = keyAway(key, all);
  const by = between(key.tonic, there.tonic);
  const lines = written.lines.map((line) =>
    line.kind === "line" ? { ...line, pieces: line.pieces.map((piece) => movePiece(piece, by)) } : line,
  );
  return { ...written, key: written.key === null ? null : keyName(there), lines, written, steps: all };
}

function movePiece(piece: Piece, by: Interval): Piece {
  const chord = chordOf(piece.chord ?? "");
  return chord === undefined ? piece : { ...piece, chord: chordName(moveChord(chord, by), "letters", undefined) };
}

/** A chord of this song as the musician calls it: "F#m7", "Fa♯m7", "6m7". */
export function nameInSong(chord: string, song: Song, names: ChordNames): string {
  const read = chordOf(chord);
  return read === undefined ? chord.replace(/^\*/, "") : chordName(read, names, keyOfSong(song));
}

/** Keys with open shapes on a guitar: E, G, A, C, D and their minors E, A, D. */
const OPEN = { major: [4, 7, 9, 0, 2], minor: [4, 9, 2] };

/** The lowest capo, 0 to 7, with which this key is played in open shapes. */
export function easiestCapo({ tonic, minor }: Key): number {
  const open = minor ? OPEN.minor : OPEN.major;
  return [0, 1, 2, 3, 4, 5, 6, 7].find((capo) => open.includes((soundOf(tonic) - capo + 12) % 12)) ?? 0;
}

/** The chart’s own text in another key and at another tempo: only chords, the key and the tempo change, every other letter stays. */
export function rewritten(chart: string, { key: wanted, beatsPerMinute }: { key: string | null; beatsPerMinute: number | null }): string {
  const song = readChordPro(chart);
  const [from, to] = [keyOfSong(song), keyOf(wanted ?? "")];
  const by = from !== undefined && to !== undefined ? between(from.tonic, to.tonic) : { letters: 0, semitones: 0 };
  const inKey = chart
    .replace(/\[([^\]\n]*)\]/g, (whole, text: string) => {
      const chord = chordOf(text);
      return chord === undefined || by.semitones === 0 ? whole : `[${chordName(moveChord(chord, by), "letters", undefined)}]`;
    })
    .replace(/^\s*\{\s*key\s*:.*\}\s*$/im, (line) => (to === undefined ? line : `{key: ${keyName(to)}}`));
  if (beatsPerMinute === null || beatsPerMinute === song.beatsPerMinute) return inKey;
  const tempo = `{tempo: ${beatsPerMinute}}`;
  const replaced = inKey.replace(/^\s*\{\s*tempo\s*:.*\}\s*$/im, tempo);
  return replaced === inKey ? `${tempo}\n${inKey}` : replaced;
}
