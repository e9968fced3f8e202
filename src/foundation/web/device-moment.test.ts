import { expect, it } from "vitest";
import { deviceMoment, steadyMs } from "./device-moment.ts";

it("names the moment as the wall clock showed it, with its offset", () => {
  const date = new Date("2026-12-01T20:30:04.120Z");
  const moment = deviceMoment(date);
  expect(moment).toMatch(/^2026-12-0[12]T\d\d:\d\d:04\.120[+-]\d\d:\d\d$/);
  expect(Date.parse(moment)).toBe(date.getTime());
});

it("has a clock that only goes forward", () => {
  const first = steadyMs();
  expect(steadyMs()).toBeGreaterThanOrEqual(first);
});
