/** What a practice asks of families about coming and calling off. Words and hours with a day they hold from; nothing is charged or ended by them. */
import { z } from "zod";
import { CalendarDay, idOf, longText } from "#foundation/words.ts";

export const PolicyId = idOf("AttendancePolicy");

export const AttendancePolicy = z.strictObject({
  id: PolicyId,
  fromDay: CalendarDay,
  /** Hours ahead that the practice asks to be told. */
  noticeHours: z.int().min(0).max(336),
  /** Minutes somebody is waited for. */
  graceMinutes: z.int().min(0).max(120),
  /** In the practice's own words; a language left empty is read in the other. */
  wordsEn: longText(3_000),
  wordsFr: longText(3_000),
});
export type AttendancePolicy = z.infer<typeof AttendancePolicy>;

/** Until a practice says otherwise. */
export const USUAL = { noticeHours: 24, graceMinutes: 15 } as const;

/** The version that holds on a day; of two from the same day the later written, which has the later id. */
export function policyOn(versions: readonly AttendancePolicy[], day: string): AttendancePolicy | null {
  const holding = versions.filter(({ fromDay }) => fromDay <= day);
  const latest = holding.toSorted((a, b) => (a.fromDay === b.fromDay ? (a.id < b.id ? -1 : 1) : a.fromDay < b.fromDay ? -1 : 1));
  return latest.at(-1) ?? null;
}
