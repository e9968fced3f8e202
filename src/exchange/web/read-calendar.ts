/** A calendar file from a person's own device. It is read here, in their browser: only what they choose ever leaves it. */
import type { FileEvent, FileFault, ReadCalendar, UnreadableCalendar } from "../calendar-event.ts";
import { MOST_EVENTS } from "../calendar-import.ts";
import { blocksIn, eventsIn } from "../calendar-lines.ts";
import { entryIn, type FileEntry, type Reading, sessionIn } from "./file-entry.ts";
import { faultAt, rowOf } from "./file-row.ts";
import { zonesOf } from "./file-zone.ts";

export type CalendarRead = { readonly calendar: ReadCalendar } | { readonly refused: UnreadableCalendar };

const HEAVIEST = 5_000_000;

export async function readCalendarFile(file: File, reading: Reading): Promise<CalendarRead> {
  if (file.size > HEAVIEST) return { refused: "too-heavy" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.subarray(0, 4_000).includes(0)) return { refused: "not-a-calendar" };
  return readCalendar(new TextDecoder("utf-8").decode(bytes), file.name.slice(0, 200) || "?", reading);
}

export function readCalendar(text: string, fileName: string, reading: Reading): CalendarRead {
  if (eventsIn(text) > MOST_EVENTS) return { refused: "too-many-events" };
  const read = blocksIn(text);
  if (read === null) return { refused: "not-a-calendar" };
  const zoneNamed = zonesOf(
    read.blocks.filter(({ name }) => name === "VTIMEZONE").map((block) => block.text),
    reading.home,
    reading.today,
  );
  const faults: FileFault[] = [...read.faults];
  const entries = new Map<string, FileEntry[]>();
  for (const block of read.blocks) {
    if (block.name !== "VEVENT") continue;
    const entry = entryIn(block, zoneNamed, reading.home);
    if ("code" in entry) faults.push(entry);
    else entries.set(entry.uid, [...(entries.get(entry.uid) ?? []), entry]);
  }
  const events = [...entries.values()].flatMap((same) => eventsFrom(same, reading)).toSorted((a, b) => a.line - b.line);
  if (events.length === 0 && faults.length === 0) return { refused: "no-events" };
  return { calendar: { fileName, events, faults: faults.toSorted((a, b) => a.line - b.line) } };
}

/** An event with those of its row that differ. One without its row is an event like any other. */
function eventsFrom(same: readonly FileEntry[], reading: Reading): FileEvent[] {
  const others = same.filter(({ differsFrom }) => differsFrom !== null);
  // A file may hold an event in several states; the last is the one that counts.
  const whole = same.findLast(({ differsFrom }) => differsFrom === null);
  return whole === undefined ? others.map((other) => eventFrom(other, [], reading)) : [eventFrom(whole, others, reading)];
}

function eventFrom(entry: FileEntry, differing: readonly FileEntry[], reading: Reading): FileEvent {
  const { uid, line, title, place, days, start, isCancelled } = entry;
  const event: FileEvent = { uid, line, title, place, days: null, faults: [], over: null, parts: [] };
  const hasRow = ["rrule", "rdate"].some((property) => entry.event.getFirstProperty(property) !== null);
  const isPast = days.untilDay < reading.today;
  if (isCancelled) return { ...event, over: "cancelled" };
  if (start.instant === null && hasRow) return { ...event, faults: [faultAt(entry, "RRULE", "all-day-repeats")] };
  if (start.instant === null) return { ...event, days, over: isPast ? "past" : null };
  const away = hasRow || isPast ? null : days;
  const stay = differing.filter((one) => one.start.instant !== null && !one.isCancelled);
  const row = hasRow ? rowOf(entry, differing, reading) : { parts: sessionIn(entry, reading) };
  if ("code" in row) return { ...event, faults: [row] };
  const parts = [...row.parts, ...stay.flatMap((one) => sessionIn(one, reading))];
  if (parts.length === 0) return { ...event, over: away === null ? "past" : null, days: away };
  const faults = [entry, ...stay].flatMap(lengthFault);
  // What is too long for a session can still be a time one is away.
  return { ...event, parts: faults.length === 0 ? parts : [], days: away, faults };
}

const LONGEST = 480;

function lengthFault(entry: FileEntry): FileFault[] {
  if (entry.minutes < 0) return [faultAt(entry, "DTEND", "ends-before-it-begins")];
  if (entry.minutes < 1) return [faultAt(entry, "DTSTART", "no-end")];
  return entry.minutes > LONGEST ? [faultAt(entry, "DTEND", "longer-than-a-session")] : [];
}
