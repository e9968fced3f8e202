import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { filesIn } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { Letter, MAIL } from "#foundation/server/mail.ts";
import { makeAccount } from "#foundation/server/sign-in/sign-in-store.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { aDatabase, testEngine, type TestDatabase } from "#foundation/server/test-database.ts";
import { openTypesetter, type Typesetter } from "#foundation/server/typeset/typesetter.ts";
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
import { teamRoutes } from "#people/server/team-routes.ts";
import { inviteGuardian } from "#people/team.api.ts";
import { openPress } from "#report/server/report-press.ts";
import { mountReports } from "#report/server/report-routes.ts";
import { addToReport, downloadReport, listReports, readReport, writeReport } from "#report/report.api.ts";
import * as api from "../month-end.api.ts";
import type { MonthEndItem } from "../month-end.ts";
import { mountMonthEnd } from "./month-end-routes.ts";
import { sendNotices } from "./send-notices.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

const MONTH = "2026-11-01";
const NOW = "2026-12-01T15:00:00.000Z";
/** What belongs together has come together by then. */
const SOON = "2026-12-01T15:11:00.000Z";
let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let mother: TestRelative;
let father: TestRelative;
let typesetter: Typesetter;
let folder: string;
/** What the notices of a round wrote to whom. */
const letters: { readonly to: string; readonly subject: string; readonly text: string }[] = [];

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-month-end-"));
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { name: "Ilse", therapist });
  mother = await aRelative(database, practice, { of: client.clientId });
  father = await aRelative(database, practice, { of: client.clientId, name: "Emil", rights: "info", relationship: "father" });
  typesetter = openTypesetter();
  const tools = { say: sayWith(findInstallation().words), typesetter, files: filesIn(folder) };
  const press = openPress(tools);
  door = await aDoor(database, {
    routes: [(one) => mountReports(one, { ...tools, press }), (one) => mountMonthEnd(one, { ...tools, press }), teamRoutes],
    signedInAs: therapist,
    now: () => NOW,
  });
  // A letter that is a job of its own asks nothing again before it goes: one would be found here.
  await door.jobs.work(MAIL, async (letter) => void letters.push(Letter.parse(letter)));
  await letIn(mother, "Nadia");
});
afterAll(async () => {
  await typesetter?.close();
  await door?.close();
  await database?.drop();
  await rm(folder, { recursive: true });
});

/** They came by an invitation: they have pages of their own, and an address that is theirs. */
const letIn = (relative: TestRelative, name: string) => makeAccount(database.db, { id: relative.accountId, email: relative.email, name });
const send = (at: string) =>
  sendNotices(
    {
      database,
      say: sayWith(findInstallation().words),
      link: () => "https://music.example/family",
      post: async (letter) => void letters.push(letter),
    },
    at,
  );
const to = ({ email }: TestRelative) => letters.filter((letter) => letter.to === email);

const queue = async (as = therapist): Promise<MonthEndItem[]> =>
  (await door.ask(api.readMonthEnd, { as, input: { month: MONTH } })).body.items;
const itemOf = async ({ clientId }: TestClient): Promise<MonthEndItem | undefined> =>
  (await queue()).find((item) => item.clientId === clientId);
const draft = (of: TestClient, as = therapist) =>
  door.ask(api.draftMonthEnd, { as, ids: { clientId: of.clientId }, input: { id: uuid(), month: MONTH, language: "en" } });
const drafted = async (of: TestClient): Promise<string> => {
  const { status, body } = await draft(of);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.id;
};
const approve = async (reportId: string, as = therapist) => {
  const { body } = await door.ask(readReport, { ids: { reportId } });
  return door.ask(api.approveReport, { as, ids: { reportId }, input: { version: body.report.version, fingerprint: body.fingerprint } });
};
const skip = (of: TestClient, skipped: boolean, as = therapist) =>
  door.ask(api.skipMonthEnd, { as, ids: { clientId: of.clientId }, input: { id: uuid(), month: MONTH, skipped } });
const portalList = async (as: TestMember, of = client) => door.ask(api.listPortalReports, { as, ids: { clientId: of.clientId } });
const openPdf = async (as: TestMember, reportId: string, of = client) => {
  const url = addressOf(api.openPortalReport, { clientId: of.clientId, reportId });
  const reply = await door.app.inject({ method: "GET", url, headers: { "x-test-account": as.accountId } });
  return { status: reply.statusCode, bytes: reply.rawPayload };
};
const sending = async (reportId: string) => (await door.ask(api.readSending, { ids: { reportId } })).body.sending;

test("a month is drafted once, approved, sent only then, to whoever may read it, by a mail without a clinical word, and it is known who opened it", async () => {
  expect(await itemOf(client)).toMatchObject({ state: "waiting", reportId: null, readers: [{ name: "Nadia", relation: "mother" }] });
  const reportId = await drafted(client);
  expect((await draft(client)).body).toEqual({ id: reportId, letters: "" });
  expect(await itemOf(client)).toMatchObject({ state: "draft", reportId, mine: true });
  expect((await portalList(mother)).body.reports).toEqual([]);
  expect((await openPdf(mother, reportId)).status).toBe(404);
  expect(await sending(reportId)).toBeNull();

  expect((await approve(reportId)).body).toEqual({ id: reportId, readers: 1 });
  expect(await itemOf(client)).toMatchObject({ state: "approved", delivered: 1, opened: 0 });
  expect(await sending(reportId)).toMatchObject({
    releasedBy: "Maude Invented",
    to: [{ name: "Nadia", email: mother.email, openedAt: null, mayStillRead: true }],
  });
  await send(SOON);
  await send("2026-12-01T20:00:00.000Z");
  const [letter, ...more] = to(mother);
  expect(more).toEqual([]);
  expect((await sending(reportId)).to[0].email).toBe(mother.email);
  expect(letter).toMatchObject({ to: mother.email });
  expect(letter?.text).toContain("https://music.example/family");
  for (const word of ["Ilse", "goal", "music therapy report", "session"]) expect(`${letter?.subject} ${letter?.text}`).not.toContain(word);

  expect((await portalList(mother)).body.reports).toMatchObject([{ reportId, isNew: true, signedName: "Maude Invented" }]);
  const read = await openPdf(mother, reportId);
  const url = addressOf(downloadReport, { reportId });
  const kept = (await door.app.inject({ method: "GET", url, headers: { "x-test-account": therapist.accountId } })).rawPayload;
  expect(read.status).toBe(200);
  expect(read.bytes.equals(kept)).toBe(true);
  expect((await portalList(mother)).body.reports[0].isNew).toBe(false);
  expect((await sending(reportId)).to[0].openedAt).toBe("2026-12-01T15:00:00.000Z");
  // Who is told of sessions only, and another family, are given nothing.
  expect((await portalList(father)).body.reports).toEqual([]);
  expect((await openPdf(father, reportId)).status).toBe(404);
  const otherClient = await aClient(database, practice, { name: "Bram", therapist });
  const stranger = await aRelative(database, practice, { of: otherClient.clientId, name: "Ruta" });
  expect((await openPdf(stranger, reportId)).status).toBe(404);
  expect((await openPdf(stranger, reportId, otherClient)).status).toBe(404);
  // What is added later is read beside it.
  await door.ask(addToReport, { ids: { reportId }, input: { id: uuid(), words: "The picnic was on Friday." } });
  expect((await portalList(mother)).body.reports[0].addenda).toEqual(["The picnic was on Friday."]);
});

test("two who approve at once: one does, the other is told, and the mail goes out once", async () => {
  const one = await aClient(database, practice, { name: "Two", therapist });
  const relative = await aRelative(database, practice, { of: one.clientId, name: "Ada" });
  await letIn(relative, "Ada");
  const reportId = await drafted(one);
  const { body } = await door.ask(readReport, { ids: { reportId } });
  const input = { version: body.report.version, fingerprint: body.fingerprint };
  const answers = await Promise.all([1, 2].map(() => door.ask(api.approveReport, { ids: { reportId }, input })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.type).toBe("already-approved");
  expect((await approve(reportId)).body.type).toBe("already-approved");
  expect((await skip(one, true)).body.type).toBe("already-approved");
  await send(SOON);
  expect(to(relative)).toHaveLength(1);
  await expect(sql`delete from report_release`.execute(database.db)).rejects.toMatchObject({ code: "42501" });
});

test("a right that ended between draft and approval is gone, and without any reader it is still signed and kept", async () => {
  const one = await aClient(database, practice, { name: "Three", therapist });
  const relative = await aRelative(database, practice, { of: one.clientId, name: "Iris" });
  const reportId = await drafted(one);
  await sql`update guardians set ended_at = now(), ended_by = ${therapist.personId} where person_id = ${relative.personId}`.execute(
    database.db,
  );
  expect((await itemOf(one))?.readers).toEqual([]);
  expect((await approve(reportId)).body).toEqual({ id: reportId, readers: 0 });
  expect((await openPdf(relative, reportId, one)).status).toBe(404);
  expect(await sending(reportId)).toMatchObject({ to: [] });
});

test("a right that ends after it was sent closes the report to them, and the proof of sending says so", async () => {
  const one = await aClient(database, practice, { name: "Four", therapist });
  const relative = await aRelative(database, practice, { of: one.clientId, name: "Olga" });
  const reportId = await drafted(one);
  await approve(reportId);
  expect((await openPdf(relative, reportId, one)).status).toBe(200);
  await sql`update guardians set ended_at = now(), ended_by = ${therapist.personId} where person_id = ${relative.personId}`.execute(
    database.db,
  );
  expect((await openPdf(relative, reportId, one)).status).toBe(404);
  expect((await sending(reportId)).to).toMatchObject([{ name: "Olga", mayStillRead: false }]);
});

/** One of them is kept away by order, written at the desk as it is there. */
const keptAway = ({ email }: TestRelative, { clientId }: TestClient) =>
  door.ask(inviteGuardian, {
    ids: { clientId },
    input: {
      id: uuid(),
      email,
      chosenName: "Kept",
      familyName: null,
      language: "en",
      relationship: "father",
      consents: false,
      mustCoConsent: false,
      seesRecord: false,
      toldAttendance: false,
      messages: false,
      reportsAbsence: false,
      receivesInvoices: false,
      collects: false,
      noContact: false,
      restricted: true,
      words: "By order",
      document: "",
      documentSeenOn: null,
      fromDay: null,
      untilDay: null,
    },
  });

describe("an order written in the very second in which a report is approved", () => {
  async function twoParents(name: string) {
    const of = await aClient(database, practice, { name, therapist });
    const kept = await aRelative(database, practice, { of: of.clientId, name: `Kept${name}` });
    const other = await aRelative(database, practice, { of: of.clientId, name: `Other${name}` });
    for (const one of [kept, other]) {
      await letIn(one, name);
      await sql`update person set email = ${one.email} where id = ${one.personId}`.execute(database.db);
    }
    return { of, kept, other, reportId: await drafted(of) };
  }
  /** Neither page, paper nor letter for the one; all three for the other. */
  async function reachesOnlyTheOther({ of, kept, other, reportId }: Awaited<ReturnType<typeof twoParents>>) {
    await send(SOON);
    await send("2026-12-02T16:00:00.000Z");
    expect([to(kept), to(other).length]).toEqual([[], 1]);
    expect([(await openPdf(kept, reportId, of)).status, (await openPdf(other, reportId, of)).status]).toEqual([404, 200]);
    expect((await portalList(kept, of)).status).toBe(404);
    const { to: addressed }: { readonly to: readonly { name: string; email: string | null; mayStillRead: boolean }[] } =
      await sending(reportId);
    return addressed;
  }

  test("a moment before: it is not handed to them", async () => {
    const family = await twoParents("Before");
    expect((await keptAway(family.kept, family.of)).status).toBe(200);
    expect((await approve(family.reportId)).body).toEqual({ id: family.reportId, readers: 1 });
    expect((await reachesOnlyTheOther(family)).map(({ name }) => name)).toEqual(["OtherBefore"]);
  });

  test("a moment after: no letter leaves, nothing opens, and the proof says that nobody wrote to them", async () => {
    const family = await twoParents("After");
    expect((await approve(family.reportId)).body).toEqual({ id: family.reportId, readers: 2 });
    expect((await keptAway(family.kept, family.of)).status).toBe(200);
    expect(await reachesOnlyTheOther(family)).toMatchObject([
      { name: "KeptAfter", email: null, mayStillRead: false },
      { name: "OtherAfter", email: family.other.email, mayStillRead: true },
    ]);
  });

  test("at once, in either order: whoever comes second sees what the first did", async () => {
    for (const round of [0, 1, 2, 3]) {
      const family = await twoParents(`Once${round}`);
      const { body } = await door.ask(readReport, { ids: { reportId: family.reportId } });
      const input = { version: body.report.version, fingerprint: body.fingerprint };
      const deeds = [
        () => door.ask(api.approveReport, { ids: { reportId: family.reportId }, input }),
        () => keptAway(family.kept, family.of),
      ];
      const answers = await Promise.all((round % 2 === 0 ? deeds : deeds.toReversed()).map((deed) => deed()));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      await reachesOnlyTheOther(family);
    }
  });

  // The embedded engine does one deed after the other, so that nothing can be half written there.
  test.runIf(testEngine() === "postgres")("an order that is being written is waited for, and it is not handed to them", async () => {
    const family = await twoParents("Waits");
    const { body } = await door.ask(readReport, { ids: { reportId: family.reportId } });
    const input = { version: body.report.version, fingerprint: body.fingerprint };
    // What inviteGuardian does, held open for a moment before it is committed.
    const approving = await database.db.transaction().execute(async (tx) => {
      await sql`select from client where practice_id = ${practice.practiceId} and id = ${family.of.clientId} for update`.execute(tx);
      await sql`update guardians set ended_at = now(), ended_by = ${therapist.personId} where person_id = ${family.kept.personId}`.execute(
        tx,
      );
      const answer = door.ask(api.approveReport, { ids: { reportId: family.reportId }, input });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { answer };
    });
    expect((await approving.answer).body).toEqual({ id: family.reportId, readers: 1 });
  });
});

test.each([
  ["moved", "therapy-ended"],
  ["died", "client-died"],
])("a therapy that ended meanwhile (%s) is told plainly, and nothing is sent", async (reason, type) => {
  const one = await aClient(database, practice, { name: `Ended ${reason}`, therapist });
  const relative = await aRelative(database, practice, { of: one.clientId, name: "Uma" });
  const reportId = await drafted(one);
  await sql`insert into discharge (practice_id, id, client_id, last_day, reasons, words, afterwards, signed_by, signed_name, signed_at)
    values (${practice.practiceId}, ${uuid()}, ${one.clientId}, '2026-11-20', ${[reason]}::text[], 'w', '', ${therapist.personId}, 'Maude', now())`.execute(
    database.db,
  );
  expect(await itemOf(one)).toMatchObject({ state: "ended", died: reason === "died" });
  expect((await approve(reportId)).body).toMatchObject({ type, status: 409 });
  expect((await draft(one)).body.type).toBe("therapy-ended");
  expect((await portalList(relative, one)).body.reports).toEqual([]);
});

test("skipping is a word that can be taken back, and the newest holds", async () => {
  const one = await aClient(database, practice, { name: "Five", therapist });
  await skip(one, true);
  expect((await itemOf(one))?.state).toBe("skipped");
  await skip(one, false);
  expect((await itemOf(one))?.state).toBe("waiting");
});

test("words that name another client are held back until somebody says that it is meant", async () => {
  const [one] = [await aClient(database, practice, { name: "Six", therapist })];
  await aClient(database, practice, { name: "Wilhelmina", therapist });
  const reportId = await drafted(one);
  const { body } = await door.ask(readReport, { ids: { reportId } });
  const { language, fromDay, untilDay } = body.report;
  const words = { summary: "Played with Wilhelmina.", goals: [], next: "" };
  await door.ask(writeReport, { ids: { reportId }, input: { language, fromDay, untilDay, words, basedOn: 1 } });
  expect((await approve(reportId)).body).toMatchObject({ type: "names-others", status: 409, words: "Wilhelmina" });
  expect((await itemOf(one))?.state).toBe("draft");
});

/** Forty families on one warm typesetter; a busy machine gets three times as long. */
const BATCH_MS = 10_000;

test("forty families are drafted and set in one go, and done again it makes nothing new", async () => {
  const many = await aTherapist(database, practice, { name: "Many" });
  const clients = await Promise.all(
    Array.from({ length: 40 }, (_, place) => aClient(database, practice, { name: `Family ${place}`, therapist: many })),
  );
  const prepare = async () => {
    const made: string[] = [];
    for (const one of clients) {
      const { status, body } = await draft(one, many);
      if (status !== 200) throw new Error(JSON.stringify(body));
      made.push(body.id);
    }
    return made;
  };
  const began = performance.now();
  const first = await prepare();
  const took = performance.now() - began;
  process.stdout.write(`40 family reports drafted and set in ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(3 * BATCH_MS);
  expect(new Set(first).size).toBe(40);
  expect(await prepare()).toEqual(first);
  expect((await queue(many)).map(({ state }) => state)).toEqual(Array.from({ length: 40 }, () => "draft"));
  expect((await door.ask(listReports, { as: many, ids: { clientId: clients[0]?.clientId ?? "" } })).body.reports).toHaveLength(1);
});

test("only who treats a client has them in the queue, and only the author approves", async () => {
  const colleague = await aTherapist(database, practice, { name: "Colleague" });
  const frontDesk = await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] });
  const one = await aClient(database, practice, { name: "Seven", therapist });
  const reportId = await drafted(one);
  expect(await queue(colleague)).toEqual([]);
  expect((await draft(one, colleague)).status).toBe(404);
  expect((await approve(reportId, colleague)).status).toBe(404);
  expect((await skip(one, true, colleague)).status).toBe(404);
  expect((await door.ask(api.readMonthEnd, { as: frontDesk, input: {} })).status).toBe(403);
  expect((await door.ask(api.readMonthEnd, { as: mother, input: {} })).status).toBe(403);
  expect((await door.ask(api.readSending, { as: colleague, ids: { reportId } })).status).toBe(404);
  await sql`insert into care_relation (practice_id, id, client_id, person_id, part, from_day)
    values (${practice.practiceId}, ${uuid()}, ${one.clientId}, ${colleague.personId}, 'substitute', '2020-01-01')`.execute(database.db);
  expect(await queue(colleague)).toMatchObject([{ state: "draft", mine: false, authorName: "Maude Invented" }]);
  expect((await approve(reportId, colleague)).status).toBe(403);
});
