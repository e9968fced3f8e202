/** Taking an import back: which of its clients nothing was added to since, and what leaving every list means in rows. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { KeptClient } from "../client-import.ts";

export interface ImportedClient extends KeptClient {
  readonly careId: string;
}

/** Everybody of this import who is still here, held so that nothing can be added to them while one decides; with what was added before. */
export async function clientsOfImport(tx: Tx, { practiceId }: Actor, importId: string): Promise<ImportedClient[]> {
  const { rows } = await sql<Omit<ImportedClient, "added">>`
    select cl.id, pe.chosen_name as "chosenName", pe.family_name as "familyName", r.line, r.care_id as "careId"
    from client_import_row r
    join client cl on cl.practice_id = r.practice_id and cl.id = r.client_id and cl.taken_back_at is null
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where r.practice_id = ${practiceId} and r.import_id = ${importId} order by r.line for update of cl`.execute(tx);
  const added = await addedTo(tx, practiceId, importId);
  return rows.map((row) => ({ ...row, added: added.get(row.id) ?? [] }));
}

/** Every table that points at a client is asked, by the database's own list of them: a chapter that comes later cannot be forgotten. */
async function addedTo(tx: Tx, practiceId: string, importId: string): Promise<ReadonlyMap<string, string[]>> {
  const { rows: places } = await sql<{ table: string; column: string }>`
    select distinct c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid in ('client'::regclass) and a.attname <> 'practice_id'
      and c.conrelid <> 'client_import_row'::regclass order by 1, 2`.execute(tx);
  const asked = places.map(({ table, column }) => {
    const itself = table === "care_relation" ? sql`and x.id <> r.care_id` : sql``;
    return sql`select r.client_id as id, ${sql.lit(table)} as kind from client_import_row r
      where r.practice_id = ${practiceId} and r.import_id = ${importId} and exists (
        select from ${sql.table(table)} x where x.practice_id = r.practice_id and x.${sql.ref(column)} = r.client_id ${itself})`;
  });
  const added = new Map<string, string[]>();
  const { rows } = await sql<{ id: string; kind: string }>`${sql.join(asked, sql` union `)} order by 1, 2`.execute(tx);
  for (const { id, kind } of rows) added.set(id, [...(added.get(id) ?? []), kind]);
  return added;
}

/** They leave every list and open for nobody; the care of the one who took them on ends in the same moment. */
export async function takeBack(tx: Tx, { practiceId, personId }: Actor, clients: readonly ImportedClient[], now: string): Promise<void> {
  const [ids, careIds] = [clients.map(({ id }) => id), clients.map(({ careId }) => careId)];
  await tx.updateTable("client").set({ takenBackAt: now }).where("practiceId", "=", practiceId).where("id", "in", ids).execute();
  await tx
    .updateTable("careRelation")
    .set({ endedAt: now, endedBy: personId })
    .where("practiceId", "=", practiceId)
    .where("id", "in", careIds)
    .where("endedAt", "is", null)
    .execute();
}
