/** Rows of one kind on this device, typed. What an older or newer app kept and cannot be read is passed over, never a crash. */
import type { z } from "zod";
import type { DeviceStore, Row } from "./device-store.ts";

export function shelf<Schema extends z.ZodType>(name: string, schema: Schema) {
  type Value = z.output<Schema>;
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
      return account === null ? [] : readable(await store.rows.where("[account+shelf+group]").equals([account, name, group]).toArray());
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
