/** What the events of a calendar file come to here: a session, a row of them, or whole days; and what is wrong with one, by its line. */
import type { CalendarDay, Instant, TimeZone, WallTime } from "#foundation/words.ts";
import type { Recurrence } from "#schedule/recurrence.ts";

export interface FileFault {
  readonly line: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface Part {
  readonly occurrence: string;
  readonly line: number;
  readonly minutes: number;
  /** The day and time on the practice’s wall; of a row, of its first. */
  readonly day: CalendarDay;
  readonly at: WallTime;
}
export interface OnePart extends Part {
  readonly kind: "session";
  readonly startsAt: Instant;
}
export interface SeriesPart extends Part {
  readonly kind: "series";
  readonly fromDay: CalendarDay;
  readonly untilDay: CalendarDay | null;
  /** In the zone of the series. */
  readonly seriesAt: WallTime;
  readonly timeZone: TimeZone | null;
  readonly recurrence: Recurrence;
  readonly rule: string;
  readonly skips: readonly CalendarDay[];
  readonly shown: readonly CalendarDay[];
}
export type FilePart = OnePart | SeriesPart;

export interface FileEvent {
  readonly uid: string;
  readonly line: number;
  readonly title: string;
  readonly place: string;
  /** What would be planned for a client or a group; nothing for whole days. */
  readonly parts: readonly FilePart[];
  /** The whole days it takes when one is away; a row of events is none. */
  readonly days: { readonly fromDay: CalendarDay; readonly untilDay: CalendarDay } | null;
  readonly faults: readonly FileFault[];
  /** Nothing of it is to come, or it was called off. */
  readonly over: "past" | "cancelled" | null;
}

export interface ReadCalendar {
  readonly fileName: string;
  readonly events: readonly FileEvent[];
  /** What of the file could not be read at all. */
  readonly faults: readonly FileFault[];
}
export type UnreadableCalendar = "too-heavy" | "too-many-events" | "no-events" | "not-a-calendar";
