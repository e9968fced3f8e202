/** Locks a message so that only one browser opens it (RFC 8291 over RFC 8188, aes128gcm): the service that carries it reads nothing. */
import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** What a browser gives when it lets itself be told, both in base64url. */
export interface BrowserKeys {
  readonly publicKey: string;
  readonly sharedSecret: string;
}

interface Once {
  readonly salt: Buffer;
  readonly privateKey: Buffer | undefined;
}

const RECORD = 4096;
/** Room for the record’s end and the seal. */
export const MOST_BYTES = RECORD - 17;

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

/** One record is always enough. `once` is only given where a reference says what must come out. */
export function lockedFor(
  { publicKey, sharedSecret }: BrowserKeys,
  message: string,
  once: Once = { salt: randomBytes(16), privateKey: undefined },
): Buffer {
  const plain = Buffer.from(message, "utf8");
  if (plain.length > MOST_BYTES) throw new Error("A message to a browser must fit into one record");
  const browser = Buffer.from(publicKey, "base64url");
  const own = createECDH("prime256v1");
  if (once.privateKey === undefined) own.generateKeys();
  else own.setPrivateKey(once.privateKey);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser, own.getPublicKey()]);
  const secret = derive(own.computeSecret(browser), Buffer.from(sharedSecret, "base64url"), info, 32);
  const key = derive(secret, once.salt, "Content-Encoding: aes128gcm\0", 16);
  const nonce = derive(secret, once.salt, "Content-Encoding: nonce\0", 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // 2 ends the last record.
  const sealed = Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.from([2])])), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD, 0);
  head.writeUInt8(own.getPublicKey().length, 4);
  return Buffer.concat([once.salt, head, own.getPublicKey(), sealed]);
}

/** Whether these can be the keys of a browser: a point of the curve and sixteen bytes. */
export function areBrowserKeys({ publicKey, sharedSecret }: BrowserKeys): boolean {
  if (Buffer.from(sharedSecret, "base64url").length !== 16) return false;
  try {
    const probe = createECDH("prime256v1");
    probe.generateKeys();
    return Buffer.from(publicKey, "base64url").length === 65 && probe.computeSecret(Buffer.from(publicKey, "base64url")).length === 32;
  } catch {
    return false;
  }
}
