import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { celerationSlope, leastSquaresLine, splitMiddleLine, theilSenLine } from "./trend-line.ts";
import { coefficientOfVariation, lagOneAutocorrelation, stabilityEnvelope } from "./variability.ts";

const lines = { "Theil-Sen": theilSenLine, "split-middle": splitMiddleLine, "least squares": leastSquaresLine };
const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 15 })
  .map((sessions) => sessions.sort((one, other) => one - other));

describe("a trend line", () => {
  for (const [name, line] of Object.entries(lines)) {
    it(`finds a straight course again, over gaps (${name})`, () => {
      fc.assert(
        fc.property(times, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (sessions, slope, intercept) => {
          const found = line(sessions.map((time) => ({ time, value: intercept + slope * time })));
          expect(found?.slope).toBeCloseTo(slope, 9);
          expect(found?.intercept).toBeCloseTo(intercept, 8);
        }),
      );
    });

    it(`falls as much as the mirrored course rises (${name})`, () => {
      fc.assert(
        fc.property(times, fc.infiniteStream(fc.integer({ min: 0, max: 10 })), (sessions, values) => {
          const points = sessions.map((time) => ({ time, value: values.next().value ?? 0 }));
          const mirrored = points.map(({ time, value }) => ({ time, value: -value }));
          expect(line(mirrored)?.slope).toBeCloseTo(-(line(points)?.slope ?? 99), 10);
        }),
      );
    });

    it(`is not drawn through a single session (${name})`, () => expect(line([{ time: 1, value: 5 }])).toBeNull());
  }

  it("of Theil-Sen is not moved by one wild session", () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map((time) => ({ time, value: time === 4 ? 900 : 2 * time }));
    expect(theilSenLine(points)?.slope).toBeCloseTo(2, 9);
  });

  it("of factors doubles with a constant slope, and is not computed with a zero among the counts", () => {
    expect(celerationSlope([1, 2, 3].map((time) => ({ time, value: 2 ** time })))).toBeCloseTo(Math.log10(2), 12);
    expect(
      celerationSlope([
        { time: 1, value: 0 },
        { time: 2, value: 4 },
      ]),
    ).toBeNull();
  });
});

describe("the variability of a phase", () => {
  it("keeps its share of the mean in another unit", () => {
    expect(coefficientOfVariation([60, 120, null, 180])).toBeCloseTo(coefficientOfVariation([1, 2, 3]) ?? 0, 12);
    expect(coefficientOfVariation([-1, 1])).toBeNull();
  });

  it("counts the sessions within a quarter of the median", () => expect(stabilityEnvelope([4, 5, 3, 8, null])).toBe(0.5));

  it("does not find carry-over where nothing varies, and finds the reverse in an alternating course", () => {
    expect(lagOneAutocorrelation([3, null, 3, 3])).toBeNull();
    expect(lagOneAutocorrelation([1, -1, 1, -1, 1, -1])).toBeCloseTo(-5 / 6, 12);
  });
});
