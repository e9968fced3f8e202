/** On a real server with some months of sessions, the questions asked all day find their rows by index. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOn, poolOnServer, transaction } from "#foundation/server/database.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import { addressOf, onServer } from "#foundation/server/test-server.ts";
import { CalendarDay } from "#foundation/words.ts";
import { writeBenchPractice } from "../src/apps/cli/server/bench-practice.ts";
import { findPostgres, HOW_TO_GET_POSTGRES } from "../tools/find-postgres.mjs";
import { startTestPostgres } from "../tools/test-postgres.mjs";
import { type Asker, HOT_QUERIES, someAsker, statementsOf } from "./hot-queries.ts";

const GROWS_WITH_EVERY_SESSION = new Set(["session", "participation", "attendance_entry", "mark", "session_score", "note", "audit_entry"]);
const DAY = CalendarDay.parse("2026-10-07");
const given = process.env.TEST_DATABASE_URL;
const found = given !== undefined || findPostgres() !== undefined;

interface Prepared {
  readonly pool: ReturnType<typeof poolOnServer>;
  readonly asker: Asker;
  readonly remove: () => Promise<void>;
}
let prepared: Prepared | undefined;

beforeAll(async () => {
  if (!found) return;
  const server = given ? undefined : await startTestPostgres();
  const address = given ?? server?.url ?? "";
  const name = `sostenuto_explain_${randomUUID().replaceAll("-", "")}`;
  await onServer(address, `create database ${name}`);
  // What a server on today's disks is told; the default is for turning ones, where reading a small table whole is quicker.
  await onServer(address, `alter database ${name} set random_page_cost = 1.1`);
  const pool = poolOnServer(addressOf(address, name));
  await migrate(pool, await readMigrations(new URL("../migrations", import.meta.url).pathname));
  const { db } = openOn(pool, "postgres", () => pool.end());
  await transaction(db, (tx) => writeBenchPractice(tx, { clients: 100, weeks: 30, seed: 7, until: DAY }));
  await pool.query("vacuum analyze");
  const remove = async () => {
    await pool.end();
    await onServer(address, `drop database ${name} with (force)`);
    await server?.stop();
  };
  prepared = { pool, asker: await someAsker(pool, DAY), remove };
});

afterAll(async () => prepared?.remove());

for (const [name, question] of Object.entries(HOT_QUERIES))
  test(`${name} reads no growing table from end to end`, async ({ skip }) => {
    if (!prepared) return skip(HOW_TO_GET_POSTGRES);
    const { pool, asker } = prepared;
    const statements = await statementsOf(pool, question, asker);
    expect(statements.length).toBeGreaterThan(0);
    for (const { text, values } of statements) expect(await readWhole(pool, text, values)).toEqual([]);
  });

test("a question that does read a whole table is noticed", async ({ skip }) => {
  if (!prepared) return skip(HOW_TO_GET_POSTGRES);
  expect(await readWhole(prepared.pool, "select count(*) from note where words like $1", ["%drum%"])).toEqual(["note"]);
});

/** The growing tables that the server's plan reads row by row. */
async function readWhole(pool: Prepared["pool"], text: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await pool.query<{ "QUERY PLAN": unknown }>(`explain (format json) ${text}`, [...values]);
  return tablesReadWhole(rows[0]?.["QUERY PLAN"]);
}

function tablesReadWhole(plan: unknown): string[] {
  if (Array.isArray(plan)) return plan.flatMap(tablesReadWhole);
  if (typeof plan !== "object" || plan === null) return [];
  const table = "Node Type" in plan && plan["Node Type"] === "Seq Scan" && "Relation Name" in plan ? String(plan["Relation Name"]) : "";
  return [...(GROWS_WITH_EVERY_SESSION.has(table) ? [table] : []), ...Object.values(plan).flatMap(tablesReadWhole)];
}
