import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, chanceOfMeetingCriterion } from "./criterion-chance.ts";

const rates = fc.double({ min: 0, max: 1, noNaN: true });

describe("the chance of meeting a criterion by luck", () => {
  it("is what the published table of exact chances says", () => {
    const ever = (trials: number, successesNeeded: number, runs: number, sessions: number, successRate: number) =>
      Math.round(100 * chanceOfMeetingCriterion({ trials, successesNeeded, needed: runs, outOf: runs, sessions, successRate }).ever);
    expect([10, 20, 40].map((sessions) => ever(5, 4, 3, sessions, 0.6))).toEqual([21, 40, 66]);
    expect([10, 20, 40].map((sessions) => ever(10, 8, 1, sessions, 0.5))).toEqual([43, 68, 89]);
    expect([10, 20, 40].map((sessions) => ever(10, 8, 3, sessions, 0.7))).toEqual([28, 52, 78]);
    expect([10, 20, 40].map((sessions) => ever(20, 16, 3, sessions, 0.8))).toEqual([75, 95, 100]);
  });

  it("is about 25 of 100 for six of ten, three times running, in nine sessions at a true 50%", () => {
    const { ever } = chanceOfMeetingCriterion({ trials: 10, successesNeeded: 6, needed: 3, outOf: 3, sessions: 9, successRate: 0.5 });
    expect(ever).toBeCloseTo(0.25, 2);
  });

  it("agrees with counting every possible course of a short series", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), fc.nat(4), (rate, sessions, outOf, fewer) => {
        const needed = Math.max(1, outOf - fewer);
        const { ever } = chanceOfMeetingCriterion({ trials: 1, successesNeeded: 1, needed, outOf, sessions, successRate: rate });
        expect(ever).toBeCloseTo(countedChance(rate, sessions, needed, outOf), 10);
      }),
    );
  });

  it("lies between zero and one and rises with the number of sessions", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 40 }), (successRate, sessions) => {
        const chance = (count: number) =>
          chanceOfMeetingCriterion({ trials: 5, successesNeeded: 4, needed: 3, outOf: 4, sessions: count, successRate }).ever;
        expect(chance(sessions)).toBeGreaterThanOrEqual(0);
        expect(chance(sessions)).toBeLessThanOrEqual(1);
        expect(chance(sessions + 1)).toBeGreaterThanOrEqual(chance(sessions) - 1e-12);
      }),
    );
  });

  it("is zero before enough sessions have taken place", () => {
    expect(chanceOfMeetingCriterion({ trials: 10, successesNeeded: 0, needed: 3, outOf: 4, sessions: 3, successRate: 0.9 }).ever).toBe(0);
  });

  it("is refused for counts that cannot be", () => {
    const question = { trials: 10, successesNeeded: 8, needed: 3, outOf: 3, sessions: 20, successRate: 0.5 };
    expect(() => chanceOfMeetingCriterion({ ...question, successesNeeded: 11 })).toThrow("11 of 10");
    expect(() => chanceOfMeetingCriterion({ ...question, successRate: 1.2 })).toThrow(RangeError);
    expect(() => chanceOfMeetingCriterion({ ...question, sessions: 2.5 })).toThrow(RangeError);
    expect(() => chanceOfMeetingCriterion({ ...question, outOf: 17 })).toThrow(RangeError);
  });

  it("adds the chances of all counts up to one, also with many trials", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 400 }), (rate, trials) => {
        expect(chanceOfAtLeast(0, trials, rate)).toBeCloseTo(1, 9);
        expect(chanceOfAtLeast(trials, trials, rate)).toBeCloseTo(rate ** trials, 12);
      }),
    );
  });
});

const countedChance = (rate: number, sessions: number, needed: number, outOf: number): number => {
  let chance = 0;
  for (let course = 0; course < 2 ** sessions; course += 1) {
    const outcomes = Array.from({ length: sessions }, (_, session) => Math.floor(course / 2 ** session) % 2);
    const met = outcomes.some(
      (_, last) => last + 1 >= outOf && outcomes.slice(last + 1 - outOf, last + 1).reduce((sum, one) => sum + one, 0) >= needed,
    );
    const weight = outcomes.reduce((product, one) => product * (one === 1 ? rate : 1 - rate), 1);
    if (met) chance += weight;
  }
  return chance;
};
