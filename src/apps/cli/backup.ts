import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { backupsIn, type BackupCard } from "#foundation/server/backup/backup-folder.ts";
import { keepBackedUp, scratchIn } from "#foundation/server/backup/keeper.ts";
import { checkFiles, putBackup } from "#foundation/server/backup/read-backup.ts";
import { inScratch } from "#foundation/server/backup/scratch.ts";
import { CannotStart } from "#foundation/server/cannot-start.ts";
import { type Configuration, readConfiguration } from "#foundation/server/configuration.ts";
import { DirectoryInUseError } from "#foundation/server/embedded/engine-errors.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { openLog } from "#foundation/server/log.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { readMigrations } from "#foundation/server/migrations.ts";
import { backupKeyOf } from "#practice/server/backup-store.ts";
import type { Command, CommandOutput } from "./command.ts";
import { openInstalled } from "./server/open-installed.ts";
import { findBackup, identityFor, whyRefused } from "./server/backup-at-hand.ts";

/** `backup`, `backup list`, `backup verify`: one now, those that are there, and the proof that one opens and is whole. */
export const backUp: Command = async (words, output) => {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) output.complain(mistake);
    return 1;
  }
  const [what = "now", ...more] = words;
  if (what === "now" && more.length === 0) return backUpNow(configuration.value, output);
  if (what === "list" && more.length === 0) return listBackups(configuration.value, output);
  if (what === "verify") return verify(more, configuration.value, output);
  output.complain("say backup, backup list, or backup verify [FILE] --key KEYFILE");
  return 2;
};

const folderOf = ({ backupDirectory, dataDirectory }: Configuration): string => backupDirectory ?? join(dataDirectory, "backups");

async function backUpNow(configuration: Configuration, { print, complain }: CommandOutput): Promise<number> {
  const { databaseUrl, dataDirectory, backupDirectory, backupRecipient } = configuration;
  const database = await openInstalled(databaseUrl, dataDirectory).catch((error: unknown) => {
    if (error instanceof DirectoryInUseError || error instanceof CannotStart) return error;
    throw error;
  });
  if (database instanceof Error) {
    complain(`${database.message}; while it runs, it backs up by itself every hour, and at once under Practice, Backups`);
    return 1;
  }
  try {
    const recipient = backupRecipient ?? (await backupKeyOf(database.db))?.recipient;
    if (recipient === undefined) {
      complain("there is no key to lock it with: set one up under Practice, Backups, or with backup-key and BACKUP_RECIPIENT");
      return 1;
    }
    const keeper = await keepBackedUp({
      pool: database.pool,
      ...(database.embedded && { engine: database.embedded }),
      recipient: async () => recipient,
      masterKey: await openMasterKey(dataDirectory, { mayCreate: false }),
      folder: folderOf(configuration),
      folderWasNamed: backupDirectory !== undefined,
      dataDirectory,
      version: findInstallation().version,
      clock: () => new Date().toISOString(),
      log: openLog("silent"),
      byHand: true,
    });
    print(`${lineOf(await keeper.make())}\n`);
    return 0;
  } catch (error) {
    complain(whyRefused(error));
    return 1;
  } finally {
    await database.close();
  }
}

async function listBackups(configuration: Configuration, { print, complain }: CommandOutput): Promise<number> {
  const cards = await backupsIn(folderOf(configuration));
  for (const card of cards) print(`${lineOf(card)}\n`);
  if (cards.length === 0) complain(`there is no backup in ${folderOf(configuration)}`);
  return cards.length === 0 ? 1 : 0;
}

const lineOf = ({ file, madeAt, bytes, rows, files }: BackupCard): string =>
  `${madeAt}  ${(bytes / 1_000_000).toFixed(1)} MB  ${rows} rows  ${files} files  ${file}`;

/** Opens it with the key, checks every sum and every kept file, puts it into an empty place aside and compares row for row. */
async function verify(words: readonly string[], configuration: Configuration, { print, complain }: CommandOutput): Promise<number> {
  const read = wordsOf(words);
  if (read === null) {
    complain("give the key, and the file if it is not to be the newest: backup verify [FILE] --key KEYFILE");
    return 2;
  }
  try {
    const place = await findBackup(read.file ?? folderOf(configuration));
    const identity = await identityFor(read.key, print);
    const scratch = scratchIn((await stat(configuration.dataDirectory).catch(() => undefined)) ? configuration.dataDirectory : ".");
    const known = await readMigrations(findInstallation().migrations);
    const opened = await inScratch(scratch, undefined, (pool) => putBackup(pool, place, { identity, scratch }, known));
    await checkFiles(opened, identity);
    print(
      `${basename(place)}: made ${opened.about.madeAt}, ${opened.rows} rows in ${Object.keys(opened.sums).length} tables put back and compared, ${opened.files.length} files checked: all as they were\n`,
    );
    return 0;
  } catch (error) {
    complain(whyRefused(error));
    return 1;
  }
}

function wordsOf(words: readonly string[]): { file: string | undefined; key: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { key: { type: "string" } } });
    return positionals.length > 1 ? null : { file: positionals[0], key: values.key };
  } catch {
    return null;
  }
}
