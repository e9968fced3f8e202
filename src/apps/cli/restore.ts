import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { writeSafely, filesIn } from "#foundation/server/files.ts";
import { checkFiles, openBackup, type OpenedBackup, putBackup } from "#foundation/server/backup/read-backup.ts";
import { openCopy } from "#foundation/server/backup/file-copies.ts";
import { scratchIn } from "#foundation/server/backup/keeper.ts";
import { sweepScratch } from "#foundation/server/backup/scratch.ts";
import { type Configuration, readConfiguration } from "#foundation/server/configuration.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { keyFromSheet, masterKeyFile, writeMasterKey } from "#foundation/server/master-key.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import type { Command, CommandOutput } from "./command.ts";
import { asking } from "./server/ask-person.ts";
import { findBackup, identityFor, NotAtHand, refuseUsedPlace, whyRefused } from "./server/backup-at-hand.ts";
import { openInstalled } from "./server/open-installed.ts";

const USAGE = "give the backup, or the folder of backups for the newest: restore FILE [--key KEYFILE] [--yes]";

/** `restore`: puts a backup into an empty installation. Says what it found and what will happen before anything does. */
export const restore: Command = async (words, output) => {
  const read = wordsOf(words);
  if (read === null) {
    output.complain(USAGE);
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) output.complain(mistake);
    return 1;
  }
  try {
    return await restoreInto(configuration.value, read, output);
  } catch (error) {
    output.complain(whyRefused(error));
    return 1;
  }
};

interface Order {
  readonly file: string;
  readonly key: string | undefined;
  readonly yes: boolean;
}

async function restoreInto(configuration: Configuration, order: Order, { print, complain }: CommandOutput): Promise<number> {
  const { dataDirectory, databaseUrl } = configuration;
  await refuseUsedPlace(configuration);
  const place = await findBackup(order.file);
  print(`Found: ${basename(place)}\n`);
  const identity = await identityFor(order.key, print);
  const scratch = scratchIn(dataDirectory);
  print("Reading all of it once, before anything is written…\n");
  const opened = await openBackup(place, { identity, scratch });
  await checkFiles(opened, identity);
  const known = await readMigrations(findInstallation().migrations);
  print(found(opened, known.length));
  print(
    `It will be put into ${databaseUrl === undefined ? dataDirectory : "the database of DATABASE_URL"}, files and keys into ${dataDirectory}.\n`,
  );
  if (!order.yes && !(await agreed(print))) {
    complain("nothing was changed");
    return 1;
  }
  const database = await openInstalled(databaseUrl, dataDirectory);
  try {
    await putBackup(database.pool, place, { identity, scratch }, known);
    print(`${opened.rows} rows put back and compared: each as it was.\n`);
    const later = await migrate(database.pool, known);
    if (later.length > 0) print(`Brought up to this version: ${later.length} changes of the tables.\n`);
  } finally {
    await database.close();
    await sweepScratch(scratch);
  }
  const files = filesIn(join(dataDirectory, "files"));
  for (const one of opened.files) await files.keep(await openCopy(opened.folder, one, identity));
  if (opened.about.anchors !== "") await writeSafely(join(dataDirectory, "audit-anchors.txt"), opened.about.anchors);
  // Last: with it the installation is one that starts.
  const key = keyFromSheet(opened.about.masterKey);
  if (key === undefined)
    throw new NotAtHand("the master key in the backup cannot be read: type it in from the recovery sheet with master-key");
  if (!(await stat(masterKeyFile(dataDirectory)).catch(() => undefined))) await writeMasterKey(dataDirectory, key);
  print(`${opened.files.length} kept files and the master key are back. Start the program, sign in, and look at a record you know well.\n`);
  return 0;
}

const found = ({ about, rows, sums, files }: OpenedBackup, known: number): string =>
  `Made ${about.madeAt} by version ${about.version} (${about.engine === "embedded" ? "database inside" : "PostgreSQL server"}): ${rows} rows in ${Object.keys(sums).length} tables, ${files.length} kept files. Every byte is as it was written.\n${
    about.migrations.length < known
      ? `It is of an older version and will be brought up to this one: ${known - about.migrations.length} changes of the tables.\n`
      : ""
  }`;

async function agreed(print: (text: string) => void): Promise<boolean> {
  const person = asking(print);
  try {
    return /^(y|yes|o|oui)$/i.test(await person.ask("Put it back there? yes / no: "));
  } finally {
    person.end();
  }
}

function wordsOf(words: readonly string[]): Order | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { key: { type: "string" }, yes: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, key: values.key, yes: values.yes };
  } catch {
    return null;
  }
}
