import fc from "fast-check";
import { expect, it } from "vitest";
import { NORMAL_975, normalPoint, normalShareBelow } from "./normal.ts";

it("gives the shares of printed tables to all digits", () => {
  const printed: readonly (readonly [number, number])[] = [
    [0, 0.5],
    [1, 0.841344746068543],
    [NORMAL_975, 0.975],
    [-1, 0.158655253931457],
    [-2.5, 0.00620966532577613],
    [-3, 0.00134989803163009],
    [-6, 9.86587645037698e-10],
    [-10, 7.61985302416053e-24],
  ];
  for (const [z, share] of printed) expect(Math.abs(normalShareBelow(z) / share - 1)).toBeLessThan(1e-13);
});

it("finds the point that belongs to a share, and the other way round", () => {
  expect(normalPoint(0.975)).toBeCloseTo(NORMAL_975, 14);
  expect([normalPoint(0), normalPoint(0.5), normalPoint(1)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (share) => {
      expect(Math.abs(normalShareBelow(normalPoint(share)) / share - 1)).toBeLessThan(1e-12);
    }),
  );
});

it("refuses what is not a share", () => {
  expect(() => normalPoint(1.1)).toThrow(RangeError);
  expect(() => normalShareBelow(Number.NaN)).toThrow(RangeError);
});
