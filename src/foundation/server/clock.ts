/** The one clock of the program. The demo pins its day and keeps the real time of day, so that its stories can be told on any date. */
import { Temporal } from "temporal-polyfill";

export type Clock = () => string;

export const clock: Clock = () => new Date().toISOString();

/** Today is `day` in `timeZone`, at the time the wall shows there now. */
export const clockOnDay =
  (day: string, timeZone: string, real: Clock = clock): Clock =>
  () =>
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone, plainTime: Temporal.Instant.from(real()).toZonedDateTimeISO(timeZone).toPlainTime() })
      .toInstant()
      .toString({ smallestUnit: "millisecond" });
