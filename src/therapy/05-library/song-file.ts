/** A file a therapist keeps a song in: its chart, its title. */
import { type ChartTrouble, readChordPro } from "./chord-pro.ts";
import { chordProFrom, isChordsOverWords } from "./chords-over-words.ts";
import type { SongWording } from "./own-song.ts";

export interface ReadSongFile {
  readonly song: SongWording;
  readonly troubles: readonly ChartTrouble[];
}
export type SongFileTrouble = "not-text" | "empty" | "too-long";

/** At most so many letters: a song is a page or two. */
const LONGEST = 30_000;

/** What stands in the file; undefined letters are those of no text. Lines nobody could read are kept in the chart and named; a file that is no song says why. */
export function readSongFile(name: string, letters: string | undefined): ReadSongFile | SongFileTrouble {
  if (letters === undefined) return "not-text";
  if (letters.length > LONGEST) return "too-long";
  if (letters.trim() === "") return "empty";
  const chart = (isChordsOverWords(letters) ? chordProFrom(letters) : letters).trim();
  const { title, artist, troubles } = readChordPro(chart);
  const fromName = name
    .replace(/\.[^.]+$/, "")
    .replaceAll(/[_]+/g, " ")
    .trim();
  return {
    song: {
      title: (title ?? fromName ?? name).slice(0, 200) || name.slice(0, 200),
      artist: artist?.slice(0, 200) ?? null,
      language: null,
      tags: [],
      chart,
    },
    troubles,
  };
}
