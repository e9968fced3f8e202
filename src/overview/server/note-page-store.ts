/** The note of one session with what it is written about, in one query beside the note itself. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { interventionJson, objectiveJson } from "#plan/server/plan-store.ts";
import { type Place, scoreJson } from "#session/server/mark-store.ts";
import { noteOf } from "#session/server/note-store.ts";
import { shownJson } from "#session/server/shown-store.ts";
import type { readNotePage } from "../note-page.api.ts";
import { cardJson, cardTables } from "./session-cards.ts";

type NotePage = z.input<typeof readNotePage.output>;

/** Objectives that were counted stay on the page also when they have ended since. */
export async function notePageOf(tx: Tx, actor: Actor, place: Place): Promise<NotePage> {
  const { sessionId, clientId } = place;
  const { rows } = await sql<Omit<NotePage, "note">>`
    select ${cardJson} as card,
      (select coalesce(json_agg(${objectiveJson} order by o.position, o.id), '[]') from objective_now o
         where o.practice_id = pt.practice_id and o.client_id = pt.client_id
           and (o.status = 'active' or exists (select from session_score c where c.practice_id = o.practice_id and c.objective_id = o.id and c.session_id = s.id))) as objectives,
      (select coalesce(json_agg(${interventionJson} order by i.position, i.id), '[]') from intervention_now i
         where i.practice_id = pt.practice_id and i.client_id = pt.client_id and i.status = 'active') as interventions,
      (select coalesce(json_agg(${scoreJson} order by c.objective_id), '[]') from session_score c
         where c.practice_id = pt.practice_id and c.client_id = pt.client_id and c.session_id = s.id) as scores,
      ${shownJson(sql`s.practice_id`, sql`s.id`, sql`pt.client_id`)} as shown
    from ${cardTables} where pt.practice_id = ${actor.practiceId} and pt.client_id = ${clientId} and s.id = ${sessionId}`.execute(tx);
  const page = rows[0];
  if (!page) throw new Error("A note page has no row");
  return { ...page, note: await noteOf(tx, actor, place) };
}
