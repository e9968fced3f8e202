import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOverRegression } from "./carry-over-regression.ts";
import type { Point } from "./measured.ts";
import { piecewiseRegression } from "./piecewise-regression.ts";

const series = (values: readonly number[], from: number): Point[] => values.map((value, index) => ({ time: from + index, value }));
const value = fc.integer({ min: 0, max: 40 });
const phases = fc.tuple(fc.array(value, { minLength: 5, maxLength: 12 }), fc.array(value, { minLength: 6, maxLength: 20 }));

describe("two lines with carry-over from session to session", () => {
  it("say nothing below eleven measured sessions or three in a phase", () => {
    expect(carryOverRegression(series([1, 3, 2, 4], 1), series([5, 4, 6, 7, 5, 6], 5))).toBeNull();
    expect(carryOverRegression(series([1, 3], 1), series([5, 4, 6, 7, 5, 6, 9, 8, 7, 6], 3))).toBeNull();
  });

  it("say nothing when every session lies on the lines", () => {
    expect(carryOverRegression(series([1, 2, 3, 4, 5], 1), series([9, 9, 9, 9, 9, 9, 9], 6))).toBeNull();
  });

  it("turn over when the values do, and do not care where the scale begins", () => {
    fc.assert(
      fc.property(phases, fc.integer({ min: -50, max: 50 }), ([before, after], moved) => {
        const fit = (change: (value: number) => number) =>
          carryOverRegression(series(before.map(change), 1), series(after.map(change), before.length + 1));
        const [plain, turned, shifted] = [fit((it) => it), fit((it) => -it), fit((it) => it + moved)];
        if (plain === null) return;
        expect(turned?.level.value).toBeCloseTo(-plain.level.value, 3);
        expect(turned?.carryOver).toBeCloseTo(plain.carryOver, 4);
        expect(shifted?.slope.value).toBeCloseTo(plain.slope.value, 3);
        expect(Math.abs(plain.carryOver)).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it("are as likely or likelier than the lines without carry-over, so the lines lie close where there is none", () => {
    const without = series([4, 6, 5, 7, 3, 6, 5, 4], 1);
    const then = series([9, 8, 11, 9, 10, 8, 12, 9, 10, 11, 9, 10], 9);
    const fit = carryOverRegression(without, then);
    const plain = piecewiseRegression(without, then);
    expect(fit?.level.value).toBeCloseTo(plain?.level.value ?? Number.NaN, 0);
  });

  it("find carry-over where it was put, and take the errors wider for it", () => {
    let seed = 11;
    const noise = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647 - 0.5;
    };
    let carried = 0;
    const values = Array.from({ length: 120 }, () => {
      carried = 0.7 * carried + noise();
      return carried;
    });
    const fit = carryOverRegression(series(values.slice(0, 60), 1), series(values.slice(60), 61));
    const plain = piecewiseRegression(series(values.slice(0, 60), 1), series(values.slice(60), 61));
    expect(fit?.carryOver).toBeGreaterThan(0.5);
    expect(fit?.carryOver).toBeLessThan(0.85);
    expect(fit?.level.error ?? 0).toBeGreaterThan(1.4 * (plain?.level.error ?? 0));
  });
});
