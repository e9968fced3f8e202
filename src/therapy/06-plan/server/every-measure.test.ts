import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Method, MethodSettings } from "#assessment/method.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { METHODS_OFFERED } from "../objective-draft.ts";
import * as api from "../plan.api.ts";
import { planRoutes } from "./plan-routes.ts";

let ground: TestGround;
let goalId: string;
beforeAll(async () => {
  ground = await aGround(planRoutes);
  goalId = uuid();
  const input = { id: goalId, bankGoal: null, nature: "progressive", domain: "social", clinicalWording: "w", familyWording };
  await ground.door.ask(api.setGoal, { ids: { clientId: ground.client.clientId }, input });
});
afterAll(() => ground.close());

const familyWording = { en: "", fr: "", further: [] };

/** Each way of measuring with everything that can be set of it, and a criterion it can reach. */
const MEASURES: { readonly [M in Method]: readonly [measure: Extract<MethodSettings, { method: M }>, value: number] } = {
  freq: [{ method: "freq", unit: "exchanges" }, 6],
  rate: [{ method: "rate", perMinutes: 10, unit: null }, 8],
  dur: [{ method: "dur", value: "longest", unit: "minutes" }, 240],
  lat: [{ method: "lat", unit: "beats" }, 4],
  pct: [{ method: "pct", chances: 15 }, 10.5],
  prompt: [{ method: "prompt", chances: 10, levels: ["I", "MC", "V", "P"], target: "MC" }, 6],
  pir: [{ method: "pir", everySeconds: 15 }, 20],
  wir: [{ method: "wir", everySeconds: 30 }, 75],
  mts: [{ method: "mts", everySeconds: 60, samples: 12 }, 9],
  task: [{ method: "task", steps: ["chooses", "sets up", "plays"], chaining: "backward" }, 3],
  rating: [{ method: "rating", scale: { from: 0, to: 4 }, anchors: [{ value: 4, words: "sings whole phrases" }] }, 3],
  gas: [{ method: "gas", levels: ["much less", "less", "as expected", "more", "much more"] }, 0],
  product: [{ method: "product", unit: "songs" }, 1],
  sync: [{ method: "sync", unit: "% of beats", withinPercent: 15 }, 80],
  phys: [{ method: "phys", unit: "bpm" }, 90],
  pair: [{ method: "pair", one: "sign", other: "voice", withinSeconds: 2 }, 6],
};

test.each(Object.values(MEASURES).map(([measure, value]) => [measure.method, measure, value] as const))(
  "an objective measured by %s is kept with all its settings, its course and its steps, and read back as it was written",
  async (method, measure, value) => {
    expect(METHODS_OFFERED).toContain(method);
    const id = uuid();
    const wording = {
      title: method,
      condition: "When the song stops",
      behaviour: "asks for more",
      measure,
      target: { kind: "criterion", value, maxHelp: null, rule: { kind: "of-the-last", met: 3, sessions: 4 } },
      form: "single",
      direction: "up",
      familyWording,
      position: 0,
      baselineSessions: 3,
      beginsOn: "2026-03-02",
      dueOn: "2026-06-02",
      steps: [{ words: "With a gesture", dueOn: "2026-04-02", reachedOn: null }],
    };
    const { status, body } = await ground.door.ask(api.addObjective, { ids: { goalId }, input: { ...wording, id } });
    expect(status, JSON.stringify(body)).toBe(200);
    const read = await ground.door.ask(api.readPlan, { ids: { clientId: ground.client.clientId }, input: {} });
    expect(read.body.goals[0].objectives.find((one: { id: string }) => one.id === id)).toMatchObject(wording);
  },
);

test("a criterion its measure cannot reach is refused at its field, on the server too", async () => {
  const { status, body } = await ground.door.ask(api.addObjective, {
    ids: { goalId },
    input: {
      id: uuid(),
      title: "t",
      condition: "c",
      behaviour: "b",
      measure: { method: "rating", scale: { from: 0, to: 4 } },
      target: { kind: "criterion", value: 9, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
      form: "single",
      direction: "up",
      familyWording,
      position: 0,
    },
  });
  expect(status).toBe(400);
  expect(body.issues).toMatchObject([{ path: ["target", "value"], code: "criterion-out-of-reach" }]);
});

test("a goal in music says what it is for", async () => {
  const goal = { bankGoal: null, nature: "progressive", domain: "musical", clinicalWording: "Plays in time", familyWording };
  const ask = (more: object) =>
    ground.door.ask(api.setGoal, { ids: { clientId: ground.client.clientId }, input: { ...goal, id: uuid(), ...more } });
  expect((await ask({})).body.issues).toMatchObject([{ path: ["clinicalPurpose"], code: "purpose-missing" }]);
  expect((await ask({ clinicalPurpose: "Walking evenly" })).status).toBe(200);
});

test("another way of counting asks for the phase it begins, and keeps both", async () => {
  const id = uuid();
  const wording = {
    title: "t",
    condition: "c",
    behaviour: "b",
    measure: { method: "pct", chances: 10 },
    target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
    form: "single",
    direction: "up",
    familyWording,
    position: 0,
  };
  expect((await ground.door.ask(api.addObjective, { ids: { goalId }, input: { ...wording, id } })).status).toBe(200);
  const change = (more: object) =>
    ground.door.ask(api.changeObjective, { ids: { objectiveId: id }, input: { ...wording, status: "active", basedOn: 1, ...more } });
  const measure = { method: "freq", unit: null };
  expect((await change({ measure })).body).toMatchObject({ type: "new-phase-needed" });
  const newPhase = { id: uuid(), kind: "intervention", name: "Counted", fromDay: "2026-03-02" };
  expect((await change({ measure, newPhase })).body).toMatchObject({ version: 2 });
  const { body } = await ground.door.ask(api.readPlan, { ids: { clientId: ground.client.clientId }, input: {} });
  expect(body.goals[0].objectives.find((one: { id: string }) => one.id === id).phases).toMatchObject([{ ...newPhase, countedAnew: true }]);
});
