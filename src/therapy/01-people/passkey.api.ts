/** One's own passkeys: kept, shown, ended, and used in place of the six figures where a fresh factor is asked for. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { NewPasskeyAnswer, PasskeyAnswer, PasskeyChallenge } from "#foundation/passkey.ts";
import { idOf, Instant, shortText } from "#foundation/words.ts";

const Nothing = z.strictObject({});
export const PasskeyId = idOf("Passkey");

export const listPasskeys = endpoint({
  method: "GET",
  path: "/me/passkeys",
  summary: "The passkeys this person has added, with when each was used last",
  may: "practice.read",
  ids: Nothing,
  input: Nothing,
  output: z.object({
    passkeys: z.array(z.object({ id: PasskeyId, name: z.string(), addedAt: Instant, lastUsedAt: Instant.nullable() })),
  }),
  refusals: {},
});

export const beginPasskey = endpoint({
  method: "POST",
  path: "/me/passkeys/challenge",
  summary: "Begins a new passkey: what the device has to sign, and whose key it will be",
  may: "account.write",
  ids: Nothing,
  input: Nothing,
  output: PasskeyChallenge.extend({
    userId: z.string(),
    email: z.string(),
    /** The keys there are already, so that one device does not get two. */
    known: z.array(z.string()),
  }),
  refusals: { "factor-needed": 403 },
});

export const keepPasskey = endpoint({
  method: "POST",
  path: "/me/passkeys",
  summary: "Keeps the public half of a passkey the device has made",
  may: "account.write",
  ids: Nothing,
  input: NewPasskeyAnswer.extend({ id: PasskeyId, name: shortText(60) }),
  output: z.object({ id: PasskeyId }),
  refusals: { "factor-needed": 403, "passkey-not-kept": 422 },
});

export const endPasskey = endpoint({
  method: "POST",
  path: "/me/passkeys/{passkeyId}/end",
  summary: "Takes a passkey away: from now on it opens nothing",
  may: "account.write",
  ids: z.strictObject({ passkeyId: PasskeyId }),
  input: Nothing,
  output: z.object({ state: z.literal("done") }),
  refusals: {},
});

export const askFactorByPasskey = endpoint({
  method: "POST",
  path: "/me/factor/passkey/challenge",
  summary: "Asks what a passkey has to sign to prove the second factor once more",
  may: "account.write",
  ids: Nothing,
  input: Nothing,
  output: PasskeyChallenge,
  refusals: {},
});

export const proveFactorByPasskey = endpoint({
  method: "POST",
  path: "/me/factor/passkey",
  summary: "Proves the second factor once more with a passkey, for signing",
  may: "account.write",
  ids: Nothing,
  input: PasskeyAnswer,
  output: z.object({ state: z.enum(["proved", "wrong"]) }),
  refusals: {},
});
