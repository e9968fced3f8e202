/** The whole practice out and into an empty installation: nothing differs, on either engine and from one to the other. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkExport, readPractice } from "#exchange/server/read-practice.ts";
import { writePractice } from "#exchange/server/write-practice.ts";
import { sumsOf } from "#foundation/server/backup/read-backup.ts";
import { inScratch } from "#foundation/server/backup/scratch.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { filesIn } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { inSnapshot, putRows } from "#foundation/server/logical-dump.ts";
import { readMigrations } from "#foundation/server/migrations.ts";
import { aDatabase, anEmptyDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { openDemo } from "./demo/open-demo.ts";

let database: TestDatabase;
let root: string;
let folder: string;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sostenuto-whole-"));
  folder = join(root, "export");
  database = await aDatabase();
  await openDemo(database, CalendarDay.parse("2026-11-30"));
  file = await filesIn(join(root, "files")).keep(Buffer.from("%PDF-1.7 a paper"));
  const say = sayWith(findInstallation().words);
  await writePractice({ database, dataDirectory: root, folder, say, program: "0.1.0", now: "2026-11-30T10:00:00.000Z" });
});
afterAll(async () => {
  await database?.drop();
  await rm(root, { recursive: true, force: true });
});

test("an import into an empty installation differs in nothing, and back from there in nothing again", async () => {
  const manifest = await checkExport(folder);
  const known = await readMigrations("migrations");
  const there = await sumsOf(database.pool);
  expect(manifest.tables).toEqual(there);
  const to = await anEmptyDatabase();
  const other = join(root, "other");
  try {
    await readPractice(to.pool, { folder, manifest, dataDirectory: other }, known);
    expect(await sumsOf(to.pool)).toEqual(there);
    expect((await filesIn(join(other, "files")).read(file))?.toString()).toBe("%PDF-1.7 a paper");
  } finally {
    await to.drop();
  }
  if (database.engine === "embedded") return;
  // Also into the one inside the program.
  await inScratch(join(root, "scratch"), undefined, async (pool) => {
    await readPractice(pool, { folder, manifest, dataDirectory: join(root, "third") }, known);
    expect(await sumsOf(pool)).toEqual(there);
    // And from the one inside the program to this one: who outgrows it takes everything along.
    const outgrown = await anEmptyDatabase();
    await inSnapshot(pool, (snapshot) => putRows(outgrown.pool, snapshot, known));
    expect(await sumsOf(outgrown.pool)).toEqual(there);
    await outgrown.drop();
  });
}, 240_000);

test("it can be read without the program: a page of clients, a record each, rows a line", async () => {
  const index = readFileSync(join(folder, "index.html"), "utf8");
  expect(index).toContain("Xerxes");
  const records = readdirSync(join(folder, "records"));
  expect(records.length).toBeGreaterThan(5);
  expect(records.some((name) => readFileSync(join(folder, "records", name), "utf8").includes("Xerxes"))).toBe(true);
  expect(
    readFileSync(join(folder, "tables", "public.client.ndjson"), "utf8")
      .trim()
      .split("\n"),
  ).toHaveLength(records.length);
});

test("a changed line, a missing file and a stranger are noticed before anything is written", async () => {
  const place = join(folder, "tables", "public.client.ndjson");
  const before = readFileSync(place, "utf8");
  writeFileSync(
    place,
    before.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
  );
  await expect(checkExport(folder)).rejects.toThrow(/public\.client\.ndjson is not as it was written/);
  await rm(place);
  await expect(checkExport(folder)).rejects.toThrow(/is missing/);
  writeFileSync(place, before);
  writeFileSync(join(folder, "tables", "more.ndjson"), "{}");
  await expect(checkExport(folder)).rejects.toThrow(/no part of this export/);
  await rm(join(folder, "tables", "more.ndjson"));
  await checkExport(folder);
});
