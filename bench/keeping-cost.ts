/** What a session costs to load through the product's own door and to keep, with audit, history and indexes; the floor likewise. */
import type pg from "pg";
import type { Place } from "./place.ts";
import { openWire } from "./wire-client.ts";
import { worksFor } from "./works.ts";

export interface KeepingCost {
  readonly sessions: number;
  readonly productPerSecond: number;
  readonly floorPerSecond: number;
  /** Bytes on disk a session. */
  readonly product: number;
  readonly floor: number;
  /** The tables that take most of it. */
  readonly largest: readonly { readonly table: string; readonly bytes: number }[];
}

const AT_ONCE = 6;

export async function keepingCost(place: Place, pool: pg.Pool, sessions: number): Promise<KeepingCost> {
  const write = worksFor(place.people).find(({ writes }) => writes);
  if (!write) throw new Error("nothing writes");
  const load = async (port: number, operation: () => readonly string[]): Promise<number> => {
    const wires = await Promise.all(Array.from({ length: AT_ONCE }, () => openWire(port)));
    let left = sessions;
    const began = performance.now();
    await Promise.all(
      wires.map(async (wire) => {
        while (left-- > 0)
          for (const request of operation()) {
            const { status, body } = await wire.ask(request);
            if (status !== 200) throw new Error(`answered ${status}: ${body.toString().slice(0, 200)}`);
          }
      }),
    );
    for (const wire of wires) wire.close();
    return (sessions / (performance.now() - began)) * 1_000;
  };

  const empty = await sizes(pool);
  const floorPerSecond = await load(place.floor.port, write.floor);
  const withFloor = await sizes(pool);
  const productPerSecond = await load(place.product.port, write.product);
  const withBoth = await sizes(pool);
  const grown = [...withBoth]
    .map(([table, bytes]) => ({ table, bytes: Math.round((bytes - (withFloor.get(table) ?? 0)) / sessions) }))
    .filter(({ table, bytes }) => !table.startsWith("floor.") && bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes);
  return {
    sessions,
    productPerSecond,
    floorPerSecond,
    product: grown.reduce((sum, { bytes }) => sum + bytes, 0),
    floor: Math.round((total(withFloor, "floor.") - total(empty, "floor.")) / sessions),
    largest: grown.slice(0, 6),
  };
}

/** With indexes and long values, after a vacuum: what stands on the disk. */
async function sizes(pool: pg.Pool): Promise<Map<string, number>> {
  await pool.query("vacuum analyze");
  const { rows } = await pool.query<{ table: string; bytes: string }>(
    `select n.nspname || '.' || c.relname as table, pg_total_relation_size(c.oid) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
  );
  return new Map(rows.map(({ table, bytes }) => [table.replace("public.", ""), Number(bytes)]));
}

const total = (sizes: ReadonlyMap<string, number>, begins: string): number =>
  [...sizes].filter(([table]) => table.startsWith(begins)).reduce((sum, [, bytes]) => sum + bytes, 0);
