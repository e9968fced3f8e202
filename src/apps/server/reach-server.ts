/** Connects to a PostgreSQL server, or says in one line why that cannot be. */
import type pg from "pg";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import { isDatabaseUnreachable, poolOnServer } from "#foundation/server/database.ts";

const OLDEST = 150_000;

/** A pool whose server answered and is new enough. `setting` names the line of the configuration to look at. */
export async function reachServer(setting: string, url: string): Promise<pg.Pool> {
  const pool = poolOnServer(url);
  try {
    const { rows } = await pool.query<{ version: number; shown: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_version') as shown",
    );
    refuseOldServer(setting, rows[0]);
    return pool;
  } catch (error) {
    await pool.end();
    throw error instanceof CannotStart
      ? error
      : new CannotStart(`${setting}: ${whyNot(error, url)}`, { exitCode: EXIT.configuration, cause: error });
  }
}

export function refuseOldServer(setting: string, server: { readonly version: number; readonly shown: string } | undefined): void {
  if (server && server.version >= OLDEST) return;
  throw new CannotStart(`${setting}: PostgreSQL ${server?.shown ?? "of unknown age"} is too old, this program needs 15 or later`, {
    exitCode: EXIT.configuration,
  });
}

/** The address without its user and password. */
const shownAddress = (url: string): string => {
  if (!URL.canParse(url)) return "the address given";
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "the local socket"}${port ? `:${port}` : ""}${pathname}`;
};

function whyNot(error: unknown, url: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const place = shownAddress(url);
  if (code === "28P01" || code === "28000") return `the server at ${place} refused this user name or password`;
  if (code === "3D000") return `there is no such database at ${place}: create it first`;
  if (code === "42501") return `this user may not use the database at ${place}`;
  if (isDatabaseUnreachable(error)) return `no PostgreSQL server answers at ${place} (${code || "it closed the connection"})`;
  return `${place} does not answer like a PostgreSQL server (${code || (error instanceof Error ? error.message : "no reason given")})`;
}
