import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Migration, MigrationRefused, migrate, readMigrations } from "./migrations.ts";
import { poolOnServer } from "./database.ts";
import { anEmptyDatabase, type TestDatabase, testEngine } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await anEmptyDatabase();
});
afterAll(() => database?.drop());
/** As if nothing had ever been migrated. */
const fresh = async () => {
  await database.pool.query("drop schema if exists house cascade; drop table if exists song");
  return database;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sostenuto-migrations-"));
  return () => rm(folder, { recursive: true });
});
const filesOf = async (files: Readonly<Record<string, string>>): Promise<Migration[]> => {
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return readMigrations(folder);
};
const FIRST = { "0001-songs.sql": "create table song (title text primary key);" };
const SECOND = { "0002-keys.sql": "alter table song add column key text;" };
const songs = async ({ pool }: TestDatabase) =>
  (await pool.query("select column_name from information_schema.columns where table_name = 'song' order by 1")).rows.map(
    (row) => row.column_name,
  );

test("what is missing is applied once, in order, with a backup before an existing database changes", async () => {
  const it = await fresh();
  const backups: string[][] = [];
  const backUp = async (pending: readonly string[]) => void backups.push([...pending]);
  expect(await migrate(it.pool, await filesOf(FIRST), backUp)).toEqual(["0001-songs.sql"]);
  expect(backups).toEqual([]);
  expect(await migrate(it.pool, await filesOf(SECOND), backUp)).toEqual(["0002-keys.sql"]);
  expect(backups).toEqual([["0002-keys.sql"]]);
  expect(await migrate(it.pool, await filesOf({}), backUp)).toEqual([]);
  expect(backups).toHaveLength(1);
  expect(await songs(it)).toEqual(["key", "title"]);
});

test("a failing backup keeps the database as it was", async () => {
  const it = await fresh();
  await migrate(it.pool, await filesOf(FIRST));
  const backUp = () => Promise.reject(new Error("no room for a backup"));
  await expect(migrate(it.pool, await filesOf(SECOND), backUp)).rejects.toThrow("no room for a backup");
  expect(await songs(it)).toEqual(["title"]);
});

test("a file that fails half-way leaves nothing behind, and can be tried again", async () => {
  const it = await fresh();
  const broken = await filesOf({ ...FIRST, "0002-keys.sql": "alter table song add column key text; insert into nowhere values (1);" });
  await expect(migrate(it.pool, broken)).rejects.toThrow(/0002-keys\.sql failed and was undone/);
  expect(await songs(it)).toEqual(["title"]);
  expect(await migrate(it.pool, await filesOf(SECOND))).toEqual(["0002-keys.sql"]);
});

test("a released file that was edited is refused", async () => {
  const it = await fresh();
  await migrate(it.pool, await filesOf(FIRST));
  const edited = await filesOf({ "0001-songs.sql": "create table song (title text primary key, words text);" });
  await expect(migrate(it.pool, edited)).rejects.toThrow(MigrationRefused);
});

test("a database of a newer version is refused", async () => {
  const it = await fresh();
  await migrate(it.pool, await filesOf({ ...FIRST, ...SECOND }));
  await rm(join(folder, "0002-keys.sql"));
  await expect(migrate(it.pool, await readMigrations(folder))).rejects.toThrow(/newer than this program/);
});

test("programs that start at the same moment migrate once", async () => {
  const it = await fresh();
  const files = await filesOf({ ...FIRST, ...SECOND });
  const pools = testEngine() === "postgres" ? [1, 2, 3].map(() => poolOnServer(it.place, { max: 1 })) : [];
  const applied = await Promise.all((pools.length > 0 ? pools : [it.pool, it.pool]).map((pool) => migrate(pool, files)));
  await Promise.all(pools.map((pool) => pool.end()));
  expect(applied.flat().sort()).toEqual(["0001-songs.sql", "0002-keys.sql"]);
});

test("an installation without migrations is refused", async () => {
  await expect(readMigrations(folder)).rejects.toThrow(/incomplete/);
});
