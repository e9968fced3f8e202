/** All SQL about how long closed referrals are kept and how they leave. What is past its time is decided by the functions of migration 0039, which also guard the rows. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import { goneBy } from "#foundation/server/backup/kept-backups.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Certificate, chooseRetention, ClosedReferral, readRetention } from "../retention.api.ts";

type Retention = z.input<typeof readRetention.output>;

const AT_MOST = 200;
const CERTIFICATES = 100;

/** The first day on which it may be deleted. */
const keptUntil = (months: RawBuilder<number>) => sql<string>`(c.closed_on + make_interval(months => ${months}))::date`;
const nameOf = (id: RawBuilder<unknown>) =>
  sql<string>`(select concat_ws(' ', p.chosen_name, p.family_name) from person p where p.practice_id = t.practice_id and p.id = ${id})`;

export async function retentionOf(tx: Tx, { practiceId, personId }: Actor, today: string): Promise<Retention> {
  const months = sql<number>`referral_months_on(${practiceId}, ${today})`;
  const { rows: rules } = await sql<{ months: number; isAlone: boolean; isDefault: boolean; history: Retention["history"] }>`
    select ${months} as months, not has_another_owner(${practiceId}, ${personId}, ${today}::date) as is_alone, not exists (select from referral_rule_on(${practiceId}, ${today})) as is_default,
      (select coalesce(json_agg(json_build_object('id', t.id, 'months', t.months, 'fromDay', t.from_day, 'reason', t.reason,
        'chosenBy', ${nameOf(sql`t.chosen_by`)}, 'chosenAt', instant(t.chosen_at)) order by t.from_day desc, t.chosen_at desc, t.id desc), '[]')
      from referral_retention t where t.practice_id = ${practiceId}) as history`.execute(tx);
  const { rows: closed } = await sql<ClosedReferral>`${closedOf(practiceId, today, months, personId)}
    select id, number, about_name, asker_name, closed_at, kept_until, letters, standing, hold, asked from t order by t.kept_on, t.id limit ${AT_MOST}`.execute(
    tx,
  );
  const { rows: counted } = await sql<{
    standing: "due" | "held" | "later";
    count: number;
  }>`${closedOf(practiceId, today, months, personId)}
    select standing, count(*)::int as count from t group by 1`.execute(tx);
  const { rows: deleted } = await sql<Omit<Certificate, "inBackupsUntil">>`
    select t.id, instant(t.received_at) as received_at, instant(t.closed_at) as closed_at, instant(t.deleted_at) as deleted_at,
      ${nameOf(sql`t.deleted_by`)} as deleted_by,
      case when t.asked_by is not null then ${nameOf(sql`t.asked_by`)} end as asked_by, t.months, t.retention_id is null as is_default, t.letters
    from referral_deletion t where t.practice_id = ${practiceId} order by t.deleted_at desc, t.id desc limit ${CERTIFICATES}`.execute(tx);
  const [rule] = rules;
  if (!rule) throw new Error("The rule of a day is always one");
  const countOf = (one: "due" | "held" | "later") => counted.find(({ standing }) => standing === one)?.count ?? 0;
  const certificates = deleted.map((one) => ({ ...one, inBackupsUntil: goneBy(one.deletedAt) }));
  return {
    ...rule,
    referrals: closed,
    counts: { due: countOf("due"), held: countOf("held"), later: countOf("later") },
    deleted: certificates,
  };
}

/** Who and when, as the owner may see it: never why they asked or why it was closed. */
const closedOf = (practiceId: string, today: string, months: RawBuilder<number>, personId: string) => sql`with t as (
  select r.id, r.number, r.about_name, r.asker_name, instant(c.closed_at) as closed_at, ${keptUntil(months)} as kept_on,
    ${keptUntil(months)}::text as kept_until, (select count(*)::int from attachment a where a.practice_id = r.practice_id and a.referral_id = r.id) as letters,
    case when h.id is not null then 'held' when ${keptUntil(months)} <= ${today}::date then 'due' else 'later' end as standing,
    case when h.id is not null then json_build_object('reason', h.reason, 'placedBy', concat_ws(' ', pe.chosen_name, pe.family_name),
      'placedAt', instant(h.placed_at)) end as hold,
    case when k.id is not null then json_build_object('askedBy', concat_ws(' ', ka.chosen_name, ka.family_name), 'isMine', k.asked_by = ${personId},
      'askedAt', instant(k.asked_at)) end as asked
  from closed_referral c
  join referral r on r.practice_id = c.practice_id and r.id = c.referral_id
  left join referral_hold h on h.practice_id = c.practice_id and h.referral_id = c.referral_id and h.ended_at is null
  left join person pe on pe.practice_id = h.practice_id and pe.id = h.placed_by
  left join referral_deletion_ask k on k.practice_id = c.practice_id and k.referral_id = c.referral_id and k.ended_at is null and k.asked_at >= c.closed_at
  left join person ka on ka.practice_id = k.practice_id and ka.id = k.asked_by
  where c.practice_id = ${practiceId})`;

export const saveRetention = (tx: Tx, actor: Actor, rule: z.output<typeof chooseRetention.input>, at: string) =>
  tx
    .insertInto("referralRetention")
    .values({ practiceId: actor.practiceId, ...rule, chosenBy: actor.personId, chosenAt: at })
    .execute();

export const saveHold = (
  tx: Tx,
  actor: Actor,
  hold: { readonly id: string; readonly referralId: string; readonly reason: string },
  at: string,
) =>
  tx
    .insertInto("referralHold")
    .values({ practiceId: actor.practiceId, ...hold, placedBy: actor.personId, placedAt: at })
    .execute();

/** True when it was on hold until now. */
export async function endHold(tx: Tx, actor: Actor, referralId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("referralHold")
    .set({ endedAt: at, endedBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where("referralId", "=", referralId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How a referral stands for deletion, held until the end of the transaction: whoever opens it again or puts it on hold at the same moment waits. */
export async function standingFor(
  tx: Tx,
  { practiceId, timeZone }: Actor,
  referralId: string,
  now: string,
): Promise<"due" | "held" | "not-due"> {
  await sql`select from referral where practice_id = ${practiceId} and id = ${referralId} for update`.execute(tx);
  const today = sql<string>`(least(${now}::timestamptz, now()) at time zone ${timeZone})::date`;
  const { rows } = await sql<{ isDue: boolean; isHeld: boolean }>`
    select ${keptUntil(sql`referral_months_on(c.practice_id, ${today})`)} <= ${today} as is_due,
      exists (select from referral_hold h where h.practice_id = c.practice_id and h.referral_id = c.referral_id and h.ended_at is null) as is_held
    from closed_referral c where c.practice_id = ${practiceId} and c.referral_id = ${referralId}`.execute(tx);
  const [found] = rows;
  if (found?.isHeld) return "held";
  return found?.isDue ? "due" : "not-due";
}

/** Whether somebody else could look, and whether somebody else has asked since the referral was last closed. */
export async function secondLook(
  tx: Tx,
  { practiceId, personId, timeZone }: Actor,
  referralId: string,
  now: string,
): Promise<"asked" | "nobody-asked" | "nobody-else"> {
  const today = sql<string>`(least(${now}::timestamptz, now()) at time zone ${timeZone})::date`;
  const { rows } = await sql<{ hasOther: boolean; isAsked: boolean }>`
    select has_another_owner(${practiceId}, ${personId}, ${today}) as has_other,
      exists (select from referral_deletion_ask k join closed_referral c on c.practice_id = k.practice_id and c.referral_id = k.referral_id
        where k.practice_id = ${practiceId} and k.referral_id = ${referralId} and k.ended_at is null and k.asked_by <> ${personId}
          and k.asked_at >= c.closed_at) as is_asked`.execute(tx);
  if (rows[0]?.isAsked) return "asked";
  return rows[0]?.hasOther ? "nobody-asked" : "nobody-else";
}

/** False when it is asked for already. What was asked before the referral was opened and closed again counts no more. */
export async function saveAsk(
  tx: Tx,
  actor: Actor,
  ask: { readonly id: string; readonly referralId: string },
  at: string,
): Promise<boolean> {
  const { practiceId, personId } = actor;
  await sql`update referral_deletion_ask k set ended_at = ${at}, ended_by = ${personId} from closed_referral c
    where c.practice_id = k.practice_id and c.referral_id = k.referral_id and k.practice_id = ${practiceId} and k.referral_id = ${ask.referralId}
      and k.ended_at is null and k.asked_at < c.closed_at`.execute(tx);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("referralDeletionAsk")
    .values({ practiceId, ...ask, askedBy: personId, askedAt: at })
    .onConflict((same) => same.columns(["practiceId", "referralId"]).where("endedAt", "is", null).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** True when it was asked for until now. */
export async function endAsk(tx: Tx, actor: Actor, referralId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("referralDeletionAsk")
    .set({ endedAt: at, endedBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where("referralId", "=", referralId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The written procedure; answers the files its letters named. */
export async function deleteByProcedure(tx: Tx, actor: Actor, referralId: string, certificate: string, now: string): Promise<string[]> {
  const { rows } = await sql<{ file: string }>`
    select distinct letter_file as file from delete_referral(${actor.practiceId}, ${referralId}, ${certificate}, ${actor.personId}, ${now})`.execute(
    tx,
  );
  return rows.map(({ file }) => file);
}
