/** What is asked at the door, in one question: who is this, which record do they mean, what are they to it, and did they ask before. */
import type { FastifyRequest } from "fastify";
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Arrival, Find, FoundWith, Subject } from "#foundation/server/door.ts";
import type { WhoInSql, WhoRow } from "#foundation/server/sign-in/sign-in-store.ts";
import { LAID_ASIDE } from "../policy.ts";

interface Setting<Ids> {
  readonly who: WhoInSql;
  readonly find: Find<Ids> | undefined;
  readonly atFamilyDoor: boolean;
}

/** Without relations, whoever judges has to ask for them. */
type Found = Pick<Arrival, "actor" | "subject" | "earlier"> & { readonly relations: readonly string[] | undefined };

export interface ArrivalRow extends WhoRow {
  readonly today: string;
  readonly subject: Subject | null;
  readonly relations: readonly string[] | null;
  readonly earlier: Arrival["earlier"] | null;
  readonly known: unknown;
}

export function arrivals<Ids>({ who, find, atFamilyDoor }: Setting<Ids>) {
  const record = find !== undefined && typeof find !== "function" ? recordQuestion(who, find) : undefined;
  const practice = question(who, atFamilyDoor && find === undefined ? familyPart : noPart);

  return async (tx: Tx, request: FastifyRequest, ids: Ids | undefined, key: string | undefined): Promise<Found | undefined> => {
    const given = who.given(request);
    if (!given) return undefined;
    const asked = ids === undefined ? practice : (record ?? practice);
    const [row] = await asked.rows(tx, { ...ids, ...given, key: key ?? null });
    if (!row) return undefined;
    const { subject, relations, earlier, known: _known, today: _today, ...rest } = row;
    const actor = await who.welcome(tx, rest);
    const arrived = { actor, earlier: earlier ?? undefined };
    if (typeof find === "function")
      return { ...arrived, subject: ids === undefined ? undefined : await find(tx, ids, actor), relations: undefined };
    return { ...arrived, subject: find ? (subject ?? undefined) : wholePractice(actor), relations: relations ?? [] };
  };
}

const wholePractice = ({ practiceId }: Actor): Subject => ({ kind: "practice", id: practiceId, clientId: null });

type Its = (name: string) => RawBuilder<string>;

/** What is asked beside the person: columns, and the tables they come from. */
interface Part {
  readonly columns: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
}

const question = (who: WhoInSql, partOf: (its: Its) => Part) =>
  askedOften<Readonly<Record<string, unknown>>, ArrivalRow>((slot) => {
    const its = (name: string) => sql<string>`${slot(name)}`;
    const { columns, joins } = partOf(its);
    return sql`
      with who as materialized (${rowOfWho(who.row(its))})
      select who.*, ${columns},
        (select json_build_object('bodyHash', e.body_hash, 'reply', e.reply) from remembered_reply e
         where e.practice_id = who.practice_id and e.account_id = who.account_id and e.key = ${its("key")}::uuid) as earlier
      from who ${joins}`;
  });

/** `known` is what a deed has to know of the record besides. */
export const recordQuestion = <Ids>(who: WhoInSql, find: FoundWith<Ids>, known?: FoundWith<Ids>["row"]) =>
  question(who, recordPart(find, known));

const recordPart =
  <Ids>({ row }: FoundWith<Ids>, known: FoundWith<Ids>["row"] | undefined) =>
  (its: Its): Part => ({
    columns: sql`
      case when found.id is not null then json_build_object('kind', found.kind, 'id', found.id, 'clientId', found.client_id, 'facts', found.facts) end as subject,
      array(${relationsToClient(WHO, sql`found.client_id`)}) as relations, ${known ? sql`(${known(its)})` : sql`null`} as known`,
    joins: sql`left join lateral (${row(its)}) found on true`,
  });
const familyPart = (): Part => ({
  columns: sql`null as subject, array(${relationsToAnyone(WHO)}) as relations, null as known`,
  joins: sql``,
});
const noPart = (): Part => ({ columns: sql`null as subject, null as relations, null as known`, joins: sql`` });

type Sql = RawBuilder<unknown>;

/** Somebody, on the day it is in their practice. */
export interface WhoToday {
  readonly practiceId: Sql;
  readonly personId: Sql;
  readonly today: Sql;
}

/** The day it is in a practice, as the views of today reckon it. */
export const todayIn = (timeZone: Sql | string) => sql`(now() at time zone ${timeZone})::date`;

/** Where `who` is the row of the person who asks. */
export const WHO: WhoToday = { practiceId: sql`who.practice_id`, personId: sql`who.person_id`, today: sql`who.today` };
export const rowOfWho = (row: Sql) => sql`select who.*, ${todayIn(sql`who.time_zone`)} as today from (${row}) who`;

/** What a person is to one client; for the hour of an emergency also who opened the record for one. Under another record of the same person, who treats by that one reads this one as well. */
export const relationsToClient = ({ practiceId, personId, today }: WhoToday, clientId: Sql) => sql<{ relation: string }>`
  select unnest(relation || rights) as relation from family_on(${practiceId}, ${today}) where person_id = ${personId} and client_id = ${clientId}
  union all select 'care:' || part from care_on(${practiceId}, ${today}) where person_id = ${personId} and client_id = ${clientId}
  union all select 'care:emergency' from emergency_now where practice_id = ${practiceId} and person_id = ${personId} and client_id = ${clientId}
  union all select beside.relation from client_merge m cross join lateral (
    select ${sql.lit(LAID_ASIDE)}::text as relation
    union all select 'care:' || part from care_on(m.practice_id, ${today}) where person_id = ${personId} and client_id = m.kept_id) beside
  where m.practice_id = ${practiceId} and m.aside_id = ${clientId} and m.undone_at is null`;

/** Whose family a person is, as everything they are to any client. */
export const relationsToAnyone = ({ practiceId, personId, today }: WhoToday) => sql<{ relation: string }>`
  select unnest(relation || rights) as relation from family_on(${practiceId}, ${today}) where person_id = ${personId}`;
