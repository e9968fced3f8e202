import { type Database, openOn, poolOnServer } from "#foundation/server/database.ts";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";

/** The database of this installation, for a command: a server's, or the embedded one, whose folder no program may hold meanwhile. */
export async function openInstalled(
  databaseUrl: string | undefined,
  dataDirectory: string,
): Promise<Database & Partial<Pick<EmbeddedDatabase, "embedded">>> {
  if (databaseUrl === undefined) return openEmbeddedDatabase({ directory: dataDirectory });
  const pool = poolOnServer(databaseUrl, { max: 2 });
  return openOn(pool, "postgres", () => pool.end());
}
