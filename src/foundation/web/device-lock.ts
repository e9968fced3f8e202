/** The lock of this device: a passphrase opens two keys, one for what is kept for reading and one for what is not yet sent. Neither is ever written down open. */
import { z } from "zod";
import type { DeviceStore } from "./device-store.ts";
import { type Keys, ONLY_HERE } from "./sealed-store.ts";

export const SHORTEST = 8;
export const MOST_TRIES = 10;
/** After so long without the practice nothing is shown; what is not yet sent stays. */
export const LEASE_MS = 72 * 3_600_000;
const ROUNDS = 600_000;

const Lock = z.strictObject({
  salt: z.base64(),
  rounds: z.int().min(1),
  /** Null: destroyed after ten wrong passphrases. */
  rows: z.base64().nullable(),
  deeds: z.base64(),
  /** Counted before a passphrase is tried, so that closing the page gives no further one. */
  tries: z.int(),
  clearsAfterTen: z.boolean(),
});
type Lock = z.infer<typeof Lock>;

export type Opened =
  | { readonly state: "open" }
  /** `left` = how many more before what is kept for reading is destroyed; null = that was not chosen. */
  | { readonly state: "wrong"; readonly left: number | null; readonly cleared: boolean };

interface NewLock {
  readonly passphrase: string;
  readonly clearsAfterTen: boolean;
  /** Fewer only in tests. */
  readonly rounds?: number;
}

/** Everything here is sealed from now on. */
export async function lockDevice(store: DeviceStore, { passphrase, clearsAfterTen, rounds = ROUNDS }: NewLock): Promise<void> {
  const salt = randomBytes(16);
  const key = await keyFrom(passphrase, salt, rounds);
  const keys: Keys = { rows: randomBytes(32), deeds: randomBytes(32) };
  const [wrappedRows, wrappedDeeds] = [await wrap(key, keys.rows), await wrap(key, keys.deeds)];
  const lock: Lock = { salt: toBase64(salt), rounds, rows: wrappedRows, deeds: wrappedDeeds, tries: 0, clearsAfterTen };
  await store.transaction("rw", store.rows, store.deeds, store.facts, async () => {
    const [rows, deeds] = [await store.rows.toArray(), await store.deeds.toArray()];
    store.standing = keys;
    await store.rows.bulkPut(rows);
    await store.deeds.bulkPut(deeds);
    await save(store, lock);
  });
}

export async function openDevice(store: DeviceStore, passphrase: string): Promise<Opened> {
  const lock = await lockOf(store);
  if (lock === null) return { state: "open" };
  const tried = { ...lock, tries: lock.tries + 1 };
  await save(store, tried);
  const key = await keyFrom(passphrase, fromBase64(lock.salt), lock.rounds);
  const deeds = await unwrap(key, lock.deeds);
  if (deeds === null) return wrong(store, tried);
  const kept = lock.rows === null ? null : await unwrap(key, lock.rows);
  const rows = kept ?? randomBytes(32);
  await save(store, { ...lock, tries: 0, rows: kept === null ? await wrap(key, rows) : lock.rows });
  store.standing = { rows, deeds };
  return { state: "open" };
}

/** Unsent deeds, and words that are nowhere else, are never deleted. */
async function wrong(store: DeviceStore, lock: Lock): Promise<Opened> {
  if (!lock.clearsAfterTen) return { state: "wrong", left: null, cleared: false };
  if (lock.tries < MOST_TRIES) return { state: "wrong", left: MOST_TRIES - lock.tries, cleared: lock.rows === null };
  await store.transaction("rw", store.rows, store.facts, async () => {
    const keys = await store.rows.toCollection().primaryKeys();
    await store.rows.bulkDelete(keys.filter(([, shelf]) => !shelf.startsWith(ONLY_HERE)));
    await store.setFact("filledAt", null);
    await save(store, { ...lock, rows: null, tries: 0 });
  });
  return { state: "wrong", left: MOST_TRIES, cleared: true };
}

/** No longer sealed. */
export async function takeLockOff(store: DeviceStore): Promise<void> {
  await store.transaction("rw", store.rows, store.deeds, store.facts, async () => {
    const [rows, deeds] = [await store.rows.toArray(), await store.deeds.toArray()];
    store.standing = null;
    await store.rows.bulkPut(rows);
    await store.deeds.bulkPut(deeds);
    await store.setFact("lock", null);
  });
}

export const hasLock = async (store: DeviceStore): Promise<boolean> => (await store.fact("lock")) !== null;

/** The practice answered just now: what is kept here may be read for another three days. */
export async function practiceAnswered(store: DeviceStore, now: Date): Promise<void> {
  await store.setFact("lease", new Date(now.getTime() + LEASE_MS).toISOString());
  await store.setFact("latest", now.toISOString());
}

/** False: too long without the practice, by a clock that only goes forward. One that was set back is told by the latest moment seen. */
export async function mayBeRead(store: DeviceStore, now: Date): Promise<boolean> {
  const [lease, latest] = [await store.fact("lease"), await store.fact("latest")];
  if (lease === null) return true;
  const seen = Math.max(now.getTime(), Date.parse(latest ?? lease));
  if (now.getTime() > Date.parse(latest ?? "1970-01-01T00:00:00Z")) await store.setFact("latest", now.toISOString());
  // A clock set back by more than a change of zone is not believed.
  return seen <= Date.parse(lease) && seen - now.getTime() < LONGEST_BACK;
}
const LONGEST_BACK = 26 * 3_600_000;

async function lockOf(store: DeviceStore): Promise<Lock | null> {
  const text = await store.fact("lock");
  return text === null ? null : Lock.parse(JSON.parse(text));
}
const save = (store: DeviceStore, lock: Lock): Promise<void> => store.setFact("lock", JSON.stringify(lock));

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function wrap(key: CryptoKey, secret: Uint8Array<ArrayBuffer>): Promise<string> {
  const iv = randomBytes(12);
  const box = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, secret));
  return toBase64(new Uint8Array([...iv, ...box]));
}

async function unwrap(key: CryptoKey, wrapped: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = fromBase64(wrapped);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12)));
  } catch {
    return null;
  }
}

const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
