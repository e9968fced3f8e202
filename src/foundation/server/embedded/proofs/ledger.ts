import type pg from "pg";

/** Every transaction of a proof writes this many rows, so that a part of one is visible. */
export const PARTS = 5;

export const LEDGER = `
  create table ledger (run text not null, number int not null, part int not null, words text not null, primary key (run, number, part));
  create index on ledger (words);
  create table tally (run text primary key, transactions int not null)`;

/** One transaction: five rows and a changed one. Every so often also what moves files about: tables made and dropped, log switches, checkpoints, vacuum. */
export async function writeTransaction(pool: pg.Pool, run: string, number: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (let part = 1; part <= PARTS; part += 1)
      await client.query("insert into ledger values ($1, $2, $3, $4)", [
        run,
        number,
        part,
        `${"word ".repeat(1 + ((number * part) % 40))}${number}`,
      ]);
    await client.query("insert into tally values ($1, 1) on conflict (run) do update set transactions = tally.transactions + 1", [run]);
    if (number % 20 === 5)
      await client.query(
        "drop table if exists passing; create table passing (id int primary key, words text); insert into passing select i, repeat('x', i) from generate_series(1, 300) i",
      );
    if (number % 20 === 15) await client.query("drop table if exists passing");
    await client.query("commit");
  } finally {
    client.release();
  }
  for (const statement of CHURN[number % 60] ?? []) await pool.query(statement);
}

const CHURN: Readonly<Record<number, readonly string[]>> = {
  10: ["checkpoint"],
  25: ["select pg_switch_wal()"],
  40: ["vacuum analyze"],
  50: ["vacuum full ledger", "checkpoint"],
};

/** Rows found for each transaction of a run. */
export async function partsByNumber(pool: pg.Pool, run: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await pool.query<{ number: number; parts: number }>(
    "select number, count(*)::int as parts from ledger where run = $1 group by number",
    [run],
  );
  return new Map(rows.map(({ number, parts }) => [number, parts]));
}

/** How many confirmed transactions are missing, and how many are there in part. A tally that disagrees with the rows counts as torn too. */
export async function judge(pool: pg.Pool, run: string, acknowledged: Iterable<number>): Promise<{ lost: number; torn: number }> {
  const parts = await partsByNumber(pool, run);
  const lost = [...acknowledged].filter((number) => !parts.has(number)).length;
  const broken = [...parts.values()].filter((count) => count !== PARTS).length;
  const tally = await pool.query<{ transactions: number }>("select transactions from tally where run = $1", [run]);
  return { lost, torn: broken + ((tally.rows[0]?.transactions ?? 0) === parts.size ? 0 : 1) };
}

/** Compares the indexes of our tables and of the main catalogues with their tables, row by row. Throws when one contradicts the other. */
export async function checkIndexes(pool: pg.Pool): Promise<void> {
  await pool.query("create extension if not exists amcheck");
  await pool.query(`select bt_index_check(i.indexrelid, true) from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace or t.relname in ('pg_class', 'pg_attribute', 'pg_type', 'pg_index', 'pg_depend')`);
}
