/** A reference of the evidence shelf: what was read, where it stands, and what one thought of it. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";
import { Bilingual } from "./bilingual.ts";
import { Doi } from "./doi.ts";
import { AnyGoalId } from "./goal-bank.ts";
import { AnyInterventionId } from "./intervention-bank.ts";

export const ReferenceId = idOf("Reference");
export type ReferenceId = z.infer<typeof ReferenceId>;
export const ReferenceImportId = idOf("ReferenceImport");

export const ReferenceKind = z.enum(["article", "book", "chapter", "thesis", "report", "conference", "web", "other"]);
export type ReferenceKind = z.infer<typeof ReferenceKind>;

/** An organisation is all family name. */
export const ReferenceAuthor = z.strictObject({ family: shortText(200), given: longText(200) });
export type ReferenceAuthor = z.infer<typeof ReferenceAuthor>;

export const ENTRY_TROUBLES = ["not-closed", "not-readable", "end-missing", "title-missing", "no-doi"] as const;
export const EntryTrouble = z.enum(ENTRY_TROUBLES);
export type EntryTrouble = z.infer<typeof EntryTrouble>;

/** What stood in the file where it could not be read whole: nothing is thrown away. */
export const UnreadEntry = z.strictObject({ line: z.int().min(1), trouble: EntryTrouble, words: z.string().max(20_000) });
export type UnreadEntry = z.infer<typeof UnreadEntry>;

const part = (max = 300) => shortText(max).nullable();

const Wording = z.strictObject({
  kind: ReferenceKind,
  /** May be empty as long as a DOI, or what the file said, is there. */
  title: longText(600),
  authors: z.array(ReferenceAuthor).max(100),
  year: z.int().min(1400).max(2200).nullable(),
  /** The journal, or the book a chapter stands in. */
  container: part(),
  volume: part(40),
  issue: part(40),
  pages: part(40),
  publisher: part(),
  doi: Doi.nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  note: longText(4_000),
  reviewedOn: CalendarDay.nullable(),
  /** When to be reminded, chosen by whoever looked; null: never. */
  lookAgainOn: CalendarDay.nullable(),
  unread: UnreadEntry.nullable(),
});
export const ReferenceWording = Wording.refine(({ title, doi, unread }) => title !== "" || doi !== null || unread !== null, {
  path: ["title"],
  error: "reference-empty",
});
export type ReferenceWording = z.infer<typeof ReferenceWording>;

export const ReferenceStatus = z.enum(["kept", "put-away"]);

/** What a reference can be evidence for: a goal or an intervention, shipped or the practice’s own. */
export const EvidenceAbout = z.union([AnyGoalId, AnyInterventionId]);
export type EvidenceAbout = z.infer<typeof EvidenceAbout>;

/** With its name, so that a screen needs no second question. */
export const Backed = z.strictObject({ id: EvidenceAbout, name: Bilingual });
export type Backed = z.infer<typeof Backed>;

export const Reference = Wording.extend({
  id: ReferenceId,
  version: z.int(),
  status: ReferenceStatus,
  about: z.array(Backed),
});
export type Reference = z.infer<typeof Reference>;

/** A reference of which nothing is known yet. */
export const EMPTY_REFERENCE: ReferenceWording = {
  kind: "article",
  title: "",
  authors: [],
  year: null,
  container: null,
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  doi: null,
  url: null,
  note: "",
  reviewedOn: null,
  lookAgainOn: null,
  unread: null,
};

/** Two with the same key are the same publication: by its DOI, or by title and year as they sound. */
export function keysOf({ doi, title, year, unread }: Pick<ReferenceWording, "doi" | "title" | "year" | "unread">): string[] {
  const words = plain(title);
  return [
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...(words === "" ? [] : [`title ${words} ${year ?? ""}`]),
    ...(doi === null && words === "" && unread !== null ? [`words ${plain(unread.words)}`] : []),
  ];
}

const plain = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** Somebody asked to be reminded of it, and the day has come. */
export const isToLookAt = ({ lookAgainOn }: Pick<ReferenceWording, "lookAgainOn">, today: CalendarDay): boolean =>
  lookAgainOn !== null && lookAgainOn <= today;
