import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../stand-in.api.ts";
import { findGroup } from "./group-store.ts";
import { findGroupStandIn, groupStandInsOf, saveGroupStandIn } from "./group-stand-in-store.ts";
import { isTaken } from "./slot-store.ts";
import { endStandIn, findStandIn, saveStandIn, standInsOf } from "./stand-in-store.ts";

export function standInRoutes(door: Door): void {
  serve(door, api.listStandIns, {
    find: findClient,
    handle: async (tx, { ids }, { actor, now }) => ok(await standInsOf(tx, actor, ids.clientId, dayAt(now, actor.timeZone))),
  });

  serve(door, api.standIn, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const done = await saveStandIn(tx, actor, ids.clientId, input, { now, today: dayAt(now, actor.timeZone) });
      return "type" in done ? refuse(done) : ok({ id: input.id, ...done });
    },
  });

  serve(door, api.giveBack, {
    find: findStandIn,
    handle: async (tx, { ids }, { actor, now }) => {
      const sessions = await endStandIn(tx, actor, { ...ids, now });
      if (sessions === null) return refuse({ type: "already-ended" });
      return isTaken(sessions) ? refuse(sessions) : ok({ id: ids.standInId, sessions });
    },
  });

  serve(door, api.listGroupStandIns, {
    find: findGroup,
    handle: async (tx, { ids }, { actor, now }) => ok(await groupStandInsOf(tx, actor, ids.groupId, dayAt(now, actor.timeZone))),
  });

  serve(door, api.standInWithGroup, {
    find: findGroup,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const done = await saveGroupStandIn(tx, actor, ids.groupId, input, { now, today: dayAt(now, actor.timeZone) });
      return "type" in done ? refuse(done) : ok({ id: input.id, ...done });
    },
  });

  serve(door, api.giveGroupBack, {
    find: findGroupStandIn,
    handle: async (tx, { ids }, { actor, now }) => {
      const sessions = await endStandIn(tx, actor, { ...ids, now });
      if (sessions === null) return refuse({ type: "already-ended" });
      return isTaken(sessions) ? refuse(sessions) : ok({ id: ids.standInId, sessions });
    },
  });
}
