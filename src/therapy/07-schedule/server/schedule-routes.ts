import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { findClient } from "#people/server/people-store.ts";
import * as api from "../schedule.api.ts";
import * as move from "../move.api.ts";
import { moveSession } from "./move-store.ts";
import { findParticipation, findSeries, saveSession } from "./schedule-store.ts";
import { closeSeries, ofClient, saveSeries } from "./series-store.ts";
import { isTaken } from "./slot-store.ts";

export function scheduleRoutes(door: Door): void {
  serve(door, api.beginSeries, {
    find: findClient,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const saved = await saveSeries(tx, actor, ofClient(ids.clientId), input, dayAt(now, actor.timeZone));
      return isTaken(saved) ? refuse(saved) : ok({ id: input.id, sessions: saved.sessions, odd: [...saved.odd] });
    },
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
      const taken = await saveSession(tx, actor, ids.clientId, input);
      return taken ? refuse(taken) : ok({ id: input.id });
    },
  });

  serve(door, move.moveSession, {
    find: findParticipation,
    handle: async (tx, { ids, input }, { actor, now }) => {
      const moved = await moveSession(tx, actor, ids.sessionId, input, dayAt(now, actor.timeZone));
      return "type" in moved ? refuse(moved) : ok(moved);
    },
  });
}
