/** The whole way on the demo practice: backed up while it works, put back on another machine, equal row for row; and everything that must be refused. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identityFrom, newBackupKey, WrongBackupKey } from "#foundation/server/backup/age-key.ts";
import { BackupDamaged, backupsIn } from "#foundation/server/backup/backup-folder.ts";
import { type BackupKeeper, keepBackedUp } from "#foundation/server/backup/keeper.ts";
import { newestBetween } from "#foundation/server/backup/between-copies.ts";
import { checkFiles, openBackup, putBackup, sumsOf } from "#foundation/server/backup/read-backup.ts";
import { inScratch } from "#foundation/server/backup/scratch.ts";
import { filesIn } from "#foundation/server/files.ts";
import { openLog } from "#foundation/server/log.ts";
import { putRows } from "#foundation/server/logical-dump.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { readMigrations } from "#foundation/server/migrations.ts";
import { aDatabase, anEmptyDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { openDemo } from "./demo/open-demo.ts";

let database: TestDatabase;
let keeper: BackupKeeper;
let root: string;
let folder: string;
let scratch: string;
let identity: string;
let now = "2026-11-30T09:00:00.000Z";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sostenuto-backup-"));
  [folder, scratch] = [join(root, "backups"), join(root, "scratch")];
  database = await aDatabase();
  await openDemo(database, CalendarDay.parse("2026-11-30"));
  const files = filesIn(join(root, "files"));
  await files.keep(Buffer.from("%PDF-1.7 the consent of Xerxes’ mother"));
  const { sheet, recipient } = await newBackupKey();
  identity = (await identityFrom(sheet)) ?? "";
  const engine = database.embedded;
  keeper = await keepBackedUp({
    pool: database.pool,
    ...(engine && { engine }),
    recipient: async () => recipient,
    masterKey: await openMasterKey(root, { mayCreate: true }),
    folder,
    folderWasNamed: false,
    dataDirectory: root,
    version: "0.1.0",
    clock: () => now,
    log: openLog("silent"),
    byHand: true,
  });
});
afterAll(async () => {
  await keeper?.stop();
  await database?.drop();
  await rm(root, { recursive: true, force: true });
});

const known = () => readMigrations("migrations");
const given = () => ({ identity, scratch });

test("a backup of a working practice comes back row for row, on this engine and in an embedded one", async () => {
  const card = await keeper.make();
  const place = join(folder, card.file);
  expect(card.rows).toBeGreaterThan(1_000);
  const to = await anEmptyDatabase();
  try {
    const { about, sums, files } = await putBackup(to.pool, place, given(), await known());
    expect(about).toMatchObject({ madeAt: now, version: "0.1.0" });
    expect(await sumsOf(to.pool)).toEqual(await sumsOf(database.pool));
    expect(Object.keys(sums).length).toBeGreaterThan(30);
    expect(files).toHaveLength(1);
    await expect(putBackup(to.pool, place, given(), await known())).rejects.toThrow(/already/);
  } finally {
    await to.drop();
  }
  await checkFiles(await openBackup(place, given()), identity);
  if (database.engine === "embedded") return;
  await inScratch(scratch, undefined, async (pool) => {
    await putBackup(pool, place, given(), await known());
    expect(await sumsOf(pool)).toEqual(await sumsOf(database.pool));
  });
  expect(readdirSync(scratch)).toEqual([]);
}, 240_000);

test("A27: whoever steals the folder of backups reads no word of a client", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select distinct chosen_name as name from person where length(chosen_name) > 4",
  );
  const canaries = [...rows.map(({ name }) => name), "the consent of", "chosen_name", "insert into"];
  expect(canaries).toContain("Xerxes");
  const everything = filesBelow(folder).map((place) => readFileSync(place));
  expect(everything.length).toBeGreaterThan(3);
  for (const bytes of everything) expect(canaries.filter((word) => bytes.includes(word))).toEqual([]);
});

describe("A backup is refused", () => {
  const placeOf = async () => join(folder, (await backupsIn(folder))[0]?.file ?? "");

  test("A27: with another key, saying that it is the key, and with none", async () => {
    await expect(openBackup(await placeOf(), { ...given(), identity: "" })).rejects.toThrow();
    const other = (await identityFrom((await newBackupKey()).sheet)) ?? "";
    await expect(openBackup(await placeOf(), { ...given(), identity: other })).rejects.toThrow(WrongBackupKey);
  });

  test("A27: and the key alone is no backup: it holds no word, and opens nothing but what was locked to it", async () => {
    expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+$/);
    const place = join(root, "only-the-key");
    writeFileSync(place, identity);
    await expect(openBackup(place, given())).rejects.toThrow(BackupDamaged);
  });

  test("when one byte is wrong, wherever it is, with its card and without", async () => {
    const bytes = readFileSync(await placeOf());
    const elsewhere = join(root, "carried-away");
    await mkdir(elsewhere, { recursive: true });
    for (const share of [0.01, 0.3, 0.7, 0.999]) {
      const at = Math.floor(bytes.length * share);
      const damaged = Buffer.from(bytes);
      damaged[at] = 255 - (damaged[at] ?? 0);
      const place = join(elsewhere, `damaged-${at}.backup.age`);
      writeFileSync(place, damaged);
      await expect(openBackup(place, given())).rejects.toThrow(BackupDamaged);
    }
    const cut = join(elsewhere, "cut.backup.age");
    writeFileSync(cut, bytes.subarray(0, bytes.length - 200));
    await expect(openBackup(cut, given())).rejects.toThrow(BackupDamaged);
  });

  test("when it is of a newer program", async () => {
    const older = (await known()).slice(0, -1);
    const to = await anEmptyDatabase();
    await expect(putBackup(to.pool, await placeOf(), given(), older)).rejects.toThrow(/newer version/);
    await to.drop();
  });

  test("and what was refused in the middle leaves nothing behind", async () => {
    const to = await anEmptyDatabase();
    const pieces = async function* () {
      yield { table: "public.practice", rows: ['{"practice_id":"10000000-0000-7000-8000-000000000001","name":"x"}'] };
    };
    const migrations = (await known()).map(({ name }) => name);
    await expect(putRows(to.pool, { migrations, pieces: pieces() }, await known())).rejects.toThrow();
    expect((await to.pool.query("select from practice")).rowCount).toBe(0);
    await to.drop();
  });
});

test("what is written between two backups is in a small copy a few minutes later", async () => {
  await database.pool.query("update practice set name = name || ' and song'");
  const before = await keeper.state();
  now = "2026-11-30T09:05:00.000Z";
  await keeper.copy();
  const after = await keeper.state();
  if (database.engine === "postgres") return expect(after.lastCopyAt).toBe(before.lastCopyAt);
  expect(after).toMatchObject({ lastCopyAt: now, fault: undefined });
  const copy = await newestBetween(folder);
  const place = join(folder, "between", copy?.file ?? "");
  expect(place).toMatch(/\.delta\.age$/);
  expect(readFileSync(place).includes("Xerxes")).toBe(false);
  const to = await anEmptyDatabase();
  await putBackup(to.pool, place, given(), await known());
  expect(await sumsOf(to.pool)).toEqual(await sumsOf(database.pool));
  await to.drop();
});

test("a day later the backups of that day are thinned to the rule, and only copies of files that one still needs stay", async () => {
  await rm(join(root, "files"), { recursive: true });
  for (let hour = 10; hour < 13; hour += 1) {
    now = `2026-11-30T${hour}:00:00.000Z`;
    await keeper.make();
  }
  writeFileSync(join(folder, ".torn.partial"), "half");
  writeFileSync(join(folder, "sostenuto-20261130T130000Z.backup.age"), "without its card");
  expect((await keeper.state()).all).toHaveLength(4);
  now = "2027-02-20T09:00:00.000Z";
  await keeper.make();
  const { all } = await keeper.state();
  expect(all.map(({ madeAt }) => madeAt.slice(0, 13))).toEqual([
    "2027-02-20T09",
    "2026-11-30T12",
    "2026-11-30T11",
    "2026-11-30T10",
    "2026-11-30T09",
  ]);
  expect(readdirSync(folder)).not.toContain(".torn.partial");
});

function filesBelow(place: string): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesBelow(join(place, one.name)) : [join(place, one.name)],
  );
}
