/** All SQL about taking part and enjoyment: the newest word about each attended session. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { NewTakingPart, TakingPart } from "../taking-part.ts";

type Sql = RawBuilder<string>;

/** Every attended session from oldest to newest; what was never said of one is null. */
export const takingPartJson = (practiceId: Sql, clientId: Sql): RawBuilder<TakingPart[]> => sql`(
  select coalesce(json_agg(json_build_object('sessionId', x.session_id, 'day', x.day, 'engagement', t.engagement, 'enjoyment', t.enjoyment)
      order by x.day, x.session_id), '[]')
  from participation x
  left join lateral (select engagement, enjoyment from taking_part t where t.practice_id = x.practice_id and t.client_id = x.client_id and t.session_id = x.session_id
    order by t.recorded_at desc, t.id desc limit 1) t on true
  where x.practice_id = ${practiceId} and x.client_id = ${clientId} and x.outcome in ('came', 'partly'))`;

interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

export async function wasThere(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<boolean> {
  const { rows } =
    await sql`select from participation where practice_id = ${practiceId} and session_id = ${sessionId} and client_id = ${clientId}
    and outcome in ('came', 'partly')`.execute(tx);
  return rows.length > 0;
}

export const saveTakingPart = (tx: Tx, actor: Actor, place: Place, said: NewTakingPart, now: string) =>
  tx
    .insertInto("takingPart")
    .values({ practiceId: actor.practiceId, ...place, ...said, recordedBy: actor.personId, recordedAt: now })
    .execute();
