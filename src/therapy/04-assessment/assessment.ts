/** An assessment: visits, what was seen in each, what is strong and what is needed. Finished, it is signed and only added to. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, longText, Minutes, shortText } from "#foundation/words.ts";
import { ShippedDomain } from "./domain.ts";
import { OBSERVATION_ITEMS } from "./observation-item.ts";

export const AssessmentId = idOf("Assessment");
export type AssessmentId = z.infer<typeof AssessmentId>;
export const VisitId = idOf("Visit");
export type VisitId = z.infer<typeof VisitId>;

export const Visit = z.strictObject({
  id: VisitId,
  day: CalendarDay,
  minutes: Minutes,
  place: longText(80),
  /** Who was there, in words. */
  present: longText(200),
  /** Who assessed beside the author. */
  assessors: longText(200),
});
export type Visit = z.infer<typeof Visit>;

/** The parts of the music whose answer is looked for; for each the person comes nearer, shows neither, or turns away. */
export const MusicResponse = z.enum(["tempo", "loudness", "timbre", "mode", "familiarity", "silence"]);
export type MusicResponse = z.infer<typeof MusicResponse>;

/** What is written in words, about the assessment as a whole. */
export const WORDS_FIELDS = [
  "context",
  "sources",
  "musical-behaviours",
  "communication",
  "assent",
  "trials",
  "preferences",
  "risks",
  "recommendation",
] as const;
export type WordsField = (typeof WORDS_FIELDS)[number];

const ABOUT_DOMAINS = ["strength", "need"] as const;
const FIELDS = [
  ...WORDS_FIELDS,
  ...ABOUT_DOMAINS.flatMap((about) => ShippedDomain.options.map((domain) => `${about}.${domain}`)),
  ...MusicResponse.options.map((element) => `response.${element}`),
  ...OBSERVATION_ITEMS.flatMap(({ id }) => [`item.${id}`, `chosen.${id}`]),
] as const;
/** Beside the shipped fields, an item of the practice’s own and whether it is looked for, and what is strong and needed in a domain of its own: "item.own-3", "need.own-2". */
export const EntryField = z.union([z.enum(FIELDS), z.string().regex(/^(?:item|chosen|strength|need)\.own-[1-9]\d{0,3}$/)]);
export type EntryField = z.infer<typeof EntryField>;

/** `not-seen` = looked for and not seen; `open` = put back to not yet looked at. Steps are 1 to 4, in the order of the item's own words. */
export const EntryValue = z.enum([
  "told",
  "1",
  "2",
  "3",
  "4",
  "approach",
  "neutral",
  "avoid",
  "not-seen",
  "open",
  "yes",
  "no",
  "indicated",
  "not-indicated",
  "refer-on",
  "consult-only",
]);
export type EntryValue = z.infer<typeof EntryValue>;

export const STEPS = ["1", "2", "3", "4"] as const satisfies readonly EntryValue[];
export const RESPONSES = ["approach", "neutral", "avoid"] as const satisfies readonly EntryValue[];
export const RECOMMENDATIONS = ["indicated", "not-indicated", "refer-on", "consult-only"] as const satisfies readonly EntryValue[];

/** Which values may stand in a field. */
export function valuesOf(field: EntryField): readonly EntryValue[] {
  if (field === "recommendation") return [...RECOMMENDATIONS, "open"];
  if (field.startsWith("item.")) return [...STEPS, "not-seen", "open"];
  if (field.startsWith("response.")) return [...RESPONSES, "not-seen", "open"];
  if (field.startsWith("chosen.")) return ["yes", "no"];
  return ["told"];
}

/** What is seen belongs to the visit in which it was seen. */
export const isOfVisit = (field: EntryField): boolean => field.startsWith("item.") || field.startsWith("response.");

export const EntryId = idOf("AssessmentEntry");
export const NewEntry = z
  .strictObject({
    id: EntryId,
    field: EntryField,
    visitId: VisitId.nullable(),
    value: EntryValue,
    words: longText(4_000),
  })
  .refine(({ field, value }) => valuesOf(field).includes(value), { path: ["value"], error: "value-of-another-field" });
export type NewEntry = z.infer<typeof NewEntry>;

export const Entry = z.strictObject({
  field: EntryField,
  visitId: VisitId.nullable(),
  value: EntryValue,
  words: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type Entry = z.infer<typeof Entry>;

/** The newest about this, as it stands. */
export const entryOf = <Kept extends Pick<Entry, "field" | "visitId">>(
  entries: readonly Kept[],
  field: string,
  visitId: string | null = null,
): Kept | undefined => entries.find((entry) => entry.field === field && entry.visitId === visitId);

/** The domain of the practice's own that a field is about; null for every other field. */
export const ownDomainIn = (field: string): string | null => /^(?:strength|need)\.(own-\d+)$/.exec(field)?.[1] ?? null;

/** An item is looked at unless somebody left it out for this client. */
export const isChosen = (entries: readonly Pick<Entry, "field" | "visitId" | "value">[], itemId: string): boolean =>
  entryOf(entries, `chosen.${itemId}`)?.value !== "no";

export const AssessmentLine = z.strictObject({
  id: AssessmentId,
  begunOn: CalendarDay,
  authorName: z.string(),
  visits: z.int(),
  signedAt: Instant.nullable(),
  signedName: z.string().nullable(),
});
export type AssessmentLine = z.infer<typeof AssessmentLine>;

export const TotalId = idOf("PublishedTotal");
/** A published tool by its name and totals, typed in by whoever may use it. */
export const PublishedTotal = z.strictObject({
  id: TotalId,
  tool: shortText(120),
  edition: longText(60),
  owner: longText(120),
  total: shortText(120),
  value: z.number().finite(),
  outOf: z.number().positive().nullable(),
  day: CalendarDay,
  /** Asked each time; without one of the two nothing is kept. */
  licence: z.enum(["held", "not-needed"]),
  words: longText(1_000),
});
export type PublishedTotal = z.infer<typeof PublishedTotal>;

export const AssessmentAddendumId = idOf("AssessmentAddendum");
export const Addendum = z.strictObject({ id: AssessmentAddendumId, words: z.string(), signedName: z.string(), signedAt: Instant });
export type Addendum = z.infer<typeof Addendum>;
