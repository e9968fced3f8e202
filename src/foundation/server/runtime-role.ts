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
}
