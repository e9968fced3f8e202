import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentAttendance, withdrawAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
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
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { readCalendar } from "../calendar.api.ts";
import { readAbsences, readReviews, readToday } from "../today.api.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { overviewRoutes } from "./overview-routes.ts";

/** Tuesday, 17:00 in Toronto. */
let now = "2026-12-01T22:00:00.000Z";
const AT = "2026-12-01T17:00:00.000-05:00";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let yesterday = "";
let today = "";
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  door = await aDoor(database, {
    routes: [scheduleRoutes, attendanceRoutes, overviewRoutes, calendarRoutes],
    signedInAs: therapist,
    now: () => now,
  });
  yesterday = await aSession("2026-11-30", "16:00");
  today = await aSession("2026-12-01", "18:00");
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function aSession(day: string, at: string): Promise<string> {
  const id = uuid();
  expect(
    (await door.ask(addSession, { ids: { clientId: client.clientId }, input: { id, day, at, minutes: 45, place: "", standsBeside: true } }))
      .status,
  ).toBe(200);
  return id;
}

const openIds = async (): Promise<string[]> =>
  (await door.ask(readReviews)).body.notYetRecorded.map((card: { sessionId: string }) => card.sessionId);

describe("a session about which nothing is written", () => {
  test("stays open on Today and in Reviews until an entry stands, and is open again when that is taken back", async () => {
    const place = { sessionId: yesterday, clientId: client.clientId };
    const asked = await door.ask(readToday);
    expect(asked.body.notYetRecorded).toMatchObject([{ sessionId: yesterday, attendance: null, chosenName: "Ilse" }]);
    expect(await openIds()).toEqual([yesterday]);

    const id = uuid();
    await door.ask(documentAttendance, {
      ids: place,
      input: { id, outcome: "absent", category: null, reason: "", toldAt: null, at: AT, supersedes: null },
    });
    expect(await openIds()).toEqual([]);
    expect((await door.ask(readToday)).body.notYetRecorded).toEqual([]);

    await door.ask(withdrawAttendance, { ids: { ...place, entryId: id }, input: { at: AT } });
    expect(await openIds()).toEqual([yesterday]);
  });

  test("is not open while it is still to come or under way", async () => {
    expect(await openIds()).not.toContain(today);
    const before = now;
    now = "2026-12-01T23:44:00.000Z";
    expect(await openIds()).not.toContain(today);
    now = "2026-12-01T23:45:00.000Z";
    expect(await openIds()).toContain(today);
    now = before;
  });
});

describe("the day and the week", () => {
  test("the day is the practice's own, also late in the evening when it is tomorrow in London", async () => {
    const before = now;
    now = "2026-12-02T02:00:00.000Z";
    expect((await door.ask(readToday)).body.day).toBe("2026-12-01");
    now = before;
  });

  test("another day is asked for by name, and the week holds both sessions in order", async () => {
    expect((await door.ask(readToday, { input: { day: "2026-11-30" } })).body.sessions).toMatchObject([
      { sessionId: yesterday, at: "16:00", startsAt: "2026-11-30T21:00:00.000Z" },
    ]);
    const week = await door.ask(readCalendar, { input: { from: "2026-11-30", until: "2026-12-06" } });
    expect(week.body.sessions.map((card: { sessionId: string }) => card.sessionId)).toEqual([yesterday, today]);
  });

  test("a day that is none is refused", async () => {
    expect((await door.ask(readToday, { input: { day: "2026-02-30" } })).status).toBe(400);
  });
});

describe("absences", () => {
  const PERIOD = { from: "2026-11-01", until: "2026-11-30" };
  const absences = async (as: TestMember | null = therapist, input = PERIOD) => (await door.ask(readAbsences, { input, as })).body.clients;
  const write = async (sessionId: string, outcome: string, supersedes: string | null = null) => {
    const report = {
      id: uuid(),
      outcome,
      category: null,
      reason: "",
      toldAt: null,
      at: AT,
      supersedes,
      correction: supersedes ? "Pressed by mistake" : "",
    };
    expect((await door.ask(documentAttendance, { ids: { sessionId, clientId: client.clientId }, input: report })).status).toBe(200);
    return report.id;
  };
  const days = async () => (await absences())[0]?.absences.map(({ day }: { day: string }) => day) ?? [];

  test("are told by client, once each, and only while they stand", async () => {
    const [first, second] = [await aSession("2026-11-09", "16:00"), await aSession("2026-11-16", "16:00")];
    await aSession("2026-11-23", "16:00");
    expect(await days()).toEqual([]);
    const missed = await write(first, "absent");
    const entry = await write(second, "absent");
    expect(await absences()).toMatchObject([{ clientId: client.clientId, chosenName: "Ilse" }]);
    expect(await days()).toEqual(["2026-11-09", "2026-11-16"]);
    await write(first, "came", missed);
    expect(await days()).toEqual(["2026-11-16"]);
    const ids = { sessionId: second, clientId: client.clientId, entryId: entry };
    expect((await door.ask(withdrawAttendance, { ids, input: { at: AT } })).status).toBe(200);
    expect(await days()).toEqual([]);
    await write(second, "absent", await write(second, "came"));
    expect(await days()).toEqual(["2026-11-16"]);
  });

  test("of other days, and of clients one does not care for, are not told", async () => {
    expect(await absences(therapist, { from: "2026-11-17", until: "2026-11-30" })).toEqual([]);
    expect(await absences(await aTherapist(database, practice, { name: "Another" }))).toEqual([]);
    expect((await door.ask(readAbsences, { input: PERIOD, as: null })).status).toBe(401);
  });
});

test("what the database wrote for the day and for absences is what the operations promise", async () => {
  const day = readToday.output.parse((await door.ask(readToday, { input: { day: "2026-12-01" } })).body);
  expect(day.sessions.length + day.notYetRecorded.length).toBeGreaterThan(1);
  const input = { from: "2026-11-01", until: "2026-11-30" };
  expect(readAbsences.output.parse((await door.ask(readAbsences, { input })).body).clients).toHaveLength(1);
});

describe("who sees the day", () => {
  test("a therapist of the practice without care of the client, the front desk and the owner see no session of hers", async () => {
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    const desk = await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] });
    const owner = await aMember(database, practice, { name: "Owner", duties: ["owner"] });
    for (const as of [colleague, desk, owner]) {
      const { status, body } = await door.ask(readToday, { as });
      expect(status).toBe(200);
      expect([body.sessions, body.notYetRecorded]).toEqual([[], []]);
      expect((await door.ask(readCalendar, { input: { from: "2026-11-30", until: "2026-12-06" }, as })).body.sessions).toEqual([]);
    }
    expect([(await door.ask(readReviews, { as: desk })).status, (await door.ask(readReviews, { as: owner })).status]).toEqual([403, 403]);
  });

  test("another practice sees nothing, and nobody sees anything unsigned", async () => {
    const stranger = await aTherapist(database, await aPractice(database, { name: "Elsewhere" }));
    expect((await door.ask(readToday, { as: stranger })).body.sessions).toEqual([]);
    expect((await door.ask(readToday, { as: null })).status).toBe(401);
  });
});
