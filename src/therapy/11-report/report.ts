/** A progress report: drafted from the record for a period, written by its author, signed, then final. A newer report may stand in its place. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, Language, longText } from "#foundation/words.ts";
import { GoalId } from "#plan/goal.ts";

export const ReportId = idOf("Report");
export type ReportId = z.infer<typeof ReportId>;

const Words = longText(8_000);

/** What the therapist writes herself. Everything else in a report is read from the record and cannot be typed over. */
export const ReportWords = z.strictObject({
  summary: Words,
  goals: z.array(z.strictObject({ goalId: GoalId, words: Words })).max(40),
  next: Words,
});
export type ReportWords = z.infer<typeof ReportWords>;

export const NO_WORDS: ReportWords = { summary: "", goals: [], next: "" };

const PERIOD = { fromDay: CalendarDay, untilDay: CalendarDay };
const isPeriod = ({ fromDay, untilDay }: { readonly fromDay: string; readonly untilDay: string }) => fromDay <= untilDay;
const UPSIDE_DOWN = { error: "period-upside-down", path: ["untilDay"] };

export const NewReport = z
  .strictObject({
    id: ReportId,
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
  .strictObject({ language: Language, ...PERIOD, words: ReportWords, basedOn: z.int().min(1) })
  .refine(isPeriod, UPSIDE_DOWN);
export type ReportVersion = z.infer<typeof ReportVersion>;

/** A report in the list of one client. */
export const ReportLine = z.strictObject({
  id: ReportId,
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

export const Report = ReportLine.extend({ version: z.int(), words: ReportWords });
export type Report = z.infer<typeof Report>;
