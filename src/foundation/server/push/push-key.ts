/** Who sends (RFC 8292): one pair of keys of this installation, derived from the master key, so that nothing more has to be kept or restored. */
import { createECDH, createPrivateKey, type KeyObject, sign } from "node:crypto";

export interface PushKey {
  /** What a browser ties its word to. */
  readonly publicKey: string;
  /** The head that shows a service who asks: signed for that service alone, for twelve hours. */
  readonly authorization: (endpoint: string, now: number) => string;
}

const TWELVE_HOURS = 12 * 3600;

/** `contact`: where the people who run a push service reach whoever runs this program. */
export function pushKey(derive: (purpose: string) => Buffer, contact: string): PushKey {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(scalarFrom(derive));
  const point = pair.getPublicKey();
  const key = privateKeyOf(pair.getPrivateKey(), point);
  const publicKey = point.toString("base64url");
  return {
    publicKey,
    authorization: (endpoint, now) => {
      const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + TWELVE_HOURS, sub: `mailto:${contact}` };
      const text = [{ typ: "JWT", alg: "ES256" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      const seal = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
      return `vapid t=${text}.${seal}, k=${publicKey}`;
    },
  };
}

/** Nearly every 32 bytes are a private key of the curve; those few that are not make room for the next. */
function scalarFrom(derive: (purpose: string) => Buffer): Buffer {
  for (let round = 1; ; round += 1) {
    const given = derive(`web push ${round}`);
    try {
      createECDH("prime256v1").setPrivateKey(given);
      return given;
    } catch {
      if (round > 8) throw new Error("No key for web push could be derived from the master key");
    }
  }
}

const privateKeyOf = (secret: Buffer, point: Buffer): KeyObject =>
  createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      d: secret.toString("base64url").padStart(43, "A"),
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  });
