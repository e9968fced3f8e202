import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeTables } from "./table-types.ts";
import { aDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.drop());

test("every table belongs to a practice", async () => {
  const { rows } = await database.pool.query<{ table: string; has: boolean }>(`
    select c.relname as table, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'practice_id' and a.attnotnull and a.atttypid = 'uuid'::regtype) as has
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ has }) => !has)).toEqual([]);
});

test("every key of every table contains the practice, so that no row can point into another one", async () => {
  const { rows } = await database.pool.query<{ constraint: string; kind: string; inside: boolean }>(`
    select conrelid::regclass || '.' || conname as constraint, contype as kind,
           exists (select from pg_attribute a where a.attrelid = conrelid and a.attnum = any (conkey) and a.attname = 'practice_id')
           and (contype <> 'f' or exists (select from pg_attribute a where a.attrelid = confrelid and a.attnum = any (confkey) and a.attname = 'practice_id')) as inside
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'x')`);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["p", "u", "f", "x"]));
  expect(rows.filter(({ inside }) => !inside)).toEqual([]);
});

test("every unique index contains the practice, also one that no constraint names", async () => {
  const { rows } = await database.pool.query<{ index: string; inside: boolean }>(`
    select i.indexrelid::regclass::text as index,
           exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[]) and a.attname = 'practice_id') as inside
    from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace and i.indisunique`);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ inside }) => !inside)).toEqual([]);
});

test("a row cannot point into another practice", async () => {
  const [here, there, person] = [
    "10000000-0000-7000-8000-000000000001",
    "10000000-0000-7000-8000-000000000002",
    "10000000-0000-7000-8000-000000000003",
  ];
  for (const [practice, slug] of [
    [here, "here"],
    [there, "there"],
  ])
    await database.pool.query("insert into practice values ($1, 'Invented', $2, 'en', 'America/Toronto', 'CA')", [practice, slug]);
  await database.pool.query("insert into person (practice_id, id, chosen_name, language) values ($1, $2, 'Ilse', 'en')", [here, person]);
  const clientOf = (practice: string | undefined) =>
    database.pool.query("insert into client (practice_id, id, person_id, created_by) values ($1, gen_random_uuid(), $2, $2)", [
      practice,
      person,
    ]);
  await expect(clientOf(there)).rejects.toMatchObject({ code: "23503" });
  await clientOf(here);
});

test("the types of the tables are those of the migrated database", async () => {
  expect(await readFile(new URL("./tables.ts", import.meta.url), "utf8")).toBe(await describeTables(database.pool));
});
