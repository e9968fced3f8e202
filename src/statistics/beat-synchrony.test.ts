import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beatSynchrony, cadenceOf, delayFrom, stepSymmetry, strideLength, tempoRamp } from "./beat-synchrony.ts";

const beats = (count: number, interval: number) => [...Array(count).keys()].map((nth) => nth * interval);

describe("taps against a beat", () => {
  it("locked taps have consistency 1, and taps spread around the beat 0", () => {
    expect(beatSynchrony(beats(32, 600), 600)).toMatchObject({ consistency: 1, meanAsynchrony: 0, within: 1, beatsWithoutTap: 0 });
    expect(beatSynchrony([0, 750, 1_500, 2_250], 600)?.consistency).toBeCloseTo(0, 12);
  });

  it("two places a quarter of a beat apart give the cosine of an eighth of a turn", () => {
    expect(beatSynchrony([0, 150, 600, 750], 600)?.consistency).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("jitter of 10 ms at 100 beats a minute costs about half a percent", () => {
    // Two points at ± s have the spread s: R = cos(2π·10/600), which is exp(−(2π·10/600)²/2) in first order.
    const synchrony = beatSynchrony(
      beats(40, 600).map((beat, nth) => beat + (nth % 2 === 0 ? 10 : -10)),
      600,
    );
    expect(synchrony?.consistency).toBeCloseTo(0.9945, 4);
    expect(synchrony?.spread).toBeCloseTo(10.13, 2);
  });

  it("says early and late, and how many are near enough", () => {
    const synchrony = beatSynchrony([-30, 570, 1_170, 1_900], 600, 15);
    expect(synchrony).toMatchObject({ meanAsynchrony: 2.5, within: 0.75 });
    expect(beatSynchrony([0, 600, 2_400], 600)?.beatsWithoutTap).toBe(2);
  });

  it("a device that is late by the same time everywhere changes no consistency", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: -400, max: 400 }),
        (taps, late) => {
          const [one, other] = [
            beatSynchrony(taps, 500),
            beatSynchrony(
              taps.map((tap) => tap + late),
              500,
            ),
          ];
          expect(other?.consistency).toBeCloseTo(one?.consistency ?? Number.NaN, 9);
        },
      ),
    );
  });

  it("does not depend on the order the taps arrive in, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 60_000 }), { minLength: 1, maxLength: 60 }), (taps) => {
        const [one, other] = [beatSynchrony(taps, 500), beatSynchrony([...taps].reverse(), 500)];
        expect(other?.consistency).toBeCloseTo(one?.consistency ?? Number.NaN, 9);
        expect(one?.consistency).toBeGreaterThanOrEqual(0);
        expect(one?.consistency).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has nothing to say without taps, and no beat of no length", () => {
    expect(beatSynchrony([], 600)).toBeNull();
    expect(() => beatSynchrony([1], 0)).toThrow(RangeError);
  });
});

describe("how late a device is", () => {
  it("is the circular mean of taps that keep together", () => {
    expect(
      delayFrom(
        beats(12, 600).map((beat, nth) => beat + 80 + (nth % 2 === 0 ? 12 : -12)),
        600,
      ),
    ).toBeCloseTo(80, 9);
    expect(
      delayFrom(
        beats(12, 600).map((beat) => beat - 25),
        600,
      ),
    ).toBeCloseTo(-25, 9);
  });
  it("is not told from few or scattered taps", () => {
    expect(delayFrom(beats(7, 600), 600)).toBeNull();
    expect(delayFrom([0, 750, 1_500, 2_250, 3_000, 3_750, 4_500, 5_250], 600)).toBeNull();
  });
});

describe("walking", () => {
  it("cadence, stride and symmetry", () => {
    expect(cadenceOf(beats(11, 600))).toBe(100);
    expect(cadenceOf([5])).toBeNull();
    expect(strideLength(0.8, 100)).toBeCloseTo(0.96, 12);
    expect(strideLength(0.8, 0)).toBeNull();
    expect(stepSymmetry([0, 500, 1_100, 1_600, 2_200])).toBeCloseTo(500 / 600, 12);
    expect(stepSymmetry(beats(10, 400))).toBe(1);
    expect(stepSymmetry([0, 1, 2])).toBeNull();
  });
  it("a ramp climbs or falls in equal steps and ends where it was meant to", () => {
    expect(tempoRamp(80, 92, 5)).toEqual([80, 84, 88, 92]);
    expect(tempoRamp(100, 91, 5)).toEqual([100, 95, 91]);
    expect(tempoRamp(90, 90, 5)).toEqual([90]);
  });
});
