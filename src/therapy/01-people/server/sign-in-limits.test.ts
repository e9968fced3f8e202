/** How long a sign-in lasts, over HTTP only and with the clock of the database. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { type Browser, codeOf, DANA, setUpAndEnrol, startProgram, type TestProgram } from "./test-accounts.ts";

const LIMITS = "/api/v1/practice/sign-in-limits";
const MINUTE = 60_000;
let program: TestProgram;
let dana: { browser: Browser; key: string };
let accountId: string;
const ask = async (text: string, values: unknown[] = []) => (await program.database.pool.query<Record<string, unknown>>(text, values)).rows;

beforeAll(async () => {
  program = await startProgram();
  dana = await setUpAndEnrol(program);
  accountId = String((await ask("select id from auth.account"))[0]?.id);
});
afterAll(() => program?.close());
beforeEach(() => ask("update auth.sign_in set factor_at = now()"));

const settle = (idleMinutes: number, absoluteHours: number) => dana.browser.post(LIMITS, { id: uuid(), idleMinutes, absoluteHours });
/** Minutes from now until a sign-in ends for want of a request, and in any case. */
const left = async (signInId: string) => {
  const [row] = await ask("select expires_at, absolute_expiry from auth.sign_in where id = $1", [signInId]);
  const until = (moment: unknown) => Math.round((Date.parse(String(moment)) - Date.now()) / MINUTE);
  return { idle: until(row?.expires_at), absolute: until(row?.absolute_expiry) };
};
const another = async (amr: "pwd+otp" | "passkey" | "email" = "pwd+otp") =>
  (await makeSignIn(program.database.db, { accountId, amr })).signInId;

test("nobody said anything: eight hours without a request, twelve in all", async () => {
  expect((await dana.browser.get(LIMITS)).body).toMatchObject({ idleMinutes: 480, absoluteHours: 12 });
  expect(await left(await another())).toEqual({ idle: 480, absolute: 720 });
});

test("shorter times hold at once, also for who is signed in already", async () => {
  const before = await another();
  expect((await settle(20, 8)).status).toBe(200);
  expect((await dana.browser.get(LIMITS)).body).toMatchObject({ idleMinutes: 20, absoluteHours: 8 });
  expect(await left(before)).toEqual({ idle: 20, absolute: 480 });
});

test("longer times lengthen nothing that stands", async () => {
  await settle(20, 8);
  const before = await another();
  await settle(480, 12);
  expect(await left(before)).toEqual({ idle: 20, absolute: 480 });
});

test("every way in begins with the times of the practice: password and code, and a passkey", async () => {
  await settle(15, 6);
  const browser = program.browser();
  await browser.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password });
  await ask("delete from auth.used_code");
  expect((await browser.post("/api/v1/sign-in/code", { code: codeOf(dana.key) })).body).toEqual({ state: "signed-in" });
  const [newest] = await ask("select id from auth.sign_in order by created_at desc limit 1");
  expect(await left(String(newest?.id))).toEqual({ idle: 15, absolute: 360 });
  expect(await left(await another("passkey"))).toEqual({ idle: 15, absolute: 360 });
});

test("the family’s own door keeps its own times", async () => {
  await settle(15, 6);
  expect(await left(await another("email"))).toEqual({ idle: 480, absolute: 720 });
});

test("a sign-in in use lives on by so many minutes and no more", async () => {
  await settle(15, 6);
  await ask("update auth.sign_in set updated_at = now() - interval '10 minutes', expires_at = now() + interval '5 minutes'");
  expect((await dana.browser.get("/api/v1/me")).status).toBe(200);
  const [mine] = await ask("select id from auth.sign_in order by updated_at desc limit 1");
  expect((await left(String(mine?.id))).idle).toBe(15);
});

test("whoever works in two practices goes by the stricter of them", async () => {
  await settle(60, 10);
  const [practiceId, personId] = [uuid(), uuid()];
  await ask(
    "insert into practice (practice_id, name, slug, language, time_zone, country) values ($1, 'Elsewhere', 'elsewhere', 'en', 'America/Toronto', 'CA')",
    [practiceId],
  );
  await ask("insert into person (practice_id, id, chosen_name, language, account_id) values ($1, $2, 'Dana', 'en', $3)", [
    practiceId,
    personId,
    accountId,
  ]);
  await ask("insert into sign_in_limits (practice_id, id, idle_minutes, absolute_hours, settled_by) values ($1, $2, 10, 12, $3)", [
    practiceId,
    uuid(),
    personId,
  ]);
  expect(await left(await another())).toEqual({ idle: 10, absolute: 600 });
  await ask("update person set account_id = null where practice_id = $1", [practiceId]);
});

test("settling asks for a factor of just now, and for times that make sense", async () => {
  expect((await settle(4, 8)).status).toBe(400);
  expect((await settle(20, 13)).status).toBe(400);
  await ask("update auth.sign_in set factor_at = now() - interval '16 minutes'");
  expect(await settle(20, 8)).toMatchObject({ status: 403, body: { type: "factor-needed" } });
});

test("a sign-in nobody used for so long is over with the next request", async () => {
  await ask("update auth.sign_in set expires_at = now() - interval '1 second'");
  expect((await dana.browser.get("/api/v1/me")).status).toBe(401);
});
