/** All SQL about two records of one person. What holds for both (orders, warnings, reading) is said where it is judged; here they are compared, joined and parted. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { compareRecords, listDoubles } from "../client-merge.api.ts";
import type { NewClientMerge, OtherRecord } from "../client-merge.ts";
import { closedTo, laidAside } from "./guard.ts";

type Comparison = z.input<typeof compareRecords.output>;

const nameOf = (person: string) => sql.raw(`concat_ws(' ', ${person}.chosen_name, ${person}.family_name)`);
const folded = (person: string) => sql.raw(`folded(concat_ws(' ', ${person}.chosen_name, ${person}.family_name))`);

/** The other records of the same person, as JSON inside any query. */
export const otherRecordsJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<OtherRecord[]> => sql`(
  select coalesce(json_agg(json_build_object('mergeId', m.id, 'clientId', o.id, 'isKept', o.id = m.kept_id, 'name', ${nameOf("op")}, 'fromDay', held.from_day, 'untilDay', held.until_day,
      'joinedBy', ${nameOf("jp")}, 'joinedAt', instant(m.joined_at), 'reason', m.reason) order by m.joined_at, m.id), '[]')
  from client_merge m
  join client o on o.practice_id = m.practice_id and o.id = case when m.kept_id = ${clientId} then m.aside_id else m.kept_id end
  join person op on op.practice_id = o.practice_id and op.id = o.person_id
  join person jp on jp.practice_id = m.practice_id and jp.id = m.joined_by
  cross join lateral (select min(p.day) as from_day, max(p.day) as until_day from participation p where p.practice_id = o.practice_id and p.client_id = o.id) held
  where m.practice_id = ${practiceId} and m.undone_at is null and (m.kept_id = ${clientId} or m.aside_id = ${clientId}))`;

/** Whether this practice has such a client. */
export const isClient = async (tx: Tx, { practiceId }: Actor, clientId: string): Promise<boolean> =>
  (await tx
    .selectFrom("client")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("id", "=", clientId)
    .where("takenBackAt", "is", null)
    .executeTakeFirst()) !== undefined;

/** The records laid under this one. */
export async function recordsUnder(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, keptId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("clientMerge")
    .select("asideId")
    .where("practiceId", "=", practiceId)
    .where("keptId", "=", keptId)
    .where("undoneAt", "is", null)
    .orderBy("joinedAt")
    .orderBy("id")
    .execute();
  return rows.map(({ asideId }) => asideId);
}

const FAMILY = sql`guardians_on(today.practice_id, today.day)`;

const sideJson = (client: RawBuilder<unknown>, inside: RawBuilder<unknown>): RawBuilder<Comparison["kept"]> => sql`(
  select json_build_object('id', c.id, 'name', ${nameOf("pe")}, 'legalName', pe.legal_name, 'bornOn', c.born_on, 'pronouns', pe.pronouns,
    'since', (c.created_at at time zone today.time_zone)::date,
    'team', (select coalesce(json_agg(distinct ${nameOf("t")}), '[]') from care_on(today.practice_id, today.day) r
       join person t on t.practice_id = today.practice_id and t.id = r.person_id where r.client_id = c.id),
    'family', (select coalesce(json_agg(json_build_object('name', ${nameOf("f")}, 'relationship', g.relationship, 'restricted', g.restricted, 'noContact', g.no_contact)
         order by f.chosen_name, f.id), '[]')
       from ${FAMILY} g join person f on f.practice_id = g.practice_id and f.id = g.person_id where g.client_id = c.id),
    'sessions', (select json_build_object('held', count(*) filter (where p.standing_entry_id is not null), 'ahead', count(*) filter (where p.day > today.planned),
         'first', min(p.day), 'last', max(p.day)) from participation p where p.practice_id = c.practice_id and p.client_id = c.id),
    'inside', ${inside})
  from client c join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id where c.practice_id = today.practice_id and c.id = ${client})`;

const INSIDE = sql`json_build_object(
      'activeGoals', (select count(*) from goal_now g where g.practice_id = c.practice_id and g.client_id = c.id and g.status = 'active'),
      'safetyLines', (select count(*) from safety_line l where l.practice_id = c.practice_id and l.client_id = c.id and l.withdrawn_at is null),
      'consents', (select coalesce(json_agg(distinct k.kind), '[]') from consent_on(today.practice_id, today.day) k where k.client_id = c.id))`;

/** Rights in one record of somebody whom an order, or no contact, keeps away in the other: under the same name or address, but as another person. */
const againstOrder = (kept: RawBuilder<unknown>, aside: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(distinct ${nameOf("a")}), '[]')
  from ${FAMILY} away join ${FAMILY} given
    on given.person_id <> away.person_id and given.client_id <> away.client_id and not given.restricted and not given.no_contact
  join person a on a.practice_id = today.practice_id and a.id = away.person_id
  join person b on b.practice_id = today.practice_id and b.id = given.person_id
  where (away.restricted or away.no_contact) and away.client_id in (${kept}, ${aside}) and given.client_id in (${kept}, ${aside})
    and (${folded("a")} = ${folded("b")} or lower(a.email) = lower(b.email)))`;

/** Whoever is on the team of the one, now or from a day to come, and not of the other. */
const teamOnlyThere = (kept: RawBuilder<unknown>, aside: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(distinct ${nameOf("t")}), '[]')
  from care_relation r join person t on t.practice_id = r.practice_id and t.id = r.person_id
  where r.practice_id = today.practice_id and r.client_id = ${aside} and r.ended_at is null and (r.until_day is null or r.until_day >= today.day)
    and not exists (select from care_relation k where k.practice_id = r.practice_id and k.client_id = ${kept} and k.person_id = r.person_id and k.ended_at is null
                    and (k.until_day is null or k.until_day >= today.day)))`;

interface Compared {
  readonly keptId: string;
  readonly asideId: string;
  readonly now: string;
  /** Whether whoever asks reads the records. */
  readonly reads: boolean;
}

export async function comparisonOf(tx: Tx, { practiceId }: Actor, { keptId, asideId, now, reads }: Compared): Promise<Comparison> {
  const [kept, aside] = [sql`${keptId}::uuid`, sql`${asideId}::uuid`];
  const inside = reads ? INSIDE : sql`null`;
  const { rows } = await sql<Comparison>`
    with today as materialized (
      select p.practice_id, p.time_zone, (now() at time zone p.time_zone)::date as day, (${now}::timestamptz at time zone p.time_zone)::date as planned
      from practice p where p.practice_id = ${practiceId})
    select ${sideJson(kept, inside)} as kept, ${sideJson(aside, inside)} as aside,
      (select coalesce(json_agg(json_build_object('thing', w.thing, 'number', w.number)), '[]')
       from open_work(today.practice_id, ${aside}, today.planned, ${now}::timestamptz) w) as open,
      ${teamOnlyThere(kept, aside)} as "teamOnlyThere", ${againstOrder(kept, aside)} as "againstOrder",
      exists (select from client_merge m where m.practice_id = today.practice_id and m.undone_at is null
        and (m.aside_id in (${kept}, ${aside}) or m.kept_id = ${aside})) as "joinedAlready"
    from today`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("The practice of a signed-in person is gone");
  return row;
}

/** Nobody else joins, parts or settles the people of either record meanwhile. */
export const holdRecords = (tx: Tx, { practiceId }: Actor, ids: readonly string[]) =>
  sql`select from client where practice_id = ${practiceId} and id = any(${ids}::uuid[]) order by id for update`.execute(tx);

export const saveMerge = (tx: Tx, { practiceId, personId }: Actor, keptId: string, merge: NewClientMerge, now: string) =>
  tx
    .insertInto("clientMerge")
    .values({ practiceId, keptId, ...merge, joinedBy: personId, joinedAt: now })
    .execute();

interface Ids {
  readonly clientId: string;
  readonly mergeId: string;
}

/** Asked about on the pages of either record; whoever may part them answers for both. */
export async function findMerge(tx: Tx, { clientId, mergeId }: Ids, { practiceId }: Actor): Promise<Subject | undefined> {
  const { rows } = await sql<{ keptId: string; asideId: string; joinedAt: string; undone: boolean }>`
    select kept_id, aside_id, instant(joined_at) as joined_at, undone_at is not null as undone from client_merge
    where practice_id = ${practiceId} and id = ${mergeId} and ${clientId}::uuid in (kept_id, aside_id)`.execute(tx);
  return rows[0] && { kind: "client-merge", id: mergeId, clientId, facts: { ...rows[0] } };
}

/** True when they were joined until now. */
export async function undoMerge(tx: Tx, { practiceId, personId }: Actor, mergeId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("clientMerge")
    .set({ undoneBy: personId, undoneAt: now })
    .where("practiceId", "=", practiceId)
    .where("id", "=", mergeId)
    .where("undoneAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Doubles = z.input<typeof listDoubles.output>["pairs"];

/** Of the same name and birth date, the older record first. Birth dates are compared before names: very few of them meet. */
export async function doublesFor(tx: Tx, actor: Actor): Promise<Doubles> {
  const { practiceId, personId } = actor;
  const runsPractice = actor.duties.includes("owner");
  const { rows } = await sql<Doubles[number]>`
    with mine as materialized (
      select cl.id, cl.person_id, cl.born_on, cl.created_at from client cl
      where cl.practice_id = ${practiceId} and cl.taken_back_at is null and cl.born_on is not null
        and (${runsPractice} or cl.id in (
          select c.client_id from care_today c where c.practice_id = ${practiceId} and c.person_id = ${personId} and c.part = 'therapist'))
        and cl.id not in ${closedTo(actor)} and cl.id not in ${laidAside(actor)}),
    born as materialized (
      select a.id as kept, b.id as other, a.person_id as one, b.person_id as two, a.born_on
      from mine a join mine b on b.born_on = a.born_on and (b.created_at, b.id) > (a.created_at, a.id))
    select born.kept, born.other, ${nameOf("p")} as name, born.born_on
    from born join person p on p.practice_id = ${practiceId} and p.id = born.one join person q on q.practice_id = ${practiceId} and q.id = born.two
    where ${folded("p")} = ${folded("q")} order by name, born.kept limit 20`.execute(tx);
  return rows;
}
