/** What was measured when the scan was designed is measured again here, with fixed seeds: how often it is wrong, how soon it is right, how long it takes. */
import { describe, expect, it } from "vitest";
import { scanForMoreEvents } from "./predictive-window-scan.ts";

const CLIENTS = 20_000;
const YEAR = 52;

/** Numbers between 0 and 1, the same in every run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const missesAt = (rate: number, sessions: number, chance: () => number) => Array.from({ length: sessions }, () => chance() < rate);

describe("false alarms of a steady client", () => {
  it.each([0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4])("stay below 5.5 of 100 a year at a base rate of %d", (rate) => {
    const chance = chances(Math.round(rate * 1_000) + 7);
    const wrong = [0, 0];
    for (let client = 0; client < CLIENTS; client += 1) {
      const { alarms } = scanForMoreEvents(missesAt(rate, 2 * YEAR, chance));
      for (const year of [0, 1])
        if (alarms.some(({ session }) => Math.ceil(session / YEAR) === year + 1)) wrong[year] = (wrong[year] ?? 0) + 1;
    }
    for (const count of wrong) expect((count / CLIENTS) * 100).toBeLessThan(5.5);
  });
});

/** Of 100 clients, those noticed within 8, 13, 26 and 52 sessions after their absences became so many times as many (design/statistics 2.6). */
const MEASURED: readonly (readonly [history: number, base: number, times: number, found: readonly number[]])[] = [
  [40, 0.1, 3, [10, 19, 36, 49]],
  [40, 0.1, 4, [22, 38, 63, 78]],
  [40, 0.2, 3, [26, 48, 77, 88]],
  [40, 0.05, 4, [8, 15, 30, 42]],
  [40, 0.15, 2, [5, 10, 19, 29]],
  [80, 0.1, 3, [11, 21, 43, 60]],
  [80, 0.2, 4, [68, 93, 100, 100]],
  [16, 0.15, 4, [30, 49, 72, 80]],
  [16, 0.2, 3, [21, 37, 59, 68]],
];

describe("a client whose absences become more", () => {
  it.each(MEASURED)("is noticed as measured: %d sessions at %d, then %d times as many", (history, base, times, found) => {
    const chance = chances(history * 1_000 + Math.round(base * 100) * 10 + times);
    const within = [8, 13, 26, 52];
    const noticed = within.map(() => 0);
    let looked = 0;
    for (let client = 0; client < CLIENTS; client += 1) {
      const { alarms } = scanForMoreEvents([...missesAt(base, history, chance), ...missesAt(base * times, 52, chance)]);
      const first = alarms[0]?.session;
      // Those for whom something was noticed before are no longer waited for.
      if (first !== undefined && first <= history) continue;
      looked += 1;
      for (const [nth, sessions] of within.entries())
        if (first !== undefined && first <= history + sessions) noticed[nth] = (noticed[nth] ?? 0) + 1;
    }
    for (const [nth, count] of noticed.entries()) expect(Math.abs((count / looked) * 100 - (found[nth] ?? 0))).toBeLessThan(2);
  });
});

it("looks through 10,000 clients with 104 sessions each in about a second", () => {
  const chance = chances(3);
  const clients = Array.from({ length: 10_000 }, () => missesAt(0.1, 104, chance));
  const times = Array.from({ length: 3 }, () => {
    const from = performance.now();
    for (const events of clients) scanForMoreEvents(events);
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  // The median; three times the promise, because a busy machine is not a slow program.
  expect(times[1]).toBeLessThan(3_000);
});
