/** A calendar brought as a file: each event by the right to whom it is for, nothing twice, nothing double-booked, all of it taken back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { TimeZone } from "#foundation/words.ts";
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
import { beginGroup, joinGroup } from "#schedule/group.api.ts";
import { moveSession } from "#schedule/move.api.ts";
import { groupRoutes } from "#schedule/server/group-routes.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { fillAllSeries } from "#schedule/server/series-store.ts";
import * as api from "../calendar-import.api.ts";
import { eventInput } from "../event-input.ts";
import { readCalendar } from "../web/read-calendar.ts";
import { calendarImportRoutes } from "./calendar-import-routes.ts";

const NOW = "2026-10-20T12:00:00.000Z";
const READING = { home: TimeZone.parse("America/Toronto"), today: "2026-10-20", now: NOW };

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let noor: TestClient;
let now = NOW;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});
beforeEach(async () => {
  await door?.close();
  now = NOW;
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  noor = await aClient(database, practice, { name: "Noor", therapist });
  door = await aDoor(database, {
    routes: [calendarImportRoutes, scheduleRoutes, groupRoutes, attendanceRoutes],
    signedInAs: therapist,
    now: () => now,
  });
});

const WEEKLY = ["DTSTART;TZID=America/Toronto:20260901T153000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY", "EXDATE:20261103T203000Z"];
const ONCE = ["DTSTART:20261028T140000Z", "DURATION:PT45M", "LOCATION:Room 2"];
function partsOf(...lines: string[]) {
  const text = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:one@elsewhere", "SUMMARY:Noor", ...lines, "END:VEVENT", "END:VCALENDAR"].join(
    "\r\n",
  );
  const answer = readCalendar(text, "mine.ics", READING);
  const event = "calendar" in answer ? answer.calendar.events[0] : undefined;
  if (event === undefined) throw new Error("no event was read");
  return event.parts.map((part) => ({ event, part }));
}
const inputOf = ({ event, part }: ReturnType<typeof partsOf>[number], more: object = {}) => ({
  ...eventInput(event, part, { importId: uuid(), fileName: "mine.ics", id: uuid(), standsBeside: false }),
  ...more,
});
const send = async (lines: readonly string[], { importId = uuid(), as = therapist, more = {}, clientId = noor.clientId } = {}) => {
  const [first] = partsOf(...lines);
  if (first === undefined) throw new Error("the event has no part");
  const answer = await door.ask(api.importForClient, {
    ids: { clientId },
    input: inputOf(first, { import: { id: importId, fileName: "mine.ics" }, ...more }),
    as,
  });
  return { importId, ...answer };
};
const planned = async (clientId = noor.clientId) => {
  const { rows } = await database.pool.query(
    "select s.id, s.starts_at as starts, s.day::text as day, s.minutes, s.place from session s join participation p on p.practice_id = s.practice_id and p.session_id = s.id where p.client_id = $1 order by s.starts_at",
    [clientId],
  );
  return rows.map(({ starts, ...row }) => ({ ...row, starts: starts.toISOString() }));
};
const counts = async (importId: string) => (await door.ask(api.readCalendarImport, { ids: { importId } })).body;

describe("an event of a file", () => {
  test("becomes one session at its very moment, or a series that goes on each night and leaves out what it leaves out", async () => {
    expect(await send(ONCE)).toMatchObject({ status: 200, body: { sessions: 1 } });
    expect(await planned()).toMatchObject([{ starts: "2026-10-28T14:00:00.000Z", minutes: 45, place: "Room 2" }]);
    const bram = await aClient(database, practice, { name: "Bram", therapist });
    const { body } = await send(WEEKLY, { clientId: bram.clientId, more: { uid: "weekly@elsewhere" } });
    const first = await planned(bram.clientId);
    expect(first).toHaveLength(body.sessions);
    // 15:30 before and after the clocks change; the day left out is not there.
    expect(first.slice(0, 3).map(({ starts }) => starts)).toEqual([
      "2026-10-20T19:30:00.000Z",
      "2026-10-27T19:30:00.000Z",
      "2026-11-10T20:30:00.000Z",
    ]);
    await database.db.transaction().execute((tx) => fillAllSeries(tx, "2026-10-28T12:00:00.000Z"));
    const later = await planned(bram.clientId);
    expect(later.length).toBeGreaterThan(first.length);
    expect(later.map(({ day }) => day)).not.toContain("2026-11-03");
  });

  test("whose days are not those that were shown is not planned at all", async () => {
    const [weekly] = partsOf(...WEEKLY);
    if (weekly?.part.kind !== "series") throw new Error("no series was read");
    const input = inputOf(weekly);
    const what = { ...input.what, shown: weekly.part.shown.slice(1) };
    const ids = { clientId: noor.clientId };
    expect((await door.ask(api.importForClient, { ids, input: { ...input, what } })).body).toMatchObject({ type: "not-as-shown" });
    expect(await planned()).toEqual([]);
  });

  test("comes once: the same file again makes nothing, until it was taken back", async () => {
    const { importId } = await send(ONCE);
    expect((await send(ONCE)).body).toMatchObject({ type: "brought-before" });
    expect((await send(ONCE, { importId })).body).toMatchObject({ type: "brought-before" });
    expect((await door.ask(api.readImportTargets, {})).body.brought).toEqual([{ uid: "one@elsewhere", occurrence: "" }]);
    expect(await planned()).toHaveLength(1);
    expect((await door.ask(api.takeBackCalendarImport, { ids: { importId } })).body).toMatchObject({ removed: 1, stay: 0 });
    expect((await send(ONCE)).status).toBe(200);
    expect(await planned()).toHaveLength(1);
  });

  test("comes once also when two windows send it in the same moment", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(ONCE, { more: {} })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await planned()).toHaveLength(1);
  });

  test("books nothing twice: what stands there is said as everywhere, and nothing of it is kept", async () => {
    await send(ONCE);
    const bram = await aClient(database, practice, { name: "Bram", therapist });
    const { importId, status, body } = await send(ONCE, { clientId: bram.clientId, more: { uid: "another@elsewhere" } });
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { type: "slot-taken", taken: "therapist", name: "Noor", day: "2026-10-28" },
    });
    expect(await planned(bram.clientId)).toEqual([]);
    expect((await door.ask(api.readCalendarImport, { ids: { importId } })).status).toBe(404);
  });

  test("for a group has whoever belongs to it on the day", async () => {
    const groupId = uuid();
    const wording = { id: groupId, name: "Lyric Lab", goalProfile: "", capacity: 4 };
    if ((await door.ask(beginGroup, { input: wording })).status !== 200) throw new Error("no group began");
    const joining = { ids: { clientId: noor.clientId, groupId }, input: { id: uuid(), fromDay: "2026-11-01", reason: "" } };
    if ((await door.ask(joinGroup, joining)).status !== 200) throw new Error("nobody joined");
    const [weekly] = partsOf(...WEEKLY);
    if (weekly === undefined) throw new Error("no series was read");
    const ids = { groupId };
    expect((await door.ask(api.importForGroup, { ids, input: inputOf(weekly) })).status).toBe(200);
    const days = (await planned()).map(({ day }) => day);
    expect(days.slice(0, 2)).toEqual(["2026-11-10", "2026-11-17"]);
    await database.db.transaction().execute((tx) => fillAllSeries(tx, "2026-11-20T12:00:00.000Z"));
    expect((await planned()).length).toBeGreaterThan(days.length);
  });

  test("can be days one is away: sessions of these days fall out, and stand again when it is taken back", async () => {
    await send(ONCE);
    const [id, importId] = [uuid(), uuid()];
    const from = { import: { id: importId, fileName: "mine.ics" }, uid: "away", occurrence: "", line: 3 };
    const input = { ...from, id, title: "", fromDay: "2026-10-28", untilDay: "2026-10-29" };
    expect((await door.ask(api.importAway, { input })).body).toMatchObject({ sessions: 1 });
    expect(
      (await door.ask(api.importAway, { input: { ...input, import: { id: uuid(), fileName: "mine.ics" }, id: uuid() } })).body,
    ).toMatchObject({
      type: "brought-before",
    });
    expect(await counts(importId)).toMatchObject({ goes: 0, away: 1 });
    const outcome = async () =>
      (await database.db.selectFrom("participation").select("outcome").where("clientId", "=", noor.clientId).execute())[0]?.outcome;
    expect(await outcome()).toBe("did-not-run");
    expect((await door.ask(api.takeBackCalendarImport, { ids: { importId } })).status).toBe(200);
    expect(await outcome()).toBeNull();
    const wrong = { ...input, untilDay: "2026-10-27", uid: "x" };
    expect((await door.ask(api.importAway, { input: wrong })).status).toBe(400);
  });
});

describe("taking a calendar back", () => {
  test("removes what nothing is written about, also of a series that was moved since; what is written about stays", async () => {
    const { importId } = await send(WEEKLY);
    const sessions = await planned();
    const [held, second] = [sessions[1]?.id ?? "", sessions[3]?.id ?? ""];
    const move = { scope: "following", day: "2026-11-18", at: "10:00", minutes: 45, place: "", roomId: null, standsBeside: false };
    const moved = { ids: { sessionId: second, clientId: noor.clientId }, input: { ...move, newSeriesId: uuid() } };
    if ((await door.ask(moveSession, moved)).status !== 200) throw new Error("nothing was moved");
    now = "2026-10-28T12:00:00.000Z";
    const absence = { id: uuid(), outcome: "absent", category: "illness", reason: "", toldAt: null, at: now, supersedes: null };
    const { status, body } = await door.ask(documentAttendance, { ids: { sessionId: held, clientId: noor.clientId }, input: absence });
    if (status !== 200) throw new Error(JSON.stringify(body));
    expect(await counts(importId)).toMatchObject({ goes: sessions.length - 1, stays: 1 });
    expect((await door.ask(api.takeBackCalendarImport, { ids: { importId } })).body).toMatchObject({
      removed: sessions.length - 1,
      stay: 1,
    });
    expect((await planned()).map(({ id }) => id)).toEqual([held]);
    await database.db.transaction().execute((tx) => fillAllSeries(tx, "2026-11-20T12:00:00.000Z"));
    expect(await planned()).toHaveLength(1);
    expect((await door.ask(api.takeBackCalendarImport, { ids: { importId } })).body).toMatchObject({ type: "nothing-to-take-back" });
  });

  test("is possible for 30 days", async () => {
    const { importId } = await send(ONCE);
    now = "2026-11-21T12:00:00.000Z";
    expect((await door.ask(api.takeBackCalendarImport, { ids: { importId } })).body).toMatchObject({ type: "too-late" });
  });
});

describe("who may bring a calendar", () => {
  test("a therapist, for clients they treat and groups they lead; an import is its maker’s alone", async () => {
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    expect((await send(ONCE, { as: colleague })).status).toBe(404);
    const { importId } = await send(ONCE);
    for (const it of [api.readCalendarImport, api.takeBackCalendarImport])
      expect((await door.ask(it, { ids: { importId }, as: colleague })).status).toBe(404);
    const theirs = await aClient(database, practice, { name: "Theirs", therapist: colleague });
    const answer = await send(ONCE, { importId, as: colleague, clientId: theirs.clientId });
    expect(answer.body).toMatchObject({ type: "begun-by-another" });
    expect((await door.ask(api.listCalendarImports, { as: colleague })).body).toEqual({ imports: [] });
    const { clients } = (await door.ask(api.readImportTargets, { as: colleague })).body;
    expect(clients.map(({ chosenName }: { chosenName: string }) => chosenName)).toEqual(["Theirs"]);
  });

  test("nobody else: the front desk is refused, a group of a colleague too", async () => {
    const desk = await aMember(database, practice, { name: "Teo", duties: ["frontdesk"] });
    expect((await door.ask(api.readImportTargets, { as: desk })).status).toBe(403);
    expect((await door.ask(api.listCalendarImports, { as: desk })).status).toBe(403);
    const away = {
      import: { id: uuid(), fileName: "f" },
      uid: "a",
      occurrence: "",
      line: 1,
      id: uuid(),
      title: "",
      fromDay: "2026-12-01",
      untilDay: "2026-12-01",
    };
    expect((await door.ask(api.importAway, { input: away, as: desk })).status).toBe(403);
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    const groupId = uuid();
    const wording = { id: groupId, name: "Theirs", goalProfile: "", capacity: 4 };
    if ((await door.ask(beginGroup, { input: wording, as: colleague })).status !== 200) throw new Error("no group began");
    const [once] = partsOf(...ONCE);
    if (once === undefined) throw new Error("no event was read");
    expect((await door.ask(api.importForGroup, { ids: { groupId }, input: inputOf(once) })).status).toBe(403);
  });
});
