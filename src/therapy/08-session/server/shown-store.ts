/** All SQL about what clients showed. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Shown } from "../shown.ts";
import type { Place } from "./mark-store.ts";

export const shownJson = (
  practiceId: RawBuilder<string>,
  sessionId: RawBuilder<string>,
  clientId: RawBuilder<string>,
): RawBuilder<Shown[]> => sql`(
  select coalesce(json_agg(json_build_object('id', w.id, 'about', w.about, 'offered', w.offered, 'chosen', w.chosen, 'code', w.code, 'takesBack', w.takes_back,
    'at', w.at_device, 'steadyMs', w.steady_ms, 'source', w.source) order by w.id), '[]') from shown w
  where w.practice_id = ${practiceId} and w.session_id = ${sessionId} and w.client_id = ${clientId})`;

/** Keeps each once. What takes back something this session does not have is rejected by name, and the others are kept. */
export async function keepShown(tx: Tx, actor: Actor, place: Place, all: readonly Shown[]) {
  const { practiceId } = actor;
  const { sessionId, clientId } = place;
  const takenBack = all.flatMap(({ takesBack }) => takesBack ?? []);
  const known = await tx
    .selectFrom("shown")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", sessionId)
    .where("clientId", "=", clientId)
    .where("id", "in", [...takenBack, ...all.map(({ id }) => id)])
    .execute();
  const there = new Set<string>([...known.map(({ id }) => id), ...all.map(({ id }) => id)]);
  const isStray = ({ takesBack }: Shown) => takesBack !== null && !there.has(takesBack);
  const rows = all
    .filter((one) => !isStray(one))
    .sort((a, b) => Number(a.about === "take-back") - Number(b.about === "take-back"))
    .map(({ at, offered, ...one }) => ({
      practiceId,
      ...place,
      ...one,
      offered: JSON.stringify(offered),
      atDevice: at,
      recordedBy: actor.personId,
    }));
  const added =
    rows.length === 0
      ? []
      : await tx
          .insertInto("shown")
          .values(rows)
          .onConflict((same) => same.columns(["practiceId", "id"]).doNothing())
          .returning("id")
          .execute();
  const accepted = new Set<string>(added.map(({ id }) => id));
  return all.map((one) => ({
    id: one.id,
    outcome: isStray(one) ? ("rejected" as const) : accepted.has(one.id) ? ("accepted" as const) : ("duplicate" as const),
    code: isStray(one) ? "takes-back-unknown" : null,
  }));
}
