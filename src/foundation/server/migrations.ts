/** Brings the schema up to date: numbered SQL files, each in its own transaction, one program at a time, never edited once applied. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

export class MigrationRefused extends Error {}

/** One fixed number: whoever holds this advisory lock is the one program that migrates. */
const LOCK = 730_119_842;

export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  if (names.length === 0) throw new MigrationRefused(`No migrations in ${directory}: the installation is incomplete, install it again`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), "utf8");
      return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Applies what is missing; answers the names applied.
 * `beforeChange` runs first when an existing database is about to change: the place for a backup.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[],
  beforeChange: (pending: readonly string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  const applied = await appliedMigrations(pool);
  const pending = missing(applied, migrations);
  if (pending.length > 0 && applied.length > 0) await beforeChange(pending.map(({ name }) => name));
  return pending.length > 0 ? applyUnderLock(pool, migrations) : [];
}

async function applyUnderLock(pool: pg.Pool, migrations: readonly Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "create schema if not exists house; create table if not exists house.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())",
    );
    // Looked up again: another program may have migrated while this one waited for the lock.
    const { rows } = await client.query<Applied>("select name, hash from house.migration");
    const pending = missing(rows, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(() => {});
    client.release();
  }
}

async function apply(client: pg.PoolClient, { name, sql, hash }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into house.migration (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new MigrationRefused(`Migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error });
  }
}

interface Applied {
  readonly name: string;
  readonly hash: string;
}

async function appliedMigrations(pool: pg.Pool): Promise<Applied[]> {
  const { rows: known } = await pool.query<{ there: boolean }>("select to_regclass('house.migration') is not null as there");
  return known[0]?.there ? (await pool.query<Applied>("select name, hash from house.migration")).rows : [];
}

function missing(applied: readonly Applied[], migrations: readonly Migration[]): Migration[] {
  const hashes = new Map(applied.map(({ name, hash }) => [name, hash]));
  const known = new Set(migrations.map(({ name }) => name));
  const newer = applied.find(({ name }) => !known.has(name));
  if (newer) throw new MigrationRefused(`The database is newer than this program (it knows ${newer.name}): start the newer version`);
  const edited = migrations.find(({ name, hash }) => hashes.has(name) && hashes.get(name) !== hash);
  if (edited) throw new MigrationRefused(`Migration ${edited.name} was changed after it had been applied: restore the released file`);
  return migrations.filter(({ name }) => !hashes.has(name));
}
