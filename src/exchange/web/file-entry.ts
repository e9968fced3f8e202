/** One event of a calendar file as it stands there, or what keeps it from being read. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import type { CalendarDay, TimeZone } from "#foundation/words.ts";
import type { FileFault, FilePart } from "../calendar-event.ts";
import type { Block } from "../calendar-lines.ts";
import { asInstant, dateIn, dayOf, type FileMoment, momentsIn, wallOf } from "./file-moment.ts";
import type { ZoneNamed } from "./file-zone.ts";

export interface FileEntry {
  readonly uid: string;
  readonly line: number;
  readonly lines: Block["lines"];
  readonly title: string;
  readonly place: string;
  readonly start: FileMoment;
  readonly minutes: number;
  /** The whole days it touches where the practice is. */
  readonly days: { readonly fromDay: CalendarDay; readonly untilDay: CalendarDay };
  readonly isCancelled: boolean;
  /** Of a row of events the one this is; null: the event itself. */
  readonly differsFrom: FileMoment | null;
  readonly event: ICAL.Component;
  readonly zoneNamed: ZoneNamed;
}

/** Where and when a file is read: what is over is not planned. */
export interface Reading {
  readonly home: TimeZone;
  readonly today: string;
  readonly now: string;
}

export function entryIn(block: Block, zoneNamed: ZoneNamed, home: TimeZone): FileEntry | FileFault {
  const fault = (property: string, code: string, values: FileFault["values"] = {}): FileFault => ({
    line: block.lines.get(property) ?? block.line,
    code: `import.event.${code}`,
    values,
  });
  const event = eventOf(block.text);
  if (event === null) return fault("BEGIN", "not-readable");
  const momentOf = (property: string): FileMoment | FileFault | null => {
    const written = event.getFirstProperty(property.toLowerCase());
    if (written === null) return null;
    const read = momentsIn(written, zoneNamed, home);
    return "code" in read ? fault(property, read.code, read.values) : (read[0] ?? null);
  };
  const [start, end, differsFrom] = [momentOf("DTSTART"), momentOf("DTEND"), momentOf("RECURRENCE-ID")];
  if (start === null) return fault("DTSTART", "no-start");
  for (const moment of [start, end, differsFrom]) if (moment !== null && "code" in moment) return moment;
  if (isFault(start) || isFault(end) || isFault(differsFrom)) return fault("DTSTART", "no-start");
  const title = textIn(event, "summary", 200);
  const ends = endOf(event, start, end);
  if (ends === null) return fault("DURATION", "not-readable");
  const lastDate = start.instant === null ? ends.date.subtract({ days: 1 }) : lastTouched(ends.instant, home);
  const firstDate = dateIn(start, home);
  const untilDate = Temporal.PlainDate.compare(lastDate, firstDate) < 0 ? firstDate : lastDate;
  return {
    uid: textIn(event, "uid", 500) || `no-uid ${title} ${start.instant?.toString() ?? start.date.toString()}`.slice(0, 500),
    line: block.line,
    lines: block.lines,
    title,
    place: textIn(event, "location", 120),
    start,
    minutes: start.instant === null ? 0 : Math.round((ends.instant.epochMilliseconds - start.instant.epochMilliseconds) / 60_000),
    days: { fromDay: dayOf(firstDate), untilDay: dayOf(untilDate) },
    isCancelled: textIn(event, "status", 20).toUpperCase() === "CANCELLED",
    differsFrom,
    event,
    zoneNamed,
  };
}

const isFault = (moment: FileMoment | FileFault | null): moment is FileFault => moment !== null && "code" in moment;

function eventOf(text: string): ICAL.Component | null {
  try {
    const [, , parts] = ICAL.parse(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`);
    return new ICAL.Component(parts[0]);
  } catch {
    return null;
  }
}

/** The library reads a value when it is asked for, and throws at one that is none: such a value is not there. */
function valueOf(event: ICAL.Component, property: string): ReturnType<ICAL.Component["getFirstPropertyValue"]> | undefined {
  try {
    return event.getFirstPropertyValue(property);
  } catch {
    return undefined;
  }
}

const textIn = (event: ICAL.Component, property: string, most: number): string =>
  String(valueOf(event, property) ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, most);

interface End {
  readonly date: Temporal.PlainDate;
  readonly instant: Temporal.Instant;
}

/** Its end, or what its length says; a day without either is that day, a time without either has no length. */
function endOf(event: ICAL.Component, start: FileMoment, end: FileMoment | null): End | null {
  const begins = start.instant ?? Temporal.Instant.fromEpochMilliseconds(0);
  if (end !== null) return { date: end.date, instant: end.instant ?? end.date.toZonedDateTime(start.zone).toInstant() };
  const length = valueOf(event, "duration");
  if (length === null) return { date: start.date.add({ days: 1 }), instant: begins };
  if (!(length instanceof ICAL.Duration)) return null;
  const seconds = length.toSeconds();
  return { date: start.date.add({ days: Math.max(1, Math.round(seconds / 86_400)) }), instant: begins.add({ seconds }) };
}

/** Midnight ends a day and does not begin another. */
const lastTouched = (ends: Temporal.Instant, home: TimeZone) => ends.subtract({ seconds: 1 }).toZonedDateTimeISO(home).toPlainDate();

/** One session, if it is still to come. */
export function sessionIn(entry: FileEntry, { home, now }: Reading, start: FileMoment = entry.start): FilePart[] {
  if (start.instant === null || Temporal.Instant.compare(start.instant, Temporal.Instant.from(now)) < 0) return [];
  const occurrence = occurrenceOf(entry.differsFrom ?? (start === entry.start ? null : start));
  const { line, minutes } = entry;
  return [{ kind: "session", occurrence, line, minutes, startsAt: asInstant(start.instant), ...wallOf(start.instant, home) }];
}

const occurrenceOf = (moment: FileMoment | null): string => moment?.instant?.toString() ?? moment?.date.toString() ?? "";
