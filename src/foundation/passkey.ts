/** What passes between browser and server about a passkey: the challenge one way, what the device signed the other way. Bytes are base64url. */
import { z } from "zod";

const Base64Url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

/** 32 random bytes, good once and for five minutes. */
export const PasskeyChallenge = z.object({ challenge: z.string(), rpId: z.string() });

/** A device signed the challenge with a key it has. */
export const PasskeyAnswer = z.strictObject({
  credentialId: Base64Url(1_400),
  clientData: Base64Url(4_000),
  authenticatorData: Base64Url(4_000),
  signature: Base64Url(2_000),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** How a browser reaches the key. */
export const PasskeyTransport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);

/** A device made a new key. */
export const NewPasskeyAnswer = z.strictObject({
  credentialId: Base64Url(1_400),
  clientData: Base64Url(4_000),
  attestation: Base64Url(20_000),
  transports: z.array(PasskeyTransport).max(7),
});
export type NewPasskeyAnswer = z.infer<typeof NewPasskeyAnswer>;
