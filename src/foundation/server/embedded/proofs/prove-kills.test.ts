import { expect, test } from "vitest";
import { proveKills } from "./prove-kills.ts";

test("twenty-five kills while writing lose nothing that was confirmed", { timeout: 900_000 }, async () => {
  const result = await proveKills({ rounds: 25, seed: 1 });
  expect(result).toMatchObject({ rounds: 25, lost: 0, torn: 0, unopenable: 0 });
  expect(result.acknowledged).toBeGreaterThan(0);
});
