/** The days and moments of a series: a rule of iCalendar gives the days, the zone of the series the moments. */
import { RRuleTemporal } from "rrule-temporal";
import { momentAt, timesOnTheWall, wallAt } from "#foundation/server/zone.ts";
import { type CalendarDay, CalendarDay as Day, type Instant, type WallTime } from "#foundation/words.ts";
import { firstDayOf, recurrenceIn } from "../recurrence.ts";
import { daysLater, daysOfSeries } from "../series.ts";

export interface Ruled {
  readonly weekday: number;
  /** Null: every week on its weekday. */
  readonly rule: string | null;
  readonly fromDay: CalendarDay;
  readonly untilDay: CalendarDay | null;
}

/** The days a series falls on between two days, both included. */
export function daysIn(series: Ruled, from: CalendarDay, until: CalendarDay): CalendarDay[] {
  if (series.rule === null) return daysOfSeries(series, from, until);
  const first = firstDayOf(recurrenceIn(series.rule), series.fromDay);
  const last = series.untilDay && series.untilDay < until ? series.untilDay : until;
  if (last < first || last < from) return [];
  // Noon UTC stands for the day: which moment it is on the wall is asked of the zone, day by day.
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${first.replaceAll("-", "")}T120000Z\nRRULE:${series.rule}` });
  return rule
    .between(new Date(`${from < first ? first : from}T00:00:00Z`), new Date(`${last}T23:59:59Z`), true)
    .map((moment) => Day.parse(moment.toInstant().toString().slice(0, 10)));
}

export interface Occurrence {
  /** The day the series means, in its own zone. */
  readonly seriesDay: CalendarDay;
  /** Day and time on the practice's wall. */
  readonly day: CalendarDay;
  readonly at: WallTime;
  readonly startsAt: Instant;
}

export function occurrenceOn(
  seriesDay: CalendarDay,
  series: { readonly at: WallTime; readonly timeZone: string | null },
  home: string,
): Occurrence {
  const startsAt = momentAt(seriesDay, series.at, series.timeZone ?? home);
  // At home the wall says what was meant, also in the hour the clocks skip: the family was told that time.
  return series.timeZone === null || series.timeZone === home
    ? { seriesDay, day: seriesDay, at: series.at, startsAt }
    : { seriesDay, ...wallAt(startsAt, home), startsAt };
}

/** What about these days is not as plain as it looks: an hour the clocks skip or repeat, a month without this day. */
export interface Oddity {
  readonly day: CalendarDay;
  readonly what: "clock-skips" | "clock-repeats" | "no-such-day";
}

export function odditiesOf(
  series: Ruled & { readonly at: WallTime },
  days: readonly CalendarDay[],
  timeZone: string,
  until: CalendarDay,
): Oddity[] {
  const clocks = days.flatMap((day): Oddity[] => {
    const times = timesOnTheWall(day, series.at, timeZone);
    return times === "once" ? [] : [{ day, what: times === "never" ? "clock-skips" : "clock-repeats" }];
  });
  return [...clocks, ...missingDays(series, days, until)].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The last day of each month that has no such day; of a year, of each year in the next ones. */
function missingDays(series: Ruled, days: readonly CalendarDay[], until: CalendarDay): Oddity[] {
  const recurrence = series.rule === null ? null : recurrenceIn(series.rule);
  const dayOfMonth = Number(series.fromDay.slice(8));
  if (recurrence === null || dayOfMonth < 29 || !["month-day", "year"].includes(recurrence.every)) return [];
  const [year, month] = [Number(series.fromDay.slice(0, 4)), Number(series.fromDay.slice(5, 7))];
  const odd: Oddity[] = [];
  for (let step = 1; step <= 12 && odd.length < 3; step++) {
    const months = month - 1 + step * recurrence.interval * (recurrence.every === "year" ? 12 : 1);
    const lastOfMonth = daysLater(Day.parse(new Date(Date.UTC(year, months + 1, 1)).toISOString().slice(0, 10)), -1);
    if (recurrence.every === "month-day" && lastOfMonth > until) break;
    if (Number(lastOfMonth.slice(8)) < dayOfMonth && !days.includes(lastOfMonth)) odd.push({ day: lastOfMonth, what: "no-such-day" });
  }
  return odd;
}
