/** All SQL about with whom and where a practice works: one change after the other. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { PlaceChange } from "../place.ts";

export async function placeChanges(tx: Tx, practiceId: string): Promise<readonly PlaceChange[]> {
  const { rows } = await sql<{ change: unknown }>`
    select change from place_change where practice_id = ${practiceId} order by edition`.execute(tx);
  return rows.map(({ change }) => PlaceChange.parse(change));
}

/** Of two who change the places at once, the second finds its edition taken and is told so. */
export async function savePlaceChange(
  tx: Tx,
  actor: Actor,
  { id, edition, change, at }: { id: string; edition: number; change: PlaceChange; at: string },
): Promise<void> {
  await tx
    .insertInto("placeChange")
    .values({ practiceId: actor.practiceId, id, edition, change: JSON.stringify(change), madeBy: actor.personId, madeAt: at })
    .execute();
}
