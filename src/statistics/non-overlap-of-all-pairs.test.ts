import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcombeInterval, nonOverlapOfAllPairs } from "./non-overlap-of-all-pairs.ts";

const phase = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 15 });

const shown = (
  baseline: readonly (number | null)[],
  intervention: readonly (number | null)[],
  wanted: "increase" | "decrease" = "increase",
) => {
  const overlap = nonOverlapOfAllPairs(baseline, intervention, wanted);
  if (overlap.kind !== "shown") throw new Error("three measured sessions in each phase are enough");
  return overlap;
};

describe("non-overlap of all pairs", () => {
  it("is one when every intervention session is better, with a lower limit that stays honest", () => {
    const { value, interval } = shown([1, 2, 3, 2, 1], [5, 6, 7, 8, 9]);
    expect(value).toBe(1);
    expect(interval.upper).toBe(1);
    expect(interval.lower).toBeCloseTo(0.643, 3);
  });

  it("is a half when nothing changes", () => expect(shown([4, 4, 4], [4, 4, 4, 4]).value).toBe(0.5));

  it("says too early below three measured sessions in a phase, whatever was scheduled", () => {
    expect(nonOverlapOfAllPairs([1, null, 2, null], [5, 6, 7], "increase")).toEqual({
      kind: "too-early",
      baseline: 2,
      intervention: 3,
      needed: 3,
    });
    expect(nonOverlapOfAllPairs([1, 2, 3], [null, null, null], "increase")).toEqual({
      kind: "too-early",
      baseline: 3,
      intervention: 0,
      needed: 3,
    });
  });

  it("treats a missed session as a gap and never as a zero", () => {
    expect(shown([3, null, 4, 5], [6, 7, null, 8])).toEqual(shown([3, 4, 5], [6, 7, 8]));
    expect(shown([3, 0, 4, 5], [6, 7, 0, 8]).value).toBeLessThan(1);
  });

  it("refuses a value that is not a number", () =>
    expect(() => nonOverlapOfAllPairs([1, Number.NaN, 2], [1, 2, 3], "increase")).toThrow(RangeError));

  it("adds up to one with the phases exchanged, interval mirrored", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const [forward, backward] = [shown(one, other), shown(other, one)];
        expect(forward.value + backward.value).toBeCloseTo(1, 12);
        expect(forward.interval.lower).toBeCloseTo(1 - backward.interval.upper, 10);
      }),
    );
  });

  it("asks for the same when less is better: the mirrored values give the same answer", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const mirrored = (values: readonly number[]) => values.map((value) => 7 - value);
        expect(shown(mirrored(one), mirrored(other), "decrease")).toEqual(shown(one, other));
      }),
    );
  });

  it("does not depend on the scale: any rising transform leaves it as it is", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const stretched = (values: readonly number[]) => values.map((value) => 3 * value ** 3 + 2 * value - 5);
        expect(shown(stretched(one), stretched(other))).toEqual(shown(one, other));
      }),
    );
  });

  it("does not depend on the order of sessions within a phase", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        expect(
          shown(
            [...one].reverse(),
            [...other].sort((a, b) => a - b),
          ).value,
        ).toBeCloseTo(shown(one, other).value, 12);
      }),
    );
  });

  it("never falls when intervention sessions become better", () => {
    fc.assert(
      fc.property(phase, phase, fc.nat(5), (one, other, gain) => {
        expect(
          shown(
            one,
            other.map((value) => value + gain),
          ).value,
        ).toBeGreaterThanOrEqual(shown(one, other).value);
      }),
    );
  });

  it("lies inside its interval, which lies between zero and one and narrows with more sessions", () => {
    fc.assert(
      fc.property(phase, phase, (one, other) => {
        const { value, interval } = shown(one, other);
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeLessThanOrEqual(value);
        expect(interval.upper).toBeGreaterThanOrEqual(value);
        const longer = newcombeInterval(value, one.length * 4, other.length * 4);
        expect(longer.upper - longer.lower).toBeLessThan(interval.upper - interval.lower);
      }),
    );
  });
});
