/** A session in time, in one question. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { marksJson, type Place } from "#session/server/mark-store.ts";
import { recordingsJson } from "#session/server/recording-store.ts";
import { timelineJson } from "#session/server/timeline-store.ts";
import type { readTimeline } from "../timeline.api.ts";
import { cardJson, cardTables } from "./session-cards.ts";

export async function timelineOfSession(
  tx: Tx,
  actor: Actor,
  { sessionId, clientId }: Place,
): Promise<z.input<typeof readTimeline.output>> {
  const { rows } = await sql<z.input<typeof readTimeline.output>>`
    select ${cardJson} as card,
      (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'measure', o.settings) order by o.position, o.id), '[]') from objective_now o
         where o.practice_id = pt.practice_id and o.client_id = pt.client_id
           and exists (select from mark m where m.practice_id = o.practice_id and m.objective_id = o.id and m.session_id = s.id)) as objectives,
      ${marksJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)} as marks,
      ${timelineJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)} as entries,
      ${recordingsJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)} as recordings
    from ${cardTables} where pt.practice_id = ${actor.practiceId} and pt.client_id = ${clientId} and s.id = ${sessionId}`.execute(tx);
  const [found] = rows;
  if (!found) throw new Error("A timeline has no session");
  return found;
}
