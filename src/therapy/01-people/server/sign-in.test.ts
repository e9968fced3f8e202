import { sql } from "kysely";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { libraryOptions } from "#foundation/server/sign-in/library.ts";
import { makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { signInCookie } from "#foundation/server/sign-in/sign-in-cookie.ts";
import { listSignIns, makeBackupCodes } from "../me.api.ts";
import { type Browser, codeOf, DANA, setUpAndEnrol, signInAs, startProgram, type TestProgram } from "./test-accounts.ts";

const FACTOR_NEEDED = ["/api/v1/me", "/api/v1/me/sign-ins"];
let program: TestProgram;
let dana: { browser: Browser; key: string; backupCodes: readonly string[] };
const rows = async (table: string) => (await program.database.pool.query<Record<string, unknown>>(`select * from ${table}`)).rows;
const begin = async (password: string = DANA.password, email: string = DANA.email) => {
  const browser = program.browser();
  return { browser, answer: await browser.post("/api/v1/sign-in", { email, password }) };
};

beforeAll(async () => {
  program = await startProgram();
  dana = await setUpAndEnrol(program);
});
afterAll(() => program.close());
beforeEach(async () => {
  await program.database.pool.query(
    "delete from auth.attempt; delete from auth.used_code; update auth.second_factor set failed_verification_count = 0, locked_until = null",
  );
});

describe("Signing in", () => {
  it("opens the practice after password and code", async () => {
    const { browser, answer } = await begin();
    expect(answer.body).toEqual({ next: "code" });
    expect((await browser.post("/api/v1/sign-in/code", { code: codeOf(dana.key) })).body).toEqual({ state: "signed-in" });
    const me = await browser.get("/api/v1/me");
    expect(me.status).toBe(200);
    expect(me.body).toMatchObject({
      chosenName: "Dana",
      duties: ["owner", "therapist"],
      credential: "MTA",
      timeZone: "America/Toronto",
      practice: { name: DANA.practiceName },
    });
  });

  it("A20: opens nothing between password and code", async () => {
    const { browser } = await begin();
    expect(browser.jar.has("sostenuto.sign-in")).toBe(false);
    for (const path of FACTOR_NEEDED) expect((await browser.get(path)).status).toBe(401);
    expect((await browser.get("/api/v1/sign-in")).body).toEqual({ state: "signed-out" });
  });

  it("A20: asks for the second factor whatever a browser carries: an old sign-in, half of one, a trusted device, a token in a header", async () => {
    const before = await signInAs(program, dana.key, 0);
    const old = [...before.jar];
    await before.post("/api/v1/sign-out");
    const { browser, answer } = await begin();
    expect(answer.body).toEqual({ next: "code" });
    const half = [...browser.jar.values()];
    expect(half.length).toBeGreaterThan(0);
    for (const value of [...half, "1", "true"])
      for (const name of [
        "sostenuto.sign-in",
        "sostenuto.portal",
        "sostenuto.session_token",
        "sostenuto.trust_device",
        "better-auth.session_token",
      ]) {
        const thief = program.browser();
        for (const [cookie, kept] of [...old, ...browser.jar]) thief.jar.set(cookie, kept);
        thief.jar.set(name, value);
        for (const path of FACTOR_NEEDED)
          expect([name, (await thief.get(path, { authorization: `Bearer ${value}` })).status]).toEqual([name, 401]);
      }
    // Somebody who signs in again with the same browser is asked again, whatever it kept.
    const again = program.browser();
    for (const [cookie, kept] of [...old, ...browser.jar]) again.jar.set(cookie, kept);
    expect((await again.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password })).body).toEqual({ next: "code" });
    expect((await again.get("/api/v1/me")).status).toBe(401);
  });

  it("answers a wrong password and an unknown e-mail alike, in about the same time", async () => {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let at = 0; at < 7; at++) {
      for (const kind of ["known", "unknown"] as const) {
        const from = performance.now();
        const { answer } = await begin("not the right one", kind === "known" ? DANA.email : `nobody${at}@hillside.example`);
        times[kind].push(performance.now() - from);
        expect(answer).toMatchObject({ status: 401, body: { type: "wrong-credentials", status: 401 } });
      }
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[3] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    // The guard is against skipping the slow hash for unknown people; a busy machine moves both by some milliseconds.
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, 0.3 * Math.max(known, unknown)));
  });

  it("A23: locks an account for a quarter of an hour after ten wrong passwords, whoever asks", { timeout: 120_000 }, async () => {
    for (let at = 0; at < 10; at++) expect((await begin("not the right one")).answer.status).toBe(401);
    const { answer } = await begin();
    expect(answer).toMatchObject({ status: 429, body: { type: "locked" } });
    expect(answer.body.retryAfter).toBeGreaterThan(880);
    const unknown = "who@hillside.example";
    for (let at = 0; at < 10; at++) await begin("not the right one", unknown);
    expect((await begin("not the right one", unknown)).answer.body.type).toBe("locked");
  });

  it("A19: lets eight use one code in the same moment only once", async () => {
    const browsers = await Promise.all(Array.from({ length: 8 }, async () => (await begin()).browser));
    const code = codeOf(dana.key);
    const answers = await Promise.all(browsers.map((browser) => browser.post("/api/v1/sign-in/code", { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401, 401, 401]);
    const inside = await Promise.all(browsers.map((browser) => browser.get("/api/v1/me")));
    expect(inside.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("A19: refuses a code that has opened before", async () => {
    await signInAs(program, dana.key, 0);
    // Read at once: on a slow machine the next one would be due by the time it is asked for.
    const code = codeOf(dana.key);
    const { browser } = await begin();
    expect(await browser.post("/api/v1/sign-in/code", { code })).toMatchObject({
      status: 401,
      body: { type: "wrong-code" },
    });
    expect((await browser.get("/api/v1/me")).status).toBe(401);
  });

  it("takes a backup code once", async () => {
    const code = dana.backupCodes[0] ?? "";
    const first = await begin();
    expect((await first.browser.post("/api/v1/sign-in/backup-code", { code })).body).toEqual({ state: "signed-in", codesLeft: 9 });
    expect((await first.browser.get("/api/v1/me")).status).toBe(200);
    const second = await begin();
    expect((await second.browser.post("/api/v1/sign-in/backup-code", { code })).status).toBe(401);
  });

  it("locks the second factor after ten wrong codes, and the right code does not open then", async () => {
    for (let round = 0; round < 2; round++) {
      const { browser } = await begin();
      for (let at = 0; at < 5; at++) await browser.post("/api/v1/sign-in/code", { code: "000000" });
    }
    const { browser } = await begin();
    expect(await browser.post("/api/v1/sign-in/code", { code: codeOf(dana.key) })).toMatchObject({ status: 429, body: { type: "locked" } });
  });

  it("gives a browser a new sign-in each time and ends the one it carried", async () => {
    const victim = program.browser();
    const planted = await makeSignIn(program.database.db, { accountId: String((await rows("auth.account"))[0]?.id), amr: "pwd+otp" });
    victim.jar.set("sostenuto.sign-in", planted.secret);
    await victim.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password });
    await victim.post("/api/v1/sign-in/code", { code: codeOf(dana.key) });
    expect(victim.jar.get("sostenuto.sign-in")).not.toBe(planted.secret);
    const attacker = program.browser();
    attacker.jar.set("sostenuto.sign-in", planted.secret);
    expect((await attacker.get("/api/v1/me")).status).toBe(401);
  });

  it("is noted in the practice’s audit, also when it failed", async () => {
    await begin("not the right one");
    await signInAs(program, dana.key);
    const outcomes = (await rows("audit_entry")).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(outcomes).toEqual(
      expect.arrayContaining([
        "sign-in.password wrong-credentials",
        "sign-in.password done",
        "sign-in.code done",
        "sign-in.enrolment done",
      ]),
    );
  });

  it("leaves a trace for each wrong code after a right password, and none for a browser that gave no password", async () => {
    const noted = async () =>
      (await rows("audit_entry order by seq"))
        .filter(({ outcome }) => outcome === "wrong-code")
        .map(({ action, account_id }) => ({ action, account_id }));
    const before = (await noted()).length;
    const { browser } = await begin();
    await browser.post("/api/v1/sign-in/code", { code: "000000" });
    await browser.post("/api/v1/sign-in/backup-code", { code: "AAAAA-AAAAA" });
    const account_id = (await rows("auth.account"))[0]?.id;
    expect((await noted()).slice(before)).toEqual([
      { action: "sign-in.code", account_id },
      { action: "sign-in.backup-code", account_id },
    ]);
    const stranger = program.browser();
    expect((await stranger.post("/api/v1/sign-in/code", { code: "000000" })).body.type).toBe("sign-in-expired");
    stranger.jar.set("sostenuto.two_factor", "made-up.signature");
    expect((await stranger.post("/api/v1/sign-in/code", { code: "000000" })).body.type).toBe("sign-in-expired");
    expect(await noted()).toHaveLength(before + 2);
  });
});

describe("A sign-in", () => {
  it("ends at once when the person signs out", async () => {
    const browser = await signInAs(program, dana.key);
    const kept = browser.jar.get("sostenuto.sign-in") ?? "";
    await browser.post("/api/v1/sign-out");
    expect(browser.jar.has("sostenuto.sign-in")).toBe(false);
    browser.jar.set("sostenuto.sign-in", kept);
    expect((await browser.get("/api/v1/me")).status).toBe(401);
  });

  it.each([
    ["it was not used for eight hours", "update auth.sign_in set expires_at = now() - interval '1 second'"],
    ["its twelve hours are over", "update auth.sign_in set absolute_expiry = now() - interval '1 second'"],
    ["the account is disabled", "update auth.account set disabled_at = now()"],
    ["only the password was proved", "update auth.sign_in set amr = 'pwd'"],
    ["it came from a mailbox alone", "update auth.sign_in set amr = 'email'"],
    ["it came from the demo", "update auth.sign_in set amr = 'demo'"],
    ["the person works here no longer", "update membership set until_day = current_date - 2, from_day = current_date - 9"],
  ])("is dead at the next request when %s", async (_, change) => {
    const browser = await signInAs(program, dana.key);
    expect((await browser.get("/api/v1/me")).status).toBe(200);
    await program.database.pool.query(change);
    expect((await browser.get("/api/v1/me")).status).toBe(401);
    await program.database.pool.query(
      "update auth.account set disabled_at = null; update membership set until_day = null, from_day = current_date - 30; delete from auth.sign_in",
    );
  });

  it("lives on while it is used, never past its absolute end", async () => {
    const browser = await signInAs(program, dana.key);
    await program.database.pool.query(
      "update auth.sign_in set updated_at = now() - interval '2 minutes', expires_at = now() + interval '1 minute', absolute_expiry = now() + interval '2 hours'",
    );
    await browser.get("/api/v1/me");
    const [row] = await rows("auth.sign_in");
    expect(row?.expires_at).toEqual(row?.absolute_expiry);
  });

  it("does not open for a disabled account, in the same words as a wrong password", async () => {
    await program.database.pool.query("update auth.account set disabled_at = now()");
    expect((await begin()).answer).toMatchObject({ status: 401, body: { type: "wrong-credentials" } });
    await program.database.pool.query("update auth.account set disabled_at = null");
  });

  it("can be listed and ended one by one", async () => {
    await program.database.pool.query("delete from auth.sign_in");
    const here = await signInAs(program, dana.key, 0);
    const tablet = await signInAs(program, dana.key, 1);
    const { signIns } = listSignIns.output.parse((await here.get("/api/v1/me/sign-ins")).body);
    expect(signIns).toHaveLength(2);
    const other = signIns.find(({ isThisOne }) => !isThisOne)?.id ?? "";
    expect((await here.post(`/api/v1/me/sign-ins/${other}/end`)).status).toBe(200);
    expect((await tablet.get("/api/v1/me")).status).toBe(401);
    expect((await here.get("/api/v1/me")).status).toBe(200);
  });

  it("ends everywhere else when the password changes", async () => {
    const here = await signInAs(program, dana.key, 0);
    const tablet = await signInAs(program, dana.key, 1);
    expect((await here.post("/api/v1/me/password", { current: "wrong", next: "another slow walk home" })).body).toEqual({
      state: "wrong-password",
    });
    expect((await here.post("/api/v1/me/password", { current: DANA.password, next: "password1234" })).status).toBe(400);
    expect((await here.post("/api/v1/me/password", { current: DANA.password, next: "another slow walk home" })).body).toEqual({
      state: "done",
    });
    expect((await tablet.get("/api/v1/me")).status).toBe(401);
    expect((await here.get("/api/v1/me")).status).toBe(200);
    expect((await begin()).answer.status).toBe(401);
    await here.post("/api/v1/me/password", { current: "another slow walk home", next: DANA.password });
  });
});

describe("A fresh second factor", () => {
  it("is proved again with a code, which works once, and wrong ones are counted", async () => {
    const browser = await signInAs(program, dana.key, 0);
    await program.database.pool.query("update auth.sign_in set factor_at = now() - interval '1 hour'");
    const prove = async (code: string) => (await browser.post("/api/v1/me/factor", { code })).body.state;
    expect(await prove("000000")).toBe("wrong-code");
    expect(await prove(codeOf(dana.key, 0))).toBe("wrong-code");
    const before = Date.now();
    expect(await prove(codeOf(dana.key, 1))).toBe("proved");
    const { factorAt } = (await browser.get("/api/v1/me")).body;
    expect(Date.parse(String(factorAt))).toBeGreaterThan(before - 5_000);
    for (let at = 0; at < 10; at++) await prove("000000");
    expect(await prove(codeOf(dana.key, -1))).toBe("locked");
  });
});

describe("New backup codes", () => {
  const make = (browser: Browser, headers: Record<string, string> = {}) => browser.post("/api/v1/me/backup-codes", {}, headers);

  it("are shown once, and the codes before them open nothing any more", async () => {
    const browser = await signInAs(program, dana.key);
    const key = { "idempotency-key": "0199a1b2-0000-7000-8000-00000000c0de" };
    const { backupCodes } = makeBackupCodes.output.parse((await make(browser, key)).body);
    expect(new Set(backupCodes).size).toBe(10);
    expect((await make(browser, key)).body, "sent again, nothing secret was kept").toEqual({ backupCodes: [] });
    const everything = JSON.stringify([await rows("remembered_reply"), await rows("auth.second_factor"), await rows("audit_entry")]);
    for (const code of backupCodes) expect(everything).not.toContain(code);
    expect((await (await begin()).browser.post("/api/v1/sign-in/backup-code", { code: dana.backupCodes[5] })).body.type).toBe("wrong-code");
    expect((await (await begin()).browser.post("/api/v1/sign-in/backup-code", { code: backupCodes[5] })).body).toEqual({
      state: "signed-in",
      codesLeft: 9,
    });
  });

  it("ask for a second factor proved just now", async () => {
    const browser = await signInAs(program, dana.key, 0);
    await program.database.pool.query("update auth.sign_in set factor_at = now() - interval '16 minutes'");
    expect(await make(browser)).toMatchObject({ status: 403, body: { type: "factor-needed" } });
    await browser.post("/api/v1/me/factor", { code: codeOf(dana.key, 1) });
    expect((await make(browser)).status).toBe(200);
  });
});

describe("The browser", () => {
  it("is refused when a page of another site asks in its name", async () => {
    const browser = await signInAs(program, dana.key);
    const body = { language: "fr" };
    expect((await browser.post("/api/v1/me/language", body, { origin: "https://evil.example" })).body).toMatchObject({
      type: "foreign-origin",
      status: 403,
    });
    expect((await browser.post("/api/v1/me/language", body, { origin: "null" })).status).toBe(403);
    expect((await browser.post("/api/v1/me/language", body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(
      (await browser.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password }, { origin: "https://evil.example" })).status,
    ).toBe(403);
    expect((await browser.post("/api/v1/me/language", body, { origin: "http://localhost:5270" })).status).toBe(200);
    expect((await browser.get("/api/v1/me")).body.language).toBe("fr");
    await browser.post("/api/v1/me/language", { language: "en" });
  });

  it("gets a cookie that scripts cannot read, and on https one that only this host can set", async () => {
    const { browser } = await begin();
    const { cookies } = await browser.post("/api/v1/sign-in/code", { code: codeOf(dana.key) });
    const line = cookies.find((it) => it.startsWith("sostenuto.sign-in=")) ?? "";
    for (const flag of ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"]) expect(line).toContain(flag);
    expect(line).not.toContain("Secure");
    const https = signInCookie(true).write("x");
    expect(https).toMatch(/^__Host-sostenuto\.sign-in=x; .*Secure/);
    expect(https).not.toContain("Domain");
  });

  it("never sees the sign-in’s secret in an answer", async () => {
    const { browser } = await begin();
    const answer = await browser.post("/api/v1/sign-in/code", { code: codeOf(dana.key) });
    expect(Object.keys(answer.body)).toEqual(["state"]);
  });

  it.each([
    "/api/auth/sign-up/email",
    "/api/auth/sign-in/email",
    "/inside/sign-in/email",
    "/inside/two-factor/disable",
    "/api/auth/update-user",
    "/api/auth/change-email",
    "/api/auth/delete-user",
    "/api/auth/reset-password",
    "/api/auth/forget-password",
    "/api/auth/request-password-reset",
    "/api/auth/sign-in/social",
    "/api/auth/sign-in/magic-link",
    "/api/auth/magic-link/verify",
    "/api/auth/sign-in/sso",
    "/inside/two-factor/send-otp",
    "/api/auth/get-session",
    "/api/v1/sign-up",
    "/demo/sign-in",
  ])("A20: finds no other way in at %s", async (path) => {
    expect(
      (await program.browser().post(path, { email: "x@y.example", password: "a slow walk by the sea", name: "x", as: "dana" })).status,
    ).toBe(404);
    expect((await program.browser().get(path)).status).toBe(404);
  });

  it("is refused unknown fields and other types", async () => {
    const browser = program.browser();
    expect((await browser.post("/api/v1/sign-in", { email: DANA.email, password: DANA.password, rememberMe: false })).body).toMatchObject({
      type: "invalid-input",
      issues: [{ code: "unknown-field" }],
    });
    expect((await browser.post("/api/v1/sign-in/code", { code: 123456 })).status).toBe(400);
    expect((await browser.post("/api/v1/sign-in/code", { code: "123456", trustDevice: true })).status).toBe(400);
  });
});

describe("The database", () => {
  it("holds no secret in the clear: sign-ins and passwords hashed, second factors encrypted", async () => {
    const browser = await signInAs(program, dana.key);
    await begin();
    const { rows: tables } = await program.database.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'auth'",
    );
    const everything = JSON.stringify(await Promise.all(tables.map(({ name }) => rows(`auth.${name}`))));
    const secrets = [browser.jar.get("sostenuto.sign-in") ?? "", DANA.password, dana.key, dana.backupCodes[3] ?? "", codeOf(dana.key, 1)];
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5);
      expect(everything).not.toContain(secret);
    }
    expect(everything).toContain(DANA.email);
  });

  it("has exactly the tables the sign-in library asks for", async () => {
    const { database, accounts } = program;
    const options = libraryOptions({
      database,
      secret: Buffer.alloc(32),
      codeKey: Buffer.alloc(32),
      cookie: accounts.cookie,
      publicUrl: "http://localhost:5270",
    });
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  it("refuses to open with another master key", async () => {
    await sql`update auth.installation set master_key_print = 'another'`.execute(program.database.db);
    const { openAccounts } = await import("#foundation/server/sign-in/accounts.ts");
    await expect(openAccounts(program.accounts)).rejects.toThrow("not the one this database was locked with");
  });
});
