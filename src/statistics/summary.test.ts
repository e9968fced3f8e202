import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredPoints } from "./measured.ts";
import { mean, median, quantile, standardDeviation, summarise } from "./summary.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("the summary of a phase", () => {
  it("counts, adds and finds the middle of what was measured, leaving gaps out", () => {
    expect(summarise([3, null, 1, 2, null])).toEqual({
      count: 3,
      sum: 6,
      smallest: 1,
      largest: 3,
      mean: 2,
      median: 2,
      standardDeviation: 1,
    });
  });

  it("says nothing, not zero, of a phase in which nothing was measured", () => {
    expect(summarise([null, null])).toEqual({
      count: 0,
      sum: 0,
      smallest: null,
      largest: null,
      mean: null,
      median: null,
      standardDeviation: null,
    });
  });

  it("gives no spread for a single session", () => expect(standardDeviation([5])).toBeNull());

  it("takes the mean of the two middle sessions when their number is even", () => expect(median([1, 10, 2, 4])).toBe(3));

  it("interpolates quantiles as spreadsheets do", () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(() => quantile([1, 2], 1.2)).toThrow(RangeError);
  });

  it("has the median between the extremes, with at most half of the sessions on either side", () => {
    fc.assert(
      fc.property(values, (series) => {
        const middle = median(series) ?? Number.NaN;
        expect(series.filter((value) => value < middle).length).toBeLessThanOrEqual(series.length / 2);
        expect(series.filter((value) => value > middle).length).toBeLessThanOrEqual(series.length / 2);
      }),
    );
  });

  it("moves its centre with the values and keeps its spread", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: -50, max: 50 }),
        (series, shift) => {
          const shifted = series.map((value) => value + shift);
          expect(median(shifted)).toBe((median(series) ?? 0) + shift);
          expect(mean(shifted)).toBeCloseTo((mean(series) ?? 0) + shift, 9);
          expect(standardDeviation(shifted)).toBeCloseTo(standardDeviation(series) ?? 0, 8);
        },
      ),
    );
  });

  it("leaves the given series untouched", () => {
    const series = [3, 1, 2];
    median(series);
    expect(series).toEqual([3, 1, 2]);
  });
});

describe("measured sessions", () => {
  it("keep their session number when one before them was missed", () => {
    expect(measuredPoints([1, 2, 3], [5, null, 7])).toEqual([
      { time: 1, value: 5 },
      { time: 3, value: 7 },
    ]);
  });

  it("are refused when session numbers are missing or do not rise", () => {
    expect(() => measuredPoints([1, 2], [5])).toThrow(RangeError);
    expect(() => measuredPoints([1, 1], [5, 6])).toThrow(RangeError);
  });
});
