/** The program may run as a user that owns nothing: it can read and write rows, never change the schema or rewrite the audit trail. */
import pg from "pg";

export async function letRun(owner: pg.Pool, user: string): Promise<void> {
  const name = pg.escapeIdentifier(user);
  await owner.query(`
    grant usage on schema public, auth, jobs, house to ${name};
    grant select, insert, update, delete on all tables in schema public, auth, jobs to ${name};
    grant select on all tables in schema house to ${name};
    grant usage, select on all sequences in schema public, auth, jobs to ${name};
    revoke update, delete, truncate on audit_entry, audit_seal from ${name};`);
  // What the triggers refuse to everybody, this user has not even the right to try. A row that may still be ended, or leaves by certificate, stays to its trigger.
  const { rows } = await owner.query<{ table: string }>(KEPT_FOR_GOOD);
  if (rows.length > 0) await owner.query(`revoke update, delete on ${rows.map(({ table }) => table).join(", ")} from ${name}`);
  await owner.query(`revoke delete on ${SIGNED.join(", ")} from ${name}`);
}

/** Drafts are changed until they are signed, and then no more; nobody deletes one either way. */
const SIGNED = ["note", "report", "assessment", "care_plan"];

/** Tables whose rows are refused every change and every deletion (bits 8 and 16 of a trigger are deleting and updating). */
const KEPT_FOR_GOOD = `select t.tgrelid::regclass::text as table from pg_trigger t join pg_proc p on p.oid = t.tgfoid
  where not t.tgisinternal and p.proname = 'refuse_change' and t.tgtype & 24 = 24`;
