/** What stands in the rows of this device, sealed under a key that is in memory only. Ids and moments stay readable, for finding; names, words and marks do not. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from "dexie";
import { z } from "zod";

/** Begins the name of a shelf whose rows are nowhere else: like unsent deeds they outlive a sign-out, and wait for the person who wrote them. */
export const ONLY_HERE = "only-here ";

/** Two keys: that of what is kept for reading can be destroyed, and what is not yet sent still be opened. */
export interface Keys {
  readonly rows: Uint8Array<ArrayBuffer>;
  readonly deeds: Uint8Array<ArrayBuffer>;
}
/** `null`: this device has no lock. */
export type Standing = Keys | "locked" | null;

export class DeviceLocked extends Error {}

const NONCE = 24;
const Sealed = z.looseObject({ sealed: z.instanceof(Uint8Array) });
const AnyRow = z.record(z.string(), z.unknown());

function seal(key: Uint8Array, value: unknown): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const box = xchacha20poly1305(key, nonce).encrypt(new TextEncoder().encode(JSON.stringify(value)));
  const whole = new Uint8Array(NONCE + box.length);
  whole.set(nonce);
  whole.set(box, NONCE);
  return whole;
}

/** Throws when it is another key, or when a byte was changed. */
const unseal = (key: Uint8Array, whole: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(xchacha20poly1305(key, whole.subarray(0, NONCE)).decrypt(whole.subarray(NONCE))));

/** The cipher works at once, without waiting: a transaction of the browser’s database would not outlive a wait. */
export const sealing = (standing: () => Standing): Middleware<DBCore> => ({
  stack: "dbcore",
  name: "sealed",
  create: (core) => ({
    ...core,
    table: (name) => (SECRETS.has(name) ? sealedTable(core.table(name), name, standing) : core.table(name)),
  }),
});

/** What is sealed of each table. */
const SECRETS: ReadonlyMap<string, readonly string[]> = new Map([
  ["rows", ["value"]],
  ["deeds", ["input", "about"]],
]);

function sealedTable(table: DBCoreTable, name: string, standing: () => Standing): DBCoreTable {
  const secrets = SECRETS.get(name) ?? [];
  const keyOf = (keys: Keys, row: Readonly<Record<string, unknown>>) =>
    name === "rows" && !String(row["shelf"]).startsWith(ONLY_HERE) ? keys.rows : keys.deeds;
  const close = (given: unknown): unknown => {
    const keys = standing();
    if (keys === "locked") throw new DeviceLocked("this device is locked");
    if (keys === null) return given;
    const row = AnyRow.parse(given);
    const hidden = Object.fromEntries(secrets.map((secret) => [secret, row[secret]]));
    const seen = Object.fromEntries(Object.entries(row).filter(([field]) => !secrets.includes(field)));
    return { ...seen, sealed: seal(keyOf(keys, row), hidden) };
  };
  const open = (given: unknown): unknown => {
    const boxed = Sealed.safeParse(given);
    if (!boxed.success) return given;
    const keys = standing();
    if (keys === "locked" || keys === null) throw new DeviceLocked("this device is locked");
    const { sealed, ...seen } = boxed.data;
    return { ...seen, ...AnyRow.parse(unseal(keyOf(keys, seen), sealed)) };
  };
  return {
    ...table,
    mutate: (asked: DBCoreMutateRequest) =>
      table.mutate(asked.type === "add" || asked.type === "put" ? { ...asked, values: asked.values.map(close) } : asked),
    get: (asked) => table.get(asked).then(open),
    getMany: (asked) => table.getMany(asked).then((rows) => rows.map(open)),
    query: (asked) => table.query(asked).then((answer) => (asked.values ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (asked) => table.openCursor(asked).then((cursor) => (cursor === null ? null : seenThrough(cursor, open))),
  };
}

const seenThrough = (cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor =>
  Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => open(cursor.value) },
  });
