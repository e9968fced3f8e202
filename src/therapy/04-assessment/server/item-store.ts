/** All SQL about what a practice looks for in an assessment: one change after the other. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { ItemChange } from "../own-item.ts";

/** The changes in their order, as JSON inside any query. */
export const changesJson = (practiceId: RawBuilder<unknown>): RawBuilder<ItemChange[]> => sql`(
  select coalesce(json_agg(case when h.adds is null then json_build_object('retires', h.retires) else json_build_object('adds', h.adds) end order by h.edition), '[]')
  from assessment_change h where h.practice_id = ${practiceId})`;

export async function changesOf(tx: Tx, practiceId: string): Promise<readonly ItemChange[]> {
  const { rows } = await sql<{ changes: unknown[] }>`select ${changesJson(sql`${practiceId}::uuid`)} as changes`.execute(tx);
  return (rows[0]?.changes ?? []).map((change) => ItemChange.parse(change));
}

/** Of two who change the items at once, the second finds its place taken and is told so. */
export const saveChange = (
  tx: Tx,
  actor: Actor,
  { id, edition, change, at }: { id: string; edition: number; change: ItemChange; at: string },
) =>
  tx
    .insertInto("assessmentChange")
    .values({
      practiceId: actor.practiceId,
      id,
      edition,
      adds: "adds" in change ? JSON.stringify(change.adds) : null,
      retires: "retires" in change ? change.retires : null,
      madeBy: actor.personId,
      madeAt: at,
    })
    .execute();
