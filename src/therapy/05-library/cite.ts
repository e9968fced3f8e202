/**
 * How a reference is written, author and date first, as health journals do (the manner of APA, 7th edition). Our own few lines:
 * the CSL processor that exists for JavaScript has no licence that suits, and its styles neither.
 */
import type { Language } from "#foundation/words.ts";
import type { ReferenceAuthor, ReferenceWording } from "./reference.ts";

/** A piece of the line; titles of books and journals lean. */
export interface Run {
  readonly words: string;
  readonly leans?: true;
}

type Cited = Pick<ReferenceWording, "kind" | "title" | "authors" | "year" | "container" | "volume" | "issue" | "pages" | "publisher">;

const WORDS = {
  en: { and: "&", others: "et al.", noDate: "n.d.", inside: "In", pages: "pp." },
  fr: { and: "et", others: "et al.", noDate: "s. d.", inside: "Dans", pages: "p." },
} as const satisfies Record<Language, unknown>;

/** The whole line. What is not known is left out, never guessed. */
export function citationOf(reference: Cited, language: Language): Run[] {
  const { kind, title, container, volume, issue, pages, publisher } = reference;
  const words = WORDS[language];
  const head = [authorsOf(reference.authors, language), `(${reference.year ?? words.noDate}).`].filter(Boolean).join(" ");
  const isPart = container !== null;
  const named: Run[] = title === "" ? [] : [{ words: ended(title), ...(isPart ? {} : { leans: true as const }) }];
  const within: Run[] = !isPart
    ? []
    : kind === "chapter" || kind === "conference"
      ? [
          { words: `${words.inside} ` },
          { words: container, leans: true },
          { words: pages === null ? "." : ` (${words.pages} ${range(pages)}).` },
        ]
      : [
          { words: [container, volume].filter((part) => part !== null).join(", "), leans: true },
          { words: `${issue === null ? "" : `(${issue})`}${pages === null ? "" : `, ${range(pages)}`}.` },
        ];
  const house: Run[] = publisher === null ? [] : [{ words: ended(publisher) }];
  return [{ words: head }, ...spaced(named), ...spaced(within), ...spaced(house)];
}

/** In a sentence: "Bradt & Dileo, 2014". */
export function shortCitationOf({ authors, year, title }: Pick<Cited, "authors" | "year" | "title">, language: Language): string {
  const words = WORDS[language];
  const [first, second] = authors;
  const who =
    first === undefined
      ? title.split(/\s+/).slice(0, 4).join(" ")
      : authors.length === 1
        ? first.family
        : authors.length === 2 && second !== undefined
          ? `${first.family} ${words.and} ${second.family}`
          : `${first.family} ${words.others}`;
  return [who, String(year ?? words.noDate)].filter(Boolean).join(", ");
}

function authorsOf(authors: readonly ReferenceAuthor[], language: Language): string {
  const names = authors.map(({ family, given }) => [family, initials(given)].filter(Boolean).join(", "));
  const { and, others } = WORDS[language];
  if (names.length <= 1) return names[0] ?? "";
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${names.at(-1) ?? others}`;
  const comma = language === "en" ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma} ${and} ${names.at(-1) ?? ""}`;
}

/** "Mary Jane" → "M. J."; "Jean-François" → "J.-F."; what is an initial already stays. */
const initials = (given: string): string =>
  given
    .split(/\s+/)
    .filter(Boolean)
    .map((name) =>
      name
        .split("-")
        .filter(Boolean)
        .map((part) => `${[...part][0] ?? ""}.`)
        .join("-"),
    )
    .join(" ");

const range = (pages: string): string => pages.replace(/(\w)\s*-{1,3}\s*(\w)/g, "$1–$2");
const ended = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`);
const spaced = (runs: readonly Run[]): Run[] => (runs.length === 0 ? [] : [{ words: " " }, ...runs]);
