import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "#foundation/server/test-database.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as plan from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import * as api from "../session.api.ts";
import { sessionRoutes } from "./session-routes.ts";

let database: TestDatabase;
let ground: TestGround;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let objectiveId: string;
beforeAll(async () => {
  ground = await aGround(planRoutes, sessionRoutes);
  ({ database, practice, therapist, client, door } = ground);
  objectiveId = await anObjective(client);
});
afterAll(() => ground.close());

const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
async function anObjective(of: TestClient): Promise<string> {
  const [goalId, id] = [uuid(), uuid()];
  const goal = {
    id: goalId,
    bankGoal: null,
    nature: "progressive",
    domain: "communicative",
    clinicalWording: "Asks",
    familyWording: family,
  };
  expect((await door.ask(plan.setGoal, { ids: of, input: goal })).status).toBe(200);
  const target = { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } };
  const words = { title: "Asks for more", condition: "When the song stops", behaviour: "asks", familyWording: family, position: 0 };
  const input = { id, ...words, target, measure: { method: "pct", chances: 10 }, form: "single", direction: "up" };
  expect((await door.ask(plan.addObjective, { ids: { goalId }, input })).status).toBe(200);
  return id;
}

async function aSession(of = client): Promise<{ sessionId: string; clientId: string }> {
  const { practiceId } = practice;
  const place = { sessionId: uuid(), clientId: of.clientId };
  const planned = {
    day: "2026-11-24",
    atTime: "15:30",
    startsAt: "2026-11-24T20:30:00Z",
    minutes: 45,
    place: "Studio B",
    therapistId: therapist.personId,
  };
  await database.db
    .insertInto("session")
    .values({ practiceId, id: place.sessionId, ...planned, standsBeside: true })
    .execute();
  await database.db
    .insertInto("participation")
    .values({ practiceId, ...place, day: "2026-11-24" })
    .execute();
  return place;
}

const mark = (kind = "yes", more: object = {}) => ({
  id: uuid(),
  objectiveId,
  kind,
  level: null,
  value: null,
  part: null,
  takesBack: null,
  at: "2026-11-24T15:31:00.000-05:00",
  steadyMs: 1_795_316_067_867,
  source: "tap",
  ...more,
});
type Asking = Parameters<TestDoor["ask"]>[1];
const send = (place: Record<string, string>, marks: readonly object[], asking: Asking = {}) =>
  door.ask(api.sendMarks, { ids: place, input: { marks }, ...asking });
const read = async (place: Record<string, string>) => (await door.ask(api.readMarks, { ids: place })).body;
const outcomes = (body: { results: { outcome: string; code: string | null }[] }) =>
  body.results.map(({ outcome, code }) => (code === null ? outcome : `${outcome}: ${code}`));

test("a hundred marks are kept in one letter, and their score stands beside them", async () => {
  const place = await aSession();
  const marks = Array.from({ length: 100 }, (_, nth) => mark(nth % 4 === 3 ? "no" : "yes"));
  const { status, body } = await send(place, marks);
  expect([status, new Set(outcomes(body))]).toEqual([200, new Set(["accepted"])]);
  const kept = await read(place);
  expect(kept.marks).toHaveLength(100);
  expect(kept.scores).toMatchObject([{ objectiveId, value: 75, outOf: 100 }]);
  expect((await send(place, [...marks, mark()])).status).toBe(400);
});

test("a mark that arrives again is a duplicate and is kept once", async () => {
  const place = await aSession();
  const [first, second] = [mark(), mark("no")];
  await send(place, [first]);
  expect(outcomes((await send(place, [first, second])).body)).toEqual(["duplicate", "accepted"]);
  expect((await read(place)).scores).toMatchObject([{ value: 1, outOf: 2 }]);
});

test("two tablets that send the same marks in the same moment keep each once", async () => {
  const place = await aSession();
  const marks = Array.from({ length: 20 }, () => mark());
  const answers = await Promise.all([send(place, marks), send(place, marks)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await read(place)).marks).toHaveLength(20);
});

const audited = async (place: { sessionId: string }, action = "mark.write") => {
  const { rows } = await database.pool.query<{ outcome: string }>(
    "select outcome from audit_entry where record_id = $1 and action like $2 order by seq",
    [place.sessionId, action],
  );
  return rows.map(({ outcome }) => outcome);
};

test.each([1, 2, 50])("A17: one letter of the outbox posted %i times has one effect, and each posting is in the trail", async (times) => {
  const place = await aSession();
  const marks = [mark(), mark("no"), mark()];
  const told: string[][] = [];
  for (let nth = 0; nth < times; nth++) told.push(outcomes((await send(place, marks)).body));
  expect(told).toEqual([Array(3).fill("accepted"), ...Array(times - 1).fill(Array(3).fill("duplicate"))]);
  expect(await read(place)).toMatchObject({ marks: { length: 3 }, scores: [{ value: 2, outOf: 3 }] });
  expect(await audited(place, "%.write")).toHaveLength(times);
});

test("A17: posted with its own key, by another device, by a colleague, and by a thief who is nothing to this client: still once", async () => {
  const place = await aSession();
  const marks = [mark(), mark("no")];
  const key = uuid();
  const first = await send(place, marks, { key });
  expect(outcomes(first.body)).toEqual(["accepted", "accepted"]);
  expect((await send(place, marks, { key })).status).toBe(200);
  const colleague = await aTherapist(database, practice, { name: "Ines" });
  const care = { practiceId: practice.practiceId, id: uuid(), clientId: client.clientId, personId: colleague.personId };
  await database.db
    .insertInto("careRelation")
    .values({ ...care, part: "substitute", fromDay: "2020-01-01" })
    .execute();
  expect(outcomes((await send(place, marks, { as: colleague })).body)).toEqual(["duplicate", "duplicate"]);
  // Another letter under a key that was used is no repetition.
  expect((await send(place, [mark()], { key })).status).toBe(422);
  const thief = await aTherapist(database, practice, { name: "Nel" });
  expect((await send(place, marks, { as: thief })).status).toBe(404);
  expect((await send(place, marks, { as: null })).status).toBe(401);
  const elsewhere = await aSession(await aClient(database, practice, { name: "Jonas", therapist }));
  expect((await send(elsewhere, marks)).body.results.every(({ outcome }: { outcome: string }) => outcome === "rejected")).toBe(true);
  expect((await read(place)).marks).toHaveLength(2);
  expect((await read(elsewhere)).marks).toEqual([]);
});

test.each([
  ["two days back", -2 * 86_400_000],
  ["two days ahead", 2 * 86_400_000],
  ["in 1970", -Date.parse("2026-11-24")],
])("A18: with a tablet whose clock stands %s the marks keep their order, their session and its day", async (_, wrong) => {
  const place = await aSession();
  const began = Date.parse("2026-11-24T20:31:00Z");
  const at = (second: number) => new Date(began + wrong + second * 1000 - 5 * 3_600_000).toISOString().replace("Z", "-05:00");
  const made = Array.from({ length: 6 }, (__, nth) =>
    mark(nth % 3 === 2 ? "no" : "yes", { id: v7At(began + wrong + nth * 1000), at: at(nth) }),
  );
  await send(place, made.slice(3));
  await send(place, made.slice(0, 3));
  const kept = await read(place);
  expect(kept.marks.map(({ id }: { id: string }) => id)).toEqual(made.map(({ id }) => id));
  expect(kept.marks[0].at).toBe(at(0));
  const rows = await database.db.selectFrom("sessionScore").select(["day", "value"]).where("sessionId", "=", place.sessionId).execute();
  expect(rows).toEqual([{ day: "2026-11-24", value: 4 }]);
  const arrived = await database.db.selectFrom("mark").select("recordedAt").where("sessionId", "=", place.sessionId).execute();
  for (const { recordedAt } of arrived) expect(Math.abs(new Date(recordedAt).getTime() - Date.now())).toBeLessThan(60_000);
});

const v7At = (msecs: number): string => uuid({ msecs: Math.max(0, msecs) });

test("a mark for another client’s objective is rejected by name, and the others are kept", async () => {
  const place = await aSession();
  const stranger = await aClient(database, practice, { name: "Jonas", therapist });
  const theirs = await anObjective(stranger);
  const { body } = await send(place, [mark(), mark("yes", { objectiveId: theirs }), mark("no")]);
  expect(outcomes(body)).toEqual(["accepted", "rejected: unknown-objective", "accepted"]);
  expect((await read(place)).marks).toHaveLength(2);
});

test("taking back works in one letter with its mark, in either order, and not for a mark nobody knows", async () => {
  const place = await aSession();
  const wrong = mark();
  const back = mark("take-back", { takesBack: wrong.id });
  expect(outcomes((await send(place, [back, wrong, mark()])).body)).toEqual(["accepted", "accepted", "accepted"]);
  expect((await read(place)).scores).toMatchObject([{ value: 1, outOf: 1 }]);
  expect(outcomes((await send(place, [mark("take-back", { takesBack: uuid() })])).body)).toEqual(["rejected: takes-back-unknown-mark"]);
});

test("A17: after the note is signed no mark is added, however often it is posted", async () => {
  const place = await aSession();
  const noteId = uuid();
  await door.ask(api.writeNote, { ids: place, input: { id: noteId, language: "en", words: "Led the song.", basedOn: 0 } });
  const entry = {
    practiceId: practice.practiceId,
    id: uuid(),
    ...place,
    outcome: "came",
    reason: "",
    atDevice: "2026-11-24T15:31:00.000-05:00",
    recordedBy: therapist.personId,
  };
  await database.db.insertInto("attendanceEntry").values(entry).execute();
  expect((await door.ask(api.signNote, { ids: { noteId }, input: { version: 1 } })).status).toBe(200);
  const late = [mark()];
  for (let nth = 0; nth < 3; nth++) {
    const { status, body } = await send(place, late);
    expect([status, body.type]).toEqual([403, expect.stringContaining("not-allowed")]);
  }
  expect((await read(place)).marks).toEqual([]);
  expect(await audited(place, "%.write")).toHaveLength(4);
});

test("a client nobody here cares for is not there, and the front desk cannot mark", async () => {
  const place = await aSession();
  const stranger = await aTherapist(database, practice, { name: "Nel" });
  expect((await send(place, [mark()], { as: stranger })).status).toBe(404);
  const frontDesk = await aMember(database, practice, { name: "Ode", duties: ["frontdesk"] });
  expect((await send(place, [mark()], { as: frontDesk })).status).toBe(403);
  expect((await send({ ...place, sessionId: uuid() }, [mark()])).status).toBe(404);
  expect((await read(place)).marks).toEqual([]);
});

test("a mark with a field nobody knows is refused, and the field is named", async () => {
  const place = await aSession();
  const { status, body } = await send(place, [{ ...mark(), mood: "good" }]);
  expect([status, body.issues[0].path]).toEqual([400, ["marks", "0", "mood"]]);
});

test("a mark keeps its music, its step, its taps of a rhythm, and whether it was written from memory", async () => {
  const place = await aSession();
  const music = {
    activity: "Hello song",
    song: null,
    songTitle: null,
    beatsPerMinute: 92,
    key: "G",
    metronome: false,
    elements: { instrumentation: "Guitar", "live-or-recorded": "Live" },
  };
  const beats = { beatsPerMinute: 92, taps: [0, 650, 1_300], lateMs: 12 };
  const made = [
    mark("yes", { music, nth: 2, source: "pedal" }),
    mark("beats", { beats, source: "midi" }),
    mark("value", { value: 6, outOf: 10, estimated: true, source: "typed", steadyMs: null }),
    mark("yes", { observer: "second" }),
  ];
  expect(outcomes((await send(place, made)).body)).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  const kept = await read(place);
  expect(kept.marks).toMatchObject(made.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  // Observed together: one chance, of which the charted value is the one from memory.
  expect(kept.scores).toMatchObject([{ value: 6, outOf: 10, details: { estimated: 1 } }]);
});

test("taps of a rhythm belong to a rhythm, and music is what the schema knows", async () => {
  const place = await aSession();
  expect((await send(place, [mark("beats")])).status).toBe(400);
  expect((await send(place, [mark("yes", { beats: { beatsPerMinute: 90, taps: [1], lateMs: null } })])).status).toBe(400);
  expect((await send(place, [mark("yes", { music: { song: "x" } })])).status).toBe(400);
});

test("what a client showed is kept once, stands in their room, and can be taken back", async () => {
  const place = await aSession();
  const shown = (more: object) => ({
    id: uuid(),
    about: "part",
    offered: [],
    chosen: null,
    code: null,
    takesBack: null,
    at: "2026-11-24T15:31:00.000-05:00",
    steadyMs: 1_795_316_067_867,
    source: "staff",
    ...more,
  });
  const fields = [
    { sign: "drum", words: "Drum" },
    { sign: "stop", words: "Stop" },
  ];
  const watched = shown({ code: "watched" });
  const chose = shown({ about: "choice", offered: fields, chosen: 0, source: "client" });
  const tell = (all: readonly object[], asking: Asking = {}) => door.ask(api.sendShown, { ids: place, input: { shown: all }, ...asking });
  expect(outcomes((await tell([watched, chose])).body)).toEqual(["accepted", "accepted"]);
  expect(outcomes((await tell([watched, shown({ about: "take-back", takesBack: watched.id })])).body)).toEqual(["duplicate", "accepted"]);
  expect(outcomes((await tell([shown({ about: "take-back", takesBack: uuid() })])).body)).toEqual(["rejected: takes-back-unknown"]);
  expect((await tell([shown({ code: "failed" })])).status).toBe(400);
  expect((await tell([shown({ code: "yes" })])).status).toBe(400);
  const rows = await database.db
    .selectFrom("shown")
    .select(["about", "code"])
    .where("sessionId", "=", place.sessionId)
    .orderBy("id")
    .execute();
  expect(rows).toHaveLength(3);
});

test("what a client showed may be written by who may write the session, and by nobody else", async () => {
  const place = await aSession();
  const one = {
    id: uuid(),
    about: "part",
    offered: [],
    chosen: null,
    code: "joined",
    takesBack: null,
    at: "2026-11-24T15:31:00.000-05:00",
    steadyMs: null,
  };
  const tell = (as: TestMember) => door.ask(api.sendShown, { ids: place, input: { shown: [{ ...one, source: "staff" }] }, as });
  expect((await tell(await aMember(database, practice, { name: "Una", duties: ["frontdesk"] }))).status).toBe(403);
  expect((await tell(await aTherapist(database, practice, { name: "Nat" }))).status).toBe(404);
  expect((await tell(therapist)).status).toBe(200);
});

test("a bookmark is kept once, gets words and may be taken back, also when the note is signed; what belongs to nothing here is rejected by name", async () => {
  const place = await aSession();
  const entry = (more: object = {}) => ({
    id: uuid(),
    about: "bookmark",
    words: "",
    onId: null,
    at: "2026-11-24T15:31:00.000-05:00",
    steadyMs: 1_795_316_067_867,
    source: "pedal",
    ...more,
  });
  const tell = (entries: readonly object[], to = place) => door.ask(api.sendTimeline, { ids: to, input: { entries } });
  const bookmark = entry();
  expect(outcomes((await tell([entry({ about: "activity", words: "Hello song", source: "tap" }), bookmark])).body)).toEqual([
    "accepted",
    "accepted",
  ]);
  const words = entry({ about: "words", words: "Looked up", onId: bookmark.id, steadyMs: null, source: "typed" });
  expect(outcomes((await tell([bookmark, words, entry({ about: "take-back", onId: bookmark.id })])).body)).toEqual([
    "duplicate",
    "accepted",
    "accepted",
  ]);
  expect(outcomes((await tell([entry({ about: "words", words: "x", onId: uuid() }), entry()])).body)).toEqual([
    "rejected: belongs-to-unknown-entry",
    "accepted",
  ]);
  // Of another client’s session nothing is known here.
  const elsewhere = await aSession(await aClient(database, practice, { therapist, name: "Other" }));
  expect(outcomes((await tell([entry({ about: "words", words: "x", onId: bookmark.id })], elsewhere)).body)).toEqual([
    "rejected: belongs-to-unknown-entry",
  ]);
});

test("a bookmark may be made by who is in the room with the client, and by nobody else", async () => {
  const place = await aSession();
  const one = { id: uuid(), about: "bookmark", words: "", onId: null, at: "2026-11-24T15:31:00.000-05:00", steadyMs: null, source: "tap" };
  const tell = (as: TestMember) => door.ask(api.sendTimeline, { ids: place, input: { entries: [one] }, as });
  expect((await tell(await aMember(database, practice, { name: "Ula", duties: ["frontdesk"] }))).status).toBe(403);
  expect((await tell(await aTherapist(database, practice, { name: "Net" }))).status).toBe(404);
  expect((await tell(therapist)).status).toBe(200);
});
