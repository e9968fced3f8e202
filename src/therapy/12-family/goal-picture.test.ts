import { expect, test } from "vitest";
import { ShippedDomain } from "#assessment/domain.ts";
import { pictureOfGoal } from "./goal-picture.ts";

test("every domain that ships has a picture of its own; one of the practice’s own has none", () => {
  const pictures = ShippedDomain.options.map(pictureOfGoal);
  expect(new Set(pictures).size).toBe(ShippedDomain.options.length);
  expect(pictures).not.toContain(null);
  expect(pictureOfGoal("own-3")).toBeNull();
});
