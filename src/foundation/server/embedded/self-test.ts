import type { PGlite } from "@electric-sql/pglite";
import type { StartFacts } from "./engine-messages.ts";

const EXPECTED = { fsync: "on", synchronous_commit: "on", full_page_writes: "on", wal_sync_method: "fsync" } as const;

/** Commits one row and looks whether the disk was asked to keep it. */
export async function observeStart(pg: PGlite, syncsSoFar: () => number): Promise<StartFacts> {
  const table = await pg.query<{ known: boolean }>("select to_regclass('engine.start') is not null as known");
  if (!table.rows[0]?.known)
    await pg.exec(
      "create schema engine; create table engine.start (only_row boolean primary key default true check (only_row), starts bigint not null, last_at timestamptz not null)",
    );

  const before = syncsSoFar();
  await pg.exec(
    "insert into engine.start values (true, 1, now()) on conflict (only_row) do update set starts = start.starts + 1, last_at = now()",
  );
  const syncsOfOneCommit = syncsSoFar() - before;

  const shown = await pg.query<{ name: string; setting: string }>("select name, setting from pg_settings where name = any($1)", [
    Object.keys(EXPECTED),
  ]);
  return { syncsOfOneCommit, settings: Object.fromEntries(shown.rows.map(({ name, setting }) => [name, setting])) };
}

/** Why this engine must not serve, or nothing when its promises hold. */
export function faultOfStart({ syncsOfOneCommit, settings }: StartFacts): string | undefined {
  if (syncsOfOneCommit < 1) return "a committed row did not reach the disk (no flush was seen), so nothing saved here would be safe.";
  for (const [name, expected] of Object.entries(EXPECTED))
    if (settings[name] !== expected)
      return `its setting ${name} is ${settings[name] ?? "missing"} instead of ${expected}, so nothing saved here would be safe.`;
  return undefined;
}
