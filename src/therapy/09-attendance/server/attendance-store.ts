/** All SQL about attendance. Entries are added and withdrawn, never changed; nothing else in the record moves because of them. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { AttendanceEntry, AttendanceReport, Outcome } from "../attendance.ts";

export interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

/** One entry as JSON, from a row `a` of attendance_entry, and when it was withdrawn. */
export const entryJson = (
  withdrawnAt: RawBuilder<unknown>,
) => sql<AttendanceEntry>`json_build_object('id', a.id, 'outcome', a.outcome, 'category', a.category, 'reason', a.reason, 'toldAt', instant(a.told_at), 'at', a.at_device,
  'supersedes', a.supersedes, 'recordedAt', instant(a.recorded_at), 'withdrawnAt', ${withdrawnAt},
  'minutesThere', a.minutes_there, 'cutShort', a.cut_short, 'correction', a.correction)`;

/** Of a client's place `x` in a session, the entry that stands: the database keeps which one it is, by the same rule as `attendanceOf`. */
export const standingEntryJson = (x: string): RawBuilder<AttendanceEntry | null> => sql`(
  select ${entryJson(sql`null`)} from attendance_entry a
  where a.practice_id = ${sql.ref(`${x}.practice_id`)} and a.id = ${sql.ref(`${x}.standing_entry_id`)})`;

type Entry = Omit<z.output<typeof AttendanceReport>, "supersedes"> & { readonly supersedes: string | null };

export const saveEntry = (tx: Tx, actor: Actor, place: Place, { at, ...report }: Entry) =>
  tx
    .insertInto("attendanceEntry")
    .values({ practiceId: actor.practiceId, ...place, ...report, atDevice: at, recordedBy: actor.personId })
    .execute();

/** The entry an id stands for: itself, or the one that stood already when the same absence was written a second time. Undefined = none of this place. */
export async function entryMeant(tx: Tx, practiceId: string, { sessionId, clientId }: Place, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from attendance_entry a where a.practice_id = ${practiceId} and a.session_id = ${sessionId} and a.client_id = ${clientId} and a.id = ${id}
    union all
    select e.entry_id from attendance_echo e where e.practice_id = ${practiceId} and e.session_id = ${sessionId} and e.client_id = ${clientId} and e.id = ${id}`.execute(
    tx,
  );
  return rows[0]?.id;
}

export const findEntry = async (tx: Tx, ids: Place & { readonly entryId: string }, actor: Actor): Promise<Subject | undefined> =>
  (await entryMeant(tx, actor.practiceId, ids, ids.entryId)) === undefined
    ? undefined
    : { kind: "attendance", id: ids.entryId, clientId: ids.clientId };

export interface PlaceHeld {
  readonly standingId: string | null;
  readonly outcome: Outcome | null;
  readonly hasMarks: boolean;
  readonly hasNote: boolean;
}

/** What is written about this place, held until this deed is done: whoever writes in the same moment comes second and sees it. */
export async function placeHeld(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<PlaceHeld | undefined> {
  const of = sql`of_.practice_id = pt.practice_id and of_.session_id = pt.session_id and of_.client_id = pt.client_id`;
  const { rows } = await sql<PlaceHeld>`
    select pt.standing_entry_id as "standingId", pt.outcome, exists (select from mark of_ where ${of}) as "hasMarks",
      exists (select from note of_ where ${of}) as "hasNote"
    from participation pt where pt.practice_id = ${practiceId} and pt.session_id = ${sessionId} and pt.client_id = ${clientId}
    for no key update`.execute(tx);
  return rows[0];
}

/** Somebody else said the same in the same moment: one entry stands, both are remembered. */
export const saveEcho = (tx: Tx, actor: Actor, place: Place, entryId: string, { id, at }: z.output<typeof AttendanceReport>) =>
  tx
    .insertInto("attendanceEcho")
    .values({ practiceId: actor.practiceId, id, entryId, ...place, atDevice: at, saidBy: actor.personId })
    .execute();

/** True when the entry stood until now. */
export async function withdraw(tx: Tx, actor: Actor, entryId: string | undefined, atDevice: string): Promise<boolean> {
  if (entryId === undefined) return false;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("attendanceWithdrawal")
    .values({ practiceId: actor.practiceId, entryId, atDevice, withdrawnBy: actor.personId })
    .onConflict((same) => same.columns(["practiceId", "entryId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function entriesOf(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<AttendanceEntry[]> {
  const { rows } = await sql<{ entry: AttendanceEntry }>`
    select ${entryJson(sql`instant(w.withdrawn_at)`)} as entry from attendance_entry a left join attendance_withdrawal w on w.practice_id = a.practice_id and w.entry_id = a.id
    where a.practice_id = ${practiceId} and a.session_id = ${sessionId} and a.client_id = ${clientId} order by a.id`.execute(tx);
  return rows.map(({ entry }) => entry);
}
