/** All SQL of records opened in an emergency. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import type { Language } from "#foundation/words.ts";
import type { Emergency, openInEmergency } from "../emergency.api.ts";
import { caseload, closedTo, laidAside } from "./guard.ts";

type Whom = z.output<typeof openInEmergency.input>["whom"];

/** Who opened it is its author. */
export const findEmergency: FoundWith<{ readonly accessId: string }> = {
  row: (
    its,
  ) => sql`select 'emergency' as kind, e.id, e.client_id, json_build_object('authorId', e.person_id) as facts from emergency_access e
    where e.practice_id = who.practice_id and e.id = ${its("accessId")}`,
};

/** The records that are meant, two at most. By name it has to be the whole name: nobody is found by a few letters. An order that closes a record to somebody hides it here too. */
export async function meant(tx: Tx, actor: Actor, whom: Whom): Promise<{ readonly clientId: string; readonly isMine: boolean }[]> {
  const named = (
    name: string,
  ) => sql<boolean>`name_words(pe.chosen_name, pe.family_name, pe.legal_name) @@ words_begun(${name}::text) and folded(${name}::text) in
    (folded(concat_ws(' ', pe.chosen_name, pe.family_name)), folded(concat_ws(' ', pe.family_name, pe.chosen_name)), folded(pe.legal_name))`;
  const { rows } = await sql<{ clientId: string; isMine: boolean }>`
    select cl.id as "clientId", cl.id in ${caseload(actor)} as "isMine"
    from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${actor.practiceId} and cl.taken_back_at is null and cl.id not in ${closedTo(actor)} and cl.id not in ${laidAside(actor)}
      and ${whom.by === "record" ? sql`cl.id = ${whom.clientId}` : sql`${named(whom.name)} and (${whom.bornOn}::date is null or cl.born_on = ${whom.bornOn}::date)`}
    limit 2`.execute(tx);
  return rows;
}

/** For an hour from now, by the clock of the database, which every door asks. */
export const saveEmergency = (
  tx: Tx,
  { practiceId, personId }: Actor,
  { id, clientId, reason }: { readonly id: string; readonly clientId: string; readonly reason: string },
) =>
  sql`insert into emergency_access (practice_id, id, client_id, person_id, reason, until)
    values (${practiceId}, ${id}, ${clientId}, ${personId}, ${reason}, now() + interval '60 minutes')`.execute(tx);

/** False when it was over already. */
export async function saveEnd(tx: Tx, { practiceId, personId }: Actor, accessId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into emergency_end (practice_id, access_id, client_id, ended_by)
    select practice_id, id, client_id, ${personId} from emergency_now where practice_id = ${practiceId} and id = ${accessId}
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

const SHOWN = 200;

/** The newest first, but what nobody has looked at yet before everything else. */
export async function emergenciesOf(tx: Tx, { practiceId, personId }: Actor, onlyOwn: boolean): Promise<z.input<typeof Emergency>[]> {
  const { rows } = await sql<z.input<typeof Emergency>>`
    select e.id, e.client_id as "clientId", concat_ws(' ', c.chosen_name, c.family_name) as "clientName", concat_ws(' ', p.chosen_name, p.family_name) as "personName",
      e.person_id = ${personId} as "isMine", e.reason, instant(e.opened_at) as "openedAt", instant(least(e.until, x.ended_at)) as until,
      e.until > now() and x.ended_at is null as "isOpen",
      (select count(*) from audit_entry a where a.practice_id = e.practice_id and a.client_id = e.client_id and a.account_id = p.account_id
        and a.outcome = 'done' and a.action like '%.read' and a.at between e.opened_at and least(e.until, x.ended_at, now()))::int as pages,
      case when r.access_id is not null then json_build_object('by', concat_ws(' ', q.chosen_name, q.family_name), 'at', instant(r.reviewed_at), 'words', r.words) end as review
    from emergency_access e
    join person p on p.practice_id = e.practice_id and p.id = e.person_id
    join client cl on cl.practice_id = e.practice_id and cl.id = e.client_id join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
    left join emergency_end x on x.practice_id = e.practice_id and x.access_id = e.id
    left join emergency_review r on r.practice_id = e.practice_id and r.access_id = e.id
    left join person q on q.practice_id = e.practice_id and q.id = r.reviewed_by
    where e.practice_id = ${practiceId} and (${onlyOwn} is false or p.id = ${personId})
    order by r.access_id is not null, e.opened_at desc limit ${SHOWN}`.execute(tx);
  return rows;
}

/** Nobody judges what they did themselves, as long as somebody else could. */
export async function mustBeSomebodyElse(tx: Tx, { practiceId, personId, timeZone }: Actor, accessId: string): Promise<boolean> {
  const { rows } = await sql<{ own: boolean; others: boolean }>`
    select e.person_id = ${personId} as own, exists (
      select from members_on(${practiceId}, (now() at time zone ${timeZone})::date) m join person p on p.practice_id = m.practice_id and p.id = m.person_id
      where m.duty = 'owner' and m.person_id <> ${personId} and p.account_id is not null) as others
    from emergency_access e where e.practice_id = ${practiceId} and e.id = ${accessId}`.execute(tx);
  return rows[0]?.own === true && rows[0].others;
}

export async function saveReview(tx: Tx, { practiceId, personId }: Actor, accessId: string, words: string): Promise<boolean> {
  const { rows } = await sql`
    insert into emergency_review (practice_id, access_id, client_id, words, reviewed_by)
    select practice_id, id, client_id, ${words}, ${personId} from emergency_access where practice_id = ${practiceId} and id = ${accessId}
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

/** Everybody who runs the practice today and has a mailbox known here. */
export async function whoRunsIt(
  tx: Tx,
  { practiceId, timeZone }: Pick<Actor, "practiceId" | "timeZone">,
): Promise<{ readonly email: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; language: Language }>`
    select distinct on (p.id) coalesce(a.email, p.email) as email, p.language
    from members_on(${practiceId}, (now() at time zone ${timeZone})::date) m
    join person p on p.practice_id = m.practice_id and p.id = m.person_id left join auth.account a on a.id = p.account_id
    where m.duty = 'owner' and coalesce(a.email, p.email) is not null order by p.id`.execute(tx);
  return rows;
}

export async function nameOf(tx: Tx, { practiceId, personId }: Actor): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', chosen_name, family_name) as name from person where practice_id = ${practiceId} and id = ${personId}`.execute(tx);
  return rows[0]?.name ?? "";
}
