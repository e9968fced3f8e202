/** Routes of the signed-in person about their passkeys. */
import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { publicAddress } from "#foundation/server/public-address.ts";
import { serve } from "#foundation/server/serve.ts";
import type { Accounts } from "#foundation/server/sign-in/accounts.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { newPasskey, passkeyOwner, placeOf } from "#foundation/server/sign-in/passkey-check.ts";
import * as store from "#foundation/server/sign-in/passkey-store.ts";
import { markFactorProved } from "#foundation/server/sign-in/sign-in-store.ts";
import * as api from "../passkey.api.ts";
import { findMe } from "./me-store.ts";

const FACTOR = refuse({ type: "factor-needed" });

export function mountPasskeys(door: Door, { configuration }: Pick<Accounts, "configuration">): void {
  const place = () => placeOf(publicAddress(door.app, configuration.publicUrl));

  serve(door, api.listPasskeys, {
    handle: async (tx, _, { actor }) => ok({ passkeys: await store.listPasskeys(tx, actor.accountId) }),
  });

  serve(door, api.beginPasskey, {
    handle: async (tx, _, { actor }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      const { email } = await findMe(tx, actor);
      const known = (await store.listPasskeys(tx, actor.accountId)).map(({ credentialId }) => credentialId);
      const challenge = await store.newChallenge(tx, "new", actor.accountId);
      return ok({ challenge, rpId: place().rpId, userId: Buffer.from(actor.accountId).toString("base64url"), email, known });
    },
    remembered: { challenge: "", rpId: "", userId: "", email: "", known: [] },
  });

  serve(door, api.keepPasskey, {
    handle: async (tx, { input: { id, name, ...answer } }, { actor }) => {
      if (!hasFreshFactor(actor)) return FACTOR;
      const proved = await newPasskey(tx, answer, place(), actor.accountId);
      const { transports } = answer;
      const isKept = proved !== undefined && (await store.savePasskey(tx, { id, accountId: actor.accountId, name, transports, ...proved }));
      return isKept ? ok({ id }) : refuse({ type: "passkey-not-kept" });
    },
  });

  serve(door, api.endPasskey, {
    find: async (tx, { passkeyId }, actor) => {
      const known = await store.listPasskeys(tx, actor.accountId);
      return known.some(({ id }) => id === passkeyId) ? { kind: "passkey", id: passkeyId, clientId: null } : undefined;
    },
    handle: async (tx, { ids }, { actor }) => {
      await store.endPasskey(tx, actor.accountId, ids.passkeyId);
      return ok({ state: "done" });
    },
  });

  serve(door, api.askFactorByPasskey, {
    handle: async (tx, _, { actor }) => ok({ challenge: await store.newChallenge(tx, "factor", actor.accountId), rpId: place().rpId }),
    remembered: { challenge: "", rpId: "" },
  });

  serve(door, api.proveFactorByPasskey, {
    handle: async (tx, { input }, { actor }) => {
      const owner = await passkeyOwner(tx, input, place(), { purpose: "factor", accountId: actor.accountId });
      if (owner !== undefined) await markFactorProved(tx, actor.signInId);
      return ok({ state: owner === undefined ? "wrong" : "proved" });
    },
  });
}
