/** All SQL about the course of attendance: planned sessions with what became of them, and what people said to a stretch of absences. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { todayIn } from "#people/server/arrivals.ts";
import { caseload } from "#people/server/guard.ts";
import type { PlannedSession, Sensitivity } from "../absence-pattern.ts";
import type { CutShort } from "../attendance.ts";
import type { AbsenceTalk, writeAbsenceTalk } from "../pattern.api.ts";

export interface CourseRow extends PlannedSession {
  readonly clientId: string;
  readonly at: string;
  readonly cutShort: CutShort | null;
  readonly correction: string;
  readonly atDevice: string | null;
  readonly recordedAt: string | null;
  readonly reason: string;
}

/** Two years and a little: more the scan does not look back. */
const SESSIONS_AT_MOST = 130;

/** Planned sessions that have begun, of the clients named, the oldest first. How many of a group stayed away is counted only where there is a group. */
export async function courseOf(tx: Tx, practiceId: string, clients: RawBuilder<string>, now: string): Promise<CourseRow[]> {
  const { rows } = await sql<CourseRow>`
    with course as materialized (
      select pt.*, row_number() over (partition by pt.client_id order by pt.day desc, pt.session_id desc) as nth
      from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
      where pt.practice_id = ${practiceId} and pt.client_id in ${clients} and s.starts_at <= ${now})
    select pt.client_id as "clientId", s.id as "sessionId", s.day::text as day, to_char(s.at_time, 'HH24:MI') as at, s.minutes,
      instant(s.starts_at) as "startsAt", a.outcome, a.category, a.minutes_there as "minutesThere", a.cut_short as "cutShort",
      coalesce(a.correction, '') as correction, a.at_device as "atDevice", instant(a.recorded_at) as "recordedAt", coalesce(a.reason, '') as reason, instant(coalesce(a.told_at, a.recorded_at)) as "knownAt",
      members.expected, case when members.expected < 3 then 0 else (
        select count(*)::int from participation o where o.practice_id = ${practiceId} and o.session_id = s.id and o.outcome = 'absent') end as away
    from course pt
    join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    join lateral (select count(*)::int as expected from participation o where o.practice_id = pt.practice_id and o.session_id = pt.session_id) members on true
    left join attendance_entry a on a.practice_id = pt.practice_id and a.id = pt.standing_entry_id
    where pt.nth <= ${SESSIONS_AT_MOST}
    order by pt.client_id, s.starts_at, s.id`.execute(tx);
  return rows;
}

/** The clients this person treats or supervises, as SQL: an intern learns of a stretch from whoever supervises them. */
export const answeredFor = (actor: Actor): RawBuilder<string> => sql`(
  select mine.client_id from care_on(${actor.practiceId}, ${todayIn(actor.timeZone)}) mine where mine.person_id = ${actor.personId} and mine.part <> 'intern'
    and mine.client_id in ${caseload(actor)})`;

export const justThis = (clientId: string): RawBuilder<string> => sql`(${clientId}::uuid)`;

export async function namesOf(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select cl.id, pe.chosen_name as name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${practiceId} and cl.id = any(${clientIds}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Client and session of each stretch somebody has said something to. */
export async function talkedAbout(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ about: string }>`
    select client_id || ' ' || about_session as about from absence_talk
    where practice_id = ${practiceId} and client_id = any(${clientIds}::uuid[]) and about_session is not null`.execute(tx);
  return new Set(rows.map(({ about }) => about));
}

export async function talksOf(tx: Tx, practiceId: string, clientId: string): Promise<AbsenceTalk[]> {
  const { rows } = await sql<AbsenceTalk>`
    select t.id, t.about_session as "aboutSession", t.outcome, t.note, t.agreed, t.call_on::text as "callOn", t.factors,
      concat_ws(' ', pe.chosen_name, pe.family_name) as by, instant(t.written_at) as at
    from absence_talk t join person pe on pe.practice_id = t.practice_id and pe.id = t.written_by
    where t.practice_id = ${practiceId} and t.client_id = ${clientId} order by t.written_at desc, t.id desc`.execute(tx);
  return rows;
}

export const saveTalk = (tx: Tx, actor: Actor, clientId: string, talk: z.output<typeof writeAbsenceTalk.input>, at: string) =>
  tx
    .insertInto("absenceTalk")
    .values({ practiceId: actor.practiceId, clientId, ...talk, writtenBy: actor.personId, writtenAt: at })
    .execute();

export async function isSessionOf(tx: Tx, practiceId: string, clientId: string, sessionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("participation")
    .select("day")
    .where("practiceId", "=", practiceId)
    .where("clientId", "=", clientId)
    .where("sessionId", "=", sessionId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function sensitivityOf(tx: Tx, practiceId: string): Promise<Sensitivity> {
  const { rows } = await sql<{ sensitivity: Sensitivity }>`
    select sensitivity from absence_watch where practice_id = ${practiceId} order by chosen_at desc, id desc limit 1`.execute(tx);
  return rows[0]?.sensitivity ?? "usual";
}

export const saveWatch = (tx: Tx, actor: Actor, id: string, sensitivity: Sensitivity, at: string) =>
  tx.insertInto("absenceWatch").values({ practiceId: actor.practiceId, id, sensitivity, chosenBy: actor.personId, chosenAt: at }).execute();
