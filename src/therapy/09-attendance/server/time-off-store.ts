/** All SQL about days off. Each session they take out is an ordinary entry of attendance, so that it counts, is read and is taken back like any other. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { isOwed, type NewTimeOff } from "#schedule/time-off.ts";
import type { listTimeOff, previewTimeOff, readTimeOff } from "#schedule/time-off.api.ts";
import { withdraw } from "./attendance-store.ts";

type Days = Pick<NewTimeOff, "fromDay" | "untilDay" | "whose">;
type Preview = z.input<typeof previewTimeOff.output>["sessions"];

/** Whoever runs the practice closes it; a therapist is away only themselves. */
export const mayForAll = (actor: Actor): boolean => actor.duties.includes("owner");

/** Days off one may open: one’s own, and for who runs the practice everybody’s. */
export async function findTimeOff(tx: Tx, { timeOffId }: { readonly timeOffId: string }, actor: Actor): Promise<Subject | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from time_off o where o.practice_id = ${actor.practiceId} and o.id = ${timeOffId} and ${isTheirs(actor)}`.execute(tx);
  return rows[0] && { kind: "time-off", id: timeOffId, clientId: null };
}

const isTheirs = (actor: Actor): RawBuilder<unknown> =>
  mayForAll(actor) ? sql`true` : sql`(o.therapist_id = ${actor.personId} or o.created_by = ${actor.personId})`;

/** Every client’s place in a session of these days; a signed note and anything else that is written keep it where it is. */
const placesIn = (actor: Actor, { fromDay, untilDay, whose }: Days) => sql`
  select pt.session_id as "sessionId", pt.client_id as "clientId", s.day, to_char(s.at_time, 'HH24:MI') as at, s.minutes, s.starts_at as "startsAt",
    pe.chosen_name as "chosenName", concat_ws(' ', th.chosen_name, th.family_name) as "therapistName",
    case when n.signed_at is not null then 'signed' when n.id is not null or pt.standing_entry_id is not null or exists (
        select from mark m where m.practice_id = pt.practice_id and m.session_id = pt.session_id and m.client_id = pt.client_id) then 'written'
      else 'falls-out' end as state
  from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
  join client c on c.practice_id = pt.practice_id and c.id = pt.client_id join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
  join person th on th.practice_id = s.practice_id and th.id = s.therapist_id
  left join note n on n.practice_id = pt.practice_id and n.session_id = pt.session_id and n.client_id = pt.client_id
  where pt.practice_id = ${actor.practiceId} and pt.day between ${fromDay} and ${untilDay}
    and ${whose === "mine" ? sql`s.therapist_id = ${actor.personId}` : sql`true`}`;

export async function fallingOut(tx: Tx, actor: Actor, days: Days): Promise<Preview> {
  const { rows } = await sql<Preview[number]>`
    select "sessionId", "clientId", day, at, minutes, "chosenName", "therapistName", state from (${placesIn(actor, days)}) x
    order by x."startsAt", x."chosenName" limit 2000`.execute(tx);
  return rows;
}

/** Answers how many places in sessions fell out. Somebody who writes about one in this very moment comes first: the entry that stands is looked at again. */
export async function saveTimeOff(tx: Tx, actor: Actor, { whose, ...off }: NewTimeOff, now: string): Promise<number> {
  const { practiceId, personId } = actor;
  await tx
    .insertInto("timeOff")
    .values({ practiceId, ...off, therapistId: whose === "mine" ? personId : null, createdBy: personId, createdAt: now })
    .execute();
  await sql`select 1 from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    where pt.practice_id = ${practiceId} and pt.day between ${off.fromDay} and ${off.untilDay}
      and ${whose === "mine" ? sql`s.therapist_id = ${personId}` : sql`true`} order by pt.session_id, pt.client_id for no key update of pt`.execute(
    tx,
  );
  const places = (await fallingOut(tx, actor, { ...off, whose })).filter(({ state }) => state === "falls-out");
  if (places.length === 0) return 0;
  const entries = places.map(({ sessionId, clientId }) => ({
    practiceId,
    id: uuidv7(),
    sessionId,
    clientId,
    outcome: "did-not-run",
    category: isOwed(off.kind) ? "therapist_cancel" : "facility_closure",
    reason: off.title,
    toldAt: null,
    atDevice: now,
    supersedes: null,
    recordedBy: personId,
  }));
  await tx.insertInto("attendanceEntry").values(entries).execute();
  await tx
    .insertInto("timeOffSession")
    .values(entries.map(({ id, sessionId, clientId }) => ({ practiceId, timeOffId: off.id, sessionId, clientId, entryId: id })))
    .execute();
  return places.length;
}

/** Answers how many sessions stand again, or null when it was taken back before. What somebody corrected since stays as they wrote it. */
export async function takeBack(tx: Tx, actor: Actor, timeOffId: string, now: string): Promise<number | null> {
  const { numUpdatedRows } = await tx
    .updateTable("timeOff")
    .set({ takenBackBy: actor.personId, takenBackAt: now })
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", timeOffId)
    .where("takenBackAt", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const { rows } = await sql<{ entryId: string }>`
    select t.entry_id as "entryId" from time_off_session t
    where t.practice_id = ${actor.practiceId} and t.time_off_id = ${timeOffId}`.execute(tx);
  let restored = 0;
  for (const { entryId } of rows) if (await withdraw(tx, actor, entryId, now)) restored += 1;
  return restored;
}

export async function setTold(
  tx: Tx,
  actor: Actor,
  timeOffId: string,
  { sessionId, clientId, told }: { readonly sessionId: string; readonly clientId: string; readonly told: boolean },
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("timeOffSession")
    .set(told ? { toldAt: now, toldBy: actor.personId } : { toldAt: null, toldBy: null })
    .where("practiceId", "=", actor.practiceId)
    .where("timeOffId", "=", timeOffId)
    .where("sessionId", "=", sessionId)
    .where("clientId", "=", clientId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const HEAD = sql`o.id, o.kind, o.title, o.from_day as "fromDay", o.until_day as "untilDay",
  (select concat_ws(' ', th.chosen_name, th.family_name) from person th where th.practice_id = o.practice_id and th.id = o.therapist_id) as "therapistName",
  (select count(*)::int from time_off_session t where t.practice_id = o.practice_id and t.time_off_id = o.id) as sessions,
  (select count(*)::int from time_off_session t where t.practice_id = o.practice_id and t.time_off_id = o.id and t.told_at is not null) as told`;

export async function timeOffOf(tx: Tx, actor: Actor, today: string): Promise<z.input<typeof listTimeOff.output>["timeOff"]> {
  const { rows } = await sql<z.input<typeof listTimeOff.output>["timeOff"][number]>`
    select ${HEAD} from time_off o where o.practice_id = ${actor.practiceId} and o.taken_back_at is null and o.until_day >= ${today}::date - 62
      and (o.therapist_id is null or ${isTheirs(actor)}) order by o.from_day, o.id limit 200`.execute(tx);
  return rows;
}

type Whole = z.input<typeof readTimeOff.output>;

export async function timeOffWhole(tx: Tx, actor: Actor, timeOffId: string, today: string): Promise<Whole> {
  const { rows } = await sql<Whole>`
    select ${HEAD}, instant(o.taken_back_at) as "takenBackAt",
      (select coalesce(json_agg(json_build_object('sessionId', s.id, 'clientId', t.client_id, 'day', s.day, 'at', to_char(s.at_time, 'HH24:MI'),
          'minutes', s.minutes, 'place', s.place, 'chosenName', pe.chosen_name, 'toldAt', instant(t.told_at),
          'owed', coalesce(pt.category = 'therapist_cancel', false), 'contacts', ${contactsJson(today)},
          'madeUpBy', (select json_build_object('sessionId', u.id, 'day', u.day, 'at', to_char(u.at_time, 'HH24:MI')) from session u
            join participation up on up.practice_id = u.practice_id and up.session_id = u.id and up.client_id = t.client_id
            where u.practice_id = t.practice_id and u.makes_up = t.session_id order by u.starts_at limit 1))
          order by s.starts_at, pe.chosen_name), '[]')
        from time_off_session t join session s on s.practice_id = t.practice_id and s.id = t.session_id
        join participation pt on pt.practice_id = t.practice_id and pt.session_id = t.session_id and pt.client_id = t.client_id
        join client c on c.practice_id = t.practice_id and c.id = t.client_id join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
        where t.practice_id = o.practice_id and t.time_off_id = o.id) as places
    from time_off o where o.practice_id = ${actor.practiceId} and o.id = ${timeOffId}`.execute(tx);
  const whole = rows[0];
  if (whole === undefined) throw new Error("days off that were found are gone");
  return whole;
}

/** Whom a person may tell about the client `t`: of the family those who are told of sessions, never whom an order or a wish keeps out; without any, the client. */
const contactsJson = (today: string) => sql`(
  select coalesce(json_agg(json_build_object('name', concat_ws(' ', f.chosen_name, f.family_name), 'phone', f.phone, 'email', f.email) order by f.chosen_name),
    json_build_array(json_build_object('name', concat_ws(' ', pe.chosen_name, pe.family_name), 'phone', pe.phone, 'email', pe.email)))
  from family_on(t.practice_id, ${today}::date) g join person f on f.practice_id = t.practice_id and f.id = g.person_id
  where g.client_id = t.client_id and g.relation <> 'guardian:restricted')`;
