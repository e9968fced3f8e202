/** Screens that join chapters: each is one read, one round trip. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, Language, WallTime } from "#foundation/words.ts";
import { AttendanceEntry } from "#attendance/attendance.ts";
import { Question } from "#family/question.ts";
import { Place } from "#library/place.ts";
import { AssentPlan } from "#intake/consents.api.ts";
import { ClientDetails, ClientId } from "#people/client.ts";
import { OtherRecord } from "#people/client-merge.ts";
import { Communication } from "#people/client-profile.ts";
import { MediaUse, Medium } from "#people/consent.ts";
import { TreatmentStanding } from "#people/consent-standing.ts";
import { EmergencyId } from "#people/emergency.api.ts";
import { PersonId } from "#people/person.ts";
import { SafetyLine } from "#people/safety-card.ts";
import { Telling, TellingId, Voice } from "#people/story.ts";
import { Relationship } from "#people/team.ts";
import { Goal } from "#plan/goal.ts";
import { Intervention, InterventionId } from "#plan/intervention.ts";
import { Objective, ObjectiveId } from "#plan/objective.ts";
import { Celebration } from "#progress/evidence.ts";
import { Line, MissedSession } from "#progress/progress.api.ts";
import { SeriesId, SessionId } from "#schedule/series.ts";
import { Mark } from "#session/mark.ts";
import { Score } from "#session/note.ts";
import { Shown } from "#session/shown.ts";
import { ActivityId, ActivityWording } from "#session/session-plan.ts";
import { SessionCard } from "./today.api.ts";

const nothing = z.strictObject({});

export const ClientOrder = z.enum(["name", "next", "last"]);
export type ClientOrder = z.infer<typeof ClientOrder>;

/** Read from the sessions themselves, so that nobody has to keep it: none yet, some to come, or none to come any more. */
export const ClientStanding = z.enum(["not-begun", "under-way", "nothing-planned"]);
export type ClientStanding = z.infer<typeof ClientStanding>;

export const listClients = endpoint({
  method: "GET",
  path: "/overview/clients",
  summary: "The clients this person may open, found by letters and filters, in the order asked for, with their last and their next session",
  may: "clients.list",
  ids: nothing,
  input: z.strictObject({
    find: z.string().trim().max(80).optional(),
    after: z.string().max(300).optional(),
    sort: ClientOrder.optional(),
    standing: ClientStanding.optional(),
    /** Whose caseload. */
    therapist: PersonId.optional(),
    setting: z.enum(["individual", "group"]).optional(),
    language: Language.optional(),
    /** Among the clients this person cares for: nobody has agreed to treatment yet, or no longer. */
    consent: z.enum(["missing"]).optional(),
  }),
  output: z.strictObject({
    clients: z.array(
      z.strictObject({
        id: ClientId,
        chosenName: z.string(),
        familyName: z.string().nullable(),
        pronouns: z.string().nullable(),
        bornOn: CalendarDay.nullable(),
        therapistName: z.string().nullable(),
        next: z.strictObject({ day: CalendarDay, at: WallTime, place: z.string() }).nullable(),
        /** The newest day before today on which a session stood. */
        lastDay: CalendarDay.nullable(),
        /** False: this person sees the name only (front desk, owner). */
        opens: z.boolean(),
      }),
    ),
    /** Pass as `after` for the next page; null at the end. */
    next: z.string().nullable(),
  }),
  refusals: {},
});

export const readStory = endpoint({
  method: "GET",
  path: "/clients/{clientId}/story",
  summary:
    "One client at a glance: the four voices, the safety card, goals with their lines, the next session, celebrations, open questions",
  may: "story.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: nothing,
  output: z.strictObject({
    client: ClientDetails.extend({ id: ClientId, communication: z.array(Communication) }),
    tellings: z.array(Telling),
    safety: z.array(SafetyLine),
    goals: z.array(Goal.extend({ objectives: z.array(Objective) })),
    lines: z.array(Line),
    rests: z.array(MissedSession),
    /** The newest first. */
    celebrations: z.array(Celebration),
    series: z.array(
      z.strictObject({
        id: SeriesId,
        weekday: z.int(),
        /** Null: every week on its weekday. */
        rule: z.string().nullable(),
        at: WallTime,
        minutes: z.int(),
        place: z.string(),
        therapistName: z.string(),
        fromDay: CalendarDay,
        untilDay: CalendarDay.nullable(),
      }),
    ),
    next: SessionCard.nullable(),
    /** How it stands with the consent to treatment today. */
    treatment: TreatmentStanding,
    assent: AssentPlan.nullable(),
    /** What the family asked and nobody has answered yet, the oldest first. */
    openQuestions: z.array(Question),
    /** The review of the plan, when its day has come or comes within two weeks. */
    planReview: z.strictObject({ on: CalendarDay, isDue: z.boolean() }).nullable(),
    /** Who may take the client home after a session, today. */
    collectedBy: z.array(z.strictObject({ name: z.string(), relationship: Relationship })),
    /** The other records of the same person. */
    otherRecords: z.array(OtherRecord),
    /** What of the story the family reads, one telling a voice. */
    familyReads: z.array(z.strictObject({ voice: Voice, tellingId: TellingId })),
    /** Until when this record stands open to the one who asks, because they opened it in an emergency; null: they are here by their own right. */
    emergency: z.strictObject({ id: EmergencyId, until: Instant, secondsLeft: z.int() }).nullable(),
    /** Where music therapy with them happens, in the words of the practice; null: nobody said. */
    setting: Place.pick({ key: true, name: true, person: true }).nullable(),
  }),
  refusals: {},
});

export const readRecord = endpoint({
  method: "GET",
  path: "/clients/{clientId}/record",
  summary: "The record of one client in time: every session with its attendance and its note, newest first",
  may: "note.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({ before: CalendarDay.optional() }),
  output: z.strictObject({
    entries: z.array(SessionCard.extend({ firstWords: z.string().nullable() })),
    more: z.boolean(),
  }),
  refusals: {},
});

/** One activity of the session’s plan, with what is played in it and what this client works on in it. */
const RoomActivity = ActivityWording.extend({
  id: ActivityId,
  songTitle: z.string().nullable(),
  /** The song as it is written: the room moves it to the key. */
  chart: z.string().nullable(),
  materials: z.array(z.string()),
  interventionId: InterventionId.nullable(),
  objectiveIds: z.array(ObjectiveId),
  reason: z.string(),
});

/** Everything session mode needs for one client in one session: little, because it lies on a tablet. No family name, no diagnosis, no signed note. */
export const Room = z.strictObject({
  sessionId: SessionId,
  clientId: ClientId,
  chosenName: z.string(),
  language: Language,
  day: CalendarDay,
  at: WallTime,
  startsAt: Instant,
  minutes: z.int(),
  place: z.string(),
  safety: z.array(SafetyLine),
  /** How this person says yes, not now, no and stop. */
  assent: AssentPlan.nullable().default(null),
  /** How it stands with the consent to treatment on the day of the session. */
  treatment: TreatmentStanding.default("stands"),
  objectives: z.array(Objective),
  /** With what the library says each is done with, so that the safety card can be held against it without a network. */
  interventions: z.array(Intervention.extend({ materials: z.array(z.string()).default([]) })),
  /** What is meant to happen, in its order. Empty: nobody planned it, and the interventions of the plan stand for it. */
  plan: z.array(RoomActivity).default([]),
  attendance: AttendanceEntry.nullable(),
  marks: z.array(Mark),
  /** What the client showed: choices, feelings, how they took part, whether they agree. */
  shown: z.array(Shown).default([]),
  /** What may be recorded in this session, as it was agreed for its day; the server judges it again. */
  mayRecord: z.array(z.strictObject({ medium: Medium, use: MediaUse })).default([]),
  /** The last three scores of each objective, oldest first. */
  lastScores: z.array(z.strictObject({ day: CalendarDay, score: Score })),
  signed: z.boolean(),
});
export type Room = z.infer<typeof Room>;

export const readRooms = endpoint({
  method: "GET",
  path: "/rooms",
  summary: "What a tablet keeps for the next days of the person who asks, so that session mode works without a network",
  may: "today.read",
  ids: nothing,
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(14).optional() }),
  output: z.strictObject({ day: CalendarDay, rooms: z.array(Room) }),
  refusals: {},
});
