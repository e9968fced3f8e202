/** All SQL about with whom and where a practice works: one change after the other. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import { type Place, PlaceChange, placesWith } from "../place.ts";
import { SHIPPED_PLACES } from "../place-data.ts";

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

/** Which levels of help the practice notes since its last change. */
export async function helpLevels(tx: Tx, practiceId: string): Promise<{ levels: PromptLevel[]; edition: number } | undefined> {
  const { rows } = await sql<{ levels: PromptLevel[]; edition: number }>`
    select levels, edition from help_levels_change where practice_id = ${practiceId} order by edition desc limit 1`.execute(tx);
  return rows[0];
}

export async function saveHelpLevels(
  tx: Tx,
  actor: Actor,
  { id, edition, levels, at }: { id: string; edition: number; levels: PromptLevel[]; at: string },
): Promise<void> {
  await tx
    .insertInto("helpLevelsChange")
    .values({ practiceId: actor.practiceId, id, edition, levels, madeBy: actor.personId, madeAt: at })
    .execute();
}

export async function saveClientSetting(
  tx: Tx,
  actor: Actor,
  { id, clientId, setting, at }: { id: string; clientId: string; setting: string | null; at: string },
): Promise<void> {
  await tx
    .insertInto("clientSetting")
    .values({ practiceId: actor.practiceId, id, clientId, setting, recordedBy: actor.personId, recordedAt: at })
    .execute();
}

/** The words of one setting as they stand now; nothing is asked where none was said. */
export async function settingNamed(tx: Tx, practiceId: string, key: string | null): Promise<Pick<Place, "key" | "name" | "person"> | null> {
  if (key === null) return null;
  const found = placesWith(SHIPPED_PLACES, await placeChanges(tx, practiceId)).find(
    (place) => place.kind === "setting" && place.key === key,
  );
  return found === undefined ? null : { key: found.key, name: found.name, person: found.person };
}
