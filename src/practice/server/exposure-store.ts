/** All SQL that reads the trail for an incident. The trail is asked for what it says, row by row; nothing is put in where it is silent. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { TrailCount } from "../exposure.ts";
import type { readExposed, searchTrail } from "../incidents.api.ts";

type Exposed = z.input<typeof readExposed.output>;

/** Rows of the trail that one search of the incident, or several, find. Each is counted once, whichever found it. */
const found = (practiceId: string, incidentId: string) => sql`
  s as (select s.*, p.account_id from incident_search s left join person p on p.practice_id = s.practice_id and p.id = s.person_id
    where s.practice_id = ${practiceId} and s.incident_id = ${incidentId} and s.ended_at is null),
  found as (select e.* from audit_entry e
    where e.practice_id = ${practiceId} and e.at >= (select min(from_at) from s) and e.at <= (select max(until_at) from s)
      and exists (select from s where ${matches}))`;
const matches = sql`e.at between s.from_at and s.until_at
  and (s.person_id is null or e.account_id = s.account_id) and (s.sign_in_id is null or e.sign_in_id = s.sign_in_id)
  and (s.client_id is null or e.client_id = s.client_id) and (s.action is null or e.action = s.action)`;
const wasDone = sql`e.outcome in ('done', 'answered-again')`;

export async function countsOf(tx: Tx, { practiceId }: Actor, incidentId: string): Promise<TrailCount[]> {
  const { rows } = await sql<TrailCount>`with ${found(practiceId, incidentId)}
    select e.client_id, e.action, count(*) filter (where ${wasDone})::int as done, count(*) filter (where not (${wasDone}))::int as refused,
      instant(min(e.at)) as first_at, instant(max(e.at)) as last_at
    from found e group by e.client_id, e.action`.execute(tx);
  return rows;
}

export async function searchesOf(tx: Tx, { practiceId }: Actor, incidentId: string): Promise<Exposed["searches"]> {
  const { rows } = await sql<Exposed["searches"][number]>`with ${found(practiceId, incidentId)}
    select s.id, instant(s.from_at) as from_at, instant(s.until_at) as until_at, s.sign_in_id, s.action,
      (select concat_ws(' ', p.chosen_name, p.family_name) from person p where p.practice_id = s.practice_id and p.id = s.person_id) as person_name,
      (select concat_ws(' ', p.chosen_name, p.family_name) from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
        where c.practice_id = s.practice_id and c.id = s.client_id) as client_name,
      (select count(*)::int from found e where ${matches}) as rows
    from s order by s.made_at, s.id`.execute(tx);
  return rows;
}

export async function signInsOf(tx: Tx, { practiceId }: Actor, incidentId: string): Promise<Exposed["signIns"]> {
  const { rows } = await sql<Exposed["signIns"][number]>`with ${found(practiceId, incidentId)}
    select e.sign_in_id as id, instant(min(e.at)) as first_at, instant(max(e.at)) as last_at,
      (select concat_ws(' ', p.chosen_name, p.family_name) from person p where p.practice_id = ${practiceId} and p.account_id = e.account_id) as person_name,
      (select a.user_agent from auth.sign_in a where a.id = e.sign_in_id) as device
    from found e where e.sign_in_id is not null group by e.sign_in_id, e.account_id order by max(e.at) desc limit 200`.execute(tx);
  return rows;
}

export async function namesOfClients(tx: Tx, { practiceId }: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, concat_ws(' ', p.chosen_name, p.family_name) as name from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
    where c.practice_id = ${practiceId} and c.id = any(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const saveSearch = (
  tx: Tx,
  { practiceId, personId: madeBy }: Actor,
  it: { incidentId: string; fromAt: string; untilAt: string } & Pick<
    z.output<typeof searchTrail.input>,
    "id" | "personId" | "signInId" | "clientId" | "action"
  >,
  at: string,
) =>
  tx
    .insertInto("incidentSearch")
    .values({ practiceId, ...it, madeBy, madeAt: at })
    .execute();

/** True when it was one of this incident's until now. */
export async function leaveOut(tx: Tx, actor: Actor, incidentId: string, searchId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("incidentSearch")
    .set({ endedAt: at, endedBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where("incidentId", "=", incidentId)
    .where("id", "=", searchId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
