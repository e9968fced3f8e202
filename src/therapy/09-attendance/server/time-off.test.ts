import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
import { addSession, beginSeries } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { applyTimeOff, listTimeOff, previewTimeOff, readTimeOff, takeBackTimeOff, tickTold } from "#schedule/time-off.api.ts";
import { documentAttendance } from "../attendance.api.ts";
import { attendanceRoutes } from "./attendance-routes.ts";
import { timeOffRoutes } from "./time-off-routes.ts";

const NOW = "2026-10-20T12:00:00.000Z";
const DAYS = { fromDay: "2026-12-21", untilDay: "2027-01-01" };

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let [therapist, colleague, owner]: TestMember[] = [];
let [ilse, bram]: TestClient[] = [];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  colleague = await aTherapist(database, practice, { name: "Colleague" });
  owner = await aMember(database, practice, { name: "Owner", duties: ["owner"] });
  ilse = await aClient(database, practice, { therapist });
  bram = await aClient(database, practice, { name: "Bram", therapist: colleague });
  door = await aDoor(database, { routes: [scheduleRoutes, attendanceRoutes, timeOffRoutes], signedInAs: therapist, now: () => NOW });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const plan = async (client: TestClient | undefined, day: string, as = therapist) => {
  const id = uuid();
  const input = { id, day, at: "10:00", minutes: 45, place: "", standsBeside: true };
  expect((await door.ask(addSession, { ids: { clientId: client?.clientId ?? "" }, input, ...(as ? { as } : {}) })).status).toBe(200);
  return id;
};
const off = (more: object = {}) => ({ id: uuid(), kind: "holiday", title: "Winter holidays", whose: "mine", ...DAYS, ...more });
const asAt = (as: TestMember | undefined) => (as ? { as } : {});
const apply = (input: object, as?: TestMember) => door.ask(applyTimeOff, { input, ...asAt(as) });
const standing = async (sessionId: string) =>
  (await database.db.selectFrom("participation").select(["outcome", "category"]).where("sessionId", "=", sessionId).execute())[0];

describe("days off", () => {
  test("are seen before they are applied, take out what nothing is written about, and come back in one deed", async () => {
    const [open, written, other] = [
      await plan(ilse, "2026-12-22"),
      await plan(ilse, "2026-12-23"),
      await plan(bram, "2026-12-22", colleague),
    ];
    const came = { id: uuid(), outcome: "came", category: null, reason: "", toldAt: null, at: NOW, supersedes: null };
    await door.ask(documentAttendance, { ids: { sessionId: written, clientId: ilse?.clientId ?? "" }, input: came });
    const { body } = await door.ask(previewTimeOff, { input: { kind: "holiday", whose: "mine", ...DAYS } });
    expect(body.sessions.map(({ sessionId, state }: { sessionId: string; state: string }) => [sessionId, state])).toEqual([
      [open, "falls-out"],
      [written, "written"],
    ]);
    const input = off();
    expect(await apply(input)).toEqual({ status: 200, body: { id: input.id, taken: 1 } });
    expect(await standing(open)).toEqual({ outcome: "did-not-run", category: "facility_closure" });
    expect([await standing(written), await standing(other)]).toEqual([
      { outcome: "came", category: null },
      { outcome: null, category: null },
    ]);
    const takeBack = () => door.ask(takeBackTimeOff, { ids: { timeOffId: input.id }, input: {} });
    expect(await takeBack()).toEqual({ status: 200, body: { id: input.id, restored: 1 } });
    expect(await standing(open)).toEqual({ outcome: null, category: null });
    expect(await takeBack()).toMatchObject({ status: 409, body: { type: "already-taken-back" } });
  });

  test("never touch a signed note, and say that it stays", async () => {
    const signed = await plan(ilse, "2026-12-28");
    const note = {
      practiceId: practice.practiceId,
      id: uuid(),
      sessionId: signed,
      clientId: ilse?.clientId ?? "",
      authorId: therapist?.personId ?? "",
    };
    await database.db
      .insertInto("note")
      .values({
        ...note,
        language: "en",
        version: 1,
        words: "Sang.",
        editedAt: NOW,
        signedAt: NOW,
        signedBy: note.authorId,
        signedName: "Maude",
        signedHash: "f",
      })
      .execute();
    const days = { fromDay: "2026-12-28", untilDay: "2026-12-28" };
    const { body } = await door.ask(previewTimeOff, { input: { kind: "closure", whose: "mine", ...days } });
    expect(body.sessions.map(({ state }: { state: string }) => state)).toEqual(["signed"]);
    expect((await apply(off(days))).body).toMatchObject({ taken: 0 });
    expect(await standing(signed)).toEqual({ outcome: null, category: null });
  });

  test("a day of illness: all of the day’s sessions are the therapist’s to make up, whom to tell is listed, and who is told is ticked", async () => {
    const days = { fromDay: "2026-11-16", untilDay: "2026-11-16" };
    const sessionId = await plan(ilse, days.fromDay);
    const input = off({ kind: "illness", title: "", ...days });
    expect((await apply(input)).body).toMatchObject({ taken: 1 });
    const ids = { timeOffId: input.id };
    const read = async () => (await door.ask(readTimeOff, { ids })).body;
    expect(await read()).toMatchObject({
      sessions: 1,
      told: 0,
      places: [{ sessionId, chosenName: "Ilse", owed: true, madeUpBy: null, toldAt: null }],
    });
    expect((await read()).places[0].contacts).toHaveLength(1);
    const place = { sessionId, clientId: ilse?.clientId };
    expect((await door.ask(tickTold, { ids, input: { ...place, told: true } })).status).toBe(200);
    expect(await read()).toMatchObject({ told: 1, places: [{ toldAt: NOW }] });
    const makeUp = { id: uuid(), day: "2026-11-17", at: "10:00", minutes: 45, place: "", makesUp: sessionId };
    await door.ask(addSession, { ids: { clientId: ilse?.clientId ?? "" }, input: makeUp });
    expect(await read()).toMatchObject({ places: [{ madeUpBy: { sessionId: makeUp.id, day: "2026-11-17", at: "10:00" } }] });
  });

  test("known before a series begins, nothing is planned on them", async () => {
    await apply(off({ kind: "leave", fromDay: "2026-11-02", untilDay: "2026-11-06" }));
    const id = uuid();
    await door.ask(beginSeries, {
      ids: { clientId: ilse?.clientId ?? "" },
      input: { id, weekday: 3, fromDay: "2026-10-28", untilDay: "2026-11-11", at: "08:00", minutes: 30, place: "" },
    });
    const days = await database.db.selectFrom("session").select("day").where("seriesId", "=", id).orderBy("day").execute();
    expect(days.map(({ day }) => day)).toEqual(["2026-10-28", "2026-11-11"]);
  });

  test("that end before they begin, or last longer than a term, are refused and the field is named", async () => {
    for (const untilDay of ["2026-12-20", "2027-12-21"])
      expect(await apply(off({ untilDay }))).toMatchObject({ status: 400, body: { issues: [{ path: ["untilDay"] }] } });
  });
});

describe("who may", () => {
  test("a therapist is away only themselves; who runs the practice closes it for everybody", async () => {
    const days = { fromDay: "2027-01-04", untilDay: "2027-01-04" };
    const [hers, theirs] = [await plan(ilse, days.fromDay), await plan(bram, days.fromDay, colleague)];
    expect((await apply(off({ ...days, kind: "closure", whose: "everybody" }))).body).toMatchObject({ type: "not-the-whole-practice" });
    expect((await apply(off({ ...days, kind: "closure", whose: "everybody" }), owner)).body).toMatchObject({ taken: 2 });
    expect([await standing(hers), await standing(theirs)]).toEqual(
      Array.from({ length: 2 }, () => ({ outcome: "did-not-run", category: "facility_closure" })),
    );
  });

  test("another’s leave is not there for a colleague, and the front desk sets none", async () => {
    const input = off({ kind: "leave", fromDay: "2027-01-06", untilDay: "2027-01-06" });
    await apply(input);
    expect((await door.ask(readTimeOff, { ids: { timeOffId: input.id }, ...asAt(colleague) })).status).toBe(404);
    const { body } = await door.ask(listTimeOff, { ...asAt(colleague) });
    expect(body.timeOff.map(({ id }: { id: string }) => id)).not.toContain(input.id);
    expect((await apply(off(), await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] }))).status).toBe(403);
  });
});
