/** What a series and its sessions are called by, and the days they stand on. */
import { z } from "zod";
import { CalendarDay, idOf } from "#foundation/words.ts";

export const SeriesId = idOf("Series");
export type SeriesId = z.infer<typeof SeriesId>;

export const SessionId = idOf("Session");
export type SessionId = z.infer<typeof SessionId>;

/** Monday is 1, Sunday is 7. */
export const Weekday = z.int().min(1).max(7);

/** How far ahead the sessions of a series stand in the calendar. */
export const WEEKS_AHEAD = 12;

const DAY = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (moment: number): CalendarDay => CalendarDay.parse(new Date(moment).toISOString().slice(0, 10));

/** The calendar day so many days later. Reckoned at noon UTC, where no clock change can move a day. */
export const daysLater = (day: CalendarDay, days: number): CalendarDay => dayAt(noon(day) + days * DAY);

/** How many days lie between; negative when the second comes first. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => Math.round((noon(to) - noon(from)) / DAY);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: CalendarDay): number => new Date(noon(day)).getUTCDay() || 7;

/** The days a plain weekly series falls on between two days, both included. */
export function daysOfSeries(
  series: { readonly weekday: number; readonly fromDay: CalendarDay; readonly untilDay: CalendarDay | null },
  from: CalendarDay,
  until: CalendarDay,
): CalendarDay[] {
  const first = series.fromDay > from ? series.fromDay : from;
  const last = series.untilDay && series.untilDay < until ? series.untilDay : until;
  const days: CalendarDay[] = [];
  for (let day = daysLater(first, (series.weekday - weekdayOf(first) + 7) % 7); day <= last; day = daysLater(day, 7)) days.push(day);
  return days;
}
