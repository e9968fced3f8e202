import { expect, test } from "vitest";
import { testEngine } from "#foundation/server/test-database.ts";
import { proveProgramKills } from "./proofs/prove-program-kills.ts";

// The long form: npm run prove -- program-kills
test("a program killed in the middle of writing loses nothing it had confirmed, and nothing is there twice", {
  timeout: 300_000,
}, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { facts, faults } = await proveProgramKills({ seed, rounds: 3, engine: testEngine() });
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(facts[`${testEngine()} confirmed`]).toBeGreaterThan(3);
});
