/** A weekly series in the practice's own time: 15:30 stays 15:30 when the clocks change. */
import { z } from "zod";
import { CalendarDay, idOf, longText, Minutes, WallTime } from "#foundation/words.ts";

export const SeriesId = idOf("Series");
export type SeriesId = z.infer<typeof SeriesId>;

/** Monday is 1, Sunday is 7. */
export const Weekday = z.int().min(1).max(7);

const When = { at: WallTime, minutes: Minutes, place: longText(120) };

export const NewSeries = z
  .strictObject({ id: SeriesId, weekday: Weekday, fromDay: CalendarDay, untilDay: CalendarDay.nullable(), ...When })
  .refine((series) => series.untilDay === null || series.untilDay >= series.fromDay, {
    error: "ends-before-it-begins",
    path: ["untilDay"],
  });
export type NewSeries = z.infer<typeof NewSeries>;

export const SessionId = idOf("Session");
export type SessionId = z.infer<typeof SessionId>;

/** One session outside any series. */
export const NewSession = z.strictObject({ id: SessionId, day: CalendarDay, ...When });
export type NewSession = z.infer<typeof NewSession>;

/** How far ahead the sessions of a series stand in the calendar. */
export const WEEKS_AHEAD = 12;

const DAY = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (moment: number): CalendarDay => CalendarDay.parse(new Date(moment).toISOString().slice(0, 10));

/** The calendar day so many days later. Reckoned at noon UTC, where no clock change can move a day. */
export const daysLater = (day: CalendarDay, days: number): CalendarDay => dayAt(noon(day) + days * DAY);

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: CalendarDay): number => new Date(noon(day)).getUTCDay() || 7;

/** The days a series falls on between two days, both included. */
export function daysOfSeries(
  series: Pick<NewSeries, "weekday" | "fromDay" | "untilDay">,
  from: CalendarDay,
  until: CalendarDay,
): CalendarDay[] {
  const first = series.fromDay > from ? series.fromDay : from;
  const last = series.untilDay && series.untilDay < until ? series.untilDay : until;
  const days: CalendarDay[] = [];
  for (let day = daysLater(first, (series.weekday - weekdayOf(first) + 7) % 7); day <= last; day = daysLater(day, 7)) days.push(day);
  return days;
}
