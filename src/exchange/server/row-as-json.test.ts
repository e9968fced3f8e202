import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { transaction } from "#foundation/server/database.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { columnsOf, rowAsJson } from "./row-as-json.ts";

const KINDS = {
  uuid: "'0196a1b2-0000-7000-8000-000000000001'",
  date: "'2026-02-28'",
  time: "'09:05'",
  timestamptz: "'2026-11-29 07:43:30.123456+00'",
  int: "-7",
  bigint: "9007199254740993",
  "double precision": "'NaN'",
  numeric: "12.50",
  boolean: "false",
  text: "E'Ça va \"bien\"\\\\,\\n\\tdit-il'",
  "text[]": "array['fr', null, 'a \"b\"']",
  jsonb: `'{"a": [1, null, "x"]}'`,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  // Each kind as a column that must hold something, and four times as one that may hold nothing: more columns than one call of a function takes.
  const columns = Object.keys(KINDS).flatMap((kind, at) => [
    `must${at} ${kind} not null`,
    ...[1, 2, 3, 4].map((time) => `may${at}x${time} ${kind}`),
  ]);
  const values = Object.values(KINDS).flatMap((value) => [value, value, "null", value, "null"]);
  await database.pool.query(`create table every_kind (${columns.join(", ")})`);
  await database.pool.query(`insert into every_kind values (${values.join(", ")})`);
  await database.pool.query("alter table every_kind drop column may3x1");
});
afterAll(() => database?.drop());

test("a row put together from its columns is, letter for letter, what PostgreSQL makes of it", async () => {
  const columns = await transaction(database.db, async (tx) => (await columnsOf(tx, ["every_kind"])).get("every_kind") ?? []);
  expect(columns).toHaveLength(12 * 5 - 1);
  const { rows } = await sql<{ ours: string; theirs: string }>`
    select ${sql.raw(rowAsJson(columns))} as ours, row_to_json(t)::text as theirs from every_kind t`.execute(database.db);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.ours).toBe(rows[0]?.theirs);
});
