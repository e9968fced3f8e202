import { expect, test } from "vitest";
import { nonOverlapOfAllPairs } from "./non-overlap-of-all-pairs.ts";
import { scanForMoreEvents } from "./predictive-window-scan.ts";
import { latestReview } from "./progress-verdict.ts";
import { median, standardDeviation } from "./summary.ts";
import { theilSenLine } from "./trend-line.ts";

/** The promise is for one quiet core; a busy machine is not a slow program, so three times as much fails. */
const SLACK = 3;

/** The middle of seven, in milliseconds of this very process: what others do on the machine is not counted. */
function measured(name: string, work: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  }).toSorted((one, other) => one - other);
  const middle = times[3] ?? 0;
  process.stdout.write(`${name}: ${middle.toFixed(0)} ms\n`);
  return middle;
}

function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test("the whole verdict of 10,000 objectives with 60 sessions each takes a second", { timeout: 120_000 }, () => {
  const chance = seeded(7);
  const objectives = Array.from({ length: 10_000 }, () => {
    const all = Array.from({ length: 60 }, (_, session) => ({ time: session + 1, value: Math.floor(chance() * 11) }));
    const held = all.filter(() => chance() < 0.9);
    return { baseline: held.slice(0, 8), after: held.slice(8) };
  });
  const taken = measured("10,000 whole verdicts of 60 sessions", () => {
    for (const { baseline, after } of objectives) {
      const [before, since] = [baseline.map(({ value }) => value), after.map(({ value }) => value)];
      latestReview(baseline, after, "increase");
      nonOverlapOfAllPairs(before, since, "increase");
      theilSenLine([...baseline, ...after]);
      for (const phase of [before, since]) {
        median(phase);
        standardDeviation(phase);
      }
    }
  });
  expect(taken).toBeLessThan(1_000 * SLACK);
});

test("the scan of 10,000 people with 104 sessions each takes a tenth of a second", { timeout: 60_000 }, () => {
  const chance = seeded(3);
  const people = Array.from({ length: 10_000 }, () => Array.from({ length: 104 }, () => chance() < 0.1));
  const taken = measured("10,000 scans of 104 sessions", () => {
    for (const events of people) scanForMoreEvents(events);
  });
  expect(taken).toBeLessThan(100 * SLACK);
});
