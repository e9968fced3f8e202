import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealTrails } from "#foundation/server/audit-seal.ts";
import { transaction } from "#foundation/server/database.ts";
import { filesIn } from "#foundation/server/files.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { writeBenchPractice } from "./bench-practice.ts";
import { examinePractices } from "./examine.ts";

const KEY = randomBytes(32);
const folder = mkdtempSync(join(tmpdir(), "sostenuto-examine-"));
let database: TestDatabase;
const say = (text: string) => database.pool.query(text);
const examine = () => examinePractices(database.db, { key: KEY, anchors: [], files: filesIn(folder) });

beforeAll(async () => {
  database = await aDatabase();
  await transaction(database.db, (tx) => writeBenchPractice(tx, { clients: 2, weeks: 4, seed: 5, until: CalendarDay.parse("2026-10-07") }));
  await say(`insert into audit_entry (practice_id, action, rule, outcome, kind, request_id)
    select practice_id, 'note.read', 'note.read#1', 'done', 'note', 'r' from practice`);
  await sealTrails(database.db, KEY, 0);
});
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true });
});

test("a practice in which nothing was changed is as it was", async () => {
  const [practice] = await examine();
  expect(practice).toMatchObject({ name: "Bench Music Therapy", wrong: [], trail: { broken: null, unsealed: [] } });
  expect(practice?.signatures).toBeGreaterThan(4);
});

test("one changed letter of a signed note is named", async () => {
  const { rows } = await say("select id from note where signed_at is not null order by id limit 1");
  await say("alter table note disable trigger user");
  await say(`update note set words = overlay(words placing 'X' from 1 for 1) where id = '${rows[0].id}'`);
  await say("alter table note enable trigger user");
  const [practice] = await examine();
  expect(practice?.wrong).toEqual([`note ${rows[0].id}: not what was signed`]);
});
