import { type ChordNames, noteName } from "../chord.ts";
import { keyOf } from "../note-name.ts";

/** A key as this device calls it: "F#m", "Fa♯m". Steps have no name for a key, so it keeps its letter. */
export function inNames(key: string, names: ChordNames): string {
  const read = keyOf(key);
  if (read === undefined) return key;
  return noteName(read.tonic, names === "steps" ? "letters" : names, undefined) + (read.minor ? "m" : "");
}
