/** All SQL about rooms and sets of instruments. What is given up stays with the sessions that had it. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { Room } from "../room.api.ts";
import type { NewRoom } from "../room.ts";

export async function findRoom(tx: Tx, { roomId }: { readonly roomId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("room")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", roomId)
    .executeTakeFirst();
  return row && { kind: "room", id: roomId, clientId: null };
}

export async function openRooms(tx: Tx, actor: Actor, now: string): Promise<Room[]> {
  const { rows } = await sql<Room>`
    select r.id, r.kind, r.name, r.site, (select count(*)::int from session s where s.practice_id = r.practice_id
      and r.id in (s.room_id, s.instruments_id) and s.starts_at > ${now}::timestamptz) as "toCome"
    from room r where r.practice_id = ${actor.practiceId} and r.closed_at is null
    order by r.site, r.kind desc, r.name, r.id limit 300`.execute(tx);
  return rows;
}

export async function saveRoom(tx: Tx, actor: Actor, room: NewRoom, now: string): Promise<void> {
  const { practiceId, personId } = actor;
  await tx
    .insertInto("room")
    .values({ practiceId, ...room, createdBy: personId, createdAt: now })
    .execute();
}

export async function giveUpRoom(tx: Tx, actor: Actor, roomId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("room")
    .set({ closedAt: now, closedBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", roomId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
