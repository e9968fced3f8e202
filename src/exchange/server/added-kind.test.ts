import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { kindsOf, SPOKEN_OF } from "../added-kind.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.drop());

test("what keeps a client from being taken back is spoken of by tables that there are, and what nobody gave a word still has one", async () => {
  const { rows } = await database.pool.query<{ table: string }>("select relname::text as table from pg_class where relkind = 'r'");
  const there = new Set(rows.map(({ table }) => table));
  expect(SPOKEN_OF.filter((table) => !there.has(table))).toEqual([]);
  expect(kindsOf(["goal", "objective", "a_table_of_tomorrow"])).toEqual(["plan", "other"]);
});
