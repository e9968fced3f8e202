/** Opens the database of this installation, embedded or a server, and brings it up to date. Every way it can fail is one clear line. */
import { join } from "node:path";
import type pg from "pg";
import { keepBackedUp } from "#foundation/server/backup/keeper.ts";
import { prepareJobs } from "#foundation/server/boss.ts";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import type { Configuration } from "#foundation/server/configuration.ts";
import { type Database, isDatabaseUnreachable, isDiskFull, openOn } from "#foundation/server/database.ts";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { DirectoryInUseError, EngineRefusedError } from "#foundation/server/embedded/engine-errors.ts";
import type { EmbeddedEngine } from "#foundation/server/embedded/embedded-engine.ts";
import { writeSafely } from "#foundation/server/files.ts";
import { dumpRows } from "#foundation/server/logical-dump.ts";
import type { Log } from "#foundation/server/log.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { MigrationRefused, migrate, readMigrations } from "#foundation/server/migrations.ts";
import { letRun } from "#foundation/server/runtime-role.ts";
import type { DataDirectory } from "./data-directory.ts";
import { reachServer } from "./reach-server.ts";

export interface Needs {
  readonly migrations: string;
  readonly queues: readonly string[];
  readonly places: DataDirectory;
  readonly log: Log;
  readonly version: string;
}

/** With its engine, where that is inside this program. */
export type Store = Database & Partial<Pick<EmbeddedDatabase, "embedded">>;

export async function openStore(configuration: Configuration, needs: Needs): Promise<Store> {
  try {
    return configuration.databaseUrl
      ? await onServer(configuration, configuration.databaseUrl, needs)
      : await embedded(configuration, needs);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function embedded(configuration: Configuration, needs: Needs): Promise<Store> {
  const { log, places } = needs;
  const database = await openEmbeddedDatabase({ directory: places.root, log: (line) => log.warn(line) });
  try {
    await bringUpToDate(database.pool, needs, async (pending) => {
      if (await backedUpUnderLock(database.pool, database.embedded, configuration, needs)) return;
      const place = placeBefore(places, pending, "tar");
      await writeSafely(place, await database.embedded.dump());
      log.info({ place }, "backed up before a migration");
    });
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
}

async function onServer(configuration: Configuration, url: string, needs: Needs): Promise<Store> {
  const { migrationDatabaseUrl = url } = configuration;
  const separate = migrationDatabaseUrl !== url;
  const pool = await reachServer("DATABASE_URL", url);
  const owner = separate ? await reachServer("MIGRATION_DATABASE_URL", migrationDatabaseUrl).catch(closing(pool)) : pool;
  try {
    await bringUpToDate(owner, needs, (pending) => backUpServer(owner, pending, configuration, needs));
    if (separate) await letRun(owner, await userOf(pool));
  } catch (error) {
    await pool.end();
    throw error;
  } finally {
    if (separate) await owner.end();
  }
  return openOn(pool, "postgres", () => pool.end());
}

const closing = (pool: pg.Pool) => async (error: unknown) => {
  await pool.end();
  throw error;
};

const userOf = async (pool: pg.Pool): Promise<string> =>
  (await pool.query<{ name: string }>("select current_user as name")).rows[0]?.name ?? "";

/** Beyond this a copy would take too long: whoever runs such a server has backups of its own. */
const MOST_TO_COPY = 1024 ** 3;

async function backUpServer(owner: pg.Pool, pending: string, configuration: Configuration, needs: Needs): Promise<void> {
  const { places, log } = needs;
  if (configuration.migrateWithoutBackup) return;
  const { rows } = await owner.query<{ size: number }>("select pg_database_size(current_database()) as size");
  if ((rows[0]?.size ?? 0) > MOST_TO_COPY)
    throw new CannotStart(
      "The database is over 1 GB and has to be changed: make a backup of it, then start once with MIGRATE_WITHOUT_BACKUP=1",
      { exitCode: EXIT.configuration },
    );
  if (await backedUpUnderLock(owner, undefined, configuration, needs)) return;
  const place = placeBefore(places, pending, "rows.gz");
  await dumpRows(owner, place);
  log.info({ place }, "backed up before a migration");
}

/** With a key there, an ordinary backup that `restore` puts back; without one, a copy that anybody could read. */
async function backedUpUnderLock(
  pool: pg.Pool,
  engine: EmbeddedEngine | undefined,
  configuration: Configuration,
  { places, log, version }: Needs,
): Promise<boolean> {
  const recipient = configuration.backupRecipient ?? (await recipientIn(pool));
  if (recipient === undefined) return false;
  const keeper = await keepBackedUp({
    pool,
    ...(engine && { engine }),
    recipient: async () => recipient,
    masterKey: await openMasterKey(places.root, { mayCreate: false }),
    folder: configuration.backupDirectory ?? places.backups,
    folderWasNamed: configuration.backupDirectory !== undefined,
    dataDirectory: places.root,
    version,
    clock: () => new Date().toISOString(),
    log,
    byHand: true,
  });
  const { file } = await keeper.make();
  log.info({ file }, "backed up before a migration");
  return true;
}

/** Asked before the tables are brought up to date: there may be none of keys yet. */
async function recipientIn(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ there: boolean }>("select to_regclass('public.backup_key') is not null as there");
  if (!rows[0]?.there) return undefined;
  const keys = await pool.query<{ recipient: string }>(
    "select recipient from backup_key where (select count(*) from practice) = 1 order by made_at desc, id desc limit 1",
  );
  return keys.rows[0]?.recipient;
}

const placeBefore = ({ backups }: DataDirectory, pending: string, ending: string): string =>
  join(backups, `before-${pending.replace(/\.sql$/, "")}-${new Date().toISOString().replaceAll(":", "")}.${ending}`);

async function bringUpToDate(
  owner: pg.Pool,
  { migrations, queues, log }: Needs,
  backUp: (firstPending: string) => Promise<void>,
): Promise<void> {
  const applied = await migrate(owner, await readMigrations(migrations), ([first]) => backUp(first ?? "migration"));
  await prepareJobs(owner, queues);
  if (applied.length > 0) log.info({ applied }, "migrated");
}

function asRefusal(error: unknown): unknown {
  if (error instanceof CannotStart) return error;
  if (error instanceof DirectoryInUseError) return new CannotStart(error.message, { exitCode: EXIT.inUse, cause: error });
  if (isDiskFull(error))
    return new CannotStart("The disk of the database is full: free some space and start again; nothing was lost", { cause: error });
  if (error instanceof EngineRefusedError || error instanceof MigrationRefused) return new CannotStart(error.message, { cause: error });
  if (isDatabaseUnreachable(error))
    return new CannotStart("The database went away while the program was starting: start again", { cause: error });
  return error;
}
