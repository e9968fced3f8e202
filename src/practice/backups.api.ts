/** The backups of the whole installation: how they stand, the key they are locked with, and the drill that proves that they open. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf, Instant } from "#foundation/words.ts";
import { BACKUP_WARNINGS } from "./backup-standing.ts";

export const BackupKeyId = idOf("BackupKey");
export const BackupDrillId = idOf("BackupDrill");

const Nothing = z.strictObject({});

export const readBackups = endpoint({
  method: "GET",
  path: "/practice/backups",
  summary: "How the backups of this installation stand: the last good one, the next, the key and the last drill",
  may: "backups.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    /** What somebody should look at; null = all is well. */
    warning: z.enum(BACKUP_WARNINGS).nullable(),
    /** Who keeps the private half: a person of this practice, or whoever runs the computer. */
    keyFrom: z.enum(["nobody", "practice", "computer"]),
    key: z.strictObject({ madeAt: Instant, isProved: z.boolean() }).nullable(),
    folder: z.string(),
    onSameDisk: z.boolean(),
    newest: z.strictObject({ madeAt: Instant, bytes: z.int(), rows: z.int(), files: z.int() }).nullable(),
    kept: z.strictObject({ count: z.int(), oldestAt: Instant.nullable() }),
    /** The newest moment anything of the database was copied, by a backup or between two of them. */
    lastCopyAt: Instant.nullable(),
    nextAt: Instant.nullable(),
    progress: z.strictObject({ step: z.enum(["copying", "reading", "files"]), rows: z.int() }).nullable(),
    fault: z.enum(["disk-full", "folder-missing", "not-writable", "failed"]).nullable(),
    drill: z.strictObject({
      last: z.strictObject({ doneAt: Instant, backupMadeAt: Instant, tables: z.int(), rows: z.int() }).nullable(),
      isRunning: z.boolean(),
      fault: z.enum(["damaged", "failed"]).nullable(),
    }),
  }),
  refusals: {},
});

export const setUpBackupKey = endpoint({
  method: "POST",
  path: "/practice/backups/key",
  summary: "Make the pair of keys; the private half is in this one answer and kept nowhere",
  may: "backups.write",
  ids: Nothing,
  input: z.strictObject({ id: BackupKeyId }),
  output: z.strictObject({
    /** The private half in groups of four; empty when it was shown before. */
    sheet: z.string(),
    /** The master key of the installation, for the same sheet of paper. */
    masterSheet: z.string(),
  }),
  refusals: { "factor-needed": 403, "key-of-the-computer": 409, "several-practices": 409 },
});

export const backUpNow = endpoint({
  method: "POST",
  path: "/practice/backups",
  summary: "Begin a backup now",
  may: "backups.write",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({ state: z.literal("begun") }),
  refusals: { "no-backup-key": 409 },
});

export const beginDrill = endpoint({
  method: "POST",
  path: "/practice/backups/drill",
  summary: "Open the newest backup with the key as it stands on paper, put it into an empty place aside and compare row for row",
  may: "backups.write",
  ids: Nothing,
  input: z.strictObject({ id: BackupDrillId, key: z.string().trim().min(1).max(400) }),
  output: z.strictObject({ state: z.literal("begun") }),
  refusals: { "factor-needed": 403, "no-backup-key": 409, "backup-key-misread": 409, "wrong-backup-key": 409, "drill-is-running": 409 },
});
