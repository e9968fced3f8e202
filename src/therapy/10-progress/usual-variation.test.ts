import { expect, test } from "vitest";
import { aChart } from "./chart-makers.ts";
import { usualVariation } from "./usual-variation.ts";

test("before the eighth counted session there is no ribbon: its width would be a guess", () => {
  expect(usualVariation(aChart([5, 6, 4, 7, "Illness", 6, 3, 5]))).toEqual([]);
});

test("it stands around every counted session and around no rest, and one odd day does not widen it", () => {
  const even = usualVariation(aChart([5, 6, 5, 6, "Illness", 5, 6, 5, 6, 5]));
  const odd = usualVariation(aChart([5, 6, 5, 6, "Illness", 5, 1, 5, 6, 5]));
  expect(even).toHaveLength(9);
  const widths = (ribbon: typeof even) => ribbon.map(({ low, high }) => high.value - low.value);
  expect(Math.max(...widths(odd))).toBeCloseTo(Math.max(...widths(even)), 9);
  const outside = odd.filter(({ low }) => low.value > 1);
  expect(outside).toHaveLength(9);
});

test("it never goes below none or above all, and is at least one step wide to each side", () => {
  const same = usualVariation(aChart([10, 10, 10, 10, 10, 10, 10, 10]));
  for (const { low, high } of same) expect([low.value, high.value]).toEqual([9, 10]);
});
