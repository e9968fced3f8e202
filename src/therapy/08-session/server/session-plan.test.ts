import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { planRoutes } from "#plan/server/plan-routes.ts";
import { mountLibrary } from "#library/server/library-routes.ts";
import { rememberClientSong } from "#library/song.api.ts";
import { addObjective, setGoal } from "#plan/plan.api.ts";
import { exampleOf } from "#foundation/server/test-examples.ts";
import * as api from "../session-plan.api.ts";
import { sessionPlanRoutes } from "./session-plan-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let stranger: TestMember;
let ilse: TestClient;
let bram: TestClient;
/** In the same sessions, and somebody else cares for them. */
let ada: TestClient;
let other: TestMember;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  stranger = await aTherapist(database, practice);
  other = await aTherapist(database, practice);
  ilse = await aClient(database, practice, { therapist, name: "Ilse" });
  bram = await aClient(database, practice, { therapist, name: "Bram" });
  ada = await aClient(database, practice, { therapist: other, name: "Ada" });
  door = await aDoor(database, { routes: [sessionPlanRoutes, planRoutes, mountLibrary], signedInAs: therapist });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function aSession(day: string, clients: readonly TestClient[]): Promise<{ sessionId: string }> {
  const { practiceId } = practice;
  const id = uuid();
  await database.db
    .insertInto("session")
    .values({
      practiceId,
      id,
      day,
      atTime: "15:30",
      startsAt: `${day}T20:30:00Z`,
      minutes: 45,
      place: "Studio B",
      therapistId: therapist.personId,
    })
    .execute();
  await database.db
    .insertInto("participation")
    .values(clients.map(({ clientId }) => ({ practiceId, sessionId: id, clientId, day })))
    .execute();
  return { sessionId: id };
}

async function anObjective({ clientId }: TestClient, as = therapist): Promise<string> {
  const [goalId, id] = [uuid(), uuid()];
  const goal = exampleOf(setGoal.input, () => goalId, {});
  expect((await door.ask(setGoal, { ids: { clientId }, input: goal, as })).status).toBe(200);
  expect(
    (await door.ask(addObjective, { ids: { goalId }, input: exampleOf(addObjective.input, () => id, { baselineId: null }), as })).status,
  ).toBe(200);
  return id;
}

const part = ({ clientId }: TestClient, objectiveIds: string[], reason = "") => ({ clientId, interventionId: null, objectiveIds, reason });
const activity = (parts: readonly unknown[], more = {}) => ({
  id: uuid(),
  name: "Drums in turn",
  bankIntervention: null,
  song: null,
  key: null,
  beatsPerMinute: null,
  minutes: 10,
  steps: [],
  parts,
  ...more,
});
const keep = (ids: { sessionId: string }, basedOn: number, activities: readonly unknown[], as = therapist) =>
  door.ask(api.planSession, { ids, input: { basedOn, activities }, as });
const read = async (ids: { sessionId: string }, as = therapist) => (await door.ask(api.readSessionPlan, { ids, as })).body;

test("a plan for two keeps for each what is theirs", async () => {
  const ids = await aSession("2026-11-03", [ilse, bram]);
  const [asks, waits] = [await anObjective(ilse), await anObjective(bram)];
  const steps = [{ minutes: 5, beatsPerMinute: 96, loudness: "loud", mode: "minor" }];
  const drums = activity([part(ilse, [asks]), part(bram, [waits], "To wait for the rest")], {
    song: "T01",
    key: "D",
    beatsPerMinute: 84,
    steps,
  });
  expect((await keep(ids, 0, [drums])).body).toEqual({ version: 1 });
  const page = await read(ids);
  expect(page.plan.activities).toMatchObject([{ name: "Drums in turn", song: "T01", key: "D", steps }]);
  expect(page.plan.activities[0].parts).toHaveLength(2);
  expect(page.songs).toMatchObject([{ id: "T01" }]);
  expect(page.members.map((member: { chosenName: string }) => member.chosenName)).toEqual(["Bram", "Ilse"]);
});

test("a change is a new version; the plan before it stays in the database", async () => {
  const ids = await aSession("2026-11-04", [ilse]);
  const first = activity([part(ilse, [], "To arrive")]);
  await keep(ids, 0, [first]);
  expect((await keep(ids, 1, [])).body).toEqual({ version: 2 });
  expect((await read(ids)).plan).toMatchObject({ version: 2, activities: [] });
  const { rows } = await database.pool.query("select version from planned_activity where session_id = $1", [ids.sessionId]);
  expect(rows).toEqual([{ version: 1 }]);
});

test("of two who plan at once the second is told", async () => {
  const ids = await aSession("2026-11-05", [ilse]);
  await keep(ids, 0, [activity([part(ilse, [], "To arrive")])]);
  expect(await keep(ids, 0, [activity([part(ilse, [], "To leave")])])).toMatchObject({ status: 409, body: { type: "changed-meanwhile" } });
});

test("an activity that serves nothing is refused by name", async () => {
  const ids = await aSession("2026-11-06", [ilse]);
  const { status, body } = await keep(ids, 0, [activity([part(ilse, [])])]);
  expect({ status, issues: body.issues }).toMatchObject({ status: 400, issues: [{ code: "activity-serves-nothing" }] });
});

test("an objective of one client is never planned for another", async () => {
  const ids = await aSession("2026-11-07", [ilse, bram]);
  const asks = await anObjective(ilse);
  expect(await keep(ids, 0, [activity([part(bram, [asks])])])).toMatchObject({ status: 422, body: { type: "not-theirs" } });
});

test("nobody is planned for who does not come, or whom somebody else cares for", async () => {
  const ids = await aSession("2026-11-08", [ilse, ada]);
  for (const clientId of [bram, ada])
    expect(await keep(ids, 0, [activity([part(clientId, [], "Because")])])).toMatchObject({ status: 422, body: { type: "not-theirs" } });
});

test("a song that is not there is told", async () => {
  const ids = await aSession("2026-11-09", [ilse]);
  expect(await keep(ids, 0, [activity([part(ilse, [], "To sing")], { song: uuid() })])).toMatchObject({
    status: 409,
    body: { type: "no-such-song" },
  });
});

test("each sees the parts of those they care for; the parts of others stay when one changes the plan", async () => {
  const ids = await aSession("2026-11-10", [ilse, ada]);
  const drums = activity([part(ilse, [], "For Ilse")]);
  await keep(ids, 0, [drums]);
  await keep(ids, 1, [{ ...drums, parts: [part(ada, [], "For Ada")] }], other);
  await keep(ids, 2, [{ ...drums, minutes: 12, parts: [part(ilse, [], "For Ilse, longer")] }]);
  const reasons = async (as: TestMember) => (await read(ids, as)).plan.activities[0].parts.map(({ reason }: { reason: string }) => reason);
  expect([await reasons(therapist), await reasons(other)]).toEqual([["For Ilse, longer"], ["For Ada"]]);
  expect((await read(ids)).others).toBe(1);
});

test("last time’s plan is offered, of the session before and not of one after", async () => {
  const client = await aClient(database, practice, { therapist, name: "Cleo" });
  const [before, now, after] = [
    await aSession("2026-11-12", [client]),
    await aSession("2026-11-19", [client]),
    await aSession("2026-11-26", [client]),
  ];
  await keep(before, 0, [activity([part(client, [], "Before")])]);
  await keep(after, 0, [activity([part(client, [], "After")])]);
  expect((await read(now)).last).toMatchObject({ day: "2026-11-12", activities: [{ parts: [{ reason: "Before" }] }] });
});

test("the key a client sings a song in comes with them", async () => {
  const ids = await aSession("2026-11-13", [ilse]);
  await door.ask(rememberClientSong, {
    ids: { clientId: ilse.clientId },
    input: { id: uuid(), song: "T02", key: "Bb", beatsPerMinute: 70, knows: true, dropped: false },
  });
  expect((await read(ids)).members[0].songs).toEqual([{ song: "T02", key: "Bb", beatsPerMinute: 70 }]);
});

test("for whoever cares for nobody of the session it does not exist", async () => {
  const ids = await aSession("2026-11-14", [ilse]);
  const frontDesk = await aMember(database, practice, { duties: ["frontdesk"] });
  expect((await door.ask(api.readSessionPlan, { ids, as: stranger })).status).toBe(404);
  expect((await keep(ids, 0, [], stranger)).status).toBe(404);
  expect((await door.ask(api.readSessionPlan, { ids, as: frontDesk })).status).toBe(403);
});

test("a template is kept without clients, is found by all, and goes off the list", async () => {
  const ids = await aSession("2026-11-15", [ilse]);
  const { id: _, parts: __, ...wording } = activity([]);
  const template = { templateId: uuid(), name: "Calm hour", activities: [wording] };
  const say = (dropped: boolean) => door.ask(api.keepSessionTemplate, { input: { id: uuid(), ...template, dropped } });
  await say(false);
  expect((await read(ids)).templates).toEqual([template]);
  await say(true);
  expect((await read(ids)).templates).toEqual([]);
});

test("a session that leaves the calendar takes its plan along; by itself no plan is changed or deleted", async () => {
  const ids = await aSession("2026-11-16", [ilse]);
  await keep(ids, 0, [activity([part(ilse, [], "To arrive")])]);
  const say = (text: string) => database.pool.query(text, [ids.sessionId]);
  await expect(say("delete from planned_part where session_id = $1")).rejects.toThrow("never changed or deleted");
  await expect(say("update planned_activity set minutes = 5 where session_id = $1")).rejects.toThrow("never changed or deleted");
  await say("delete from participation where session_id = $1");
  await say("delete from session where id = $1");
  expect((await say("select from session_plan_version where session_id = $1")).rowCount).toBe(0);
});
