/** All SQL about who works in the practice. A duty begins and ends; what somebody wrote while they had it stays theirs. */
import { type Kysely, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { Tables } from "#foundation/server/tables.ts";
import type { Colleague, inviteColleague } from "../colleague.api.ts";
import type { Duty } from "../person.ts";

type Who = Pick<Actor, "practiceId" | "personId">;
const todayOf = (practice: string) => sql`(now() at time zone ${sql.ref(`${practice}.time_zone`)})::date`;

/** Two who change the people of one practice in the same moment come one after the other. */
export const holdPractice = (tx: Tx, practiceId: string) =>
  sql`select from practice where practice_id = ${practiceId} for update`.execute(tx);

export async function findColleague(tx: Tx, ids: { readonly colleagueId: string }, actor: Actor): Promise<Subject | undefined> {
  const { rows } =
    await sql`select from membership where practice_id = ${actor.practiceId} and person_id = ${ids.colleagueId} limit 1`.execute(tx);
  return rows.length === 0 ? undefined : { kind: "colleague", id: ids.colleagueId, clientId: null };
}

/** The clients whose only music therapist today this person is. */
const ALONE_WITH = sql`(select count(distinct c.client_id)::int from care_on(pr.practice_id, ${todayOf("pr")}) c
  where c.person_id = p.id and c.part = 'therapist' and not exists (
    select from care_on(pr.practice_id, ${todayOf("pr")}) o where o.client_id = c.client_id and o.part = 'therapist' and o.person_id <> p.id))`;

export async function colleaguesOf(tx: Tx, practiceId: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.id as "personId", concat_ws(' ', p.chosen_name, p.family_name) as name, coalesce(a.email, p.email) as email,
      (select max(m.credential) from membership m where m.practice_id = p.practice_id and m.person_id = p.id and (m.ended_at is null or works.duties is null)) as credential,
      coalesce(works.duties, '[]') as duties,
      case when works.duties is null then 'left' when p.account_id is not null then 'in' when link.until is not null then 'invited' else 'waiting' end as state,
      case when works.duties is null then null else link.until end as "invitedUntil",
      case when works.duties is null then (select max(coalesce((m.ended_at at time zone pr.time_zone)::date, m.until_day))::text from membership m
        where m.practice_id = p.practice_id and m.person_id = p.id) end as "leftOn",
      (select s.supervisor_id from supervision s where s.practice_id = p.practice_id and s.intern_id = p.id and s.ended_at is null
        and s.from_day <= ${todayOf("pr")} and (s.until_day is null or s.until_day >= ${todayOf("pr")}) order by s.from_day desc, s.id desc limit 1) as "supervisorId",
      case when works.duties is null then 0 else ${ALONE_WITH} end as "aloneWith"
    from practice pr join person p on p.practice_id = pr.practice_id left join auth.account a on a.id = p.account_id
    cross join lateral (select json_agg(m.duty order by m.duty) as duties from members_on(pr.practice_id, ${todayOf("pr")}) m where m.person_id = p.id) works
    cross join lateral (select instant(max(l.expires_at)) as until from auth.colleague_link l
      where l.practice_id = p.practice_id and l.person_id = p.id and l.used_at is null and l.expires_at > now()) link
    where pr.practice_id = ${practiceId} and exists (select from membership m where m.practice_id = p.practice_id and m.person_id = p.id)
    order by works.duties is null, p.chosen_name, p.family_name, p.id`.execute(tx);
  return rows;
}

export interface KnownColleague {
  readonly name: string;
  readonly email: string | null;
  readonly language: "en" | "fr";
  readonly accountId: string | null;
  readonly hasPassword: boolean;
  readonly duties: readonly Duty[];
}

export async function colleagueOf(tx: Tx, practiceId: string, personId: string): Promise<KnownColleague> {
  const { rows } = await sql<KnownColleague>`
    select concat_ws(' ', p.chosen_name, p.family_name) as name, coalesce(a.email, p.email) as email, p.language, p.account_id,
      exists (select from auth.credential c where c.account_id = a.id and c.password is not null) as has_password,
      (select coalesce(json_agg(m.duty), '[]') from members_on(pr.practice_id, ${todayOf("pr")}) m where m.person_id = p.id) as duties
    from practice pr join person p on p.practice_id = pr.practice_id left join auth.account a on a.id = p.account_id
    where pr.practice_id = ${practiceId} and p.id = ${personId}`.execute(tx);
  const known = rows[0];
  if (!known) throw new Error("A colleague that was found is gone");
  return known;
}

/** Somebody of this practice who has this address, whether they have come in by it or not; of two, who works here. */
export async function findByAddress(tx: Tx, practiceId: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p left join auth.account a on a.id = p.account_id
    where p.practice_id = ${practiceId} and (a.email = ${email} or (p.account_id is null and lower(p.email) = ${email}
      and exists (select from membership m where m.practice_id = p.practice_id and m.person_id = p.id)))
    order by a.email is null, p.id limit 1`.execute(tx);
  return rows[0]?.id;
}

export const accountStandsFor = async (tx: Tx, email: string): Promise<{ readonly hasPassword: boolean } | undefined> =>
  (
    await sql<{ hasPassword: boolean }>`
      select exists (select from auth.credential c where c.account_id = a.id and c.password is not null) as has_password
      from auth.account a where a.email = ${email}`.execute(tx)
  ).rows[0];

export const savePerson = (
  tx: Tx,
  { practiceId }: Who,
  { id, chosenName, familyName, language, email }: z.output<typeof inviteColleague.input>,
) =>
  tx
    .insertInto("person")
    .values({ practiceId, id, chosenName, familyName: familyName || null, pronouns: null, language, email, accountId: null })
    .execute();

/** From now on these duties and no others. A duty that goes on with another credential ends and begins, so that what was true before stays readable. */
export async function settleDuties(
  tx: Tx,
  { practiceId, personId: by }: Who,
  personId: string,
  { duties, credential }: { readonly duties: readonly Duty[]; readonly credential: string },
): Promise<void> {
  const { rows: standing } = await sql<{ id: string; duty: Duty; credential: string | null }>`
    select id, duty, credential from membership where practice_id = ${practiceId} and person_id = ${personId} and ended_at is null`.execute(
    tx,
  );
  const stays = standing.filter((it) => duties.includes(it.duty) && (it.credential ?? "") === credential);
  const over = standing.filter((it) => !stays.includes(it)).map(({ id }) => id);
  await sql`update membership set ended_at = now(), ended_by = ${by} where practice_id = ${practiceId} and id = any(${over}::uuid[])`.execute(
    tx,
  );
  const fresh = duties.filter((duty) => !stays.some((it) => it.duty === duty));
  if (fresh.length === 0) return;
  const fromDay = sql<string>`(select ${todayOf("pr")} from practice pr where pr.practice_id = ${practiceId})`;
  await tx
    .insertInto("membership")
    .values(
      fresh.map((duty) => ({
        practiceId,
        id: uuidv7(),
        personId,
        duty,
        credential: credential || null,
        fromDay,
        untilDay: null,
        createdBy: by,
      })),
    )
    .execute();
}

/** True when nobody else who has come in runs the practice. */
export async function isLastOwner(tx: Tx, practiceId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ me: boolean; others: boolean }>`
    select coalesce(bool_or(m.person_id = ${personId}), false) as me, coalesce(bool_or(m.person_id <> ${personId} and p.account_id is not null), false) as others
    from practice pr cross join lateral members_on(pr.practice_id, ${todayOf("pr")}) m join person p on p.practice_id = m.practice_id and p.id = m.person_id
    where pr.practice_id = ${practiceId} and m.duty = 'owner'`.execute(tx);
  return rows[0]?.me === true && !rows[0].others;
}

/** Who answers for an intern's work from now on; null = nobody. A supervisor who stays is left as they are. */
export async function settleSupervisor(
  tx: Tx,
  { practiceId, personId: by }: Who,
  internId: string,
  supervisorId: string | null,
): Promise<void> {
  await sql`update supervision set ended_at = now(), ended_by = ${by}
    where practice_id = ${practiceId} and intern_id = ${internId} and ended_at is null and supervisor_id is distinct from ${supervisorId}::uuid`.execute(
    tx,
  );
  if (supervisorId === null) return;
  await sql`
    insert into supervision (practice_id, id, intern_id, supervisor_id, from_day, created_by)
    select pr.practice_id, ${uuidv7()}, ${internId}, ${supervisorId}, ${todayOf("pr")}, ${by} from practice pr
    where pr.practice_id = ${practiceId} and not exists (select from supervision s where s.practice_id = pr.practice_id and s.intern_id = ${internId}
      and s.supervisor_id = ${supervisorId} and s.ended_at is null and (s.until_day is null or s.until_day >= ${todayOf("pr")}))`.execute(
    tx,
  );
}

/** Everything somebody was in the teams of clients ends, as intern or supervisor too; answers how many clients have no music therapist now. */
export async function leaveTeams(tx: Tx, { practiceId, personId: by }: Who, personId: string): Promise<number> {
  const { rows } = await sql<{ alone: number }>`
    select ${ALONE_WITH} as alone from practice pr join person p on p.practice_id = pr.practice_id where pr.practice_id = ${practiceId} and p.id = ${personId}`.execute(
    tx,
  );
  await sql`update care_relation set ended_at = now(), ended_by = ${by} where practice_id = ${practiceId} and person_id = ${personId} and ended_at is null`.execute(
    tx,
  );
  await sql`update supervision set ended_at = now(), ended_by = ${by}
    where practice_id = ${practiceId} and (intern_id = ${personId} or supervisor_id = ${personId}) and ended_at is null`.execute(tx);
  return rows[0]?.alone ?? 0;
}

/** Somebody who works in a practice of this installation today and has come in before, for the command on its own computer. */
export async function findToLetIn(
  db: Kysely<Tables>,
  email: string,
): Promise<{ readonly practiceId: string; readonly personId: string; readonly accountId: string; readonly email: string } | undefined> {
  const { rows } = await sql<{ practiceId: string; personId: string; accountId: string; email: string }>`
    select p.practice_id, p.id as person_id, a.id as account_id, a.email
    from auth.account a join person p on p.account_id = a.id join practice pr on pr.practice_id = p.practice_id
    where a.email = ${email} and a.disabled_at is null
      and exists (select from members_on(pr.practice_id, ${todayOf("pr")}) m where m.person_id = p.id)
    order by p.created_at, p.practice_id limit 1`.execute(db);
  return rows[0];
}
