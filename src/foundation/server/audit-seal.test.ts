import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealTrails } from "./audit-seal.ts";
import { verifyTrail } from "./audit-verify.ts";
import { aDatabase, type TestDatabase } from "./test-database.ts";

const PRACTICE = "10000000-0000-7000-8000-000000000001";
const KEY = randomBytes(32);
let database: TestDatabase;
const say = (text: string) => database.pool.query(text);
const verify = (anchors: Parameters<typeof verifyTrail>[3] = []) => verifyTrail(database.db, PRACTICE, KEY, anchors);
const write = (many: number) =>
  say(`insert into audit_entry (practice_id, action, rule, outcome, kind, request_id, at)
    select '${PRACTICE}', 'goal.read', 'goal.read#1', 'done', 'goal', 'r' || n, now() - interval '2 hours' from generate_series(1, ${many}) n`);
/** As somebody could who owns the database or has its files. */
const behindOurBack = async (text: string) => {
  await say("alter table audit_entry disable trigger user; alter table audit_seal disable trigger user");
  await say(text);
  await say("alter table audit_entry enable trigger user; alter table audit_seal enable trigger user");
};

beforeAll(async () => {
  database = await aDatabase();
  await say(
    `insert into practice (practice_id, name, slug, time_zone, language, country) values ('${PRACTICE}', 'P', 'p', 'America/Toronto', 'en', 'CA') on conflict do nothing`,
  );
  await write(50);
});
afterAll(() => database?.drop());

test("rows are sealed once, whether one or two sealers come", async () => {
  const sealed = await Promise.all([sealTrails(database.db, KEY), sealTrails(database.db, KEY)]);
  expect(sealed[0] + sealed[1]).toBe(50);
  expect(await sealTrails(database.db, KEY)).toBe(0);
  expect(await verify()).toMatchObject({ rows: 50, seals: 1, unsealed: [], broken: null, tip: { number: 1 } });
});

test("a row that is not a minute old waits for its seal", async () => {
  await say(
    `insert into audit_entry (practice_id, action, rule, outcome, kind, request_id) values ('${PRACTICE}', 'goal.read', 'none', 'done', 'goal', 'new')`,
  );
  expect(await sealTrails(database.db, KEY)).toBe(0);
  expect(await sealTrails(database.db, KEY, 0)).toBe(1);
});

test("a row whose transaction ended late is sealed with the next, in its own place", async () => {
  const { rows } = await say(`select nextval(pg_get_serial_sequence('audit_entry', 'seq'))::text as seq`);
  await write(3);
  await sealTrails(database.db, KEY);
  await say(
    `insert into audit_entry overriding system value values ('${PRACTICE}', ${rows[0].seq}, now() - interval '2 hours', null, null, 'goal.read', 'r', 'done', 'goal', null, null, 'late')`,
  );
  expect(await sealTrails(database.db, KEY)).toBe(1);
  expect(await verify()).toMatchObject({ rows: 55, unsealed: [], broken: null });
});

test("A28: a changed row is named", async () => {
  const before = await say("select seq from audit_entry where request_id = 'r20' order by seq limit 1");
  const { seq } = before.rows[0];
  await behindOurBack(`update audit_entry set outcome = 'refused' where seq = ${seq}`);
  expect((await verify()).broken).toBe(`row ${seq} was changed`);
  await behindOurBack(`update audit_entry set outcome = 'done' where seq = ${seq}`);
  expect((await verify()).broken).toBeNull();
});

test("A28: a row taken out is named, and two that were swapped", async () => {
  await behindOurBack("create table kept as select * from audit_entry where request_id in ('r30', 'r31') and seq < 40");
  const { rows } = await say("select seq from kept order by seq");
  const [first, second] = rows.map(({ seq }) => seq);
  await behindOurBack(`delete from audit_entry where seq = ${first}`);
  expect((await verify()).broken).toBe(`row ${first} is gone`);
  await behindOurBack(`insert into audit_entry overriding system value select * from kept where seq = ${first}`);
  expect((await verify()).broken).toBeNull();
  await behindOurBack(
    `update audit_entry a set request_id = k.request_id from kept k where k.seq = ${first} + ${second} - a.seq and a.seq in (${first}, ${second})`,
  );
  expect((await verify()).broken).toBe(`row ${first} was changed`);
  await behindOurBack(`update audit_entry a set request_id = k.request_id from kept k where k.seq = a.seq`);
  await say("drop table kept");
});

test("A28: a row slipped in afterwards is covered by no seal", async () => {
  await behindOurBack(
    `insert into audit_entry overriding system value values ('${PRACTICE}', 900000, now() - interval '3 hours', null, null, 'goal.read', 'r', 'done', 'goal', null, null, 'slipped')`,
  );
  expect((await verify()).unsealed).toEqual(["900000"]);
  await behindOurBack("delete from audit_entry where seq = 900000");
});

test("A28: an end that was cut off is told by an anchor, and only by an anchor", async () => {
  const { tip } = await verify();
  if (tip === null) throw new Error("there are seals");
  await behindOurBack(`create table cut_entry as select a.* from audit_entry a, audit_seal s where s.number = ${tip.number} and s.covered @> a.seq;
    create table cut_seal as select * from audit_seal where number = ${tip.number};
    delete from audit_entry a using cut_entry c where a.seq = c.seq; delete from audit_seal where number = ${tip.number}`);
  expect((await verify()).broken).toBeNull();
  expect((await verify([tip])).broken).toMatch(/its end was cut off/);
  await behindOurBack(
    "insert into audit_entry overriding system value select * from cut_entry; insert into audit_seal select * from cut_seal; drop table cut_entry, cut_seal",
  );
  expect((await verify([tip])).broken).toBeNull();
});

test("a seal made with another key, or changed, does not hold", async () => {
  expect((await verifyTrail(database.db, PRACTICE, randomBytes(32))).broken).toBe("seal 1 was changed, or another key made it");
  await behindOurBack("update audit_seal set row_marks = set_byte(row_marks, 0, (get_byte(row_marks, 0) + 1) % 256) where number = 1");
  expect((await verify()).broken).toBe("seal 1 was changed, or another key made it");
  await behindOurBack("update audit_seal set row_marks = set_byte(row_marks, 0, (get_byte(row_marks, 0) + 255) % 256) where number = 1");
  expect((await verify()).broken).toBeNull();
});

test("seals cannot be changed through the database", async () => {
  await expect(say("update audit_seal set rows = rows")).rejects.toThrow();
  await expect(say("delete from audit_seal")).rejects.toThrow();
});
