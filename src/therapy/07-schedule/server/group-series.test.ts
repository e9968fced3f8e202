/** The series of a group: any rule, over every change of the clocks, moved as a whole, filled at night, and handed to somebody who stands in. */
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { CalendarDay } from "#foundation/words.ts";
import { readTeam } from "#people/team.api.ts";
import { teamRoutes } from "#people/server/team-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../group.api.ts";
import { moveSession } from "../move.api.ts";
import { NewSeries } from "../new-series.ts";
import { addSession } from "../schedule.api.ts";
import { daysLater, WEEKS_AHEAD, weekdayOf } from "../series.ts";
import * as standIns from "../stand-in.api.ts";
import { groupRoutes } from "./group-routes.ts";
import { scheduleRoutes } from "./schedule-routes.ts";
import { fillAllSeries, ofGroup, saveSeries } from "./series-store.ts";
import { standInRoutes } from "./stand-in-routes.ts";
import { dayByDay, momentByWall, ZONES } from "./test-expansion.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let [maren, ruth]: TestMember[] = [];
let noor: TestClient;
let groupId: string;
const TODAY = CalendarDay.parse(new Date().toISOString().slice(0, 10));
const dayIn = (days: number) => daysLater(TODAY, days);

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});
beforeEach(async () => {
  maren = await aTherapist(database, practice, { name: "Maren" });
  ruth = await aTherapist(database, practice, { name: "Ruth" });
  noor = await aClient(database, practice, { name: "Noor", therapist: maren });
  await door?.close();
  door = await aDoor(database, { routes: [groupRoutes, scheduleRoutes, standInRoutes, teamRoutes], signedInAs: maren });
  groupId = uuid();
  await done(api.beginGroup, { input: { id: groupId, name: "Lyric Lab", goalProfile: "", capacity: 6 } });
  await join(noor);
});

const ask = (it: Parameters<TestDoor["ask"]>[0], asked: object) => door.ask(it, asked);
async function done(it: Parameters<TestDoor["ask"]>[0], asked: object) {
  const { status, body } = await ask(it, asked);
  if (status !== 200) throw new Error(`${it.path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
const join = (client: TestClient, fromDay: string = TODAY, as = maren) =>
  done(api.joinGroup, { ids: { clientId: client.clientId, groupId }, input: { id: uuid(), fromDay, reason: "" }, ...(as ? { as } : {}) });
const series = (more: object = {}) => {
  const fromDay = dayIn(2);
  const plain = { id: uuid(), weekday: weekdayOf(fromDay), fromDay, untilDay: null, at: "16:00", minutes: 60, place: "Hall" };
  return { ...plain, ...more };
};
const begin = async (more: object = {}) => {
  const input = series(more);
  await done(api.beginGroupSeries, { ids: { groupId }, input });
  return input.id;
};
const sessions = async () => {
  const { rows } = await database.pool.query(
    `select s.id, s.day::text as day, to_char(s.at_time, 'HH24:MI') as at, s.therapist_id as therapist, s.series_id as series,
       (select count(*)::int from participation p where p.practice_id = s.practice_id and p.session_id = s.id) as expected
     from session s where s.group_id = $1 order by s.starts_at`,
    [groupId],
  );
  return rows;
};
const atNight = (now: string) => database.db.transaction().execute((tx) => fillAllSeries(tx, `${now}T12:00:00.000Z`));
const move = (sessionId: string, input: object, as = maren) =>
  ask(moveSession, {
    ids: { sessionId, clientId: noor.clientId },
    input: { minutes: 60, place: "Hall", roomId: null, standsBeside: false, newSeriesId: uuid(), ...input },
    ...(as ? { as } : {}),
  });

describe("a series of a group", () => {
  test("a thousand random ones over the changes of the clocks in six zones stand at the moments another reckoning finds", async () => {
    const today = CalendarDay.parse("2026-09-01");
    const until = daysLater(today, WEEKS_AHEAD * 7);
    const each = fc.sample(
      fc.record({
        begins: fc.integer({ min: 0, max: 60 }),
        lasts: fc.integer({ min: 14, max: 90 }),
        quarter: fc.integer({ min: 0, max: 95 }),
        timeZone: fc.constantFrom(...ZONES),
        every: fc.constantFrom("week" as const, "week" as const, "month-weekday" as const, "month-last" as const, "month-day" as const),
        interval: fc.integer({ min: 1, max: 3 }),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
        count: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
      }),
      { numRuns: 1_000, seed: 1 },
    );
    const actor = { practiceId: practice.practiceId, personId: maren?.personId ?? "", timeZone: "America/Toronto" };
    let compared = 0;
    await database.db.transaction().execute(async (tx) => {
      for (const { begins, lasts, quarter, timeZone, ...recurrence } of each) {
        const fromDay = daysLater(today, begins);
        const untilDay = daysLater(fromDay, lasts);
        const at = `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
        const input = NewSeries.parse(series({ fromDay, untilDay, at, timeZone, recurrence, standsBeside: true }));
        await saveSeries(tx, actor, ofGroup(groupId), input, today);
        const rows = await tx.selectFrom("session").select("startsAt").where("seriesId", "=", input.id).orderBy("startsAt").execute();
        const days = dayByDay(input.recurrence ?? recurrence, fromDay, untilDay, until);
        expect(rows.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual(
          days.map((one) => momentByWall(one, at, timeZone)).toSorted(),
        );
        compared += days.length;
      }
    });
    expect(compared).toBeGreaterThan(2_000);
  });

  test("has any rule; whoever belongs to it on the day is expected, also in what the night plans", async () => {
    const weekdays = [weekdayOf(dayIn(2)), weekdayOf(dayIn(4))];
    await begin({ recurrence: { every: "week", interval: 2, weekdays, count: null } });
    const bram = await aClient(database, practice, { name: "Bram", ...(maren ? { therapist: maren } : {}) });
    await join(bram, dayIn(10));
    const first = await sessions();
    expect(first.filter(({ day }) => day < dayIn(10)).every(({ expected }) => expected === 1)).toBe(true);
    expect(first.filter(({ day }) => day >= dayIn(10)).every(({ expected }) => expected === 2)).toBe(true);
    await atNight(dayIn(40));
    const later = (await sessions()).slice(first.length);
    expect(later.length).toBeGreaterThan(2);
    expect(later.every(({ expected }) => expected === 2)).toBe(true);
    expect((await done(api.readGroup, { ids: { groupId } })).series).toMatchObject([{ rule: expect.stringContaining("INTERVAL=2") }]);
  });

  test("is moved by who leads it: one session, those that follow, or all to come; a colleague moves none", async () => {
    await begin();
    const before = await sessions();
    expect((await move(before[1].id, { scope: "this", day: before[1].day, at: "10:00" })).status).toBe(200);
    const other = daysLater(CalendarDay.parse(before[3].day), 1);
    expect((await move(before[3].id, { scope: "following", day: other, at: "11:00" })).body).toMatchObject({ moved: before.length - 3 });
    const after = await sessions();
    expect(after.map(({ at }) => at).slice(0, 5)).toEqual(["16:00", "10:00", "16:00", "11:00", "11:00"]);
    expect(after[4].day).toBe(daysLater(CalendarDay.parse(before[4].day), 1));
    expect(after.every(({ expected }) => expected === 1)).toBe(true);
    expect((await move(after[4].id, { scope: "all", day: after[4].day, at: "12:00" })).status).toBe(200);
    expect((await sessions()).at(-1).at).toBe("12:00");
    await atNight(dayIn(40));
    expect((await sessions()).at(-1)).toMatchObject({ at: "12:00", expected: 1 });

    // Ruth treats a member too; the group is not hers.
    await database.db
      .insertInto("careRelation")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        clientId: noor.clientId,
        personId: ruth?.personId ?? "",
        part: "therapist",
        fromDay: "2020-01-01",
      })
      .execute();
    const refused = await move(after[5].id, { scope: "this", day: after[5].day, at: "13:00" }, ruth);
    expect(refused).toMatchObject({ status: 409, body: { type: "not-your-group" } });
  });

  test("ends after a day, by who leads it; of a group that has ended the night plans none", async () => {
    const id = await begin();
    const ids = { groupId, seriesId: id };
    expect((await ask(api.endGroupSeries, { ids, input: { untilDay: dayIn(9) }, as: ruth })).status).toBe(403);
    expect(await done(api.endGroupSeries, { ids, input: { untilDay: dayIn(9) } })).toMatchObject({ removed: 10 });
    expect(await sessions()).toHaveLength(2);
    expect((await ask(api.endGroupSeries, { ids, input: { untilDay: dayIn(9) } })).body).toMatchObject({ type: "already-ended" });
    // A series of another group is not found by way of this one.
    expect((await ask(api.endGroupSeries, { ids: { groupId, seriesId: uuid() }, input: { untilDay: dayIn(9) } })).status).toBe(404);
    await begin({ fromDay: dayIn(3), weekday: weekdayOf(dayIn(3)) });
    await done(api.changeGroup, {
      ids: { groupId },
      input: { name: "Lyric Lab", goalProfile: "", capacity: 6, status: "ended", basedOn: 1 },
    });
    const count = (await sessions()).length;
    await atNight(dayIn(40));
    expect(await sessions()).toHaveLength(count);
    expect((await ask(api.beginGroupSeries, { ids: { groupId }, input: series() })).body).toMatchObject({ type: "group-has-ended" });
  });

  test("that ends before it begins is refused, and one that meets another session says what stands there", async () => {
    expect((await ask(api.beginGroupSeries, { ids: { groupId }, input: series({ untilDay: dayIn(1) }) })).body).toMatchObject({
      issues: [{ path: ["untilDay"], code: "ends-before-it-begins" }],
    });
    const busy = { id: uuid(), day: dayIn(9), at: "16:15", minutes: 30, place: "" };
    await done(addSession, { ids: { clientId: noor.clientId }, input: busy });
    const refused = await ask(api.beginGroupSeries, { ids: { groupId }, input: series() });
    expect(refused).toMatchObject({ status: 409, body: { type: "slot-taken", day: dayIn(9), at: "16:15", name: "Noor" } });
    const single = { fromDay: dayIn(9), at: "16:00", minutes: 60, place: "", weeks: 1 };
    expect((await ask(api.planGroupSessions, { ids: { groupId }, input: single })).body).toMatchObject({ type: "slot-taken" });
    expect(await sessions()).toEqual([]);
    await begin({ standsBeside: true });
    expect((await sessions()).length).toBe(12);
  });

  test("is begun only by who leads the group", async () => {
    expect((await ask(api.beginGroupSeries, { ids: { groupId }, input: series(), as: ruth })).status).toBe(403);
  });
});

describe("somebody who stands in with a group", () => {
  const wish = (more: object = {}) => ({ id: uuid(), personId: ruth?.personId, fromDay: dayIn(2), untilDay: dayIn(120), ...more });
  const sees = async (client: TestClient) => (await ask(readTeam, { ids: { clientId: client.clientId }, as: ruth })).status;

  test("has its sessions, also those the night plans later, and the records of whom its therapist treats", async () => {
    await begin();
    const theirs = await aClient(database, practice, { name: "Theirs", therapist: await aTherapist(database, practice, { name: "Else" }) });
    await database.db
      .insertInto("groupMembership")
      .values({
        practiceId: practice.practiceId,
        id: uuid(),
        groupId,
        clientId: theirs.clientId,
        fromDay: TODAY,
        reason: "",
        writtenBy: maren?.personId ?? "",
        writtenAt: new Date(),
      })
      .execute();
    const input = wish();
    const body = await done(standIns.standInWithGroup, { ids: { groupId }, input });
    expect(body).toMatchObject({ sessions: 12, records: 1, closed: 1 });
    expect([await sees(noor), await sees(theirs)]).toEqual([200, 404]);
    await atNight(dayIn(30));
    const now = await sessions();
    expect(now.length).toBeGreaterThan(12);
    expect(now.every(({ therapist }) => therapist === ruth?.personId)).toBe(true);
    expect((await done(standIns.listGroupStandIns, { ids: { groupId } })).standIns).toMatchObject([{ id: input.id, sessions: now.length }]);
    const ids = { groupId, standInId: input.id };
    expect((await ask(standIns.giveGroupBack, { ids, input: {}, as: ruth })).status).toBe(403);
    expect(await done(standIns.giveGroupBack, { ids, input: {} })).toMatchObject({ sessions: now.length });
    expect((await sessions()).every(({ therapist }) => therapist === maren?.personId)).toBe(true);
    expect(await sees(noor)).toBe(404);
    expect((await ask(standIns.giveGroupBack, { ids, input: {} })).body).toMatchObject({ type: "already-ended" });
  });

  test("is a music therapist, where there is a session, by the word of who leads the group", async () => {
    const asked = (more: object = {}, as = maren) =>
      ask(standIns.standInWithGroup, { ids: { groupId }, input: wish(more), ...(as ? { as } : {}) });
    expect((await asked()).body).toMatchObject({ type: "no-session-then" });
    await begin();
    expect((await asked({ personId: maren?.personId })).body).toMatchObject({ type: "not-their-duty" });
    expect((await asked({}, ruth)).status).toBe(403);
    expect((await asked({ untilDay: dayIn(1) })).status).toBe(400);
    expect((await ask(standIns.listGroupStandIns, { ids: { groupId }, as: ruth })).status).toBe(403);
  });
});
