/** Whether what a device signed is what it was asked to sign, at this very address, by a key that is kept. The cryptography is the library's. */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { NewPasskeyAnswer, PasskeyAnswer } from "#foundation/passkey.ts";
import type { Tables } from "../tables.ts";
import { claimChallenge, findPasskey, notePasskeyUse, type PasskeyPurpose } from "./passkey-store.ts";

type Db = Kysely<Tables>;

/** Where the program is asked: "https://practice.example", of which the name alone binds the key. */
export interface PasskeyPlace {
  readonly origin: string;
  readonly rpId: string;
}
export const placeOf = (address: string): PasskeyPlace => ({ origin: new URL(address).origin, rpId: new URL(address).hostname });

const ClientData = z.looseObject({ challenge: z.string() });

/** The challenge the device says it signed; the signature over it is checked afterwards. */
function challengeIn(clientData: string): string | undefined {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientData, "base64url").toString())).challenge;
  } catch {
    return undefined;
  }
}

interface Wanted {
  readonly purpose: PasskeyPurpose;
  /** Whose key it has to be; null when it says so itself. */
  readonly accountId: string | null;
}

/** Whose key signed; undefined = it opens nothing, and why is nobody's business. */
export async function passkeyOwner(
  db: Db,
  answer: PasskeyAnswer,
  place: PasskeyPlace,
  { purpose, accountId }: Wanted,
): Promise<string | undefined> {
  const challenge = challengeIn(answer.clientData);
  if (challenge === undefined || !(await claimChallenge(db, challenge, purpose, accountId))) return undefined;
  const key = await findPasskey(db, answer.credentialId);
  if (key === undefined || (accountId !== null && key.accountId !== accountId)) return undefined;
  const { authenticatorData, signature, clientData, credentialId } = answer;
  const verified = await verifyAuthenticationResponse({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpId,
    requireUserVerification: true,
    credential: { id: key.credentialId, publicKey: bytesOf(key.publicKey), counter: key.counter },
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  await notePasskeyUse(db, key.id, verified.authenticationInfo.newCounter);
  return key.accountId;
}

export interface ProvedPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** The public half of a key a device just made for this account; undefined = it is not what was asked for. */
export async function newPasskey(
  db: Db,
  answer: NewPasskeyAnswer,
  place: PasskeyPlace,
  accountId: string,
): Promise<ProvedPasskey | undefined> {
  const challenge = challengeIn(answer.clientData);
  if (challenge === undefined || !(await claimChallenge(db, challenge, "new", accountId))) return undefined;
  const { credentialId, clientData, attestation } = answer;
  const verified = await verifyRegistrationResponse({
    response: {
      id: credentialId,
      rawId: credentialId,
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, attestationObject: attestation },
    },
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.rpId,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString("base64url"), counter };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "base64url"));
