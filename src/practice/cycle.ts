/** The days between which credits count. */
import { CalendarDay } from "#foundation/words.ts";
import { daysLater } from "#schedule/series.ts";
import type { CredentialWording } from "./credential.ts";
import { ruleOn } from "./rule-set.ts";

export interface Cycle {
  readonly fromDay: CalendarDay;
  /** The last day that counts. */
  readonly untilDay: CalendarDay;
}

/** As it was written down; the end or the beginning that is missing follows from the years the rule speaks of. Null: it cannot be known. */
export function cycleOf({ fromDay, untilDay, rule }: Pick<CredentialWording, "fromDay" | "untilDay" | "rule">): Cycle | null {
  if (fromDay !== null && untilDay !== null) return { fromDay, untilDay };
  const years = ruleOn(rule, fromDay)?.years ?? null;
  if (years === null) return null;
  if (fromDay !== null) return { fromDay, untilDay: daysLater(yearsLater(fromDay, years), -1) };
  return untilDay === null ? null : { fromDay: yearsLater(daysLater(untilDay, 1), -years), untilDay };
}

/** The same day some years later. 29 February has its day on 1 March in a year without it, so that no day of the cycle is lost. */
export function yearsLater(day: CalendarDay, years: number): CalendarDay {
  const [year = 0, ...rest] = day.split("-").map(Number);
  const [month = 1, date = 1] = rest;
  return CalendarDay.parse(new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10));
}

export const daysBetween = (from: CalendarDay, until: CalendarDay): number =>
  Math.round((Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
