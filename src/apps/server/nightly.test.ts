import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { openLog } from "#foundation/server/log.ts";
import { aDatabase } from "#foundation/server/test-database.ts";
import { makeAccount, makeSignIn, tidySignIns } from "#foundation/server/sign-in/sign-in-store.ts";
import { workNightly } from "./nightly.ts";

const NO_JOBS = { enqueue: async () => {}, work: async () => {}, stop: async () => {} };

it("clears sign-ins that are over and replies nobody will ask for again, and keeps the rest", async () => {
  const database = await aDatabase();
  const [practiceId, accountId] = [uuidv7(), await makeAccount(database.db, { email: "dana@hillside.example", name: "Dana" })];
  await database.pool.query(
    "insert into practice (practice_id, name, slug, language, time_zone, country) values ($1, 'Hillside', 'hillside', 'en', 'America/Toronto', 'CA')",
    [practiceId],
  );
  const [over, alive] = [
    await makeSignIn(database.db, { accountId, amr: "pwd+otp" }),
    await makeSignIn(database.db, { accountId, amr: "pwd+otp" }),
  ];
  await database.pool.query("update auth.sign_in set absolute_expiry = now() - interval '1 minute' where id = $1", [over.signInId]);
  const [old, recent] = [uuidv7(), uuidv7()];
  for (const [key, age] of [
    [old, "200 days"],
    [recent, "170 days"],
  ])
    await database.pool.query(
      "insert into remembered_reply (practice_id, account_id, key, body_hash, reply, at) values ($1, $2, $3, 'x', '{}', now() - $4::interval)",
      [practiceId, accountId, key, age],
    );

  const stop = workNightly({
    database,
    jobs: NO_JOBS,
    clock: () => new Date().toISOString(),
    log: openLog("silent"),
    tidySignIns: () => tidySignIns(database.db),
  });
  await stop();

  const ids = async (text: string) => (await database.pool.query<{ id: string }>(text)).rows.map(({ id }) => id);
  expect(await ids("select id from auth.sign_in")).toEqual([alive.signInId]);
  expect(await ids("select key as id from remembered_reply")).toEqual([recent]);
  await database.drop();
});

it("does the other duties when one of them fails", async () => {
  const database = await aDatabase();
  const accountId = await makeAccount(database.db, { email: "dana@hillside.example", name: "Dana" });
  const { signInId } = await makeSignIn(database.db, { accountId, amr: "pwd+otp" });
  await database.pool.query("update auth.sign_in set absolute_expiry = now() - interval '1 minute'");
  const fail = () => {
    throw new Error("the clock stopped");
  };
  const stop = workNightly({ database, jobs: NO_JOBS, clock: fail, log: openLog("silent"), tidySignIns: () => tidySignIns(database.db) });
  await stop();
  expect((await database.pool.query("select 1 from auth.sign_in where id = $1", [signInId])).rows).toEqual([]);
  await database.drop();
});

it("waits until whoever starts the program has been served, and can be stopped before", async () => {
  const database = await aDatabase();
  const accountId = await makeAccount(database.db, { email: "noor@hillside.example", name: "Noor" });
  const { signInId } = await makeSignIn(database.db, { accountId, amr: "pwd+otp" });
  await database.pool.query("update auth.sign_in set absolute_expiry = now() - interval '1 minute' where id = $1", [signInId]);
  const night = {
    database,
    jobs: NO_JOBS,
    clock: () => new Date().toISOString(),
    log: openLog("silent"),
    tidySignIns: () => tidySignIns(database.db),
  };
  const left = async () => (await database.pool.query("select from auth.sign_in where id = $1", [signInId])).rowCount;

  await workNightly({ ...night, firstAfterMs: 60_000 })();
  expect(await left()).toBe(1);
  const stop = workNightly({ ...night, firstAfterMs: 1 });
  await expect.poll(left).toBe(0);
  await stop();
  await database.drop();
});
