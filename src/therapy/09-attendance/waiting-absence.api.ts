/** Absences that wait for a person: what a family said ahead, and what a device wrote for a session that is no longer in the calendar. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, DeviceMoment, idOf, Instant, shortText, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { AbsenceCategory } from "./absence-category.ts";
import { AttendanceEntryId, Outcome } from "./attendance.ts";

export const AnnouncedId = idOf("AnnouncedAbsence");

const Announced = z.strictObject({
  id: AnnouncedId,
  clientId: ClientId,
  chosenName: z.string(),
  sessionId: SessionId,
  day: CalendarDay,
  /** Null: the session left the calendar since. */
  at: WallTime.nullable(),
  startsAt: Instant.nullable(),
  reason: z.string(),
  by: z.string(),
  announcedAt: Instant,
  /** What it would be written as, by the hours the practice asks for. */
  category: AbsenceCategory,
  hours: z.int().nullable(),
});
export type Announced = z.infer<typeof Announced>;

const Stray = z.strictObject({
  id: AttendanceEntryId,
  clientId: ClientId,
  chosenName: z.string(),
  outcome: Outcome,
  category: AbsenceCategory.nullable(),
  reason: z.string(),
  at: DeviceMoment,
  by: z.string(),
});
export type Stray = z.infer<typeof Stray>;

export const listWaitingAbsences = endpoint({
  method: "GET",
  path: "/absences/waiting",
  summary: "What families said ahead and nobody has confirmed, and what was written for sessions that are no longer in the calendar",
  may: "reviews.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ announced: z.array(Announced), strays: z.array(Stray) }),
  refusals: {},
});

export const answerAnnounced = endpoint({
  method: "POST",
  path: "/clients/{clientId}/announced-absences/{announcedId}/answer",
  summary: "Confirm what a family said ahead, as an absence with their words, or write that they come after all",
  may: "attendance.write",
  ids: z.strictObject({ clientId: ClientId, announcedId: AnnouncedId }),
  input: z.strictObject({ answer: z.enum(["confirmed", "coming-after-all"]), entryId: AttendanceEntryId, at: DeviceMoment }),
  output: z.strictObject({ id: AnnouncedId }),
  refusals: { "word-already-answered": 409, "documented-as-held": 409 },
});

export const settleStray = endpoint({
  method: "POST",
  path: "/clients/{clientId}/stray-absences/{strayId}/settle",
  summary: "Say what became of attendance that was written for a session no longer in the calendar",
  may: "attendance.write",
  ids: z.strictObject({ clientId: ClientId, strayId: AttendanceEntryId }),
  input: z.strictObject({ words: shortText(500) }),
  output: z.strictObject({ id: AttendanceEntryId }),
  refusals: { "already-settled": 409 },
});
