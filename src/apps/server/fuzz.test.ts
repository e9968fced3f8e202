import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fuzz } from "./proofs/fuzz/fuzz.ts";

// The long form: npm run prove -- fuzz --rounds 1000, each round a thousand questions.
const requests = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

test(`${requests} questions that nobody planned: no accident, nothing written by a refusal, no word of somebody else`, {
  timeout: 60_000 + requests * 60,
}, async () => {
  const { faults, facts } = await fuzz({ seed, requests });
  console.log(`seed ${seed}:`, facts);
  if (process.env.FUZZ_FOUND) writeFileSync(process.env.FUZZ_FOUND, JSON.stringify({ faults, facts }));
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(facts.requests).toBe(requests);
  // A run that meets closed doors only proves nothing.
  expect(facts.accepted).toBeGreaterThan(requests / 20);
  expect(facts["operations accepted at least once"]).toBeGreaterThan((facts.operations ?? 0) / 2);
});
