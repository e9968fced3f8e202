/** Opens the database of this installation, embedded or a server, and brings it up to date. Every way it can fail is one clear line. */
import { join } from "node:path";
import type pg from "pg";
import { prepareJobs } from "#foundation/server/boss.ts";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import type { Configuration } from "#foundation/server/configuration.ts";
import { type Database, isDatabaseUnreachable, isDiskFull, openOn } from "#foundation/server/database.ts";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { DirectoryInUseError, EngineRefusedError } from "#foundation/server/embedded/engine-errors.ts";
import { writeSafely } from "#foundation/server/files.ts";
import { dumpRows } from "#foundation/server/logical-dump.ts";
import type { Log } from "#foundation/server/log.ts";
import { MigrationRefused, migrate, readMigrations } from "#foundation/server/migrations.ts";
import { letRun } from "#foundation/server/runtime-role.ts";
import type { DataDirectory } from "./data-directory.ts";
import { reachServer } from "./reach-server.ts";

export interface Needs {
  readonly migrations: string;
  readonly queues: readonly string[];
  readonly places: DataDirectory;
  readonly log: Log;
}

export async function openStore(configuration: Configuration, needs: Needs): Promise<Database> {
  try {
    return configuration.databaseUrl ? await onServer(configuration, configuration.databaseUrl, needs) : await embedded(needs);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function embedded(needs: Needs): Promise<Database> {
  const { log, places } = needs;
  const database = await openEmbeddedDatabase({ directory: places.root, log: (line) => log.warn(line) });
  try {
    await bringUpToDate(database.pool, needs, async (pending) => {
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

async function onServer(configuration: Configuration, url: string, needs: Needs): Promise<Database> {
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

async function backUpServer(
  owner: pg.Pool,
  pending: string,
  { migrateWithoutBackup }: Configuration,
  { places, log }: Needs,
): Promise<void> {
  if (migrateWithoutBackup) return;
  const { rows } = await owner.query<{ size: number }>("select pg_database_size(current_database()) as size");
  if ((rows[0]?.size ?? 0) > MOST_TO_COPY)
    throw new CannotStart(
      "The database is over 1 GB and has to be changed: make a backup of it, then start once with MIGRATE_WITHOUT_BACKUP=1",
      { exitCode: EXIT.configuration },
    );
  const place = placeBefore(places, pending, "rows.gz");
  await dumpRows(owner, place);
  log.info({ place }, "backed up before a migration");
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
