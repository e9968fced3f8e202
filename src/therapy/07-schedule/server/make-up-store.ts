/** All SQL about make-up sessions. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { listMakeUps } from "../make-up.api.ts";

type MakeUp = z.input<typeof listMakeUps.output>["places"][number];

const MADE_UP_BY = sql`(select json_build_object('sessionId', u.id, 'day', u.day, 'at', to_char(u.at_time, 'HH24:MI')) from session u
  join participation up on up.practice_id = u.practice_id and up.session_id = u.id and up.client_id = pt.client_id
  where u.practice_id = pt.practice_id and u.makes_up = pt.session_id and takes_place(up.outcome) order by u.starts_at limit 1)`;

const LET_GO = sql`(select g.reason from make_up_let_go g
  where g.practice_id = pt.practice_id and g.session_id = pt.session_id and g.client_id = pt.client_id)`;

/** What the therapist called off is owed, until it is made up or let go by a person. A make-up that fell out in its turn made nothing up. */
export async function makeUpsOf(tx: Tx, actor: Actor, today: string): Promise<MakeUp[]> {
  const { rows } = await sql<MakeUp>`
    select pt.session_id as "sessionId", pt.client_id as "clientId", pe.chosen_name as "chosenName", s.day, to_char(s.at_time, 'HH24:MI') as at,
      s.minutes, s.place, ${MADE_UP_BY} as "madeUpBy", ${LET_GO} as "letGo"
    from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    join client c on c.practice_id = pt.practice_id and c.id = pt.client_id join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
    where pt.practice_id = ${actor.practiceId} and pt.client_id = any(array${caseload(actor)}) and pt.category = 'therapist_cancel' and pt.day >= (${today}::date - interval '6 months')::date
    order by s.starts_at, s.id, pe.chosen_name limit 500`.execute(tx);
  return rows;
}

export async function saveLetGo(
  tx: Tx,
  actor: Actor,
  {
    sessionId,
    clientId,
    reason,
    now,
  }: { readonly sessionId: string; readonly clientId: string; readonly reason: string; readonly now: string },
): Promise<"nothing-owed" | "already-made-up" | "already-let-go" | undefined> {
  const { practiceId, personId } = actor;
  const { rows } = await sql<{ owed: boolean; madeUp: unknown; letGo: string | null }>`
    select coalesce(pt.category = 'therapist_cancel', false) as owed, ${MADE_UP_BY} as "madeUp", ${LET_GO} as "letGo" from participation pt
    where pt.practice_id = ${practiceId} and pt.session_id = ${sessionId} and pt.client_id = ${clientId} for update of pt`.execute(tx);
  const found = rows[0];
  if (found?.owed !== true) return "nothing-owed";
  if (found.madeUp !== null) return "already-made-up";
  if (found.letGo !== null) return "already-let-go";
  await tx.insertInto("makeUpLetGo").values({ practiceId, sessionId, clientId, reason, writtenBy: personId, writtenAt: now }).execute();
  return undefined;
}
