/** Who came and who did not. Nothing is ever assumed: without an entry a session is "not yet recorded". */
import { z } from "zod";
import { DeviceMoment, Instant, idOf, longText, Minutes } from "#foundation/words.ts";
import { AbsenceCategory } from "./absence-category.ts";

export const AttendanceEntryId = idOf("AttendanceEntry");
export type AttendanceEntryId = z.infer<typeof AttendanceEntryId>;

/** came; partly = late, left early or unwell; absent; did-not-run = the session itself did not take place. */
export const Outcome = z.enum(["came", "partly", "absent", "did-not-run"]);
export type Outcome = z.infer<typeof Outcome>;

/** Why somebody was there for a part only. */
export const CutShort = z.enum(["late", "left-early", "unwell"]);
export type CutShort = z.infer<typeof CutShort>;

/** What is known of a session that was only partly theirs. Null = nobody counted the minutes; a device of last week sends nothing. */
const PARTLY = { minutesThere: Minutes.nullable().default(null), cutShort: CutShort.nullable().default(null) };

export const AttendanceReport = z
  .strictObject({
    id: AttendanceEntryId,
    outcome: Outcome,
    /** Null = not known, which is an answer. */
    category: AbsenceCategory.nullable(),
    /** In their own words. */
    reason: longText(1_000),
    toldAt: Instant.nullable(),
    /** Stamped when it was pressed, not when it arrived. */
    at: DeviceMoment,
    /** The entry this one corrects or completes; null for the first. */
    supersedes: AttendanceEntryId.nullable(),
    ...PARTLY,
    /** Why what stood before was wrong; empty for a first word or a completion. */
    correction: longText(500).default(""),
  })
  .refine((report) => report.outcome !== "came" || report.category === null, { error: "came-needs-no-reason", path: ["category"] })
  .refine((report) => report.outcome === "partly" || (report.minutesThere === null && report.cutShort === null), {
    error: "only-a-part-has-minutes",
    path: ["minutesThere"],
  })
  .refine((report) => report.correction === "" || report.supersedes !== null, { error: "corrects-nothing", path: ["correction"] });
export type AttendanceReport = z.infer<typeof AttendanceReport>;

export const AttendanceEntry = z.strictObject({
  id: AttendanceEntryId,
  outcome: Outcome,
  category: AbsenceCategory.nullable(),
  reason: z.string(),
  toldAt: Instant.nullable(),
  at: DeviceMoment,
  supersedes: AttendanceEntryId.nullable(),
  recordedAt: Instant,
  withdrawnAt: Instant.nullable(),
  ...PARTLY,
  correction: z.string().default(""),
});
export type AttendanceEntry = z.infer<typeof AttendanceEntry>;

/** What a session is, for one client, from everything written about it: the newest entry that stands, or not yet recorded. */
export function attendanceOf(entries: readonly AttendanceEntry[]): AttendanceEntry | "not-yet-recorded" {
  const superseded = new Set(entries.flatMap((entry) => (entry.withdrawnAt === null && entry.supersedes ? [entry.supersedes] : [])));
  const standing = entries.filter((entry) => entry.withdrawnAt === null && !superseded.has(entry.id));
  // Ids are UUIDv7: they sort by the time the device made them.
  return standing.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1) ?? "not-yet-recorded";
}

/** Did data from this session belong in a chart? An absence is a gap, never a zero. */
export const wasThere = (outcome: Outcome): boolean => outcome === "came" || outcome === "partly";

/** Less than half of what was planned: for the pattern that is a missed session. Minutes nobody counted are not held against anybody. */
export const isUnderHalf = (minutesThere: number | null, planned: number): boolean => minutesThere !== null && minutesThere * 2 < planned;

/** No device is without the practice for longer; and no clock is ahead of the server by more than it takes to set one. */
const LONGEST_AWAY = 16 * 86_400_000;
const MOST_AHEAD = 10 * 60_000;

/** When an entry was written: by the clock of the device while that can be believed, and otherwise when it arrived, told in the device’s own zone. */
export function writtenAt(at: string, recordedAt: string): string {
  const ahead = Date.parse(at) - Date.parse(recordedAt);
  if (ahead <= MOST_AHEAD && ahead >= -LONGEST_AWAY) return at;
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(at);
  if (offset === null) return recordedAt;
  const minutes = Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]));
  return new Date(Date.parse(recordedAt) + minutes * 60_000).toISOString().replace("Z", offset[0]);
}

/** How many days after the session it was written, by the wall clock of whoever wrote it; 0 = on its day, or ahead of it. */
export const daysLate = (sessionDay: string, writtenAt: string): number =>
  Math.max(0, Math.round((Date.parse(writtenAt.slice(0, 10)) - Date.parse(sessionDay)) / 86_400_000));

/** An entry and those it only completed, newest first: an absence and the reason given a moment later are one thing to whoever takes it back. */
export function completedBy(entry: AttendanceEntry, entries: readonly AttendanceEntry[]): AttendanceEntry[] {
  const before = entries.find(
    ({ id, outcome, withdrawnAt }) => id === entry.supersedes && outcome === entry.outcome && withdrawnAt === null,
  );
  return before === undefined ? [entry] : [entry, ...completedBy(before, entries)];
}
