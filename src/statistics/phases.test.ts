import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowForCarryOver, inflationOfDifference, inflationOfTrend, varianceInflation } from "./carry-over.ts";
import { scoreBetween, scoreWithin, tauBWithPhase, varianceBetween, varianceWithin } from "./kendall.ts";
import { logResponseRatio } from "./log-response-ratio.ts";
import { mannKendall } from "./mann-kendall.ts";
import { standardisedDifference } from "./mean-difference.ts";
import { nonOverlapOfAllPairs } from "./non-overlap-of-all-pairs.ts";
import { overlapPercentages } from "./overlap-percentages.ts";
import { exactRankTest } from "./rank-test.ts";
import { startPointTest } from "./start-point-test.ts";
import { baselineCorrectedTau, baselineTrendChance, tauBetweenPhases, tauU } from "./tau.ts";

const phase = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 10 });
const asPoints = (values: readonly number[], start = 1) => values.map((value, index) => ({ time: start + index, value }));

describe("overlap percentages", () => {
  it("lie between zero and one and do not depend on the unit", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const overlap = overlapPercentages(one, other, "increase");
        const stretched = (values: readonly number[]) => values.map((value) => 4 * value - 7);
        for (const value of Object.values(overlap ?? {})) {
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(overlapPercentages(stretched(one), stretched(other), "increase")).toEqual(overlap);
        expect(
          overlapPercentages(
            one.map((value) => -value),
            other.map((value) => -value),
            "decrease",
          ),
        ).toEqual(overlap);
      }),
    );
  });

  it("leave gaps out and say nothing of an empty phase", () => {
    expect(overlapPercentages([1, null, 2], [null, 3, 2], "increase")).toEqual(overlapPercentages([1, 2], [3, 2], "increase"));
    expect(overlapPercentages([null], [1], "increase")).toBeNull();
  });
});

describe("Kendall's score and Tau", () => {
  it("Tau is non-overlap on another scale, and changes its sign with the phases", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const overlap = nonOverlapOfAllPairs(one, other, "increase");
        const tau = tauBetweenPhases(one, other, "increase");
        expect(tau?.value).toBeCloseTo(scoreBetween(one, other) / (one.length * other.length), 12);
        expect(overlap.kind === "shown" && tau !== null && tau.value).toBeCloseTo(
          -(tauBetweenPhases(other, one, "increase")?.value ?? 2),
          12,
        );
      }),
    );
  });

  it("the score of the whole is the sum of its parts", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        expect(scoreWithin([...one, ...other])).toBe(scoreWithin(one) + scoreWithin(other) + scoreBetween(one, other));
        const pairs = ((one.length + other.length) * (one.length + other.length - 1)) / 2;
        expect(tauU(one, other, "increase")?.withBothTrends).toBeCloseTo(
          (scoreWithin([...one, ...other]) - 2 * scoreWithin(one)) / pairs,
          12,
        );
      }),
    );
  });

  it("the variances are those of counting every order of a short series", () => {
    const values = [1, 1, 2, 4, 5];
    const orders = permutations(values);
    const spread = (score: (order: readonly number[]) => number) =>
      orders.reduce((sum, order) => sum + score(order) ** 2, 0) / orders.length;
    expect(varianceWithin(values)).toBeCloseTo(spread(scoreWithin), 10);
    expect(varianceBetween(values.slice(0, 2), values.slice(2))).toBeCloseTo(
      spread((order) => scoreBetween(order.slice(0, 2), order.slice(2))),
      10,
    );
  });

  it("tau-b stays below one even when every session is better", () => {
    expect(tauBWithPhase([1, 2, 3], [4, 5, 6])).toBeCloseTo(9 / Math.sqrt(9 * 15), 12);
    expect(tauBWithPhase([2, 2], [2, 2])).toBeNull();
  });

  it("a baseline trend that simply goes on leaves nothing after correction", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 3, max: 8 }), (slope, m, n) => {
        const line = Array.from({ length: m + n }, (_, index) => 0.1 + (slope * index) / 3);
        expect(baselineCorrectedTau(asPoints(line.slice(0, m)), asPoints(line.slice(m), m + 1), "increase")?.tau?.value).toBe(0);
      }),
    );
  });

  it("a baseline without any change has no chance of a trend to report", () => expect(baselineTrendChance([3, 3, null, 3])).toBeNull());
});

describe("the Mann-Kendall trend", () => {
  it("turns its sign when the series is read backwards, and ignores gaps and scale", () => {
    fc.assert(
      fc.property(phase, (series) => {
        const trend = mannKendall(series);
        expect(mannKendall([...series].reverse()).score + trend.score).toBe(0);
        expect(mannKendall(series.flatMap((value) => [null, 5 * value - 3]))).toEqual(trend);
      }),
    );
  });

  it("says nothing of a series without any change", () => expect(mannKendall([2, 2, 2]).standardised).toBeNull());
});

describe("the exact rank test", () => {
  it("agrees with counting every way to share the sessions among the phases", () => {
    const short = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(exactRankTest(one, other, "increase")).toBeCloseTo(countedChance(one, other), 12);
      }),
    );
  });

  it("is one when nothing changes, and one in all choices for complete separation", () => {
    expect(exactRankTest([4, 4, 4], [4, 4], "increase")).toBe(1);
    expect(exactRankTest([1, 2, 3], [7, 8, 9, 10], "increase")).toBeCloseTo(1 / 35, 14);
    expect(exactRankTest([7, 8, 9], [1, null, 2, 3], "decrease")).toBeCloseTo(1 / 20, 14);
  });
});

describe("carry-over between sessions", () => {
  it("changes nothing when there is none, and weakens with the distance between sessions", () => {
    expect(inflationOfDifference([1, 2, 3], [4, 5, 6], 0)).toBeCloseTo(1, 14);
    expect(inflationOfDifference([1, 5, 9], [13, 17, 21])).toBeLessThan(inflationOfDifference([1, 2, 3], [4, 5, 6]));
    expect(inflationOfTrend([1, 2, 3, 4])).toBeGreaterThan(1);
  });

  it("is 1.554 for five baseline and eight intervention sessions without a gap", () => {
    expect(inflationOfDifference([1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12, 13])).toBeCloseTo(1.554, 3);
  });

  it("brings a small chance nearer to a half", () => {
    expect(allowForCarryOver(0.01, 1)).toBeCloseTo(0.01, 13);
    expect(allowForCarryOver(0.01, 1.5)).toBeGreaterThan(0.01);
    expect(allowForCarryOver(1, 1.5)).toBe(1);
  });

  it("is refused outside its range", () => {
    expect(() => varianceInflation([1, 1], [1])).toThrow(RangeError);
    expect(() => inflationOfTrend([1, 2, 3], 1)).toThrow(RangeError);
  });
});

describe("differences of level", () => {
  it("in standard deviations do not depend on unit or origin, and turn with the direction", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const by = "pooled";
        const raw = standardisedDifference(one, other, { wanted: "increase", by })?.corrected ?? 0;
        const rescaled = (values: readonly number[]) => values.map((value) => 2 * value + 5);
        expect(standardisedDifference(rescaled(one), rescaled(other), { wanted: "increase", by })?.corrected ?? 0).toBeCloseTo(raw, 9);
        expect(standardisedDifference(one, other, { wanted: "decrease", by })?.corrected ?? 0).toBeCloseTo(-raw, 12);
      }),
    );
  });

  it("cannot be told in standard deviations when the baseline never varies", () => {
    expect(standardisedDifference([2, 2, 2], [3, 4, 5], { wanted: "increase", by: "baseline" })).toBeNull();
  });

  it("as a ratio: twice as much has the logarithm of two, whichever unit", () => {
    const scale = { kind: "other", observed: null } as const;
    const ratio = (factor: number) =>
      logResponseRatio([2 * factor, 3 * factor, 4 * factor], [5 * factor, 6 * factor, 7 * factor], {
        wanted: "increase",
        form: "increase",
        scale,
      });
    expect(ratio(1)?.raw).toBeCloseTo(Math.log(2), 12);
    expect(ratio(60)?.corrected).toBeCloseTo(ratio(1)?.corrected ?? 0, 12);
  });

  it("as a ratio from none at all is not told", () => {
    expect(
      logResponseRatio([0, 0, 0], [1, 2, 3], { wanted: "increase", form: "increase", scale: { kind: "other", observed: null } }),
    ).toBeNull();
  });
});

describe("the start-point test", () => {
  it("has no smaller chance than one over the number of start points", () => {
    fc.assert(
      fc.property(phase, fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 10 }), (one, other) => {
        const test = startPointTest(one, other, "increase");
        expect(test?.startPoints).toBe(one.length + other.length - 5);
        expect(test?.chance).toBeGreaterThanOrEqual(1 / (one.length + other.length - 5));
      }),
    );
  });

  it("says nothing with a single possible start", () => expect(startPointTest([1, 2, 3], [4, 5, 6], "increase")).toBeNull());
});

const permutations = (values: readonly number[]): number[][] =>
  values.length === 0 ? [[]] : values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));

const countedChance = (before: readonly number[], after: readonly number[]): number => {
  const all = [...before, ...after];
  const observed = scoreBetween(before, after);
  let [atLeast, choices] = [0, 0];
  for (let choice = 0; choice < 2 ** all.length; choice += 1) {
    const chosen = all.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    if (chosen.length !== after.length) continue;
    choices += 1;
    const left = all.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 0);
    if (scoreBetween(left, chosen) >= observed) atLeast += 1;
  }
  return atLeast / choices;
};
