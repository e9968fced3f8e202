/** A backup of a PostgreSQL server's rows in our own plain form: gzipped lines of JSON, one snapshot, readable without us. */
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type pg from "pg";
import { writeSafely } from "./files.ts";
import { type Migration, migrate } from "./migrations.ts";

/** Jobs are left out: a letter of last week must not be sent again by a restored database. */
const SCHEMAS = ["public", "auth"];
const FORMAT = "sostenuto-rows-1";
const ROWS_AT_ONCE = 1_000;

interface Head {
  readonly format: string;
  readonly migrations: readonly string[];
}

export async function dumpRows(pool: pg.Pool, place: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const gzip = createGzip();
    pipeline(Readable.from(linesOf(client)), gzip, () => {});
    await writeSafely(place, gzip);
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}

async function* linesOf(client: pg.PoolClient): AsyncGenerator<string> {
  const { rows: applied } = await client.query<{ name: string }>("select name from house.migration order by name");
  yield line({ format: FORMAT, migrations: applied.map(({ name }) => name) } satisfies Head);
  for (const table of await tablesIn(client)) {
    await client.query(`declare reading no scroll cursor for select row_to_json(it)::text as row from ${table} it`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from reading`);
      if (rows.length === 0) break;
      yield `${rows.map(({ row }) => `{"table":${JSON.stringify(table)},"row":${row}}`).join("\n")}\n`;
    }
    await client.query("close reading");
  }
}

/** Puts the rows into an empty database: the schema as it was then, every key checked, all of it or nothing. */
export async function restoreRows(pool: pg.Pool, place: string, migrations: readonly Migration[]): Promise<void> {
  const lines = createInterface({ input: createReadStream(place).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  const { migrations: names } = headOf((await lines.next()).value);
  const then = migrations.filter(({ name }) => names.includes(name));
  if (then.length !== names.length) throw new Error("The backup is of a newer version: install that version first");
  await migrate(pool, then);
  const client = await pool.connect();
  try {
    await client.query("begin");
    const keys = await foreignKeys(client);
    for (const { table, name } of keys) await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
    for (let next = await lines.next(); !next.done; ) {
      const rows: string[] = [];
      const { table } = JSON.parse(next.value) as { table: string };
      const prefix = `{"table":${JSON.stringify(table)},"row":`;
      for (; !next.done && rows.length < ROWS_AT_ONCE && next.value.startsWith(prefix); next = await lines.next())
        rows.push(next.value.slice(prefix.length, -1));
      await client.query(`insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1)`, [
        `[${rows.join(",")}]`,
      ]);
    }
    await client.query("set constraints all immediate");
    for (const { table, name } of keys) await client.query(`alter table ${table} alter constraint ${name} not deferrable`);
    for (const { table, column } of await countersIn(client))
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
      );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

function headOf(first: string | undefined): Head {
  const head = JSON.parse(first ?? "{}") as Partial<Head>;
  if (head.format !== FORMAT || !head.migrations) throw new Error("This is not a backup of Sostenuto");
  return { format: head.format, migrations: head.migrations };
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

const tablesIn = async (client: pg.PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind = 'r' order by 1",
    [SCHEMAS],
  );
  return rows.map(({ name }) => name);
};

const foreignKeys = async (client: pg.PoolClient) =>
  (
    await client.query<{ table: string; name: string }>(
      "select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and n.nspname = any ($1) and not k.condeferrable",
      [SCHEMAS],
    )
  ).rows;

const countersIn = async (client: pg.PoolClient) =>
  (
    await client.query<{ table: string; column: string }>(
      "select format('%I.%I', n.nspname, c.relname) as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attidentity <> '' and n.nspname = any ($1) and c.relkind = 'r'",
      [SCHEMAS],
    )
  ).rows;
