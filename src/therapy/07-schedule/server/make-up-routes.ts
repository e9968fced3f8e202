import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import * as api from "../make-up.api.ts";
import { makeUpsOf, saveLetGo } from "./make-up-store.ts";
import { findParticipation } from "./schedule-store.ts";

export function makeUpRoutes(door: Door): void {
  serve(door, api.listMakeUps, {
    handle: async (tx, _, { actor, now }) => ok({ places: await makeUpsOf(tx, actor, dayAt(now, actor.timeZone)) }),
  });

  serve(door, api.letMakeUpGo, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const type = await saveLetGo(tx, actor, { ...ids, ...input, now });
      return type === undefined ? ok({ sessionId: ids.sessionId }) : refuse({ type });
    },
  });
}
