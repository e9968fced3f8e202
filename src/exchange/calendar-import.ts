/** Taking over a calendar that was kept elsewhere: what one event of a file must hold to be planned, and what is remembered of an import. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, Minutes, shortText, TimeZone, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { GroupId } from "#schedule/group.ts";
import { Recurrence } from "#schedule/recurrence.ts";
import { SeriesId, SessionId } from "#schedule/series.ts";
import { TimeOffId } from "#schedule/time-off.ts";

export const CalendarImportId = idOf("CalendarImport");
export type CalendarImportId = z.infer<typeof CalendarImportId>;

/** More than any calendar of one person holds; a file of everybody’s is refused. */
export const MOST_EVENTS = 5_000;

/** By which an event is known again, so that the same file makes nothing twice. */
const Known = {
  uid: shortText(500),
  /** Of a row of events the one that differs from it; empty: the event itself. */
  occurrence: z.string().max(64),
};
export const KnownEvent = z.strictObject(Known);
export type KnownEvent = z.infer<typeof KnownEvent>;

const From = {
  /** The file it comes from: begun by its first event. */
  import: z.strictObject({ id: CalendarImportId, fileName: shortText(200) }),
  ...Known,
  /** The line of the file it begins on. */
  line: z.int().min(1).max(1_000_000),
};
const Setting = {
  minutes: Minutes,
  place: z.string().trim().max(120),
  standsBeside: z.boolean(),
};

/** One session at a moment: also in the hour the clocks repeat there is no doubt which is meant. */
const OneSession = z.strictObject({ kind: z.literal("session"), id: SessionId, startsAt: Instant, ...Setting });

const Series = z.strictObject({
  kind: z.literal("series"),
  id: SeriesId,
  fromDay: CalendarDay,
  untilDay: CalendarDay.nullable(),
  at: WallTime,
  /** Null: where the practice is. */
  timeZone: TimeZone.nullable(),
  recurrence: Recurrence,
  skips: z.array(CalendarDay).max(1_000),
  /** The days the person was shown: exactly they are planned, or nothing is. */
  shown: z.array(CalendarDay).max(100),
  ...Setting,
});

export const ImportedEvent = z.strictObject({ ...From, what: z.discriminatedUnion("kind", [OneSession, Series]) });
export type ImportedEvent = z.infer<typeof ImportedEvent>;

/** Whole days on which the person is away. */
export const ImportedAway = z.strictObject({
  ...From,
  id: TimeOffId,
  title: z.string().trim().max(120),
  fromDay: CalendarDay,
  untilDay: CalendarDay,
});

/** Whom an event can be for. */
export const ImportTarget = z.strictObject({
  clients: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string(), familyName: z.string().nullable() })),
  groups: z.array(z.strictObject({ groupId: GroupId, name: z.string() })),
});
export type ImportTarget = z.infer<typeof ImportTarget>;

export const CalendarImportLine = z.strictObject({
  id: CalendarImportId,
  fileName: z.string(),
  importedAt: Instant,
  /** Until when it can be taken back. */
  until: Instant,
  events: z.int(),
  takenBack: z.int(),
});
export type CalendarImportLine = z.infer<typeof CalendarImportLine>;
