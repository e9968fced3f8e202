/** A database's rows in our own plain form: lines of JSON out of one snapshot, readable without us, the same from both engines. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import type pg from "pg";
import { writeSafely } from "./files.ts";
import { type Migration, migrate } from "./migrations.ts";

/** Jobs are left out: a letter of last week must not be sent again by a restored database. */
const SCHEMAS = ["public", "auth"];
const FORMAT = "sostenuto-rows-1";
const ROWS_AT_ONCE = 1_000;

/** Some rows of one table, each as its JSON text. */
export interface RowPiece {
  readonly table: string;
  readonly rows: readonly string[];
}

export interface Snapshot {
  readonly migrations: readonly string[];
  readonly pieces: AsyncIterable<RowPiece>;
}

export class RowsOfNewerVersion extends Error {}
export class DatabaseNotEmpty extends Error {}

/** Everything as it stood at one moment, while others go on writing. */
export async function inSnapshot<T>(pool: pg.Pool, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    // The text of a moment must not depend on where the server believes it stands: it is compared later.
    await client.query(
      "set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex'; set local extra_float_digits = 1",
    );
    const { rows } = await client.query<{ name: string }>("select name from house.migration order by name");
    return await work({ migrations: rows.map(({ name }) => name), pieces: piecesIn(client) });
  } finally {
    await client.query("rollback").catch(() => {});
    client.release();
  }
}

async function* piecesIn(client: pg.PoolClient): AsyncGenerator<RowPiece> {
  for (const table of await tablesIn(client)) {
    await client.query(`declare reading no scroll cursor for select row_to_json(it)::text as row from ${table} it`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from reading`);
      if (rows.length === 0) break;
      yield { table, rows: rows.map(({ row }) => row) };
    }
    await client.query("close reading");
  }
}

/** Puts rows into an empty database: the schema as it was then, every key checked, all of it or nothing. */
export async function putRows(pool: pg.Pool, { migrations: names, pieces }: Snapshot, known: readonly Migration[]): Promise<void> {
  const then = known.filter(({ name }) => names.includes(name));
  if (then.length !== names.length) throw new RowsOfNewerVersion("The backup is of a newer version: install that version first");
  await refuseRowsThere(pool);
  await migrate(pool, then);
  const client = await pool.connect();
  try {
    await client.query("begin");
    const keys = await foreignKeys(client);
    for (const { table, name } of keys) await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
    const tables = await tablesIn(client);
    // What triggers once wrote beside a row is itself among the rows, and what they once refused never became one.
    for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
    // Some migrations bring rows along: they may have been changed since, and come back as they were.
    for (const table of tables) await client.query(`delete from ${table}`);
    const columns = await columnsIn(client);
    for await (const { table, rows } of pieces) {
      const own = columns.get(table);
      if (own === undefined) throw new Error(`The backup has rows of ${table}, which its version does not know`);
      await client.query(
        `insert into ${table} (${own}) overriding system value select ${own} from json_populate_recordset(null::${table}, $1)`,
        [`[${rows.join(",")}]`],
      );
    }
    await client.query("set constraints all immediate");
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
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

/** Only where nobody has written anything: a practice that is there is never written over. */
async function refuseRowsThere(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>("select to_regclass('public.practice') is not null as there");
  if (!rows[0]?.there) return;
  const { rowCount } = await pool.query("select from practice limit 1");
  if (rowCount !== 0)
    throw new DatabaseNotEmpty("There is a practice in this database already: a backup is put back only into an empty one");
}

export async function dumpRows(pool: pg.Pool, place: string): Promise<void> {
  await inSnapshot(pool, async ({ migrations, pieces }) => {
    const gzip = createGzip();
    pipeline(Readable.from(linesOf({ format: FORMAT, migrations }, pieces)), gzip, () => {});
    await writeSafely(place, gzip);
  });
}

async function* linesOf(head: object, pieces: AsyncIterable<RowPiece>): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const piece of pieces) yield linesOfPiece(piece);
}

export const linesOfPiece = ({ table, rows }: RowPiece): string =>
  `${rows.map((row) => `{"table":${JSON.stringify(table)},"row":${row}}`).join("\n")}\n`;

/** Puts lines of rows together again; `other` hears every line that is none. */
export async function* piecesOfLines(lines: AsyncIterable<string>, other: (line: string) => void): AsyncGenerator<RowPiece> {
  let table: string | undefined;
  let prefix = "";
  let rows: string[] = [];
  for await (const line of lines) {
    if (table !== undefined && line.startsWith(prefix) && rows.length < ROWS_AT_ONCE) {
      rows.push(line.slice(prefix.length, -1));
      continue;
    }
    if (table !== undefined) yield { table, rows };
    table = undefined;
    rows = [];
    const named = /^\{"table":("(?:[^"\\]|\\.)*"),"row":/.exec(line);
    if (named?.[1] === undefined) {
      other(line);
      continue;
    }
    table = JSON.parse(named[1]) as string;
    prefix = named[0];
    rows.push(line.slice(prefix.length, -1));
  }
  if (table !== undefined) yield { table, rows };
}

export async function restoreRows(pool: pg.Pool, place: string, known: readonly Migration[]): Promise<void> {
  const lines = createInterface({ input: createReadStream(place).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  const head = JSON.parse(String((await lines.next()).value ?? "{}")) as { format?: string; migrations?: readonly string[] };
  if (head.format !== FORMAT || !head.migrations) throw new Error("This is not a backup of Sostenuto");
  const rest = { [Symbol.asyncIterator]: () => lines };
  await putRows(pool, { migrations: head.migrations, pieces: piecesOfLines(rest, () => {}) }, known);
}

const tablesIn = async (client: pg.PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind = 'r' order by 1",
    [SCHEMAS],
  );
  return rows.map(({ name }) => name);
};

/** Without those the database works out itself. */
const columnsIn = async (client: pg.PoolClient): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await client.query<{ table: string; columns: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by 1`,
    [SCHEMAS],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
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
