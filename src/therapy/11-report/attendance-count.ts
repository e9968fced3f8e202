/** Attendance of a period, counted honestly: what nobody wrote down is unknown, and a reason nobody gave is "not known". */
import type { AbsenceCategory } from "#attendance/absence-category.ts";
import type { Outcome } from "#attendance/attendance.ts";
import type { CalendarDay } from "#foundation/words.ts";

/** One planned session of the client. Null: not yet recorded. */
export interface PlannedSession {
  readonly sessionId: string;
  readonly day: CalendarDay;
  readonly outcome: Outcome | null;
  readonly category: AbsenceCategory | null;
  /** As planned. */
  readonly minutes: number;
  /** Of a session that was theirs in part; null: nobody counted them. */
  readonly minutesThere: number | null;
}

export type Happening = Outcome | "not-yet-recorded";

export interface HappeningCount {
  readonly happening: Happening;
  readonly sessions: number;
  /** Why, most frequent first; null = not known. Nothing is asked of who came. */
  readonly reasons: readonly { readonly category: AbsenceCategory | null; readonly sessions: number }[];
}

const ORDER: readonly Happening[] = ["came", "partly", "absent", "did-not-run", "not-yet-recorded"];

/** Only what occurred, in a fixed order. The counts add up to the sessions planned. */
export function countAttendance(planned: readonly PlannedSession[]): HappeningCount[] {
  return ORDER.flatMap((happening) => {
    const those = planned.filter(({ outcome }) => (outcome ?? "not-yet-recorded") === happening);
    if (those.length === 0) return [];
    const hasReasons = happening === "absent" || happening === "did-not-run" || happening === "partly";
    return [{ happening, sessions: those.length, reasons: hasReasons ? reasonsOf(those) : [] }];
  });
}

function reasonsOf(sessions: readonly PlannedSession[]): HappeningCount["reasons"] {
  const counts = new Map<AbsenceCategory | null, number>();
  for (const { category } of sessions) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([category, count]) => ({ category, sessions: count })).toSorted((a, b) => b.sessions - a.sessions);
}
