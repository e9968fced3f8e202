import { expect, test } from "vitest";
import { clock, clockOnDay } from "./clock.ts";

test("the clock tells the moment it is", () => {
  expect(Math.abs(Date.parse(clock()) - Date.now())).toBeLessThan(1_000);
});

test("a pinned day keeps the time that the wall shows there", () => {
  const real = () => "2026-11-22T01:30:00.000Z";
  expect(clockOnDay("2026-07-01", "America/Toronto", real)()).toBe("2026-07-02T00:30:00.000Z");
  expect(clockOnDay("2026-01-15", "America/Toronto", real)()).toBe("2026-01-16T01:30:00.000Z");
});
