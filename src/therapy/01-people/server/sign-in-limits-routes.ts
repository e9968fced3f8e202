import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { limitsOf, shortenStanding } from "#foundation/server/sign-in/sign-in-limits.ts";
import * as api from "../sign-in-limits.api.ts";

export function signInLimitsRoutes(door: Door): void {
  serve(door, api.readSignInLimits, { handle: async (tx, _, { actor }) => ok(await limitsOf(tx, actor)) });

  serve(door, api.settleSignInLimits, {
    handle: async (tx, { input: { id, idleMinutes, absoluteHours } }, { actor }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const { practiceId, personId } = actor;
      await tx.insertInto("signInLimits").values({ practiceId, id, idleMinutes, absoluteHours, settledBy: personId }).execute();
      await shortenStanding(tx, practiceId);
      return ok({ done: true as const });
    },
  });
}
