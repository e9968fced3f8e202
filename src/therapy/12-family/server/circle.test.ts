/** What the family does beside goals and questions, on a real database with real rights: who looked, at home, photos, short words, what is kept from whom. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { filesIn } from "#foundation/server/files.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
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
import { addObjective, planIntervention, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { signNote, writeNote } from "#session/session.api.ts";
import { readVisits } from "../announce.api.ts";
import * as home from "../at-home.api.ts";
import { chooseNotices, readCircle, readNotices } from "../circle.api.ts";
import { readFamilyManner, settleFamilyManner } from "../family-manner.api.ts";
import { sayFamilyWord, seeWord } from "../family-word.api.ts";
import { answerObservation, hideFrom, previewFor, readFamilyFile, readFamilySide, shareAfterSigning, shareGoal } from "../family.api.ts";
import { endFaq, keepFaq, readFaq } from "../faq.api.ts";
import { readOwnWords, sayOwnWord } from "../own-word.api.ts";
import { askQuestion, readPortal, readPortalClient, tellObservation } from "../portal.api.ts";
import { chooseReading, readHelp, sendFamilyFile, tellNothingNew } from "../portal-more.api.ts";
import { readFamilyWaiting } from "../waiting.api.ts";
import { releaseSigned } from "./after-signing.ts";
import { announceRoutes } from "./announce-routes.ts";
import { mountAtHome } from "./at-home-routes.ts";
import { circleRoutes } from "./circle-routes.ts";
import { familyRoutes } from "./family-routes.ts";
import { faqRoutes } from "./faq-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { aPhotoWithItsPlace } from "./test-photo.ts";
import { aRelative, type TestRelative } from "./test-family.ts";
import { wordRoutes } from "./word-routes.ts";

const NOW = "2026-12-01T15:00:00.000Z";
let database: TestDatabase;
let door: TestDoor;
let folder: string;
let practice: TestPractice;
let owner: TestMember;
let therapist: TestMember;
let client: TestClient;
let mother: TestRelative;
let father: TestRelative;
let aunt: TestRelative;
let keptAway: TestRelative;
let stranger: TestRelative;
/** The client at their own door. */
let herself: TestMember;
const files = () => filesIn(folder);

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-files-"));
  practice = await aPractice(database);
  owner = await aMember(database, practice, { duties: ["owner"] });
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { name: "Noor", therapist, agreedTo: ["treatment", "portal", "email"] });
  const other = await aClient(database, practice, { name: "Canaryname", therapist });
  mother = await aRelative(database, practice, { of: client.clientId, more: { reportsAbsence: true } });
  father = await aRelative(database, practice, { of: client.clientId, name: "Emil", relationship: "father" });
  aunt = await aRelative(database, practice, { of: client.clientId, name: "Lio", rights: "info", relationship: "sibling" });
  keptAway = await aRelative(database, practice, { of: client.clientId, name: "Away", rights: "restricted" });
  stranger = await aRelative(database, practice, { of: other.clientId, name: "Ruta" });
  herself = { ...therapist, personId: client.personId, accountId: uuid() };
  await database.db.updateTable("person").set({ accountId: herself.accountId }).where("id", "=", client.personId).execute();
  await database.db
    .insertInto("selves")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: client.clientId,
      kind: "capable",
      decision: "Asked",
      fromDay: "2020-01-01",
      createdBy: therapist.personId,
    })
    .execute();
  door = await aDoor(database, {
    routes: [
      planRoutes,
      scheduleRoutes,
      sessionRoutes,
      attendanceRoutes,
      familyRoutes,
      portalRoutes,
      announceRoutes,
      circleRoutes,
      wordRoutes,
      faqRoutes,
      (it) => mountAtHome(it, { files: files() }),
    ],
    signedInAs: therapist,
    now: () => NOW,
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

const ids = () => ({ clientId: client.clientId });
const page = async (as: TestMember) => (await door.ask(readPortalClient, { ids: ids(), as })).body;

async function aGoal(words: string) {
  const [goalId, objectiveId, interventionId] = [uuid(), uuid(), uuid()];
  const idFor = (kind: string) => ({ Goal: goalId, Objective: objectiveId, Client: client.clientId })[kind] ?? uuid();
  const familyWording = { en: words, fr: "", further: [] };
  const done = [
    await door.ask(setGoal, { ids: ids(), input: { ...exampleOf(setGoal.input, idFor), id: goalId, familyWording } }),
    await door.ask(addObjective, { ids: { goalId }, input: { ...exampleOf(addObjective.input, idFor), id: objectiveId, familyWording } }),
    await door.ask(planIntervention, {
      ids: ids(),
      input: { ...exampleOf(planIntervention.input, idFor), id: interventionId, name: "Scarf song", objectiveIds: [objectiveId] },
    }),
  ];
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
  return { goalId, objectiveId, interventionId };
}

async function aSession(day: string, at = "09:00"): Promise<string> {
  const sessionId = uuid();
  const input = { id: sessionId, day, at, minutes: 45, place: "", standsBeside: true };
  expect((await door.ask(addSession, { ids: ids(), input })).status).toBe(200);
  return sessionId;
}

async function aDraft(day: string, words: string): Promise<string> {
  const [sessionId, noteId] = [await aSession(day), uuid()];
  const came = { id: uuid(), outcome: "came", category: null, reason: "", toldAt: null, at: `${day}T09:00:00.000-05:00`, supersedes: null };
  await door.ask(documentAttendance, { ids: { sessionId, ...ids() }, input: came });
  const { status } = await door.ask(writeNote, { ids: { sessionId, ...ids() }, input: { id: noteId, language: "en", words, basedOn: 0 } });
  expect(status).toBe(200);
  return noteId;
}
const observation = (more: object = {}) => ({
  id: uuid(),
  goalId: null,
  interventionId: null,
  day: "2026-11-30",
  place: "kitchen",
  words: "She sang.",
  ...more,
});

describe("who looked at the record", () => {
  const looked = async (as: TestMember) => (await door.ask(readCircle, { ids: ids(), as })).body;

  test("is read by guardian and client in kinds and names, with no word and no id of the record", async () => {
    await aDraft("2026-11-10", "CANARY words of a note");
    await page(mother);
    const seen = await looked(mother);
    expect(seen.looked).toContainEqual(expect.objectContaining({ name: "Maude Invented", part: "therapist", kind: "notes", wrote: true }));
    expect(seen.looked).toContainEqual(expect.objectContaining({ part: "me", kind: "pages", wrote: false }));
    expect(JSON.stringify(seen)).not.toMatch(/CANARY|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test("of the family nobody learns when another of it looked; the client does", async () => {
    await page(father);
    const parts = (seen: { looked: { name: string; part: string }[] }) => seen.looked.map(({ name, part }) => `${name} ${part}`);
    expect(parts(await looked(mother)).join()).not.toContain("Emil");
    expect(parts(await looked(herself))).toContain("Emil family");
    expect(parts(await looked(herself)).join()).toContain("Maude Invented therapist");
  });

  test("says who else may see what; whoever is kept away by order is not named", async () => {
    const { family, team } = await looked(mother);
    expect(team).toEqual([{ name: "Maude Invented", part: "therapist" }]);
    expect(family).toEqual([
      { name: "Emil", relationship: "father", sees: "shared", writes: true, isMe: false },
      { name: "Lio", relationship: "sibling", sees: "sessions", writes: true, isMe: false },
      { name: "Nadia", relationship: "mother", sees: "shared", writes: true, isMe: true },
      { name: "Noor", relationship: "self", sees: "shared", writes: true, isMe: false },
    ]);
  });

  test("whoever is told of sessions only, a stranger, somebody kept away and the staff read none of it", async () => {
    for (const [as, status] of [
      [aunt, 404],
      [stranger, 404],
      [keptAway, 404],
      [therapist, 403],
    ] as const)
      expect((await door.ask(readCircle, { ids: ids(), as })).status).toBe(status);
  });

  test("how a stretch of days goes on: the next page begins before the last day shown", async () => {
    const seen = await looked(mother);
    expect(seen.next).toBeNull();
    expect((await door.ask(readCircle, { ids: ids(), as: mother, input: { before: "2020-01-01" } })).body.looked).toEqual([]);
  });
});

test("what comes by e-mail is each one's own choice; without one the nights are quiet", async () => {
  expect((await door.ask(readNotices, { as: mother })).body).toEqual({
    news: true,
    reminders: true,
    mail: true,
    quietFrom: "20:00",
    quietUntil: "08:00",
  });
  const chosen = { news: false, reminders: true, mail: true, quietFrom: "18:00", quietUntil: "09:00" };
  expect((await door.ask(chooseNotices, { as: mother, input: chosen })).body).toEqual(chosen);
  expect((await door.ask(readNotices, { as: mother })).body).toEqual(chosen);
  expect((await door.ask(readNotices, { as: father })).body.news).toBe(true);
  expect((await door.ask(chooseNotices, { as: keptAway, input: chosen })).status).toBe(403);
});

test("how somebody reads is their own choice, on every device; nobody else's pages change by it", async () => {
  const reading = async (as: TestMember) => (await door.ask(readPortal, { as })).body.reading;
  expect(await reading(mother)).toEqual({ symbols: false, larger: false });
  const chosen = { symbols: true, larger: false };
  expect((await door.ask(chooseReading, { as: mother, input: chosen })).body).toEqual(chosen);
  expect([await reading(mother), await reading(father)]).toEqual([chosen, { symbols: false, larger: false }]);
  expect((await door.ask(chooseReading, { as: keptAway, input: chosen })).status).toBe(403);
  expect((await door.ask(chooseReading, { input: chosen })).status).toBe(403);
});

test("a shared goal has its picture, and never the word of its clinical domain", async () => {
  const { goalId } = await aGoal("With a picture");
  await door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true } });
  const goal = (await page(mother)).goals.find((one: { goalId: string }) => one.goalId === goalId);
  expect(goal.picture).toBe("thinking");
  expect(JSON.stringify(goal)).not.toContain("cognitive");
});

describe("at home", () => {
  const give = (interventionId: string, more: object = {}) =>
    door.ask(home.giveActivity, {
      ids: ids(),
      input: { id: uuid(), interventionId, wordsEn: "Sing it while you dress", wordsFr: "", steps: [], ...more },
    });
  const standing = async (as: TestMember = mother) => (await door.ask(home.readAtHome, { ids: ids(), as })).body.activities;

  test("one to three things from the plan; done today in one word, once a day, and nothing is counted", async () => {
    const { interventionId } = await aGoal("Sings with us");
    const first = await give(interventionId, { steps: [{ picture: "scarf", word: "Take the scarf" }] });
    expect(first.status).toBe(200);
    const activityId = first.body.id;
    expect(await standing()).toEqual([
      {
        id: activityId,
        name: "Scarf song",
        wordsEn: "Sing it while you dress",
        wordsFr: "",
        steps: [{ picture: "scarf", word: "Take the scarf" }],
        hasSound: false,
        today: null,
      },
    ]);
    const done = (face: string, as: TestMember = mother) =>
      door.ask(home.tellDone, { ids: ids(), as, input: { id: uuid(), activityId, face } });
    expect((await done("liked")).status).toBe(200);
    expect((await done("not-today")).status).toBe(200);
    expect((await standing())[0].today).toBe("liked");
    // Of the family nobody sees what another said.
    expect((await standing(father))[0].today).toBeNull();
    const given = (await door.ask(home.readGiven, { ids: ids() })).body;
    expect(given.activities[0].said).toEqual([{ day: "2026-12-01", face: "liked", by: "Nadia" }]);
    for (const words of ["Two", "Three"]) expect((await give(interventionId, { wordsEn: words })).status).toBe(200);
    expect((await give(interventionId)).body.type).toBe("enough-for-home");
    expect((await door.ask(home.endActivity, { ids: ids(), input: { activityId } })).status).toBe(200);
    expect((await standing()).map(({ id }: { id: string }) => id)).not.toContain(activityId);
    expect((await done("liked")).status).toBe(404);
    expect((await door.ask(home.endActivity, { ids: ids(), input: { activityId } })).status).toBe(404);
  });

  test("words are needed, and no other client is named in them", async () => {
    const { interventionId } = await aGoal("Plays along");
    const { id } = (await door.ask(home.readGiven, { ids: ids() })).body.activities[0];
    await door.ask(home.endActivity, { ids: ids(), input: { activityId: id } });
    expect((await give(interventionId, { wordsEn: "" })).body.type).toBe("no-words-for-home");
    expect((await give(interventionId, { wordsEn: "As Canaryname does it" })).body.type).toBe("names-others");
  });

  test("a sound goes along only where a consent stands, and a stranger hears nothing", async () => {
    const [{ id: activityId }] = await standing();
    const wav = Buffer.concat([Buffer.from("RIFF"), Buffer.from([36, 0, 0, 0]), Buffer.from("WAVEfmt "), Buffer.alloc(60)]).toString(
      "base64",
    );
    const add = (content = wav) => door.ask(home.addSound, { ids: ids(), input: { id: uuid(), activityId, content } });
    expect((await add()).body.type).toBe("needs-consent");
    const consent = await agreeToRecordings(["audio"], ["family"]);
    expect((await add(Buffer.from("<html>hello there</html>").toString("base64"))).body.type).toBe("file-refused");
    expect((await add()).status).toBe(200);
    expect((await standing())[0].hasSound).toBe(true);
    const hear = async (as: TestMember) =>
      (
        await door.app.inject({
          url: `/api/v1/portal/clients/${client.clientId}/at-home/sound?activityId=${activityId}`,
          headers: { "x-test-account": as.accountId },
        })
      ).statusCode;
    expect([await hear(mother), await hear(stranger), await hear(aunt)]).toEqual([200, 404, 404]);
    await withdraw(consent);
    expect(await hear(mother)).toBe(404);
  });
});

async function agreeToRecordings(media: readonly string[], uses: readonly string[]): Promise<string> {
  const id = uuid();
  await database.db
    .insertInto("consent")
    .values({
      practiceId: practice.practiceId,
      id,
      clientId: client.clientId,
      kind: "recordings",
      answer: "yes",
      media: JSON.stringify(media.flatMap((medium) => uses.map((use) => ({ medium, use })))),
      textVersion: "2020",
      language: "en",
      textWords: "As it was then",
      fromDay: "2020-01-01",
      recordedBy: therapist.personId,
      recordedAt: "2020-01-01T12:00:00Z",
    })
    .execute();
  return id;
}
const withdraw = (consentId: string) =>
  database.db
    .insertInto("consentEnd")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      consentId,
      how: "withdrawn",
      day: "2026-11-30",
      reason: "",
      toldBy: "Nadia",
      recordedBy: therapist.personId,
      recordedAt: NOW,
    })
    .execute();

describe("what was seen at home", () => {
  test("is told whole: with whom, with how much help, how often; what is not said stays unknown", async () => {
    const whole = observation({ withWhom: "her cousins", help: "hint", howOften: "few" });
    await door.ask(tellObservation, { ids: ids(), as: mother, input: whole });
    await door.ask(tellObservation, { ids: ids(), as: mother, input: observation() });
    const told = (await page(mother)).observations;
    expect(told.find(({ id }: { id: string }) => id === whole.id)).toMatchObject({
      withWhom: "her cousins",
      help: "hint",
      howOften: "few",
    });
    expect(told.find(({ id }: { id: string }) => id !== whole.id)).toMatchObject({ withWhom: "", help: null, howOften: null });
  });

  test("“nothing new” is a word that waits for nobody and stands beside nothing", async () => {
    const before = (await door.ask(readFamilyWaiting)).body.observations.length;
    expect((await door.ask(tellNothingNew, { ids: ids(), as: mother, input: { id: uuid() } })).status).toBe(200);
    expect((await door.ask(readFamilyWaiting)).body.observations).toHaveLength(before);
    expect((await door.ask(readFamilySide, { ids: ids() })).body.nothingNewOn).toBe("2026-12-01");
  });

  test("is filed without thanks, and nobody is told", async () => {
    const told = observation({ words: "To be filed" });
    await door.ask(tellObservation, { ids: ids(), as: mother, input: told });
    const input = { id: uuid(), words: "", objectiveId: null, filed: true, celebrate: false };
    expect((await door.ask(answerObservation, { ids: { observationId: told.id }, input })).status).toBe(200);
    const mine = (await page(mother)).observations.find(({ id }: { id: string }) => id === told.id);
    expect(mine.answer.outcome).toBe("filed");
    const { rows } = await database.pool.query("select from family_notice where about_id = $1", [input.id]);
    expect(rows).toHaveLength(0);
  });

  test("a photo is kept without the place it was made at, only with consent, and at most three with one thing", async () => {
    const told = observation();
    await door.ask(tellObservation, { ids: ids(), as: mother, input: told });
    const photo = aPhotoWithItsPlace();
    expect(photo.toString("latin1")).toContain("GPS-48.137");
    const send = (content: Buffer, as: TestMember = mother, observationId = told.id) =>
      door.ask(sendFamilyFile, {
        ids: ids(),
        as,
        input: { id: uuid(), observationId, medium: "photo", content: content.toString("base64") },
      });
    expect((await send(photo)).body.type).toBe("needs-consent");
    await agreeToRecordings(["photo"], ["clinical-review"]);
    const kept = await send(photo);
    expect(kept.status).toBe(200);
    const fetched = await door.app.inject({
      url: `/api/v1/clients/${client.clientId}/family/file?fileId=${kept.body.id}`,
      headers: { "x-test-account": therapist.accountId },
    });
    expect(fetched.statusCode).toBe(200);
    expect(fetched.rawPayload.toString("latin1")).not.toContain("GPS-48.137");
    expect(fetched.rawPayload.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    // Somebody else's observation does not exist for the father; too large and other kinds are refused plainly.
    expect((await send(photo, father)).status).toBe(404);
    expect((await send(Buffer.from("%PDF-1.7 not a photo"))).body.type).toBe("file-refused");
    expect((await send(Buffer.concat([photo, Buffer.alloc(2 * 1024 * 1024)]))).body.type).toBe("file-too-large");
    for (let one = 0; one < 2; one += 1) await send(photo);
    expect((await send(photo)).body.type).toBe("enough-files");
    expect((await page(mother)).observations.find(({ id }: { id: string }) => id === told.id).files).toHaveLength(3);
    expect((await door.ask(readFamilyFile, { ids: ids(), as: mother, input: { fileId: kept.body.id } })).status).toBe(404);
    expect((await door.ask(readFamilyFile, { ids: ids(), input: { fileId: uuid() } })).status).toBe(404);
  });
});

describe("what families send by mistake", () => {
  test("a photo of 30 MB with its place, and a voice of an hour, are stopped at the door; what was told stands", async () => {
    await agreeToRecordings(["photo", "audio"], ["clinical-review"]);
    const told = observation({ words: "She danced." });
    await door.ask(tellObservation, { ids: ids(), as: mother, input: told });
    const huge = Buffer.concat([aPhotoWithItsPlace(), Buffer.alloc(30 * 1024 * 1024)]).toString("base64");
    // At 32 kbit/s, as the telephone records it.
    const hour = Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(3600 * 4000)]).toString("base64");
    for (const [medium, content] of [
      ["photo", huge],
      ["sound", hour],
    ] as const) {
      const { status, body } = await door.ask(sendFamilyFile, {
        ids: ids(),
        as: mother,
        input: { id: uuid(), observationId: told.id, medium, content },
      });
      expect([medium, status, body.type]).toEqual([medium, 413, "too-large"]);
    }
    const kept = (await page(mother)).observations.find(({ id }: { id: string }) => id === told.id);
    expect(kept).toMatchObject({ words: "She danced.", files: [] });
  });

  test("faces and flags stay whole, and a script is words like any others", async () => {
    const words = "👩🏽‍🎤 elle a chanté 🇨🇦 <script>alert('1')</script> & “juste”";
    const told = observation({ words });
    await door.ask(tellObservation, { ids: ids(), as: mother, input: told });
    const asked = { id: uuid(), goalId: null, interventionId: null, words };
    await door.ask(askQuestion, { ids: ids(), as: mother, input: asked });
    const shown = await page(mother);
    expect(shown.observations.find(({ id }: { id: string }) => id === told.id).words).toBe(words);
    expect(shown.questions.find(({ id }: { id: string }) => id === asked.id).messages[0].words).toBe(words);
    expect(JSON.stringify((await door.ask(readFamilyWaiting)).body)).toContain(JSON.stringify(words).slice(1, -1));
  });
});

describe("questions", () => {
  test("have a category and may be about a session; the practice says when it answers and where to turn at once", async () => {
    const sessionId = await aSession("2026-11-12");
    const asked = { id: uuid(), goalId: null, interventionId: null, words: "Why so loud?", category: "worry", sessionId };
    expect((await door.ask(askQuestion, { ids: ids(), as: mother, input: asked })).status).toBe(200);
    expect((await page(mother)).questions.find(({ id }: { id: string }) => id === asked.id)).toMatchObject({
      category: "worry",
      sessionDay: "2026-11-12",
    });
    expect((await door.ask(askQuestion, { ids: ids(), as: mother, input: { ...asked, id: uuid(), sessionId: uuid() } })).status).toBe(404);
    const help = (await door.ask(readHelp, { ids: ids(), as: mother })).body;
    expect(help).toMatchObject({
      answerDays: 3,
      urgentEn: "",
      urgent: [
        { what: "danger", call: "911" },
        { what: "crisis", call: "988" },
      ],
    });
  });

  test("the practice's own manner holds from the moment it is settled, by its owner alone", async () => {
    const manner = { answerDays: 5, tone: "formal", urgentEn: "Call 811 at night.", urgentFr: "La nuit, appelez le 811." };
    expect((await door.ask(settleFamilyManner, { input: { id: uuid(), ...manner } })).status).toBe(403);
    expect((await door.ask(settleFamilyManner, { as: owner, input: { id: uuid(), ...manner } })).status).toBe(200);
    expect((await door.ask(readFamilyManner)).body).toEqual(manner);
    expect((await door.ask(readHelp, { ids: ids(), as: mother })).body).toMatchObject({
      answerDays: 5,
      urgentFr: "La nuit, appelez le 811.",
    });
  });

  test("an answer is kept for every family without naming anybody, and taken off again", async () => {
    const faq = { id: uuid(), language: "en", question: "Why a drum?", answer: "It is easy to answer." };
    expect((await door.ask(keepFaq, { input: { ...faq, answer: "As with Noor." } })).body.type).toBe("names-a-client");
    expect((await door.ask(keepFaq, { input: faq })).status).toBe(200);
    expect((await door.ask(readHelp, { ids: ids(), as: stranger })).status).toBe(404);
    expect((await door.ask(readHelp, { ids: ids(), as: mother })).body.faq).toEqual([faq]);
    expect((await door.ask(readFaq)).body.faq).toEqual([faq]);
    expect((await door.ask(endFaq, { input: { faqId: faq.id } })).status).toBe(200);
    expect((await door.ask(readHelp, { ids: ids(), as: mother })).body.faq).toEqual([]);
    expect((await door.ask(endFaq, { input: { faqId: faq.id } })).body.type).toBe("already-ended");
  });
});

describe("what is shared, person by person", () => {
  test("a goal can be kept from one parent: gone for them in the next request, there for the other, and the preview shows each theirs", async () => {
    const { goalId } = await aGoal("Only for one");
    await door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true } });
    const sees = async (as: TestMember) => (await page(as)).goals.some((one: { goalId: string }) => one.goalId === goalId);
    expect([await sees(mother), await sees(father)]).toEqual([true, true]);
    const hide = (hidden: boolean, as: TestMember = therapist) =>
      door.ask(hideFrom, {
        ids: { ...ids(), personId: father.personId },
        as,
        input: { id: uuid(), goalId, noteId: null, hidden, reason: "Her wish" },
      });
    expect((await hide(true)).body).toEqual({ hidden: true });
    expect([await sees(mother), await sees(father)]).toEqual([true, false]);
    const told = { ids: ids(), as: father, input: observation({ goalId }) };
    expect((await door.ask(tellObservation, told)).status).toBe(404);
    const preview = async (person: TestRelative) => (await door.ask(previewFor, { ids: { ...ids(), personId: person.personId } })).body;
    for (const person of [mother, father]) expect((await preview(person)).page).toEqual(await page(person));
    expect((await preview(aunt)).page.fields).toBe("attendance");
    await hide(false);
    expect(await sees(father)).toBe(true);
    expect((await hide(true, mother)).status).toBe(404);
    expect((await door.ask(previewFor, { ids: { ...ids(), personId: keptAway.personId } })).status).toBe(404);
    expect((await door.ask(previewFor, { ids: { ...ids(), personId: father.personId }, as: mother })).status).toBe(404);
  });

  test("a note given away before it is signed goes out once it is, and not when its words name another client", async () => {
    const [clean, naming] = [await aDraft("2026-11-16", "We sang softly."), await aDraft("2026-11-17", "We sang softly.")];
    for (const noteId of [clean, naming])
      expect((await door.ask(shareAfterSigning, { ids: { noteId }, input: { id: uuid(), wanted: true } })).body).toEqual({ wanted: true });
    expect((await door.ask(readFamilySide, { ids: ids() })).body.afterSigning.toSorted()).toEqual([clean, naming].toSorted());
    expect(await releaseSigned(database, NOW)).toBe(0);
    const { rows } = await database.pool.query("select session_id from note where id = $1", [naming]);
    const place = { sessionId: rows[0].session_id, ...ids() };
    await door.ask(writeNote, { ids: place, input: { id: naming, language: "en", words: "With Canaryname.", basedOn: 1 } });
    expect((await door.ask(signNote, { ids: { noteId: clean }, input: { version: 1 } })).status).toBe(200);
    expect((await door.ask(signNote, { ids: { noteId: naming }, input: { version: 2 } })).status).toBe(200);
    expect(await releaseSigned(database, NOW)).toBe(1);
    const notes = (await page(mother)).notes.map(({ noteId }: { noteId: string }) => noteId);
    expect(notes).toContain(clean);
    expect(notes).not.toContain(naming);
    expect((await door.ask(shareAfterSigning, { ids: { noteId: clean }, input: { id: uuid(), wanted: true } })).body.type).toBe(
      "already-signed",
    );
  });
});

describe("short words about coming", () => {
  test("see you there, running late and a pause are read by a therapist and move nothing", async () => {
    const sessionId = await aSession("2026-12-03");
    const say = (more: object, as: TestMember = mother) =>
      door.ask(sayFamilyWord, {
        ids: ids(),
        as,
        input: { id: uuid(), kind: "coming", sessionId, minutes: null, untilDay: null, words: "", ...more },
      });
    expect((await say({})).status).toBe(200);
    expect(
      (await door.ask(readVisits, { ids: ids(), as: mother })).body.visits.find(
        (one: { sessionId: string }) => one.sessionId === sessionId,
      ),
    ).toMatchObject({ word: "coming", state: "planned" });
    const late = await say({ kind: "late", minutes: 10 });
    const pause = await say({ kind: "pause", sessionId: null, untilDay: "2027-01-10", words: "A lot at once" });
    expect([late.status, pause.status]).toEqual([200, 200]);
    expect((await say({ kind: "pause" })).body.type).toBe("says-nothing");
    expect((await say({ sessionId: uuid() })).status).toBe(404);
    expect((await say({ sessionId: await aSession("2026-11-04") })).body.type).toBe("already-over");
    expect((await say({}, aunt)).status).toBe(404);
    const waiting = (await door.ask(readFamilyWaiting)).body.words;
    expect(waiting).toMatchObject([
      { of: "family", kind: "late", minutes: 10, day: "2026-12-03", by: "Nadia" },
      { of: "family", kind: "pause", untilDay: "2027-01-10", words: "A lot at once" },
    ]);
    const see = (wordId: string, as: TestMember = therapist) => door.ask(seeWord, { ids: ids(), as, input: { wordId } });
    for (const { id } of waiting) expect((await see(id)).status).toBe(200);
    expect((await see(uuid())).status).toBe(404);
    expect((await see(waiting[0].id, mother)).status).toBe(404);
    expect((await door.ask(readFamilyWaiting)).body.words).toEqual([]);
  });
});

describe("the client's own door", () => {
  const say = (more: object, as: TestMember = herself) =>
    door.ask(sayOwnWord, {
      ids: ids(),
      as,
      input: { id: uuid(), kind: "goal", words: "Write my own song", pictures: [], sharing: null, ...more },
    });

  test("own goals in words or pictures, and a wish about what others see, are said by the client alone and stand beside every decision to share", async () => {
    expect((await say({})).status).toBe(200);
    expect((await say({ words: "", pictures: [{ picture: "guitar", word: "Guitar" }] })).status).toBe(200);
    expect((await say({ words: "" })).body.type).toBe("says-nothing");
    expect((await say({ kind: "sharing", words: "Not the songs", sharing: "ask-me" })).status).toBe(200);
    expect((await say({ kind: "goal", sharing: "all" })).body.type).toBe("says-nothing");
    const mine = (await door.ask(readOwnWords, { ids: ids(), as: herself })).body.words;
    expect(mine).toHaveLength(3);
    expect((await door.ask(readFamilySide, { ids: ids() })).body.wish).toMatchObject({ sharing: "ask-me", words: "Not the songs" });
    expect((await door.ask(readFamilyWaiting)).body.words.map(({ of }: { of: string }) => of)).toEqual(["client", "client", "client"]);
  });

  test("a parent neither reads nor says them", async () => {
    expect((await door.ask(readOwnWords, { ids: ids(), as: mother })).status).toBe(404);
    expect((await say({}, mother)).status).toBe(404);
    expect(JSON.stringify(await page(mother))).not.toContain("Write my own song");
  });
});
