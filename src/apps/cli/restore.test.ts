/** A backup carried to another machine, as a person does it on the console. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { sumsOf } from "#foundation/server/backup/read-backup.ts";

const root = await mkdtemp(join(tmpdir(), "sostenuto-restore-"));
afterAll(() => rm(root, { recursive: true, force: true }));
const [home, other, empty] = [join(root, "home"), join(root, "other"), join(root, "empty")];

interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function cli(words: readonly string[], environment: Readonly<Record<string, string>>, typed = ""): Promise<Said> {
  const main = resolve(import.meta.dirname, "main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main, ...words], { env: { ...process.env, ...environment } });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (piece) => (said.stdout += piece));
  child.stderr.on("data", (piece) => (said.stderr += piece));
  child.stdin.end(typed);
  return new Promise((done) => child.once("exit", (status) => done({ status, ...said })));
}

const sumsIn = async (directory: string) => {
  const database = await openEmbeddedDatabase({ directory, housekeepingEveryMs: 0 });
  try {
    return await sumsOf(database.pool);
  } finally {
    await database.close();
  }
};

test("seeded, backed up, carried away, put back: equal row for row; what must be refused is", async () => {
  expect(await cli(["seed", "--clients", "2", "--years", "0.2", "--until", "2026-11-30"], { DATA_DIR: home })).toMatchObject({ status: 0 });
  expect(await cli(["backup"], { DATA_DIR: home })).toMatchObject({ status: 1, stderr: expect.stringContaining("no key") });
  const keyFile = join(root, "key.txt");
  const made = await cli(["backup-key", keyFile], {});
  const recipient = /BACKUP_RECIPIENT=(age1\w+)/.exec(made.stdout)?.[1] ?? "";
  await mkdir(join(home, "files", "ab"), { recursive: true });
  const backed = await cli(["backup"], { DATA_DIR: home, BACKUP_RECIPIENT: recipient });
  expect(backed).toMatchObject({ status: 0, stderr: "" });
  expect(await cli(["backup", "list"], { DATA_DIR: home })).toMatchObject({ status: 0, stdout: backed.stdout });
  const verified = await cli(["backup", "verify", "--key", keyFile], { DATA_DIR: home });
  expect(verified).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/\d+ rows in \d+ tables put back and compared/) });

  await cp(join(home, "backups"), join(root, "stick"), { recursive: true });
  const folder = join(root, "stick");
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".backup.age"));
  const no = await cli(["restore", join(folder, file), "--key", keyFile], { DATA_DIR: other }, "no\n");
  expect(no).toMatchObject({ status: 1, stderr: expect.stringContaining("nothing was changed") });
  expect(existsSync(other)).toBe(false);

  const yes = await cli(["restore", folder, "--key", keyFile], { DATA_DIR: other }, "yes\n");
  expect(yes.stderr).toBe("");
  expect(yes).toMatchObject({ status: 0, stdout: expect.stringContaining("each as it was") });
  expect(await sumsIn(other)).toEqual(await sumsIn(home));
  expect(readFileSync(join(other, "master.key"), "utf8")).toBe(readFileSync(join(home, "master.key"), "utf8"));

  const again = await cli(["restore", folder, "--key", keyFile, "--yes"], { DATA_DIR: other });
  expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining("not empty") });
  const foreign = join(root, "foreign.txt");
  await cli(["backup-key", foreign], {});
  const wrong = await cli(["restore", folder, "--key", foreign, "--yes"], { DATA_DIR: empty });
  expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("does not open this backup") });
  const bytes = readFileSync(join(folder, file));
  bytes[bytes.length >> 1] = 255 - (bytes[bytes.length >> 1] ?? 0);
  writeFileSync(join(folder, file), bytes);
  const damaged = await cli(["restore", join(folder, file), "--key", keyFile, "--yes"], { DATA_DIR: empty });
  expect(damaged).toMatchObject({ status: 1, stderr: expect.stringContaining("not as it was written") });
  expect(existsSync(empty)).toBe(false);
}, 300_000);

test("the master key is typed in again from its sheet, and never over another", async () => {
  const { openMasterKey } = await import("#foundation/server/master-key.ts");
  const { recoverySheet } = await openMasterKey(join(root, "first"), { mayCreate: true });
  const second = join(root, "second");
  expect(await cli(["master-key"], { DATA_DIR: second }, `${recoverySheet.slice(0, -1)}9\n`)).toMatchObject({ status: 1 });
  expect(await cli(["master-key"], { DATA_DIR: second }, `${recoverySheet.toLowerCase()}\n`)).toMatchObject({ status: 0 });
  expect((await openMasterKey(second, { mayCreate: false })).recoverySheet).toBe(recoverySheet);
  expect(await cli(["master-key"], { DATA_DIR: second }, `${recoverySheet}\n`)).toMatchObject({ status: 1 });
});
