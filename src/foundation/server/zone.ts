/** The only place where a wall clock meets the world's clock. */
import { Temporal } from "temporal-polyfill";
import { CalendarDay, Instant, WallTime } from "#foundation/words.ts";

/** The moment a wall time of a day means in a zone. In the hour the clocks skip it is the next moment that exists; in the hour they repeat, the first. */
export const momentAt = (day: string, wallTime: string, timeZone: string): Instant =>
  Instant.parse(
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(wallTime) })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 }),
  );

/** The calendar day it is somewhere at a moment. */
export const dayAt = (moment: string, timeZone: string): CalendarDay =>
  CalendarDay.parse(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString());

/** What the wall shows somewhere at a moment. */
export function wallAt(moment: string, timeZone: string): { readonly day: CalendarDay; readonly at: WallTime } {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return {
    day: CalendarDay.parse(there.toPlainDate().toString()),
    at: WallTime.parse(there.toPlainTime().toString({ smallestUnit: "minute" })),
  };
}

/** How often a wall time of a day is there: the clocks skip an hour once a year, and repeat one. */
export function timesOnTheWall(day: string, wallTime: string, timeZone: string): "once" | "never" | "twice" {
  const meant = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(wallTime));
  const [first, last] = (["earlier", "later"] as const).map((disambiguation) => meant.toZonedDateTime(timeZone, { disambiguation }));
  if (!first || !last || first.epochNanoseconds === last.epochNanoseconds) return "once";
  return first.toPlainDateTime().equals(meant) ? "twice" : "never";
}
