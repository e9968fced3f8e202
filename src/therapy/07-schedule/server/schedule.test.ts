import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { momentAt } from "#foundation/server/zone.ts";
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
import { addSession, beginSeries, endSeries } from "../schedule.api.ts";
import { scheduleRoutes } from "./schedule-routes.ts";
import { fillAllSeries } from "./series-store.ts";

/** A Tuesday, two weeks before the clocks of Toronto go back. */
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
  door = await aDoor(database, { routes: [scheduleRoutes], signedInAs: therapist, now: () => NOW });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const series = (more: object = {}) => ({
  id: uuid(),
  weekday: 2,
  fromDay: "2026-10-20",
  untilDay: null,
  at: "15:30",
  minutes: 45,
  place: "Studio B",
  ...more,
});
const begin = (input: object, as?: TestMember) =>
  door.ask(beginSeries, { ids: { clientId: client.clientId }, input, ...(as ? { as } : {}) });
const sessionsOf = (seriesId: string) =>
  database.db
    .selectFrom("session")
    .select(["id", "day", "atTime", "startsAt"])
    .where("practiceId", "=", practice.practiceId)
    .where("seriesId", "=", seriesId)
    .orderBy("day")
    .execute();

describe("a weekly series", () => {
  test("stands twelve weeks ahead in the calendar, and nothing is written about any of its sessions", async () => {
    const input = series();
    expect(await begin(input)).toEqual({ status: 200, body: { id: input.id, sessions: 13, odd: [] } });
    const sessions = await sessionsOf(input.id);
    expect(sessions.map(({ day }) => day).slice(0, 3)).toEqual(["2026-10-20", "2026-10-27", "2026-11-03"]);
    const written = await database.db
      .selectFrom("attendanceEntry")
      .select("id")
      .where(
        "sessionId",
        "in",
        sessions.map(({ id }) => id),
      )
      .execute();
    expect(written).toEqual([]);
  });

  test("stays at 15:30 on the wall when the clocks change", async () => {
    const input = series();
    await begin(input);
    const moments = (await sessionsOf(input.id)).slice(0, 3).map(({ startsAt }) => new Date(startsAt).toISOString());
    expect(moments).toEqual(["2026-10-20T19:30:00.000Z", "2026-10-27T19:30:00.000Z", "2026-11-03T20:30:00.000Z"]);
  });

  test("filled again each night it gains what is new and nothing twice", async () => {
    const input = series({ weekday: 3, fromDay: "2026-10-21" });
    await begin(input);
    const before = (await sessionsOf(input.id)).length;
    await database.db.transaction().execute((tx) => fillAllSeries(tx, NOW));
    expect(await sessionsOf(input.id)).toHaveLength(before);
    await database.db.transaction().execute((tx) => fillAllSeries(tx, "2026-10-27T12:00:00.000Z"));
    expect(await sessionsOf(input.id)).toHaveLength(before + 1);
  });

  test("that ends leaves the sessions about which something is written", async () => {
    const input = series();
    await begin(input);
    const kept = (await sessionsOf(input.id)).at(-1);
    if (!kept) throw new Error("the series has no session");
    await database.db
      .insertInto("attendanceEntry")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        sessionId: kept.id,
        clientId: client.clientId,
        outcome: "absent",
        category: "family_leave",
        reason: "",
        toldAt: null,
        atDevice: NOW,
        supersedes: null,
        recordedBy: therapist.personId,
      })
      .execute();
    const end = () => door.ask(endSeries, { ids: { seriesId: input.id }, input: { untilDay: "2026-10-27" } });
    expect(await end()).toEqual({ status: 200, body: { id: input.id, removed: 10 } });
    expect((await sessionsOf(input.id)).map(({ day }) => day)).toEqual(["2026-10-20", "2026-10-27", kept.day]);
    expect(await end()).toMatchObject({ status: 409, body: { type: "already-ended" } });
  });

  test("that is ended before its first day never begins: it leaves the calendar whole, once, and stays gone at night", async () => {
    const input = series({ fromDay: "2026-11-03" });
    await begin(input);
    const end = () => door.ask(endSeries, { ids: { seriesId: input.id }, input: { untilDay: "2026-10-20" } });
    expect(await end()).toEqual({ status: 200, body: { id: input.id, removed: 11 } });
    await database.db.transaction().execute((tx) => fillAllSeries(tx, "2026-11-03T12:00:00.000Z"));
    expect(await sessionsOf(input.id)).toEqual([]);
    expect(await end()).toMatchObject({ status: 409, body: { type: "already-ended" } });
  });

  test("that ends before it begins is refused, and the field is named", async () => {
    expect(await begin(series({ untilDay: "2026-10-19" }))).toMatchObject({ status: 400, body: { issues: [{ path: ["untilDay"] }] } });
  });
});

describe("a wall time in the hours the clocks change", () => {
  test("that is skipped is the next one that exists; that comes twice is the first", () => {
    expect(momentAt("2026-03-08", "02:30", "America/Toronto")).toBe("2026-03-08T07:30:00.000Z");
    expect(momentAt("2026-11-01", "01:30", "America/Toronto")).toBe("2026-11-01T05:30:00.000Z");
  });

  test("is half an hour off where clocks change by half an hour", () => {
    expect(momentAt("2026-01-15", "09:00", "Australia/Lord_Howe")).toBe("2026-01-14T22:00:00.000Z");
    expect(momentAt("2026-07-15", "09:00", "Australia/Lord_Howe")).toBe("2026-07-14T22:30:00.000Z");
  });
});

test("a series that ends before it begins is refused, and nothing of it is planned", async () => {
  const { status, body } = await begin({ ...series(), fromDay: "2026-11-10", untilDay: "2026-11-09" });
  expect({ status, body }).toMatchObject({ status: 400, body: { issues: [{ path: ["untilDay"], code: "ends-before-it-begins" }] } });
});

describe("who may plan", () => {
  const one = () => ({ id: uuid(), day: "2026-10-22", at: "10:00", minutes: 30, place: "" });
  const add = (as: TestMember) => door.ask(addSession, { ids: { clientId: client.clientId }, input: one(), as });

  test("the client's therapist adds a session outside any series", async () => {
    expect((await add(therapist)).status).toBe(200);
  });

  test("a therapist of another practice, and one who does not care for the client, learn nothing", async () => {
    const stranger = await aTherapist(database, await aPractice(database, { name: "Elsewhere" }));
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    expect([(await add(stranger)).status, (await add(colleague)).status, (await begin(series(), colleague)).status]).toEqual([
      404, 404, 404,
    ]);
  });

  test("a series of somebody else's client is not there", async () => {
    const input = series();
    await begin(input);
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    expect((await door.ask(endSeries, { ids: { seriesId: input.id }, input: { untilDay: "2026-10-27" }, as: colleague })).status).toBe(404);
  });

  test.each(["frontdesk", "owner"] as const)("the %s may not yet: planning belongs to who treats", async (duty) => {
    expect((await add(await aMember(database, practice, { name: duty, duties: [duty] }))).status).toBe(403);
  });
});
