/** All SQL about attendance written for a session that no longer stands in the calendar: it waits until a person has dealt with it. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import { findParticipation } from "#schedule/server/schedule-store.ts";
import type { AttendanceReport } from "../attendance.ts";
import type { Stray } from "../waiting-absence.api.ts";
import type { Place } from "./attendance-store.ts";

/** The kind of a place that is not in the calendar. The right to write there is asked of the client alone. */
export const GONE = "session-gone";

/** A client's place in a session; where no such session stands any more, the client, so that what a device brings late is kept. */
export const findPlace: FoundWith<Place> = {
  row: (its) => sql`${findParticipation.row(its)}
    union all
    select ${sql.lit(GONE)}, ${its("sessionId")}::uuid, c.id, null::json from client c
    where c.practice_id = who.practice_id and c.id = ${its("clientId")}::uuid and c.taken_back_at is null
      and not exists (select from session s where s.practice_id = c.practice_id and s.id = ${its("sessionId")}::uuid)`,
};

export const saveStray = (
  tx: Tx,
  { practiceId, personId }: Actor,
  { sessionId, clientId }: Place,
  { id, outcome, category, reason, at }: z.output<typeof AttendanceReport>,
  now: string,
) =>
  tx
    .insertInto("strayAbsence")
    .values({ practiceId, id, sessionId, clientId, outcome, category, reason, atDevice: at, writtenBy: personId, writtenAt: now })
    .execute();

/** Those of the clients this person cares for that nobody has dealt with. */
export async function straysOf(tx: Tx, actor: Actor): Promise<Stray[]> {
  const { rows } = await sql<Stray>`
    select y.id, y.client_id as "clientId", pe.chosen_name as "chosenName", y.outcome, y.category, y.reason, y.at_device as at,
      concat_ws(' ', w.chosen_name, w.family_name) as by
    from stray_absence y join client cl on cl.practice_id = y.practice_id and cl.id = y.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    join person w on w.practice_id = y.practice_id and w.id = y.written_by
    where y.practice_id = ${actor.practiceId} and y.client_id in ${caseload(actor)}
      and not exists (select from stray_absence_settled d where d.practice_id = y.practice_id and d.stray_id = y.id)
    order by y.written_at, y.id limit 200`.execute(tx);
  return rows;
}

export const findStray: FoundWith<{ readonly clientId: string; readonly strayId: string }> = {
  row: (its) => sql`select 'stray-absence' as kind, y.id, y.client_id, null::json as facts from stray_absence y
    where y.practice_id = who.practice_id and y.client_id = ${its("clientId")} and y.id = ${its("strayId")}`,
};

/** False when somebody dealt with it a moment before. */
export async function settleStray(tx: Tx, { practiceId, personId }: Actor, strayId: string, words: string, now: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("strayAbsenceSettled")
    .values({ practiceId, strayId, words, settledBy: personId, settledAt: now })
    .onConflict((same) => same.columns(["practiceId", "strayId"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
