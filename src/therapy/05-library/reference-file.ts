/** A file of references taken apart into its entries, each with the line it begins on, so that one broken entry never spoils the others. */
import type { EntryTrouble } from "./reference.ts";

export type FileForm = "bibtex" | "ris" | "doi-list";

export interface FileEntry {
  readonly form: FileForm;
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  readonly words: string;
  /** Seen already from its outside. */
  readonly trouble: EntryTrouble | null;
}

const BIBTEX_HEAD = /^\s*@\s*(\w+)\s*[{(]/;
const RIS_HEAD = /^TY {1,2}- ?/;
const RIS_END = /^ER {1,2}-/;

/** What kind of file it is, by its own words and not by its name. A list of DOIs has one on most of its lines. */
export function formOf(text: string): FileForm | null {
  const lines = linesOf(text).filter((line) => line.trim() !== "");
  if (lines.some((line) => RIS_HEAD.test(line))) return "ris";
  if (lines.some((line) => BIBTEX_HEAD.test(line))) return "bibtex";
  return lines.some((line) => /10\.\d{4,9}\//.test(line)) ? "doi-list" : null;
}

export function entriesOf(text: string): FileEntry[] {
  const form = formOf(text);
  if (form === null) return [];
  const lines = linesOf(text);
  return { bibtex: bibtexEntries, ris: risEntries, "doi-list": doiLines }[form](lines);
}

/** An entry reaches to the brace that closes it; where none does, to the head of the next one. */
function bibtexEntries(lines: readonly string[]): FileEntry[] {
  const heads = lines.flatMap((line, at) => (BIBTEX_HEAD.test(line) ? [at] : []));
  const blocks = heads.map((at, nth) => ({ at, words: lines.slice(at, heads[nth + 1] ?? lines.length).join("\n") }));
  const typeOf = (words: string) => BIBTEX_HEAD.exec(words)?.[1]?.toLowerCase() ?? "";
  // Short forms of journals are defined once and used in the entries after.
  const shortForms = blocks.filter(({ words }) => typeOf(words) === "string").map(({ words }) => whole(words) ?? "");
  return blocks
    .filter(({ words }) => !["string", "comment", "preamble"].includes(typeOf(words)))
    .map(({ at, words }) => {
      const entry = whole(words);
      return entry === null
        ? { form: "bibtex", line: at + 1, words: words.trim(), trouble: "not-closed" }
        : { form: "bibtex", line: at + 1, words: [...shortForms, entry].join("\n"), trouble: null };
    });
}

/** Up to the brace that closes the first one. */
function whole(words: string): string | null {
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const letter = words[at] ?? "";
    if (letter === "\\") at += 1;
    else if (letter === "{" || (letter === "(" && depth === 0)) depth += 1;
    else if (letter === "}" || (letter === ")" && depth === 1 && !words.slice(0, at).includes("{"))) depth -= 1;
    else continue;
    if (depth === 0) return words.slice(0, at + 1).trim();
  }
  return null;
}

/** From one head to its end, or to the next head where the end was forgotten. */
function risEntries(lines: readonly string[]): FileEntry[] {
  const found: FileEntry[] = [];
  let open: { at: number; words: string[] } | null = null;
  const close = (trouble: EntryTrouble | null) => {
    if (open === null) return;
    found.push({ form: "ris", line: open.at + 1, words: open.words.join("\n").trim(), trouble });
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (RIS_HEAD.test(line)) {
      close("end-missing");
      open = { at, words: [line] };
    } else if (open !== null) {
      open.words.push(line);
      if (RIS_END.test(line)) close(null);
    }
  }
  close("end-missing");
  return found;
}

const doiLines = (lines: readonly string[]): FileEntry[] =>
  lines.flatMap((line, at) =>
    line.trim() === ""
      ? []
      : [
          {
            form: "doi-list" as const,
            line: at + 1,
            words: line.trim(),
            trouble: /10\.\d{4,9}\/\S/.test(line) ? null : ("no-doi" as const),
          },
        ],
  );

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
