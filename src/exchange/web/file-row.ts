/** A row of events of a calendar file: as a series, with the days it leaves out and the sessions that differ. */
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { CalendarDay, type TimeZone, WallTime } from "#foundation/words.ts";
import { ruleOf } from "#schedule/recurrence.ts";
import { daysLater, WEEKS_AHEAD } from "#schedule/series.ts";
import type { FileFault, FilePart } from "../calendar-event.ts";
import { recurrenceOf } from "../calendar-rule.ts";
import { type FileEntry, type Reading, sessionIn } from "./file-entry.ts";
import { dateIn, dayOf, type FileMoment, momentsIn, wallOf } from "./file-moment.ts";

const MOST_STEPS = 20_000;
/** A row that comes back only after this is as good as over. */
const YEARS_TO_LOOK = 5;

type Row = { readonly parts: FilePart[] } | FileFault;

export function rowOf(entry: FileEntry, differing: readonly FileEntry[], reading: Reading): Row {
  const { home, today } = reading;
  const { zone } = entry.start;
  const unknown = faultAt(entry, "RRULE", "unknown-rule");
  const rules = entry.event.getAllProperties("rrule");
  const rule: unknown = rules[0]?.getFirstValue();
  if (rules.length > 1 || entry.event.getFirstProperty("exrule") !== null) return unknown;
  const added = momentsOf(entry, "rdate", home);
  const skipped = momentsOf(entry, "exdate", home);
  if ("code" in added) return added;
  if ("code" in skipped) return skipped;
  const extras = added.flatMap((moment) => sessionIn(entry, reading, moment));
  // Only single further times, and no rule: the first is one of them.
  if (rule === undefined) return { parts: [...sessionIn(entry, reading), ...extras] };
  if (!(rule instanceof ICAL.Recur)) return unknown;
  const written = { freq: rule.freq, interval: rule.interval, wkst: DAY_NAMES[rule.wkst] ?? "MO", by: { ...rule.parts } };
  if (recurrenceOf(written, dayOf(entry.start.date), null) === null) return unknown;

  const from = dayOf(Temporal.Instant.from(reading.now).toZonedDateTimeISO(zone).toPlainDate());
  const until = daysLater(CalendarDay.parse(today), WEEKS_AHEAD * 7);
  const walked = walk(rule, entry, from, until);
  if (walked === null) return faultAt(entry, "RRULE", "too-many-times");
  const { first, gone, days, last } = walked;
  if (first === undefined) return { parts: extras };
  const left = rule.count ? rule.count - gone : null;
  const recurrence = recurrenceOf(written, first, left === null || left > 600 ? null : left);
  if (recurrence === null || (left !== null && left > 600)) return unknown;
  const out = [...skipped.map((moment) => dayOf(dateIn(moment, zone))), ...differing.flatMap((one) => differingDay(one, zone))];
  const skips = [...new Set(out)].filter((day) => day >= first).toSorted();
  const at = entry.start.instant;
  if (at === null) return faultAt(entry, "RRULE", "all-day-repeats");
  const seriesAt = WallTime.parse(at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" }));
  const shown = days.filter((day) => !skips.includes(day));
  const opens = shown[0] ?? first;
  const starts = Temporal.PlainDate.from(opens).toZonedDateTime({ timeZone: zone, plainTime: seriesAt }).toInstant();
  const { line, minutes } = entry;
  const part: FilePart = {
    kind: "series",
    occurrence: "",
    line,
    minutes,
    fromDay: first,
    untilDay: last,
    seriesAt,
    timeZone: zone === home ? null : zone,
    recurrence,
    rule: ruleOf(recurrence, first),
    skips,
    shown,
    ...wallOf(starts, home),
  };
  // Everything that was still to come of it was called off.
  const isEmpty = shown.length === 0 && isFinite(rule) && days.length > 0;
  return { parts: [...(isEmpty ? [] : [part]), ...extras] };
}

const isFinite = (rule: ICAL.Recur): boolean => Boolean(rule.count) || rule.until !== null;

const DAY_NAMES = ["", "SU", "MO", "TU", "WE", "TH", "FR", "SA"];

interface Walked {
  /** The first day that is still to come. */
  readonly first: CalendarDay | undefined;
  /** How many were before it. */
  readonly gone: number;
  /** Those from the first on that are planned at once. */
  readonly days: readonly CalendarDay[];
  readonly last: CalendarDay | null;
}

/** Walks along the days of a rule on the wall of its zone; null when it has no end in sight. */
function walk(rule: ICAL.Recur, entry: FileEntry, from: CalendarDay, until: CalendarDay): Walked | null {
  const bare = rule.clone();
  const last = lastDayOf(rule, entry);
  const count = rule.count;
  bare.until = null;
  bare.count = null;
  const steps = bare.iterator(ICAL.Time.fromDateString(entry.start.date.toString()));
  const horizon = daysLater(from, 366 * YEARS_TO_LOOK);
  const days: CalendarDay[] = [];
  let [gone, first, seen]: [number, CalendarDay | undefined, number] = [0, undefined, 0];
  for (let next = steps.next(); next !== null; next = steps.next()) {
    if (++seen > MOST_STEPS) return null;
    const day = CalendarDay.safeParse(next.toString().slice(0, 10));
    if (!day.success || (last !== null && day.data > last) || (count !== null && seen > count) || day.data > horizon) break;
    if (day.data < from) gone++;
    else {
      first ??= day.data;
      if (day.data > until) break;
      days.push(day.data);
    }
  }
  return { first, gone, days, last };
}

/** The last day the rule may fall on, in the zone of the row. */
function lastDayOf({ until }: ICAL.Recur, { start }: FileEntry): CalendarDay | null {
  if (until === null) return null;
  const written = until.toString();
  if (until.isDate) return CalendarDay.parse(written.slice(0, 10));
  const wall = Temporal.PlainDateTime.from(written.slice(0, 19));
  const ends = wall.toZonedDateTime(written.endsWith("Z") ? "UTC" : start.zone).withTimeZone(start.zone);
  const begins = start.instant?.toZonedDateTimeISO(start.zone).toPlainTime();
  const isBefore = begins !== undefined && Temporal.PlainTime.compare(ends.toPlainTime(), begins) < 0;
  return dayOf(isBefore ? ends.toPlainDate().subtract({ days: 1 }) : ends.toPlainDate());
}

function momentsOf(entry: FileEntry, property: "rdate" | "exdate", home: TimeZone): FileMoment[] | FileFault {
  const all: FileMoment[] = [];
  for (const written of entry.event.getAllProperties(property)) {
    const read = momentsIn(written, entry.zoneNamed, home);
    if ("code" in read) return { ...faultAt(entry, property.toUpperCase(), read.code), values: read.values };
    all.push(...read);
  }
  return all;
}

const differingDay = ({ differsFrom }: FileEntry, zone: TimeZone): CalendarDay[] =>
  differsFrom === null ? [] : [dayOf(dateIn(differsFrom, zone))];

export const faultAt = ({ line, lines }: FileEntry, property: string, code: string): FileFault => ({
  line: lines.get(property) ?? line,
  code: `import.event.${code}`,
  values: {},
});
