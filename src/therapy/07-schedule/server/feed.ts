/** Planned sessions as iCalendar, in the wall time of the practice, with the rules of its clock changes beside them. */
import ical from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { FeedShows } from "../feed.api.ts";

export interface FeedSession {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  /** Of everybody who comes. */
  readonly initials: readonly string[];
}

export function calendarText(
  sessions: readonly FeedSession[],
  {
    name,
    timeZone,
    shows,
    word,
    now,
  }: { readonly name: string; readonly timeZone: string; readonly shows: FeedShows; readonly word: string; readonly now: string },
): string {
  const calendar = ical({ name, prodId: "//Sostenuto//Calendar//EN", timezone: { name: timeZone, generator: zoneBlock }, ttl: 3600 });
  const zoned = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  for (const { id, startsAt, minutes, place, initials } of sessions)
    calendar.createEvent({
      id,
      start: zoned(startsAt),
      end: zoned(startsAt).add({ minutes }),
      stamp: Temporal.Instant.from(now),
      timezone: timeZone,
      summary: shows === "initials" && initials.length > 0 ? initials.join(", ") : word,
      ...(place === "" ? {} : { location: place }),
    });
  return calendar.toString();
}

const zoneBlock = (timeZone: string): string | null => {
  const block: unknown = tzlib_get_ical_block(timeZone);
  return Array.isArray(block) ? String(block[0]) : null;
};
