/** One session in time: which activities were under way when, what was marked in them, and the places to find again. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { MethodSettings } from "#assessment/method.ts";
import { ClientId } from "#people/client.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { SessionId } from "#schedule/series.ts";
import { Mark } from "#session/mark.ts";
import { Recording } from "#session/recording.ts";
import { TimelineEntry } from "#session/timeline-entry.ts";
import { SessionCard } from "./today.api.ts";

export const readTimeline = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/timeline",
  summary: "One session of one client in time: activities, marks and bookmarks as they were written down",
  may: "session.read",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    card: SessionCard,
    /** Of what was marked. */
    objectives: z.array(z.strictObject({ id: ObjectiveId, title: z.string(), measure: MethodSettings })),
    marks: z.array(Mark),
    entries: z.array(TimelineEntry),
    recordings: z.array(Recording),
  }),
  refusals: {},
});
