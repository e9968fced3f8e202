/** The one key that must not be in the database: second factors and backups are locked with keys derived from it. */
import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

export interface MasterKey {
  /** A key for one purpose only; knowing it tells nothing about the others. */
  readonly derive: (purpose: string) => Buffer;
  /** Says which key this is without telling it. */
  readonly print: string;
  /** The key as a person can write it down: groups of four, with a check group at the end. */
  readonly recoverySheet: string;
}

export class MasterKeyRefused extends Error {}

const LENGTH = 32;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

export const masterKeyFile = (dataDirectory: string): string => join(dataDirectory, "master.key");

/** Reads the key; makes one only when `mayCreate`, because a new key for an old database would lock everybody out. */
export async function openMasterKey(dataDirectory: string, { mayCreate }: { mayCreate: boolean }): Promise<MasterKey> {
  const file = masterKeyFile(dataDirectory);
  const there = await stat(file).catch(() => undefined);
  if (there) {
    if (process.platform !== "win32" && (there.mode & 0o077) !== 0)
      throw new MasterKeyRefused(`${file} can be read by others: run chmod 600 ${file}`);
    const key = Buffer.from((await readFile(file, "utf8")).trim(), "base64");
    if (key.length !== LENGTH) throw new MasterKeyRefused(`${file} is damaged: restore it from the recovery sheet`);
    return masterKey(key);
  }
  if (!mayCreate)
    throw new MasterKeyRefused(`${file} is missing, and this practice was locked with it: restore it from the recovery sheet or a backup`);
  const key = randomBytes(LENGTH);
  await writeMasterKey(dataDirectory, key);
  return masterKey(key);
}

/** Puts a key into an empty data directory; never over another. */
export async function writeMasterKey(dataDirectory: string, key: Buffer): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const handle = await open(masterKeyFile(dataDirectory), "wx", 0o600);
  try {
    await handle.writeFile(`${key.toString("base64")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function masterKey(key: Buffer): MasterKey {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", key, "", `sostenuto/${purpose}/1`, 32));
  return { derive, print: derive("print").toString("hex").slice(0, 16), recoverySheet: toSheet(key) };
}

/** Reads a recovery sheet typed by hand; undefined when a letter is wrong. */
export function keyFromSheet(sheet: string): Buffer | undefined {
  const letters = [...sheet.toUpperCase().replace(/[^A-Z0-9]/g, "")].map((letter) => LETTERS.indexOf(letter));
  if (letters.includes(-1)) return undefined;
  const bits = letters.map((value) => value.toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.slice(0, LENGTH * 8).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return key.length === LENGTH && toSheet(key).replaceAll("-", "") === letters.map((value) => LETTERS[value]).join("") ? key : undefined;
}

function toSheet(key: Buffer): string {
  const check = createHash("sha256").update(key).digest().subarray(0, 3);
  const bits = [...key, ...check].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]);
  return (letters.join("").match(/.{4}/g) ?? []).join("-");
}
