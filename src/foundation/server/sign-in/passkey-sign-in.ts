/** The way in by passkey. Nobody says beforehand who they are: the key does. */
import { ok, refuse } from "#foundation/result.ts";
import { askForPasskey, signInByPasskey } from "#foundation/sign-in.api.ts";
import { transaction } from "../database.ts";
import { publicAddress } from "../public-address.ts";
import { type PublicDoor, servePublic } from "../serve-public.ts";
import type { Accounts } from "./accounts.ts";
import { passkeyOwner, placeOf } from "./passkey-check.ts";
import { newChallenge } from "./passkey-store.ts";
import { auditSignIn, endSignIn, makeSignIn } from "./sign-in-store.ts";

export function mountPasskeySignIn(door: PublicDoor, { cookie, configuration }: Accounts): void {
  const { db } = door.database;
  const limited = configuration.rateLimits;
  const place = () => placeOf(publicAddress(door.app, configuration.publicUrl));

  servePublic(door, askForPasskey, {
    limited,
    handle: async () => ok({ challenge: await newChallenge(db, "sign-in", null), rpId: place().rpId }),
  });

  servePublic(door, signInByPasskey, {
    limited,
    handle: async (answer, { request, reply }) => {
      const made = await transaction(db, async (tx) => {
        const accountId = await passkeyOwner(tx, answer, place(), { purpose: "sign-in", accountId: null });
        if (accountId === undefined) return undefined;
        const signIn = await makeSignIn(tx, { accountId, amr: "passkey", userAgent: request.headers["user-agent"] ?? null });
        const noted = { action: "sign-in.passkey", outcome: "done", signInId: signIn.signInId, requestId: String(request.id) };
        await auditSignIn(tx, { accountId }, noted);
        return signIn;
      });
      if (!made) return refuse({ type: "passkey-opens-nothing" });
      // Whatever sign-in this browser carried before ends: nobody can plant one and wait.
      const before = cookie.read(request.headers.cookie);
      if (before) await endSignIn(db, before);
      void reply.header("set-cookie", cookie.write(made.secret));
      return ok({ state: "signed-in" });
    },
  });
}
