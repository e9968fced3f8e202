import { expect, test } from "vitest";
import { proveCuts } from "./prove-cuts.ts";

test("twenty-five power cuts lose nothing that was confirmed", { timeout: 900_000 }, async () => {
  const result = await proveCuts({ rounds: 25, seed: 1 });
  expect(result).toMatchObject({ rounds: 25, lost: 0, torn: 0, unopenable: 0 });
  expect(result.acknowledged).toBeGreaterThan(100);
});

test("the proof sees what a disk without flushes would lose", { timeout: 900_000 }, async () => {
  const result = await proveCuts({ rounds: 4, seed: 2, withoutFlushes: true });
  expect(result.lost + result.unopenable + result.torn).toBeGreaterThan(0);
});
