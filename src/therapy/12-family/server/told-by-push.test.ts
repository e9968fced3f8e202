/** Telephones that are told, through a push service of our own on this computer; and letters that come back later, through a real mail server and the folder they are laid into. */
import { createDecipheriv, createECDH, hkdfSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { rememberFate } from "#foundation/server/mail-fate.ts";
import { masterKey } from "#foundation/server/master-key.ts";
import { pushKey } from "#foundation/server/push/push-key.ts";
import { pushPost } from "#foundation/server/push/push-post.ts";
import { returnAddresses } from "#foundation/server/return-address.ts";
import { layIn, readReturnedMail } from "#foundation/server/returned-mail.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { chooseNotices } from "../circle.api.ts";
import { answerQuestion, readFamilySide } from "../family.api.ts";
import { askQuestion, readPortal } from "../portal.api.ts";
import { sayMailWorks } from "../portal-more.api.ts";
import { readPush, stopTellingDevice, tellDevice } from "../push.api.ts";
import { readFamilyWaiting } from "../waiting.api.ts";
import { circleRoutes } from "./circle-routes.ts";
import { familyRoutes } from "./family-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { mountPush } from "./push-routes.ts";
import { sendNotices } from "./send-notices.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

const ASKED = "2026-12-01T15:00:00.000Z";
const SOON = "2026-12-01T15:11:00.000Z";
const LATER = "2026-12-01T16:00:00.000Z";
let now = ASKED;
let database: TestDatabase;
let door: TestDoor;
let outside: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let service: Server;
let place: string;
let folder: string;
let received: { path: string; heads: IncomingHttpHeaders; body: Buffer }[] = [];
let answers: Record<string, number> = {};
let letters: { id: string; to: string }[] = [];

const { derive } = masterKey(Buffer.alloc(32, 5));
const key = pushKey(derive, "practice@hillside.example");
const push = pushPost({ key, now: () => Date.parse(now), anywhere: true });
const addresses = returnAddresses("returns@hillside.example", derive("returned mail"));

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-returned-"));
  practice = await aPractice(database, { name: "Hillside" });
  therapist = await aTherapist(database, practice);
  service = createServer((request, reply) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      received.push({ path: request.url ?? "", heads: request.headers, body: Buffer.concat(pieces) });
      reply.writeHead(answers[request.url ?? ""] ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const at = service.address();
  place = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`;
  const routes = [familyRoutes, portalRoutes, circleRoutes];
  const open = { signedInAs: therapist, now: () => now };
  door = await aDoor(database, { routes: [...routes, (it) => mountPush(it, { push })], ...open });
  // As it runs outside of tests: only out into the world.
  const strict = pushPost({ key, now: () => Date.parse(now) });
  outside = await aDoor(database, { routes: [(it) => mountPush(it, { push: strict })], ...open });
});
beforeEach(() => {
  [received, letters, answers, now] = [[], [], {}, ASKED];
});
afterAll(async () => {
  await door?.close();
  await outside?.close();
  await new Promise((resolve) => service.close(resolve));
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

const send = (at: string, more: object = {}) =>
  sendNotices(
    {
      database,
      say: sayWith(findInstallation().words),
      link: () => "https://hillside.example/family",
      post: async ({ id, to }) => {
        letters.push({ id, to });
        await rememberFate(database.db)(to, false);
      },
      push,
      ...more,
    },
    at,
  );

interface Family {
  readonly client: TestClient;
  readonly mother: TestRelative;
}
async function aFamily({
  agreedTo = ["portal", "email"],
  language = "en",
}: {
  agreedTo?: readonly ("portal" | "email")[];
  language?: "en" | "fr";
} = {}): Promise<Family> {
  const client = await aClient(database, practice, { name: "Canaryname", therapist, agreedTo });
  const mother = await aRelative(database, practice, { of: client.clientId });
  await makeAccount(database.db, { id: mother.accountId, email: mother.email, name: "Nadia" });
  await database.db.updateTable("person").set({ language }).where("id", "=", mother.personId).execute();
  return { client, mother };
}
async function anAnswer({ client: { clientId }, mother }: Family): Promise<void> {
  const id = uuid();
  const asked = { id, goalId: null, interventionId: null, words: "CANARY question" };
  expect((await door.ask(askQuestion, { ids: { clientId }, as: mother, input: asked })).status).toBe(200);
  const answer = { id: uuid(), words: "CANARY answer" };
  expect((await door.ask(answerQuestion, { ids: { questionId: id }, input: answer })).status).toBe(200);
}

/** A browser with keys of its own, which can open what was meant for it. */
function aBrowser() {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const secret = Buffer.alloc(16, 9);
  const path = `/${uuid()}`;
  const input = {
    id: uuid(),
    endpoint: `${place}${path}`,
    publicKey: pair.getPublicKey().toString("base64url"),
    sharedSecret: secret.toString("base64url"),
  };
  const told = () => received.filter((one) => one.path === path);
  const opened = () =>
    told().map(({ body }) => {
      const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
      const from = (material: Buffer, by: Buffer, info: Buffer | string, length: number) =>
        Buffer.from(hkdfSync("sha256", material, by, info, length));
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), pair.getPublicKey(), sender]);
      const shared = from(pair.computeSecret(sender), secret, info, 32);
      const nonce = from(shared, salt, "Content-Encoding: nonce\0", 12);
      const open = createDecipheriv("aes-128-gcm", from(shared, salt, "Content-Encoding: aes128gcm\0", 16), nonce);
      open.setAuthTag(sealed.subarray(-16));
      return JSON.parse(
        Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()])
          .subarray(0, -1)
          .toString("utf8"),
      );
    });
  return { path, input, told, opened };
}
const chooses = async ({ mother }: Family, browser = aBrowser()) => {
  expect(await door.ask(tellDevice, { as: mother, input: browser.input })).toMatchObject({ status: 200, body: { told: true } });
  return browser;
};
const devices = async ({ mother }: Family): Promise<number> =>
  (await database.pool.query("select 1 from push_device where person_id = $1", [mother.personId])).rows.length;

describe("a telephone that is told", () => {
  test("learns that there is something, once, and nothing of it; what comes together comes as one", async () => {
    const family = await aFamily();
    const browser = await chooses(family);
    await anAnswer(family);
    await anAnswer(family);
    await send("2026-12-01T15:05:00.000Z");
    expect(browser.told()).toEqual([]);
    await send(SOON);
    await send(LATER);
    expect(browser.opened()).toEqual([
      {
        title: "Hillside",
        text: "There are 2 new things for you on your family pages.",
        link: "https://hillside.example/family",
        language: "en",
      },
    ]);
    const [one] = browser.told();
    expect(one?.heads).toMatchObject({ "content-encoding": "aes128gcm", ttl: "14400" });
    expect(one?.heads["authorization"]).toContain(`k=${key.publicKey}`);
    // Neither in the open head nor in what is locked.
    expect(JSON.stringify([one?.heads, browser.opened()])).not.toMatch(/CANARY|Canaryname|Nadia|Maude/);
    expect(letters.map(({ to }) => to)).toEqual([family.mother.email]);
  });

  test("is told without a letter when they want none, or gave no consent to letters; in their language", async () => {
    const [noMail, noConsent] = [await aFamily({ language: "fr" }), await aFamily({ agreedTo: ["portal"] })];
    const browsers = [await chooses(noMail), await chooses(noConsent)];
    const chosen = { news: true, reminders: true, mail: false, quietFrom: "20:00", quietUntil: "08:00" };
    expect((await door.ask(chooseNotices, { as: noMail.mother, input: chosen })).status).toBe(200);
    for (const family of [noMail, noConsent]) await anAnswer(family);
    await send(SOON);
    expect(letters).toEqual([]);
    expect(browsers.map((one) => one.opened()[0]?.text)).toEqual([
      "Il y a du nouveau pour vous sur vos pages en famille.",
      "There is something new for you on your family pages.",
    ]);
  });

  test("keeps quiet in quiet hours, and when they want no news", async () => {
    const [quiet, none] = [await aFamily(), await aFamily()];
    const [first, second] = [await chooses(quiet), await chooses(none)];
    const usual = { reminders: true, mail: true, quietFrom: "20:00", quietUntil: "08:00" };
    await door.ask(chooseNotices, { as: quiet.mother, input: { ...usual, news: true, quietFrom: "09:00", quietUntil: "12:00" } });
    await door.ask(chooseNotices, { as: none.mother, input: { ...usual, news: false } });
    for (const family of [quiet, none]) await anAnswer(family);
    await send(SOON);
    expect([first.told().length, second.told().length]).toEqual([0, 0]);
    await send("2026-12-01T17:30:00.000Z");
    expect([first.told().length, second.told().length]).toEqual([1, 0]);
  });

  test("hears nothing more from the minute on in which they are kept away, the terms of the pages are withdrawn, the account is closed or the client died", async () => {
    const [away, closed, gone, died] = [await aFamily(), await aFamily(), await aFamily(), await aFamily()];
    const all = [away, closed, gone, died];
    const browsers = await Promise.all(all.map((family) => chooses(family)));
    for (const family of all) await anAnswer(family);
    const say = (words: string, values: readonly unknown[]) => database.pool.query(words, [...values]);
    await say("update guardians set ended_at = now(), ended_by = $1 where person_id = $2", [therapist.personId, away.mother.personId]);
    await aRelative(database, practice, { of: away.client.clientId, name: "Away", rights: "restricted" });
    await say(
      `insert into consent_end (practice_id, id, consent_id, how, day, reason, told_by, recorded_by, recorded_at)
       select practice_id, $1, id, 'withdrawn', '2020-02-01', '', '', $2, now() from consent where client_id = $3 and kind = 'portal'`,
      [uuid(), therapist.personId, closed.client.clientId],
    );
    await say("update auth.account set disabled_at = now() where id = $1", [gone.mother.accountId]);
    await say(
      `insert into discharge (practice_id, id, client_id, last_day, reasons, words, afterwards, signed_by, signed_name, signed_at)
       values ($1, $2, $3, '2026-11-30', '{died}', 'w', '', $4, 'Maude', $5)`,
      [practice.practiceId, uuid(), died.client.clientId, therapist.personId, ASKED],
    );
    await send(SOON);
    await send(LATER);
    expect(browsers.flatMap((one) => one.told())).toEqual([]);
    expect(letters).toEqual([]);
  });

  test.each([404, 410, 403])(
    "that its service does not know any more (%s) is forgotten, and the letter goes all the same",
    async (status) => {
      const family = await aFamily();
      const [lost, other] = [await chooses(family), await chooses(family)];
      answers = { [lost.path]: status };
      await anAnswer(family);
      await send(SOON);
      expect([await devices(family), other.told().length, letters.length]).toEqual([1, 1, 1]);
    },
  );

  test("is told later when its service is away and there is no letter; with a letter it is not told twice", async () => {
    const [alone, both] = [await aFamily({ agreedTo: ["portal"] }), await aFamily()];
    const [first, second] = [await chooses(alone), await chooses(both)];
    answers = { [first.path]: 503, [second.path]: 503 };
    for (const family of [alone, both]) await anAnswer(family);
    await expect(send(SOON)).rejects.toThrow("push service");
    answers = {};
    await send(LATER);
    expect([first.told().length, second.told().length, letters.length]).toEqual([2, 1, 1]);
    // Shown once: the second takes the place of the first.
    expect(new Set(first.told().map(({ heads }) => heads["topic"])).size).toBe(1);
  });

  test("is told no longer once it says so, or once somebody else is told on it", async () => {
    const [family, other] = [await aFamily(), await aFamily()];
    const [stopped, shared] = [await chooses(family), await chooses(family)];
    expect((await door.ask(stopTellingDevice, { as: other.mother, input: { endpoint: stopped.input.endpoint } })).status).toBe(200);
    expect(await devices(family)).toBe(2);
    expect((await door.ask(stopTellingDevice, { as: family.mother, input: { endpoint: stopped.input.endpoint } })).body).toEqual({
      told: false,
    });
    expect((await door.ask(tellDevice, { as: other.mother, input: { ...shared.input, id: uuid() } })).status).toBe(200);
    expect([await devices(family), await devices(other)]).toEqual([0, 1]);
    await anAnswer(family);
    await send(SOON);
    expect([...stopped.told(), ...shared.told()]).toEqual([]);
  });

  test("is one of eight at most; the oldest makes room", async () => {
    const family = await aFamily();
    for (let one = 0; one < 10; one += 1) await chooses(family);
    expect(await devices(family)).toBe(8);
  });
});

describe("who may let a device be told", () => {
  test("family alone, with real keys, and only to a service out in the world", async () => {
    const family = await aFamily();
    const { input } = aBrowser();
    expect((await door.ask(readPush, { as: family.mother })).body).toEqual({ key: key.publicKey });
    for (const deed of [readPush, tellDevice, stopTellingDevice]) {
      const given = deed === readPush ? {} : { input: deed === tellDevice ? input : { endpoint: input.endpoint } };
      expect((await door.ask(deed, given)).status).toBe(403);
    }
    expect((await door.ask(tellDevice, { as: family.mother, input: { ...input, publicKey: "AAAA" } })).body.type).toBe("device-not-known");
    for (const endpoint of [
      input.endpoint,
      "https://127.0.0.1/x",
      "https://database.internal/x",
      "http://push.example/x",
      "gopher://push.example",
    ])
      expect((await outside.ask(tellDevice, { as: family.mother, input: { ...input, endpoint } })).body.type).toBe("device-not-known");
    const real = { ...input, endpoint: "https://updates.push.services.mozilla.com/wpush/v2/abc" };
    expect((await outside.ask(tellDevice, { as: family.mother, input: real })).status).toBe(200);
  });

  test("nobody, while the practice has not switched it on; devices of before are not told either", async () => {
    const family = await aFamily();
    const browser = await chooses(family);
    const off = await aDoor(database, { routes: [(it) => mountPush(it, { push: undefined })], signedInAs: therapist });
    expect((await off.ask(readPush, { as: family.mother })).body).toEqual({ key: null });
    expect((await off.ask(tellDevice, { as: family.mother, input: aBrowser().input })).body.type).toBe("push-is-off");
    await off.close();
    await anAnswer(family);
    await send(SOON, { push: undefined });
    expect([browser.told().length, letters.length]).toEqual([0, 1]);
  });
});

describe("a letter that comes back later", () => {
  /** As a mail server sends it back. */
  const reportOf = (letter: { id: string; to: string }, { status = "5.1.1", action = "failed", signedFor = letter.to } = {}) =>
    Buffer.from(
      [
        `To: ${addresses.of(letter.id, signedFor)}`,
        "From: MAILER-DAEMON@mx.example",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        "",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example",
        "",
        `Final-Recipient: rfc822; ${letter.to}`,
        `Action: ${action}`,
        `Status: ${status}`,
        "",
        "--b--",
        "",
      ].join("\r\n"),
    );
  const comeBack = async (mail: Buffer) => {
    await layIn(folder, mail);
    return readReturnedMail(database.db, folder, addresses);
  };
  const waiting = async ({ mother }: Family) =>
    (await door.ask(readFamilyWaiting)).body.returned.filter(({ personId }: { personId: string }) => personId === mother.personId);
  const portal = async ({ mother }: Family) => (await door.ask(readPortal, { as: mother })).body.mailComesBack;

  async function aLetterTo(family: Family) {
    await anAnswer(family);
    await send(SOON);
    const letter = letters.find(({ to }) => to === family.mother.email);
    if (letter === undefined) throw new Error("No letter went out");
    letters = [];
    return letter;
  }

  test("stops the next ones; the therapist and the person see it, and the person says when it works again", async () => {
    const family = await aFamily();
    const letter = await aLetterTo(family);
    expect([await waiting(family), await portal(family)]).toEqual([[], false]);
    expect(await comeBack(reportOf(letter))).toBe(1);
    expect(await waiting(family)).toMatchObject([
      { clientId: family.client.clientId, name: "Nadia", clientName: "Canaryname", why: "nobody" },
    ]);
    const side = (await door.ask(readFamilySide, { ids: { clientId: family.client.clientId } })).body;
    expect(side.people.find(({ personId }: { personId: string }) => personId === family.mother.personId).mailReturnedAt).toMatch(/^20/);
    expect(await portal(family)).toBe(true);
    await anAnswer(family);
    await send(LATER);
    expect(letters).toEqual([]);
    // Another letter that was taken, as for signing in, says nothing: this server takes them all and sends them back later.
    await rememberFate(database.db)(family.mother.email, false);
    expect(await portal(family)).toBe(true);
    expect((await door.ask(sayMailWorks, { as: family.mother })).body).toEqual({ works: true });
    expect([await waiting(family), await portal(family)]).toEqual([[], false]);
    await anAnswer(family);
    await send("2026-12-01T17:00:00.000Z");
    expect(letters).toHaveLength(1);
    // The same report once more, as from a second copy, changes nothing that was said since.
    expect(await comeBack(reportOf(letter))).toBe(0);
    expect(await portal(family)).toBe(false);
  });

  test("does not keep a telephone from being told", async () => {
    const family = await aFamily();
    const letter = await aLetterTo(family);
    await comeBack(reportOf(letter, { status: "5.2.2" }));
    expect(await waiting(family)).toMatchObject([{ why: "full" }]);
    const browser = await chooses(family);
    await anAnswer(family);
    await send(LATER);
    expect([browser.told().length, letters.length]).toEqual([1, 0]);
  });

  test("a delay, a holiday answer or a report that somebody made up about a mailbox changes nothing and is dropped", async () => {
    const family = await aFamily();
    const letter = await aLetterTo(family);
    for (const mail of [
      reportOf(letter, { action: "delayed", status: "4.4.1" }),
      reportOf(letter, { signedFor: "somebody@home.example" }),
      reportOf({ ...letter, to: "somebody@home.example" }, { signedFor: letter.to }),
      Buffer.from("To: returns@hillside.example\r\n\r\nI am away."),
      Buffer.from("\0\0\0"),
    ])
      expect(await comeBack(mail)).toBe(0);
    expect([await waiting(family), await portal(family)]).toEqual([[], false]);
  });

  test("of clients somebody does not answer for, nobody is shown", async () => {
    const family = await aFamily();
    await comeBack(reportOf(await aLetterTo(family)));
    const other = await aTherapist(database, practice);
    expect((await door.ask(readFamilyWaiting, { as: other })).body.returned).toEqual([]);
    expect((await door.ask(sayMailWorks)).status).toBe(403);
  });
});
