import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openBoss } from "./boss.ts";
import { transaction } from "./database.ts";
import type { Jobs } from "./jobs.ts";
import { MAIL } from "./mail.ts";
import { aDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
let jobs: Jobs;
const done: unknown[] = [];
let failures = 0;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await aDatabase();
  jobs = await openBoss(database, { onFault: (error) => faults.push(error) });
  await jobs.work(MAIL, async (data) => {
    if (data.fails === true && failures++ === 0) throw new Error("planted");
    done.push(data.number);
  });
});
afterAll(async () => {
  await jobs?.stop();
  await database?.drop();
});

const waiting = async () =>
  (await database.pool.query("select count(*)::int as n from jobs.job where state in ('created', 'retry', 'active')")).rows[0].n;

test("a job is done once after its deed is committed, without waiting for the next look", async () => {
  const before = Date.now();
  await transaction(database.db, (tx) => jobs.enqueue(tx, MAIL, { number: 1 }));
  await vi.waitFor(() => expect(done).toEqual([1]), { timeout: 10_000, interval: 5 });
  expect(Date.now() - before).toBeLessThan(5_000);
});

test("a deed that is undone leaves no job behind", async () => {
  const undone = transaction(database.db, async (tx) => {
    await jobs.enqueue(tx, MAIL, { number: 2 });
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  await transaction(database.db, (tx) => jobs.enqueue(tx, MAIL, { number: 3 }));
  await vi.waitFor(() => expect(done).toContain(3), { timeout: 10_000 });
  expect(done).not.toContain(2);
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 10_000 });
});

test("a job that fails is told and tried again", async () => {
  await transaction(database.db, (tx) => jobs.enqueue(tx, MAIL, { number: 4, fails: true }));
  await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 10_000 });
  // The pause before the next try is over at once.
  await vi.waitFor(
    async () => expect((await database.pool.query("update jobs.job set start_after = now() where state = 'retry'")).rowCount).toBe(1),
    { timeout: 10_000 },
  );
  await vi.waitFor(() => expect(done).toContain(4), { timeout: 10_000 });
});

test("a job that nobody was named for fails the deed instead of getting lost", async () => {
  await expect(transaction(database.db, (tx) => jobs.enqueue(tx, "unheard-of", {}))).rejects.toThrow();
});
