/** All SQL about how a therapy ends. It adds a signed row and moves nothing else. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { DAYS_A_TALK_COUNTS, type Discharge, type NewDischarge } from "../discharge.ts";
import type { readDischarge } from "../discharge.api.ts";

type Known = Omit<z.input<typeof readDischarge.output>, "today">;

export async function dischargeOf(tx: Tx, practiceId: string, clientId: string, now: string, timeZone: string): Promise<Known> {
  const { rows } = await sql<Known>`
    select pe.chosen_name as "chosenName",
      (select coalesce(json_agg(json_build_object('id', d.id, 'lastDay', d.last_day, 'reasons', d.reasons, 'words', d.words, 'afterwards', d.afterwards,
           'signedName', d.signed_name, 'signedAt', instant(d.signed_at),
           'reopened', case when r.discharge_id is null then null else json_build_object('words', r.words, 'by', concat_ws(' ', w.chosen_name, w.family_name),
             'at', instant(r.written_at)) end) order by d.signed_at desc, d.id desc), '[]')
       from discharge d left join discharge_reopened r on r.practice_id = d.practice_id and r.discharge_id = d.id
       left join person w on w.practice_id = r.practice_id and w.id = r.written_by
       where d.practice_id = cl.practice_id and d.client_id = cl.id) as discharges,
      (select max((t.written_at at time zone ${timeZone})::date) from absence_talk t
       where t.practice_id = cl.practice_id and t.client_id = cl.id and t.outcome = 'talked') as "talkedOn",
      (select count(*)::int from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
       where pt.practice_id = cl.practice_id and pt.client_id = cl.id and s.starts_at > ${now}::timestamptz) as "sessionsToCome"
    from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${practiceId} and cl.id = ${clientId}`.execute(tx);
  const known = rows[0];
  if (!known) throw new Error("A client that was found is gone");
  return known;
}

interface Talk {
  readonly id: string;
  /** It speaks of these absences: it is of the last days, or came after the first of those since the client was last here. */
  readonly isAboutThese: boolean;
}

/** The newest conversation about this client's absences in which somebody was talked with, since they last came back, if they did. */
export async function talkSinceLastEnd(tx: Tx, practiceId: string, clientId: string, now: string): Promise<Talk | undefined> {
  const { rows } = await sql<Talk>`
    with place as (
      select s.starts_at, pt.outcome from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
      where pt.practice_id = ${practiceId} and pt.client_id = ${clientId} and s.starts_at <= ${now}::timestamptz)
    select t.id, t.written_at >= ${now}::timestamptz - make_interval(days => ${DAYS_A_TALK_COUNTS}) or t.written_at >= coalesce((
        select min(p.starts_at) from place p where p.outcome = 'absent'
          and p.starts_at > coalesce((select max(c.starts_at) from place c where c.outcome in ('came', 'partly')), '-infinity')), 'infinity') as "isAboutThese"
    from absence_talk t
    where t.practice_id = ${practiceId} and t.client_id = ${clientId} and t.outcome = 'talked'
      and t.written_at > coalesce((select max(d.signed_at) from discharge d where d.practice_id = ${practiceId} and d.client_id = ${clientId}), '-infinity')
    order by t.written_at desc, t.id desc limit 1`.execute(tx);
  return rows[0];
}

/** Held until this deed is done, so that a therapy ends once. */
export async function hasEnded(tx: Tx, practiceId: string, clientId: string): Promise<boolean> {
  await sql`select from client where practice_id = ${practiceId} and id = ${clientId} for no key update`.execute(tx);
  const { rows } = await sql`
    select from discharge d where d.practice_id = ${practiceId} and d.client_id = ${clientId}
      and not exists (select from discharge_reopened r where r.practice_id = d.practice_id and r.discharge_id = d.id)`.execute(tx);
  return rows.length > 0;
}

export const saveDischarge = (
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  discharge: NewDischarge,
  { talkId, signedName, signedAt }: { talkId: string | null; signedName: Discharge["signedName"]; signedAt: string },
) =>
  tx
    .insertInto("discharge")
    .values({ practiceId, clientId, ...discharge, talkId, signedBy: personId, signedName, signedAt })
    .execute();

export const findDischarge: FoundWith<{ readonly clientId: string; readonly dischargeId: string }> = {
  row: (its) => sql`select 'discharge' as kind, d.id, d.client_id, null::json as facts from discharge d
    where d.practice_id = who.practice_id and d.client_id = ${its("clientId")} and d.id = ${its("dischargeId")}`,
};

/** False when somebody did it a moment before. */
export async function saveReopening(
  tx: Tx,
  { practiceId, personId }: Actor,
  dischargeId: string,
  words: string,
  now: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("dischargeReopened")
    .values({ practiceId, dischargeId, words, writtenBy: personId, writtenAt: now })
    .onConflict((same) => same.columns(["practiceId", "dischargeId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
