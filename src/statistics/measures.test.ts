import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalAttainmentScore } from "./goal-attainment.ts";
import { individualsLimits, individualsSignals } from "./individuals-chart.ts";
import { cohensKappa, countAgreement, intervalAgreement } from "./observer-agreement.ts";
import { reliableChange } from "./reliable-change.ts";

describe("goal attainment scaling", () => {
  it("agrees with hand-computed scores", () => {
    const equal = (...levels: number[]) => goalAttainmentScore(levels.map((level) => ({ level, weight: 1 })));
    expect([equal(1), equal(1, 0, -1), equal(0, 1, 1), equal(-1, -1, -1)].map((score) => score?.toFixed(2))).toEqual([
      "60.00",
      "50.00",
      "59.13",
      "36.31",
    ]);
    expect(
      goalAttainmentScore([
        { level: 1, weight: 2 },
        { level: -1, weight: 1 },
      ])?.toFixed(2),
    ).toBe("54.02");
  });

  it("does not depend on the unit of the weights, and mirrors around 50", () => {
    const goals = fc.array(fc.record({ level: fc.integer({ min: -2, max: 2 }), weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(goals, (scaled) => {
        const score = goalAttainmentScore(scaled) ?? 0;
        expect(goalAttainmentScore(scaled.map(({ level, weight }) => ({ level, weight: 3 * weight })))).toBeCloseTo(score, 9);
        expect(goalAttainmentScore(scaled.map(({ level, weight }) => ({ level: -level, weight })))).toBeCloseTo(100 - score, 9);
      }),
    );
  });

  it("has no score without goals, and refuses a level that does not exist", () => {
    expect(goalAttainmentScore([])).toBeNull();
    expect(() => goalAttainmentScore([{ level: 3, weight: 1 }])).toThrow(RangeError);
  });
});

describe("reliable change", () => {
  it("is not told for an instrument said to be without error", () => {
    expect(reliableChange(10, 20, { standardDeviation: 5, reliability: 1 })).toBeNull();
    expect(() => reliableChange(10, 20, { standardDeviation: 5, reliability: 1.2 })).toThrow(RangeError);
  });

  it("turns its sign when before and after are exchanged", () => {
    const manual = { standardDeviation: 7.5, reliability: 0.8 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (before, after) => {
        const [there, back] = [reliableChange(before, after, manual), reliableChange(after, before, manual)];
        expect((there?.index ?? 1) + (back?.index ?? 1)).toBeCloseTo(0, 12);
        expect(there?.reliable).toBe(Math.abs(after - before) > (there?.smallestReliableChange ?? 0));
      }),
    );
  });
});

describe("agreement of two observers", () => {
  const codes = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 });

  it("is the same whoever is called the first", () => {
    fc.assert(
      fc.property(codes, (pairs) => {
        const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const [there, back] = [intervalAgreement(first, second), intervalAgreement(second, first)];
        expect(back?.all).toBe(there?.all);
        expect(back?.scored).toBe(there?.scored);
        expect(back?.kappa ?? 0).toBeCloseTo(there?.kappa ?? 0, 12);
      }),
    );
  });

  it("beyond chance is one for full agreement, and untold when only one code was ever used", () => {
    expect(
      cohensKappa([
        [4, 0],
        [0, 3],
      ]),
    ).toMatchObject({ kappa: 1, quadratic: 1 });
    expect(
      cohensKappa([
        [8, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: null, quadratic: null });
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it("on counts takes none and none as agreement, and refuses lists of different length", () => {
    expect(countAgreement([0, 0], [0, 0])).toEqual({ totals: 1, meanPerInterval: 1, exact: 1 });
    expect(countAgreement([0, 4], [2, 4])).toEqual({ totals: 4 / 6, meanPerInterval: 0.5, exact: 0.5 });
    expect(() => countAgreement([1], [1, 2])).toThrow(RangeError);
  });
});

describe("an individuals chart", () => {
  it("moves with its values, and signals nothing when nothing varies", () => {
    const limits = individualsLimits([4, 4, 4]);
    expect(limits).toMatchObject({ centre: 4, sigma: 0 });
    expect(limits === null ? null : individualsSignals([4, 4, 9], limits).beyondThreeSigma).toEqual([]);
    expect(individualsLimits([4])).toBeNull();
  });

  it("speaks of eight sessions on one side at the eighth", () => {
    const limits = individualsLimits([1, 3, 1, 3]);
    if (limits === null) throw new Error("four values have limits");
    expect(individualsSignals([2, 2.1, 2.1, 2.1, 2.1, 2.1, 2.1, 2.1, 2.1], limits)).toMatchObject({
      beyondThreeSigma: [],
      eightOnOneSide: [9],
    });
  });
});
