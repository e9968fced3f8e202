/** All SQL about attendance. Entries are added and withdrawn, never changed; nothing else in the record moves because of them. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { AttendanceEntry, AttendanceReport } from "../attendance.ts";

interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

/** One entry as JSON, from a row `a` of attendance_entry, and when it was withdrawn. */
const entryJsonWith = (
  withdrawnAt: RawBuilder<unknown>,
) => sql<AttendanceEntry>`json_build_object('id', a.id, 'outcome', a.outcome, 'category', a.category, 'reason', a.reason, 'toldAt', instant(a.told_at), 'at', a.at_device,
  'supersedes', a.supersedes, 'recordedAt', instant(a.recorded_at), 'withdrawnAt', ${withdrawnAt})`;

/** Of a client's place `x` in a session, the entry that stands: the database keeps which one it is, by the same rule as `attendanceOf`. */
export const standingEntryJson = (x: string): RawBuilder<AttendanceEntry | null> => sql`(
  select ${entryJsonWith(sql`null`)} from attendance_entry a
  where a.practice_id = ${sql.ref(`${x}.practice_id`)} and a.id = ${sql.ref(`${x}.standing_entry_id`)})`;

export const saveEntry = (tx: Tx, actor: Actor, place: Place, { at, ...report }: z.output<typeof AttendanceReport>) =>
  tx
    .insertInto("attendanceEntry")
    .values({ practiceId: actor.practiceId, ...place, ...report, atDevice: at, recordedBy: actor.personId })
    .execute();

export async function isEntryOf(tx: Tx, practiceId: string, place: Place, entryId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("attendanceEntry")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", place.sessionId)
    .where("clientId", "=", place.clientId)
    .where("id", "=", entryId)
    .executeTakeFirst();
  return row !== undefined;
}

export const findEntry = async (tx: Tx, ids: Place & { readonly entryId: string }, actor: Actor): Promise<Subject | undefined> =>
  (await isEntryOf(tx, actor.practiceId, ids, ids.entryId)) ? { kind: "attendance", id: ids.entryId, clientId: ids.clientId } : undefined;

/** True when the entry stood until now. */
export async function withdraw(tx: Tx, actor: Actor, entryId: string, atDevice: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("attendanceWithdrawal")
    .values({ practiceId: actor.practiceId, entryId, atDevice, withdrawnBy: actor.personId })
    .onConflict((same) => same.columns(["practiceId", "entryId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function entriesOf(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<AttendanceEntry[]> {
  const { rows } = await sql<{ entry: AttendanceEntry }>`
    select ${entryJsonWith(sql`instant(w.withdrawn_at)`)} as entry from attendance_entry a left join attendance_withdrawal w on w.practice_id = a.practice_id and w.entry_id = a.id
    where a.practice_id = ${practiceId} and a.session_id = ${sessionId} and a.client_id = ${clientId} order by a.id`.execute(tx);
  return rows.map(({ entry }) => entry);
}
