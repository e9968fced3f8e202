/** Rows of many tables gathered and written in a few large statements: a store writes one row at a time, which would take hours for years of sessions. */
import { type Insertable, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Tables } from "#foundation/server/tables.ts";

type TableName = keyof Tables;

export interface RowBatch {
  readonly add: <Table extends TableName>(table: Table, ...rows: readonly Insertable<Tables[Table]>[]) => void;
  /** Writes what was gathered, table after table in the order they were first named, and begins anew. */
  readonly write: (tx: Tx) => Promise<void>;
}

/** Their values are JSON text; inside the JSON of a whole row they are read back out of it. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "familyWording",
  "familyReason",
  "criterion",
  "settings",
  "music",
  "support",
  "details",
  "pictures",
  "bound",
]);
const ROWS_AT_ONCE = 5_000;

export function rowBatch(): RowBatch {
  const gathered = new Map<TableName, object[]>();
  return {
    add: (table, ...rows) => {
      const there = gathered.get(table);
      if (there) there.push(...rows);
      else gathered.set(table, [...rows]);
    },
    write: async (tx) => {
      for (const [table, rows] of gathered)
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await insert(tx, table, rows.slice(from, from + ROWS_AT_ONCE));
      for (const rows of gathered.values()) rows.length = 0;
    },
  };
}

async function insert(tx: Tx, table: TableName, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) => (JSON_COLUMNS.has(column) ? sql`(${sql.ref(column)} #>> '{}')::jsonb` : sql.ref(column)));
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]))));
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(tx);
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
