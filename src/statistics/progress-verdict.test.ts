import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reviewProgress } from "./progress-verdict.ts";

const points = (values: readonly number[], start = 1) => values.map((value, index) => ({ time: start + index, value }));
const words = (baseline: readonly number[], intervention: readonly number[]) =>
  reviewProgress(points(baseline), points(intervention, baseline.length + 1), "increase").map(({ verdict }) => verdict);

describe("the verdict of a review", () => {
  it("comes only at full reviews: none before six measured intervention sessions", () => {
    expect(words([1, 2, 3, 2, 1, 2], [8, 9, 8, 9, 8])).toEqual([]);
  });

  it("is not enough data with two baseline and five further sessions measured, however clear the picture", () => {
    expect(reviewProgress(points([1]), points([9, 9, 9, 9, 9, 9], 2), "increase")).toEqual([
      { measuredInterventionSessions: 6, level: null, trend: null, verdict: "not-enough-data" },
    ]);
  });

  it("can come after six sessions with six baseline sessions, but not with three", () => {
    expect(words([1, 2, 1, 2, 1, 2], [8, 9, 7, 9, 7, 8])).toEqual(["improving"]);
    const short = reviewProgress(points([1, 2, 1]), points([8, 9, 7, 9, 7, 8], 4), "increase");
    expect(short[0]?.level?.better).toBeCloseTo(0.028, 3);
    expect(short[0]?.verdict).toBe("no-reliable-change");
  });

  it("is mixed when the level is higher than at the start but everything falls", () => {
    const baseline = [0, 1, 0, 1, 0, 1];
    const intervention = Array.from({ length: 30 }, (_, index) => 40 - index);
    expect(words(baseline, intervention).at(-1)).toBe("mixed");
  });

  it("is no reliable change when nothing varies at all", () => {
    expect(words([3, 3, 3], [3, 3, 3, 3, 3, 3])).toEqual(["no-reliable-change"]);
  });

  it("turns into its mirror when the wanted direction is turned", () => {
    const mirror = {
      improving: "declining",
      declining: "improving",
      mixed: "mixed",
      "no-reliable-change": "no-reliable-change",
      "not-enough-data": "not-enough-data",
    };
    const series = (least: number, most: number) => fc.array(fc.integer({ min: 0, max: 10 }), { minLength: least, maxLength: most });
    fc.assert(
      fc.property(series(0, 8), series(6, 24), (baseline, intervention) => {
        const [up, down] = (["increase", "decrease"] as const).map((wanted) =>
          reviewProgress(points(baseline), points(intervention, baseline.length + 1), wanted),
        );
        expect(down?.map(({ verdict }) => verdict)).toEqual(up?.map(({ verdict }) => mirror[verdict]));
      }),
      { numRuns: 60 },
    );
  });

  it("falsely says improving to fewer than 5.5 of 100 objectives a year in which nothing changes, with carry-over of 0.3", () => {
    const random = seededRandom(20);
    let falselyImproving = 0;
    const years = 500;
    for (let year = 0; year < years; year += 1) {
      const course = unchangedCourse(random, 5 + 36, 0.3);
      const reviews = reviewProgress(points(course.slice(0, 5)), points(course.slice(5), 6), "increase");
      if (reviews.some(({ verdict }) => verdict === "improving" || verdict === "mixed")) falselyImproving += 1;
    }
    expect(falselyImproving / years).toBeGreaterThan(0.005);
    expect(falselyImproving / years).toBeLessThan(0.055);
  });
});

/** A small linear congruential generator: the same course on every machine. */
const seededRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
};

const unchangedCourse = (random: () => number, sessions: number, carryOver: number): number[] => {
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const values = [normal()];
  while (values.length < sessions) values.push(carryOver * (values.at(-1) ?? 0) + Math.sqrt(1 - carryOver ** 2) * normal());
  return values;
};
