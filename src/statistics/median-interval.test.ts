import fc from "fast-check";
import { expect, test } from "vitest";
import { medianInterval } from "./median-interval.ts";
import { median } from "./summary.ts";

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 60 });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

// Ranks as tabled by Conover (1999), table A3 at p = .5, and by hand from the binomial distribution.
test.each([
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [12, 3, 10],
  [20, 6, 15],
  [30, 10, 21],
])("with %i values the interval goes from the %i. to the %i.", (count, lower, upper) => {
  expect(medianInterval(upTo(count))).toEqual({ lower, upper });
});

test("below six values nothing can be said, and gaps are not counted", () => {
  expect(medianInterval([])).toBeNull();
  expect(medianInterval(upTo(5))).toBeNull();
  expect(medianInterval([1, null, 2, null, 3, null])).toBeNull();
});

test("a constant series has an interval of one value; ten thousand values are no trouble", () => {
  expect(medianInterval(Array.from({ length: 12 }, () => 4))).toEqual({ lower: 4, upper: 4 });
  expect(medianInterval(upTo(10_000))).toEqual({ lower: 4902, upper: 5099 });
});

test("it holds the median, does not care for order, and moves with the values", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -9, max: 9 }), (series, shift) => {
      const interval = medianInterval(series);
      const middle = median(series);
      if (interval === null || middle === null) throw new Error("six values are enough");
      expect(interval.lower).toBeLessThanOrEqual(middle);
      expect(interval.upper).toBeGreaterThanOrEqual(middle);
      expect(medianInterval(series.toReversed())).toEqual(interval);
      expect(medianInterval(series.map((value) => value + shift))).toEqual({
        lower: interval.lower + shift,
        upper: interval.upper + shift,
      });
      const mirrored = medianInterval(series.map((value) => -value));
      expect(mirrored?.lower).toBeCloseTo(-interval.upper);
      expect(mirrored?.upper).toBeCloseTo(-interval.lower);
    }),
  );
});
