/** What leaves for one family names no other client, unless whoever releases it says that it is meant. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { addObjective, changeGoal, changeIntervention, changeObjective, planIntervention, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { celebrate } from "#progress/progress.api.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { addAddendum, signNote, writeNote } from "#session/session.api.ts";
import { answerObservation, answerQuestion, readFamilySide, shareGoal, shareNote, shareTelling } from "../family.api.ts";
import { askQuestion, readPortalClient, tellObservation } from "../portal.api.ts";
import { familyRoutes } from "./family-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let ilse: TestClient;
let odile: TestClient;
let mother: TestRelative;
let now = "2026-12-01T15:00:00.000Z";

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice, { name: "Maude" });
  const stranger = await aTherapist(database, practice, { name: "Sasha" });
  ilse = await aClient(database, practice, { name: "Ilse", therapist });
  odile = await aClient(database, practice, { name: "Odile", therapist });
  // Nobody this therapist may see, and a name that is also a word.
  await aClient(database, practice, { name: "Zéphyrine", therapist: stranger });
  await aClient(database, practice, { name: "Grace", therapist: stranger });
  await aClient(database, await aPractice(database, { name: "Elsewhere" }), { name: "Bartholomew" });
  mother = await aRelative(database, practice, { of: ilse.clientId, name: "Nadia" });
  door = await aDoor(database, {
    routes: [planRoutes, scheduleRoutes, sessionRoutes, attendanceRoutes, progressRoutes, familyRoutes, portalRoutes],
    signedInAs: therapist,
    now: () => now,
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function aSignedNote(words: string, hour: number, withOdile = false): Promise<string> {
  const [sessionId, noteId] = [uuid(), uuid()];
  const ids = { sessionId, clientId: ilse.clientId };
  await door.ask(addSession, {
    ids: { clientId: ilse.clientId },
    input: {
      ...exampleOf(addSession.input, () => uuid()),
      id: sessionId,
      at: `${hour}:00`,
      day: "2026-11-30",
      roomId: null,
      instrumentsId: null,
      makesUp: null,
    },
  });
  if (withOdile)
    await database.db
      .insertInto("participation")
      .values({ practiceId: practice.practiceId, sessionId, clientId: odile.clientId, day: "2026-11-30" })
      .execute();
  const came = {
    ...exampleOf(documentAttendance.input, () => uuid()),
    outcome: "came",
    category: null,
    toldAt: null,
    supersedes: null,
    minutesThere: null,
    cutShort: null,
    correction: "",
  };
  const done = [
    await door.ask(documentAttendance, { ids, input: came }),
    await door.ask(writeNote, { ids, input: { id: noteId, language: "en", words, basedOn: 0 } }),
    await door.ask(signNote, { ids: { noteId }, input: { version: 1 } }),
  ];
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
  return noteId;
}

const share = (noteId: string, more: object = {}) => door.ask(shareNote, { ids: { noteId }, input: { id: uuid(), shared: true, ...more } });
const shownNotes = async () => {
  const { body } = await door.ask(readPortalClient, { ids: { clientId: ilse.clientId }, as: mother });
  return JSON.stringify(body);
};
const keptReasons = async () =>
  (await database.db.selectFrom("namedOnPurpose").select(["kind", "recordId", "words", "reason", "decidedBy"]).execute()).map((row) => ({
    ...row,
  }));

test("A04: a note of a group session that names another member is not shared, and says which words", async () => {
  const noteId = await aSignedNote("Ilse gave the drum to Odile, with CANARYDRUM.", 15, true);
  expect(await share(noteId)).toMatchObject({ status: 409, body: { type: "names-others", words: "Odile" } });
  expect(await shownNotes()).not.toContain("CANARYDRUM");
  const { body } = await door.ask(readFamilySide, { ids: { clientId: ilse.clientId } });
  expect(body).not.toHaveProperty("notes", expect.arrayContaining([noteId]));
});

test("whoever treats may go on with a reason; it is kept with the words and the name, and the family then reads the note", async () => {
  const noteId = await aSignedNote("CANARYMEANT: Odile is also the name of her doll.", 10, true);
  const meant = { namedOnPurpose: { words: ["Odile"], reason: "Her doll" } };
  expect((await share(noteId, { namedOnPurpose: { words: ["Odile"], reason: "  " } })).status).toBe(400);
  expect((await share(noteId, { namedOnPurpose: { words: ["Somebody"], reason: "Her doll" } })).status).toBe(409);
  expect((await share(noteId, meant)).status).toBe(200);
  expect(await keptReasons()).toEqual([
    { kind: "note", recordId: noteId, words: ["Odile"], reason: "Her doll", decidedBy: therapist.personId },
  ]);
  expect(await shownNotes()).toContain("CANARYMEANT");
  const trail = await database.db
    .selectFrom("auditEntry")
    .select(["outcome"])
    .where("recordId", "=", noteId)
    .where("action", "=", "family.share")
    .execute();
  expect(trail.map(({ outcome }) => outcome)).toEqual(["invalid-input", "names-others", "done"]);
});

test("a client nobody here treats is found too, and the answer holds only the words as she wrote them", async () => {
  const noteId = await aSignedNote("Like zephyrine, she hums. She does it with grace.", 11);
  const { status, body } = await share(noteId);
  expect({ status, body }).toMatchObject({ status: 409, body: { words: "zephyrine" } });
  expect(JSON.stringify(body)).not.toContain("Zéphyrine");
  expect(Object.keys(body).toSorted()).toEqual(["status", "type", "words"]);
});

test("her own name, her mother’s, her therapist’s and clients of other practices stand in nobody’s way", async () => {
  const noteId = await aSignedNote("Ilse sang to Nadia and Maude; Bartholomew is the frog in the song.", 12);
  expect((await share(noteId)).status).toBe(200);
});

test("taking back is always possible, whatever the words", async () => {
  const noteId = await aSignedNote("Odile listened.", 13);
  expect((await door.ask(shareNote, { ids: { noteId }, input: { id: uuid(), shared: false } })).status).toBe(200);
});

test("what is added to a shared note is shared by a decision of its own, and asked about too", async () => {
  const noteId = await aSignedNote("She hummed.", 14);
  expect((await share(noteId)).status).toBe(200);
  now = "2026-12-01T15:05:00.000Z";
  expect((await door.ask(addAddendum, { ids: { noteId }, input: { id: uuid(), words: "CANARYADDED by Odile" } })).status).toBe(200);
  expect(await shownNotes()).not.toContain("CANARYADDED");
  const side = async () => (await door.ask(readFamilySide, { ids: { clientId: ilse.clientId } })).body;
  expect(await side()).toMatchObject({ notesAddedTo: [noteId] });
  expect(await share(noteId)).toMatchObject({ status: 409, body: { words: "Odile" } });
  expect((await share(noteId, { namedOnPurpose: { words: ["Odile"], reason: "Her doll" } })).status).toBe(200);
  expect(await shownNotes()).toContain("CANARYADDED");
  expect(await side()).toMatchObject({ notesAddedTo: [] });
});

test("a goal, an answer to a question, an answer to what was seen and a celebration are asked about alike", async () => {
  const { clientId } = ilse;
  const goalId = uuid();
  await door.ask(setGoal, {
    ids: { clientId },
    input: { ...exampleOf(setGoal.input, () => uuid()), id: goalId, familyWording: { en: "Play with Odile", fr: "", further: [] } },
  });
  const [questionId, observationId, celebrationId] = [uuid(), uuid(), uuid()];
  const about = { goalId: null, interventionId: null };
  const told = [
    await door.ask(askQuestion, { as: mother, ids: { clientId }, input: { id: questionId, ...about, words: "How is she?" } }),
    await door.ask(tellObservation, {
      as: mother,
      ids: { clientId },
      input: { id: observationId, ...about, day: "2026-11-30", place: "", words: "She sang with Odile" },
    }),
  ];
  expect(told.map(({ status }) => status)).toEqual([200, 200]);
  const namedOnPurpose = { words: ["Odile"], reason: "Her cousin" };
  const deeds = [
    (more: object) => door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true, ...more } }),
    (more: object) => door.ask(answerQuestion, { ids: { questionId }, input: { id: uuid(), words: "She plays with Odile.", ...more } }),
    (more: object) =>
      door.ask(answerObservation, {
        ids: { observationId },
        input: { id: uuid(), words: "Thank you", objectiveId: null, celebrate: true, ...more },
      }),
    (more: object) =>
      door.ask(celebrate, {
        ids: { clientId },
        input: { id: celebrationId, objectiveId: null, day: "2026-11-30", words: "First duet with Odile", ...more },
      }),
  ];
  for (const deed of deeds) {
    expect(await deed({})).toMatchObject({ status: 409, body: { type: "names-others", words: "Odile" } });
    expect((await deed({ namedOnPurpose })).status).toBe(200);
  }
  expect((await keptReasons()).slice(-4).map(({ kind, recordId }) => [kind, recordId])).toEqual([
    ["goal", goalId],
    ["question", questionId],
    ["observation", observationId],
    ["celebration", celebrationId],
  ]);
});

test("words of a goal the family already reads are asked about when they are written anew, and no others", async () => {
  const { clientId } = ilse;
  const family = (en: string) => ({ en, fr: "", further: [] });
  const made = (example: object, more: object): Record<string, unknown> => ({ ...example, ...more });
  const [goalId, objectiveId, interventionId] = [uuid(), uuid(), uuid()];
  const goal: Record<string, unknown> = { ...exampleOf(setGoal.input, () => uuid()), id: goalId, familyWording: family("Take turns") };
  await door.ask(setGoal, { ids: { clientId }, input: goal });
  const { id: _id, bankGoal: _bank, ...wording } = goal;
  const changed = (en: string, basedOn: number, more: object = {}) =>
    door.ask(changeGoal, {
      ids: { goalId },
      input: { ...wording, familyWording: family(en), status: "active", statusReason: null, basedOn, ...more },
    });
  const namedOnPurpose = { words: ["Odile"], reason: "Her doll" };
  const stopped = { status: 409, body: { type: "names-others", words: "Odile" } };

  // Nobody at home reads it yet: it may say what it likes.
  expect((await changed("Take turns with Odile", 1)).status).toBe(200);
  expect((await door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true, namedOnPurpose } })).status).toBe(200);

  // What was answered for when it was shared is not asked again; what is new is.
  expect((await changed("Take turns with Odile", 2, { status: "paused", statusReason: "Holidays" })).status).toBe(200);
  expect(await changed("Sing with Odile", 3)).toMatchObject(stopped);
  expect((await changed("Sing with another child", 3)).status).toBe(200);
  expect((await changed("Sing with Odile", 4, { namedOnPurpose })).status).toBe(200);

  const objective = made(
    exampleOf(addObjective.input, () => uuid()),
    { id: objectiveId, baselineId: null, position: 0 },
  );
  const steps = (input: object) => door.ask(addObjective, { ids: { goalId }, input: { ...objective, ...input } });
  expect(await steps({ familyWording: family("Asks Odile") })).toMatchObject(stopped);
  expect((await steps({ familyWording: family("Asks") })).status).toBe(200);
  const { id: _objective, baselineId: _none, ...step } = objective;
  const restated = { ...step, familyWording: family("Asks Odile"), status: "active", basedOn: 1 };
  expect(await door.ask(changeObjective, { ids: { objectiveId }, input: restated })).toMatchObject(stopped);

  const planned = made(
    exampleOf(planIntervention.input, () => uuid()),
    { id: interventionId, objectiveIds: [objectiveId], position: 0 },
  );
  const plan = (more: object) => door.ask(planIntervention, { ids: { clientId }, input: { ...planned, ...more } });
  expect(await plan({ name: "The song of Odile" })).toMatchObject(stopped);
  expect((await plan({ name: "A song", familyReason: family("To wait") })).status).toBe(200);
  const { id: _intervention, bankIntervention: _lib, ...way } = planned;
  const rewritten = { ...way, name: "A song", familyReason: family("To wait for Odile"), status: "active", basedOn: 1 };
  expect(await door.ask(changeIntervention, { ids: { interventionId }, input: rewritten })).toMatchObject(stopped);
  expect((await door.ask(changeIntervention, { ids: { interventionId }, input: { ...rewritten, namedOnPurpose } })).status).toBe(200);
  expect((await keptReasons()).slice(-3).map(({ kind, recordId }) => [kind, recordId])).toEqual([
    ["goal", goalId],
    ["goal", goalId],
    ["goal", goalId],
  ]);
});

test("a telling of the story that is shared is asked about too, with the words under its pictures", async () => {
  const { clientId } = ilse;
  const tellingId = uuid();
  await database.db
    .insertInto("storyTelling")
    .values({
      practiceId: practice.practiceId,
      id: tellingId,
      clientId,
      voice: "what-i-like",
      words: "Scarves",
      pictures: JSON.stringify([{ picture: "scarf", word: "Odile’s scarf" }]),
      toldBy: "Ilse",
      recordedBy: therapist.personId,
    })
    .execute();
  const shared = (more: object = {}) =>
    door.ask(shareTelling, { ids: { clientId }, input: { id: uuid(), tellingId, shared: true, ...more } });
  expect(await shared()).toMatchObject({ status: 409, body: { type: "names-others", words: "Odile" } });
  expect((await shared({ namedOnPurpose: { words: ["Odile"], reason: "Her aunt" } })).status).toBe(200);
  expect((await keptReasons()).at(-1)).toMatchObject({ kind: "telling", recordId: tellingId });
  expect((await door.ask(shareTelling, { ids: { clientId }, input: { id: uuid(), tellingId, shared: false } })).status).toBe(200);
});
