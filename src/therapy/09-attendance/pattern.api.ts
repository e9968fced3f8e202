/** How a client’s attendance goes, whether a stretch of it is unusual, and what people said to that. Nothing here changes anything else. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, longText, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { AbsenceCategory } from "./absence-category.ts";
import { AbsencePattern, Counted, Sensitivity, Stretch } from "./absence-pattern.ts";
import { Factor } from "./absence-account.ts";
import { CutShort, Outcome } from "./attendance.ts";

export const TalkOutcome = z.enum(["talked", "call-planned", "not-a-concern"]);
export type TalkOutcome = z.infer<typeof TalkOutcome>;

const TalkId = idOf("AbsenceTalk");

const AbsenceTalk = z.strictObject({
  id: TalkId,
  aboutSession: SessionId.nullable(),
  outcome: TalkOutcome,
  note: z.string(),
  agreed: z.string(),
  callOn: z.string().nullable(),
  /** What was found to weigh on coming. */
  factors: z.array(Factor),
  by: z.string(),
  at: Instant,
});
export type AbsenceTalk = z.infer<typeof AbsenceTalk>;

export const readAttendance = endpoint({
  method: "GET",
  path: "/clients/{clientId}/attendance",
  summary:
    "Every planned session of a client that has come, what it counts for, and whether a stretch of absences is unusual for this client",
  may: "absence.judge",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    chosenName: z.string(),
    sessions: z.array(
      z.strictObject({
        sessionId: SessionId,
        day: CalendarDay,
        at: z.string(),
        minutes: z.int(),
        outcome: Outcome.nullable(),
        category: AbsenceCategory.nullable(),
        /** Of a part: how long they were there, if somebody looked at the clock, and why it was a part. */
        minutesThere: z.int().nullable(),
        cutShort: CutShort.nullable(),
        reason: z.string(),
        /** Why what stood before was wrong; empty when nothing was corrected. */
        correction: z.string(),
        /** Written so many days after the session. */
        daysLate: z.int(),
        counted: Counted,
      }),
    ),
    pattern: AbsencePattern,
    sensitivity: Sensitivity,
    talks: z.array(AbsenceTalk),
  }),
  refusals: {},
});

export const listNoticed = endpoint({
  method: "GET",
  path: "/absences/noticed",
  summary: "The unusual stretches of absence among the clients this person answers for, to which nobody has said anything yet",
  may: "reviews.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({
    noticed: z.array(z.strictObject({ clientId: ClientId, chosenName: z.string(), stretch: Stretch })),
    falseAlarms: z.int(),
  }),
  refusals: {},
});

export const writeAbsenceTalk = endpoint({
  method: "POST",
  path: "/clients/{clientId}/absence-talks",
  summary: "Write down that absences were talked about, that a call is planned, or that they are no concern; nothing else follows from it",
  may: "absence.judge",
  ids: z.strictObject({ clientId: ClientId }),
  input: z
    .strictObject({
      id: TalkId,
      aboutSession: SessionId.nullable(),
      outcome: TalkOutcome,
      note: shortText(2_000),
      agreed: longText(2_000),
      callOn: CalendarDay.nullable(),
      factors: z.array(Factor).max(Factor.options.length).default([]),
    })
    .refine(({ outcome, callOn }) => (outcome === "call-planned") === (callOn !== null), { error: "call-needs-a-day", path: ["callOn"] }),
  output: z.strictObject({ id: TalkId }),
  refusals: { "no-such-session": 409 },
});

export const readWatch = endpoint({
  method: "GET",
  path: "/practice/absence-watch",
  summary: "How easily an unusual stretch of absences is noticed, and how often that would be a false alarm",
  may: "practice.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ sensitivity: Sensitivity }),
  refusals: {},
});

export const chooseWatch = endpoint({
  method: "POST",
  path: "/practice/absence-watch",
  summary: "Choose how easily an unusual stretch of absences is noticed",
  may: "practice.write",
  ids: z.strictObject({}),
  input: z.strictObject({ id: idOf("AbsenceWatch"), sensitivity: Sensitivity }),
  output: z.strictObject({ sensitivity: Sensitivity }),
  refusals: {},
});
