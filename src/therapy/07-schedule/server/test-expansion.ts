/** A series reckoned in another way, for tests: its days one by one, its moments by the operating system's own tables. */
import type { CalendarDay } from "#foundation/words.ts";
import type { Recurrence } from "../recurrence.ts";
import { daysLater, weekdayOf } from "../series.ts";

/** Another way to the same days: one day after the other, asked by themselves. */
export function dayByDay(recurrence: Recurrence, fromDay: CalendarDay, untilDay: CalendarDay, until: CalendarDay): CalendarDay[] {
  const weekdays = recurrence.weekdays.length === 0 ? [weekdayOf(fromDay)] : recurrence.weekdays;
  const mondayOf = (one: CalendarDay) => Date.parse(daysLater(one, 1 - weekdayOf(one)));
  const months = (one: CalendarDay) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  const dayOfMonth = (one: CalendarDay) => Number(one.slice(8));
  const isLast = (one: CalendarDay) => daysLater(one, 7).slice(5, 7) !== one.slice(5, 7);
  let first: CalendarDay | undefined;
  const found: CalendarDay[] = [];
  for (let one = fromDay; one <= untilDay && one <= until && found.length < (recurrence.count ?? 9_999); one = daysLater(one, 1)) {
    if (recurrence.every === "week") {
      if (!weekdays.includes(weekdayOf(one))) continue;
      first ??= one;
      if (Math.round((mondayOf(one) - mondayOf(first)) / 604_800_000) % recurrence.interval === 0) found.push(one);
      continue;
    }
    const apart = months(one) - months(fromDay);
    const steps = recurrence.every === "year" ? recurrence.interval * 12 : recurrence.interval;
    if (apart % steps !== 0) continue;
    const place = Math.ceil(dayOfMonth(fromDay) / 7);
    const isNamed = weekdayOf(one) === weekdayOf(fromDay);
    const isIt = {
      "month-weekday": isNamed && (place === 5 ? isLast(one) : Math.ceil(dayOfMonth(one) / 7) === place),
      "month-last": isNamed && isLast(one),
      "month-day": dayOfMonth(one) === dayOfMonth(fromDay),
      year: dayOfMonth(one) === dayOfMonth(fromDay),
    }[recurrence.every];
    if (isIt) found.push(one);
  }
  return found;
}

/** Another way to the same moment: what the operating system's own tables say the wall shows. */
export function momentByWall(on: CalendarDay, wallTime: string, timeZone: string): string {
  const meant = Date.parse(`${on}T${wallTime}:00Z`);
  const candidates = [-86_400_000, 86_400_000].map((away) => meant - (shownAt(meant + away, timeZone) - (meant + away)));
  const right = candidates.filter((moment) => shownAt(moment, timeZone) === meant).sort((a, b) => a - b);
  // In the hour that is skipped no moment shows it: the offset from before is kept, which lands after the gap.
  return new Date(right[0] ?? Number(candidates[0])).toISOString();
}
const formats = new Map<string, Intl.DateTimeFormat>();
function shownAt(moment: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  formats.set(timeZone, format);
  const part = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return Date.parse(`${part.get("year")}-${part.get("month")}-${part.get("day")}T${part.get("hour")}:${part.get("minute")}:00Z`);
}

export const ZONES = ["America/Toronto", "America/St_Johns", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Pacific/Auckland"];
