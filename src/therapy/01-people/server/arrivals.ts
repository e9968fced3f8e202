/** What is asked at the door, in one question: who is this, which record do they mean, what are they to it, and did they ask before. */
import type { FastifyRequest } from "fastify";
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Arrival, Find, FoundWith, Subject } from "#foundation/server/door.ts";
import type { WhoInSql, WhoRow } from "#foundation/server/sign-in/sign-in-store.ts";

interface Setting<Ids> {
  readonly who: WhoInSql;
  readonly find: Find<Ids> | undefined;
  readonly atFamilyDoor: boolean;
}

/** Without relations, whoever judges has to ask for them. */
type Found = Pick<Arrival, "actor" | "subject" | "earlier"> & { readonly relations: readonly string[] | undefined };

interface Row extends WhoRow {
  readonly subject: Subject | null;
  readonly relations: readonly string[] | null;
  readonly earlier: Arrival["earlier"] | null;
}

export function arrivals<Ids>({ who, find, atFamilyDoor }: Setting<Ids>) {
  const record = find !== undefined && typeof find !== "function" ? question(who, recordPart(find)) : undefined;
  const practice = question(who, atFamilyDoor && find === undefined ? familyPart : noPart);

  return async (tx: Tx, request: FastifyRequest, ids: Ids | undefined, key: string | undefined): Promise<Found | undefined> => {
    const given = who.given(request);
    if (!given) return undefined;
    const asked = ids === undefined ? practice : (record ?? practice);
    const [row] = await asked.rows(tx, { ...ids, ...given, key: key ?? null });
    if (!row) return undefined;
    const { subject, relations, earlier, ...rest } = row;
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
  askedOften<Readonly<Record<string, unknown>>, Row>((slot) => {
    const its = (name: string) => sql<string>`${slot(name)}`;
    const { columns, joins } = partOf(its);
    return sql`
      with who as materialized (${who.row(its)})
      select who.*, ${columns},
        (select json_build_object('bodyHash', e.body_hash, 'reply', e.reply) from remembered_reply e
         where e.practice_id = who.practice_id and e.account_id = who.account_id and e.key = ${its("key")}::uuid) as earlier
      from who ${joins}`;
  });

const recordPart =
  <Ids>({ row }: FoundWith<Ids>) =>
  (its: Its): Part => ({
    columns: sql`
      case when found.id is not null then json_build_object('kind', found.kind, 'id', found.id, 'clientId', found.client_id, 'facts', found.facts) end as subject,
      array(${relationsToClient(sql`who.practice_id`, sql`who.person_id`, sql`found.client_id`)}) as relations`,
    joins: sql`left join lateral (${row(its)}) found on true`,
  });
const familyPart = (): Part => ({
  columns: sql`null as subject, array(${relationsToAnyone(sql`who.practice_id`, sql`who.person_id`)}) as relations`,
  joins: sql``,
});
const noPart = (): Part => ({ columns: sql`null as subject, null as relations`, joins: sql`` });

type Sql = RawBuilder<unknown>;

/** What a person is to one client. */
export const relationsToClient = (practiceId: Sql, personId: Sql, clientId: Sql) => sql<{ relation: string }>`
  select unnest(relation || rights) as relation from family_today where practice_id = ${practiceId} and person_id = ${personId} and client_id = ${clientId}
  union all select 'care:' || part from care_today where practice_id = ${practiceId} and person_id = ${personId} and client_id = ${clientId}`;

/** Whose family a person is, as everything they are to any client. */
export const relationsToAnyone = (practiceId: Sql, personId: Sql) => sql<{ relation: string }>`
  select unnest(relation || rights) as relation from family_today where practice_id = ${practiceId} and person_id = ${personId}`;
