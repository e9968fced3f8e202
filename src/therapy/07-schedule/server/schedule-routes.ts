import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../schedule.api.ts";
import { closeSeries, findSeries, saveSeries, saveSession } from "./schedule-store.ts";

export function scheduleRoutes(door: Door): void {
  serve(door, api.beginSeries, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) =>
      ok({ id: input.id, sessions: await saveSeries(tx, actor, ids.clientId, input, dayAt(now, actor.timeZone)) }),
  });

  serve(door, api.endSeries, {
    find: findSeries,
    handle: async (tx, { ids, input }, { actor }) => {
      const removed = await closeSeries(tx, actor.practiceId, ids.seriesId, input.untilDay);
      return removed === null ? refuse({ type: "already-ended" }) : ok({ id: ids.seriesId, removed });
    },
  });

  serve(door, api.addSession, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor }) => {
      await saveSession(tx, actor, ids.clientId, input);
      return ok({ id: input.id });
    },
  });
}
