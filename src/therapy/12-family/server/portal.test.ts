import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import { tellStory } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
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
import { celebrate, readProgress } from "#progress/progress.api.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { sendMarks, signNote, writeNote } from "#session/session.api.ts";
import { answerObservation, answerQuestion, readFamilySide, shareGoal, shareNote, shareTelling } from "../family.api.ts";
import { readFamilyWaiting } from "../waiting.api.ts";
import {
  askFurther,
  askQuestion,
  celebrateAtHome,
  choosePortalLanguage,
  readPortal,
  readPortalClient,
  readPortalStory,
  tellObservation,
} from "../portal.api.ts";
import { familyRoutes } from "./family-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

const NOW = "2026-12-01T15:00:00.000Z";
let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let other: TestClient;
let mother: TestRelative;
let father: TestRelative;
let motherOfOther: TestRelative;

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { name: "Ilse", therapist });
  other = await aClient(database, practice, { name: "Canaryname", therapist });
  mother = await aRelative(database, practice, { of: client.clientId });
  father = await aRelative(database, practice, { of: client.clientId, name: "Emil", rights: "info", relationship: "father" });
  motherOfOther = await aRelative(database, practice, { of: other.clientId, name: "Ruta" });
  door = await aDoor(database, {
    routes: [planRoutes, scheduleRoutes, sessionRoutes, attendanceRoutes, progressRoutes, peopleRoutes, familyRoutes, portalRoutes],
    signedInAs: therapist,
    now: () => NOW,
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

interface Planned {
  readonly goalId: string;
  readonly objectiveId: string;
  readonly interventionId: string;
}

async function aGoal({ clientId }: TestClient = client, words = "Singing together"): Promise<Planned> {
  const made = { goalId: uuid(), objectiveId: uuid(), interventionId: uuid() };
  const idFor = (kind: string) => ({ Goal: made.goalId, Objective: made.objectiveId, Client: clientId })[kind] ?? uuid();
  const familyWording = { en: words, fr: "", further: [] };
  const done = [
    await door.ask(setGoal, {
      ids: { clientId },
      input: { ...exampleOf(setGoal.input, idFor), id: made.goalId, familyWording, clinicalWording: "CANARY clinical" },
    }),
    await door.ask(addObjective, {
      ids: { goalId: made.goalId },
      input: { ...exampleOf(addObjective.input, idFor), id: made.objectiveId, familyWording, title: "CANARY title" },
    }),
    await door.ask(planIntervention, {
      ids: { clientId },
      input: {
        ...exampleOf(planIntervention.input, idFor),
        id: made.interventionId,
        name: "Hello song",
        objectiveIds: [made.objectiveId],
        familyReason: { en: "It prepares talking.", fr: "", further: [] },
      },
    }),
  ];
  expect(done.map(({ status, body }) => [status, body.type])).toEqual(done.map(() => [200, undefined]));
  return made;
}

async function aSignedNote({ clientId }: TestClient, day: string, words: string): Promise<string> {
  const [sessionId, noteId] = [uuid(), uuid()];
  const here = { sessionId, clientId };
  await door.ask(addSession, {
    ids: { clientId },
    input: { id: sessionId, day, at: "09:00", minutes: 45, place: "Studio B", standsBeside: true },
  });
  await door.ask(documentAttendance, {
    ids: here,
    input: { id: uuid(), outcome: "came", category: null, reason: "", toldAt: null, at: `${day}T09:00:00.000-05:00`, supersedes: null },
  });
  await door.ask(writeNote, { ids: here, input: { id: noteId, language: "en", words, basedOn: 0 } });
  const { status } = await door.ask(signNote, { ids: { noteId }, input: { version: 1 } });
  expect(status).toBe(200);
  return noteId;
}

const share = (goalId: string, shared = true) => door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared } });
const page = async (as: TestRelative = mother, { clientId } = client) => (await door.ask(readPortalClient, { ids: { clientId }, as })).body;
const goalsOf = async () => (await page()).goals.map(({ goalId }: { goalId: string }) => goalId);
const observation = (more: object = {}) => ({
  id: uuid(),
  goalId: null,
  interventionId: null,
  day: "2026-11-30",
  place: "kitchen",
  words: "She sang back the vowel.",
  ...more,
});
const celebration = (more: object = {}) => ({ id: uuid(), objectiveId: null, day: "2026-11-30", words: "She sang.", ...more });
const question = (more: object = {}) => ({
  id: uuid(),

  goalId: null,
  interventionId: null,
  words: "Why so much drumming?",
  ...more,
});

describe("the story as the family reads it", () => {
  const tell = async (voice: string, words: string, { clientId } = client): Promise<string> => {
    const id = uuid();
    const input = { id, voice, words, pictures: [], toldBy: "Her mother", toldOn: null };
    expect((await door.ask(tellStory, { ids: { clientId }, input })).status).toBe(200);
    return id;
  };
  const shareIt = (tellingId: string, shared = true, { clientId } = client) =>
    door.ask(shareTelling, { ids: { clientId }, input: { id: uuid(), tellingId, shared } });
  const read = async (as: TestRelative = mother, { clientId } = client) =>
    (await door.ask(readPortalStory, { ids: { clientId }, as })).body;
  const told = async () => (await read()).tellings.map(({ voice, words }: { voice: string; words: string }) => [voice, words]);

  test("holds no telling until it is shared, and then that telling, not the next one", async () => {
    const first = await tell("what-i-like", "Scarves.");
    expect(await told()).toEqual([]);
    expect((await shareIt(first)).body).toEqual({ shared: true });
    const second = await tell("what-i-like", "CANARY newer");
    expect(await told()).toEqual([["what-i-like", "Scarves."]]);
    await shareIt(second);
    expect(await told()).toEqual([["what-i-like", "CANARY newer"]]);
    // Taking back takes back the whole voice: no older telling comes forward.
    await shareIt(second, false);
    expect(await told()).toEqual([]);
  });

  test("names the shared goals in the family’s words, and nothing clinical", async () => {
    const { goalId } = await aGoal(client, "Sings with us");
    expect((await read()).goals.map((one: Planned) => one.goalId)).not.toContain(goalId);
    await share(goalId);
    const story = await read();
    expect(story.goals).toContainEqual({ goalId, words: { en: "Sings with us", fr: "", further: [] }, isReached: false });
    expect(JSON.stringify(story)).not.toContain("CANARY");
  });

  test("shows a reader what they asked and has no answer yet, and never what another asked", async () => {
    const asked = question({ words: "What does she sing?" });
    await door.ask(askQuestion, { ids: { clientId: client.clientId }, as: mother, input: asked });
    expect((await read()).openQuestions.map(({ id }: { id: string }) => id)).toContain(asked.id);
    await door.ask(answerQuestion, { ids: { questionId: asked.id }, input: { id: uuid(), words: "Her hello song." } });
    expect((await read()).openQuestions.map(({ id }: { id: string }) => id)).not.toContain(asked.id);
  });

  test("who is told of sessions only reads when the next one is, and a stranger nothing", async () => {
    expect(Object.keys(await read(father)).sort()).toEqual(["chosenName", "fields", "next"]);
    expect((await read(motherOfOther)).status).toBe(404);
    expect((await read(mother, other)).status).toBe(404);
  });

  test("of another client’s story nothing can be shared here", async () => {
    const theirs = await tell("what-i-like", "Bells.", other);
    expect((await shareIt(theirs)).body).toMatchObject({ status: 404, type: "no-such-telling" });
  });

  test("a colleague, the front desk and the family share nothing", async () => {
    const ours = await tell("why-we-come", "She hums.");
    const frontdesk = await aMember(database, practice, { duties: ["frontdesk"] });
    const input = { id: uuid(), tellingId: ours, shared: true };
    const colleague = await aMember(database, practice, { name: "Wim" });
    // The front desk knows the client and may not; for the others there is nobody.
    for (const [as, status] of [
      [frontdesk, 403],
      [colleague, 404],
      [mother, 404],
    ] as const)
      expect((await door.ask(shareTelling, { ids: { clientId: client.clientId }, as, input })).status).toBe(status);
  });
});

describe("what is shared", () => {
  test("nothing, until the therapist says so; then the family’s words, and never the clinical ones", async () => {
    const { goalId, interventionId } = await aGoal();
    expect(await goalsOf()).not.toContain(goalId);
    expect((await share(goalId)).status).toBe(200);
    const seen = await page();
    const goal = seen.goals.find((one: Planned) => one.goalId === goalId);
    expect(goal).toMatchObject({
      words: { en: "Singing together" },
      exercises: [{ interventionId, name: "Hello song", reason: { en: "It prepares talking." } }],
      steps: [{ progress: { remark: { code: "none" }, latest: null } }],
    });
    expect(JSON.stringify(seen)).not.toContain("CANARY");
  });

  test("it can be taken back, and is gone at once", async () => {
    const { goalId } = await aGoal();
    await share(goalId);
    await share(goalId, false);
    expect(await goalsOf()).not.toContain(goalId);
  });

  test("a goal without family words is not shared", async () => {
    const { goalId } = await aGoal(client, "");
    expect(await share(goalId)).toMatchObject({ status: 422, body: { type: "no-family-words" } });
  });

  test("a note that is shared with one family is never on the page of another, and leaves again when it is taken back", async () => {
    const words = "Words about another child.";
    const noteId = await aSignedNote(other, "2026-11-24", words);
    const sharing = (shared: boolean) => door.ask(shareNote, { ids: { noteId }, input: { id: uuid(), shared } });
    expect((await sharing(true)).status).toBe(200);
    expect(JSON.stringify(await page())).not.toContain(words);
    const own = await aSignedNote(client, "2026-11-23", "Words to be taken back.");
    for (const shared of [true, false]) {
      await door.ask(shareNote, { ids: { noteId: own }, input: { id: uuid(), shared } });
      expect(JSON.stringify(await page()).includes("Words to be taken back.")).toBe(shared);
    }
  });

  test("a note is shared only when it is signed", async () => {
    const words = "We sang the goodbye song.";
    const noteId = await aSignedNote(client, "2026-11-24", words);
    expect((await page()).notes).toEqual([]);
    expect((await door.ask(shareNote, { ids: { noteId }, input: { id: uuid(), shared: true } })).status).toBe(200);
    expect((await page()).notes).toMatchObject([{ noteId, words, day: "2026-11-24" }]);
    const [sessionId, draft] = [uuid(), uuid()];
    const { clientId } = client;
    await door.ask(addSession, {
      ids: { clientId },
      input: { id: sessionId, day: "2026-11-25", at: "09:00", minutes: 45, place: "", standsBeside: true },
    });
    await door.ask(writeNote, { ids: { sessionId, clientId }, input: { id: draft, language: "en", words: "Draft", basedOn: 0 } });
    expect(await door.ask(shareNote, { ids: { noteId: draft }, input: { id: uuid(), shared: true } })).toMatchObject({
      status: 409,
      body: { type: "not-signed" },
    });
  });

  test("a missed session is a rest, without its reason; a visit has its number and the sentence waits for enough of them", async () => {
    const { goalId, objectiveId } = await aGoal();
    await share(goalId);
    const { clientId } = client;
    const [held, missed] = [uuid(), uuid()];
    await door.ask(addSession, {
      ids: { clientId },
      input: { id: held, day: "2026-11-10", at: "10:00", minutes: 45, place: "", standsBeside: true },
    });
    await door.ask(addSession, {
      ids: { clientId },
      input: { id: missed, day: "2026-11-17", at: "10:00", minutes: 45, place: "", standsBeside: true },
    });
    const came = { id: uuid(), category: null, reason: "", toldAt: null, at: "2026-11-10T10:00:00.000-05:00", supersedes: null };
    await door.ask(documentAttendance, { ids: { sessionId: held, clientId }, input: { ...came, outcome: "came" } });
    await door.ask(documentAttendance, {
      ids: { sessionId: missed, clientId },
      input: { ...came, id: uuid(), outcome: "absent", category: "illness", reason: "CANARY reason", at: "2026-11-17T10:00:00.000-05:00" },
    });
    const mark = { objectiveId, level: null, value: null, part: null, takesBack: null, steadyMs: null, source: "tap" };
    const marks = ["yes", "no"].map((kind) => ({ ...mark, id: uuid(), kind, at: "2026-11-10T10:05:00.000-05:00" }));
    expect((await door.ask(sendMarks, { ids: { sessionId: held, clientId }, input: { marks } })).status).toBe(200);
    const seen = await page();
    const { progress } = seen.goals.find((one: Planned) => one.goalId === goalId).steps[0];
    expect(progress.visits.map(({ day }: { day: string }) => day)).toContain("2026-11-10");
    expect(progress.rests).toEqual(["2026-11-17"]);
    expect(progress.remark.code).toBe("too-early");
    expect(seen.visits).toContainEqual({ sessionId: missed, day: "2026-11-17", came: false });
    expect(JSON.stringify(seen)).not.toMatch(/CANARY|illness/);
  });

  test("a celebration is seen by everybody of the family who sees the record", async () => {
    const { clientId } = client;
    const words = "First duet!";
    await door.ask(celebrate, { ids: { clientId }, input: celebration({ words, day: "2026-11-20" }) });
    expect((await page()).moments).toMatchObject([{ words, day: "2026-11-20", isMine: false }]);
  });
});

describe("what the family celebrates", () => {
  const celebrating = (as: TestRelative, more: object = {}, { clientId } = client) =>
    door.ask(celebrateAtHome, { ids: { clientId }, input: celebration(more), as });
  const wordsFor = async (as: TestRelative) => (await page(as)).moments.map(({ words }: { words: string }) => words);

  test("it stands with the team under the name of who said it, and on the chart of the step it is about", async () => {
    const { goalId, objectiveId } = await aGoal();
    await share(goalId);
    expect((await celebrating(mother, { objectiveId, words: "She hummed at supper." })).status).toBe(200);
    const { body } = await door.ask(readProgress, { ids: { clientId: client.clientId } });
    expect(body.celebrations).toContainEqual(
      expect.objectContaining({ objectiveId, words: "She hummed at supper.", by: "Nadia", fromFamily: true }),
    );
    expect((await page()).moments).toContainEqual(expect.objectContaining({ words: "She hummed at supper.", isMine: true }));
  });

  test("of the family nobody reads what another celebrated", async () => {
    const aunt = await aRelative(database, practice, { of: client.clientId, name: "Inga" });
    await celebrating(mother, { words: "Only for us" });
    expect(await wordsFor(mother)).toContain("Only for us");
    expect(await wordsFor(aunt)).not.toContain("Only for us");
  });

  test("who is told of sessions only, and another child’s mother, cannot", async () => {
    for (const as of [father, motherOfOther]) expect((await celebrating(as)).status).toBe(404);
  });

  test("a step that is not shared, or is another child’s, does not exist", async () => {
    const hidden = await aGoal();
    const foreign = await aGoal(other);
    await share(foreign.goalId);
    for (const { objectiveId } of [hidden, foreign]) expect((await celebrating(mother, { objectiveId })).status).toBe(404);
  });

  test("nobody has seen what is still to come, on either side", async () => {
    const answers = [
      await celebrating(mother, { day: "2026-12-02" }),
      await door.ask(celebrate, { ids: { clientId: client.clientId }, input: celebration({ day: "2026-12-02" }) }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 422, body: { type: "day-to-come" } });
  });

  test("a celebration is words: an empty one is refused", async () => {
    expect((await celebrating(mother, { words: "  " })).status).toBe(400);
  });
});

describe("who may", () => {
  test("a mother opens her child’s page and nobody else’s, and a strange page does not exist", async () => {
    const { body } = await door.ask(readPortal, { as: mother });
    expect(body.clients).toMatchObject([{ clientId: client.clientId, chosenName: "Ilse", view: "family" }]);
    for (const clientId of [other.clientId, uuid()])
      expect((await door.ask(readPortalClient, { ids: { clientId }, as: mother })).status).toBe(404);
    expect(JSON.stringify(await page())).not.toContain("Canaryname");
    expect((await door.ask(tellObservation, { ids: { clientId: other.clientId }, input: observation(), as: mother })).status).toBe(404);
  });

  test("who is told of sessions only sees sessions only", async () => {
    const seen = await page(father);
    expect(seen.fields).toBe("attendance");
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["goals"]));
  });

  test("who reads the pages writes in them only where that is a right of theirs; who only collects has no pages", async () => {
    const reads = await aRelative(database, practice, { of: client.clientId, name: "Opa", more: { messages: false } });
    const collects = await aRelative(database, practice, {
      of: client.clientId,
      name: "Tante",
      more: { messages: false, seesRecord: false, toldAttendance: false, consents: false, collects: true },
    });
    const mayWrite = async (as: TestRelative) => (await door.ask(readPortal, { as })).body.clients?.[0]?.mayWrite;
    expect([await mayWrite(mother), await mayWrite(reads)]).toEqual([true, false]);
    expect((await page(reads)).fields).toBe("portal");
    const ids = { clientId: client.clientId };
    for (const [it, input] of [
      [askQuestion, question()],
      [tellObservation, observation()],
    ] as const)
      expect((await door.ask(it, { ids, input, as: reads })).status).toBe(404);
    expect((await door.ask(choosePortalLanguage, { input: { language: "fr" }, as: reads })).status).toBe(200);
    expect((await door.ask(readPortalClient, { ids, as: collects })).status).toBe(404);
    expect((await door.ask(choosePortalLanguage, { input: { language: "fr" }, as: collects })).status).toBe(403);
  });

  test("whom an order keeps away sees nothing, from the moment it is written", async () => {
    const kept = await aRelative(database, practice, { of: client.clientId, name: "Otto" });
    expect((await door.ask(readPortalClient, { ids: { clientId: client.clientId }, as: kept })).status).toBe(200);
    await database.db
      .insertInto("guardians")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        clientId: client.clientId,
        personId: kept.personId,
        relationship: "father",
        seesRecord: false,
        toldAttendance: false,
        consents: false,
        restricted: true,
        fromDay: "2020-01-01",
        createdBy: therapist.personId,
      })
      .execute();
    for (const it of [readPortalClient, tellObservation, askQuestion])
      expect(
        (await door.ask(it, { ids: { clientId: client.clientId }, input: it === askQuestion ? question() : observation(), as: kept }))
          .status,
      ).toBe(404);
    expect((await door.ask(readPortal, { as: kept })).status).toBe(403);
  });

  test("the family reaches no page of the staff, and a colleague without this client shares and answers nothing", async () => {
    const stranger = await aMember(database, practice, { name: "Una" });
    const { goalId } = await aGoal();
    const id = uuid();
    await door.ask(askQuestion, { ids: { clientId: client.clientId }, input: question({ id }), as: mother });
    for (const as of [mother, stranger]) {
      expect((await door.ask(readFamilySide, { ids: { clientId: client.clientId }, as })).status).toBe(404);
      expect((await door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true }, as })).status).toBe(404);
      expect((await door.ask(answerQuestion, { ids: { questionId: id }, input: { id: uuid(), words: "No." }, as })).status).toBe(404);
      expect((await door.ask(readProgress, { ids: { clientId: client.clientId }, as })).status).toBe(404);
    }
    expect((await door.ask(readFamilyWaiting, { as: mother })).status).toBe(403);
    expect((await door.ask(readFamilyWaiting, { as: stranger })).body).toEqual({
      questions: [],
      observations: [],
      returned: [],
      words: [],
      answerDays: 3,
    });
  });
});

describe("questions", () => {
  test("a question waits for the therapist, is answered in place, and the answer is read by who asked", async () => {
    const { goalId, interventionId } = await aGoal();
    await share(goalId);
    const asked = question({ goalId, interventionId, words: "Why the hello song?" });
    expect((await door.ask(askQuestion, { ids: { clientId: client.clientId }, input: asked, as: mother })).status).toBe(200);
    const waiting = async () => (await door.ask(readFamilyWaiting)).body.questions.filter(({ id }: { id: string }) => id === asked.id);
    expect(await waiting()).toMatchObject([
      {
        clientName: "Ilse",
        askedBy: "Nadia",
        relation: "mother",
        about: "Hello song",
        messages: [{ words: "Why the hello song?", fromFamily: true }],
      },
    ]);
    await door.ask(answerQuestion, { ids: { questionId: asked.id }, input: { id: uuid(), words: "It opens the voice." } });
    expect(await waiting()).toEqual([]);
    const read = (await page()).questions.find(({ id }: { id: string }) => id === asked.id);
    expect(read.messages.map(({ words }: { words: string }) => words)).toEqual(["Why the hello song?", "It opens the voice."]);
    await door.ask(askFurther, { ids: { questionId: asked.id }, input: { id: uuid(), words: "At home too?" }, as: mother });
    expect(await waiting()).toHaveLength(1);
  });

  test("another parent neither reads nor continues it", async () => {
    const asked = question({ words: "Between us" });
    await door.ask(askQuestion, { ids: { clientId: client.clientId }, input: asked, as: mother });
    const both = await aRelative(database, practice, { of: client.clientId, name: "Piet" });
    for (const as of [father, both]) {
      expect(JSON.stringify(await page(as))).not.toContain("Between us");
      expect((await door.ask(askFurther, { ids: { questionId: asked.id }, input: { id: uuid(), words: "?" }, as })).status).toBe(404);
    }
  });

  test("what is not shared cannot be spoken of, and what belongs to another child neither", async () => {
    const hidden = await aGoal();
    const foreign = await aGoal(other);
    await share(foreign.goalId);
    for (const goalId of [hidden.goalId, foreign.goalId]) {
      const { status } = await door.ask(askQuestion, { ids: { clientId: client.clientId }, input: question({ goalId }), as: mother });
      expect(status).toBe(404);
    }
    const { interventionId } = hidden;
    const told = await door.ask(tellObservation, {
      ids: { clientId: client.clientId },
      input: observation({ interventionId }),
      as: mother,
    });
    expect(told.status).toBe(404);
  });

  test("sent twice after a lost answer, it stands once", async () => {
    const asked = question({ words: "Only once" });
    const key = uuid();
    const send = () => door.ask(askQuestion, { ids: { clientId: client.clientId }, input: asked, as: mother, key });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    const standing = (await page()).questions.filter(({ id }: { id: string }) => id === asked.id);
    expect(standing).toHaveLength(1);
    expect(standing[0].messages).toHaveLength(1);
  });
});

describe("what was seen at home", () => {
  test("accepted as evidence it stands on the chart of the objective, with whom and with how much help it was, and the family reads the thanks", async () => {
    const { goalId, objectiveId } = await aGoal();
    await share(goalId);
    const told = observation({ goalId, withWhom: "her grandmother", help: "hint" });
    await door.ask(tellObservation, { ids: { clientId: client.clientId }, input: told, as: mother });
    const [waiting] = (await door.ask(readFamilyWaiting)).body.observations.filter(({ id }: { id: string }) => id === told.id);
    expect(waiting.objectives).toContainEqual({ objectiveId, title: "CANARY title", isOfThisGoal: true });
    const answer = { id: uuid(), words: "Thank you!", objectiveId, celebrate: true };
    expect((await door.ask(answerObservation, { ids: { observationId: told.id }, input: answer })).status).toBe(200);
    const { body } = await door.ask(readProgress, { ids: { clientId: client.clientId } });
    // With whom and with how much help it was goes with it, as it was told.
    const how = { withWords: "her grandmother", help: "hint", withWhom: "family" };
    expect(body.home).toMatchObject([{ objectiveId, day: "2026-11-30", place: "kitchen", words: told.words, ...how }]);
    const seen = (await page()).observations.find(({ id }: { id: string }) => id === told.id);
    expect(seen.answer).toMatchObject({ outcome: "accepted", words: "Thank you!" });
    expect((await page()).moments.map(({ words }: { words: string }) => words)).toContain(told.words);
    const again = { ...answer, id: uuid() };
    expect(await door.ask(answerObservation, { ids: { observationId: told.id }, input: again })).toMatchObject({
      body: { type: "already-answered" },
    });
  });

  test("it is no evidence for another child’s objective", async () => {
    const told = observation();
    await door.ask(tellObservation, { ids: { clientId: client.clientId }, input: told, as: mother });
    const { objectiveId } = await aGoal(other);
    const answer = { id: uuid(), words: "", objectiveId, celebrate: false };
    expect((await door.ask(answerObservation, { ids: { observationId: told.id }, input: answer })).status).toBe(404);
  });

  test("nobody has seen what is still to come", async () => {
    const told = observation({ day: "2026-12-02" });
    expect(await door.ask(tellObservation, { ids: { clientId: client.clientId }, input: told, as: mother })).toMatchObject({
      status: 422,
      body: { type: "day-to-come" },
    });
  });

  test("the other child’s mother finds nothing of all this", async () => {
    const everything = JSON.stringify([(await door.ask(readPortal, { as: motherOfOther })).body, await page(motherOfOther, other)]);
    expect(everything).not.toContain("Ilse");
    expect(everything).not.toContain("She sang back");
  });
});
