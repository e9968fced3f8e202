/** All SQL about what is written at once about an absence, what families said ahead, and what the practice asks of them. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { AbsenceAccount } from "../absence-account.ts";
import type { readAbsence } from "../absence-account.api.ts";
import type { AttendancePolicy } from "../attendance-policy.ts";
import type { Announced } from "../waiting-absence.api.ts";
import { entryJson, type Place, standingEntryJson } from "./attendance-store.ts";

type Absence = z.input<typeof readAbsence.output>;
type KnownAbsence = Omit<Absence, "notice" | "entries"> & {
  readonly entries: readonly Omit<Absence["entries"][number], "daysLate">[];
};

const ACCOUNT = sql`json_build_object('id', x.id, 'toldBy', x.told_by, 'channel', x.channel, 'done', x.done, 'reached', x.reached, 'risk', x.risk,
  'makeUp', x.make_up, 'factors', x.factors)`;

export async function absenceOf(
  tx: Tx,
  practiceId: string,
  { sessionId, clientId }: Place,
  now: string,
): Promise<KnownAbsence | undefined> {
  const { rows } = await sql<KnownAbsence>`
    select pe.chosen_name as "chosenName", s.day, to_char(s.at_time, 'HH24:MI') as at, instant(s.starts_at) as "startsAt", s.minutes, s.place,
      ${standingEntryJson("pt")} as standing,
      (select coalesce(json_agg(json_build_object('entry', ${entryJson(sql`instant(w.withdrawn_at)`)}, 'by', concat_ws(' ', b.chosen_name, b.family_name),
           'alsoBy', (select coalesce(json_agg(concat_ws(' ', o.chosen_name, o.family_name) order by e.said_at), '[]') from attendance_echo e
              join person o on o.practice_id = e.practice_id and o.id = e.said_by where e.practice_id = a.practice_id and e.entry_id = a.id)) order by a.id), '[]')
       from attendance_entry a join person b on b.practice_id = a.practice_id and b.id = a.recorded_by
       left join attendance_withdrawal w on w.practice_id = a.practice_id and w.entry_id = a.id
       where a.practice_id = pt.practice_id and a.session_id = pt.session_id and a.client_id = pt.client_id) as entries,
      (select ${ACCOUNT} from absence_account x where x.practice_id = pt.practice_id and x.client_id = pt.client_id and x.session_id = pt.session_id
       order by x.id desc limit 1) as account,
      (select json_build_object('day', n.day, 'at', to_char(n.at_time, 'HH24:MI')) from participation p join session n on n.practice_id = p.practice_id and n.id = p.session_id
       where p.practice_id = pt.practice_id and p.client_id = pt.client_id and n.starts_at > greatest(s.starts_at, ${now}::timestamptz) order by n.starts_at limit 1) as next
    from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    join client cl on cl.practice_id = pt.practice_id and cl.id = pt.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where pt.practice_id = ${practiceId} and pt.session_id = ${sessionId} and pt.client_id = ${clientId}`.execute(tx);
  return rows[0];
}

export const saveAccount = (tx: Tx, { practiceId, personId }: Actor, place: Place, account: AbsenceAccount, now: string) =>
  tx
    .insertInto("absenceAccount")
    .values({ practiceId, ...place, ...account, writtenBy: personId, writtenAt: now })
    .execute();

/** What families said ahead about the clients this person cares for, unanswered, the next session first. */
export async function announcedOf(tx: Tx, actor: Actor): Promise<Omit<Announced, "category" | "hours">[]> {
  const { rows } = await sql<Omit<Announced, "category" | "hours">>`
    select n.id, n.client_id as "clientId", pe.chosen_name as "chosenName", n.session_id as "sessionId", n.day, to_char(s.at_time, 'HH24:MI') as at,
      instant(s.starts_at) as "startsAt", n.reason, concat_ws(' ', b.chosen_name, b.family_name) as by, instant(n.announced_at) as "announcedAt"
    from announced_absence n join client cl on cl.practice_id = n.practice_id and cl.id = n.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    join person b on b.practice_id = n.practice_id and b.id = n.announced_by
    left join participation pt on pt.practice_id = n.practice_id and pt.session_id = n.session_id and pt.client_id = n.client_id
    left join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where n.practice_id = ${actor.practiceId} and n.client_id in ${caseload(actor)}
      and not exists (select from announced_absence_answer x where x.practice_id = n.practice_id and x.announced_id = n.id)
    order by n.day, n.announced_at, n.id limit 200`.execute(tx);
  return rows;
}

/** How many wait for an answer, where `cared` are the clients of the person `who`. */
export const waitingAbsences = sql`(
  (select count(*) from announced_absence n where n.practice_id = who.practice_id and n.client_id in (select client_id from cared)
     and not exists (select from announced_absence_answer x where x.practice_id = n.practice_id and x.announced_id = n.id))
  + (select count(*) from stray_absence y where y.practice_id = who.practice_id and y.client_id in (select client_id from cared)
     and not exists (select from stray_absence_settled d where d.practice_id = y.practice_id and d.stray_id = y.id)))`;

export const findAnnounced: FoundWith<{ readonly clientId: string; readonly announcedId: string }> = {
  row: (its) => sql`select 'announced-absence' as kind, n.id, n.client_id, null::json as facts from announced_absence n
    where n.practice_id = who.practice_id and n.client_id = ${its("clientId")} and n.id = ${its("announcedId")}`,
};

interface Word {
  readonly sessionId: string;
  readonly reason: string;
  readonly announcedAt: string;
  readonly day: string;
  /** Null: the session left the calendar. */
  readonly startsAt: string | null;
  readonly standingId: string | null;
  readonly outcome: string | null;
}

export async function wordOf(tx: Tx, practiceId: string, announcedId: string): Promise<Word | undefined> {
  const { rows } = await sql<Word>`
    select n.session_id as "sessionId", n.reason, instant(n.announced_at) as "announcedAt", n.day, instant(s.starts_at) as "startsAt",
      pt.standing_entry_id as "standingId", pt.outcome
    from announced_absence n
    left join participation pt on pt.practice_id = n.practice_id and pt.session_id = n.session_id and pt.client_id = n.client_id
    left join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where n.practice_id = ${practiceId} and n.id = ${announcedId}`.execute(tx);
  return rows[0];
}

/** False when somebody answered a moment before. */
export async function saveAnswer(
  tx: Tx,
  { practiceId, personId }: Actor,
  announcedId: string,
  answer: string,
  now: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("announcedAbsenceAnswer")
    .values({ practiceId, announcedId, answer, answeredBy: personId, answeredAt: now })
    .onConflict((same) => same.columns(["practiceId", "announcedId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function policiesOf(tx: Tx, practiceId: string): Promise<AttendancePolicy[]> {
  const { rows } = await sql<AttendancePolicy>`
    select id, from_day as "fromDay", notice_hours as "noticeHours", grace_minutes as "graceMinutes", words_en as "wordsEn", words_fr as "wordsFr"
    from attendance_policy where practice_id = ${practiceId} order by from_day desc, id desc`.execute(tx);
  return rows;
}

export const savePolicy = (tx: Tx, { practiceId, personId }: Actor, policy: AttendancePolicy, now: string) =>
  tx
    .insertInto("attendancePolicy")
    .values({ practiceId, ...policy, writtenBy: personId, writtenAt: now })
    .execute();
