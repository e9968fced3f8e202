/** Everything the page of one session's note needs, in one read. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientId } from "#people/client.ts";
import { Intervention } from "#plan/intervention.ts";
import { Objective } from "#plan/objective.ts";
import { SessionId } from "#schedule/series.ts";
import { Note, Score } from "#session/note.ts";
import { Shown } from "#session/shown.ts";
import { SessionCard } from "./today.api.ts";

export const readNotePage = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/note-page",
  summary: "The note of one session with what it is written about: who came, what was counted, what was planned",
  may: "note.read",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    card: SessionCard,
    objectives: z.array(Objective),
    interventions: z.array(Intervention),
    scores: z.array(Score),
    shown: z.array(Shown),
    note: Note.nullable(),
  }),
  refusals: {},
});
