/** The pair of keys of a backup: the public half locks and lies on the server, the private half opens and lies on paper. The form is that of age, so that a backup opens also without this program. */
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

export interface BackupKeyPair {
  /** The private half as it stands on the recovery sheet. */
  readonly sheet: string;
  /** The public half, "age1…". */
  readonly recipient: string;
}

const PREFIX = "AGE-SECRET-KEY-1";
/** The letters after the prefix; the last six are a check of all others. */
const LETTERS = 58;

export async function newBackupKey(): Promise<BackupKeyPair> {
  const identity = await generateX25519Identity();
  return { sheet: sheetOf(identity), recipient: await identityToRecipient(identity) };
}

/** Groups of four, without the beginning that is the same for everybody. */
export const sheetOf = (identity: string): string => (identity.slice(PREFIX.length).match(/.{1,4}/g) ?? []).join("-");

/** Reads a private half typed by hand or taken from a file of age; undefined when a letter is wrong. */
export async function identityFrom(typed: string): Promise<string | undefined> {
  const line = typed.split("\n").find((one) => one.trim() !== "" && !one.trim().startsWith("#")) ?? "";
  const letters = line.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const body = letters.startsWith("AGESECRETKEY1") ? letters.slice("AGESECRETKEY1".length) : letters;
  if (body.length !== LETTERS) return undefined;
  const identity = PREFIX + body;
  return identityToRecipient(identity).then(
    () => identity,
    () => undefined,
  );
}

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export const isRecipient = (text: string): boolean => {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[0-9a-z]{58}$/.test(text);
  } catch {
    return false;
  }
};

export async function lock(recipient: string, open: Readable): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return fromWeb(await encrypter.encrypt(toWeb(open)));
}

/** The key does not belong to this backup. */
export class WrongBackupKey extends Error {}

export async function unlock(identity: string, locked: Readable): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const open = await decrypter.decrypt(toWeb(locked)).catch((cause: unknown) => {
    locked.destroy();
    const isForeign = cause instanceof Error && /no identity matched/.test(cause.message);
    throw isForeign ? new WrongBackupKey("This key does not open this backup", { cause }) : cause;
  });
  return fromWeb(open);
}

// The streams of the browser and those of Node are the same to each other, but their types do not say so.
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) => Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
