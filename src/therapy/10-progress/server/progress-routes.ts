import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { mayLeave } from "#people/server/named-store.ts";
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
    handle: async (tx, { ids: { clientId }, input: { namedOnPurpose, ...celebration } }, { actor, now }) => {
      if (isToCome(celebration.day, dayAt(now, actor.timeZone))) return refuse({ type: "day-to-come" });
      const leaving = { clientId, kind: "celebration", recordId: celebration.id, texts: [celebration.words] } as const;
      const leaves = await mayLeave(tx, actor, { ...leaving, onPurpose: namedOnPurpose }, now);
      if (!leaves.ok) return leaves;
      await saveCelebration(tx, actor, clientId, celebration, { now, fromFamily: false });
      return ok({ id: celebration.id });
    },
  });
}
