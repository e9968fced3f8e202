import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { PRACTICE_FORMAT_PAGE } from "../practice-format-page.ts";
import { FORMAT_PAGE } from "../record-format-page.ts";
import { LEFT_OUT, TABLES_OF_RECORD } from "./record-tables.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.drop());

test("every table is either part of a client’s record or is left out for a reason that is written down", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  const told = [...TABLES_OF_RECORD.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
  expect(rows.length).toBeGreaterThan(50);
  expect(told.toSorted()).toEqual(rows.map(({ name }) => name));
});

test("no table that names its client is left out, but for those that tell of the record instead of being it", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'client_id' order by 1",
  );
  expect(rows.map(({ name }) => name).filter((name) => Object.hasOwn(LEFT_OUT, name))).toEqual([
    "audit_entry",
    "calendar_feed",
    "client_media_key",
    "emergency_access",
    "emergency_end",
    "emergency_review",
    "incident_search",
    "named_on_purpose",
    "record_export",
  ]);
});

test("no column that holds a secret is in an export", async () => {
  const { rows } = await database.pool.query<{ name: string; column: string }>(
    "select table_name as name, column_name as column from information_schema.columns where table_schema = 'public' and column_name ~ '(secret|token|code)_hash|password|account_id'",
  );
  const leaks = rows.filter(({ name, column }) =>
    TABLES_OF_RECORD.some((table) => table.name === name && !(table.without ?? []).includes(column)),
  );
  expect(rows.length).toBeGreaterThan(4);
  expect(leaks).toEqual([]);
});

test("the page of the format that goes along is the one of the documentation", async () => {
  expect(FORMAT_PAGE).toBe(await readFile(new URL("../../../docs/record-format.md", import.meta.url), "utf8"));
  expect(PRACTICE_FORMAT_PAGE).toBe(await readFile(new URL("../../../docs/practice-format.md", import.meta.url), "utf8"));
});
