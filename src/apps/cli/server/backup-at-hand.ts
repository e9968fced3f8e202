/** The backup and the key that a command was given, and in one line why one of them will not do. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { identityFrom, WrongBackupKey } from "#foundation/server/backup/age-key.ts";
import { BackupDamaged, newestIn } from "#foundation/server/backup/backup-folder.ts";
import { newestBetween } from "#foundation/server/backup/between-copies.ts";
import { CannotStart } from "#foundation/server/cannot-start.ts";
import type { Configuration } from "#foundation/server/configuration.ts";
import { isDiskFull } from "#foundation/server/database.ts";
import { DirectoryInUseError, EngineRefusedError } from "#foundation/server/embedded/engine-errors.ts";
import { DatabaseNotEmpty, RowsOfNewerVersion } from "#foundation/server/logical-dump.ts";
import { MasterKeyRefused } from "#foundation/server/master-key.ts";
import { MigrationRefused } from "#foundation/server/migrations.ts";
import { asking } from "./ask-person.ts";

/** What a person can put right; said as it is. */
export class NotAtHand extends Error {}

/** A file as it is; of a folder the newest that is in it, also if it was made between two backups. */
export async function findBackup(given: string): Promise<string> {
  const there = await stat(given).catch(() => undefined);
  if (!there) throw new NotAtHand(`${given} is not there`);
  if (!there.isDirectory()) return given;
  const [newest, between] = [await newestIn(given), await newestBetween(given)];
  if (between && (!newest || between.madeAt > newest.madeAt)) return join(given, "between", between.file);
  if (newest) return join(given, newest.file);
  const names = await readdir(given);
  throw new NotAtHand(`there is no finished backup in ${given}${names.length === 0 ? ": it is empty" : ""}`);
}

/** From a file, or typed: a key in the command itself would stay in its history. */
export async function identityFor(keyFile: string | undefined, print: (text: string) => void): Promise<string> {
  const typed = keyFile === undefined ? await typedKey(print) : await readFile(keyFile, "utf8").catch(() => undefined);
  if (typed === undefined) throw new NotAtHand(`the key file ${keyFile ?? ""} cannot be read`);
  const identity = await identityFrom(typed);
  if (identity === undefined)
    throw new NotAtHand("this is not a key of backups: a letter is wrong, or it is the master key, which stands on the same sheet");
  return identity;
}

async function typedKey(print: (text: string) => void): Promise<string> {
  const person = asking(print);
  try {
    return await person.ask("The key of the backups, as it stands on the recovery sheet (it begins every line of 15 groups):\n");
  } finally {
    person.end();
  }
}

/** A fault that is none of these is not the person's to put right: it is thrown on. */
export function whyRefused(error: unknown): string {
  const known = [
    NotAtHand,
    WrongBackupKey,
    BackupDamaged,
    DatabaseNotEmpty,
    RowsOfNewerVersion,
    MasterKeyRefused,
    MigrationRefused,
    CannotStart,
  ];
  if (error instanceof DirectoryInUseError || error instanceof EngineRefusedError) return error.message;
  if (known.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  if (isDiskFull(error)) return "the disk is full: free some space and try again; nothing was left half done";
  throw error;
}

/** A folder with anything of an installation in it is not written into; a master key alone may have been typed in before. */
export async function refuseUsedPlace({ dataDirectory }: Pick<Configuration, "dataDirectory">): Promise<void> {
  const names = await readdir(dataDirectory).catch((): string[] => []);
  const used = names.filter((name) => ["database", "files"].includes(name));
  if (used.length > 0)
    throw new NotAtHand(
      `${dataDirectory} is not empty (${used.join(", ")}): a backup is put back only into an empty place; name another with DATA_DIR`,
    );
}
