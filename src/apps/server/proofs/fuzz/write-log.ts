/** Which tables a question has written to: told by triggers, and taken back with what was written. */
import type { Database } from "#foundation/server/database.ts";

/** The tables written to since it was asked last. */
export type WriteLog = () => Promise<readonly string[]>;

/** The trail grows with every question, and that a letter went is decided by the clock. */
const NOT_COUNTED = ["audit_entry", "audit_seal", "family_notice_end"];

export async function writeLog(pool: Database["pool"]): Promise<WriteLog> {
  await pool.query("create table fuzz_written (name text not null)");
  await pool.query(`
    create function fuzz_note() returns trigger language plpgsql security definer as $$
    begin insert into public.fuzz_written values (tg_table_name); return null; end $$`);
  const { rows } = await pool.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'fuzz_written' and tablename <> all ($1)",
    [NOT_COUNTED],
  );
  for (const { name } of rows)
    await pool.query(`create trigger fuzz_note after insert or update or delete on ${name} for each row execute function fuzz_note()`);
  return async () => {
    const { rows: written } = await pool.query<{ name: string }>("delete from fuzz_written returning name");
    return [...new Set(written.map(({ name }) => name))].sort();
  };
}
