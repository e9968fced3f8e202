import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { dayAt } from "#foundation/server/zone.ts";
import * as api from "../capacity.api.ts";
import { deciders } from "../consent-signer.ts";
import { capacityOf, saveCapacity } from "./capacity-store.ts";
import { signersAround } from "./consent-store.ts";
import { findClient } from "./people-store.ts";

export function capacityRoutes(door: Door): void {
  serve(door, api.readCapacity, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor, subject, now }) => {
      const { allow: mayWrite } = await door.guard.decide(tx, actor, "capacity.write", subject);
      const people = deciders(await signersAround(tx, actor, clientId));
      return ok({
        today: dayAt(now, actor.timeZone),
        mayWrite,
        decisions: await capacityOf(tx, actor, clientId),
        deciders: people.map(({ name, relation, ground }) => ({ name, relation, ground })),
      });
    },
  });

  serve(door, api.judgeCapacity, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (input.judgedOn > dayAt(now, actor.timeZone)) return refuse({ type: "day-to-come" });
      await saveCapacity(tx, actor, clientId, input, now);
      return ok({ id: input.id });
    },
  });
}
