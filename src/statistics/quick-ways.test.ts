/** What is worked out the quick way is the same as its definition says it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inflationOfTrend, varianceInflation } from "./carry-over.ts";
import { scoreWithin } from "./kendall.ts";
import { hanleyMcNeilError } from "./non-overlap-of-all-pairs.ts";
import { sessionsToFirstVerdict } from "./planning-outlook.ts";
import { latestReview, reviewProgress } from "./progress-verdict.ts";
import { exactRankTest, exactRankTests } from "./rank-test.ts";
import { median } from "./summary.ts";
import { theilSenLine } from "./trend-line.ts";

const scores = (least: number, most: number) => fc.array(fc.integer({ min: 0, max: 6 }), { minLength: least, maxLength: most });
const points = (values: readonly number[], start = 1) => values.map((value, index) => ({ time: start + index, value }));

describe("the exact rank test", () => {
  test("counts the same ways as going through every choice one by one, on both sides", () => {
    fc.assert(
      fc.property(scores(1, 5), scores(1, 5), (before, after) => {
        const all = [...before, ...after];
        const rank = (value: number) => 2 * all.filter((one) => one < value).length + all.filter((one) => one === value).length;
        const sumOf = (places: readonly number[]) => places.reduce((sum, place) => sum + rank(all[place] ?? 0), 0);
        const choices = choicesOf(all.length, after.length);
        const observed = sumOf(after.map((_, place) => before.length + place));
        const share = (counts: (sum: number) => boolean) => choices.filter((places) => counts(sumOf(places))).length / choices.length;
        const found = exactRankTests(before, after, "increase");
        expect(found?.better).toBeCloseTo(
          share((sum) => sum >= observed),
          12,
        );
        expect(found?.worse).toBeCloseTo(
          share((sum) => sum <= observed),
          12,
        );
      }),
      { numRuns: 60 },
    );
  });

  test("turns round with the direction, and cares only for the order of the values", () => {
    fc.assert(
      fc.property(scores(3, 12), scores(3, 12), (before, after) => {
        const up = exactRankTests(before, after, "increase");
        const down = exactRankTests(before, after, "decrease");
        expect([down?.better, down?.worse]).toEqual([up?.worse, up?.better]);
        const stretched = (values: readonly number[]) => values.map((value) => Math.exp(value));
        expect(exactRankTest(stretched(before), stretched(after), "increase")).toBe(up?.better);
      }),
    );
  });

  test("where no two sessions are alike, a later session that becomes the best of all never makes chance alone more likely", () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 16 });
    fc.assert(
      fc.property(distinct, (all) => {
        const [before, after] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
        const higher = after.map((value, place) => (place === 0 ? 101 : value));
        expect(exactRankTest(before, higher, "increase") ?? 1).toBeLessThanOrEqual((exactRankTest(before, after, "increase") ?? 0) + 1e-12);
      }),
    );
  });
});

test("the latest review is the last of all reviews", () => {
  fc.assert(
    fc.property(scores(0, 8), scores(0, 26), (before, after) => {
      const asked = [points(before), points(after, before.length + 1), "increase"] as const;
      expect(latestReview(...asked)).toEqual(reviewProgress(...asked).at(-1) ?? null);
    }),
    { numRuns: 60 },
  );
});

test("Kendall's score of a long series is that of all its pairs", () => {
  fc.assert(
    fc.property(scores(257, 300), (values) => {
      const pairs = values.reduce(
        (sum, later, place) => sum + values.slice(0, place).reduce((part, one) => part + Math.sign(later - one), 0),
        0,
      );
      expect(scoreWithin(values)).toBe(pairs);
      expect(scoreWithin(values.toReversed())).toBe(-pairs + 0);
    }),
    { numRuns: 20 },
  );
});

test("the inflation in one pass is the sum over all pairs, and smaller with gaps", () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(gaps, fc.double({ min: 0, max: 0.9, noNaN: true }), (steps, carryOver) => {
      const times = steps.map((_, place) => steps.slice(0, place + 1).reduce((sum, step) => sum + step, 0));
      const centre = times.reduce((sum, time) => sum + time, 0) / times.length;
      const weights = times.map((time) => time - centre);
      let [correlated, independent] = [0, 0];
      for (const [row, weight] of weights.entries())
        for (const [column, other] of weights.entries()) {
          correlated += weight * other * carryOver ** Math.abs((times[row] ?? 0) - (times[column] ?? 0));
          independent += row === column ? weight * weight : 0;
        }
      expect(inflationOfTrend(times, carryOver)).toBeCloseTo(correlated / independent, 9);
      // Whatever the order in which sessions are told, it is the same sum.
      expect(varianceInflation(weights.toReversed(), times.toReversed(), carryOver)).toBeCloseTo(correlated / independent, 9);
    }),
  );
});

test("the Theil-Sen slope is the median of all slopes", () => {
  fc.assert(
    fc.property(scores(2, 40), (values) => {
      const all = points(values);
      const slopes = all.flatMap((earlier, place) =>
        all.slice(place + 1).map((later) => (later.value - earlier.value) / (later.time - earlier.time)),
      );
      expect(theilSenLine(all)?.slope).toBe(median(slopes));
    }),
  );
});

test("the error of Hanley and McNeil shrinks with more sessions, and is none where nothing overlaps", () => {
  const size = fc.integer({ min: 3, max: 40 });
  // A share of pairs is a count of half pairs: nothing lies nearer to 1 without being 1.
  fc.assert(
    fc.property(size, size, fc.double({ min: 0.5, max: 1, noNaN: true }), (before, after, about) => {
      const value = Math.round(about * 2 * before * after) / (2 * before * after);
      expect(hanleyMcNeilError(value, before + 1, after + 1)).toBeLessThanOrEqual(hanleyMcNeilError(value, before, after) + 1e-12);
    }),
    { numRuns: 2_000 },
  );
  expect(hanleyMcNeilError(1, 5, 8)).toBe(0);
});

test("more baseline never makes the first verdict come later", () => {
  const sessions = Array.from({ length: 10 }, (_, baseline) => sessionsToFirstVerdict(baseline) ?? Number.POSITIVE_INFINITY);
  for (const [place, later] of sessions.entries()) expect(later).toBeLessThanOrEqual(sessions[place - 1] ?? Number.POSITIVE_INFINITY);
});

function choicesOf(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: count - from }, (_, step) => from + step).flatMap((first) =>
    choicesOf(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}
