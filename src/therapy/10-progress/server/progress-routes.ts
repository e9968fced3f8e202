import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import { isToCome } from "../evidence.ts";
import * as api from "../progress.api.ts";
import { saveCelebration } from "./evidence-store.ts";
import { PROGRESS } from "./progress-store.ts";

export function progressRoutes(door: Door): void {
  serve(door, api.readProgress, {
    find: findClient,
    ...PROGRESS,
  });

  serve(door, api.celebrate, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      if (isToCome(input.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      await saveCelebration(tx, actor, ids.clientId, input, { now, fromFamily: false });
      return ok({ id: input.id });
    },
  });
}
