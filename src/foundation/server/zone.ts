/** The only place where a wall clock meets the world's clock. */
import { Temporal } from "temporal-polyfill";
import { CalendarDay, Instant } from "#foundation/words.ts";

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
