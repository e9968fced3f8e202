/** Reads words with chords in ChordPro, the way therapists keep their songs. What it cannot read it shows as it stands, and names the line. */
import { chordOf } from "./chord.ts";

/** A piece of a line: the chord that is struck where these words begin; null = the words go on under the chord before. */
export interface Piece {
  readonly chord: string | null;
  readonly words: string;
}

export type SectionPart = "verse" | "chorus" | "bridge" | "intro" | "outro" | "other";

export type SongLine =
  | { readonly kind: "line"; readonly pieces: readonly Piece[] }
  /** "Verse 2" in the singer’s own words, or null for a chorus without a name. */
  | { readonly kind: "section"; readonly part: SectionPart; readonly name: string | null }
  | { readonly kind: "comment"; readonly words: string }
  /** A line of tablature or a grid: its spaces count. */
  | { readonly kind: "tab"; readonly words: string };

/** Something the reader was unsure of. The line is shown as it was typed. */
export interface ChartTrouble {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly type: "bracket-open" | "directive-open" | "unknown-directive" | "not-a-chord" | "section-open" | "nothing-here";
  readonly words: string;
}

export interface Song {
  readonly title: string | null;
  readonly artist: string | null;
  readonly key: string | null;
  readonly beatsPerMinute: number | null;
  readonly metre: string | null;
  readonly capo: number | null;
  readonly lines: readonly SongLine[];
  readonly troubles: readonly ChartTrouble[];
}

const DIRECTIVE = /^\{\s*([a-z_]+)(?:-[a-z!]+)?\s*(?:[:\s]\s*(.*?))?\s*\}$/i;
const SECTION = /^(?:start_of_|so)(verse|chorus|bridge|tab|grid|v|c|b|t|g|[a-z]+)$/;
const SHORT: Readonly<Record<string, string>> = { v: "verse", c: "chorus", b: "bridge", t: "tab", g: "grid" };
const PARTS: readonly SectionPart[] = ["verse", "chorus", "bridge", "intro", "outro"];
/** Known, and nothing a singer reads. */
const QUIET =
  /^(?:x_.*|define|chord|diagrams|column_break|cb|colb|columns|col|new_page|np|new_song|ns|page_type|text\w*|chord(?:font|size|colour)|grid|no_grid|g|ng|titles|sorttitle|album|year|copyright|duration|tag|meta|pagetype|transpose|lyricist|arranger)$/;

type Head = { -readonly [Name in "title" | "artist" | "key" | "metre"]: string | null } & {
  beatsPerMinute: number | null;
  capo: number | null;
};

export function readChordPro(text: string): Song {
  const head: Head = { title: null, artist: null, key: null, beatsPerMinute: null, metre: null, capo: null };
  const lines: SongLine[] = [];
  const troubles: ChartTrouble[] = [];
  let verbatim: string | null = null;
  for (const [at, row] of text.split(/\r\n?|\n/).entries()) {
    const trimmed = row.trim();
    const trouble = (type: ChartTrouble["type"]) => troubles.push({ line: at + 1, type, words: trimmed.slice(0, 120) });
    const [whole, name = "", value = ""] = DIRECTIVE.exec(trimmed) ?? [];
    if (verbatim !== null && whole === undefined) lines.push({ kind: "tab", words: row.trimEnd() });
    else if (trimmed === "" || row.startsWith("#")) continue;
    else if (whole === undefined) {
      if (trimmed.startsWith("{")) trouble("directive-open");
      lines.push({ kind: "line", pieces: piecesOf(row, trouble) });
    } else {
      const directive = name.toLowerCase();
      if (/^(?:end_of_[a-z]+|eo[vcbtg])$/.test(directive)) verbatim = null;
      else if (!putInHead(head, directive, value)) {
        const line = lineOf(directive, value);
        if (line === undefined) {
          if (!QUIET.test(directive)) {
            trouble("unknown-directive");
            lines.push({ kind: "comment", words: trimmed });
          }
        } else if (line === "verbatim") verbatim = trimmed;
        else lines.push(line);
      }
    }
  }
  if (verbatim !== null) troubles.push({ line: text.split(/\r\n?|\n/).length, type: "section-open", words: verbatim });
  if (lines.length === 0) troubles.push({ line: 1, type: "nothing-here", words: "" });
  return { ...head, lines, troubles };
}

function putInHead(head: Head, directive: string, value: string): boolean {
  if (directive === "title" || directive === "t") head.title = value || head.title;
  else if (/^(?:artist|composer|subtitle|st|su)$/.test(directive)) head.artist ??= value || null;
  else if (directive === "key") head.key = value || null;
  else if (directive === "tempo") head.beatsPerMinute = tempoIn(value);
  else if (directive === "time") head.metre = /^\d{1,2}\/\d{1,2}$/.test(value) ? value : head.metre;
  else if (directive === "capo") head.capo = /^(?:[1-9]|1[01])$/.test(value) ? Number(value) : null;
  else return false;
  return true;
}

function lineOf(directive: string, value: string): SongLine | "verbatim" | undefined {
  if (/^(?:comment|c|comment_italic|ci|comment_box|highlight)$/.test(directive))
    return value === "" ? undefined : { kind: "comment", words: value };
  if (directive === "chorus") return { kind: "section", part: "chorus", name: value || null };
  const found = SECTION.exec(directive)?.[1];
  if (found === undefined) return undefined;
  const part = SHORT[found] ?? found;
  if (part === "tab" || part === "grid") return "verbatim";
  if (directive.startsWith("so") && SHORT[found] === undefined) return undefined;
  const named = PARTS.find((it) => it === part);
  return named === undefined
    ? { kind: "section", part: "other", name: value || part }
    : { kind: "section", part: named, name: value || null };
}

function piecesOf(row: string, trouble: (type: ChartTrouble["type"]) => void): Piece[] {
  const pieces: Piece[] = [];
  let rest = row;
  let chord: string | null = null;
  for (;;) {
    const open = rest.indexOf("[");
    const close = open === -1 ? -1 : rest.indexOf("]", open);
    if (open !== -1 && close === -1) trouble("bracket-open");
    const words = close === -1 ? rest : rest.slice(0, open);
    if (chord !== null || words !== "") pieces.push({ chord, words });
    if (close === -1) return pieces;
    chord = rest.slice(open + 1, close);
    if (!isReadable(chord)) trouble("not-a-chord");
    rest = rest.slice(close + 1);
  }
}

/** A chord, no chord at all, or a remark set over the words: "[*softly]". */
const isReadable = (chord: string): boolean =>
  chord.startsWith("*") || /^(?:n\.?\s?c\.?|x|%|\|)?$/i.test(chord) || chordOf(chord) !== undefined;

/** The first believable tempo in a person’s own words: "88", "60 to 72 bpm", "de 108 à 66 à la noire". */
export function tempoIn(words: string): number | null {
  const found = [...words.matchAll(/\d+/g)].map(([figures]) => Number(figures));
  return found.find((tempo) => tempo >= 30 && tempo <= 240) ?? null;
}
