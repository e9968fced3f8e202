/** Planning a session: what the therapist sees while planning, in one answer, and the plan itself, version by version. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, shortText, WallTime } from "#foundation/words.ts";
import { AnySongId } from "#library/own-song.ts";
import { ClientId } from "#people/client.ts";
import { SafetyLine } from "#people/safety-card.ts";
import { InterventionId, MusicChoice } from "#plan/intervention.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { SessionId } from "#schedule/series.ts";
import { ActivityId, ActivityWording, PlannedActivity, PlannedPart, SessionTemplateId } from "./session-plan.ts";

const ids = z.strictObject({ sessionId: SessionId });

/** As it was kept: also what no objective is left of. */
const Kept = ActivityWording.extend({ id: ActivityId, parts: z.array(PlannedPart) });

/** One of those the session is for, with what a plan for them needs. First names only: a plan lies on a table. */
const PlannedMember = z.strictObject({
  clientId: ClientId,
  chosenName: z.string(),
  safety: z.array(SafetyLine),
  /** The active ones, in the order of their plan. */
  objectives: z.array(z.strictObject({ id: ObjectiveId, title: z.string() })),
  interventions: z.array(
    z.strictObject({
      id: InterventionId,
      name: z.string(),
      bankIntervention: z.string().nullable(),
      music: z.array(MusicChoice),
      objectiveIds: z.array(ObjectiveId),
    }),
  ),
  songs: z.array(z.strictObject({ song: AnySongId, key: z.string().nullable(), beatsPerMinute: z.int().nullable() })),
});
export type PlannedMember = z.infer<typeof PlannedMember>;

export const readSessionPlan = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/plan",
  summary: "What is planned for a session, last time’s plan, and what a plan for those who come can be made of",
  may: "session-plan.read",
  ids,
  input: z.strictObject({}),
  output: z.strictObject({
    session: z.strictObject({ day: CalendarDay, at: WallTime, minutes: z.int(), place: z.string() }),
    /** Those of them this person cares for. */
    members: z.array(PlannedMember),
    /** How many others come, for whom somebody else plans. */
    others: z.int(),
    plan: z.strictObject({ version: z.int(), at: Instant, activities: z.array(Kept) }).nullable(),
    /** The newest plan before this session for the most of the same people. */
    last: z.strictObject({ day: CalendarDay, activities: z.array(Kept) }).nullable(),
    templates: z.array(z.strictObject({ templateId: SessionTemplateId, name: z.string(), activities: z.array(ActivityWording) })),
    /** The songs named by any of these plans. */
    songs: z.array(z.strictObject({ id: AnySongId, title: z.string(), key: z.string().nullable(), beatsPerMinute: z.int().nullable() })),
    /** What the library says each of its interventions named here is done with, in both languages. */
    materials: z.array(z.strictObject({ bankIntervention: z.string(), words: z.array(z.string()) })),
  }),
  refusals: {},
});

export const planSession = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/plan",
  summary: "Keep a plan for a session; the earlier version stays readable",
  may: "session-plan.write",
  ids,
  input: z.strictObject({ basedOn: z.int().min(0), activities: z.array(PlannedActivity).max(30) }),
  output: z.strictObject({ version: z.int() }),
  refusals: { "changed-meanwhile": 409, "not-theirs": 422, "no-such-song": 409 },
});

export const keepSessionTemplate = endpoint({
  method: "POST",
  path: "/session-templates",
  summary: "Keep an order of activities to begin from, without clients, or take one off the list",
  may: "library.write",
  ids: z.strictObject({}),
  input: z.strictObject({
    id: idOf("SessionTemplateVersion"),
    templateId: SessionTemplateId,
    name: shortText(80),
    activities: z.array(ActivityWording).min(1).max(30),
    dropped: z.boolean(),
  }),
  output: z.strictObject({ templateId: SessionTemplateId }),
  refusals: {},
});
