/** A moment as a calendar file writes it: a day, or a time in a zone, at the world's, or on whatever wall one stands before. */
import type ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { CalendarDay, Instant, TimeZone, WallTime } from "#foundation/words.ts";
import type { ZoneNamed } from "./file-zone.ts";

export interface FileMoment {
  readonly date: Temporal.PlainDate;
  /** Null: a whole day. */
  readonly instant: Temporal.Instant | null;
  readonly zone: TimeZone;
  readonly isWorlds: boolean;
}
export interface NoMoment {
  readonly code: "unknown-zone" | "no-such-moment";
  readonly values: Readonly<Record<string, string>>;
}

const UTC = TimeZone.parse("UTC");

/** Each of the moments a property holds. The hour the clocks skip is the one after, of the hour they repeat the first is meant: as iCalendar says. */
export function momentsIn(property: ICAL.Property, zoneNamed: ZoneNamed, home: TimeZone): FileMoment[] | NoMoment {
  const tzid: unknown = property.getFirstParameter("tzid");
  const named = typeof tzid === "string" && tzid !== "" ? zoneNamed(tzid) : home;
  const written: readonly unknown[] = property.toJSON().slice(3);
  const moments: FileMoment[] = [];
  for (const value of written) {
    const read = momentOf(String(value), named, UTC);
    if (read === "unknown-zone") return { code: read, values: { zone: String(tzid).slice(0, 60) } };
    if (read === null) return { code: "no-such-moment", values: { written: String(value).slice(0, 40) } };
    moments.push(read);
  }
  return moments;
}

function momentOf(value: string, named: TimeZone | null, utc: TimeZone): FileMoment | "unknown-zone" | null {
  try {
    if (!value.includes("T"))
      return { date: Temporal.PlainDate.from(value, { overflow: "reject" }), instant: null, zone: named ?? utc, isWorlds: false };
    const isWorlds = value.endsWith("Z");
    const wall = Temporal.PlainDateTime.from(isWorlds ? value.slice(0, -1) : value, { overflow: "reject" });
    const zone = isWorlds ? utc : named;
    if (zone === null) return "unknown-zone";
    return { date: wall.toPlainDate(), instant: wall.toZonedDateTime(zone).toInstant(), zone, isWorlds };
  } catch {
    return null;
  }
}

/** The day it is in a zone at this moment. */
export const dateIn = ({ instant, date }: FileMoment, zone: TimeZone): Temporal.PlainDate =>
  instant === null ? date : instant.toZonedDateTimeISO(zone).toPlainDate();

export const dayOf = (date: Temporal.PlainDate): CalendarDay => CalendarDay.parse(date.toString());

export function wallOf(instant: Temporal.Instant, zone: TimeZone): { readonly day: CalendarDay; readonly at: WallTime } {
  const there = instant.toZonedDateTimeISO(zone);
  return { day: dayOf(there.toPlainDate()), at: WallTime.parse(there.toPlainTime().toString({ smallestUnit: "minute" })) };
}

export const asInstant = (instant: Temporal.Instant): Instant => Instant.parse(instant.toString({ fractionalSecondDigits: 3 }));
