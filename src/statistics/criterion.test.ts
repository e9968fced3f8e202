import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Criterion, type CriterionScore, checkCriterion } from "./criterion.ts";

const threeInARow: Criterion = { threshold: 6, reached: "atLeast", needed: 3, outOf: 3 };
const threeOfFour: Criterion = { threshold: 6, reached: "atLeast", needed: 3, outOf: 4 };
const inOrder = (scores: readonly CriterionScore[]) => scores.map((score, index) => ({ time: index + 1, score }));

describe("a criterion of three consecutive attended sessions", () => {
  it("is met at the third, and a missed session between them neither counts nor breaks the run", () => {
    expect(checkCriterion(inOrder([1, 2, 3, null, 2, 5, 5, 4, 6, null, 7, 7]), threeInARow)).toEqual({
      met: true,
      metAt: 12,
      metBy: [9, 11, 12],
      currentRun: 3,
      latestReached: 3,
      tooFewTrials: [],
    });
  });

  it("is not met when a measured session falls below", () => {
    expect(checkCriterion(inOrder([6, 7, 5, 6, 8, 3]), threeInARow)).toMatchObject({ met: false, metAt: null, metBy: [], currentRun: 0 });
  });

  it("stays met when later sessions fall below: it is a fact about those sessions", () => {
    expect(checkCriterion(inOrder([6, 6, 6, 1, 6]), threeInARow)).toMatchObject({ met: true, metAt: 3, currentRun: 1, latestReached: 2 });
  });

  it("reads a wanted decrease as this much or less", () => {
    expect(checkCriterion(inOrder([5, 2, 2, null, 1]), { ...threeInARow, threshold: 2, reached: "atMost" })).toMatchObject({
      metAt: 5,
      metBy: [2, 3, 5],
    });
  });

  it("begins anew after a pause longer than agreed", () => {
    const sessions = [
      { time: 0, score: 7 },
      { time: 7, score: 7 },
      { time: 70, score: 7 },
      { time: 77, score: 7 },
    ];
    expect(checkCriterion(sessions, { ...threeInARow, longestGap: 42 })).toMatchObject({ met: false, currentRun: 2 });
    expect(checkCriterion(sessions, threeInARow)).toMatchObject({ metAt: 70 });
  });

  it("knows nothing when every session was missed", () => {
    expect(checkCriterion(inOrder([null, null, null, null]), threeInARow)).toMatchObject({ met: false, currentRun: 0, latestReached: 0 });
  });
});

describe("a criterion of three of four sessions", () => {
  it("is met when three of the latest four attended sessions reach it", () => {
    expect(checkCriterion(inOrder([2, 6, 3, null, 7, 8]), threeOfFour)).toMatchObject({ metAt: 6, metBy: [2, 5, 6] });
  });

  it("waits for the fourth session even when the first three reach it", () => {
    expect(checkCriterion(inOrder([6, 6, 6]), threeOfFour)).toMatchObject({ met: false, latestReached: 3 });
    expect(checkCriterion(inOrder([6, 6, 6, 1]), threeOfFour)).toMatchObject({ metAt: 4, metBy: [1, 2, 3] });
  });
});

describe("a criterion in percent of trials", () => {
  const eightyPercent: Criterion = { threshold: 80, reached: "atLeast", needed: 2, outOf: 2, fewestTrials: 5 };

  it("compares whole numbers, so that four of five is eighty percent", () => {
    expect(
      checkCriterion(
        inOrder([
          { successes: 4, trials: 5 },
          { successes: 12, trials: 15 },
        ]),
        eightyPercent,
      ),
    ).toMatchObject({ metAt: 2 });
  });

  it("leaves out and names a session with fewer trials than planned", () => {
    const scores = [
      { successes: 4, trials: 5 },
      { successes: 1, trials: 4 },
      { successes: 5, trials: 5 },
    ];
    expect(checkCriterion(inOrder(scores), eightyPercent)).toMatchObject({ metAt: 3, metBy: [1, 3], tooFewTrials: [2] });
  });

  it("does not take a session without any trial for a success", () => {
    expect(
      checkCriterion(inOrder([{ successes: 0, trials: 0 }]), { ...eightyPercent, needed: 1, outOf: 1, fewestTrials: 0 }),
    ).toMatchObject({ met: false, tooFewTrials: [1] });
  });
});

describe("every criterion", () => {
  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 30 });

  it("gives the same answer with the missed sessions taken out", () => {
    fc.assert(
      fc.property(scores, (series) => {
        const attended = inOrder(series).filter(({ score }) => score !== null);
        expect(checkCriterion(inOrder(series), threeOfFour)).toEqual(checkCriterion(attended, threeOfFour));
      }),
    );
  });

  it("is met no later when it asks for less", () => {
    fc.assert(
      fc.property(scores, (series) => {
        const strict = checkCriterion(inOrder(series), threeInARow);
        const mild = checkCriterion(inOrder(series), { ...threeInARow, threshold: 5 });
        expect(mild.metAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(strict.metAt ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it("agrees with a plain search through all windows", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 5 }), fc.nat(4), (series, outOf, fewer) => {
        const needed = Math.max(1, outOf - fewer);
        const attended = inOrder(series).filter(({ score }) => score !== null);
        const end = attended.findIndex((_, index) => {
          const window = attended.slice(index + 1 - outOf, index + 1);
          return index + 1 >= outOf && window.filter(({ score }) => typeof score === "number" && score >= 6).length >= needed;
        });
        expect(checkCriterion(inOrder(series), { ...threeInARow, needed, outOf }).metAt).toBe(attended[end]?.time ?? null);
      }),
    );
  });

  it("is refused when it asks for more sessions than it looks at, or the sessions are out of order", () => {
    expect(() => checkCriterion([], { ...threeInARow, needed: 4 })).toThrow("4 of 3");
    expect(() =>
      checkCriterion(
        [
          { time: 2, score: 1 },
          { time: 1, score: 1 },
        ],
        threeInARow,
      ),
    ).toThrow(RangeError);
  });
});
