/** A report: drafted from the record for a period, written by its author, signed, then final. A newer report may stand in its place. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, Language, longText } from "#foundation/words.ts";
import { GoalId } from "#plan/goal.ts";
import { Register, ReportKind } from "./report-kind.ts";

export const ReportId = idOf("Report");
export type ReportId = z.infer<typeof ReportId>;

/** A whole term may be told in one field. */
const Words = longText(30_000);

/** What the therapist writes herself. Everything else in a report is read from the record and cannot be typed over. */
export const ReportWords = z.strictObject({
  summary: Words,
  goals: z.array(z.strictObject({ goalId: GoalId, words: Words })).max(40),
  next: Words,
});
export type ReportWords = z.infer<typeof ReportWords>;

export const NO_WORDS: ReportWords = { summary: "", goals: [], next: "" };

/** To whom a letter goes: a name, and where they are. */
const Addressee = longText(400);

export const AddendumWords = longText(8_000).min(1);
export const ReportAddendumId = idOf("ReportAddendum");
/** Added to a signed report, and final like it. */
export const ReportAddendum = z.strictObject({ id: ReportAddendumId, words: z.string(), signedName: z.string(), signedAt: Instant });
export type ReportAddendum = z.infer<typeof ReportAddendum>;

const PERIOD = { fromDay: CalendarDay, untilDay: CalendarDay };
const isPeriod = ({ fromDay, untilDay }: { readonly fromDay: string; readonly untilDay: string }) => fromDay <= untilDay;
const UPSIDE_DOWN = { error: "period-upside-down", path: ["untilDay"] };

export const NewReport = z
  .strictObject({
    id: ReportId,
    /** Left out: a progress report, as every report was. */
    kind: ReportKind.optional(),
    /** Left out: clinical; a family report is always plain. */
    register: Register.optional(),
    /** Of the report alone: the screen may speak another. */
    language: Language,
    ...PERIOD,
    /** The signed report this one is to stand in place of; its words are where this one begins. */
    supersedes: ReportId.nullable(),
  })
  .refine(isPeriod, UPSIDE_DOWN);
export type NewReport = z.infer<typeof NewReport>;

/** A change names the version it was made from, so that two windows never overwrite each other unseen. */
export const ReportVersion = z
  .strictObject({
    language: Language,
    /** Left out: as it is. */
    register: Register.optional(),
    addressee: Addressee.optional(),
    ...PERIOD,
    words: ReportWords,
    basedOn: z.int().min(1),
  })
  .refine(isPeriod, UPSIDE_DOWN);
export type ReportVersion = z.infer<typeof ReportVersion>;

/** A report in the list of one client. */
export const ReportLine = z.strictObject({
  id: ReportId,
  kind: ReportKind,
  register: Register,
  language: Language,
  ...PERIOD,
  authorName: z.string(),
  mine: z.boolean(),
  editedAt: Instant,
  signedAt: Instant.nullable(),
  signedName: z.string().nullable(),
  supersedes: ReportId.nullable(),
  /** The signed report that stands in its place now. */
  supersededBy: ReportId.nullable(),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const Report = ReportLine.extend({ version: z.int(), words: ReportWords, addressee: z.string() });
export type Report = z.infer<typeof Report>;
