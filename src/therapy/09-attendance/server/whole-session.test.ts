import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
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
import { addObjective, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { readMarks, readNote, sendMarks, writeNote } from "#session/session.api.ts";
import { attendanceHistory } from "../attendance.api.ts";
import { keepWholeSession } from "../whole-session.api.ts";
import { attendanceRoutes } from "./attendance-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
const [objectiveId, another] = [uuid(), uuid()];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  door = await aDoor(database, { routes: [planRoutes, scheduleRoutes, sessionRoutes, attendanceRoutes], signedInAs: therapist });
  await anObjective(client, objectiveId);
  await anObjective(await aClient(database, practice, { therapist }), another);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

/** A step of the setting that has to succeed before anything is asked. */
async function done(deed: Parameters<TestDoor["ask"]>[0], ids: Record<string, string>, input: unknown): Promise<void> {
  const { status, body } = await door.ask(deed, { ids, input });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

async function anObjective({ clientId }: TestClient, id: string): Promise<void> {
  const goalId = uuid();
  const familyWording = { en: "Asks", fr: "Demande", further: [] };
  const goal = { id: goalId, nature: "progressive", domain: "communicative", clinicalWording: "Asks", familyWording, bankGoal: null };
  const target = { kind: "criterion", value: 2, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } };
  const measure = { method: "pct", chances: 3 };
  const objective = { id, title: "Asks", condition: "Given a choice", behaviour: "asks", target, measure, familyWording, position: 0 };
  await done(setGoal, { clientId }, goal);
  await done(addObjective, { goalId }, { ...objective, form: "single", direction: "up" });
}

let ids: { sessionId: string; clientId: string };
beforeEach(async () => {
  ids = { sessionId: uuid(), clientId: client.clientId };
  await done(
    addSession,
    { clientId: client.clientId },
    { id: ids.sessionId, day: "2026-10-06", at: "15:30", minutes: 45, place: "", standsBeside: true },
  );
});

const at = "2026-10-06T15:40:00.000-05:00";
const aMark = (kind: "yes" | "no", more: object = {}) => {
  const rest = { level: null, value: null, part: null, takesBack: null, at, steadyMs: null, source: "tap" };
  return { id: uuid(), objectiveId, kind, ...rest, ...more };
};
const came = () => ({ id: uuid(), outcome: "came", category: null, reason: "", toldAt: null, at, supersedes: null });
const aNote = (more: object = {}) => ({ id: uuid(), language: "en", words: "Asked for the drum.", basedOn: 0, ...more });
const whole = (more: object = {}) => ({ attendance: came(), marks: [aMark("yes"), aMark("yes"), aMark("no")], note: aNote(), ...more });
const keep = (input: object, asking: { key?: string; as?: TestMember } = {}) => door.ask(keepWholeSession, { ids, input, ...asking });

async function record() {
  const [history, marks, note] = await Promise.all([attendanceHistory, readMarks, readNote].map((it) => door.ask(it, { ids })));
  return {
    entries: history?.body.entries.length,
    marks: marks?.body.marks.length,
    scores: marks?.body.scores.map(({ value }: { value: number }) => value),
    note: note?.body.note?.version ?? null,
  };
}
const NOTHING = { entries: 0, marks: 0, scores: [], note: null };

test("who came, the marks, their score and the draft are kept together", async () => {
  const input = whole();
  const { status, body } = await keep(input);
  expect({ status, body }).toEqual({ status: 200, body: { attendanceId: input.attendance.id, marks: 3, noteVersion: 1 } });
  expect(await record()).toEqual({ entries: 1, marks: 3, scores: [2], note: 1 });
});

test("without marks and without a note it is attendance alone", async () => {
  expect((await keep(whole({ marks: [], note: null }))).body).toMatchObject({ marks: 0, noteVersion: null });
  expect(await record()).toEqual({ ...NOTHING, entries: 1 });
});

test("what was tapped and drafted before is counted and carried on, and a mark that came already is kept once", async () => {
  const first = aMark("yes");
  await door.ask(sendMarks, { ids, input: { marks: [first] } });
  const draft = aNote();
  await door.ask(writeNote, { ids, input: draft });
  const { body } = await keep(whole({ marks: [first, aMark("yes")], note: { ...draft, words: "More.", basedOn: 1 } }));
  expect(body).toMatchObject({ marks: 1, noteVersion: 2 });
  expect(await record()).toEqual({ entries: 1, marks: 2, scores: [2], note: 2 });
});

test("a score whose last mark is taken back is gone, whatever the order the marks come in", async () => {
  const first = aMark("yes");
  await door.ask(sendMarks, { ids, input: { marks: [first] } });
  await keep(whole({ marks: [aMark("yes", { kind: "take-back", takesBack: first.id })], note: null }));
  expect(await record()).toMatchObject({ marks: 2, scores: [] });
});

test.each([
  ["a draft that was changed meanwhile", () => whole({ note: aNote({ basedOn: 3 }) }), 409, "changed-meanwhile"],
  [
    "an entry that corrects one of elsewhere",
    () => whole({ attendance: { ...came(), supersedes: uuid() } }),
    409,
    "supersedes-unknown-entry",
  ],
  [
    "a mark of another client’s objective",
    () => whole({ marks: [aMark("yes"), aMark("yes", { objectiveId: another })] }),
    404,
    "not-found",
  ],
  [
    "a mark that takes back one nobody knows",
    () => whole({ marks: [aMark("yes", { kind: "take-back", takesBack: uuid() })] }),
    404,
    "not-found",
  ],
])("%s keeps nothing of it", async (_, input, status, type) => {
  const answer = await keep(input());
  expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type });
  expect(await record()).toEqual(NOTHING);
});

test("sent eight times in one moment it is kept once and answered the same", async () => {
  const [input, key] = [whole(), uuid()];
  const answers = await Promise.all(Array.from({ length: 8 }, () => keep(input, { key })));
  const body = { attendanceId: input.attendance.id, marks: 3, noteVersion: 1 };
  expect(answers).toEqual(Array.from({ length: 8 }, () => ({ status: 200, body })));
  expect(await record()).toEqual({ entries: 1, marks: 3, scores: [2], note: 1 });
});

test("a colleague’s draft, another’s client and the front desk: nobody writes where they may not", async () => {
  const colleague = await aTherapist(database, practice, { name: "Noa" });
  const desk = await aMember(database, practice, { name: "Rui", duties: ["frontdesk"] });
  expect((await keep(whole(), { as: colleague })).status).toBe(404);
  expect((await keep(whole(), { as: desk })).status).toBe(403);
  expect(await record()).toEqual(NOTHING);
});

test("first words are one question and one statement, and are not said twice", async () => {
  const begun = vi.spyOn(database.db, "transaction");
  const input = whole();
  const key = uuid();
  const answer = await keep(input, { key });
  expect(answer).toMatchObject({ status: 200 });
  expect(begun).not.toHaveBeenCalled();
  begun.mockRestore();
  expect(await keep(input, { key })).toEqual(answer);
  expect(await record()).toMatchObject({ entries: 1 });
});

test("of two tablets that bring the same session at the same moment one is kept whole, and the other learns that it was written meanwhile", async () => {
  for (let time = 0; time < 5; time++) {
    ids = { sessionId: uuid(), clientId: client.clientId };
    await done(
      addSession,
      { clientId: client.clientId },
      { id: ids.sessionId, day: "2026-10-06", at: "15:30", minutes: 45, place: "", standsBeside: true },
    );
    const both = await Promise.all([keep(whole()), keep(whole())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ type: "changed-meanwhile" });
    expect(await record()).toMatchObject({ entries: 1 });
  }
});

test("the same session brought twice at the same moment under one key is written once", async () => {
  const [input, key] = [whole(), uuid()];
  const both = await Promise.all([keep(input, { key }), keep(input, { key })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both[0]?.body).toEqual(both[1]?.body);
  expect(await record()).toMatchObject({ entries: 1 });
});
