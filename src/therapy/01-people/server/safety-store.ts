/** All SQL of the safety card: lines are added, taken off and superseded; none is ever changed. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { KeptSafetyLine, NewSafetyLine, SafetyLine } from "../safety-card.ts";

const fields = sql`'id', l.id, 'kind', l.kind, 'thing', l.thing, 'which', l.which, 'words', l.words, 'recordedAt', instant(l.recorded_at)`;

/** This record and the others of the same person: a warning in one of them holds for the person. */
const recordsOf = (practiceId: RawBuilder<unknown>, clientId: RawBuilder<unknown>) => sql<string>`array(
  select ${clientId} union all select s.other_id from same_person s where s.practice_id = ${practiceId} and s.client_id = ${clientId})`;

/** The safety card as it stands, as JSON inside any query. */
export const safetyJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<SafetyLine[]> => sql`(
  select coalesce(json_agg(json_build_object(${fields}) order by l.id), '[]')
  from safety_line l where l.practice_id = ${practiceId} and l.client_id = any(${recordsOf(practiceId, clientId)}) and l.withdrawn_at is null)`;

const nameOf = (person: RawBuilder<unknown>) => sql`concat_ws(' ', ${person}.chosen_name, ${person}.family_name)`;

/** Everything the card ever said, newest first, with who wrote it and what became of it. */
export async function everySafetyLine(tx: Tx, practiceId: string, clientId: string): Promise<KeptSafetyLine[]> {
  const { rows } = await sql<{ line: KeptSafetyLine }>`
    select json_build_object(${fields}, 'replaces', l.replaces, 'recordedBy', ${nameOf(sql`w`)},
      'end', case when l.withdrawn_at is not null then json_build_object('at', instant(l.withdrawn_at), 'by', ${nameOf(sql`e`)},
        'how', case when exists (select from safety_line n where n.practice_id = l.practice_id and n.replaces = l.id) then 'superseded' else 'taken-off' end) end) as line
    from safety_line l
    left join person w on w.practice_id = l.practice_id and w.id = l.recorded_by
    left join person e on e.practice_id = l.practice_id and e.id = l.withdrawn_by
    where l.practice_id = ${practiceId} and l.client_id = any(${recordsOf(sql`${practiceId}::uuid`, sql`${clientId}::uuid`)}) order by l.recorded_at desc, l.id desc limit 500`.execute(
    tx,
  );
  return rows.map(({ line }) => line);
}

export const saveSafetyLine = (tx: Tx, actor: Actor, clientId: string, line: NewSafetyLine) =>
  tx
    .insertInto("safetyLine")
    .values({ practiceId: actor.practiceId, clientId, ...line, recordedBy: actor.personId })
    .execute();

interface LineOfClient {
  readonly clientId: string;
  readonly lineId: string;
}

const isOfPerson = (practiceId: string, clientId: string) =>
  sql<boolean>`client_id = any(${recordsOf(sql`${practiceId}::uuid`, sql`${clientId}::uuid`)})`;

export async function findSafetyLine(tx: Tx, { clientId, lineId }: LineOfClient, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("safetyLine")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where(isOfPerson(actor.practiceId, clientId))
    .where("id", "=", lineId)
    .executeTakeFirst();
  return row && { kind: "safety-line", id: row.id, clientId };
}

/** True when the line stood on this person’s card until now, whichever record it was written in. */
export async function takeOffSafetyLine(tx: Tx, actor: Actor, { clientId, lineId }: LineOfClient, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("safetyLine")
    .set({ withdrawnAt: now, withdrawnBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where(isOfPerson(actor.practiceId, clientId))
    .where("id", "=", lineId)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
