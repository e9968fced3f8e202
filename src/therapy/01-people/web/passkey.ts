/** The browser's side of passkeys. The package that speaks with the device is loaded with the first press. */
import { type NewPasskeyAnswer, type PasskeyAnswer, PasskeyTransport } from "#foundation/passkey.ts";

/** A key is bound to a name; an address of numbers has none. */
export const canHavePasskeys = (): boolean =>
  typeof PublicKeyCredential !== "undefined" && !/^(\d+\.){3}\d+$|^\[/.test(window.location.hostname);

const A_MINUTE = 60_000;
/** EdDSA, ES256, RS256: what every device has one of. */
const ALGORITHMS = [-8, -7, -257] as const;

/** What the device signed; undefined = the person let it be, or this device has no key for here. */
export async function answerBy({ challenge, rpId }: { challenge: string; rpId: string }): Promise<PasskeyAnswer | undefined> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const made = await startAuthentication({ optionsJSON: { challenge, rpId, userVerification: "required", timeout: A_MINUTE } }).catch(
    () => undefined,
  );
  return (
    made && {
      credentialId: made.id,
      clientData: made.response.clientDataJSON,
      authenticatorData: made.response.authenticatorData,
      signature: made.response.signature,
    }
  );
}

interface Begun {
  readonly challenge: string;
  readonly rpId: string;
  readonly userId: string;
  readonly email: string;
  readonly known: readonly string[];
}

/** A new key in this device; undefined = the person let it be, or the device has one already. */
export async function makeKey({ challenge, rpId, userId, email, known }: Begun): Promise<NewPasskeyAnswer | undefined> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  const made = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: rpId, name: "Sostenuto" },
      user: { id: userId, name: email, displayName: email },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: known.map((id) => ({ id, type: "public-key" })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
      timeout: A_MINUTE,
    },
  }).catch(() => undefined);
  return (
    made && {
      credentialId: made.id,
      clientData: made.response.clientDataJSON,
      attestation: made.response.attestationObject,
      // A browser may know ways to reach a key that nobody here has heard of.
      transports: (made.response.transports ?? []).flatMap((one) => PasskeyTransport.safeParse(one).data ?? []),
    }
  );
}
