/** Routes of the signed-in person about themselves. */
import { ok, refuse } from "#foundation/result.ts";
import { forgive, take } from "#foundation/server/attempts.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { TEN_IN_A_ROW } from "#foundation/server/sign-in/factor-attempts.ts";
import * as signIns from "#foundation/server/sign-in/sign-in-store.ts";
import { isPasswordOf } from "#foundation/server/sign-in/password-check.ts";
import * as api from "../me.api.ts";
import { changeLanguage, findMe, worksIn } from "./me-store.ts";

export function mountMe(door: Door, accounts: Accounts): void {
  serve(door, api.readMe, { handle: async (tx, _, { actor }) => ok(await findMe(tx, actor)) });

  serve(door, api.chooseLanguage, {
    handle: async (tx, { input }, { actor }) => {
      await changeLanguage(tx, actor, input.language);
      return ok({ state: "done" });
    },
  });

  serve(door, api.choosePractice, {
    handle: async (tx, { input }, { actor }) => {
      if (!(await worksIn(tx, actor, input.practiceId))) return refuse({ type: "not-found" });
      await signIns.choosePractice(tx, actor.signInId, input.practiceId);
      return ok({ state: "done" });
    },
  });

  serve(door, api.proveFactor, {
    handle: async (tx, { input }, { actor }) => ok({ state: await accounts.proveFactor(tx, actor, input.code) }),
  });

  serve(door, api.makeBackupCodes, {
    handle: async (tx, _, { actor }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if (!(await signIns.findSecondFactor(tx, actor.accountId))?.verified) return refuse({ type: "not-enrolled" });
      return ok({ backupCodes: [...(await accounts.library.replaceBackupCodes(tx, actor.accountId))] });
    },
    remembered: { backupCodes: [] },
  });

  serve(door, api.changePassword, {
    handle: async (tx, { input }, { actor }) => {
      const key = `change password ${actor.accountId}`;
      if (!(await take(tx, key, TEN_IN_A_ROW)).allowed) return ok({ state: "locked" });
      if (!(await isPasswordOf(tx, actor.accountId, input.current))) return ok({ state: "wrong-password" });
      await forgive(tx, key);
      await signIns.replacePassword(tx, actor.accountId, input.next);
      await signIns.endOtherSignIns(tx, actor.accountId, actor.signInId);
      return ok({ state: "done" });
    },
  });

  serve(door, api.listSignIns, {
    handle: async (tx, _, { actor }) => {
      const known = await signIns.listSignIns(tx, actor.accountId);
      return ok({ signIns: known.map((it) => ({ ...it, isThisOne: it.id === actor.signInId })) });
    },
  });

  serve(door, api.endSignIn, {
    find: async (tx, { signInId }, actor) => {
      const known = await signIns.listSignIns(tx, actor.accountId);
      return known.some(({ id }) => id === signInId) ? { kind: "sign-in", id: signInId, clientId: null } : undefined;
    },
    handle: async (tx, { ids }, { actor }) => {
      await signIns.endSignInById(tx, actor.accountId, ids.signInId);
      return ok({ state: "done" });
    },
  });
}
