/** Many charts come as plain text: a line of chords, under it the words. This sets each chord into the words below it, as ChordPro does. */
import { chordOf } from "./chord.ts";

const HEADING = /^\s*\[?\s*((?:intro|verse|chorus|bridge|outro|refrain|couplet|pont|tag|coda|interlude)\b[^\]]*?)\s*\]?\s*:?\s*$/i;
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:chorus|refrain)/i, "chorus"],
  [/^(?:bridge|pont)/i, "bridge"],
  [/^(?:verse|couplet)/i, "verse"],
];

/** True when this text is written with chords above the words and has no ChordPro of its own. */
export function isChordsOverWords(text: string): boolean {
  const rows = text.split(/\r\n?|\n/);
  const inWords =
    rows.some((row) => /\[[A-G][^\]]*\]\S|\S\[[A-G][^\]]*\]/.test(row)) || /^\s*\{\s*(?:t|title|sov|soc|start_of_\w+|key)\b/im.test(text);
  return !inWords && rows.some(isChordRow);
}

/** Every word of the row is a chord. "A" alone counts only with more room than a word would have. */
function isChordRow(row: string): boolean {
  const words = row
    .trim()
    .split(/[\s|]+/)
    .filter(Boolean);
  if (words.length === 0 || !words.every((word) => chordOf(word) !== undefined || /^(?:n\.?c\.?|%|x\d)$/i.test(word))) return false;
  return words.length > 1 || words[0] !== "A" || /^\s{2,}/.test(row);
}

export function chordProFrom(text: string): string {
  const rows = text.split(/\r\n?|\n/).map((row) => row.replaceAll("\t", "    "));
  const out: string[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? "";
    const heading = HEADING.exec(row)?.[1];
    const below = rows[at + 1] ?? "";
    if (heading !== undefined) out.push(sectionOf(heading));
    else if (!isChordRow(row)) out.push(row.trimEnd());
    else if (below.trim() === "" || isChordRow(below) || HEADING.test(below))
      out.push(row.trim().replaceAll(/[^\s|]+/g, (chord) => `[${chord}]`));
    else {
      out.push(merged(row, below));
      at += 1;
    }
  }
  return out.join("\n");
}

function sectionOf(heading: string): string {
  const part = STARTS.find(([start]) => start.test(heading))?.[1];
  return part === undefined ? `{comment: ${heading}}` : `{start_of_${part}: ${heading}}`;
}

function merged(chords: string, words: string): string {
  const found = [...chords.matchAll(/[^\s|]+/g)].map((it) => ({ chord: it[0], at: it.index }));
  const wide = words.padEnd(found.at(-1)?.at ?? 0);
  let line = wide.slice(0, found[0]?.at ?? 0);
  for (const [nth, { chord, at }] of found.entries()) line += `[${chord}]${wide.slice(at, found[nth + 1]?.at)}`;
  return line.trimEnd();
}
