/** Who answers for an intern sees what the intern has open, for as long as they do, and nobody else sees it there. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAssessment } from "#assessment/assessment.api.ts";
import { mountAssessments } from "#assessment/server/assessment-routes.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
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
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { writeNote } from "#session/session.api.ts";
import { readSupervision } from "../supervision.api.ts";
import { overviewRoutes } from "./overview-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let supervisor: TestMember;
let intern: TestMember;
let client: TestClient;
let elsewhere: TestClient;
const supervisionId = uuid();
let sessionId = "";

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice, { name: "Maude" });
  supervisor = await aTherapist(database, practice, { name: "Sasha" });
  intern = await aMember(database, practice, { name: "Noa", duties: ["intern"] });
  client = await aClient(database, practice, { name: "Ilse", therapist });
  // The intern is not on this team.
  elsewhere = await aClient(database, practice, { name: "Bram", therapist });
  await onTheTeam(client);
  await database.db
    .insertInto("supervision")
    .values({
      practiceId: practice.practiceId,
      id: supervisionId,
      internId: intern.personId,
      supervisorId: supervisor.personId,
      fromDay: "2020-01-01",
      createdBy: therapist.personId,
    })
    .execute();
  door = await aDoor(database, {
    routes: [scheduleRoutes, sessionRoutes, overviewRoutes, (one) => mountAssessments(one, { say: sayWith(findInstallation().words) })],
    signedInAs: therapist,
    now: () => "2026-12-01T22:00:00.000Z",
  });
  sessionId = await aSession(client, "2026-11-30");
  await aNote(client, sessionId, intern);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const onTheTeam = ({ clientId }: TestClient) =>
  database.db
    .insertInto("careRelation")
    .values({ practiceId: practice.practiceId, id: uuid(), clientId, personId: intern.personId, part: "intern", fromDay: "2020-01-01" })
    .execute();

async function aSession({ clientId }: TestClient, day: string): Promise<string> {
  const id = uuid();
  await door.ask(addSession, { ids: { clientId }, input: { id, day, at: "10:00", minutes: 45, place: "", standsBeside: true } });
  return id;
}
const aNote = ({ clientId }: TestClient, id: string, as: TestMember) =>
  door.ask(writeNote, { as, ids: { sessionId: id, clientId }, input: { id: uuid(), language: "en", words: "CANARY words", basedOn: 0 } });
const seenBy = async (as: TestMember) => (await door.ask(readSupervision, { as })).body;

test("the supervisor sees the intern’s unsigned note and the session the intern leads, but no words of it in the list", async () => {
  const led = await aSession(client, "2026-12-01");
  await database.pool.query("update session set therapist_id = $1 where id = $2", [intern.personId, led]);
  const body = await seenBy(supervisor);
  expect(body.interns).toMatchObject([
    {
      personId: intern.personId,
      name: "Noa Invented",
      unsigned: [{ sessionId, chosenName: "Ilse" }],
      notYetRecorded: [{ sessionId: led }],
      drafts: [],
    },
  ]);
  expect(JSON.stringify(body)).not.toContain("CANARY");
});

test("what the intern wrote for a client they have left, or of whom they are no part, is not in the list", async () => {
  const other = await aSession(elsewhere, "2026-11-30");
  await database.db
    .insertInto("note")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      sessionId: other,
      clientId: elsewhere.clientId,
      authorId: intern.personId,
      language: "en",
      version: 1,
      words: "CANARY of another",
      editedAt: "2026-11-30T22:00:00.000Z",
    })
    .execute();
  expect((await seenBy(supervisor)).interns[0].unsigned).toHaveLength(1);
});

test("an assessment the intern began waits there too", async () => {
  const input = exampleOf(beginAssessment.input, () => uuid());
  expect((await door.ask(beginAssessment, { as: intern, ids: { clientId: client.clientId }, input })).status).toBe(200);
  expect((await seenBy(supervisor)).interns[0].drafts).toMatchObject([
    { kind: "assessment", clientId: client.clientId, chosenName: "Ilse" },
  ]);
});

test("the client’s own therapist and the intern see nobody’s work there, and the front desk may not ask", async () => {
  expect(await seenBy(therapist)).toEqual({ interns: [] });
  expect(await seenBy(intern)).toEqual({ interns: [] });
  const desk = await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] });
  expect((await door.ask(readSupervision, { as: desk })).status).toBe(403);
});

test("it ends with the supervision", async () => {
  await database.pool.query("update supervision set ended_at = now(), ended_by = $1 where id = $2", [therapist.personId, supervisionId]);
  expect(await seenBy(supervisor)).toEqual({ interns: [] });
});
