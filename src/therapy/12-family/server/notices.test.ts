/** Letters to families through a real mail server: what they say, when they go, and when they stop. */
import { SMTPServer } from "smtp-server";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { postman } from "#foundation/server/mail.ts";
import { rememberFate } from "#foundation/server/mail-fate.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { announceAbsence } from "../announce.api.ts";
import { chooseNotices } from "../circle.api.ts";
import { settleFamilyManner } from "../family-manner.api.ts";
import { sayFamilyWord } from "../family-word.api.ts";
import { answerQuestion, readFamilySide } from "../family.api.ts";
import { askQuestion } from "../portal.api.ts";
import { announceRoutes } from "./announce-routes.ts";
import { circleRoutes } from "./circle-routes.ts";
import { familyRoutes } from "./family-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { sendNotices } from "./send-notices.ts";
import { aRelative, type TestRelative } from "./test-family.ts";
import { wordRoutes } from "./word-routes.ts";

let now = "2026-12-01T15:00:00.000Z";
const ASKED = "2026-12-01T15:00:00.000Z";
/** Eleven minutes later, at 10:11 in Toronto. */
const SOON = "2026-12-01T15:11:00.000Z";
let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let owner: TestMember;
let therapist: TestMember;
let received: { to: string; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _, done) =>
    address.startsWith("gone-") ? done(Object.assign(new Error("No such user here"), { responseCode: 550 })) : done(),
  onData: (stream, session, done) => {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => pieces.push(piece));
    stream.on("end", () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? "", text: readable(Buffer.concat(pieces).toString()) });
      done();
    });
  },
});
/** As a mail program shows it. */
const readable = (raw: string): string => {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const words = body.join("\n\n");
  const isBase64 = /base64/i.test(head);
  const plain = isBase64
    ? Buffer.from(words, "base64").toString("utf8")
    : Buffer.from(
        words.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");
  return `${head}\n\n${plain}`;
};
let post: (letter: unknown) => Promise<void>;

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database, { name: "Hillside" });
  owner = await aMember(database, practice, { duties: ["owner"] });
  therapist = await aTherapist(database, practice);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.server.address();
  const port = typeof place === "object" ? place?.port : undefined;
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  post = postman({ smtpUrl, mailFrom: "practice@hillside.example", outbox: "/nowhere" }, rememberFate(database.db));
  door = await aDoor(database, {
    routes: [familyRoutes, portalRoutes, announceRoutes, circleRoutes, wordRoutes, scheduleRoutes],
    signedInAs: therapist,
    now: () => now,
  });
});
beforeEach(() => {
  received = [];
  now = ASKED;
});
afterAll(async () => {
  await door?.close();
  await new Promise<void>((resolve) => server.close(resolve));
  await database?.drop();
});

const send = (at: string) =>
  sendNotices({ database, say: sayWith(findInstallation().words), link: () => "https://hillside.example/family", post }, at);

interface Family {
  readonly client: TestClient;
  readonly mother: TestRelative;
}

async function aFamily({
  language = "en",
  name = "Nadia",
  agreedTo = ["portal", "email"],
}: {
  language?: "en" | "fr";
  name?: string;
  agreedTo?: ("portal" | "email")[];
} = {}): Promise<Family> {
  const client = await aClient(database, practice, { name: "Canaryname", therapist, agreedTo });
  const mother = await aRelative(database, practice, { of: client.clientId, name, more: { reportsAbsence: true } });
  await makeAccount(database.db, { id: mother.accountId, email: mother.email, name });
  await database.db.updateTable("person").set({ language }).where("id", "=", mother.personId).execute();
  return { client, mother };
}

/** She asks, the therapist answers: there is something new for her. */
async function anAnswer({ client: { clientId }, mother }: Family): Promise<void> {
  const id = uuid();
  const asked = { id, goalId: null, interventionId: null, words: "CANARY question" };
  expect((await door.ask(askQuestion, { ids: { clientId }, as: mother, input: asked })).status).toBe(200);
  const answer = { id: uuid(), words: "CANARY answer" };
  expect((await door.ask(answerQuestion, { ids: { questionId: id }, input: answer })).status).toBe(200);
}
async function aVisit({ client: { clientId } }: Family, day: string, at = "10:00"): Promise<string> {
  const id = uuid();
  const input = { id, day, at, minutes: 45, place: "CANARY room", standsBeside: true };
  expect((await door.ask(addSession, { ids: { clientId }, input })).status).toBe(200);
  return id;
}
const to = ({ mother }: Family) => received.filter((letter) => letter.to === mother.email);

describe("A29: a letter says that there is something, and nothing of it", () => {
  test("no name, no clinical word, no id; what came within ten minutes comes in one letter, once", async () => {
    const family = await aFamily();
    await anAnswer(family);
    await anAnswer(family);
    expect(await send("2026-12-01T15:05:00.000Z")).toBe(0);
    await send(SOON);
    const [letter, ...more] = to(family);
    expect(more).toEqual([]);
    expect(letter?.text).toContain("there are 2 new things for you on the family pages of Hillside.");
    expect(letter?.text).toContain("https://hillside.example/family");
    expect(letter?.text).not.toMatch(/CANARY|Canaryname|Nadia|Maude/);
    await send("2026-12-01T15:30:00.000Z");
    expect(to(family)).toHaveLength(1);
  });

  test("a reminder says when, and that one tap answers; whoever said “see you there” or cannot come is not reminded", async () => {
    const [plain, comes, cannot] = [await aFamily(), await aFamily({ language: "fr" }), await aFamily()];
    for (const family of [plain, comes, cannot]) await aVisit(family, "2026-12-03");
    const said = await aVisit(comes, "2026-12-02");
    const off = await aVisit(cannot, "2026-12-02");
    const word = { id: uuid(), kind: "coming", sessionId: said, minutes: null, untilDay: null, words: "" };
    expect((await door.ask(sayFamilyWord, { ids: { clientId: comes.client.clientId }, as: comes.mother, input: word })).status).toBe(200);
    const absence = { ids: { clientId: cannot.client.clientId, sessionId: off }, as: cannot.mother, input: { id: uuid(), reason: "" } };
    expect((await door.ask(announceAbsence, absence)).status).toBe(200);
    await send(SOON);
    expect(to(plain)[0]?.text).toContain("Thursday 3 December, 10:00");
    expect(to(plain)[0]?.text).toContain("“See you there” or “We cannot come”");
    expect(to(plain)[0]?.text).not.toMatch(/CANARY|Canaryname/);
    expect(to(comes)[0]?.text).toMatch(/jeudi 3 décembre, 10\sh\s00/);
    expect(to(comes)[0]?.text).toMatch(/«\sÀ bientôt\s»/);
    expect(to(comes)[0]?.text).not.toContain("2 décembre");
    expect(to(cannot)[0]?.text).not.toContain("2 December");
  });
});

describe("when letters go", () => {
  test("quiet hours hold it back until the morning, by the clock of the practice and as each one chose", async () => {
    const family = await aFamily();
    const chosen = { news: true, reminders: true, quietFrom: "09:00", quietUntil: "12:00" };
    expect((await door.ask(chooseNotices, { as: family.mother, input: chosen })).status).toBe(200);
    await anAnswer(family);
    await send(SOON);
    expect(to(family)).toHaveLength(0);
    await send("2026-12-01T17:00:00.000Z");
    expect(to(family)).toHaveLength(1);
  });

  test("who wants no news gets none, and is not told later of what was let go", async () => {
    const family = await aFamily();
    const off = { news: false, reminders: true, quietFrom: "20:00", quietUntil: "08:00" };
    await door.ask(chooseNotices, { as: family.mother, input: off });
    await anAnswer(family);
    await send(SOON);
    await door.ask(chooseNotices, { as: family.mother, input: { ...off, news: true } });
    await send("2026-12-01T16:00:00.000Z");
    expect(to(family)).toHaveLength(0);
  });

  test("without a consent to write by e-mail, or once kept away by order, nothing goes", async () => {
    const [noConsent, restricted] = [await aFamily({ agreedTo: ["portal"] }), await aFamily()];
    await anAnswer(noConsent);
    await anAnswer(restricted);
    await database.db
      .updateTable("guardians")
      .set({ endedAt: new Date(), endedBy: therapist.personId })
      .where("personId", "=", restricted.mother.personId)
      .execute();
    await aRelative(database, practice, { of: restricted.client.clientId, name: "Nobody", rights: "restricted" });
    await send(SOON);
    expect([...to(noConsent), ...to(restricted)]).toEqual([]);
  });

  test("the tone is the practice's", async () => {
    const family = await aFamily({ language: "fr" });
    const manner = { id: uuid(), answerDays: 3, tone: "formal", urgentEn: "", urgentFr: "" };
    expect((await door.ask(settleFamilyManner, { as: owner, input: manner })).status).toBe(200);
    await anAnswer(family);
    await send(SOON);
    expect(to(family)[0]?.text).toContain("Madame, Monsieur,");
    await door.ask(settleFamilyManner, { as: owner, input: { ...manner, id: uuid(), tone: "warm" } });
  });

  test("a server that is away loses nothing: the same letter goes later, with the same id", async () => {
    const family = await aFamily();
    await anAnswer(family);
    const ids: string[] = [];
    const away = sendNotices(
      {
        database,
        say: sayWith(findInstallation().words),
        link: () => "https://hillside.example/family",
        post: async ({ id }) => {
          ids.push(id);
          throw new Error("away");
        },
      },
      SOON,
    );
    await expect(away).rejects.toThrow("away");
    await send("2026-12-01T15:20:00.000Z");
    expect(to(family)).toHaveLength(1);
    expect(to(family)[0]?.text).toContain(`<${ids[0]}@hillside.example>`);
  });
});

test("an address that sends letters back is shown to the therapist until one arrives", async () => {
  const family = await aFamily();
  const gone = `gone-${family.mother.email}`;
  const move = (email: string) => database.pool.query("update auth.account set email = $1 where id = $2", [email, family.mother.accountId]);
  const shown = async () => {
    const { body } = await door.ask(readFamilySide, { ids: { clientId: family.client.clientId } });
    return body.people.find(({ personId }: { personId: string }) => personId === family.mother.personId).mailReturnedAt;
  };
  await move(gone);
  await anAnswer(family);
  await send(SOON);
  expect(await shown()).toMatch(/^20/);
  await move(family.mother.email);
  expect(await shown()).toBeNull();
});

test("a client who died: every notice stops in the same minute, also the ones that were waiting", async () => {
  const family = await aFamily();
  await anAnswer(family);
  await aVisit(family, "2026-12-02", "11:00");
  now = "2026-12-01T15:10:00.000Z";
  // As the signed end of the therapy stands there: the chapter after this one writes it.
  await database.pool.query(
    `insert into discharge (practice_id, id, client_id, last_day, reasons, words, afterwards, signed_by, signed_name, signed_at)
     values ($1, $2, $3, '2026-11-30', '{died}', 'w', '', $4, 'Maude', $5)`,
    [practice.practiceId, uuid(), family.client.clientId, therapist.personId, now],
  );
  await send(SOON);
  await send("2026-12-01T20:00:00.000Z");
  expect(to(family)).toEqual([]);
});
