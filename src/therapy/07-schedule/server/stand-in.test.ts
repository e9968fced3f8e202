import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { readTeam } from "#people/team.api.ts";
import { teamRoutes } from "#people/server/team-routes.ts";
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
import { addSession, beginSeries } from "../schedule.api.ts";
import { giveBack, listStandIns, standIn } from "../stand-in.api.ts";
import { scheduleRoutes } from "./schedule-routes.ts";
import { fillAllSeries } from "./series-store.ts";
import { standInRoutes } from "./stand-in-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let maren: TestMember;
let ruth: TestMember;
let ilse: TestClient;
let seriesId: string;
/** The rights are judged by the database’s own clock, so the days are counted from today. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
});
beforeEach(async () => {
  maren = await aTherapist(database, practice, { name: "Maren" });
  ruth = await aTherapist(database, practice, { name: "Ruth" });
  ilse = await aClient(database, practice, { therapist: maren });
  await door?.close();
  door = await aDoor(database, {
    routes: [scheduleRoutes, standInRoutes, teamRoutes],
    signedInAs: maren,
    now: () => new Date().toISOString(),
  });
  seriesId = uuid();
  const fromDay = dayIn(3);
  const series = { id: seriesId, weekday: weekday(fromDay), fromDay, untilDay: dayIn(40), at: "15:30", minutes: 45, place: "" };
  const { status } = await door.ask(beginSeries, { ids: { clientId: ilse.clientId }, input: series });
  if (status !== 200) throw new Error(`The series was refused: ${status}`);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const ids = () => ({ clientId: ilse.clientId });
const wish = (more: object = {}) => ({
  id: uuid(),
  careId: uuid(),
  personId: ruth.personId,
  fromDay: dayIn(3),
  untilDay: dayIn(12),
  ...more,
});
const therapists = async () =>
  (await database.db.selectFrom("session").select("therapistId").where("seriesId", "=", seriesId).orderBy("day").execute()).map(
    ({ therapistId }) => (therapistId === ruth.personId ? "Ruth" : "Maren"),
  );
const seesRecord = async () => (await door.ask(readTeam, { ids: ids(), as: ruth })).status;

test("the sessions of these days go to a colleague, who sees the record until three days after; the others stay", async () => {
  expect(await seesRecord()).toBe(404);
  const { status, body } = await door.ask(standIn, { ids: ids(), input: wish() });
  expect({ status, body }).toMatchObject({ status: 200, body: { sessions: 2, seesUntil: dayIn(15) } });
  expect((await therapists()).slice(0, 4)).toEqual(["Ruth", "Ruth", "Maren", "Maren"]);
  expect(await seesRecord()).toBe(200);
  const { rows } = await database.pool.query("select part, until_day::text as until from care_relation where person_id = $1", [
    ruth.personId,
  ]);
  expect(rows).toEqual([{ part: "substitute", until: dayIn(15) }]);
});

test("the right ends by itself", async () => {
  await door.ask(standIn, { ids: ids(), input: wish() });
  // As it is found by the database the day after its last one.
  const onDay = `select count(*)::int as n from care_on($1, $2::date) where person_id = $3`;
  const holds = async (day: string) => (await database.pool.query(onDay, [practice.practiceId, day, ruth.personId])).rows[0].n;
  expect(await holds(dayIn(15))).toBe(1);
  expect(await holds(dayIn(16))).toBe(0);
});

test("for a single session it is that day; ended early, what is to come goes back and nothing is seen any more", async () => {
  const one = wish({ untilDay: dayIn(3) });
  expect((await door.ask(standIn, { ids: ids(), input: one })).body).toMatchObject({ sessions: 1 });
  expect((await door.ask(listStandIns, { ids: ids() })).body.standIns).toMatchObject([{ id: one.id, name: "Ruth Invented", sessions: 1 }]);
  const end = { ids: { ...ids(), standInId: one.id }, input: {} };
  expect((await door.ask(giveBack, end)).body).toEqual({ id: one.id, sessions: 1 });
  expect(new Set(await therapists())).toEqual(new Set(["Maren"]));
  expect(await seesRecord()).toBe(404);
  expect((await door.ask(giveBack, end)).body.type).toBe("already-ended");
});

test("who has a session then cannot stand in, and nothing changes", async () => {
  const bram = await aClient(database, practice, { name: "Bram", therapist: ruth });
  const busy = { id: uuid(), day: dayIn(10), at: "15:45", minutes: 45, place: "" };
  expect((await door.ask(addSession, { ids: { clientId: bram.clientId }, input: busy, as: ruth })).status).toBe(200);
  const { status, body } = await door.ask(standIn, { ids: ids(), input: wish() });
  // With whom the colleague is then is theirs to know.
  expect({ status, body }).toMatchObject({ status: 409, body: { type: "slot-taken", taken: "therapist", name: "" } });
  expect(new Set(await therapists())).toEqual(new Set(["Maren"]));
  expect(await seesRecord()).toBe(404);
});

test("only a music therapist stands in, only where there is a session, and only the client’s own therapist says so", async () => {
  const desk = await aMember(database, practice, { duties: ["frontdesk"] });
  expect((await door.ask(standIn, { ids: ids(), input: wish({ personId: desk.personId }) })).body.type).toBe("not-their-duty");
  expect((await door.ask(standIn, { ids: ids(), input: wish({ personId: maren.personId }) })).body.type).toBe("not-their-duty");
  expect((await door.ask(standIn, { ids: ids(), input: wish({ fromDay: dayIn(100), untilDay: dayIn(101) }) })).body.type).toBe(
    "no-session-then",
  );
  expect((await door.ask(standIn, { ids: ids(), input: wish({ untilDay: dayIn(1) }) })).status).toBe(400);
  expect((await door.ask(standIn, { ids: ids(), input: wish(), as: ruth })).status).toBe(404);
  await door.ask(standIn, { ids: ids(), input: wish() });
  // Whoever stands in sees the record, and cannot hand it on.
  expect((await door.ask(standIn, { ids: ids(), input: wish({ personId: maren.personId }), as: ruth })).status).toBe(403);
});

test("what the night plans later within those days goes to who stands in as well, and comes back with the rest", async () => {
  const open = { id: uuid(), weekday: weekday(dayIn(4)), fromDay: dayIn(4), untilDay: null, at: "09:00", minutes: 45, place: "" };
  const begun = await door.ask(beginSeries, { ids: ids(), input: open });
  if (begun.status !== 200) throw new Error(`The series was refused: ${begun.status}`);
  const input = wish({ untilDay: dayIn(120) });
  expect((await door.ask(standIn, { ids: ids(), input })).status).toBe(200);
  await database.db.transaction().execute((tx) => fillAllSeries(tx, new Date(Date.now() + 30 * 86_400_000).toISOString()));
  const { rows } = await database.pool.query("select day::text as day, therapist_id as therapist from session where series_id = $1", [
    open.id,
  ]);
  const later = rows.filter(({ day }) => day > dayIn(84));
  expect(later.length).toBeGreaterThan(3);
  expect(later.every(({ therapist }) => therapist === ruth.personId)).toBe(true);
  const back = await door.ask(giveBack, { ids: { ...ids(), standInId: input.id }, input: {} });
  expect(back.status).toBe(200);
  const after = await database.pool.query("select count(*)::int as n from session where series_id = $1 and therapist_id <> $2", [
    open.id,
    maren.personId,
  ]);
  expect(after.rows[0].n).toBe(0);
});
