/** All SQL about series and planned sessions. A planned session says when and where, never whether. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith, Subject } from "#foundation/server/door.ts";
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater, daysOfSeries, type NewSeries, type NewSession, WEEKS_AHEAD } from "../series.ts";

interface SeriesToFill extends Pick<z.output<typeof NewSeries>, "id" | "weekday" | "at" | "minutes" | "place" | "fromDay" | "untilDay"> {
  readonly practiceId: string;
  readonly clientId: string;
  readonly therapistId: string;
  readonly timeZone: string;
}

export async function findSeries(tx: Tx, { seriesId }: { readonly seriesId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("series")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", seriesId)
    .executeTakeFirst();
  return row && { kind: "series", id: seriesId, clientId: row.clientId };
}

/** Finds one client's place in one session: who is not in the session has no record there. */
export const findParticipation: FoundWith<{ readonly sessionId: string; readonly clientId: string }> = {
  row: (its) => sql`select 'session' as kind, pt.session_id as id, pt.client_id,
      json_strip_nulls(json_build_object('signed', n.signed_at is not null, 'authorId', n.author_id)) as facts
    from participation pt left join note n on n.practice_id = pt.practice_id and n.session_id = pt.session_id and n.client_id = pt.client_id
    where pt.practice_id = who.practice_id and pt.session_id = ${its("sessionId")} and pt.client_id = ${its("clientId")}`,
};

/** Keeps the series and puts its first sessions in the calendar; answers how many. */
export async function saveSeries(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { at, ...series }: z.output<typeof NewSeries>,
  today: CalendarDay,
): Promise<number> {
  const { practiceId, personId: therapistId, timeZone } = actor;
  await tx
    .insertInto("series")
    .values({ practiceId, clientId, therapistId, ...series, atTime: at, createdBy: actor.personId })
    .execute();
  return fill(tx, { practiceId, clientId, therapistId, timeZone, at, ...series }, series.fromDay, today);
}

/** Puts the sessions of a series that are not there yet into the calendar, up to some weeks ahead. Running it twice adds nothing. */
async function fill(
  tx: Tx,
  series: SeriesToFill,
  from: CalendarDay,
  today: CalendarDay,
  there: readonly CalendarDay[] = [],
): Promise<number> {
  const stands = new Set(there);
  const days = daysOfSeries(series, from, daysLater(today, WEEKS_AHEAD * 7)).filter((day) => !stands.has(day));
  if (days.length === 0) return 0;
  const { practiceId, clientId, therapistId } = series;
  const sessions = days.map((day) => ({
    practiceId,
    id: uuidv7(),
    seriesId: series.id,
    day,
    atTime: series.at,
    startsAt: momentAt(day, series.at, series.timeZone),
    minutes: series.minutes,
    place: series.place,
    therapistId,
  }));
  const added = await tx
    .insertInto("session")
    .values(sessions)
    .onConflict((same) => same.columns(["practiceId", "seriesId", "day"]).doNothing())
    .returning(["id", "day"])
    .execute();
  if (added.length > 0)
    await tx
      .insertInto("participation")
      .values(added.map(({ id, day }) => ({ practiceId, sessionId: id, clientId, day })))
      .execute();
  return added.length;
}

/** Keeps every open series standing some weeks ahead: run at start and each night, safe to run twice. */
export async function fillAllSeries(tx: Tx, now: string): Promise<number> {
  const { rows } = await sql<SeriesToFill & { readonly today: CalendarDay; readonly there: readonly CalendarDay[] }>`
    select s.practice_id as "practiceId", s.id, s.client_id as "clientId", s.therapist_id as "therapistId", s.weekday, to_char(s.at_time, 'HH24:MI') as at,
           s.minutes, s.place, s.from_day as "fromDay", s.until_day as "untilDay", p.time_zone as "timeZone",
           (${now}::timestamptz at time zone p.time_zone)::date as today,
           (select coalesce(json_agg(x.day), '[]') from session x where x.practice_id = s.practice_id and x.series_id = s.id
              and x.day >= (${now}::timestamptz at time zone p.time_zone)::date) as there
    from series s join practice p on p.practice_id = s.practice_id
    where s.until_day is null or s.until_day >= (${now}::timestamptz at time zone p.time_zone)::date`.execute(tx);
  let added = 0;
  for (const series of rows) added += await fill(tx, series, series.today, series.today, series.there);
  return added;
}

/** Ends a series after a day; later sessions about which nothing is written leave the calendar. Answers how many left, or null when it had ended before. */
export async function closeSeries(tx: Tx, practiceId: string, seriesId: string, untilDay: string): Promise<number | null> {
  const { numUpdatedRows } = await tx
    .updateTable("series")
    .set({ untilDay })
    .where("practiceId", "=", practiceId)
    .where("id", "=", seriesId)
    .where((is) => is.or([is("untilDay", "is", null), is("untilDay", ">", untilDay)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const empty = sql`
    select s.id from session s where s.practice_id = ${practiceId} and s.series_id = ${seriesId} and s.day > ${untilDay}
      and not exists (select from mark m where m.practice_id = s.practice_id and m.session_id = s.id)
      and not exists (select from note n where n.practice_id = s.practice_id and n.session_id = s.id)
      and not exists (select from attendance_entry a where a.practice_id = s.practice_id and a.session_id = s.id)`;
  await sql`delete from participation where practice_id = ${practiceId} and session_id in (${empty})`.execute(tx);
  const removed = await sql`delete from session where practice_id = ${practiceId} and id in (${empty})`.execute(tx);
  return Number(removed.numAffectedRows ?? 0);
}

export async function saveSession(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { id, day, at, minutes, place }: z.output<typeof NewSession>,
): Promise<void> {
  const { practiceId, personId: therapistId, timeZone } = actor;
  await tx
    .insertInto("session")
    .values({ practiceId, id, seriesId: null, day, atTime: at, startsAt: momentAt(day, at, timeZone), minutes, place, therapistId })
    .execute();
  await tx.insertInto("participation").values({ practiceId, sessionId: id, clientId, day }).execute();
}
