/** The therapist’s PIN that leads back from a client’s board: of this person on this device, kept only as a slow salted hash. It works without a network. */
import { z } from "zod";
import type { DeviceStore } from "#foundation/web/device-store.ts";

/** As slow as signing in should be for whoever tries all of them. */
const ROUNDS = 600_000;
/** Two slips cost nothing; from then on each wrong try makes the next one wait twice as long. */
const FREE_TRIES = 2;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

export const isPin = (typed: string): boolean => /^\d{4,8}$/u.test(typed);

const Kept = z.object({ salt: z.string(), hash: z.string(), rounds: z.int(), wrong: z.int(), triedAt: z.number() });
type Kept = z.infer<typeof Kept>;

async function kept(from: DeviceStore): Promise<{ readonly account: string; readonly pin: Kept | null } | null> {
  const account = await from.account();
  if (account === null) return null;
  const text = await from.fact(`pin ${account}`);
  return { account, pin: text === null ? null : (Kept.safeParse(JSON.parse(text)).data ?? null) };
}

export const hasPin = async (from: DeviceStore): Promise<boolean> => ((await kept(from))?.pin ?? null) !== null;

export async function setPin(to: DeviceStore, typed: string): Promise<void> {
  const here = await kept(to);
  if (here === null || !isPin(typed)) throw new Error("a PIN needs somebody signed in, and four to eight figures");
  const salt = toText(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await hashOf(typed, salt, ROUNDS);
  await to.setFact(`pin ${here.account}`, JSON.stringify({ salt, hash, rounds: ROUNDS, wrong: 0, triedAt: 0 } satisfies Kept));
}

export async function removePin(from: DeviceStore): Promise<void> {
  const here = await kept(from);
  if (here !== null) await from.setFact(`pin ${here.account}`, null);
}

export type Tried = "right" | "wrong" | { readonly waitsSeconds: number };

/** A try is counted before it is judged, so that ending the app in between gains nothing. */
export async function tryPin(from: DeviceStore, typed: string, now: () => number = Date.now): Promise<Tried> {
  const counted = await from.transaction("rw", from.facts, async () => {
    const here = await kept(from);
    if (here === null || here.pin === null) return null;
    const left = waitLeft(here.pin, now());
    if (left > 0) return { ...here, pin: here.pin, left };
    const pin: Kept = { ...here.pin, wrong: here.pin.wrong + 1, triedAt: now() };
    await from.setFact(`pin ${here.account}`, JSON.stringify(pin));
    return { ...here, pin, left: 0 };
  });
  if (counted === null) return "right";
  const { pin, account, left } = counted;
  if (left > 0) return { waitsSeconds: Math.ceil(left / 1_000) };
  if ((await hashOf(typed, pin.salt, pin.rounds)) !== pin.hash) {
    const next = waitLeft(pin, now());
    return next > 0 ? { waitsSeconds: Math.ceil(next / 1_000) } : "wrong";
  }
  await from.setFact(`pin ${account}`, JSON.stringify({ ...pin, wrong: 0, triedAt: 0 } satisfies Kept));
  return "right";
}

/** A clock that is set back makes nobody wait longer than the wait itself. */
function waitLeft({ wrong, triedAt }: Kept, now: number): number {
  if (wrong <= FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES - 1));
  return Math.min(wait, Math.max(0, triedAt + wait - now));
}

async function hashOf(typed: string, salt: string, rounds: number): Promise<string> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(typed), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: fromText(salt), iterations: rounds }, key, 256);
  return toText(new Uint8Array(bits));
}

const toText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
