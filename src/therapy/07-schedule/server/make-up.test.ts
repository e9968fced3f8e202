import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { letMakeUpGo, listMakeUps } from "../make-up.api.ts";
import { addSession } from "../schedule.api.ts";
import { makeUpRoutes } from "./make-up-routes.ts";
import { scheduleRoutes } from "./schedule-routes.ts";

const NOW = "2026-10-20T12:00:00.000Z";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
});
beforeEach(async () => {
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  await door?.close();
  door = await aDoor(database, { routes: [scheduleRoutes, makeUpRoutes], signedInAs: therapist, now: () => NOW });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const session = async (day: string, more: object = {}) => {
  const id = uuid();
  const input = { id, day, at: "10:00", minutes: 45, place: "Studio B", ...more };
  expect((await door.ask(addSession, { ids: { clientId: client.clientId }, input })).status).toBe(200);
  return id;
};
const write = (sessionId: string, outcome: string, category: string | null) =>
  database.db
    .insertInto("attendanceEntry")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      sessionId,
      clientId: client.clientId,
      outcome,
      category,
      reason: "",
      toldAt: null,
      atDevice: NOW,
      supersedes: null,
      recordedBy: therapist.personId,
    })
    .execute();
const places = async () => (await door.ask(listMakeUps, {})).body.places;
const letGo = (sessionId: string, more: object = {}) =>
  door.ask(letMakeUpGo, { ids: { sessionId, clientId: client.clientId }, input: { reason: "They would rather not" }, ...more });

test("what the therapist called off is owed; what the client missed, or a closed house took, is not", async () => {
  const [called, missed, closed] = [await session("2026-10-13"), await session("2026-10-14"), await session("2026-10-15")];
  await write(called, "did-not-run", "therapist_cancel");
  await write(missed, "absent", "no_show");
  await write(closed, "did-not-run", "facility_closure");
  expect(await places()).toMatchObject([{ sessionId: called, madeUpBy: null, letGo: null }]);
});

test("a make-up that is planned settles it, and one that falls out in its turn does not", async () => {
  const called = await session("2026-10-13");
  await write(called, "did-not-run", "therapist_cancel");
  const instead = await session("2026-10-27", { makesUp: called });
  expect(await places()).toMatchObject([{ madeUpBy: { sessionId: instead, day: "2026-10-27", at: "10:00" } }]);
  expect((await letGo(called)).body.type).toBe("already-made-up");
  await write(instead, "did-not-run", "facility_closure");
  expect(await places()).toMatchObject([{ sessionId: called, madeUpBy: null }]);
});

test("a person may let it go, once and with the reason; nothing lets it go by itself, and nobody else sees it", async () => {
  const called = await session("2026-10-13");
  expect((await letGo(called)).body.type).toBe("nothing-owed");
  await write(called, "did-not-run", "therapist_cancel");
  expect((await letGo(called, { input: { reason: "" } })).status).toBe(400);
  expect((await letGo(called)).status).toBe(200);
  expect(await places()).toMatchObject([{ letGo: "They would rather not" }]);
  expect((await letGo(called)).body.type).toBe("already-let-go");
  const colleague = await aTherapist(database, practice, { name: "Colleague" });
  expect((await letGo(called, { as: colleague })).status).toBe(404);
  expect((await door.ask(listMakeUps, { as: colleague })).body.places).toEqual([]);
});
