import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { checkExport, ExportRefused, readPractice } from "#exchange/server/read-practice.ts";
import { writePractice } from "#exchange/server/write-practice.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { type Configuration, readConfiguration } from "#foundation/server/configuration.ts";
import { writeSafely } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { keyFromSheet, masterKeyFile, writeMasterKey } from "#foundation/server/master-key.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import type { Command, CommandOutput } from "./command.ts";
import { asking } from "./server/ask-person.ts";
import { refuseUsedPlace, whyRefused } from "./server/backup-at-hand.ts";
import { openInstalled } from "./server/open-installed.ts";

/** `export FOLDER`: everything, to be read without this program, or by another installation of it. */
export const exportPractice: Command = (words, output) =>
  withFolder("export", words, output, async (folder, configuration) => {
    const names = await readdir(folder).catch((): string[] => []);
    if (names.length > 0) throw new ExportRefused(`${folder} is not empty: an export is written into a folder of its own`);
    const { databaseUrl, dataDirectory } = configuration;
    const database = await openInstalled(databaseUrl, dataDirectory);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { words: sentences, version: program } = findInstallation();
      const now = new Date().toISOString();
      const manifest = await writePractice({ database, dataDirectory, folder, say: sayWith(sentences), program, now });
      const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
      output.print(
        `${rows} rows of ${Object.keys(manifest.tables).length} tables and ${manifest.files.length} kept files are in ${folder}. It is not locked: look after it like the records themselves.\n`,
      );
    } finally {
      await database.close();
    }
  });

/** `import FOLDER`: into an empty installation; the master key is typed from the recovery sheet. */
export const importPractice: Command = (words, output) =>
  withFolder("import", words, output, async (folder, configuration) => {
    const { databaseUrl, dataDirectory } = configuration;
    await refuseUsedPlace(configuration);
    const manifest = await checkExport(folder);
    output.print(`Found: an export of ${manifest.madeAt} by version ${manifest.program}; every file is as it was written.\n`);
    const key = (await stat(masterKeyFile(dataDirectory)).catch(() => undefined)) ? undefined : await masterKeyFor(output);
    const known = await readMigrations(findInstallation().migrations);
    const database = await openInstalled(databaseUrl, dataDirectory);
    try {
      await readPractice(database.pool, { folder, manifest, dataDirectory }, known);
      await migrate(database.pool, known);
    } finally {
      await database.close();
    }
    const anchors = await readFile(join(folder, "audit-anchors.txt"), "utf8").catch(() => "");
    if (anchors !== "") await writeSafely(join(dataDirectory, "audit-anchors.txt"), anchors);
    if (key) await writeMasterKey(dataDirectory, key);
    output.print("Everything is in, and every table was compared: nothing differs. Start the program and sign in.\n");
  });

async function masterKeyFor({ print }: CommandOutput): Promise<Buffer> {
  const person = asking(print);
  try {
    const typed = await person.ask("The master key, number 2 on the recovery sheet (second factors and seals are locked with it):\n");
    const key = keyFromSheet(typed);
    if (key === undefined) throw new ExportRefused("this is not a master key: a letter is wrong. Nothing was changed");
    return key;
  } finally {
    person.end();
  }
}

async function withFolder(
  name: string,
  words: readonly string[],
  { complain }: CommandOutput,
  work: (folder: string, configuration: Configuration) => Promise<void>,
): Promise<number> {
  const [folder, ...more] = words;
  if (folder === undefined || more.length > 0) {
    complain(`give one folder: ${name} FOLDER`);
    return 2;
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) {
    for (const mistake of configuration.mistakes) complain(mistake);
    return 1;
  }
  try {
    await work(folder, configuration.value);
    return 0;
  } catch (error) {
    complain(error instanceof ExportRefused ? error.message : whyRefused(error));
    return 1;
  }
}
