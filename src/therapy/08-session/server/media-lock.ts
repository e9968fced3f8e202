/** Locks what was recorded: a key for each client, itself locked with the master key; each piece says where it belongs and opens nowhere else. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

function lock(key: Uint8Array, bytes: Uint8Array, belongs: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(belongs));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where one byte was changed, or where it lay in another place. */
function open(key: Uint8Array, locked: Uint8Array, belongs: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, locked.subarray(0, NONCE)).setAAD(Buffer.from(belongs));
  decipher.setAuthTag(locked.subarray(locked.length - TAG));
  return Buffer.concat([decipher.update(locked.subarray(NONCE, locked.length - TAG)), decipher.final()]);
}

export const newClientKey = (master: Uint8Array, clientId: string): string =>
  lock(master, randomBytes(32), `client ${clientId}`).toString("base64");

interface PieceLock {
  readonly lock: (bytes: Uint8Array, at: number) => Buffer;
  readonly open: (locked: Uint8Array, at: number) => Buffer;
}

export function pieceLock(
  master: Uint8Array,
  lockedKey: string,
  { clientId, recordingId }: { clientId: string; recordingId: string },
): PieceLock {
  const ofClient = open(master, Buffer.from(lockedKey, "base64"), `client ${clientId}`);
  const key = Buffer.from(hkdfSync("sha256", ofClient, "", `recording ${recordingId}`, 32));
  return {
    lock: (bytes, at) => lock(key, bytes, `${recordingId} ${at}`),
    open: (locked, at) => open(key, locked, `${recordingId} ${at}`),
  };
}
