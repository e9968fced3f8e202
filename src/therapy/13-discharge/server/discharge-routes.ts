/** The end of a therapy, signed by a person. Nothing in the program calls this but a person's own deed. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt } from "#foundation/server/zone.ts";
import { Instant } from "#foundation/words.ts";
import { findClient } from "#people/server/people-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import { DAYS_A_TALK_COUNTS, restsOnAbsencesOnly } from "../discharge.ts";
import * as api from "../discharge.api.ts";
import * as store from "./discharge-store.ts";

export function dischargeRoutes(door: Door): void {
  serve(door, api.readDischarge, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor: { practiceId, timeZone }, now }) =>
      ok({ ...(await store.dischargeOf(tx, practiceId, clientId, now, timeZone)), today: dayAt(now, timeZone) }),
  });

  serve(door, api.signDischarge, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if (await store.hasEnded(tx, actor.practiceId, clientId)) return refuse({ type: "already-discharged" });
      const talk = await store.talkSinceLastEnd(tx, actor.practiceId, clientId, now);
      if (restsOnAbsencesOnly(input.reasons) && talk === undefined) return refuse({ type: "talk-about-absences-first" });
      if (restsOnAbsencesOnly(input.reasons) && talk?.isAboutThese === false)
        return refuse({ type: "talk-is-too-old", days: DAYS_A_TALK_COUNTS });
      const signed = {
        talkId: input.reasons.includes("absences") ? (talk?.id ?? null) : null,
        signedName: await signatureOf(tx, actor),
        signedAt: now,
      };
      await store.saveDischarge(tx, actor, clientId, input, signed);
      return ok({ id: input.id, signedAt: Instant.parse(now) });
    },
  });

  serve(door, api.reopenTherapy, {
    find: store.findDischarge,
    handle: async (tx, { ids, input }, { actor, now }) =>
      (await store.saveReopening(tx, actor, ids.dischargeId, input.words, now))
        ? ok({ id: ids.dischargeId })
        : refuse({ type: "already-reopened" }),
  });
}
