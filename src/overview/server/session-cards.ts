/** The session card as SQL: one client in one planned session, with what is written about it. */
import { type RawBuilder, sql } from "kysely";
import { standingEntryJson } from "#attendance/server/attendance-store.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { SessionCard } from "../today.api.ts";

/** Columns of a card, from the joins of `cardsFrom`. */
const cardParts = sql`
  'sessionId', s.id, 'clientId', pt.client_id, 'seriesId', s.series_id,
  'group', case when s.group_id is null then null else (select g.name from therapy_group_now g where g.practice_id = s.practice_id and g.group_id = s.group_id) end,
  'chosenName', pe.chosen_name, 'day', s.day, 'at', to_char(s.at_time, 'HH24:MI'),
  'startsAt', instant(s.starts_at), 'minutes', s.minutes, 'place', s.place, 'therapistName', concat_ws(' ', th.chosen_name, th.family_name),
  'attendance', ${standingEntryJson("pt")},
  'hasMarks', exists (select from session_score c where c.practice_id = s.practice_id and c.client_id = pt.client_id and c.session_id = s.id),
  'note', case when n.id is null then null else json_build_object('id', n.id, 'signedAt', instant(n.signed_at)) end`;

/** The tables a card is made of: `s` session, `pt` participation, `pe` the client as a person, `th` the therapist, `n` the note. */
export const cardTablesOf = (participations: RawBuilder<unknown>) => sql`
  ${participations} pt
  join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
  join client cl on cl.practice_id = pt.practice_id and cl.id = pt.client_id
  join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
  join person th on th.practice_id = s.practice_id and th.id = s.therapist_id
  left join note n on n.practice_id = s.practice_id and n.session_id = s.id and n.client_id = pt.client_id`;

export const cardTables = cardTablesOf(sql`participation`);

export const cardJson = sql<SessionCard>`json_build_object(${cardParts})`;
export const cardWith = <T>(more: RawBuilder<unknown>) => sql<T>`json_build_object(${cardParts}, ${more})`;

/** The sessions of the clients this person cares for. As a list they cost the database one table less to plan the joins of. */
export const mine = (actor: Actor) => sql`pt.practice_id = ${actor.practiceId} and pt.client_id = any(array${caseload(actor)})`;

/** No entry about this client's place `pt` in a session stands. */
export const nothingWritten = sql`pt.standing_entry_id is null`;

export const isOver = (now: string | RawBuilder<unknown>) => sql`s.starts_at + make_interval(mins => s.minutes) <= ${now}::timestamptz`;

/** Nothing is written about it yet, and it is over: the same rule as `sessionState`, in SQL. */
export const notYetRecorded = (now: string) => sql`${isOver(now)} and ${nothingWritten}`;

export async function cards(tx: Tx, where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number): Promise<SessionCard[]> {
  const { rows } = await sql<{
    card: SessionCard;
  }>`select ${cardJson} as card from ${cardTables} where ${where} order by ${order} limit ${limit}`.execute(tx);
  return rows.map(({ card }) => card);
}
