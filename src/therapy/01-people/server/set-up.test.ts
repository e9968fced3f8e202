import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Issue } from "#foundation/issues.ts";
import { codeFrom, codeOf, DANA, setUpAndEnrol, startProgram, type TestProgram } from "./test-accounts.ts";

let program: TestProgram;
afterEach(() => program.close());
const count = async (table: string) => Number((await program.database.pool.query(`select count(*) from ${table}`)).rows[0]?.count);

describe("Setting up the practice", () => {
  it("needs the code on the console, makes everything at once, and leads to the second factor", async () => {
    program = await startProgram();
    const browser = program.browser();
    expect((await browser.get("/api/v1/set-up")).body).toEqual({ isNeeded: true, practiceName: null, language: null, isDemo: false });
    const code = codeFrom(program.printed);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect((await browser.post("/api/v1/set-up/code", { code: code.toLowerCase() })).body).toEqual({ state: "right" });

    const done = await browser.post("/api/v1/set-up", { ...DANA, code });
    expect(done.body.state).toBe("set-up");
    expect(String(done.body.recoverySheet)).toMatch(/^([A-Z2-9]{4}-){13}[A-Z2-9]{4}$/);
    expect((await browser.get("/api/v1/set-up")).body).toEqual({
      isNeeded: false,
      practiceName: DANA.practiceName,
      language: "en",
      isDemo: false,
    });

    expect((await browser.post("/api/v1/sign-in", { email: DANA.email.toUpperCase(), password: DANA.password })).body).toEqual({
      next: "enrol",
    });
    expect((await browser.get("/api/v1/sign-in")).body).toEqual({ state: "enrol" });
    expect((await browser.get("/api/v1/me")).status).toBe(401);
    expect((await browser.post("/api/v1/sign-in/enrolment", { password: "not the right one" })).status).toBe(401);
    const enrolment = await browser.post("/api/v1/sign-in/enrolment", { password: DANA.password });
    expect(enrolment.body.backupCodes).toHaveLength(10);
    expect(enrolment.body.uri).toMatch(/^otpauth:\/\/totp\/Sostenuto:dana%40hillside\.example\?secret=/);
    expect((await browser.post("/api/v1/sign-in/enrolment/code", { code: "000000" })).body.type).toBe("wrong-code");
    expect((await browser.post("/api/v1/sign-in/enrolment/code", { code: codeOf(String(enrolment.body.key)) })).body).toEqual({
      state: "signed-in",
    });
    expect((await browser.get("/api/v1/me")).body).toMatchObject({ chosenName: "Dana", duties: ["owner", "therapist"] });
    expect((await browser.post("/api/v1/sign-in/enrolment", { password: DANA.password })).body.type).toBe("already-enrolled");
    expect(await count("audit_entry where action like 'set-up.%'")).toBe(2);
  });

  it("happens once: a second practice is refused, also in the same moment", async () => {
    program = await startProgram();
    const code = codeFrom(program.printed);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => program.browser().post("/api/v1/set-up", { ...DANA, email: `dana${n}@hillside.example`, code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await program.browser().post("/api/v1/set-up", { ...DANA, code })).body.type).toBe("already-set-up");
    expect((await program.browser().post("/api/v1/set-up/code", { code })).body.type).toBe("already-set-up");
    expect([await count("practice"), await count("person"), await count("auth.account")]).toEqual([1, 1, 1]);
  });

  it("prints a new code after five wrong tries, and the old one is worth nothing", async () => {
    program = await startProgram();
    const browser = program.browser();
    const old = codeFrom(program.printed);
    for (let at = 0; at < 5; at++)
      expect((await browser.post("/api/v1/set-up", { ...DANA, code: "AAAA-BBBB-CCCC" })).body.type).toBe("wrong-set-up-code");
    expect(program.printed).toHaveLength(2);
    expect((await browser.post("/api/v1/set-up", { ...DANA, code: old })).body.type).toBe("wrong-set-up-code");
    expect((await browser.post("/api/v1/set-up", { ...DANA, code: codeFrom(program.printed) })).status).toBe(200);
  });

  it("leaves nothing behind when a part of it fails", async () => {
    program = await startProgram();
    await program.database.pool.query(
      "create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$; create trigger no before insert on membership for each row execute function no()",
    );
    expect((await program.browser().post("/api/v1/set-up", { ...DANA, code: codeFrom(program.printed) })).status).toBe(500);
    expect([await count("practice"), await count("auth.account"), await count("audit_entry")]).toEqual([0, 0, 0]);
  });

  it("refuses short and common passwords, an unknown time zone, and an empty name", async () => {
    program = await startProgram();
    const code = codeFrom(program.printed);
    const issues = async (changes: object) =>
      z
        .array(Issue)
        .parse((await program.browser().post("/api/v1/set-up", { ...DANA, code, ...changes })).body.issues)
        .map((issue) => `${issue.path.join(".")} ${issue.code}`);
    expect(await issues({ password: "short" })).toEqual(["password password-too-short"]);
    expect(await issues({ password: "Password2026!" })).toEqual(["password password-too-common"]);
    expect(await issues({ timeZone: "Mars/Olympus" })).toEqual(["timeZone unknown-time-zone"]);
    expect(await issues({ chosenName: "  " })).toEqual(["chosenName too-small"]);
    expect(await count("practice")).toBe(0);
  });

  it("is asked for by an address only so often", async () => {
    program = await startProgram({ rateLimits: true });
    const answers = [];
    for (let at = 0; at < 31; at++) answers.push((await program.browser().post("/api/v1/set-up/code", { code: "x" })).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
  });

  it("of an owner who is no therapist gives no clinical duty", async () => {
    program = await startProgram();
    await program.browser().post("/api/v1/set-up", { ...DANA, isTherapist: false, code: codeFrom(program.printed) });
    expect((await program.database.pool.query("select duty from membership")).rows).toEqual([{ duty: "owner" }]);
  });
});

describe("The demo", () => {
  it("signs invented people in with one click, from this computer only", async () => {
    program = await startProgram({ demo: true });
    await setUpAndEnrol(program);
    const browser = program.browser();
    // Whoever chose a password comes in by it, in the demo too; the invented have none.
    expect((await browser.get("/demo/people")).body).toEqual({ people: [] });
    await program.database.pool.query("delete from auth.credential");
    expect((await browser.get("/demo/people")).body).toEqual({
      people: [{ as: "dana", name: "Dana Okafor", duties: ["owner", "therapist"], goTo: "/" }],
    });
    expect((await browser.post("/demo/sign-in", { as: "nobody" })).status).toBe(404);
    expect((await browser.post("/demo/sign-in", { as: "dana" }, { host: "evil.example" })).status).toBe(404);
    const far = await program.app.inject({ method: "POST", url: "/demo/sign-in", payload: { as: "dana" }, remoteAddress: "10.0.0.7" });
    expect(far.statusCode).toBe(404);
    expect((await browser.post("/demo/sign-in", { as: "dana" })).status).toBe(200);
    expect((await browser.get("/api/v1/me")).body).toMatchObject({ chosenName: "Dana" });
  });

  it("does not exist in a normal start", async () => {
    program = await startProgram();
    await setUpAndEnrol(program);
    expect((await program.browser().post("/demo/sign-in", { as: "dana" })).status).toBe(404);
    expect((await program.browser().get("/demo/people")).status).toBe(404);
  });
});
