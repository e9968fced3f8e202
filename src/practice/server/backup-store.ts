import { sql } from "kysely";
import type { Db, Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";

export interface KeptBackupKey {
  readonly id: string;
  readonly practiceId: string;
  readonly recipient: string;
  readonly madeAt: string;
}

/** The key that backups are locked with: of the one practice here. Where several share an installation none of them holds the key to all. */
export async function backupKeyOf(db: Db | Tx): Promise<KeptBackupKey | undefined> {
  const { rows } = await sql<KeptBackupKey>`
    select id, practice_id as "practiceId", recipient, instant(made_at) as "madeAt" from backup_key
    where (select count(*) from practice) = 1 order by made_at desc, id desc limit 1`.execute(db);
  return rows[0];
}

export async function sharesInstallation(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ shares: boolean }>`select count(*) > 1 as shares from practice`.execute(tx);
  return rows[0]?.shares === true;
}

export const saveBackupKey = (
  tx: Tx,
  { practiceId, personId }: Actor,
  it: { readonly id: string; readonly recipient: string; readonly madeAt: string },
) =>
  tx
    .insertInto("backupKey")
    .values({ practiceId, madeBy: personId, ...it })
    .execute();

export interface KeptDrill {
  readonly keyId: string;
  readonly doneAt: string;
  readonly backupMadeAt: string;
  readonly tables: number;
  readonly rows: number;
}

export async function lastDrill(tx: Tx, { practiceId }: Actor): Promise<KeptDrill | undefined> {
  const { rows } = await sql<KeptDrill>`
    select key_id as "keyId", instant(done_at) as "doneAt", instant(backup_made_at) as "backupMadeAt", tables, rows
    from backup_drill where practice_id = ${practiceId} order by done_at desc, id desc limit 1`.execute(tx);
  return rows[0];
}

export const saveDrill = (
  tx: Tx,
  it: {
    readonly practiceId: string;
    readonly id: string;
    readonly keyId: string;
    readonly doneBy: string;
    readonly doneAt: string;
    readonly backupMadeAt: string;
    readonly tables: number;
    readonly rows: number;
  },
) => tx.insertInto("backupDrill").values(it).execute();
