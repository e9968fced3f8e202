/** What the measurements rest on: the invented practice has the size and shape it was asked for, and is the same every time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { storeScores } from "#session/server/mark-store.ts";
import { brokenSignatures } from "#session/server/note-store.ts";
import { writeBenchPractice } from "./bench-practice.ts";

let [database, again]: TestDatabase[] = [];

async function seeded(): Promise<TestDatabase> {
  const it = await aDatabase();
  await transaction(it.db, (tx) => writeBenchPractice(tx, { clients: 41, weeks: 12, seed: 3, until: CalendarDay.parse("2026-10-07") }));
  return it;
}

beforeAll(async () => {
  database = await seeded();
  again = await seeded();
});
afterAll(async () => {
  await database?.drop();
  await again?.drop();
});

const rowsOf = async (it: TestDatabase | undefined, text: string): Promise<unknown[][]> =>
  (await it?.pool.query<unknown[]>({ text, rowMode: "array" }))?.rows ?? [];

const EVERYTHING = `select md5(string_agg(id::text || coalesce(words, ''), ',' order by id)) from note
  union all select md5(string_agg(id::text || value, ',' order by id)) from mark`;

test("a practice of 41 clients has two therapists, three goals and eight objectives a client, and about one absence in twenty", async () => {
  expect(await rowsOf(database, "select duty, count(*) from membership group by duty order by duty")).toEqual([
    ["owner", 1],
    ["therapist", 2],
  ]);
  expect(
    await rowsOf(database, "select (select count(*) from client), (select count(*) from goal), (select count(*) from objective)"),
  ).toEqual([[41, 123, 328]]);
  expect(
    await rowsOf(database, "select count(*) from attendance_entry a join session s on s.id = a.session_id where s.day >= '2026-10-07'"),
  ).toEqual([[0]]);
  const [[written, absent] = []] = await rowsOf(
    database,
    "select count(*), count(*) filter (where outcome = 'absent') from attendance_entry",
  );
  expect(written).toBe(41 * 12 + 17);
  expect(Number(absent) / Number(written)).toBeGreaterThan(0.02);
  expect(Number(absent) / Number(written)).toBeLessThan(0.09);
  expect(
    await rowsOf(database, "select min(length(words)) >= 300, max(length(words)) <= 700, bool_and(signed_at is not null) from note"),
  ).toEqual([[true, true, true]]);
  expect(
    await rowsOf(
      database,
      "select count(*) from mark m join attendance_entry a using (practice_id, session_id, client_id) where a.outcome = 'absent'",
    ),
  ).toEqual([[0]]);
});

test("the same seed writes the same practice again", async () => {
  expect(await rowsOf(again, EVERYTHING)).toEqual(await rowsOf(database, EVERYTHING));
});

test("the scores are those the marks give when the store derives them again", async () => {
  if (!database) throw new Error("nothing was seeded");
  const { db } = database;
  const scores =
    "select md5(string_agg(objective_id::text || value || out_of || support || details, ',' order by session_id, objective_id)) from session_score";
  const before = await rowsOf(database, scores);
  const held = await db.selectFrom("note").select(["practiceId", "sessionId", "clientId"]).orderBy("id").limit(5).execute();
  for (const { practiceId, ...place } of held) await transaction(db, (tx) => storeScores(tx, practiceId, place));
  expect(await rowsOf(database, scores)).toEqual(before);
});

test("every signature holds", async () => {
  if (!database) throw new Error("nothing was seeded");
  const { db } = database;
  const { practiceId } = await db.selectFrom("practice").select("practiceId").executeTakeFirstOrThrow();
  expect(await transaction(db, (tx) => brokenSignatures(tx, practiceId))).toEqual([]);
});
