/** Reads the entries of a file of references. Each is read by itself: what one cannot say is kept as it stands, and the others come through. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { z } from "zod";
import { doiIn } from "../doi.ts";
import { EMPTY_REFERENCE, type EntryTrouble, type ReferenceAuthor, type ReferenceKind, type ReferenceWording } from "../reference.ts";
import { entriesOf, type FileEntry } from "../reference-file.ts";

export interface ReadReference {
  readonly line: number;
  readonly trouble: EntryTrouble | null;
  readonly wording: ReferenceWording;
}

export const readReferences = (text: string): ReadReference[] => entriesOf(text).map(readEntry);

function readEntry(entry: FileEntry): ReadReference {
  const read = entry.trouble === "not-closed" || entry.trouble === "no-doi" ? null : wordingIn(entry);
  if (read === null) return kept(entry, entry.trouble ?? "not-readable", { ...EMPTY_REFERENCE, ...guessed(entry.words) });
  if (entry.trouble !== null) return kept(entry, entry.trouble, read);
  if (read.title === "" && entry.form !== "doi-list") return kept(entry, "title-missing", read);
  return { line: entry.line, trouble: null, wording: read };
}

const kept = ({ line, words }: FileEntry, trouble: EntryTrouble, wording: ReferenceWording): ReadReference => ({
  line,
  trouble,
  wording: { ...wording, unread: { line, trouble, words: words.slice(0, 20_000) } },
});

function wordingIn({ form, words }: FileEntry): ReferenceWording | null {
  if (form === "doi-list") return { ...EMPTY_REFERENCE, doi: doiIn(words) };
  try {
    // The kind is named, so that nothing in the text is ever taken for an address to fetch from.
    const read = plugins.input.chain(form === "ris" && !/^ER {1,2}-/m.test(words) ? `${words}\nER  - ` : words, {
      forceType: form === "ris" ? "@ris/file" : "@bibtex/text",
      generateGraph: false,
    });
    const [first] = z.array(Csl).parse(read);
    return first === undefined ? null : wordingOf(first);
  } catch {
    return null;
  }
}

const Words = z.coerce.string().optional().catch(undefined);
const Name = z.object({ family: Words, given: Words, literal: Words, "non-dropping-particle": Words, "dropping-particle": Words });
/** CSL-JSON, as far as a reference line needs it. */
const Csl = z.object({
  type: Words,
  title: Words,
  author: z.array(Name).optional().catch(undefined),
  editor: z.array(Name).optional().catch(undefined),
  issued: z
    .object({ "date-parts": z.array(z.array(z.coerce.number())) })
    .optional()
    .catch(undefined),
  "container-title": Words,
  volume: Words,
  issue: Words,
  number: Words,
  page: Words,
  publisher: Words,
  DOI: Words,
  URL: Words,
});

const KINDS: Readonly<Record<string, ReferenceKind>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  article: "article",
  book: "book",
  chapter: "chapter",
  "entry-encyclopedia": "chapter",
  thesis: "thesis",
  report: "report",
  "paper-conference": "conference",
  webpage: "web",
  post: "web",
};

/** A field that is longer than any is cut rather than the whole entry refused. */
function wordingOf(csl: z.output<typeof Csl>): ReferenceWording {
  const doi = doiIn(csl.DOI ?? "") ?? doiIn(csl.URL ?? "");
  const url =
    z
      .url({ protocol: /^https?$/ })
      .max(500)
      .safeParse(csl.URL).data ?? null;
  const year = csl.issued?.["date-parts"][0]?.[0];
  return {
    ...EMPTY_REFERENCE,
    kind: KINDS[csl.type ?? ""] ?? "other",
    title: plain(csl.title, 600) ?? "",
    authors: (csl.author ?? csl.editor ?? []).flatMap(nameOf).slice(0, 100),
    year: year !== undefined && Number.isInteger(year) && year >= 1400 && year <= 2200 ? year : null,
    container: plain(csl["container-title"]),
    volume: plain(csl.volume, 40),
    issue: plain(csl.issue ?? csl.number, 40),
    pages: plain(csl.page, 40),
    publisher: plain(csl.publisher),
    doi,
    url: doi === null ? url : null,
  };
}

function nameOf({ family, given, literal, ...particles }: z.output<typeof Name>): ReferenceAuthor[] {
  const whole = [particles["non-dropping-particle"], particles["dropping-particle"], family ?? literal].filter(Boolean).join(" ").trim();
  return whole === "" ? [] : [{ family: whole.slice(0, 200), given: (given ?? "").trim().slice(0, 200) }];
}

/** Without the marks of emphasis the reader leaves in. */
const plain = (words: string | undefined, most = 300): string | null => {
  const text = (words ?? "")
    .replace(/<\/?\w[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, most);
  return text === "" ? null : text;
};

/** Enough to find it by: whatever stands where a title and a DOI would. */
function guessed(words: string): Pick<ReferenceWording, "title" | "doi"> {
  const [, title = ""] = /\btitle\s*=\s*[{"]+([^{}"\n]+)/i.exec(words) ?? /^(?:TI|T1) {1,2}- (.+)$/m.exec(words) ?? [];
  return { title: title.replace(/,\s*$/, "").trim().slice(0, 600), doi: doiIn(words) };
}
