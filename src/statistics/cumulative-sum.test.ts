import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageRunLength, averageSessionsToSignal } from "./cumulative-sum.ts";
import { gaussLegendre } from "./gauss-legendre.ts";
import { solveLinearSystem } from "./linear-system.ts";

describe("how long a CUSUM chart runs before it signals", () => {
  it("is what the literature prints", () => {
    const twoSided = { allowance: 0.5, limit: 4, sided: "two" } as const;
    expect(averageRunLength(twoSided, 0)).toBeCloseTo(168, 0);
    expect(averageRunLength(twoSided, 1)).toBeCloseTo(8.38, 2);
    expect(averageRunLength({ allowance: 0.5, limit: 3, sided: "one" }, 0)).toBeCloseTo(117.6, 1);
  });

  it("is shorter the further the mean has moved, and longer the higher the limit", () => {
    const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
    fc.assert(
      fc.property(between(0.1, 1), between(1, 4), between(0, 2), between(0.1, 1), (allowance, limit, shift, more) => {
        const chart = { allowance, limit, sided: "one" } as const;
        expect(averageRunLength(chart, shift + more)).toBeLessThan(averageRunLength(chart, shift));
        expect(averageRunLength({ ...chart, limit: limit + more }, shift)).toBeGreaterThan(averageRunLength(chart, shift));
      }),
      { numRuns: 25 },
    );
  });

  it("does not care on which side the mean has moved when both sides are watched", () => {
    const chart = { allowance: 0.5, limit: 4, sided: "two" } as const;
    expect(averageRunLength(chart, -0.7)).toBeCloseTo(averageRunLength(chart, 0.7), 9);
  });

  it("refuses a limit of zero", () => {
    expect(() => averageRunLength({ allowance: 0.5, limit: 0, sided: "one" }, 0)).toThrow(RangeError);
  });
});

describe("how many sessions a Bernoulli CUSUM takes to signal", () => {
  it("is the count of events needed when every session has one", () => {
    // From zero, each session adds five sixths: 5, 10, 15.
    expect(averageSessionsToSignal({ step: 6, limit: 15 }, 1)).toBeCloseTo(3, 12);
  });

  it("is the mean wait for one event when one is enough", () => {
    expect(averageSessionsToSignal({ step: 5, limit: 4 }, 0.25)).toBeCloseTo(4, 12);
  });

  it("agrees with playing it out", () => {
    const chart = { step: 4, limit: 6 };
    let seed = 7;
    const chance = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    let sessions = 0;
    const runs = 20_000;
    for (let run = 0; run < runs; run += 1) {
      for (let sum = 0; sum < chart.limit; sessions += 1) sum = chance() < 0.3 ? sum + chart.step - 1 : Math.max(0, sum - 1);
    }
    expect(sessions / runs / averageSessionsToSignal(chart, 0.3)).toBeCloseTo(1, 1);
  });

  it("refuses a chart that cannot move", () => {
    expect(() => averageSessionsToSignal({ step: 6, limit: 15 }, 0)).toThrow(RangeError);
    expect(() => averageSessionsToSignal({ step: 1, limit: 15 }, 0.1)).toThrow(RangeError);
  });
});

describe("the ground these stand on", () => {
  it("equations are solved whatever their numbers", () => {
    const entry = fc.double({ min: -9, max: 9, noNaN: true });
    const row = fc.array(entry, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), row, (rows, wanted) => {
        // A heavy diagonal, so that there is one answer.
        const firm = rows.map((one, index) => one.map((value, column) => (column === index ? value + 50 : value)));
        const right = firm.map((one) => one.reduce((sum, value, column) => sum + value * (wanted[column] ?? 0), 0));
        for (const [index, value] of solveLinearSystem(firm, right).entries()) expect(value).toBeCloseTo(wanted[index] ?? 0, 9);
      }),
    );
    expect(
      solveLinearSystem(
        [
          [0, 2],
          [3, 0],
        ],
        [4, 9],
      ),
    ).toEqual([3, 2]);
    expect(() =>
      solveLinearSystem(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 2],
      ),
    ).toThrow();
  });

  it("five points know the area under a polynomial of ninth degree", () => {
    const area = gaussLegendre(5, 0, 2).reduce((sum, { at, weight }) => sum + weight * at ** 9, 0);
    expect(area).toBeCloseTo(2 ** 10 / 10, 9);
  });
});
