import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database?.drop());

const isFound = async (typed: string, [chosen, family = null, legal = null]: readonly (string | null)[]): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select name_words(${chosen ?? ""}::text, ${family}::text, ${legal}::text) @@ words_begun(${typed}::text) as found`.execute(database.db);
  return rows[0]?.found ?? false;
};

test.each([
  ["elo", ["Éloïse"]],
  ["ÉLO", ["eloise"]],
  ["obrien", ["Pat", "OBrien"]],
  ["brien", ["Pat", "O’Brien"]],
  ["o'b", ["Pat", "O’Brien"]],
  ["jean l", ["Jean-Luc"]],
  ["luc tremb", ["Jean-Luc", "Tremblay"]],
  ["tremb jean", ["Jean-Luc", "Tremblay"]],
  ["nguyen", ["Nguyễn Thị Minh Khai"]],
  ["ליא", ["ליאור"]],
  ["محم", ["مُحَمَّد"]],
  ["farrokh", ["Xerxes", null, "Xerxes Farrokh"]],
  ["straße", ["Straße"]],
] as const)("“%s” finds %j", async (typed, name) => {
  expect(await isFound(typed, name)).toBe(true);
});

test.each([
  ["xes", ["Xerxes"]],
  ["", ["Xerxes"]],
  [" '\" & | ! : * ( ) \\ ", ["Xerxes"]],
  ["jean marc", ["Jean-Luc", "Tremblay"]],
] as const)("“%s” does not find %j", async (typed, name) => {
  expect(await isFound(typed, name)).toBe(false);
});

test("a name of signs alone, or of two hundred letters, is kept and breaks nothing", async () => {
  expect(await isFound("n".repeat(200), ["n".repeat(200)])).toBe(true);
  expect(await isFound("a", ["***"])).toBe(false);
});
