import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { documentAttendance } from "#attendance/attendance.api.ts";
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
import { sendMarks } from "#session/session.api.ts";
import { sessionRoutes } from "#session/server/session-routes.ts";
import { readProgress } from "../progress.api.ts";
import { unfold } from "../unfold.ts";
import { progressRoutes } from "./progress-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
const objectiveId = uuid();
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  door = await aDoor(database, {
    routes: [planRoutes, scheduleRoutes, sessionRoutes, attendanceRoutes, progressRoutes],
    signedInAs: therapist,
  });
  const goalId = uuid();
  const familyWording = { en: "Asks", fr: "Demande", further: [] };
  const goal = { id: goalId, nature: "progressive", domain: "communicative", clinicalWording: "Asks", familyWording, bankGoal: null };
  await done(setGoal, { clientId: client.clientId }, goal);
  const objective = {
    id: objectiveId,
    title: "Asks",
    condition: "Given a choice",
    behaviour: "asks",
    target: { kind: "criterion", value: 2, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } },
    measure: { method: "pct", chances: 3 },
    form: "single",
    direction: "up",
    familyWording,
    position: 0,
  };
  await done(addObjective, { goalId }, objective);
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

async function aSession(day: string) {
  const sessionId = uuid();
  expect(
    (
      await door.ask(addSession, {
        ids: { clientId: client.clientId },
        input: { id: sessionId, day, at: "15:30", minutes: 45, place: "", standsBeside: true },
      })
    ).status,
  ).toBe(200);
  return { sessionId, clientId: client.clientId, day };
}
type Planned = Awaited<ReturnType<typeof aSession>>;

const write = async (
  { sessionId, clientId, day }: Planned,
  outcome: string,
  category: string | null = null,
  supersedes: string | null = null,
) => {
  const input = { id: uuid(), outcome, category, reason: "", toldAt: null, at: `${day}T15:30:00.000-05:00`, supersedes };
  const correction = supersedes === null ? "" : "It was another session";
  expect((await door.ask(documentAttendance, { ids: { sessionId, clientId }, input: { ...input, correction } })).status).toBe(200);
  return input.id;
};
const mark = async ({ sessionId, clientId, day }: Planned, kinds: readonly ("yes" | "no")[]) => {
  const marks = kinds.map((kind) => ({
    id: uuid(),
    objectiveId,
    kind,
    level: null,
    value: null,
    part: null,
    takesBack: null,
    at: `${day}T15:40:00.000-05:00`,
    steadyMs: null,
    source: "tap",
  }));
  expect((await door.ask(sendMarks, { ids: { sessionId, clientId }, input: { marks } })).status).toBe(200);
};
const progress = async () => unfold(readProgress.output.parse((await door.ask(readProgress, { ids: { clientId: client.clientId } })).body));
const values = async (): Promise<unknown[]> => ((await progress()).lines[0]?.points ?? []).map((point) => point.value);

test("a line holds attended sessions only; an absence is a rest and never a zero", async () => {
  const first = await aSession("2026-10-06");
  await write(first, "came");
  await mark(first, ["yes", "no", "no"]);
  await write(await aSession("2026-10-13"), "absent", "illness");
  const third = await aSession("2026-10-20");
  await write(third, "partly");
  await mark(third, ["yes", "yes", "no"]);
  expect(await values()).toEqual([1, 2]);
  expect((await progress()).rests).toMatchObject([{ day: "2026-10-13", category: "illness" }]);
});

test("marks of a session nobody wrote attendance for wait: nothing is assumed attended", async () => {
  const session = await aSession("2026-10-27");
  await mark(session, ["yes", "yes", "yes"]);
  expect(await values()).toEqual([1, 2]);
  await write(session, "came");
  expect(await values()).toEqual([1, 2, 3]);
});

test("marks of a session later written as absent leave the line and stay in the record", async () => {
  const session = await aSession("2026-11-03");
  const came = await write(session, "came");
  await mark(session, ["yes"]);
  expect(await values()).toEqual([1, 2, 3, 1]);
  await write(session, "absent", null, came);
  expect(await values()).toEqual([1, 2, 3]);
  expect((await progress()).rests.map((rest) => String(rest.day))).toContain("2026-11-03");
});

test("an attended session in which it was not counted is unknown, not a zero", async () => {
  await write(await aSession("2026-11-10"), "came");
  expect(await values()).toEqual([1, 2, 3, null]);
});

test("only those who care for the client read the progress; the front desk and strangers do not", async () => {
  const stranger = await aTherapist(database, practice, { name: "Noa" });
  const desk = await aMember(database, practice, { name: "Rui", duties: ["frontdesk"] });
  const ids = { clientId: client.clientId };
  expect((await door.ask(readProgress, { ids, as: stranger })).status).toBe(404);
  expect((await door.ask(readProgress, { ids, as: desk })).status).toBe(403);
  expect((await door.ask(readProgress, { ids, as: null })).status).toBe(401);
  expect((await door.ask(readProgress, { ids: { clientId: uuid() } })).status).toBe(404);
});
