import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { dayAt } from "#foundation/server/zone.ts";
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
import * as api from "../care-plan.api.ts";
import * as plan from "../plan.api.ts";
import { planChanges } from "../plan-changes.ts";
import { carePlanRoutes } from "./care-plan-routes.ts";
import { brokenCarePlans } from "./care-plan-store.ts";
import { planRoutes } from "./plan-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
const factor = { minutesAgo: 0 };
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  const factorAt = () => new Date(Date.now() - factor.minutesAgo * 60_000).toISOString();
  door = await aDoor(database, { routes: [planRoutes, carePlanRoutes], signedInAs: therapist, factorAt });
});
beforeEach(async () => {
  client = await aClient(database, practice, { therapist });
  factor.minutesAgo = 0;
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const today = () => dayAt(new Date().toISOString(), practice.timeZone);
const inDays = (days: number) => dayAt(new Date(Date.now() + days * 86_400_000).toISOString(), practice.timeZone);
const terms = (more = {}) => ({
  times: 1,
  per: "week",
  minutes: 45,
  place: "Studio B",
  startsOn: inDays(-90),
  reviewOn: inDays(10),
  words: "",
  ...more,
});
const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
const goal = { nature: "progressive", domain: "communicative", clinicalWording: "Functional communication", familyWording: family };
const objective = {
  title: "Asks for more",
  condition: "When the song stops",
  behaviour: "asks for more",
  target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  measure: { method: "pct", chances: 10 },
  form: "single",
  direction: "up",
  familyWording: family,
  position: 0,
};

async function aGoal({ withObjective = true } = {}) {
  const [goalId, objectiveId] = [uuid(), uuid()];
  await done(plan.setGoal, { ids: { clientId: client.clientId }, input: { ...goal, id: goalId, bankGoal: null } });
  if (withObjective) await done(plan.addObjective, { ids: { goalId }, input: { ...objective, id: objectiveId } });
  return { goalId, objectiveId };
}

type Ask = Parameters<TestDoor["ask"]>;
async function done(...asked: Ask) {
  const { status, body } = await door.ask(...asked);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const read = () => done(api.readCarePlan, { ids: { clientId: client.clientId }, input: {} });
const begin = (follows: number, more = {}) =>
  door.ask(api.beginPlan, { ids: { clientId: client.clientId }, input: { id: uuid(), follows, terms: terms(more) } });

async function aSignedPlan(follows = 0) {
  const { status } = await begin(follows);
  expect(status).toBe(200);
  const { draft } = await read();
  await done(api.signPlan, { ids: { planId: draft.id }, input: { fingerprint: draft.fingerprint } });
  return draft.id;
}

test("a plan is drafted, signed with its goals frozen, and says what was signed ever after", async () => {
  const { goalId } = await aGoal();
  const planId = await aSignedPlan();
  await done(plan.changeGoal, {
    ids: { goalId },
    input: { ...goal, clinicalWording: "Asking for things", basedOn: 1, status: "active", statusReason: null },
  });
  const { versions, draft } = await read();
  expect(draft).toBeNull();
  expect(versions).toMatchObject([{ id: planId, version: 1, content: { goals: [{ clinicalWording: "Functional communication" }] } }]);
  expect(versions[0].content.goals[0].objectives[0].title).toBe("Asks for more");
  expect(await database.db.transaction().execute((tx) => brokenCarePlans(tx, practice))).toEqual([]);
});

test("two plans for one client are refused, and what stands is followed by a new version", async () => {
  await aGoal();
  expect((await begin(0)).status).toBe(200);
  expect((await begin(0)).body).toMatchObject({ type: "draft-is-open" });
  const { draft } = await read();
  await done(api.signPlan, { ids: { planId: draft.id }, input: { fingerprint: draft.fingerprint } });
  expect((await begin(0)).body).toMatchObject({ type: "plan-already-stands" });
  expect((await begin(1)).body).toMatchObject({ version: 2 });
});

test("a draft begun by mistake is dismissed and another may be begun; a signed plan is not", async () => {
  await aGoal();
  await begin(0);
  const { draft } = await read();
  const dismiss = (planId: string) => door.ask(api.dismissPlan, { ids: { planId }, input: {} });
  expect((await dismiss(draft.id)).status).toBe(200);
  expect((await read()).draft).toBeNull();
  expect((await door.ask(api.changePlanTerms, { ids: { planId: draft.id }, input: { basedOn: 1, terms: terms() } })).status).toBe(404);
  const planId = await aSignedPlan();
  expect((await dismiss(planId)).body).toMatchObject({ type: "plan-is-signed" });
  expect((await read()).versions).toMatchObject([{ id: planId, version: 1 }]);
  const { rows } = await database.pool.query("select dismissed_by from care_plan where id = $1", [draft.id]);
  expect(rows).toEqual([{ dismissed_by: therapist.personId }]);
  await expect(
    database.pool.query("update care_plan set dismissed_at = null, dismissed_by = null where id = $1", [draft.id]),
  ).rejects.toThrow(/final/);
});

test("it is signed only with a fresh factor, with a goal, with an objective for each, and as it was read", async () => {
  await begin(0);
  const sign = async (fingerprint?: string) => {
    const { draft } = await read();
    return (await door.ask(api.signPlan, { ids: { planId: draft.id }, input: { fingerprint: fingerprint ?? draft.fingerprint } })).body;
  };
  factor.minutesAgo = 20;
  expect(await sign()).toMatchObject({ type: "factor-needed" });
  factor.minutesAgo = 0;
  expect(await sign()).toMatchObject({ type: "plan-without-goal" });
  const seen = (await read()).draft.fingerprint;
  await aGoal({ withObjective: false });
  expect(await sign(seen)).toMatchObject({ type: "changed-meanwhile" });
  expect(await sign()).toMatchObject({ type: "goal-without-objective" });
});

test("the terms of a draft change as a new row; those of a signed plan do not", async () => {
  await aGoal();
  await begin(0);
  const { draft } = await read();
  const change = (basedOn: number) =>
    door.ask(api.changePlanTerms, { ids: { planId: draft.id }, input: { basedOn, terms: terms({ minutes: 30 }) } });
  expect((await change(1)).body).toMatchObject({ revision: 2 });
  expect((await change(1)).body).toMatchObject({ type: "changed-meanwhile" });
  const { fingerprint } = (await read()).draft;
  await done(api.signPlan, { ids: { planId: draft.id }, input: { fingerprint } });
  expect((await change(2)).body).toMatchObject({ type: "plan-is-signed" });
  await expect(database.pool.query("update care_plan set signed_name = 'Somebody' where id = $1", [draft.id])).rejects.toThrow(/final/);
});

test("a review on the day before it begins is refused at its field", async () => {
  const { status, body } = await begin(0, { reviewOn: inDays(-100) });
  expect(status).toBe(400);
  expect(body.issues).toMatchObject([{ path: ["terms", "reviewOn"], code: "review-before-start" }]);
});

test("the client agrees to what the therapist has signed, once, with how it was said", async () => {
  await aGoal();
  await begin(0);
  const planId = (await read()).draft.id;
  const agree = () =>
    door.ask(api.agreeToPlan, {
      ids: { planId },
      input: { id: uuid(), signer: { as: "client", ground: "Explained it back" }, method: "screen", witness: null, signedOn: today() },
    });
  expect((await agree()).body).toMatchObject({ type: "plan-not-signed-yet" });
  const { draft } = await read();
  await done(api.signPlan, { ids: { planId }, input: { fingerprint: draft.fingerprint } });
  expect((await agree()).status).toBe(200);
  expect((await agree()).body).toMatchObject({ type: "has-agreed-already" });
  expect((await read()).versions[0].signatures).toMatchObject([{ relation: "self", method: "screen", capacity: "Explained it back" }]);
});

test("a review decides about each goal; what is reached is reached, and a new draft says what changed", async () => {
  const { goalId } = await aGoal();
  const { goalId: other } = await aGoal();
  const planId = await aSignedPlan();
  const review = (decisions: readonly object[]) =>
    door.ask(api.reviewPlan, {
      ids: { planId },
      input: { id: uuid(), reviewedOn: today(), nextReviewOn: inDays(90), words: "", decisions, draftId: uuid() },
    });
  const going = { goalId: other, goalVersion: 1, decision: "continue", reason: "" };
  expect((await review([going])).body).toMatchObject({ type: "goal-not-decided" });
  const reached = { goalId, goalVersion: 1, decision: "reached", reason: "" };
  expect((await review([going, reached])).body.issues).toMatchObject([{ code: "reason-needed" }]);
  expect((await review([going, { ...reached, goalVersion: 7, reason: "Three weeks running" }])).body).toMatchObject({
    type: "changed-meanwhile",
  });
  const { body } = await review([going, { ...reached, reason: "Three weeks running" }]);
  const { draft, versions, reviews } = await read();
  expect(body.draft).toBe(draft.id);
  expect(draft).toMatchObject({ version: 2, content: { terms: { reviewOn: inDays(90) } } });
  expect(reviews).toMatchObject([{ version: 1, decisions: [{ decision: "reached" }, { decision: "continue" }] }]);
  expect(planChanges(versions[0].content, draft.content, (day) => day).map(({ code }) => code)).toEqual([
    "plan.changed-review",
    "plan.goal-met",
  ]);
});

test("a review that changes nothing needs no new version, and moves the day of the next one", async () => {
  const { goalId } = await aGoal();
  const planId = await aSignedPlan();
  const due = async () =>
    (await done(api.listPlansDue, { input: {} })).due.filter(({ clientId }: TestClient) => clientId === client.clientId);
  expect(await due()).toMatchObject([{ version: 1, reviewOn: inDays(10) }]);
  const decisions = [{ goalId, goalVersion: 1, decision: "continue", reason: "" }];
  const input = { id: uuid(), reviewedOn: today(), nextReviewOn: inDays(90), words: "", decisions, draftId: uuid() };
  expect(await done(api.reviewPlan, { ids: { planId }, input })).toMatchObject({ draft: null });
  expect(await due()).toEqual([]);
  expect((await read()).draft).toBeNull();
});

test("an intern reads the plan, writes none, signs none; somebody else does not learn of it", async () => {
  await aGoal();
  const planId = await aSignedPlan();
  const intern = await aMember(database, practice, { name: "Ida", duties: ["intern"] });
  const { practiceId } = practice;
  await database.db
    .insertInto("careRelation")
    .values({ practiceId, id: uuid(), clientId: client.clientId, personId: intern.personId, part: "intern", fromDay: "2020-01-01" })
    .execute();
  const stranger = await aTherapist(database, practice);
  const ids = { clientId: client.clientId };
  expect((await door.ask(api.readCarePlan, { as: stranger, ids, input: {} })).status).toBe(404);
  expect((await door.ask(api.signPlan, { as: stranger, ids: { planId }, input: { fingerprint: "0".repeat(64) } })).status).toBe(404);
  expect((await door.ask(api.readCarePlan, { as: intern, ids, input: {} })).status).toBe(200);
  expect((await door.ask(api.beginPlan, { as: intern, ids, input: { id: uuid(), follows: 1, terms: terms() } })).status).toBe(403);
  expect((await door.ask(api.signPlan, { as: intern, ids: { planId }, input: { fingerprint: "0".repeat(64) } })).status).toBe(403);
  expect((await done(api.listPlansDue, { as: stranger, input: {} })).due).toEqual([]);
});
