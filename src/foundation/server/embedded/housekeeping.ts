/** Runs one statement when no transaction is open. */
export type RunWhenIdle = (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const TABLES = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and not c.relisshared and c.relpersistence = 'p' and n.nspname not like 'pg\\_toast%'
  order by c.relpages, 1`;

/** What a server does by itself and the embedded engine does not: clear out old row versions, count afresh, write a checkpoint. One table at a time, so that nobody waits long. */
export async function keepHouse(run: RunWhenIdle): Promise<void> {
  for (const { name } of await run(TABLES)) await run(`vacuum (analyze, skip_locked) ${String(name)}`);
  await run("checkpoint");
}
