import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import * as api from "#schedule/time-off.api.ts";
import { fallingOut, findTimeOff, mayForAll, saveTimeOff, setTold, takeBack, timeOffOf, timeOffWhole } from "./time-off-store.ts";

export function timeOffRoutes(door: Door): void {
  serve(door, api.previewTimeOff, {
    handle: async (tx, { input }, { actor }) =>
      input.whose === "everybody" && !mayForAll(actor)
        ? refuse({ type: "not-the-whole-practice" })
        : ok({ sessions: await fallingOut(tx, actor, input) }),
  });

  serve(door, api.applyTimeOff, {
    handle: async (tx, { input }, { actor, now }) =>
      input.whose === "everybody" && !mayForAll(actor)
        ? refuse({ type: "not-the-whole-practice" })
        : ok({ id: input.id, taken: await saveTimeOff(tx, actor, input, now) }),
  });

  serve(door, api.takeBackTimeOff, {
    find: findTimeOff,
    handle: async (tx, { ids }, { actor, now }) => {
      const restored = await takeBack(tx, actor, ids.timeOffId, now);
      return restored === null ? refuse({ type: "already-taken-back" }) : ok({ id: ids.timeOffId, restored });
    },
  });

  serve(door, api.tickTold, {
    find: findTimeOff,
    handle: async (tx, { ids, input }, { actor, now }) =>
      (await setTold(tx, actor, ids.timeOffId, input, now)) ? ok({ id: ids.timeOffId }) : refuse({ type: "not-in-it" }),
  });

  serve(door, api.listTimeOff, {
    handle: async (tx, _, { actor, now }) =>
      ok({ timeOff: await timeOffOf(tx, actor, dayAt(now, actor.timeZone)), mayForAll: mayForAll(actor) }),
  });

  serve(door, api.readTimeOff, {
    find: findTimeOff,
    handle: async (tx, { ids }, { actor, now }) => ok(await timeOffWhole(tx, actor, ids.timeOffId, dayAt(now, actor.timeZone))),
  });
}
