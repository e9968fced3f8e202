import type { Command } from "./command.ts";

/** What the command line can do; each command is loaded only when it is called. */
const commands: ReadonlyMap<string, { readonly usage: string; readonly load: () => Promise<Command> }> = new Map([
  [
    "analyse",
    {
      usage: "analyse FILE.json    statistics of a file of single cases, as JSON",
      load: async () => (await import("./analyse.ts")).analyseFile,
    },
  ],
  [
    "backup",
    {
      usage:
        "backup | backup list | backup verify [FILE] [--key KEYFILE]    a backup now; those there are; the proof that one opens and is whole",
      load: async () => (await import("./backup.ts")).backUp,
    },
  ],
  [
    "backup-key",
    {
      usage: "backup-key FILE    a pair of keys for backups: the private one into the file, the public one for BACKUP_RECIPIENT",
      load: async () => (await import("./backup-key.ts")).makeBackupKey,
    },
  ],
  [
    "restore",
    {
      usage: "restore FILE [--key KEYFILE] [--yes]    puts a backup into an empty installation; a folder: its newest",
      load: async () => (await import("./restore.ts")).restore,
    },
  ],
  [
    "export",
    {
      usage: "export FOLDER    the whole installation, lossless, to be read without this program",
      load: async () => (await import("./practice-export.ts")).exportPractice,
    },
  ],
  [
    "import",
    {
      usage: "import FOLDER    such an export into an empty installation",
      load: async () => (await import("./practice-export.ts")).importPractice,
    },
  ],
  [
    "master-key",
    {
      usage: "master-key    the master key, typed in again from the recovery sheet",
      load: async () => (await import("./master-key.ts")).typeMasterKey,
    },
  ],
  [
    "seed",
    {
      usage: "seed --clients N --years Y [--seed S] [--until DAY]    an invented practice for measuring, into an empty database",
      load: async () => (await import("./seed.ts")).seedPractice,
    },
  ],
  [
    "bounce",
    {
      usage: "bounce [FILE ...]    hands over letters that a mail server sent back: files, or one at the standard input",
      load: async () => (await import("./bounce.ts")).handOverReturned,
    },
  ],
  [
    "let-in",
    {
      usage: "let-in EMAIL    prints a link by which somebody who lost password or phone comes in anew; for whoever has this computer",
      load: async () => (await import("./let-in.ts")).letIn,
    },
  ],
  [
    "verify",
    {
      usage: "verify [--anchors FILE]    reads the trail, the signatures and the signed papers again and names what is not as it was",
      load: async () => (await import("./verify.ts")).verifyInstallation,
    },
  ],
]);

const [name = "", ...words] = process.argv.slice(2);
const command = commands.get(name);
if (command === undefined) {
  const asked = name === "" || name === "help" || name === "--help";
  const usages = [...commands.values()].map(({ usage }) => `  cli ${usage}\n`).join("");
  (asked && name !== "" ? process.stdout : process.stderr).write(
    `${asked ? "" : `cli: there is no command “${name}”\n`}The commands:\n${usages}`,
  );
  process.exitCode = asked && name !== "" ? 0 : 2;
} else {
  const run = await command.load();
  process.exitCode = await run(words, {
    print: (text) => process.stdout.write(text),
    complain: (line) => process.stderr.write(`cli ${name}: ${line}\n`),
  });
}
