/** Rows of one kind on this device, typed. What an older or newer app kept and cannot be read is passed over, never a crash. */
import type { z } from "zod";
import type { DeviceStore, Row } from "./device-store.ts";

interface Kind {
  /** Its rows are written once and never changed: what was read of them is not read again, so that thousands of them stay quick. */
  readonly writtenOnce?: boolean;
}

export function shelf<Schema extends z.ZodType>(name: string, schema: Schema, { writtenOnce = false }: Kind = {}) {
  type Value = z.output<Schema>;
  /** By store, account and group. */
  const read = new Map<string, ReadonlyMap<string, Value>>();
  async function listOnce(store: DeviceStore, account: string, group: string): Promise<Value[]> {
    const found = () => store.rows.where("[account+shelf+group]").equals([account, name, group]);
    const place = JSON.stringify([store.name, account, group]);
    const before = read.get(place) ?? new Map<string, Value>();
    const keys = await found().primaryKeys();
    const missing = keys.filter(([, , key]) => !before.has(key));
    const rows = missing.length === 0 ? [] : missing.length === keys.length ? await found().toArray() : await store.rows.bulkGet(missing);
    const fresh = new Map(
      rows.flatMap((row) => (row === undefined ? [] : readable([row]).map((value): [string, Value] => [row.key, value]))),
    );
    const now = new Map(
      keys.flatMap(([, , key]): [string, Value][] => {
        const value = fresh.get(key) ?? before.get(key);
        return value === undefined ? [] : [[key, value]];
      }),
    );
    read.set(place, now);
    return [...now.values()];
  }
  const readable = (rows: readonly Row[]): Value[] =>
    rows.flatMap((row) => {
      const value = schema.safeParse(row.value);
      return value.success ? [value.data] : [];
    });
  return {
    /** Inside `outbox.add(…, alongside)` this is part of the same transaction. */
    async put(store: DeviceStore, group: string, key: string, value: Value, keptAt: string): Promise<void> {
      const account = await store.account();
      if (account !== null) await store.rows.put({ account, shelf: name, group, key, value, keptAt });
    },
    async list(store: DeviceStore, group: string): Promise<Value[]> {
      const account = await store.account();
      if (account === null) return [];
      if (writtenOnce) return listOnce(store, account, group);
      return readable(await store.rows.where("[account+shelf+group]").equals([account, name, group]).toArray());
    },
    async all(store: DeviceStore): Promise<Value[]> {
      const account = await store.account();
      return account === null ? [] : readable(await store.rows.where("[account+shelf]").equals([account, name]).toArray());
    },
    async get(store: DeviceStore, key: string): Promise<Value | undefined> {
      const account = await store.account();
      const row = account === null ? undefined : await store.rows.get([account, name, key]);
      return row === undefined ? undefined : readable([row])[0];
    },
    /** Forgets the rows for which `gone` says so. */
    async forget(store: DeviceStore, gone: (row: Row) => boolean): Promise<void> {
      const account = await store.account();
      if (account !== null) await store.rows.where("[account+shelf]").equals([account, name]).filter(gone).delete();
    },
  };
}
