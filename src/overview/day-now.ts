import { CalendarDay } from "#foundation/words.ts";

/** The practice’s day now: the day it was when the device was filled, and the midnights since. */
export function dayNow(filledDay: CalendarDay, filledAt: Date, now: Date): CalendarDay {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const days = Math.round((midnight(now) - midnight(filledAt)) / 86_400_000);
  return CalendarDay.parse(new Date(Date.parse(filledDay) + Math.max(0, days) * 86_400_000).toISOString().slice(0, 10));
}
