/** What is kept from one person of the family, each kind of thing on a real database: gone for them at the next request, there for everybody else. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesIn } from "#foundation/server/files.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { addObjective, planIntervention, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import * as home from "../at-home.api.ts";
import { hideFrom, previewFor, readFamilySide, shareGoal, shareTelling } from "../family.api.ts";
import { celebrateAtHome, readPortalClient, readPortalStory } from "../portal.api.ts";
import { mountAtHome } from "./at-home-routes.ts";
import { familyRoutes } from "./family-routes.ts";
import { portalRoutes } from "./portal-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

let database: TestDatabase;
let door: TestDoor;
let folder: string;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let mother: TestRelative;
let father: TestRelative;

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-files-"));
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { name: "Noor", therapist, agreedTo: ["treatment", "portal", "email"] });
  mother = await aRelative(database, practice, { of: client.clientId });
  father = await aRelative(database, practice, { of: client.clientId, name: "Emil", relationship: "father" });
  door = await aDoor(database, {
    routes: [planRoutes, familyRoutes, portalRoutes, (it) => mountAtHome(it, { files: filesIn(folder) })],
    signedInAs: therapist,
    now: () => "2026-12-01T15:00:00.000Z",
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

const ids = () => ({ clientId: client.clientId });
type Thing = Partial<Record<"goalId" | "noteId" | "tellingId" | "momentId" | "activityId", string>>;
const hide = (thing: Thing, hidden = true, { from = father, as = therapist }: { from?: TestRelative; as?: TestMember } = {}) =>
  door.ask(hideFrom, {
    ids: { ...ids(), personId: from.personId },
    as,
    input: { id: uuid(), goalId: null, noteId: null, ...thing, hidden, reason: "" },
  });
const story = async (as: TestMember) => (await door.ask(readPortalStory, { ids: ids(), as })).body;
const page = async (as: TestMember) => (await door.ask(readPortalClient, { ids: ids(), as })).body;

/** Seen by the mother and the father, kept from him, and given back. */
async function keptFromHim(thing: Thing, sees: (as: TestMember) => Promise<boolean>) {
  const both = async () => [await sees(mother), await sees(father)];
  expect(await both()).toEqual([true, true]);
  expect(await hide(thing)).toMatchObject({ status: 200, body: { hidden: true } });
  expect(await both()).toEqual([true, false]);
  expect((await door.ask(readFamilySide, { ids: ids() })).body.hidden).toContainEqual(
    expect.objectContaining({ personId: father.personId, ...thing }),
  );
  expect((await door.ask(previewFor, { ids: { ...ids(), personId: father.personId } })).body.page).toEqual(await page(father));
}

async function aTelling(voice: string, words: string): Promise<string> {
  const tellingId = uuid();
  await database.db
    .insertInto("storyTelling")
    .values({
      practiceId: practice.practiceId,
      id: tellingId,
      clientId: client.clientId,
      voice,
      words,
      toldBy: "Maude",
      recordedBy: therapist.personId,
    })
    .execute();
  const shared = { ids: ids(), input: { id: uuid(), tellingId, shared: true } };
  expect((await door.ask(shareTelling, shared)).status).toBe(200);
  return tellingId;
}

async function aGoal() {
  const [goalId, objectiveId, interventionId] = [uuid(), uuid(), uuid()];
  const idFor = (kind: string) => ({ Goal: goalId, Objective: objectiveId, Client: client.clientId })[kind] ?? uuid();
  const familyWording = { en: "Sings with us", fr: "", further: [] };
  await door.ask(setGoal, { ids: ids(), input: { ...exampleOf(setGoal.input, idFor), id: goalId, familyWording } });
  await door.ask(addObjective, { ids: { goalId }, input: { ...exampleOf(addObjective.input, idFor), id: objectiveId, familyWording } });
  const planned = { ...exampleOf(planIntervention.input, idFor), id: interventionId, name: "Scarf song", objectiveIds: [objectiveId] };
  expect((await door.ask(planIntervention, { ids: ids(), input: planned })).status).toBe(200);
  return { goalId, interventionId };
}

async function aMoment(words: string): Promise<string> {
  const id = uuid();
  await database.db
    .insertInto("celebration")
    .values({
      practiceId: practice.practiceId,
      id,
      clientId: client.clientId,
      day: "2026-11-30",
      words,
      recordedBy: therapist.personId,
      recordedAt: "2026-11-30T15:00:00Z",
    })
    .execute();
  return id;
}

describe("kept from one person of the family", () => {
  test("a goal, on the page of goals and in the story", async () => {
    const { goalId } = await aGoal();
    await door.ask(shareGoal, { ids: { goalId }, input: { id: uuid(), shared: true } });
    const isIn = (goals: { goalId: string }[]) => goals.some((one) => one.goalId === goalId);
    await keptFromHim({ goalId }, async (as) => isIn((await story(as)).goals) && isIn((await page(as)).goals));
    expect(isIn((await story(father)).goals)).toBe(false);
    await hide({ goalId }, false);
    expect(isIn((await story(father)).goals)).toBe(true);
  });

  test("what a voice of the story tells; what that voice tells later stays away from them too, other voices do not", async () => {
    const tellingId = await aTelling("why-we-come", "He stopped speaking.");
    await aTelling("what-i-like", "Drums");
    const voices = async (as: TestMember) => (await story(as)).tellings.map(({ words }: { words: string }) => words);
    await keptFromHim({ tellingId }, async (as) => (await voices(as)).includes("He stopped speaking."));
    const later = await aTelling("why-we-come", "He speaks again.");
    expect((await voices(mother)).toSorted()).toEqual(["Drums", "He speaks again."]);
    expect(await voices(father)).toEqual(["Drums"]);
    // Named by the telling that is shared now, so that the therapist sees the choice beside it.
    expect((await door.ask(readFamilySide, { ids: ids() })).body.hidden).toEqual([expect.objectContaining({ tellingId: later })]);
    // Given back by the newer telling: it is the voice that is meant.
    await hide({ tellingId: later }, false);
    expect((await voices(father)).toSorted()).toEqual(["Drums", "He speaks again."]);
    expect((await door.ask(readFamilySide, { ids: ids() })).body.hidden).toEqual([]);
  });

  test("a moment of the team, on the page and in the story; what they celebrated themselves stays theirs", async () => {
    const momentId = await aMoment("First solo");
    const words = async (as: TestMember) => (await page(as)).moments.map((one: { words: string }) => one.words);
    await keptFromHim({ momentId }, async (as) => (await words(as)).includes("First solo"));
    expect((await story(father)).moment).toBeNull();
    expect((await door.ask(readFamilySide, { ids: ids() })).body.moments).toEqual([{ momentId, day: "2026-11-30", words: "First solo" }]);
    const own = { id: uuid(), objectiveId: null, day: "2026-12-01", words: "He hummed at home" };
    expect((await door.ask(celebrateAtHome, { ids: ids(), as: father, input: own })).status).toBe(200);
    expect((await hide({ momentId: own.id })).status).toBe(404);
    expect(await words(father)).toEqual(["He hummed at home"]);
  });

  test("something for home: neither read, nor heard, nor answered", async () => {
    const { interventionId } = await aGoal();
    const activityId = uuid();
    const given = { id: activityId, interventionId, wordsEn: "Sing it while you dress", wordsFr: "", steps: [] };
    expect((await door.ask(home.giveActivity, { ids: ids(), input: given })).status).toBe(200);
    const reads = async (as: TestMember) =>
      (await door.ask(home.readAtHome, { ids: ids(), as })).body.activities.some(({ id }: { id: string }) => id === activityId);
    await keptFromHim({ activityId }, reads);
    const done = (as: TestMember) =>
      door.ask(home.tellDone, { ids: ids(), as, input: { id: uuid(), activityId, face: "liked" } }).then(({ status }) => status);
    expect([await done(mother), await done(father)]).toEqual([200, 404]);
    expect((await door.ask(home.hearAtHome, { ids: ids(), as: father, input: { activityId } })).status).toBe(404);
    // The therapist still sees and ends it.
    expect((await door.ask(home.endActivity, { ids: ids(), input: { activityId } })).status).toBe(200);
  });
});

test("is decided by who treats, about one thing of this very client at a time", async () => {
  const momentId = await aMoment("Again");
  expect((await hide({ momentId }, true, { as: mother })).status).toBe(404);
  expect((await hide({ momentId, tellingId: uuid() })).body.type).toBe("one-thing-at-a-time");
  expect((await hide({})).body.type).toBe("one-thing-at-a-time");
  const other = await aClient(database, practice, { name: "Ana", therapist });
  const foreign = uuid();
  await database.db
    .insertInto("celebration")
    .values({
      practiceId: practice.practiceId,
      id: foreign,
      clientId: other.clientId,
      day: "2026-11-30",
      words: "w",
      recordedBy: therapist.personId,
      recordedAt: "2026-11-30T15:00:00Z",
    })
    .execute();
  for (const thing of [{ momentId: foreign }, { activityId: uuid() }, { tellingId: uuid() }]) expect((await hide(thing)).status).toBe(404);
});
