import { randomBytes } from "node:crypto";
import fastify, { type FastifyInstance } from "fastify";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import type { Door } from "#foundation/server/door.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { Letter } from "#foundation/server/mail.ts";
import { masterKey } from "#foundation/server/master-key.ts";
import { type Accounts, openAccounts } from "#foundation/server/sign-in/accounts.ts";
import { makeAccount, makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { guardWith } from "#people/server/guard.ts";
import { mountMe } from "#people/server/me-routes.ts";
import { Browser } from "#people/server/test-accounts.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { mountInvitation } from "./invitation-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { mountPortalSignIn } from "./portal-sign-in-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

let database: TestDatabase;
let app: FastifyInstance;
let accounts: Accounts;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
const letters: Letter[] = [];
const ADDRESS = "http://localhost:5270";

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database, { name: "Hillside" });
  therapist = await aTherapist(database, practice);
  await makeAccount(database.db, { id: therapist.accountId, email: "maude@hillside.example", name: "Maude" });
  client = await aClient(database, practice, { therapist });
  const configuration = { publicUrl: ADDRESS, rateLimits: false, demo: false };
  accounts = await openAccounts({ database, masterKey: masterKey(randomBytes(32)), configuration });
  app = fastify();
  const jobs = {
    enqueue: async (_: unknown, __: string, data: unknown) => void letters.push(Letter.parse(data)),
    work: async () => {},
    stop: async () => {},
  };
  const door: Door = { app, database, guard: guardWith(accounts.who), jobs, clock: () => new Date().toISOString(), mounted: [] };
  accounts.mount(door);
  mountMe(door, accounts);
  const say = sayWith(findInstallation().words);
  mountPortalSignIn(door, accounts, say);
  mountInvitation(door, accounts, say);
  portalRoutes(door);
  await app.ready();
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const browser = () => new Browser(app);
const URLS = { ask: "/api/v1/portal/sign-in/link", enter: "/api/v1/portal/sign-in", portal: "/api/v1/portal" };
const tokenIn = (text: string): string => /\/family\/enter#([\w-]{43})/.exec(text)?.[1] ?? "";

/** A relative with an account, as after an accepted invitation. */
async function known(name: string): Promise<TestRelative> {
  const relative = await aRelative(database, practice, { of: client.clientId, name });
  await makeAccount(database.db, { id: relative.accountId, email: relative.email, name });
  return relative;
}

async function asked(by: Browser, email: string): Promise<string> {
  const before = letters.length;
  expect(await by.post(URLS.ask, { email, language: "fr" })).toMatchObject({ status: 200, body: { state: "asked" } });
  return tokenIn(letters.slice(before)[0]?.text ?? "");
}
const enter = (by: Browser, token: string) => by.post(URLS.enter, { token, language: "en" });

async function staffBrowser(): Promise<Browser> {
  const maude = browser();
  const { secret } = await makeSignIn(database.db, { accountId: therapist.accountId, amr: "pwd+otp" });
  maude.jar.set(accounts.cookie.name, secret);
  return maude;
}
async function invited(relative: TestRelative, email = relative.email) {
  const maude = await staffBrowser();
  const { status, body } = await maude.post(`/api/v1/clients/${client.clientId}/family/${relative.personId}/invitation`, {
    email,
    language: "en",
    send: false,
  });
  expect(status).toBe(200);
  return tokenIn(String(body.link));
}

/** Without an account yet, as a relative is before being invited. */
async function stranger(name: string): Promise<TestRelative> {
  const relative = await aRelative(database, practice, { of: client.clientId, name });
  await database.db.updateTable("person").set({ accountId: null }).where("id", "=", relative.personId).execute();
  return relative;
}

/** An order, or no contact, written this moment beside what was given before. */
async function written({ personId }: TestRelative, what: { restricted: boolean; noContact: boolean }): Promise<void> {
  await database.db
    .insertInto("guardians")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: client.clientId,
      personId,
      relationship: "parent",
      seesRecord: false,
      toldAttendance: false,
      consents: false,
      ...what,
      fromDay: "2020-01-01",
      createdBy: therapist.personId,
    })
    .execute();
}

describe.each([
  ["an order", { restricted: true, noContact: false }],
  ["no contact", { restricted: false, noContact: true }],
])("A02: after %s", (_, what) => {
  test("no letter goes out, no invitation is made, and what was given before opens no page of the child", async () => {
    const relative = await known("Anouk");
    const [asking, holding] = [browser(), browser()];
    const mailed = await asked(asking, relative.email);
    const invitation = await invited(relative);
    await written(relative, what);
    const before = letters.length;
    expect(await asking.post(URLS.ask, { email: relative.email, language: "fr" })).toMatchObject({ status: 200, body: { state: "asked" } });
    expect(letters).toHaveLength(before);
    const maude = await staffBrowser();
    const again = { email: relative.email, language: "en", send: true };
    expect((await maude.post(`/api/v1/clients/${client.clientId}/family/${relative.personId}/invitation`, again)).status).toBe(404);
    await enter(asking, mailed);
    await enter(holding, invitation);
    for (const phone of [asking, holding]) {
      expect([403, 401]).toContain((await phone.get(URLS.portal)).status);
      expect([404, 401]).toContain((await phone.get(`${URLS.portal}/clients/${client.clientId}`)).status);
    }
    expect(letters).toHaveLength(before);
  });
});

describe("A21: a link asked for by e-mail", () => {
  test("opens the portal for who asked, and the letter names no child", async () => {
    const relative = await known("Anouk");
    const phone = browser();
    const token = await asked(phone, relative.email.toUpperCase());
    const letter = letters.at(-1);
    expect(letter).toMatchObject({ to: relative.email, subject: "Votre lien vers Hillside" });
    expect(letter?.text).not.toContain("Ilse");
    expect(await enter(phone, token)).toMatchObject({ status: 200, body: { state: "signed-in" } });
    expect(await phone.get(URLS.portal)).toMatchObject({ status: 200, body: { chosenName: "Anouk" } });
  });

  test("A23: an unknown address, and one of the staff, get the same answer and no letter", async () => {
    const before = letters.length;
    for (const email of ["nobody@home.example", "maude@hillside.example"]) {
      const answer = await browser().post(URLS.ask, { email, language: "en" });
      expect(answer).toMatchObject({ status: 200, body: { state: "asked" } });
      expect(answer.cookies[0]).toMatch(/asked=[\w-]{43};.*HttpOnly/);
    }
    expect(letters.length).toBe(before);
  });

  test("looking at the link does nothing: it works afterwards, once", async () => {
    const relative = await known("Bo");
    const phone = browser();
    const token = await asked(phone, relative.email);
    await browser().get(`/family/enter`);
    expect((await enter(phone, token)).status).toBe(200);
    expect(await enter(phone, token)).toMatchObject({ status: 410, body: { type: "link-used" } });
  });

  test("of two who press at once only one comes in", async () => {
    const relative = await known("Cleo");
    const phone = browser();
    const token = await asked(phone, relative.email);
    const answers = await Promise.all([1, 2, 3].map(() => enter(phone, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("forwarded to another browser it does not open, and the practice can see the try", async () => {
    const relative = await known("Dara");
    const token = await asked(browser(), relative.email);
    expect(await enter(browser(), token)).toMatchObject({ status: 409, body: { type: "other-browser" } });
    const traces = await database.db
      .selectFrom("auditEntry")
      .select("outcome")
      .where("accountId", "=", relative.accountId)
      .where("action", "=", "sign-in.portal")
      .execute();
    expect(traces.map(({ outcome }) => outcome)).toEqual(["asked", "other-browser"]);
  });

  test("after ten minutes it is too old, and one that was never made is unknown", async () => {
    const relative = await known("Edda");
    const phone = browser();
    const token = await asked(phone, relative.email);
    await database.pool.query("update auth.portal_link set expires_at = now() - interval '1 second' where email = $1", [relative.email]);
    expect(await enter(phone, token)).toMatchObject({ status: 410, body: { type: "link-expired" } });
    expect(await enter(phone, "a".repeat(43))).toMatchObject({ status: 404, body: { type: "link-unknown" } });
  });

  test("the database holds no token, and an account that was closed gets no letter", async () => {
    const relative = await known("Fay");
    const token = await asked(browser(), relative.email);
    const { rows } = await database.pool.query("select row_to_json(l)::text as row from auth.portal_link l");
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
    await database.pool.query("update auth.account set disabled_at = now() where id = $1", [relative.accountId]);
    expect(await asked(browser(), relative.email)).toBe("");
  });
});

describe("two doors", () => {
  test("a sign-in of the portal opens no page of the staff, not even under the staff’s cookie", async () => {
    const relative = await known("Gil");
    const phone = browser();
    await enter(phone, await asked(phone, relative.email));
    expect((await phone.get("/api/v1/me")).status).toBe(401);
    const secret = phone.jar.get(accounts.portalCookie.name) ?? "";
    expect(secret).toHaveLength(43);
    phone.jar.set(accounts.cookie.name, secret);
    expect((await phone.get("/api/v1/me")).status).toBe(401);
  });

  test("a sign-in of the staff opens nothing of the portal, not even under the portal’s cookie", async () => {
    const maude = await staffBrowser();
    expect((await maude.get("/api/v1/me")).status).toBe(200);
    maude.jar.set(accounts.portalCookie.name, maude.jar.get(accounts.cookie.name) ?? "");
    expect((await maude.get(URLS.portal)).status).toBe(401);
  });

  test("a therapist who is also a mother is family at the family’s door, and nothing else", async () => {
    const relative = await known("Hana");
    await database.db
      .insertInto("membership")
      .values({ practiceId: practice.practiceId, id: uuid(), personId: relative.personId, duty: "therapist", fromDay: "2020-01-01" })
      .execute();
    const phone = browser();
    await enter(phone, await asked(phone, relative.email));
    expect((await phone.get(URLS.portal)).status).toBe(200);
    expect((await phone.get("/api/v1/me")).status).toBe(401);
  });

  test("leaving ends it at once", async () => {
    const relative = await known("Ivo");
    const phone = browser();
    await enter(phone, await asked(phone, relative.email));
    const secret = phone.jar.get(accounts.portalCookie.name) ?? "";
    await phone.post("/api/v1/portal/sign-out");
    phone.jar.set(accounts.portalCookie.name, secret);
    expect((await phone.get(URLS.portal)).status).toBe(401);
  });
});

describe("an invitation", () => {
  test("lets somebody in who has no account yet, on any phone, once", async () => {
    const relative = await stranger("Juna");
    const token = await invited(relative);
    const phone = browser();
    expect((await enter(phone, token)).body).toEqual({ state: "signed-in" });
    expect((await phone.get(URLS.portal)).body).toMatchObject({ chosenName: "Juna", clients: [{ clientId: client.clientId }] });
    expect(await enter(browser(), token)).toMatchObject({ status: 410, body: { type: "link-used" } });
  });

  test("a new one takes the place of the one before", async () => {
    const relative = await stranger("Kaj");
    const first = await invited(relative);
    const second = await invited(relative);
    expect(await enter(browser(), first)).toMatchObject({ status: 410, body: { type: "link-expired" } });
    expect((await enter(browser(), second)).status).toBe(200);
  });

  test("opens nothing after its seven days, and says so; a new one does", async () => {
    const relative = await stranger("Kira");
    const token = await invited(relative);
    const { rows } = await database.pool.query(
      "select extract(epoch from expires_at - created_at)::int as seconds from auth.portal_link where person_id = $1",
      [relative.personId],
    );
    expect(rows).toEqual([{ seconds: 7 * 86_400 }]);
    await database.pool.query("update auth.portal_link set expires_at = now() - interval '1 second' where person_id = $1", [
      relative.personId,
    ]);
    const phone = browser();
    expect(await enter(phone, token)).toMatchObject({ status: 410, body: { type: "link-expired" } });
    expect((await phone.get(URLS.portal)).status).toBe(401);
    expect((await enter(phone, await invited(relative))).status).toBe(200);
  });

  test("for an address that opens something already, only its mailbox can accept", async () => {
    const relative = await stranger("Lena");
    const token = await invited(relative, "maude@hillside.example");
    const before = letters.length;
    const thief = browser();
    expect((await enter(thief, token)).body).toEqual({ state: "check-mail" });
    expect((await thief.get(URLS.portal)).status).toBe(401);
    expect(letters[before]).toMatchObject({ to: "maude@hillside.example" });
  });

  test("A22: who held the invitation leaves as soon as the owner of the mailbox comes", async () => {
    const relative = await stranger("Mara");
    const thief = browser();
    await enter(thief, await invited(relative));
    expect((await thief.get(URLS.portal)).status).toBe(200);
    const owner = browser();
    expect((await enter(owner, await asked(owner, relative.email))).status).toBe(200);
    expect((await thief.get(URLS.portal)).status).toBe(401);
    expect((await owner.get(URLS.portal)).status).toBe(200);
  });

  test("two who share a mailbox each need an address of their own, and one telephone serves both after one has left", async () => {
    const [first, second] = [await known("Pia"), await stranger("Quirin")];
    const maude = await staffBrowser();
    const invite = (email: string) =>
      maude.post(`/api/v1/clients/${client.clientId}/family/${second.personId}/invitation`, { email, language: "en", send: false });
    expect(await invite(first.email)).toMatchObject({ status: 409, body: { type: "address-of-another" } });
    const phone = browser();
    await enter(phone, await asked(phone, first.email));
    expect((await phone.get(URLS.portal)).body.chosenName).toBe("Pia");
    // The second comes in on the same telephone: from then on it shows their pages, and nothing of the first.
    expect((await enter(phone, tokenIn(String((await invite(second.email)).body.link)))).body).toEqual({ state: "signed-in" });
    expect((await phone.get(URLS.portal)).body.chosenName).toBe("Quirin");
  });

  test("is made only for the family of a client one treats", async () => {
    const elsewhere = await aClient(database, practice, { name: "Bram" });
    const foreign = await aRelative(database, practice, { of: elsewhere.clientId, name: "Nils" });
    const maude = await staffBrowser();
    const input = { email: foreign.email, language: "en", send: false };
    for (const clientId of [client.clientId, elsewhere.clientId])
      expect((await maude.post(`/api/v1/clients/${clientId}/family/${foreign.personId}/invitation`, input)).status).toBe(404);
    expect((await browser().post(`/api/v1/clients/${client.clientId}/family/${foreign.personId}/invitation`, input)).status).toBe(401);
  });

  test("can be sent by mail, and the link is never kept where it could be read again", async () => {
    const relative = await stranger("Olga");
    const maude = await staffBrowser();
    const key = uuid();
    const send = () =>
      maude.post(
        `/api/v1/clients/${client.clientId}/family/${relative.personId}/invitation`,
        { email: relative.email, language: "fr", send: true },
        { "idempotency-key": key },
      );
    expect(tokenIn(String((await send()).body.link))).toHaveLength(43);
    expect(letters.at(-1)).toMatchObject({ to: relative.email, subject: "Une invitation de Hillside" });
    expect((await send()).body).toEqual({ link: "", until: null });
  });
});
