/** Bytes that no row names any more leave the disk, as a job after the deed that took the last name away. Safe to do twice. */
import { sql } from "kysely";
import { z } from "zod";
import { type Database, transaction, type Tx } from "./database.ts";
import type { Files } from "./files.ts";
import type { Jobs } from "./jobs.ts";

export const FORGET_FILE = "forget-file";
const Forgotten = z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/) });

/** One number for the whole file store; nothing else locks by it. */
const FILE_STORE = 4_403_639;

/** Whoever keeps bytes holds the store until the row that names them is committed: in between nobody forgets the same bytes. */
export const holdFiles = (tx: Tx) => sql`select pg_advisory_xact_lock_shared(${FILE_STORE})`.execute(tx);

export const forgetFile = (jobs: Jobs, tx: Tx, file: string): Promise<void> => jobs.enqueue(tx, FORGET_FILE, Forgotten.parse({ file }));

export const forgetter = ({ db }: Database, files: Files): ((given: unknown) => Promise<void>) => {
  return async (given) => {
    const { file } = Forgotten.parse(given);
    await transaction(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(${FILE_STORE})`.execute(tx);
      if (!(await isNamed(tx, file))) await files.forget(file);
    });
  };
};

/** The same bytes may be kept for somebody else, also of another practice: every table that names files is asked, by the database’s own list. */
async function isNamed(tx: Tx, file: string): Promise<boolean> {
  const { rows: tables } = await sql<{ table: string }>`
    select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'file' and not a.attisdropped`.execute(tx);
  for (const { table } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where file = ${file} limit 1`.execute(tx);
    if (rows.length > 0) return true;
  }
  return false;
}
