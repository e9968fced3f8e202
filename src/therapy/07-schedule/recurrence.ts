/** How often a series comes back: the few choices a person makes, written as the rule of iCalendar (RRULE) that every calendar understands. */
import { z } from "zod";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater, Weekday, weekdayOf } from "./series.ts";

export const Recurrence = z.strictObject({
  /** `month-weekday`: the second Tuesday of each month; `month-last`: its last Tuesday; `month-day`: the 29th, and only in months that have one; `year`: the same day each year. */
  every: z.enum(["week", "month-weekday", "month-last", "month-day", "year"]),
  /** Every so many weeks, months or years. */
  interval: z.int().min(1).max(52),
  /** Of a week; none: the weekday of the first day. */
  weekdays: z.array(Weekday).max(7),
  /** So many times, then no more; null: until a day, or open. */
  count: z.int().min(1).max(600).nullable(),
});
export type Recurrence = z.infer<typeof Recurrence>;

const DAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const FREQUENCIES = {
  week: "WEEKLY",
  "month-weekday": "MONTHLY",
  "month-last": "MONTHLY",
  "month-day": "MONTHLY",
  year: "YEARLY",
} as const;

/** The weekdays it falls on, each once, in the order of the week. */
export const weekdaysOf = ({ weekdays }: Pick<Recurrence, "weekdays">, fromDay: CalendarDay): number[] =>
  weekdays.length === 0 ? [weekdayOf(fromDay)] : [...new Set(weekdays)].toSorted((a, b) => a - b);

/** The first day it falls on: a rule counts from there, so that "every second week" begins with it. */
export function firstDayOf(recurrence: Pick<Recurrence, "every" | "weekdays">, fromDay: CalendarDay): CalendarDay {
  if (recurrence.every !== "week") return fromDay;
  const days = weekdaysOf(recurrence, fromDay);
  for (let day = fromDay; ; day = daysLater(day, 1)) if (days.includes(weekdayOf(day))) return day;
}

/** The rule as text, for a series that begins on this day. */
export function ruleOf(recurrence: Recurrence, fromDay: CalendarDay): string {
  const { every, interval, count } = recurrence;
  return [
    `FREQ=${FREQUENCIES[every]}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...byOf(recurrence, fromDay),
    ...(count === null ? [] : [`COUNT=${count}`]),
  ].join(";");
}

function byOf(recurrence: Recurrence, fromDay: CalendarDay): string[] {
  const codeOf = (weekday: number) => DAY_CODES[weekday - 1] ?? "MO";
  const [month, dayOfMonth] = [Number(fromDay.slice(5, 7)), Number(fromDay.slice(8))];
  switch (recurrence.every) {
    case "week":
      return [`BYDAY=${weekdaysOf(recurrence, fromDay).map(codeOf).join(",")}`];
    case "month-weekday": {
      const place = Math.ceil(dayOfMonth / 7);
      // Not every month has a fifth one: whoever begins on it means the last.
      return [`BYDAY=${place === 5 ? -1 : place}${codeOf(weekdayOf(fromDay))}`];
    }
    case "month-last":
      return [`BYDAY=-1${codeOf(weekdayOf(fromDay))}`];
    case "month-day":
      return [`BYMONTHDAY=${dayOfMonth}`];
    case "year":
      return [`BYMONTH=${month}`, `BYMONTHDAY=${dayOfMonth}`];
  }
}

/** The choices behind a rule that `ruleOf` wrote. */
export function recurrenceIn(rule: string): Recurrence {
  const parts = new Map(rule.split(";").map((part): [string, string] => [part.split("=", 1)[0] ?? "", part.split("=")[1] ?? ""]));
  const byDay = parts.get("BYDAY")?.split(",") ?? [];
  const frequency = parts.get("FREQ");
  const every = frequency === "WEEKLY" ? "week" : frequency === "YEARLY" ? "year" : monthlyBy(byDay[0]);
  return {
    every,
    interval: Number(parts.get("INTERVAL") ?? 1),
    weekdays: every === "week" ? byDay.map((code) => DAY_CODES.findIndex((one) => one === code) + 1) : [],
    count: parts.has("COUNT") ? Number(parts.get("COUNT")) : null,
  };
}

const monthlyBy = (day: string | undefined) => (day === undefined ? "month-day" : day.startsWith("-1") ? "month-last" : "month-weekday");
