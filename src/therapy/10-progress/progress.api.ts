import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { Goal } from "#plan/goal.ts";
import { Objective, ObjectiveId } from "#plan/objective.ts";
import { SessionId } from "#schedule/series.ts";
import { NewChallenge } from "./challenge.ts";
import { Celebration, HomeEvidence, NewCelebration } from "./evidence.ts";

/** One attended session of an objective; a null value = it took place and was not counted. */
export const LinePoint = z.strictObject({
  sessionId: SessionId,
  day: CalendarDay,
  value: z.number().nullable(),
  outOf: z.number().nullable(),
  support: z.record(z.string(), z.int()),
  details: z.record(z.string(), z.number()),
});
export type LinePoint = z.infer<typeof LinePoint>;

export const Line = z.strictObject({ objectiveId: ObjectiveId, points: z.array(LinePoint) });
export type Line = z.infer<typeof Line>;

/** A planned session that did not take place for this client: a rest, never a value. */
export const MissedSession = z.strictObject({
  sessionId: SessionId,
  day: CalendarDay,
  category: z.string().nullable(),
  reason: z.string(),
});
export type MissedSession = z.infer<typeof MissedSession>;

/** A line as it travels: its values one after the other, from one attended session on; what belongs to a single session stands apart. */
export const FoldedLine = z.strictObject({
  objectiveId: ObjectiveId,
  /** The place among the attended sessions of the first value. */
  from: z.int(),
  values: z.array(z.number().nullable()),
  outOf: z.array(z.number().nullable()),
  /** What is alike is told once, with the places it belongs to, in any order. */
  more: z.array(
    z.strictObject({ at: z.array(z.int()), support: z.record(z.string(), z.int()), details: z.record(z.string(), z.number()) }),
  ),
});

export const readProgress = endpoint({
  method: "GET",
  path: "/clients/{clientId}/progress",
  summary:
    "Everything the charts of one client are drawn from: goals, objectives, scores of attended sessions, sessions missed, what was seen at home, what was celebrated",
  may: "progress.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    chosenName: z.string(),
    goals: z.array(Goal.extend({ objectives: z.array(Objective) })),
    /** Attended, oldest first. */
    sessions: z.array(z.strictObject({ id: SessionId, day: CalendarDay })),
    lines: z.array(FoldedLine),
    /** What an assessment counted before therapy, on the days of its visits: it stands in front of the line. */
    before: z.array(Line),
    rests: z.array(MissedSession),
    home: z.array(HomeEvidence),
    celebrations: z.array(Celebration),
    /** What was hard and what was tried, from which day on: an event on the chart. */
    challenges: z.array(NewChallenge.pick({ id: true, objectiveId: true, day: true }).extend({ hard: z.string(), tries: z.string() })),
  }),
  refusals: {},
});

export const celebrate = endpoint({
  method: "POST",
  path: "/clients/{clientId}/celebrations",
  summary: "Hold on to a moment worth celebrating; the client and the family see it too",
  may: "celebration.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewCelebration.extend({ namedOnPurpose: NamedOnPurpose.optional() }),
  output: z.strictObject({ id: z.string() }),
  refusals: { "day-to-come": 422, "names-others": 409 },
});
