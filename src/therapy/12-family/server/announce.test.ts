/** A family says ahead that a visit will be missed: only who has that right, once, and nothing is entered by it. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attendanceHistory, documentAttendance } from "#attendance/attendance.api.ts";
import { writePolicy } from "#attendance/attendance-policy.api.ts";
import { absenceRoutes } from "#attendance/server/absence-routes.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { answerAnnounced, listWaitingAbsences } from "#attendance/waiting-absence.api.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember } from "#people/server/test-people.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { announceAbsence, readVisits } from "../announce.api.ts";
import { announceRoutes } from "./announce-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

let ground: TestGround;
let door: TestDoor;
let clientId: string;
let mother: TestRelative;
beforeAll(async () => {
  ground = await aGround(scheduleRoutes, attendanceRoutes, absenceRoutes, announceRoutes);
  ({ door } = ground);
  ({ clientId } = ground.client);
  mother = await aRelative(ground.database, ground.practice, { of: clientId, more: { reportsAbsence: true } });
});
afterAll(() => ground.close());

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
let hour = 8;
async function aVisit(days = 5, of = clientId): Promise<string> {
  const id = uuid();
  hour += 1;
  const input = { id, day: dayFrom(days), at: `${String(hour).padStart(2, "0")}:00`, minutes: 30, place: "Studio B" };
  expect((await door.ask(addSession, { ids: { clientId: of }, input })).status).toBe(200);
  return id;
}
const say = (sessionId: string, { as = mother, of = clientId, reason = "the dentist" } = {}) =>
  door.ask(announceAbsence, { ids: { clientId: of, sessionId }, input: { id: uuid(), reason }, as });
const stateOf = async (sessionId: string) =>
  (await door.ask(readVisits, { ids: { clientId }, as: mother })).body.visits.find(
    (visit: { sessionId: string }) => visit.sessionId === sessionId,
  )?.state;

describe("who may say that a visit will be missed", () => {
  test("who has the right to report absences; it waits, and nothing is entered", async () => {
    const sessionId = await aVisit();
    expect((await say(sessionId)).status).toBe(200);
    expect(await stateOf(sessionId)).toBe("said");
    expect((await door.ask(attendanceHistory, { ids: { sessionId, clientId } })).body.entries).toEqual([]);
    const { announced } = (await door.ask(listWaitingAbsences)).body;
    expect(announced).toMatchObject([{ sessionId, reason: "the dentist", by: expect.stringContaining("Nadia") }]);
    const answer = { answer: "confirmed", entryId: uuid(), at: `${dayFrom(0)}T10:00:00.000-05:00` };
    expect((await door.ask(answerAnnounced, { ids: { clientId, announcedId: announced[0].id }, input: answer })).status).toBe(200);
    expect(await stateOf(sessionId)).toBe("away");
  });

  test("not somebody who reads every page but does not have that right", async () => {
    const sessionId = await aVisit();
    const father = await aRelative(ground.database, ground.practice, { of: clientId, name: "Emil", more: { reportsAbsence: false } });
    expect((await door.ask(readVisits, { ids: { clientId }, as: father })).body.mayAnnounce).toBe(false);
    expect((await door.ask(readVisits, { ids: { clientId }, as: mother })).body.mayAnnounce).toBe(true);
    expect((await say(sessionId, { as: father })).status).toBe(404);
    expect(await stateOf(sessionId)).toBe("planned");
  });

  test("not whom an order keeps away, and nobody for another family’s child", async () => {
    const kept = await aRelative(ground.database, ground.practice, { of: clientId, name: "Otto", rights: "restricted" });
    expect((await say(await aVisit(), { as: kept })).status).toBe(404);
    const other = (await aClient(ground.database, ground.practice, { name: "Other", therapist: ground.therapist })).clientId;
    expect((await say(await aVisit(6, other), { of: other })).status).toBe(404);
    // A visit of another child under the name of one’s own.
    expect((await say(await aVisit(7, other))).status).toBe(404);
  });

  test("is the family’s own word: the staff has the page of the session for that", async () => {
    expect(
      (await door.ask(announceAbsence, { ids: { clientId, sessionId: await aVisit() }, input: { id: uuid(), reason: "" } })).status,
    ).toBe(403);
  });
});

describe("what is said", () => {
  test("needs no reason, and stands once however often it is pressed", async () => {
    const sessionId = await aVisit();
    const answers = await Promise.all(Array.from({ length: 6 }, () => say(sessionId, { reason: "" })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.filter(({ body }) => body.type === "already-said")).toHaveLength(5);
  });

  test("is too late for a visit that has begun, and nothing new where it is written down already", async () => {
    expect((await say(await aVisit(-1))).body.type).toBe("already-over");
    const sessionId = await aVisit();
    const report = {
      id: uuid(),
      outcome: "absent",
      category: null,
      reason: "",
      toldAt: null,
      at: `${dayFrom(0)}T10:00:00.000-05:00`,
      supersedes: null,
    };
    expect((await door.ask(documentAttendance, { ids: { sessionId, clientId }, input: report })).status).toBe(200);
    expect((await say(sessionId)).body.type).toBe("already-away");
  });
});

test("the family reads the policy that holds today, not the one for next month", async () => {
  const owner = await aMember(ground.database, ground.practice, { name: "Olive", duties: ["owner"] });
  const policy = { noticeHours: 48, graceMinutes: 10, wordsEn: "A message is enough.", wordsFr: "Un message suffit." };
  expect((await door.ask(writePolicy, { input: { id: uuid(), ...policy, fromDay: dayFrom(-3) }, as: owner })).status).toBe(200);
  expect((await door.ask(writePolicy, { input: { id: uuid(), ...policy, noticeHours: 6, fromDay: dayFrom(30) }, as: owner })).status).toBe(
    200,
  );
  expect((await door.ask(readVisits, { ids: { clientId }, as: mother })).body.policy).toEqual(policy);
});
