import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MethodSettings } from "#assessment/method.ts";
import { EVERY_MEASURE } from "#assessment/test-measures.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { ObjectiveId } from "#plan/objective.ts";
import * as plan from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import { Mark } from "../mark.ts";
import { type Measured, scoresOf } from "../score.ts";
import * as api from "../session.api.ts";
import { sessionRoutes } from "./session-routes.ts";

const MINUTES = 45;
let ground: TestGround;
let objectives: Measured[];
let goalId: string;
beforeAll(async () => {
  ground = await aGround(planRoutes, sessionRoutes);
  goalId = uuid();
  const goal = { id: goalId, bankGoal: null, nature: "progressive", domain: "communicative", clinicalWording: "Asks", familyWording };
  await ground.door.ask(plan.setGoal, { ids: { clientId: ground.client.clientId }, input: goal });
  objectives = [];
  for (const measure of EVERY_MEASURE) objectives.push(await anObjective(measure));
});
afterAll(() => ground.close());

const familyWording = { en: "", fr: "", further: [] };

async function anObjective(measure: MethodSettings): Promise<Measured> {
  const id = ObjectiveId.parse(uuid());
  const target = { kind: "criterion", value: 1, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } };
  const words = { title: measure.method, condition: "In the session", behaviour: "shows it", familyWording, position: 0 };
  const input = { id, ...words, target, measure, form: "single", direction: "up" };
  const { status, body } = await ground.door.ask(plan.addObjective, { ids: { goalId }, input });
  expect(status, JSON.stringify(body)).toBe(200);
  return { id, measure, form: "single" };
}

async function aSession(): Promise<{ sessionId: string; clientId: string }> {
  const { database, practice, therapist, client } = ground;
  const { practiceId } = practice;
  const place = { sessionId: uuid(), clientId: client.clientId };
  const day = "2026-11-24";
  const planned = { day, atTime: "15:30", startsAt: "2026-11-24T20:30:00Z", minutes: MINUTES, place: "", therapistId: therapist.personId };
  await database.db
    .insertInto("session")
    .values({ practiceId, id: place.sessionId, ...planned, standsBeside: true })
    .execute();
  await database.db
    .insertInto("participation")
    .values({ practiceId, ...place, day })
    .execute();
  return place;
}

const FIRST = Date.parse("2026-11-24T20:31:00.000Z");
/** A mark as a tablet makes it, so many seconds into the session; its id is as old as the mark. */
const markAt = (second: number, objectiveId: ObjectiveId, more: object): Mark =>
  Mark.parse({
    id: uuid({ msecs: FIRST + second * 1_000 }),
    objectiveId,
    level: null,
    value: null,
    part: null,
    takesBack: null,
    at: new Date(FIRST + second * 1_000).toISOString(),
    steadyMs: FIRST + second * 1_000,
    source: "tap",
    ...more,
  });

const TAPS = [...Array(24).keys()].map((nth) => nth * 590);
/** Whatever a touch may be, of any recorder: what a measure has no use for must change nothing either. */
const anyTouch = fc.record({
  kind: fc.constantFrom("yes", "no", "count", "count", "start", "stop", "value", "beats"),
  of: fc.nat(EVERY_MEASURE.length - 1),
  second: fc.nat(1_200),
  level: fc.constantFrom(null, "I", "G", "P", "NR"),
  nth: fc.option(fc.nat(5), { nil: null }),
  observer: fc.constantFrom(null, null, null, "second"),
  part: fc.constantFrom("one", "other"),
  value: fc.integer({ min: 1, max: 3 }),
  takenBack: fc.nat(4).map((die) => die === 0),
});

function marksOf(touches: readonly (typeof anyTouch extends fc.Arbitrary<infer Touch> ? Touch : never)[]): Mark[] {
  return touches.flatMap(({ kind, of, second, level, nth, observer, part, value, takenBack }) => {
    const objective = objectives[of];
    if (objective === undefined) return [];
    const one = markAt(second, objective.id, {
      kind,
      level: kind === "yes" || kind === "no" ? level : null,
      nth,
      observer,
      part: kind === "count" && objective.measure.method === "pair" ? part : null,
      value: kind === "value" ? value : null,
      beats: kind === "beats" ? { beatsPerMinute: 100, taps: TAPS, lateMs: 0 } : null,
    });
    return takenBack ? [one, markAt(second + 1, objective.id, { kind: "take-back", takesBack: one.id })] : [one];
  });
}

const send = (place: Record<string, string>, marks: readonly Mark[]) =>
  ground.door.ask(api.sendMarks, { ids: place, input: { marks: [...marks] } });
const byObjective = <One extends { objectiveId: string }>(scores: readonly One[]): One[] =>
  scores.toSorted((a, b) => (a.objectiveId < b.objectiveId ? -1 : 1));

test("the server’s number of every recorder is the tablet’s, in whatever order the letters arrive and however often", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyTouch, { minLength: 30, maxLength: 90 }), fc.integer(), async (touches, chance) => {
      const place = await aSession();
      const marks = marksOf(touches);
      const [shuffled = []] = fc.sample(fc.shuffledSubarray(marks, { minLength: marks.length }), { numRuns: 1, seed: chance });
      // A taking back never travels before its mark; the outbox of a tablet keeps that order.
      const [backs, others] = [
        shuffled.filter(({ takesBack }) => takesBack !== null),
        shuffled.filter(({ takesBack }) => takesBack === null),
      ];
      for (const letter of [others.slice(0, 20), others.slice(10), others.slice(20), backs, others.slice(5, 15)])
        if (letter.length > 0) expect((await send(place, letter)).status).toBe(200);
      const { body } = await ground.door.ask(api.readMarks, { ids: place });
      expect(byObjective(body.scores)).toEqual(byObjective(scoresOf(objectives, marks, MINUTES)));
      expect(body.marks).toHaveLength(marks.length);
    }),
    { numRuns: 8 },
  );
});

test("three thousand marks of one session are each kept once, and the last letter is not much slower than the first", {
  timeout: 120_000,
}, async () => {
  const place = await aSession();
  const count = objectives.find(({ measure }) => measure.method === "freq");
  if (count === undefined) throw new Error("nothing is counted");
  const letters = [...Array(30).keys()].map((letter) =>
    [...Array(100).keys()].map((nth) => markAt((letter * 100 + nth) / 2, count.id, { kind: "count" })),
  );
  const took: number[] = [];
  for (const letter of letters) {
    const from = performance.now();
    expect((await send(place, letter)).status).toBe(200);
    took.push(performance.now() - from);
  }
  const { body } = await ground.door.ask(api.readMarks, { ids: place });
  expect(body.marks).toHaveLength(3_000);
  expect(body.scores).toMatchObject([{ objectiveId: count.id, value: 3_000 }]);
  // One letter holds what a foot presses in a minute; a second is what nobody waits for.
  expect(took.at(-1), `first ${took[0]?.toFixed(0)} ms, last ${took.at(-1)?.toFixed(0)} ms`).toBeLessThan(1_000);
});

test("a letter that comes after the plan was changed and the session was moved is taken, and the day is counted as it was counted then", async () => {
  const place = await aSession();
  const asked = await anObjective({ method: "pct", chances: 10 });
  const marks = [markAt(1, asked.id, { kind: "yes" }), markAt(2, asked.id, { kind: "no" }), markAt(3, asked.id, { kind: "yes" })];
  expect((await send(place, marks.slice(0, 1))).status).toBe(200);

  const words = { title: "pct", condition: "In the session", behaviour: "shows it", familyWording, position: 0 };
  const target = { kind: "criterion", value: 1, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } };
  const newPhase = { id: uuid(), kind: "intervention", name: "Counted", fromDay: "2026-11-25" };
  const counted = {
    ...words,
    target,
    measure: { method: "freq", unit: null },
    form: "single",
    direction: "up",
    status: "paused",
    basedOn: 1,
  };
  const changed = await ground.door.ask(plan.changeObjective, { ids: { objectiveId: asked.id }, input: { ...counted, newPhase } });
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
  const { practiceId } = ground.practice;
  await ground.database.db
    .updateTable("session")
    .set({ place: "Hall", atTime: "10:00", startsAt: "2026-11-24T15:00:00Z" })
    .where("practiceId", "=", practiceId)
    .where("id", "=", place.sessionId)
    .execute();

  const { body } = await send(place, marks.slice(1));
  expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["accepted", "accepted"]);
  const kept = await ground.door.ask(api.readMarks, { ids: place });
  expect(kept.body.scores).toMatchObject([{ objectiveId: asked.id, value: 2, outOf: 3 }]);
});
