/** What is written at once, said twice, corrected, announced, or brought late: on a real database with real rights. */
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember, aTherapist, type TestMember } from "#people/server/test-people.ts";
import { addSession, beginSeries, endSeries } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { readAbsence, writeAccount } from "../absence-account.api.ts";
import { attendanceHistory, documentAttendance, withdrawAttendance } from "../attendance.api.ts";
import { readPolicies, writePolicy } from "../attendance-policy.api.ts";
import { readAttendance } from "../pattern.api.ts";
import { summariseAttendance } from "../summary.api.ts";
import { answerAnnounced, listWaitingAbsences, settleStray } from "../waiting-absence.api.ts";
import { absenceRoutes } from "./absence-routes.ts";
import { attendanceRoutes } from "./attendance-routes.ts";
import { patternRoutes } from "./pattern-routes.ts";
import { summaryRoutes } from "./summary-routes.ts";

let ground: TestGround;
let door: TestDoor;
let clientId: string;
let colleague: TestMember;
beforeAll(async () => {
  ground = await aGround(scheduleRoutes, attendanceRoutes, absenceRoutes, patternRoutes, summaryRoutes);
  ({ door } = ground);
  ({ clientId } = ground.client);
  colleague = await aTherapist(ground.database, ground.practice, { name: "Colleague" });
  await ground.database.db
    .insertInto("careRelation")
    .values({
      practiceId: ground.practice.practiceId,
      id: uuid(),
      clientId,
      personId: colleague.personId,
      part: "substitute",
      fromDay: "2020-01-01",
    })
    .execute();
});
afterAll(() => ground.close());

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Nobody is in two places: each session has an hour of its own. */
let hours = 0;
async function aSession(days = -1): Promise<{ sessionId: string; clientId: string }> {
  const id = uuid();
  const at = `${String(hours).padStart(2, "0")}:00`;
  hours = (hours + 1) % 20;
  const input = { id, day: dayFrom(days), at, minutes: 45, place: "Studio B" };
  expect((await door.ask(addSession, { ids: { clientId }, input })).status).toBe(200);
  return { sessionId: id, clientId };
}

const report = (outcome: string, more: object = {}) => ({
  id: uuid(),
  outcome,
  category: null,
  reason: "",
  toldAt: null,
  at: `${dayFrom(-1)}T15:31:00.000-05:00`,
  supersedes: null,
  ...more,
});
const write = (place: { sessionId: string; clientId: string }, outcome: string, more: object = {}, as?: TestMember) =>
  door.ask(documentAttendance, { ids: place, input: report(outcome, more), ...(as === undefined ? {} : { as }) });
const historyOf = async (ids: { sessionId: string; clientId: string }) => (await door.ask(attendanceHistory, { ids })).body.entries;

describe("the same absence written by two people at once", () => {
  test("is one entry, and both are in the audit trail and on the page", async () => {
    const place = await aSession();
    const [one, other] = [report("absent"), report("absent")];
    const answers = await Promise.all([
      door.ask(documentAttendance, { ids: place, input: one }),
      door.ask(documentAttendance, { ids: place, input: other, as: colleague }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const entries = await historyOf(place);
    expect(entries).toHaveLength(1);
    const { rows } = await sql<{ who: string }>`
      select account_id as who from audit_entry where action = 'attendance.write' and record_id = ${place.sessionId} and outcome = 'done'`.execute(
      ground.database.db,
    );
    expect(new Set(rows.map(({ who }) => who))).toEqual(new Set([ground.therapist.accountId, colleague.accountId]));
    const { body } = await door.ask(readAbsence, { ids: place });
    expect([body.entries[0].by, ...body.entries[0].alsoBy].toSorted()).toEqual(["Colleague Invented", "Maude Invented"]);
    // What the second device says next about its own entry is meant for the one that stands.
    const second = entries[0].id === one.id ? other.id : one.id;
    expect((await write(place, "absent", { category: "illness", supersedes: second })).status).toBe(200);
    expect((await door.ask(readAbsence, { ids: place })).body.standing).toMatchObject({ category: "illness", supersedes: entries[0].id });
  });

  test("taken back by either is not recorded again, and visibly so", async () => {
    const place = await aSession();
    await write(place, "absent");
    const echo = report("absent");
    await door.ask(documentAttendance, { ids: place, input: echo, as: colleague });
    const at = echo.at;
    expect((await door.ask(withdrawAttendance, { ids: { ...place, entryId: echo.id }, input: { at } })).status).toBe(200);
    expect((await door.ask(readAbsence, { ids: place })).body.standing).toBeNull();
  });
});

describe("A14: an absence for a session that was held", () => {
  test("is refused with what is there", async () => {
    const place = await aSession();
    await write(place, "came");
    expect(await write(place, "absent")).toMatchObject({ status: 409, body: { type: "documented-as-held", there: "came" } });
    const [{ id }] = await historyOf(place);
    // Also as a correction without a word why.
    expect(await write(place, "absent", { supersedes: id })).toMatchObject({ status: 409, body: { there: "came" } });
    expect(await historyOf(place)).toHaveLength(1);
  });

  test("is taken as a correction with its reason, and both versions stay", async () => {
    const place = await aSession();
    await write(place, "came");
    const [{ id }] = await historyOf(place);
    expect((await write(place, "absent", { supersedes: id, correction: "I mixed up two siblings." })).status).toBe(200);
    const { body } = await door.ask(readAbsence, { ids: place });
    expect(body.standing).toMatchObject({ outcome: "absent", correction: "I mixed up two siblings." });
    expect(body.entries.map(({ entry }: { entry: { outcome: string } }) => entry.outcome)).toEqual(["came", "absent"]);
  });

  test("that only has its note begun is held as well", async () => {
    const place = await aSession();
    await ground.database.pool.query(
      `insert into note (practice_id, session_id, client_id, id, author_id, language, version, words, edited_at) values ($1, $2, $3, $4, $5, 'en', 1, 'w', now())`,
      [ground.practice.practiceId, place.sessionId, clientId, uuid(), ground.therapist.personId],
    );
    expect(await write(place, "absent")).toMatchObject({ status: 409, body: { there: "note" } });
  });
});

describe("a session that was theirs in part", () => {
  test("keeps the minutes, and under half of them counts as missed in the pattern", async () => {
    const [short, long] = [await aSession(-8), await aSession(-7)];
    expect((await write(short, "partly", { category: "partial", minutesThere: 15, cutShort: "late" })).status).toBe(200);
    expect((await write(long, "partly", { category: "partial", minutesThere: 30, cutShort: "left-early" })).status).toBe(200);
    const { sessions } = (await door.ask(readAttendance, { ids: { clientId } })).body;
    const found = (id: string) => sessions.find(({ sessionId }: { sessionId: string }) => sessionId === id);
    expect(found(short.sessionId)).toMatchObject({ minutesThere: 15, cutShort: "late", counted: "missed" });
    expect(found(long.sessionId)).toMatchObject({ minutesThere: 30, cutShort: "left-early", counted: "attended" });
  });

  test("has no minutes when they came or stayed away altogether", async () => {
    const place = await aSession();
    expect(await write(place, "came", { minutesThere: 15 })).toMatchObject({ status: 400, body: { issues: [{ path: ["minutesThere"] }] } });
    expect(await write(place, "absent", { correction: "Nothing to correct" })).toMatchObject({ status: 400 });
  });
});

test("A13: an entry written days after the session says so", async () => {
  const place = await aSession(-4);
  await write(place, "absent");
  expect((await door.ask(readAbsence, { ids: place })).body.entries[0].daysLate).toBe(3);
});

test.each([
  ["two days ahead", () => dayFrom(2)],
  ["in 1970", () => "1970-01-01"],
  ["at the session’s own day, a month ago", () => dayFrom(-40)],
])("A18: a device whose clock stands %s does not hide that an entry was written late: then the server’s clock counts", async (_, clock) => {
  const place = await aSession(-40);
  await write(place, "absent", { at: `${clock()}T15:31:00.000-05:00` });
  const { body } = await door.ask(readAbsence, { ids: place });
  // West of Greenwich the day may still be yesterday.
  expect([39, 40]).toContain(body.entries[0].daysLate);
  expect(Math.abs(Date.parse(body.entries[0].entry.recordedAt) - Date.now())).toBeLessThan(60_000);
  const { sessions } = (await door.ask(readAttendance, { ids: { clientId } })).body;
  expect([39, 40]).toContain(sessions.find(({ sessionId }: { sessionId: string }) => sessionId === place.sessionId).daysLate);
});

describe("what is written at once", () => {
  const account = {
    toldBy: "their mother",
    channel: "phone",
    done: ["waited", "called"],
    reached: "reached",
    risk: "None: at home with a cold.",
    makeUp: "offered",
    factors: ["health"],
  };

  test("is kept beside the absence, the newest account holds, and nothing else moves", async () => {
    const place = await aSession();
    await write(place, "absent", { category: "illness", reason: "a cold", toldAt: `${dayFrom(-2)}T12:00:00.000Z` });
    expect((await door.ask(writeAccount, { ids: place, input: { id: uuid(), ...account } })).status).toBe(200);
    expect((await door.ask(writeAccount, { ids: place, input: { id: uuid(), ...account, makeUp: "declined" } })).status).toBe(200);
    const { body } = await door.ask(readAbsence, { ids: place });
    expect(body.account).toMatchObject({ toldBy: "their mother", makeUp: "declined" });
    expect(body.notice.asked).toBe(24);
    expect(body.notice.given).toBeGreaterThan(24);
  });

  test("is not for the front desk, and not for a stranger", async () => {
    const place = await aSession();
    const desk = await aMember(ground.database, ground.practice, { name: "Teo", duties: ["frontdesk"] });
    expect((await door.ask(writeAccount, { ids: place, input: { id: uuid(), ...account }, as: desk })).status).toBe(403);
    expect((await door.ask(readAbsence, { ids: place, as: desk })).status).toBe(403);
    const stranger = await aTherapist(ground.database, ground.practice, { name: "Elsewhere" });
    expect((await door.ask(readAbsence, { ids: place, as: stranger })).status).toBe(404);
  });
});

test("an absence is taken back also when its hour was given to somebody else meanwhile: a fact is never refused for the calendar’s sake", async () => {
  const place = await aSession(9);
  const written = report("absent");
  expect((await door.ask(documentAttendance, { ids: place, input: written })).status).toBe(200);
  const other = (await aClient(ground.database, ground.practice, { name: "Other", therapist: ground.therapist })).clientId;
  const { at } = (await door.ask(readAbsence, { ids: place })).body;
  const again = { id: uuid(), day: dayFrom(9), at, minutes: 45, place: "Studio B" };
  expect((await door.ask(addSession, { ids: { clientId: other }, input: again })).status).toBe(200);
  const ids = { ...place, entryId: written.id };
  expect((await door.ask(withdrawAttendance, { ids, input: { at: written.at } })).status).toBe(200);
  expect((await door.ask(readAbsence, { ids: place })).body.standing).toBeNull();
  const { rows } = await ground.database.pool.query("select from booking where session_id = $1 and kind = 'therapist'", [again.id]);
  expect(rows).toHaveLength(1);
});

describe("an absence written for a session that was cancelled meanwhile", () => {
  test("becomes a task for a person and is never lost", async () => {
    const series = { id: uuid(), weekday: 2, at: "15:30", minutes: 45, place: "", fromDay: dayFrom(10), untilDay: null };
    await door.ask(beginSeries, { ids: { clientId }, input: series });
    const { rows } = await sql<{ id: string }>`select id from session where series_id = ${series.id} order by day desc limit 1`.execute(
      ground.database.db,
    );
    const place = { sessionId: rows[0]?.id ?? "", clientId };
    await door.ask(endSeries, { ids: { seriesId: series.id }, input: { untilDay: dayFrom(11) } });
    expect((await write(place, "absent", { reason: "a fever" })).status).toBe(200);
    const waiting = await door.ask(listWaitingAbsences);
    const stray = waiting.body.strays.find(({ reason }: { reason: string }) => reason === "a fever");
    expect(stray).toMatchObject({ clientId, outcome: "absent", chosenName: "Ilse" });
    const ids = { clientId, strayId: stray.id };
    expect((await door.ask(settleStray, { ids, input: { words: "The series had ended; they knew." } })).status).toBe(200);
    expect((await door.ask(settleStray, { ids, input: { words: "Again" } })).status).toBe(409);
    expect((await door.ask(listWaitingAbsences)).body.strays).toEqual([]);
    await expect(sql`delete from stray_absence`.execute(ground.database.db)).rejects.toThrow();
  });
});

describe("what a family said ahead", () => {
  async function announced(place: { sessionId: string }, reason = "the dentist"): Promise<string> {
    const id = uuid();
    await ground.database.pool.query(
      `insert into announced_absence (practice_id, id, client_id, session_id, day, reason, announced_by, announced_at) values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [ground.practice.practiceId, id, clientId, place.sessionId, dayFrom(3), reason, ground.client["personId"]],
    );
    return id;
  }
  const answer = (announcedId: string, word: string, as?: TestMember) =>
    door.ask(answerAnnounced, {
      ids: { clientId, announcedId },
      input: { answer: word, entryId: uuid(), at: `${dayFrom(0)}T10:00:00.000-05:00` },
      ...(as === undefined ? {} : { as }),
    });

  test("waits for a therapist; confirmed it is an absence in their words, told in time", async () => {
    const place = await aSession(3);
    const id = await announced(place);
    const { announced: waiting } = (await door.ask(listWaitingAbsences)).body;
    expect(waiting).toMatchObject([{ id, chosenName: "Ilse", reason: "the dentist", category: "client_cancel_notice" }]);
    expect((await door.ask(readAbsence, { ids: place })).body.standing).toBeNull();
    expect((await answer(id, "confirmed")).status).toBe(200);
    expect((await door.ask(readAbsence, { ids: place })).body.standing).toMatchObject({
      outcome: "absent",
      category: "client_cancel_notice",
      reason: "the dentist",
    });
    expect((await answer(id, "confirmed")).status).toBe(409);
    expect((await door.ask(listWaitingAbsences)).body.announced).toEqual([]);
  });

  test("may be that they come after all, and then nothing is entered", async () => {
    const place = await aSession(3);
    expect((await answer(await announced(place), "coming-after-all")).status).toBe(200);
    expect(await historyOf(place)).toEqual([]);
  });

  test("outlives a session that left the calendar", async () => {
    const id = await announced({ sessionId: uuid() }, "a wedding");
    expect((await door.ask(listWaitingAbsences)).body.announced).toMatchObject([{ id, startsAt: null, reason: "a wedding" }]);
    expect((await answer(id, "confirmed")).status).toBe(200);
  });

  test("is answered by whoever treats, not by the front desk", async () => {
    const id = await announced(await aSession(3));
    const desk = await aMember(ground.database, ground.practice, { name: "Teo", duties: ["frontdesk"] });
    expect((await answer(id, "confirmed", desk)).status).toBe(403);
    expect((await answer(id, "coming-after-all")).status).toBe(200);
  });
});

describe("what the practice asks of families", () => {
  const policy = { fromDay: dayFrom(-30), noticeHours: 72, graceMinutes: 15, wordsEn: "Please tell us.", wordsFr: "" };

  test("is written by the owner, in versions that all stay, and holds from its day", async () => {
    const owner = await aMember(ground.database, ground.practice, { name: "Olive", duties: ["owner"] });
    expect((await door.ask(writePolicy, { input: { id: uuid(), ...policy }, as: owner })).status).toBe(200);
    expect(
      (await door.ask(writePolicy, { input: { id: uuid(), ...policy, fromDay: dayFrom(30), noticeHours: 6 }, as: owner })).status,
    ).toBe(200);
    expect((await door.ask(readPolicies)).body.versions).toHaveLength(2);
    const place = await aSession(0);
    expect((await door.ask(readAbsence, { ids: place })).body.notice.asked).toBe(72);
  });

  test("is not changed by a therapist", async () => {
    expect((await door.ask(writePolicy, { input: { id: uuid(), ...policy } })).status).toBe(403);
  });
});

describe("the summary of a caseload", () => {
  test("tells each planned session of the clients one cares for, and of nobody else", async () => {
    const input = { from: dayFrom(-40), until: dayFrom(0) };
    const { clients } = (await door.ask(summariseAttendance, { input })).body;
    expect(clients).toHaveLength(1);
    expect(clients[0].sessions.length).toBeGreaterThan(8);
    const stranger = await aTherapist(ground.database, ground.practice, { name: "Elsewhere" });
    expect((await door.ask(summariseAttendance, { input, as: stranger })).body.clients).toEqual([]);
  });

  test("is refused for days the wrong way round, and to the front desk", async () => {
    expect((await door.ask(summariseAttendance, { input: { from: dayFrom(0), until: dayFrom(-1) } })).status).toBe(422);
    expect((await door.ask(summariseAttendance, { input: { from: "2020-01-01", until: dayFrom(0) } })).status).toBe(422);
    const desk = await aMember(ground.database, ground.practice, { name: "Teo", duties: ["frontdesk"] });
    expect((await door.ask(summariseAttendance, { input: { from: dayFrom(-1), until: dayFrom(0) }, as: desk })).status).toBe(403);
  });
});
