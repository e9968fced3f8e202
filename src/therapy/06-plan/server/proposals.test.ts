import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addBaseline,
  beginAssessment,
  finishAssessment,
  readAssessment,
  sendTaps,
  writeEntry,
  writeVisit,
} from "#assessment/assessment.api.ts";
import { aBaseline, anEntry, assessmentRoutes, aTap, aVisit } from "#assessment/server/test-assessment.ts";
import type { TestDatabase } from "#foundation/server/test-database.ts";
import { aDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { addObjective, listProposals, readPlan, setGoal } from "../plan.api.ts";
import { planRoutes } from "./plan-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, { routes: [assessmentRoutes, planRoutes], signedInAs: therapist });
});
beforeEach(async () => {
  ({ clientId } = await aClient(database, practice, { therapist }));
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const done = async (it: Parameters<TestDoor["ask"]>[0], ids: Record<string, string>, input: unknown) => {
  const { status, body } = await door.ask(it, { ids, input });
  expect([status, body.type]).toEqual([200, undefined]);
  return body;
};

/** Two visits in which "asks with a sign" was counted: 1 of 2, then 2 of 2; and a baseline nobody counted. */
async function anAssessment({ finished = true, of = clientId } = {}): Promise<{ baselineId: string; visits: readonly string[] }> {
  const assessmentId = uuid();
  await done(beginAssessment, { clientId: of }, { id: assessmentId, begunOn: "2026-03-02" });
  const [first, second] = [aVisit(), aVisit({ day: "2026-03-09" })];
  for (const visit of [first, second]) await done(writeVisit, { assessmentId }, visit);
  const [counted, never] = [aBaseline(), aBaseline({ title: "Never counted" })];
  for (const baseline of [counted, never]) await done(addBaseline, { assessmentId }, baseline);
  await done(writeEntry, { assessmentId }, anEntry("need.communicative", { words: "A way to ask" }));
  const tapsOf = (visitId: string, kinds: readonly ("yes" | "no")[]) =>
    kinds.map((kind) => aTap(kind, { baselineId: counted.id, visitId }));
  await done(sendTaps, { assessmentId }, { taps: [...tapsOf(first.id, ["yes", "no"]), ...tapsOf(second.id, ["yes", "yes"])] });
  if (finished) {
    const { fingerprint } = (await door.ask(readAssessment, { ids: { assessmentId } })).body;
    await done(finishAssessment, { assessmentId }, { fingerprint });
  }
  return { baselineId: counted.id, visits: [first.id, second.id] };
}

const family = { en: "Ilse asks.", fr: "Ilse demande.", further: [] };
async function aGoal(of = clientId): Promise<string> {
  const id = uuid();
  const wording = { nature: "progressive", domain: "communicative", clinicalWording: "Functional communication", familyWording: family };
  await done(setGoal, { clientId: of }, { ...wording, id, bankGoal: null });
  return id;
}
const anObjective = (more: object = {}) => ({
  id: uuid(),
  title: "Asks with sign",
  condition: "When the guitar rests",
  behaviour: "asks with a sign",
  target: { kind: "criterion", value: 8, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  measure: { method: "pct", chances: 10 },
  form: "single",
  direction: "up",
  familyWording: family,
  position: 0,
  ...more,
});
const take = (goalId: string, baselineId: string, more: object = {}) =>
  door.ask(addObjective, { ids: { goalId }, input: { ...anObjective(more), baselineId } });
const proposals = async (as = therapist) => (await door.ask(listProposals, { ids: { clientId }, as })).body.proposals;

describe("what a finished assessment proposes", () => {
  test("is what was counted in it, with its domain, its need and its results; what nobody counted proposes nothing", async () => {
    const { baselineId } = await anAssessment();
    expect(await proposals()).toMatchObject([
      {
        id: baselineId,
        title: "Asks with sign",
        domain: "communicative",
        nature: "progressive",
        need: "A way to ask",
        assessedOn: "2026-03-02",
        results: [
          { day: "2026-03-02", value: 1, outOf: 2 },
          { day: "2026-03-09", value: 2, outOf: 2 },
        ],
      },
    ]);
  });

  test("is nothing while the assessment is open", async () => {
    await anAssessment({ finished: false });
    expect(await proposals()).toEqual([]);
  });

  test("is read by the care team only", async () => {
    await anAssessment();
    const elsewhere = await aTherapist(database, practice, { name: "Dana" });
    const owner = await aMember(database, practice, { duties: ["owner"] });
    expect((await door.ask(listProposals, { ids: { clientId }, as: elsewhere })).status).toBe(404);
    expect((await door.ask(listProposals, { ids: { clientId }, as: owner })).status).toBe(403);
  });
});

describe("an objective made from it", () => {
  test("may join a goal that stands: its line begins with what was counted, on the days it was counted, and the proposal is taken", async () => {
    const { baselineId, visits } = await anAssessment();
    const goalId = await aGoal();
    const { status, body } = await take(goalId, baselineId);
    expect(status).toBe(200);
    const points = await database.db
      .selectFrom("objectiveBaselinePoint")
      .select(["visitId", "value", "outOf"])
      .where("objectiveId", "=", body.id)
      .orderBy("day")
      .execute();
    expect(points).toEqual([
      { visitId: visits[0], value: 1, outOf: 2 },
      { visitId: visits[1], value: 2, outOf: 2 },
    ]);
    const plan = (await door.ask(readPlan, { ids: { clientId } })).body;
    expect(plan.goals).toMatchObject([
      { id: goalId, objectives: [{ id: body.id, phases: [{ kind: "baseline", fromDay: "2026-03-02" }] }] },
    ]);
    expect(await proposals()).toEqual([]);
  });

  test("is made once of one baseline; a refused one leaves nothing behind", async () => {
    const { baselineId } = await anAssessment();
    const goalId = await aGoal();
    await take(goalId, baselineId);
    expect((await take(goalId, baselineId)).body).toMatchObject({ type: "baseline-not-finished", status: 409 });
    expect((await door.ask(readPlan, { ids: { clientId } })).body.goals[0].objectives).toHaveLength(1);
  });

  test.each([
    ["counted otherwise", { measure: { method: "freq", unit: null } }],
    ["counted before and after", { form: "before-after" }],
  ])("is refused when it would be %s than the baseline was", async (_, more) => {
    const { baselineId } = await anAssessment();
    const goalId = await aGoal();
    expect((await take(goalId, baselineId, more)).body).toMatchObject({ type: "baseline-counted-otherwise", status: 422 });
    expect((await door.ask(readPlan, { ids: { clientId } })).body.goals[0].objectives).toEqual([]);
    expect(await proposals()).toHaveLength(1);
  });

  test("waits for the assessment to be finished, and is of this client alone", async () => {
    const open = await anAssessment({ finished: false });
    const goalId = await aGoal();
    expect((await take(goalId, open.baselineId)).body).toMatchObject({ type: "baseline-not-finished" });
    const other = await aClient(database, practice, { name: "Bram", therapist });
    const theirs = await anAssessment({ of: other.clientId });
    expect((await take(goalId, theirs.baselineId)).body).toMatchObject({ type: "baseline-not-finished" });
  });
});
