/** Today, the calendar, what waits and the search: what the first screens ask, each in one round trip. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, WallTime } from "#foundation/words.ts";
import { AttendanceEntry } from "#attendance/attendance.ts";
import { ClientId } from "#people/client.ts";
import { SafetyLine } from "#people/safety-card.ts";
import { SeriesId, SessionId } from "#schedule/series.ts";
import { NoteId } from "#session/note.ts";

const nothing = z.strictObject({});

/** One client in one planned session, as Today, Calendar and Reviews show it. */
export const SessionCard = z.strictObject({
  sessionId: SessionId,
  clientId: ClientId,
  seriesId: SeriesId.nullable(),
  /** The group it is a session of; null = their own. */
  group: z.string().nullable(),
  chosenName: z.string(),
  day: CalendarDay,
  at: WallTime,
  startsAt: Instant,
  minutes: z.int(),
  place: z.string(),
  therapistName: z.string(),
  /** Null = not yet recorded. */
  attendance: AttendanceEntry.nullable(),
  hasMarks: z.boolean(),
  note: z.strictObject({ id: NoteId, signedAt: Instant.nullable() }).nullable(),
});
export type SessionCard = z.infer<typeof SessionCard>;

export const readToday = endpoint({
  method: "GET",
  path: "/today",
  summary: "The day of the person who asks: their sessions, what is not yet recorded from earlier, what waits for them",
  may: "today.read",
  ids: nothing,
  input: z.strictObject({ day: CalendarDay.optional() }),
  output: z.strictObject({
    day: CalendarDay,
    sessions: z.array(
      SessionCard.extend({
        /** First line of the last signed or drafted note, so that last time is one glance away. */
        lastTime: z.strictObject({ day: CalendarDay, words: z.string() }).nullable(),
        safety: z.array(SafetyLine),
      }),
    ),
    notYetRecorded: z.array(SessionCard),
    waiting: z.strictObject({
      notesToSign: z.int(),
      oldestUnsigned: Instant.nullable(),
      /** What families said ahead and what lost its session, not yet answered. */
      absences: z.int(),
    }),
    clients: z.int(),
  }),
  refusals: {},
});

export const readAbsences = endpoint({
  method: "GET",
  path: "/absences",
  summary: "Who missed which sessions between two days, by client; whatever was withdrawn or corrected is left out",
  may: "calendar.read",
  ids: nothing,
  input: z.strictObject({ from: CalendarDay, until: CalendarDay }),
  output: z.strictObject({
    clients: z.array(
      z.strictObject({
        clientId: ClientId,
        chosenName: z.string(),
        absences: z.array(z.strictObject({ sessionId: SessionId, day: CalendarDay, category: z.string().nullable() })),
      }),
    ),
  }),
  refusals: {},
});

export const readReviews = endpoint({
  method: "GET",
  path: "/reviews",
  summary: "What waits for the person who asks: notes to sign, sessions not yet recorded",
  may: "reviews.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({ unsigned: z.array(SessionCard), notYetRecorded: z.array(SessionCard) }),
  refusals: {},
});

export const search = endpoint({
  method: "GET",
  path: "/search",
  summary: "Find a client or a goal of the bank by a few letters",
  may: "clients.search",
  ids: nothing,
  input: z.strictObject({ find: z.string().trim().min(1).max(80) }),
  output: z.strictObject({ clients: z.array(z.strictObject({ id: ClientId, chosenName: z.string(), familyName: z.string().nullable() })) }),
  refusals: {},
});
