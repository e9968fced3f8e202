/** Two records of one person, joined and parted: what is shown, who may, what is closed, and that nothing of either is lost. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { readPortal, readPortalClient } from "#family/portal.api.ts";
import { familyRoutes } from "#family/server/family-routes.ts";
import { portalRoutes } from "#family/server/portal-routes.ts";
import { aRelative } from "#family/server/test-family.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import { compareRecords, joinRecords, listDoubles, partRecords } from "#people/client-merge.api.ts";
import { addSafetyLine, readClient, tellStory, withdrawSafetyLine } from "#people/people.api.ts";
import { clientMergeRoutes } from "#people/server/client-merge-routes.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { teamRoutes } from "#people/server/team-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { endGuardian } from "#people/team.api.ts";
import { readPlan, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { listClients, readRecord, readStory } from "../overview.api.ts";
import { readToday, search } from "../today.api.ts";
import { overviewRoutes } from "./overview-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let owner: TestMember;
let stranger: TestMember;
let kept: string;
let aside: string;
const NOW = "2026-12-01T15:00:00.000Z";
let now = NOW;

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  stranger = await aTherapist(database, practice, { name: "Sasha" });
  owner = await aMember(database, practice, { name: "Ottilie", duties: ["owner"] });
  const routes = [
    peopleRoutes,
    teamRoutes,
    clientMergeRoutes,
    planRoutes,
    scheduleRoutes,
    attendanceRoutes,
    familyRoutes,
    portalRoutes,
    overviewRoutes,
  ];
  door = await aDoor(database, { routes, signedInAs: therapist, now: () => now });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

let count = 0;
/** Names of its own for each test: lists are looked at whole. */
let name = "";
beforeEach(async () => {
  now = NOW;
  name = `Xerxes${"abcdefghijklmnopqrstuvwxyz"[count++]}`;
  kept = (await aClient(database, practice, { name, therapist })).clientId;
  aside = (await aClient(database, practice, { name, therapist })).clientId;
});

const compare = (as?: TestMember, other = aside) =>
  door.ask(compareRecords, { ids: { clientId: kept }, input: { with: other }, ...(as ? { as } : {}) });
const merge = (more: object = {}, as?: TestMember) =>
  door.ask(joinRecords, {
    ids: { clientId: kept },
    input: { id: uuid(), asideId: aside, reason: "The mother said so", ...more },
    ...(as ? { as } : {}),
  });
const part = (mergeId: string, clientId = kept, as?: TestMember) =>
  door.ask(partRecords, { ids: { clientId, mergeId }, input: {}, ...(as ? { as } : {}) });
const merged = async (): Promise<string> => {
  const { status, body } = await merge();
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.id;
};
const story = async (clientId: string) => (await door.ask(readStory, { ids: { clientId } })).body;
const listed = async (as?: TestMember) =>
  (await door.ask(listClients, { input: { find: name }, ...(as ? { as } : {}) })).body.clients.map(({ id }: { id: string }) => id);
const sought = async () => (await door.ask(search, { input: { find: name } })).body.clients.map(({ id }: { id: string }) => id);
const warn = (clientId: string, words: string) =>
  door.ask(addSafetyLine, {
    ids: { clientId },
    input: { ...exampleOf(addSafetyLine.input, () => uuid()), id: uuid(), kind: "stop", thing: null, which: null, words, replaces: null },
  });
const tell = (clientId: string) =>
  door.ask(tellStory, { ids: { clientId }, input: { ...exampleOf(tellStory.input, () => uuid()), id: uuid() } });
const aSession = async (clientId: string, day: string): Promise<string> => {
  const id = uuid();
  const input = { ...exampleOf(addSession.input, () => uuid()), id, day, at: "10:00" };
  expect((await door.ask(addSession, { ids: { clientId }, input })).status).toBe(200);
  return id;
};
const came = (sessionId: string, clientId: string) =>
  door.ask(documentAttendance, {
    ids: { sessionId, clientId },
    input: {
      ...exampleOf(documentAttendance.input, () => uuid()),
      id: uuid(),
      outcome: "came",
      category: null,
      toldAt: null,
      supersedes: null,
      minutesThere: null,
      cutShort: null,
      correction: "",
    },
  });

describe("joined", () => {
  test("lists, the search and the day show the kept record; its story says there is another, and both are read", async () => {
    const [old, today] = [await aSession(aside, "2026-10-06"), await aSession(kept, "2026-12-01")];
    await came(old, aside);
    const mergeId = await merged();
    expect(await listed()).toEqual([kept]);
    expect(await listed(owner)).toEqual([kept]);
    expect(await sought()).toEqual([kept]);
    const { sessions } = (await door.ask(readToday, { input: {} })).body;
    expect(sessions.filter(({ sessionId }: { sessionId: string }) => sessionId === today)).toHaveLength(1);
    expect((await story(kept)).otherRecords).toMatchObject([
      { mergeId, clientId: aside, isKept: false, fromDay: "2026-10-06", untilDay: "2026-10-06", reason: "The mother said so" },
    ]);
    expect((await story(aside)).otherRecords).toMatchObject([{ mergeId, clientId: kept, isKept: true }]);
    expect((await door.ask(readRecord, { ids: { clientId: aside }, input: {} })).body.entries).toHaveLength(1);
    expect((await door.ask(readPlan, { ids: { clientId: aside } })).status).toBe(200);
  });

  test("the record laid aside is closed to writing, and says why; a deed that was done before is answered as it was", async () => {
    const key = uuid();
    const input = { ...exampleOf(setGoal.input, () => uuid()), id: uuid() };
    expect((await door.ask(setGoal, { ids: { clientId: aside }, input, key })).status).toBe(200);
    await merged();
    expect((await door.ask(setGoal, { ids: { clientId: aside }, input, key })).status).toBe(200);
    expect(await door.ask(setGoal, { ids: { clientId: aside }, input: { ...input, id: uuid() } })).toMatchObject({
      status: 409,
      body: { type: "laid-aside" },
    });
    expect(await tell(aside)).toMatchObject({ status: 409, body: { type: "laid-aside" } });
    expect((await tell(kept)).status).toBe(200);
  });

  test("warnings of both stand on the card of both, and are taken off from either", async () => {
    await warn(kept, "Epilepsy");
    await warn(aside, "Allergic to latex");
    const words = async (clientId: string) => (await story(clientId)).safety.map((line: { words: string }) => line.words).toSorted();
    const id = await merged();
    expect(await words(kept)).toEqual(["Allergic to latex", "Epilepsy"]);
    expect(await words(aside)).toEqual(["Allergic to latex", "Epilepsy"]);
    const theirs = (await story(kept)).safety.find((line: { words: string }) => line.words === "Allergic to latex");
    const off = await door.ask(withdrawSafetyLine, { ids: { clientId: kept, lineId: theirs.id }, input: {} });
    expect(off.status).toBe(200);
    expect(await words(aside)).toEqual(["Epilepsy"]);
    await part(id);
    expect([await words(kept), await words(aside)]).toEqual([["Epilepsy"], []]);
  });

  test("an order in one record closes both, also one that is written later; no right of the family crosses over", async () => {
    const father = await aRelative(database, practice, { of: aside, name: "Otto", relationship: "father" });
    const mother = await aRelative(database, practice, { of: kept, name: "Nadia" });
    const opens = async (as: TestMember, clientId: string) => (await door.ask(readPortalClient, { as, ids: { clientId } })).status;
    await merged();
    expect([await opens(mother, kept), await opens(mother, aside)]).toEqual([200, 404]);
    expect([await opens(father, kept), await opens(father, aside)]).toEqual([404, 200]);
    expect((await door.ask(readPortal, { as: father, input: {} })).body.clients).toMatchObject([
      { clientId: aside, isEarlier: true, mayWrite: false },
    ]);
    const order = uuid();
    await database.db
      .insertInto("guardians")
      .values({
        practiceId: practice.practiceId,
        id: order,
        clientId: kept,
        personId: father.personId,
        relationship: "father",
        seesRecord: false,
        toldAttendance: false,
        consents: false,
        restricted: true,
        fromDay: "2020-01-01",
        createdBy: therapist.personId,
      })
      .execute();
    expect([await opens(father, kept), await opens(father, aside)]).toEqual([404, 404]);
    await door.ask(endGuardian, { ids: { clientId: kept, guardianId: order }, input: {} });
    expect(await opens(father, aside)).toBe(200);
  });

  test("an order ends the open links for home of both records", async () => {
    await aRelative(database, practice, { of: aside, name: "Otto", rights: "restricted", relationship: "father" });
    const link = (clientId: string) => ({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId,
      secretHash: uuid(),
      codeHash: "c",
      speaks: "family",
      forWhom: "Nadia",
      language: "en",
      madeBy: therapist.personId,
      madeAt: NOW,
      expiresAt: "2026-12-20T00:00:00Z",
    });
    await database.db.insertInto("intakeLink").values(link(kept)).execute();
    await merged();
    const rows = await database.db.selectFrom("intakeLink").select("revokedAt").where("clientId", "=", kept).execute();
    expect(rows.map(({ revokedAt }) => revokedAt !== null)).toEqual([true]);
  });
});

describe("parted", () => {
  test("within thirty days both are as they were", async () => {
    const before = [await story(kept), await story(aside), await listed()];
    const mergeId = await merged();
    now = "2026-12-31T14:59:00.000Z";
    expect((await part(mergeId, aside)).status).toBe(200);
    now = NOW;
    expect([await story(kept), await story(aside), await listed()]).toEqual(before);
    expect((await tell(aside)).status).toBe(200);
    expect(await part(mergeId)).toMatchObject({ status: 409, body: { type: "already-undone" } });
    expect((await merge()).status).toBe(200);
  });

  test("after thirty days it stays, and stays readable", async () => {
    const mergeId = await merged();
    now = "2026-12-31T15:00:01.000Z";
    expect(await part(mergeId)).toMatchObject({ status: 409, body: { type: "past-undoing" } });
    expect((await door.ask(readStory, { ids: { clientId: aside } })).status).toBe(200);
  });
});

describe("refused", () => {
  test("a record with itself, one that is joined already, and one that lies under another", async () => {
    expect(await merge({ asideId: kept })).toMatchObject({ status: 422, body: { type: "same-record" } });
    await merged();
    expect(await merge()).toMatchObject({ status: 409, body: { type: "already-joined" } });
    const third = (await aClient(database, practice, { name, therapist })).clientId;
    const other = (clientId: string, asideId: string) =>
      door.ask(joinRecords, { ids: { clientId }, input: { id: uuid(), asideId, reason: "One person" } });
    expect(await other(aside, third)).toMatchObject({ status: 409, body: { type: "already-joined" } });
    expect(await other(third, kept)).toMatchObject({ status: 409, body: { type: "already-joined" } });
    // Several lie under the same.
    expect((await other(kept, third)).status).toBe(200);
  });

  test("who cares for one of them only, who only runs the desk, and what is not there", async () => {
    expect((await merge({}, stranger)).status).toBe(404);
    const theirs = (await aClient(database, practice, { name: "Somebody", therapist: stranger })).clientId;
    expect((await merge({ asideId: theirs })).status).toBe(404);
    expect((await compare(undefined, theirs)).status).toBe(404);
    const frontdesk = await aMember(database, practice, { name: "Fay", duties: ["frontdesk"] });
    expect((await merge({}, frontdesk)).status).toBe(403);
    expect((await compare(frontdesk)).status).toBe(403);
    const mergeId = await merged();
    expect((await part(mergeId, kept, stranger)).status).toBe(404);
    expect((await part(uuid())).status).toBe(404);
  });

  test("while something waits in the record that would be laid aside; the therapist finishes it", async () => {
    const session = await aSession(aside, "2026-11-24");
    await aSession(aside, "2026-12-08");
    expect((await compare()).body.open).toEqual([
      { thing: "sessions-ahead", number: 1 },
      { thing: "not-recorded", number: 1 },
    ]);
    expect(await merge()).toMatchObject({ status: 409, body: { type: "not-settled" } });
    await came(session, aside);
    expect((await compare()).body.open).toEqual([{ thing: "sessions-ahead", number: 1 }]);
  });

  test("while somebody of its team would find this person no more, and while a right stands against an order", async () => {
    const personId = stranger.personId;
    const care = { practiceId: practice.practiceId, id: uuid(), clientId: aside, personId, part: "substitute", fromDay: "2020-01-01" };
    await database.db.insertInto("careRelation").values(care).execute();
    expect((await compare()).body.teamOnlyThere).toEqual(["Sasha Invented"]);
    expect((await merge()).body.type).toBe("not-settled");
    await database.db
      .insertInto("careRelation")
      .values({ ...care, id: uuid(), clientId: kept })
      .execute();
    await aRelative(database, practice, { of: aside, name: "Ótto", rights: "restricted", relationship: "father" });
    expect((await compare()).body.againstOrder).toEqual([]);
    await aRelative(database, practice, { of: kept, name: "Otto", relationship: "father" });
    expect((await compare()).body.againstOrder).toEqual(["Ótto"]);
    expect((await merge()).body.type).toBe("not-settled");
  });

  test("by the table itself: no chain, no second under the same, nothing changed but the undoing", async () => {
    const mergeId = await merged();
    const third = (await aClient(database, practice, { name, therapist })).clientId;
    const row = (keptId: string, asideId: string) =>
      database.db
        .insertInto("clientMerge")
        .values({
          practiceId: practice.practiceId,
          id: uuid(),
          keptId,
          asideId,
          reason: "r",
          joinedBy: therapist.personId,
          joinedAt: NOW,
        })
        .execute();
    await expect(row(aside, third)).rejects.toThrow("lies under another");
    await expect(row(third, kept)).rejects.toThrow("lies under another");
    await expect(row(third, aside)).rejects.toThrow();
    await expect(database.pool.query("update client_merge set reason = 'x' where id = $1", [mergeId])).rejects.toThrow("only undone");
  });
});

test("whoever runs the practice compares and joins without seeing inside the records", async () => {
  await warn(aside, "Epilepsy");
  const { body } = await compare(owner);
  expect([body.kept.inside, body.aside.inside]).toEqual([null, null]);
  expect((await compare()).body.aside.inside).toEqual({
    activeGoals: 0,
    safetyLines: 1,
    consents: ["email", "intern", "portal", "treatment"],
  });
  expect((await merge({}, owner)).status).toBe(200);
  expect((await door.ask(readClient, { ids: { clientId: aside }, as: owner })).body.fields).toBe("contact");
});

test("who joins the team of the kept record reads the other as well, and nobody is told of it who cares for neither", async () => {
  await merged();
  const read = async (as: TestMember) => (await door.ask(readStory, { ids: { clientId: aside }, as })).status;
  expect(await read(stranger)).toBe(404);
  await database.db
    .insertInto("careRelation")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: kept,
      personId: stranger.personId,
      part: "substitute",
      fromDay: "2020-01-01",
    })
    .execute();
  expect(await read(stranger)).toBe(200);
});

test("two of one name and birthday are suggested, and no longer once they are joined; another birthday is another person", async () => {
  const pairs = async (as?: TestMember) => {
    const { body } = await door.ask(listDoubles, as ? { as } : {});
    return body.pairs
      .filter((pair: { name: string }) => pair.name === name)
      .map((pair: { kept: string; other: string }) => [pair.kept, pair.other]);
  };
  const born = (clientId: string, bornOn: string) => database.db.updateTable("client").set({ bornOn }).where("id", "=", clientId).execute();
  await born(kept, "2016-02-29");
  await born(aside, "2016-02-28");
  expect(await pairs()).toEqual([]);
  await born(aside, "2016-02-29");
  expect(await pairs()).toEqual([[kept, aside]]);
  expect(await pairs(owner)).toEqual([[kept, aside]]);
  expect(await pairs(stranger)).toEqual([]);
  await merged();
  expect(await pairs()).toEqual([]);
});

test("the story says who may take them home, and never whom an order keeps away in either record", async () => {
  const more = { collects: true };
  await aRelative(database, practice, { of: kept, name: "Nadia", more });
  const father = await aRelative(database, practice, { of: kept, name: "Otto", relationship: "father", rights: "info", more });
  expect((await story(kept)).collectedBy).toEqual([
    { name: "Nadia", relationship: "mother" },
    { name: "Otto", relationship: "father" },
  ]);
  await database.db
    .insertInto("guardians")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: aside,
      personId: father.personId,
      relationship: "father",
      seesRecord: false,
      toldAttendance: false,
      consents: false,
      restricted: true,
      fromDay: "2020-01-01",
      createdBy: therapist.personId,
    })
    .execute();
  await merged();
  expect((await story(kept)).collectedBy).toEqual([{ name: "Nadia", relationship: "mother" }]);
});
