/** All SQL about what stands on the timeline of a session. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { TimelineEntry } from "../timeline-entry.ts";
import type { Place } from "./mark-store.ts";

export const timelineJson = (
  practiceId: RawBuilder<string>,
  sessionId: RawBuilder<string>,
  clientId: RawBuilder<string>,
): RawBuilder<TimelineEntry[]> => sql`(
  select coalesce(json_agg(json_build_object('id', e.id, 'about', e.about, 'words', e.words, 'onId', e.on_id,
    'at', e.at_device, 'steadyMs', e.steady_ms, 'source', e.source) order by e.id), '[]') from timeline_entry e
  where e.practice_id = ${practiceId} and e.session_id = ${sessionId} and e.client_id = ${clientId})`;

/** Keeps each once. What belongs to an entry this session does not have is rejected by name, and the others are kept. */
export async function keepEntries(tx: Tx, actor: Actor, place: Place, all: readonly TimelineEntry[]) {
  const { practiceId } = actor;
  const pointedAt = all.flatMap(({ onId }) => onId ?? []);
  const known = await tx
    .selectFrom("timelineEntry")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", place.sessionId)
    .where("clientId", "=", place.clientId)
    .where("id", "in", [...pointedAt, ...all.map(({ id }) => id)])
    .execute();
  const there = new Set<string>([...known.map(({ id }) => id), ...all.map(({ id }) => id)]);
  const isStray = ({ onId }: TimelineEntry) => onId !== null && !there.has(onId);
  const rows = all
    .filter((one) => !isStray(one))
    .sort((a, b) => Number(a.onId !== null) - Number(b.onId !== null))
    .map(({ at, ...one }) => ({ practiceId, ...place, ...one, atDevice: at, recordedBy: actor.personId }));
  const added =
    rows.length === 0
      ? []
      : await tx
          .insertInto("timelineEntry")
          .values(rows)
          .onConflict((same) => same.columns(["practiceId", "id"]).doNothing())
          .returning("id")
          .execute();
  const accepted = new Set<string>(added.map(({ id }) => id));
  return all.map((one) => ({
    id: one.id,
    outcome: isStray(one) ? ("rejected" as const) : accepted.has(one.id) ? ("accepted" as const) : ("duplicate" as const),
    code: isStray(one) ? "belongs-to-unknown-entry" : null,
  }));
}
