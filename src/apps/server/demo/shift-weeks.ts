/** The demo is always about last week: every day of the samples moves by the same whole number of weeks, so Tuesdays stay Tuesdays. */
import { CalendarDay } from "#foundation/words.ts";

const DAY = 86_400_000;

/** Weeks to add so that the last sample session lies in the last finished week (Monday to Sunday) before today. */
export const weeksToShift = (lastSession: CalendarDay, today: CalendarDay): number => weekOf(today) - 1 - weekOf(lastSession);

/** Moves one day by whole weeks. */
export const shiftDay = (day: string, weeks: number): CalendarDay =>
  CalendarDay.parse(new Date((daysOf(day) + 7 * weeks) * DAY).toISOString().slice(0, 10));

/** Moves every day in a value, also days named inside a sentence; nothing else changes. */
export function shiftDays(value: unknown, weeks: number): unknown {
  if (typeof value === "string") return value.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => shiftDay(day, weeks));
  if (Array.isArray(value)) return value.map((item) => shiftDays(item, weeks));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shiftDays(item, weeks)]));
  return value;
}

const daysOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Weeks since a Monday long ago: 1 January 1970 was a Thursday. */
const weekOf = (day: string): number => Math.floor((daysOf(day) + 3) / 7);
