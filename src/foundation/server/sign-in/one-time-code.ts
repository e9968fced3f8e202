/** The six figures of an authenticator app (RFC 6238): thirty seconds, one step early or late allowed. */
import { createHmac, timingSafeEqual } from "node:crypto";

const STEP = 30_000;

/** The code for a moment. The secret's text is the key, as the app received it (there in base32). */
export function codeAt(secret: string | Buffer, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export const isCodeNow = (secret: string, code: string, now = Date.now()): boolean =>
  [-STEP, 0, STEP].filter((drift) => isSame(codeAt(secret, now + drift), code)).length > 0;

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
