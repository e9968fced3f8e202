import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { v7 as uuidv7 } from "uuid";
import { testAuthenticator } from "#foundation/server/sign-in/test-authenticator.ts";
import { type Browser, DANA, setUpAndEnrol, startProgram, type TestProgram } from "./test-accounts.ts";

const HERE = { origin: "http://localhost:5270", rpId: "localhost" };

let program: TestProgram;
let dana: Browser;
beforeEach(async () => {
  program = await startProgram();
  dana = (await setUpAndEnrol(program)).browser;
});
afterEach(() => program.close());

const device = testAuthenticator(HERE);
const asked = async (path: string, by: Browser): Promise<string> => String((await by.post(path)).body.challenge);
const newKey = async (more: object = {}, by = dana) =>
  by.post("/api/v1/me/passkeys", {
    ...device.make(await asked("/api/v1/me/passkeys/challenge", by)),
    id: uuidv7(),
    name: "My tablet",
    ...more,
  });
const stale = () => program.database.pool.query("update auth.sign_in set factor_at = now() - interval '16 minutes'");

describe("A passkey", () => {
  it("is added once a factor was just proved, and opens the practice by itself from then on", async () => {
    expect((await newKey()).status).toBe(200);
    const browser = program.browser();
    const entered = await browser.post("/api/v1/sign-in/passkey", device.answer(await asked("/api/v1/sign-in/passkey/challenge", browser)));
    expect(entered.body).toEqual({ state: "signed-in" });
    expect((await browser.get("/api/v1/me")).body).toMatchObject({ chosenName: "Dana", email: DANA.email });
    expect((await dana.get("/api/v1/me/passkeys")).body).toMatchObject({
      passkeys: [{ name: "My tablet", lastUsedAt: expect.any(String) }],
    });
  });

  it("counts as a fresh factor: it is proved again by a touch, for signing", async () => {
    await newKey();
    await stale();
    expect((await dana.post("/api/v1/me/backup-codes")).body.type).toBe("factor-needed");
    const proof = device.answer(await asked("/api/v1/me/factor/passkey/challenge", dana));
    expect((await dana.post("/api/v1/me/factor/passkey", proof)).body).toEqual({ state: "proved" });
    expect((await dana.post("/api/v1/me/backup-codes")).status).toBe(200);
  });

  it("opens nothing for a page of another site, for another key, for a device nobody opened, or the second time", async () => {
    await newKey();
    const browser = program.browser();
    const challenge = () => asked("/api/v1/sign-in/passkey/challenge", browser);
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
    for (const lie of [{ origin: "http://localhost:6666" }, { rpId: "evil.example" }, { isOpened: false }, { key: other }])
      expect([Object.keys(lie), (await browser.post("/api/v1/sign-in/passkey", device.answer(await challenge(), lie))).body.type]).toEqual([
        Object.keys(lie),
        "passkey-opens-nothing",
      ]);
    const once = device.answer(await challenge());
    expect((await browser.post("/api/v1/sign-in/passkey", once)).status).toBe(200);
    expect((await program.browser().post("/api/v1/sign-in/passkey", once)).body.type).toBe("passkey-opens-nothing");
    const invented = device.answer("a challenge nobody gave");
    expect((await browser.post("/api/v1/sign-in/passkey", invented)).body.type).toBe("passkey-opens-nothing");
  });

  it("of a moment ago cannot be played eight times at once", async () => {
    await newKey();
    const answer = device.answer(await asked("/api/v1/sign-in/passkey/challenge", program.browser()));
    const all = await Promise.all(Array.from({ length: 8 }, () => program.browser().post("/api/v1/sign-in/passkey", answer)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("is neither added nor proved with what was asked for something else", async () => {
    await newKey();
    const wrongPurpose = device.answer(await asked("/api/v1/sign-in/passkey/challenge", program.browser()));
    expect((await dana.post("/api/v1/me/factor/passkey", wrongPurpose)).body).toEqual({ state: "wrong" });
    const made = testAuthenticator(HERE).make(await asked("/api/v1/sign-in/passkey/challenge", program.browser()));
    expect((await dana.post("/api/v1/me/passkeys", { ...made, id: uuidv7(), name: "x" })).body.type).toBe("passkey-not-kept");
  });

  it("asks for a factor of just now before it is added, and is not added twice", async () => {
    await newKey();
    expect((await newKey()).body.type).toBe("passkey-not-kept");
    await stale();
    expect((await dana.post("/api/v1/me/passkeys/challenge")).body.type).toBe("factor-needed");
  });

  it("that was taken away opens nothing any more; of a closed account neither", async () => {
    const id = uuidv7();
    await newKey({ id });
    const browser = program.browser();
    const enter = async () =>
      (await browser.post("/api/v1/sign-in/passkey", device.answer(await asked("/api/v1/sign-in/passkey/challenge", browser)))).status;
    await program.database.pool.query("update auth.account set disabled_at = now()");
    expect(await enter()).toBe(401);
    await program.database.pool.query("update auth.account set disabled_at = null");
    expect(await enter()).toBe(200);
    expect((await dana.post(`/api/v1/me/passkeys/${id}/end`)).body).toEqual({ state: "done" });
    expect(await enter()).toBe(401);
    expect((await dana.post(`/api/v1/me/passkeys/${uuidv7()}/end`)).status).toBe(404);
  });

  it("leaves a line in the trail when it opens the door, and its secret is nowhere: only the public half is kept", async () => {
    await newKey();
    const browser = program.browser();
    await browser.post("/api/v1/sign-in/passkey", device.answer(await asked("/api/v1/sign-in/passkey/challenge", browser)));
    const { rows } = await program.database.pool.query("select from audit_entry where action = 'sign-in.passkey' and outcome = 'done'");
    expect(rows).toHaveLength(1);
  });
});
