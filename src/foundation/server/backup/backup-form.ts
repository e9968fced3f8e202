/** What stands in a backup: a line about it, the rows, and a last line without which it is not whole. All of it gzipped, then locked. */
import { z } from "zod";
import { CopiedFile } from "./file-copies.ts";

export const FORMAT = "sostenuto-backup-1";
export const BETWEEN_FORMAT = "sostenuto-between-1";

const AboutBackup = z.object({
  madeAt: z.iso.datetime(),
  /** Of the program that made it. */
  version: z.string(),
  engine: z.enum(["embedded", "postgres"]),
  migrations: z.array(z.string()),
  /** As the recovery sheet shows it: the restored installation is locked with the same. */
  masterKey: z.string(),
  /** Where the seals of the trail stood day by day. */
  anchors: z.string(),
});

export const BackupHead = AboutBackup.safeExtend({ format: z.literal(FORMAT) });
export type BackupHead = z.infer<typeof BackupHead>;

export const BackupFoot = z.object({
  end: z.literal(true),
  tables: z.record(z.string(), z.object({ rows: z.int(), sum: z.string() })),
  files: z.array(CopiedFile),
});
export type BackupFoot = z.infer<typeof BackupFoot>;

/** A copy of the database's folder: whole, or what changed since `base`. */
export const BetweenHead = AboutBackup.safeExtend({
  format: z.literal(BETWEEN_FORMAT),
  base: z.string().nullable(),
  /** Of the folder this copy stands for. */
  sha256: z.string(),
  files: z.array(CopiedFile),
});
export type BetweenHead = z.infer<typeof BetweenHead>;
