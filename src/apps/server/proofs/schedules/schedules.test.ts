import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngine } from "#foundation/server/test-database.ts";
import { FAULTS, FORGETS_KEYS } from "./faults.ts";
import { playSchedules, schedulesUntilFound } from "./prove-schedules.ts";
import { aStage, type Stage } from "./stage.ts";

// The short form, 200 a run on the two engines together; the long one: npm run prove -- schedules --rounds 5000
const ROUNDS = 100;
const seed = Math.floor(Math.random() * 2 ** 31);

let stage: Stage;
beforeAll(async () => {
  stage = await aStage(testEngine());
});
afterAll(() => stage?.remove());

test(`${ROUNDS} random schedules: what was seen as saved is kept exactly once`, { timeout: 900_000 }, async () => {
  const { passed, facts, faults } = await playSchedules(stage, { seed, rounds: ROUNDS });
  console.log(`seed ${seed}:`, facts);
  expect({ seed, faults, passed }).toEqual({ seed, faults: [], passed: true });
  expect(facts).toMatchObject({ schedules: ROUNDS, "restarts of the server": ROUNDS / 10 });
  expect(facts["deeds seen as saved"]).toBeGreaterThan(5 * ROUNDS);
});

describe("the checker finds what is wrong", () => {
  test.each(FAULTS)("$name", async (fault) => {
    const found = await schedulesUntilFound(stage, fault, { seed, most: 200 });
    console.log(`seed ${seed}: found after ${found} schedules: ${fault.name}`);
    expect([seed, found]).toEqual([seed, expect.any(Number)]);
  });

  // What only the key protected would be done twice. Nothing is: each deed has an id of its own besides.
  test("and nothing where nothing is wrong: every sending may have a new key", async () => {
    expect([seed, await schedulesUntilFound(stage, FORGETS_KEYS, { seed, most: 6 })]).toEqual([seed, undefined]);
  });
});
