import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../room.api.ts";
import { findRoom, giveUpRoom, openRooms, saveRoom } from "./room-store.ts";

const ADDS = new Set(["owner", "therapist"]);

export function roomRoutes(door: Door): void {
  serve(door, api.listRooms, {
    handle: async (tx, _, { actor, now }) =>
      ok({ rooms: await openRooms(tx, actor, now), mayWrite: actor.duties.some((duty) => ADDS.has(duty)) }),
  });

  serve(door, api.addRoom, {
    handle: async (tx, { input }, { actor, now }) => {
      await saveRoom(tx, actor, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.closeRoom, {
    find: findRoom,
    handle: async (tx, { ids }, { actor, now }) =>
      (await giveUpRoom(tx, actor, ids.roomId, now)) ? ok({ id: ids.roomId }) : refuse({ type: "already-closed" }),
  });
}
