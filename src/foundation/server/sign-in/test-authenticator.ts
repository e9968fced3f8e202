/** A device with passkeys for tests, in software: it makes a key (ES256, no attestation) and signs challenges as the specification of WebAuthn tells (sections 5.8, 6.1, 6.5). */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { NewPasskeyAnswer, PasskeyAnswer } from "#foundation/passkey.ts";

export interface TestAuthenticator {
  readonly credentialId: string;
  readonly make: (challenge: string) => NewPasskeyAnswer;
  readonly answer: (challenge: string, lie?: Partial<Lie>) => PasskeyAnswer;
}

/** What a page of another site, or a device that was not opened, would send. */
interface Lie {
  readonly origin: string;
  readonly rpId: string;
  readonly isOpened: boolean;
  readonly key: KeyObject;
}

export function testAuthenticator({ origin, rpId }: { readonly origin: string; readonly rpId: string }): TestAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let counter = 0;
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const head = (of: string, flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([sha256(of), Buffer.from([flags]), count]);
  };
  return {
    credentialId: id.toString("base64url"),
    make: (challenge) => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const cose = Buffer.concat([
        // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x, "base64url"),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y, "base64url"),
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const data = Buffer.concat([head(rpId, PRESENT | OPENED | HAS_KEY), Buffer.alloc(16), length, id, cose]);
      const dataHead = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.from([0xa0]),
        text("authData"),
        dataHead,
        data,
      ]);
      return {
        credentialId: id.toString("base64url"),
        clientData: clientData("webauthn.create", challenge, origin).toString("base64url"),
        attestation: attestation.toString("base64url"),
        transports: ["internal"],
      };
    },
    answer: (challenge, lie = {}) => {
      const said = clientData("webauthn.get", challenge, lie.origin ?? origin);
      const data = head(lie.rpId ?? rpId, PRESENT | (lie.isOpened === false ? 0 : OPENED));
      return {
        credentialId: id.toString("base64url"),
        clientData: said.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(said)]), lie.key ?? privateKey).toString("base64url"),
      };
    },
  };
}

const [PRESENT, OPENED, HAS_KEY] = [0x01, 0x04, 0x40] as const;
const sha256 = (of: string | Buffer): Buffer => createHash("sha256").update(of).digest();
/** A short text in CBOR. */
const text = (words: string): Buffer => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
