import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { askedOften } from "./asked-often.ts";
import { conversationOf } from "./conversation.ts";
import { isWorthRetrying, lastly, type Tx, transaction } from "./database.ts";
import { aDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  await database.pool.query("create table public.word (word text primary key)");
});
afterAll(() => database?.drop());
beforeEach(() => database.pool.query("delete from word"));

const WRITE = askedOften<{ readonly word: string }, never>((its) => sql`insert into word values (${its("word")})`);
const words = async () => (await database.pool.query<{ word: string }>("select word from word order by word")).rows.map(({ word }) => word);
const lastWord = (tx: Tx, word: string) => lastly(WRITE.filled(tx, { word }));

test("what is said lastly is kept together with the commit", async () => {
  await transaction(database.db, async (tx) => {
    await WRITE.rows(tx, { word: "drum" });
    lastWord(tx, "scarf");
    expect((await sql`select from word`.execute(tx)).rows).toHaveLength(1);
  });
  expect(await words()).toEqual(["drum", "scarf"]);
});

test("what is said lastly is kept also when nothing else was said", async () => {
  await transaction(database.db, async (tx) => lastWord(tx, "scarf"));
  expect(await words()).toEqual(["scarf"]);
});

test("last words that fail undo everything, and say why", async () => {
  const twice = transaction(database.db, async (tx) => {
    await WRITE.rows(tx, { word: "drum" });
    lastWord(tx, "scarf");
    lastWord(tx, "drum");
  });
  await expect(twice).rejects.toMatchObject({ code: "23505" });
  expect(await words()).toEqual([]);
});

test("an accident keeps neither what was said nor the last words", async () => {
  const crash = transaction(database.db, async (tx) => {
    lastWord(tx, "scarf");
    await WRITE.rows(tx, { word: "drum" });
    throw new Error("planted");
  });
  await expect(crash).rejects.toThrow("planted");
  expect(await words()).toEqual([]);
});

test("a savepoint holds what came after it, also when nothing was said in between", async () => {
  await transaction(database.db, async (tx) => {
    await WRITE.rows(tx, { word: "drum" });
    await sql`savepoint deed`.execute(tx);
    await sql`rollback to savepoint deed`.execute(tx);
    await WRITE.rows(tx, { word: "bell" });
    await sql`rollback to savepoint deed`.execute(tx);
    await WRITE.rows(tx, { word: "scarf" });
  });
  expect(await words()).toEqual(["drum", "scarf"]);
});

test("a transaction that asks nothing does not trouble the database", async () => {
  const client = await database.pool.connect();
  const asked = vi.spyOn(client, "query");
  const { query, release } = conversationOf(client, () => []);
  for (const text of ["begin", "savepoint deed", "rollback to savepoint deed", "commit", "begin", "rollback"]) await query(text);
  expect(asked).not.toHaveBeenCalled();
  release();
  asked.mockRestore();
});

test("a connection that has forgotten its statements is left, and trying again succeeds", async () => {
  const column = sql.ref(`n${randomUUID().slice(0, 8)}`);
  const ask = () => transaction(database.db, async (tx) => (await sql`select word as ${column} from word`.execute(tx)).rows);
  for (let time = 0; time < 5; time++) await ask();
  await database.pool.query("deallocate all");
  const failed = await ask().catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: "26000" });
  expect(isWorthRetrying(failed)).toBe(true);
  expect(await ask()).toEqual([]);
});
