/** How long closed, never accepted referrals are kept, and how they leave: only by a person who presses, one referral a deed, so that each has its own line in the trail. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { forgetFile } from "#foundation/server/forget-file.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { dayAt } from "#foundation/server/zone.ts";
import * as api from "../retention.api.ts";
import { findReferral } from "./referral-store.ts";
import {
  deleteByProcedure,
  endAsk,
  endHold,
  retentionOf,
  saveAsk,
  saveHold,
  saveRetention,
  secondLook,
  standingFor,
} from "./retention-store.ts";

export function retentionRoutes(door: Door): void {
  serve(door, api.readRetention, {
    handle: async (tx, _, { actor, now }) => ok(await retentionOf(tx, actor, dayAt(now, actor.timeZone))),
  });

  serve(door, api.chooseRetention, {
    handle: async (tx, { input }, { actor, now }) => {
      // What was deleted under a rule was deleted under it: nobody puts another one there afterwards.
      if (input.fromDay < dayAt(now, actor.timeZone)) return refuse({ type: "begins-in-the-past" });
      await saveRetention(tx, actor, input, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.holdReferral, {
    find: findReferral,
    handle: async (tx, { ids, input }, { actor, now }) => {
      await saveHold(tx, actor, { ...ids, ...input }, now);
      return ok({ id: input.id });
    },
  });

  serve(door, api.liftHold, {
    find: findReferral,
    handle: async (tx, { ids: { referralId } }, { actor, now }) =>
      (await endHold(tx, actor, referralId, now)) ? ok({ id: referralId }) : refuse({ type: "already-ended" }),
  });

  serve(door, api.askForDeletion, {
    find: findReferral,
    handle: async (tx, { ids: { referralId }, input: { id } }, { actor, now }) => {
      const standing = await standingFor(tx, actor, referralId, now);
      if (standing === "held") return refuse({ type: "on-hold" });
      if (standing === "not-due") return refuse({ type: "not-due" });
      return (await saveAsk(tx, actor, { id, referralId }, now)) ? ok({ id }) : refuse({ type: "asked-already" });
    },
  });

  serve(door, api.takeBackDeletion, {
    find: findReferral,
    handle: async (tx, { ids: { referralId } }, { actor, now }) =>
      (await endAsk(tx, actor, referralId, now)) ? ok({ id: referralId }) : refuse({ type: "already-ended" }),
  });

  serve(door, api.deleteReferral, {
    find: findReferral,
    handle: async (tx, { ids: { referralId }, input: { id } }, { actor, now }) => {
      const standing = await standingFor(tx, actor, referralId, now);
      if (standing === "held") return refuse({ type: "on-hold" });
      if (standing === "not-due") return refuse({ type: "not-due" });
      const look = await secondLook(tx, actor, referralId, now);
      if (look === "nobody-asked") return refuse({ type: "second-person-needed" });
      if (look === "nobody-else" && !hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const files = await deleteByProcedure(tx, actor, referralId, id, now);
      for (const file of files) await forgetFile(door.jobs, tx, file);
      return ok({ id });
    },
  });
}
