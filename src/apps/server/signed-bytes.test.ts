/** One changed letter in anything that was signed is named by `cli verify`, whichever table it stands in. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveAddendum as addToAssessment } from "#assessment/server/assessment-store.ts";
import { transaction } from "#foundation/server/database.ts";
import { filesIn } from "#foundation/server/files.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { saveAddendum as addToReport, sign as signReport } from "#report/server/report-store.ts";
import { saveAddendum as addToNote } from "#session/server/note-store.ts";
import { openDemo } from "./demo/open-demo.ts";
import { examinePractices } from "#apps/cli/server/examine.ts";

/** Where the words of each signed thing stand, a letter changed there, and the record that verify names. */
const SIGNED: readonly (readonly [table: string, change: string, named: string])[] = [
  ["addendum", "words = overlay(words placing 'X' from 1 for 1)", "'note ' || note_id"],
  ["assessment", "signed_name = overlay(signed_name placing 'X' from 1 for 1)", "'assessment ' || id"],
  ["assessment_addendum", "words = overlay(words placing 'X' from 1 for 1)", "'assessment ' || assessment_id"],
  ["care_plan", "content = jsonb_set(content, '{terms,place}', '\"X\"')", "'care plan ' || id"],
  ["note", "words = overlay(words placing 'X' from 1 for 1)", "'note ' || id"],
  ["report", "content = jsonb_set(content, '{practice}', '\"X\"')", "'report ' || id"],
  ["report_addendum", "words = overlay(words placing 'X' from 1 for 1)", "'report ' || report_id"],
];
const signedName = "Maude, MTA";
const signedAt = Instant.parse("2026-12-01T15:00:00.000Z");

const folder = mkdtempSync(join(tmpdir(), "sostenuto-signed-"));
let database: TestDatabase;
const say = async (text: string) => (await database.pool.query<Record<string, string>>(text)).rows;
const wrong = async () =>
  (await examinePractices(database.db, { key: randomBytes(32), anchors: [], files: filesIn(folder) })).flatMap((practice) =>
    practice.wrong.filter((line) => !line.startsWith("trail") && !line.startsWith("file")),
  );

beforeAll(async () => {
  database = await aDatabase();
  await openDemo(database, CalendarDay.parse("2026-12-01"));
  const note = (await say("select practice_id, id, client_id, author_id from note where signed_at is not null limit 1"))[0] ?? {};
  const [assessment] = await say("select id from assessment where signed_at is not null limit 1");
  const { practice_id: practiceId = "", author_id: personId = "", client_id: clientId = "" } = note;
  const [report, version] = [uuid(), 1];
  await say(`insert into report (practice_id, id, client_id, author_id, language, from_day, until_day, version, words, edited_at)
    values ('${practiceId}', '${report}', '${clientId}', '${personId}', 'en', '2026-01-01', '2026-02-01', ${version}, '{}', now())`);
  await transaction(database.db, async (tx) => {
    // Only what a signature needs of each.
    // oxlint-disable-next-line typescript/consistent-type-assertions
    const actor = { practiceId, personId } as Parameters<typeof signReport>[1];
    const added = { id: uuid(), words: "Her mother called afterwards.", signedName, signedAt };
    await addToNote(tx, actor, note["id"] ?? "", added, signedName, signedAt);
    await addToAssessment(tx, actor, assessment?.["id"] ?? "", { ...added, id: uuid() }, added);
    // oxlint-disable-next-line typescript/consistent-type-assertions
    const kept = { id: report, clientId, words: {} } as Parameters<typeof signReport>[2];
    // oxlint-disable-next-line typescript/consistent-type-assertions
    const content = { practice: "Riverbend" } as Parameters<typeof signReport>[3]["content"];
    if (!(await signReport(tx, actor, kept, { version, content, file: "0".repeat(64), signedName, signedAt })))
      throw new Error("The report was not signed");
    await addToReport(tx, actor, kept, { ...added, id: uuid() });
  });
}, 120_000);
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true });
});

test("everything that bears a signature is in the list above, and is as it was signed", async () => {
  const tables = await say("select table_name as name from information_schema.columns where column_name = 'signed_hash' order by 1");
  expect(tables.map(({ name }) => name)).toEqual(SIGNED.map(([table]) => table));
  expect(await wrong()).toEqual([]);
});

test.each(SIGNED)("one changed letter of a signed %s is named, and nothing else is", async (table, change, named) => {
  const [{ id, line } = {}] = await say(`select id, ${named} as line from ${table} where signed_at is not null order by id limit 1`);
  expect(id).toBeDefined();
  const column = change.split(" ")[0] ?? "";
  const byHand = (deed: string) => say(`alter table ${table} disable trigger user; ${deed}; alter table ${table} enable trigger user`);
  const [{ was } = {}] = await say(`select quote_literal(${column}::text) as was from ${table} where id = '${id}'`);
  await byHand(`update ${table} set ${change} where id = '${id}'`);
  expect(await wrong()).toEqual([`${line}: not what was signed`]);
  await byHand(`update ${table} set ${column} = ${was}${table === "care_plan" || table === "report" ? "::jsonb" : ""} where id = '${id}'`);
  expect(await wrong()).toEqual([]);
});
