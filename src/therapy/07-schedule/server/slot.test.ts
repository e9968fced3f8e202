import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { moveSession } from "../move.api.ts";
import { addSession, beginSeries } from "../schedule.api.ts";
import { scheduleRoutes } from "./schedule-routes.ts";

const NOW = "2026-10-20T12:00:00.000Z";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let [ilse, bram]: TestClient[] = [];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  ilse = await aClient(database, practice, { therapist });
  bram = await aClient(database, practice, { name: "Bram", therapist });
  door = await aDoor(database, { routes: [scheduleRoutes], signedInAs: therapist, now: () => NOW });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const session = (day: string, at: string, more: object = {}) => ({ id: uuid(), day, at, minutes: 45, place: "", ...more });
const add = (client: TestClient | undefined, input: object) => door.ask(addSession, { ids: { clientId: client?.clientId ?? "" }, input });
const begin = (client: TestClient | undefined, more: object = {}) =>
  door.ask(beginSeries, {
    ids: { clientId: client?.clientId ?? "" },
    input: { id: uuid(), weekday: 2, fromDay: "2026-10-20", untilDay: null, at: "15:30", minutes: 45, place: "", ...more },
  });
const move = (sessionId: string, client: TestClient | undefined, input: object) =>
  door.ask(moveSession, {
    ids: { sessionId, clientId: client?.clientId ?? "" },
    input: { scope: "this", minutes: 45, place: "", roomId: null, standsBeside: false, newSeriesId: uuid(), ...input },
  });
const sessionsOf = (seriesId: string) =>
  database.db
    .selectFrom("session")
    .select(["id", "day", "atTime", "seriesDay", "seriesId", "startsAt"])
    .where("seriesId", "=", seriesId)
    .orderBy("startsAt")
    .execute();
const anEntry = (sessionId: string, client: TestClient | undefined, outcome: string) => ({
  practiceId: practice.practiceId,
  id: uuid(),
  sessionId,
  clientId: client?.clientId ?? "",
  outcome,
  category: null,
  reason: "",
  toldAt: null,
  atDevice: NOW,
  supersedes: null,
  recordedBy: therapist.personId,
});

describe("one slot", () => {
  test("booked two hundred times in one moment it is booked once, and the others learn what stands there and what is free", async () => {
    // A machine so busy that the database is not reached in time says so; the same deed is then sent again, as a device does.
    const persist = async (client: TestClient | undefined) => {
      const [input, key] = [session("2027-01-12", "10:00"), uuid()];
      for (;;) {
        const answer = await door.ask(addSession, { ids: { clientId: client?.clientId ?? "" }, input, key });
        if (answer.status < 500) return answer;
      }
    };
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => persist(index % 2 ? ilse : bram)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.every(({ status, body }) => status === 409 && body.type === "slot-taken")).toBe(true);
    expect(refused[0]?.body).toMatchObject({
      taken: "therapist",
      day: "2027-01-12",
      at: "10:00",
      minutes: 45,
      name: expect.stringMatching(/^(Ilse|Bram)$/),
    });
    expect(refused[0]?.body.free.split(" ")).toEqual(["2027-01-12T10:45", "2027-01-12T11:30", "2027-01-12T12:15"]);
  });

  test("is not doubled by direct SQL either", async () => {
    const twice = `insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id) values ($1, $2, '2027-02-02', '10:00', $3, 45, $4)`;
    await database.pool.query(twice, [practice.practiceId, uuid(), "2027-02-02T15:00Z", therapist.personId]);
    await expect(database.pool.query(twice, [practice.practiceId, uuid(), "2027-02-02T15:30Z", therapist.personId])).rejects.toMatchObject({
      code: "23P01",
      constraint: "no_double_booking",
    });
    await database.pool.query(twice, [practice.practiceId, uuid(), "2027-02-02T15:45Z", therapist.personId]);
  });

  test("is the therapist’s way there and their writing too", async () => {
    expect((await add(ilse, session("2027-02-09", "10:00", { travelMinutes: 30, writingMinutes: 15 }))).status).toBe(200);
    expect((await add(bram, session("2027-02-09", "10:45", { minutes: 30 }))).status).toBe(409);
    expect((await add(bram, session("2027-02-09", "09:00", { minutes: 31 }))).status).toBe(409);
    expect((await add(bram, session("2027-02-09", "11:00", { minutes: 30 }))).status).toBe(200);
  });

  test("may be shared when somebody says so, and only then", async () => {
    expect((await add(ilse, session("2027-02-16", "10:00"))).status).toBe(200);
    expect((await add(bram, session("2027-02-16", "10:15"))).status).toBe(409);
    const beside = session("2027-02-16", "10:15", { standsBeside: true });
    expect((await add(bram, beside)).status).toBe(200);
    expect(await database.db.selectFrom("session").select("standsBeside").where("id", "=", beside.id).execute()).toEqual([
      { standsBeside: true },
    ]);
  });

  test("an absence frees it; taking that back is never refused, also when somebody else came in", async () => {
    const first = session("2027-02-23", "10:00");
    await add(ilse, first);
    const absent = anEntry(first.id, ilse, "absent");
    await database.db.insertInto("attendanceEntry").values(absent).execute();
    expect((await add(bram, session("2027-02-23", "10:00"))).status).toBe(200);
    await database.db
      .insertInto("attendanceWithdrawal")
      .values({ practiceId: practice.practiceId, entryId: absent.id, atDevice: NOW, withdrawnBy: therapist.personId })
      .execute();
    expect((await add(ilse, session("2027-02-23", "10:00"))).status).toBe(409);
  });

  test("stands in the way of a whole series, which is then not begun at all", async () => {
    await add(ilse, session("2026-11-12", "09:00"));
    const id = uuid();
    const { status, body } = await begin(bram, { id, weekday: 4, fromDay: "2026-10-22", at: "09:15" });
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { type: "slot-taken", day: "2026-11-12", at: "09:00", name: "Ilse", more: 0 },
    });
    expect(await database.db.selectFrom("series").select("id").where("id", "=", id).execute()).toEqual([]);
  });
});

describe("moving", () => {
  const aSeries = async (at: string, more: object = {}) => {
    const id = uuid();
    const { status, body } = await begin(ilse, { id, weekday: 3, fromDay: "2026-10-21", at, ...more });
    expect({ status, body }).toMatchObject({ status: 200 });
    return { id, sessions: await sessionsOf(id) };
  };

  test("one session leaves the others where they are, and the night does not fill its day again", async () => {
    const { id, sessions } = await aSeries("08:00");
    expect(await move(sessions[1]?.id ?? "", ilse, { day: "2026-10-30", at: "08:30" })).toMatchObject({ status: 200, body: { moved: 1 } });
    expect((await sessionsOf(id)).slice(0, 3).map(({ day, seriesDay, atTime }) => [day, seriesDay, atTime.slice(0, 5)])).toEqual([
      ["2026-10-21", "2026-10-21", "08:00"],
      ["2026-10-30", "2026-10-28", "08:30"],
      ["2026-11-04", "2026-11-04", "08:00"],
    ]);
  });

  test("this and all that follow keep their ids, keep the wall time over the clock change, and leave what came before", async () => {
    const { id, sessions } = await aSeries("12:00");
    const newSeriesId = uuid();
    const { body } = await move(sessions[1]?.id ?? "", ilse, { scope: "following", day: "2026-10-29", at: "12:30", newSeriesId });
    expect(body).toEqual({ moved: sessions.length - 1 });
    expect((await sessionsOf(id)).map(({ day }) => day)).toEqual(["2026-10-21"]);
    const going = await sessionsOf(newSeriesId);
    expect(going.slice(0, -1).map((one) => one.id)).toEqual(
      sessions
        .slice(1)
        .map((one) => one.id)
        .slice(0, going.length - 1),
    );
    expect(going.slice(0, 2).map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual([
      "2026-10-29T16:30:00.000Z",
      "2026-11-05T17:30:00.000Z",
    ]);
  });

  test("of a zone of its own is moved on the practice’s wall, and keeps its own wall afterwards", async () => {
    const { sessions } = await aSeries("19:00", { timeZone: "Europe/Paris", standsBeside: true });
    const shown = async (seriesId: string) =>
      (await sessionsOf(seriesId)).slice(0, 3).map(({ startsAt }) => new Date(startsAt).toISOString());
    // Paris goes back a week before Toronto: 19:00 there is 17:00, then 18:00 of the world.
    expect(await shown(sessions[0]?.seriesId ?? "")).toEqual([
      "2026-10-21T17:00:00.000Z",
      "2026-10-28T18:00:00.000Z",
      "2026-11-04T18:00:00.000Z",
    ]);
    const newSeriesId = uuid();
    // Moved to 8:30 on the wall in Toronto, which is 14:30 in Paris that day; Paris keeps its 14:30 when its clocks change.
    const to = { scope: "all", day: "2026-10-22", at: "08:30", standsBeside: true, newSeriesId };
    expect((await move(sessions[0]?.id ?? "", ilse, to)).body).toEqual({ moved: sessions.length });
    expect(await shown(newSeriesId)).toEqual(["2026-10-22T12:30:00.000Z", "2026-10-29T13:30:00.000Z", "2026-11-05T13:30:00.000Z"]);
    expect((await sessionsOf(newSeriesId)).slice(0, 3).map(({ day, atTime }) => `${day} ${atTime.slice(0, 5)}`)).toEqual([
      "2026-10-22 08:30",
      "2026-10-29 09:30",
      "2026-11-05 08:30",
    ]);
  });

  test("a week later each follows into the place of the next, and meets nobody", async () => {
    const { sessions } = await aSeries("17:00");
    expect((await move(sessions[0]?.id ?? "", ilse, { scope: "all", day: "2026-10-28", at: "17:00" })).body).toEqual({
      moved: sessions.length,
    });
  });

  test("one weekday of several goes, the other stays", async () => {
    const recurrence = { every: "week", interval: 1, weekdays: [3, 5], count: null };
    const { sessions } = await aSeries("18:00", { recurrence, weekday: 3 });
    const newSeriesId = uuid();
    await move(sessions[2]?.id ?? "", ilse, { scope: "following", day: "2026-10-29", at: "18:00", newSeriesId });
    expect((await sessionsOf(newSeriesId)).slice(0, 4).map(({ day }) => day)).toEqual([
      "2026-10-29",
      "2026-10-30",
      "2026-11-05",
      "2026-11-06",
    ]);
  });

  test("what is written about stays where it was, and a session moved by itself keeps its own time", async () => {
    const { sessions } = await aSeries("07:00");
    const [first, second, third] = sessions.map((one) => one.id);
    await database.db
      .insertInto("attendanceEntry")
      .values(anEntry(second ?? "", ilse, "came"))
      .execute();
    await move(third ?? "", ilse, { day: "2026-11-05", at: "07:00" });
    expect((await move(second ?? "", ilse, { day: "2026-10-29", at: "07:00" })).body).toMatchObject({ type: "already-written" });
    const newSeriesId = uuid();
    await move(first ?? "", ilse, { scope: "all", day: "2026-10-22", at: "06:30", newSeriesId });
    expect((await sessionsOf(newSeriesId)).slice(0, 4).map(({ day, atTime }) => `${day} ${atTime.slice(0, 5)}`)).toEqual([
      "2026-10-22 06:30",
      "2026-10-28 07:00",
      "2026-11-05 07:00",
      "2026-11-12 06:30",
    ]);
  });

  test("a little later says who stands there, and never that it is in its own way", async () => {
    const first = session("2027-03-02", "10:00");
    await add(ilse, first);
    await add(bram, session("2027-03-02", "11:00"));
    const { body } = await move(first.id, ilse, { day: "2027-03-02", at: "10:30" });
    expect(body).toMatchObject({ type: "slot-taken", taken: "therapist", at: "11:00", name: "Bram", more: 0 });
  });

  test("into a slot that is taken is refused, and a colleague learns nothing of it", async () => {
    const { sessions } = await aSeries("13:00");
    await add(bram, session("2026-10-23", "13:00"));
    expect((await move(sessions[0]?.id ?? "", ilse, { day: "2026-10-23", at: "13:30" })).body).toMatchObject({
      type: "slot-taken",
      name: "Bram",
    });
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    const asked = { ids: { sessionId: sessions[0]?.id ?? "", clientId: ilse?.clientId ?? "" }, input: {}, as: colleague };
    expect((await door.ask(moveSession, asked)).status).toBe(404);
  });
});
