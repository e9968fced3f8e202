/** Backups as whoever runs the practice sees and settles them. What takes long happens after the answer: on the embedded engine nobody may hold the one connection meanwhile. */
import { join } from "node:path";
import { ok, refuse } from "#foundation/result.ts";
import { identityFrom, newBackupKey, recipientOf } from "#foundation/server/backup/age-key.ts";
import { BackupDamaged } from "#foundation/server/backup/backup-folder.ts";
import { type BackupKeeper, scratchIn } from "#foundation/server/backup/keeper.ts";
import { checkFiles, putBackup } from "#foundation/server/backup/read-backup.ts";
import { inScratch } from "#foundation/server/backup/scratch.ts";
import { afterCommit, transaction } from "#foundation/server/database.ts";
import type { Door } from "#foundation/server/door.ts";
import type { Log } from "#foundation/server/log.ts";
import type { MasterKey } from "#foundation/server/master-key.ts";
import { readMigrations } from "#foundation/server/migrations.ts";
import { serve } from "#foundation/server/serve.ts";
import { hasFreshFactor } from "#foundation/server/sign-in/fresh-factor.ts";
import { warningOf } from "../backup-standing.ts";
import * as api from "../backups.api.ts";
import { backupKeyOf, lastDrill, saveBackupKey, saveDrill, sharesInstallation } from "./backup-store.ts";

interface Tools {
  readonly keeper: BackupKeeper;
  readonly masterKey: MasterKey;
  /** Set on the computer itself: then nobody makes one here. */
  readonly recipientOfComputer: string | undefined;
  readonly dataDirectory: string;
  readonly migrations: string;
  readonly log: Log;
  /** Invented people need no backup, so the demo does not ask for one. */
  readonly demo: boolean;
}

interface Drill {
  readonly id: string;
  readonly identity: string;
  readonly practiceId: string;
  readonly personId: string;
  readonly keyId: string;
}

export function mountBackups(door: Door, tools: Tools): void {
  const { keeper, recipientOfComputer } = tools;
  let isDrilling = false;
  let drillFault: "damaged" | "failed" | null = null;

  serve(door, api.readBackups, {
    handle: async (tx, _, { actor, now }) => {
      const key = recipientOfComputer === undefined ? await backupKeyOf(tx) : undefined;
      const last = await lastDrill(tx, actor);
      const { newest, all, folder, onSameDisk, lastCopyAt, nextAt, progress, fault } = await keeper.state();
      const keyFrom = recipientOfComputer !== undefined ? "computer" : key ? "practice" : "nobody";
      const isProved = key !== undefined && last?.keyId === key.id;
      const standing = {
        keyFrom,
        isProved,
        newestAt: newest?.madeAt ?? null,
        lastDrillAt: last?.doneAt ?? null,
        hasFault: fault !== undefined,
      } as const;
      const warning = warningOf(standing, now);
      return ok({
        warning: tools.demo && warning === "no-key" ? null : warning,
        keyFrom,
        key: key ? { madeAt: key.madeAt, isProved } : null,
        folder,
        onSameDisk,
        newest: newest ? { madeAt: newest.madeAt, bytes: newest.bytes, rows: newest.rows, files: newest.files } : null,
        kept: { count: all.length, oldestAt: all.at(-1)?.madeAt ?? null },
        lastCopyAt: lastCopyAt ?? null,
        nextAt: nextAt ?? null,
        progress: progress ?? null,
        fault: fault ?? null,
        drill: {
          last: last ? { doneAt: last.doneAt, backupMadeAt: last.backupMadeAt, tables: last.tables, rows: last.rows } : null,
          isRunning: isDrilling,
          fault: drillFault,
        },
      });
    },
  });

  serve(door, api.setUpBackupKey, {
    remembered: { sheet: "", masterSheet: "" },
    handle: async (tx, { input: { id } }, { actor, now }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      if (recipientOfComputer !== undefined) return refuse({ type: "key-of-the-computer" });
      if (await sharesInstallation(tx)) return refuse({ type: "several-practices" });
      const { sheet, recipient } = await newBackupKey();
      await saveBackupKey(tx, actor, { id, recipient, madeAt: now });
      afterCommit(() => keeper.begin());
      return ok({ sheet, masterSheet: tools.masterKey.recoverySheet });
    },
  });

  serve(door, api.backUpNow, {
    handle: async (tx) => {
      if (recipientOfComputer === undefined && !(await backupKeyOf(tx))) return refuse({ type: "no-backup-key" });
      afterCommit(() => keeper.begin());
      return ok({ state: "begun" as const });
    },
  });

  serve(door, api.beginDrill, {
    handle: async (tx, { input: { id, key: typed } }, { actor }) => {
      if (!hasFreshFactor(actor)) return refuse({ type: "factor-needed" });
      const key = recipientOfComputer === undefined ? await backupKeyOf(tx) : undefined;
      if (!key) return refuse({ type: "no-backup-key" });
      const identity = await identityFrom(typed);
      if (identity === undefined) return refuse({ type: "backup-key-misread" });
      if ((await recipientOf(identity)) !== key.recipient) return refuse({ type: "wrong-backup-key" });
      if (isDrilling) return refuse({ type: "drill-is-running" });
      const { practiceId, personId } = actor;
      afterCommit(() => void drill({ id, identity, practiceId, personId, keyId: key.id }, key.recipient));
      return ok({ state: "begun" as const });
    },
  });

  async function drill({ identity, ...who }: Drill, recipient: string): Promise<void> {
    isDrilling = true;
    drillFault = null;
    try {
      const kept = await keeper.newest();
      // One made before this key cannot open with it.
      const newest = kept?.recipient === recipient ? kept : await keeper.make();
      const { folder } = await keeper.state();
      const scratch = scratchIn(tools.dataDirectory);
      const known = await readMigrations(tools.migrations);
      const opened = await inScratch(scratch, undefined, (pool) =>
        putBackup(pool, join(folder, newest.file), { identity, scratch }, known),
      );
      await checkFiles(opened, identity);
      const { practiceId, id, keyId, personId } = who;
      const compared = { backupMadeAt: newest.madeAt, tables: Object.keys(opened.sums).length, rows: opened.rows };
      await transaction(door.database.db, (tx) =>
        saveDrill(tx, { practiceId, id, keyId, doneBy: personId, doneAt: door.clock(), ...compared }),
      );
    } catch (error) {
      drillFault = error instanceof BackupDamaged ? "damaged" : "failed";
      tools.log.error({ err: error }, "the restore drill failed");
    } finally {
      isDrilling = false;
    }
  }
}
