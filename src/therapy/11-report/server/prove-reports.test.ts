import { expect, test } from "vitest";
import { proveReports } from "./prove-reports.ts";

/** The most a report of four pages with six charts may take on a warm typesetter; a busy machine gets three times as long. */
const WARM_MS = 200;

test("120 reports of four pages with six charts: each in its time, and memory stays flat", async () => {
  const { passed, facts } = await proveReports({ rounds: 3 });
  process.stdout.write(`Reports of four pages with six charts: ${JSON.stringify(facts)}\n`);
  expect(facts).toMatchObject({ reports: 120, charts: 6 });
  expect(facts.pages).toBeGreaterThanOrEqual(4);
  expect(facts["ms each"]).toBeLessThan(3 * WARM_MS);
  expect(passed, JSON.stringify(facts)).toBe(true);
});
