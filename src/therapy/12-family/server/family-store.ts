/** All SQL of the staff's side: who of the family is let in, and what waits for an answer. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { PortalPerson } from "../family.api.ts";
import type { ReturnedMail, WaitingObservation, WaitingQuestion } from "../waiting.api.ts";
import type { WaitingWord } from "../family-word.api.ts";
import { observationFields, questionFields } from "./talk-store.ts";
import { waitingWordsJson } from "./word-store.ts";

/** Somebody who is family of this client, or the client with a door of their own; anybody else is not found. */
export async function findRelative(
  tx: Tx,
  { clientId, personId }: { readonly clientId: string; readonly personId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const { rows } = await sql`
    select from family_today where practice_id = ${actor.practiceId} and client_id = ${clientId} and person_id = ${personId}
      and relation <> 'guardian:restricted'`.execute(tx);
  return rows.length > 0 ? { kind: "relative", id: personId, clientId } : undefined;
}

export async function portalPeopleOf(tx: Tx, { practiceId }: Actor, clientId: string): Promise<PortalPerson[]> {
  const { rows } = await sql<PortalPerson>`
    select p.id as "personId", concat_ws(' ', p.chosen_name, p.family_name) as name, f.relation, coalesce(a.email, p.email) as email,
      case when seen.at is not null or l.used then 'open' when l.until is not null then 'invited' else 'none' end as access, l.until as "invitedUntil",
      seen.at as "lastSeenAt", fate.at as "mailReturnedAt"
    from family_today f
    join person p on p.practice_id = f.practice_id and p.id = f.person_id
    left join auth.account a on a.id = p.account_id
    left join lateral (select instant(max(i.expires_at) filter (where i.used_at is null and i.expires_at > now())) as until, coalesce(bool_or(i.used_at is not null), false) as used
      from auth.portal_link i where i.practice_id = p.practice_id and i.person_id = p.id and i.kind = 'invitation') l on true
    left join lateral (select instant(max(e.at)) as at from audit_entry e
      where e.practice_id = p.practice_id and e.client_id = f.client_id and e.account_id = a.id and e.action = 'portal.read') seen on true
    left join lateral (select case when m.returned then instant(m.at) end as at from auth.mail_fate m where m.email = lower(coalesce(a.email, p.email))
      order by m.at desc, m.id desc limit 1) fate on true
    where f.practice_id = ${practiceId} and f.client_id = ${clientId} and f.relation <> 'guardian:restricted'
    order by p.chosen_name, p.id`.execute(tx);
  return rows;
}

/** Somebody of this client's family, as `findRelative` found them. */
export async function readerOf(tx: Tx, { practiceId }: Actor, clientId: string, personId: string) {
  const { rows } = await sql<{ name: string; isToldOfSessionsOnly: boolean }>`
    select concat_ws(' ', p.chosen_name, p.family_name) as name, bool_and(f.relation = 'guardian:info') as "isToldOfSessionsOnly"
    from family_today f join person p on p.practice_id = f.practice_id and p.id = f.person_id
    where f.practice_id = ${practiceId} and f.client_id = ${clientId} and f.person_id = ${personId} group by p.chosen_name, p.family_name`.execute(
    tx,
  );
  const reader = rows[0];
  if (!reader) throw new Error("The reader was found a moment before");
  return reader;
}

export const keepEmail = (tx: Tx, { practiceId }: Actor, personId: string, email: string) =>
  tx.updateTable("person").set({ email }).where("practiceId", "=", practiceId).where("id", "=", personId).execute();

/** The clients for whom this person may answer: those they treat. */
const answersFor = (actor: Actor) => sql`(
  select client_id from care_today where practice_id = ${actor.practiceId} and person_id = ${actor.personId} and part in ('therapist', 'substitute'))`;

const of = (alias: "o" | "q", personId: "told_by" | "asked_by") => {
  const row = sql.raw(alias);
  return sql`
    'clientId', ${row}.client_id, 'clientName', (select pe.chosen_name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
       where cl.practice_id = ${row}.practice_id and cl.id = ${row}.client_id),
    'askedBy', (select pe.chosen_name from person pe where pe.practice_id = ${row}.practice_id and pe.id = ${row}.${sql.raw(personId)}),
    'relation', coalesce((select g.relationship from guardians g where g.practice_id = ${row}.practice_id and g.client_id = ${row}.client_id
       and g.person_id = ${row}.${sql.raw(personId)} order by g.created_at desc limit 1), 'self'),
    'about', coalesce((select i.name from intervention_now i where i.practice_id = ${row}.practice_id and i.id = ${row}.intervention_id),
       (select g.clinical_wording from goal_now g where g.practice_id = ${row}.practice_id and g.id = ${row}.goal_id))`;
};

interface Waits {
  questions: WaitingQuestion[];
  observations: WaitingObservation[];
  words: WaitingWord[];
  returned: ReturnedMail[];
}

export async function waitingFor(tx: Tx, actor: Actor): Promise<Waits> {
  const { rows } = await sql<Waits>`
    select
      (select coalesce(json_agg(w.json order by w.at), '[]') from (
         select json_build_object(${questionFields}, ${of("q", "asked_by")}) as json, l.written_at as at from family_question q
         join lateral (select m.from_family, m.written_at from family_message m where m.practice_id = q.practice_id and m.question_id = q.id
                       order by m.written_at desc, m.id desc limit 1) l on l.from_family
         where q.practice_id = ${actor.practiceId} and q.client_id in ${answersFor(actor)} order by l.written_at limit 100) w) as questions,
      (select coalesce(json_agg(w.json order by w.at), '[]') from (
         select json_build_object(${observationFields}, ${of("o", "told_by")},
           'objectives', (select coalesce(json_agg(json_build_object('objectiveId', b.id, 'title', b.title, 'isOfThisGoal',
               (b.goal_id = o.goal_id or exists (select from intervention_now i join intervention_objective x
                  on x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version
                  where i.practice_id = o.practice_id and i.id = o.intervention_id and x.objective_id = b.id)) is true) order by b.position, b.id), '[]')
             from objective_now b where b.practice_id = o.practice_id and b.client_id = o.client_id and b.status in ('active', 'paused'))) as json, o.told_at as at
         from home_observation o
         where o.practice_id = ${actor.practiceId} and o.client_id in ${answersFor(actor)} and not o.nothing_new
           and not exists (select from observation_answer a where a.practice_id = o.practice_id and a.observation_id = o.id)
         order by o.told_at limit 100) w) as observations,
      ${waitingWordsJson(actor.practiceId, answersFor(actor))} as words,
      (select coalesce(json_agg(json_build_object('clientId', f.client_id, 'clientName', pe.chosen_name, 'personId', p.id,
           'name', concat_ws(' ', p.chosen_name, p.family_name), 'at', instant(m.at), 'why', m.why) order by m.at, p.id), '[]')
         from (select distinct practice_id, client_id, person_id from family_today where practice_id = ${actor.practiceId} and client_id in ${answersFor(actor)}
               and relation <> 'guardian:restricted') f
         join person p on p.practice_id = f.practice_id and p.id = f.person_id left join auth.account a on a.id = p.account_id
         join client cl on cl.practice_id = f.practice_id and cl.id = f.client_id join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
         join lateral (select m.* from auth.mail_fate m where m.email = lower(coalesce(a.email, p.email)) order by m.at desc, m.id desc limit 1) m
           on m.returned and m.letter_id is not null) as returned`.execute(tx);
  return rows[0] ?? { questions: [], observations: [], words: [], returned: [] };
}
