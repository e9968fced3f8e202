/** All SQL about series: beginning one, keeping it standing some weeks ahead, ending it. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { CalendarDay, WallTime } from "#foundation/words.ts";
import type { NewSeries } from "../new-series.ts";
import { ruleOf } from "../recurrence.ts";
import { daysLater, WEEKS_AHEAD } from "../series.ts";
import { booked, isTaken, type SlotTaken, type Taking } from "./slot-store.ts";
import { daysIn, type Oddity, occurrenceOn, odditiesOf, type Ruled } from "./occurrences.ts";

export interface StandingSeries extends Ruled {
  readonly practiceId: string;
  readonly id: string;
  /** One of the two: a client, or a group. */
  readonly clientId: string | null;
  readonly groupId: string | null;
  readonly therapistId: string;
  readonly at: WallTime;
  readonly minutes: number;
  readonly place: string;
  readonly timeZone: string | null;
  readonly roomId: string | null;
  readonly instrumentsId: string | null;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
  /** The zone of the practice. */
  readonly home: string;
}

/** The columns of a `StandingSeries`, from `s` series and `p` practice. */
export const SERIES_COLUMNS = sql`s.practice_id as "practiceId", s.id, s.client_id as "clientId", s.group_id as "groupId", s.therapist_id as "therapistId", s.weekday,
  s.rule, s.time_zone as "timeZone", to_char(s.at_time, 'HH24:MI') as at, s.minutes, s.place, s.from_day as "fromDay", s.until_day as "untilDay",
  s.room_id as "roomId", s.instruments_id as "instrumentsId", s.travel_minutes as "travelMinutes", s.writing_minutes as "writingMinutes", p.time_zone as home`;

export type SavedSeries = { readonly sessions: number; readonly days: readonly CalendarDay[]; readonly odd: readonly Oddity[] };

/** Keeps the series and puts its first sessions in the calendar; answers how many, and what is odd about their days. */
export async function saveSeries(
  tx: Tx,
  actor: Pick<Actor, "practiceId" | "personId" | "timeZone">,
  whose: Whose,
  { at, recurrence, standsBeside, ...series }: z.output<typeof NewSeries>,
  today: CalendarDay,
  skips: readonly CalendarDay[] = [],
): Promise<SavedSeries | SlotTaken> {
  const { practiceId, personId: therapistId } = actor;
  const rule = recurrence === null ? null : ruleOf(recurrence, series.fromDay);
  await tx
    .insertInto("series")
    .values({ practiceId, ...whose, therapistId, ...series, rule, atTime: at, createdBy: actor.personId })
    .execute();
  await saveSkips(tx, practiceId, series.id, skips);
  const standing = { ...series, practiceId, ...whose, therapistId, at, rule, home: actor.timeZone };
  const until = daysLater(today, WEEKS_AHEAD * 7);
  const days = daysIn(standing, series.fromDay, until);
  const sessions = await plan(tx, actor, standing, days, standsBeside);
  return isTaken(sessions) ? sessions : { sessions, days, odd: odditiesOf(standing, days, standing.timeZone ?? standing.home, until) };
}

export type Whose = Pick<StandingSeries, "clientId" | "groupId">;
export const ofClient = (clientId: string): Whose => ({ clientId, groupId: null });
export const ofGroup = (groupId: string): Whose => ({ clientId: null, groupId });

/** Days a series leaves out, and that are not planned again at night. */
export async function saveSkips(tx: Tx, practiceId: string, seriesId: string, days: readonly CalendarDay[]): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insertInto("seriesSkip")
    .values([...new Set(days)].map((day) => ({ practiceId, seriesId, day })))
    .execute();
}

/** Plans these days of a series for a person who is there to be told what stands in the way. */
export async function plan(
  tx: Tx,
  actor: Pick<Actor, "personId">,
  series: StandingSeries,
  days: readonly CalendarDay[],
  standsBeside: boolean,
): Promise<number | SlotTaken> {
  const wanted = days.map((day) => ({ ...series, startsAt: occurrenceOn(day, series, series.home).startsAt }));
  const taking: Taking = {
    practiceId: series.practiceId,
    timeZone: series.home,
    personId: actor.personId,
    therapistId: series.therapistId,
    clientIds: await expectedIn(tx, series, days),
    roomId: series.roomId,
    instrumentsId: series.instrumentsId,
  };
  return booked(tx, taking, wanted, () => stand(tx, series, days, standsBeside));
}

const expectedIn = async (tx: Tx, { clientId, groupId, ...series }: StandingSeries, days: readonly CalendarDay[]): Promise<string[]> =>
  clientId === null ? membersBetween(tx, { ...series, groupId }, days) : [clientId];

/** Whoever belongs to the group on one of these days, or between them. */
export async function membersBetween(
  tx: Tx,
  { practiceId, groupId }: { readonly practiceId: string; readonly groupId: string | null },
  days: readonly CalendarDay[],
): Promise<string[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { rows } = await sql<{ clientId: string }>`select distinct client_id as "clientId" from group_period
    where practice_id = ${practiceId} and group_id = ${groupId} and from_day <= ${last}::date and (last_day is null or last_day >= ${first}::date)`.execute(
    tx,
  );
  return rows.map((row) => row.clientId);
}

/** Puts these days of a series into the calendar, as far as they are not there yet, not left out, and nobody is off. Whoever stands in on the day has them. */
export async function stand(tx: Tx, series: StandingSeries, days: readonly CalendarDay[], standsBeside: boolean): Promise<number> {
  const { practiceId, clientId, groupId } = series;
  if (days.length === 0) return 0;
  const others = await standIns(tx, series, days);
  const off = await daysOff(
    tx,
    series,
    days.map((day) => ({ day, therapistId: others.get(day)?.therapistId ?? series.therapistId })),
  );
  const sessions = days
    .filter((day) => !off.has(day))
    .map((seriesDay) => {
      const { day, at, startsAt } = occurrenceOn(seriesDay, series, series.home);
      const { minutes, place, roomId, instrumentsId, travelMinutes, writingMinutes } = series;
      const when = { day, seriesDay, atTime: at, startsAt, minutes, place, roomId, instrumentsId, travelMinutes, writingMinutes };
      const { therapistId, standInId } = others.get(seriesDay) ?? { therapistId: series.therapistId, standInId: null };
      return { practiceId, id: uuidv7(), seriesId: series.id, groupId, ...when, therapistId, standInId, standsBeside };
    });
  if (sessions.length === 0) return 0;
  const added = await tx
    .insertInto("session")
    .values(sessions)
    .onConflict((same) => same.columns(["practiceId", "seriesId", "seriesDay"]).doNothing())
    .returning(["id", "day"])
    .execute();
  if (added.length > 0 && clientId !== null)
    await tx
      .insertInto("participation")
      .values(added.map(({ id, day }) => ({ practiceId, sessionId: id, clientId, day })))
      .execute();
  if (added.length > 0 && groupId !== null)
    await expectMembers(
      tx,
      practiceId,
      added.map(({ id }) => id),
    );
  return added.length;
}

/** Whoever belongs to the group on the day is expected in its session. */
export async function expectMembers(tx: Tx, practiceId: string, sessionIds: readonly string[]): Promise<void> {
  await sql`insert into participation (practice_id, session_id, client_id, day)
    select distinct s.practice_id, s.id, p.client_id, s.day from session s
    join group_period p on p.practice_id = s.practice_id and p.group_id = s.group_id and p.from_day <= s.day and (p.last_day is null or p.last_day >= s.day)
    where s.practice_id = ${practiceId} and s.id = any(${[...sessionIds]}::uuid[])`.execute(tx);
}

interface StoodFor {
  readonly therapistId: string;
  readonly standInId: string;
}

/** Who has the sessions of these days instead of the therapist of the series: what was settled holds for what is planned later too. */
async function standIns(tx: Tx, series: StandingSeries, days: readonly CalendarDay[]): Promise<ReadonlyMap<CalendarDay, StoodFor>> {
  const { practiceId, clientId, groupId, therapistId } = series;
  const { rows } = await sql<StoodFor & { readonly day: CalendarDay }>`
    select distinct on (d.day) d.day::text as day, i.person_id as "therapistId", i.id as "standInId" from unnest(${[...days]}::date[]) as d (day)
    join stand_in i on i.practice_id = ${practiceId} and d.day between i.from_day and i.until_day and i.for_id = ${therapistId} and i.given_back_at is null
      and (i.client_id = ${clientId}::uuid or i.group_id = ${groupId}::uuid)
    order by d.day, i.created_at desc`.execute(tx);
  return new Map(rows.map(({ day, ...stood }) => [day, stood]));
}

/** Days this series leaves out, or finds the house closed or whoever has it then away: known before, so nothing is planned then. */
async function daysOff(
  tx: Tx,
  { practiceId, id }: StandingSeries,
  days: readonly { readonly day: CalendarDay; readonly therapistId: string }[],
): Promise<Set<CalendarDay>> {
  const { rows } = await sql<{ day: CalendarDay }>`
    select d.day::text as day from unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ therapistId }) => therapistId)}::uuid[]) as d (day, therapist_id)
    where exists (select from time_off o where o.practice_id = ${practiceId} and o.taken_back_at is null and d.day between o.from_day and o.until_day
      and (o.therapist_id is null or o.therapist_id = d.therapist_id))
      or exists (select from series_skip k where k.practice_id = ${practiceId} and k.series_id = ${id} and k.day = d.day)`.execute(tx);
  return new Set(rows.map(({ day }) => day));
}

/** Keeps every open series standing some weeks ahead: run at start and each night, safe to run twice. */
export async function fillAllSeries(tx: Tx, now: string): Promise<number> {
  const { rows } = await sql<StandingSeries & { readonly today: CalendarDay; readonly there: readonly CalendarDay[] }>`
    select ${SERIES_COLUMNS}, (${now}::timestamptz at time zone p.time_zone)::date as today,
           (select coalesce(json_agg(x.series_day), '[]') from session x where x.practice_id = s.practice_id and x.series_id = s.id
              and x.series_day >= (${now}::timestamptz at time zone p.time_zone)::date) as there
    from series s join practice p on p.practice_id = s.practice_id
    where (s.until_day is null or s.until_day >= (${now}::timestamptz at time zone p.time_zone)::date)
      and not exists (select from therapy_group_now g where g.practice_id = s.practice_id and g.group_id = s.group_id and g.status = 'ended')
      -- One that goes on as another is complete: its last sessions stood when it was changed.
      and not exists (select from series n where n.practice_id = s.practice_id and n.goes_on_from = s.id)`.execute(tx);
  let added = 0;
  for (const { today, there, ...series } of rows) {
    const stands = new Set(there);
    const days = daysIn(series, today, daysLater(today, WEEKS_AHEAD * 7)).filter((day) => !stands.has(day));
    for (const day of days) added += await standAlone(tx, series, day);
  }
  return added;
}

/** At night nobody can be asked: where something stands already both do, and the calendar tells it. */
async function standAlone(tx: Tx, series: StandingSeries, day: CalendarDay): Promise<number> {
  const done = await plan(tx, { personId: series.therapistId }, series, [day], false);
  return isTaken(done) ? stand(tx, series, [day], true) : done;
}

/** Nothing is written about the session `s`: no mark, no note, no attendance. */
export const NOTHING_WRITTEN = sql`
  not exists (select from mark m where m.practice_id = s.practice_id and m.session_id = s.id)
  and not exists (select from note n where n.practice_id = s.practice_id and n.session_id = s.id)
  and not exists (select from attendance_entry a where a.practice_id = s.practice_id and a.session_id = s.id)`;

/** Ends a series after a day; later sessions about which nothing is written leave the calendar. Before its first day it never begins. Answers how many left, or null when it had ended before. */
export async function closeSeries(tx: Tx, practiceId: string, seriesId: string, untilDay: string): Promise<number | null> {
  const last = sql`greatest(${untilDay}::date, from_day - 1)`;
  const { numUpdatedRows } = await tx
    .updateTable("series")
    .set({ untilDay: sql`${last}` })
    .where("practiceId", "=", practiceId)
    .where("id", "=", seriesId)
    .where(sql<boolean>`(until_day is null or until_day > ${last})`)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const empty = sql`
    select s.id from session s where s.practice_id = ${practiceId} and s.series_id = ${seriesId} and s.day > ${untilDay} and ${NOTHING_WRITTEN}`;
  return removeSessions(tx, practiceId, empty);
}

export async function removeSessions(tx: Tx, practiceId: string, ids: ReturnType<typeof sql>): Promise<number> {
  await sql`delete from participation where practice_id = ${practiceId} and session_id in (${ids})`.execute(tx);
  const removed = await sql`delete from session where practice_id = ${practiceId} and id in (${ids})`.execute(tx);
  return Number(removed.numAffectedRows ?? 0);
}
