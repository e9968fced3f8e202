import { describe, expect, test } from "vitest";
import { sessionsToFirstVerdict, sessionsToHold } from "./planning-outlook.ts";

describe("before the first session is counted it can be said", () => {
  test.each([
    [0, null],
    [2, null],
    [3, 12],
    [4, 12],
    [5, 12],
    [6, 6],
    [8, 6],
  ])("that with %i baseline sessions a change of level can be told after %s sessions", (baseline, sessions) => {
    expect(sessionsToFirstVerdict(baseline)).toBe(sessions);
  });

  test("that a band of 4 standard deviations can hold after 6 sessions or soon after", () => {
    expect(sessionsToHold({ lower: 4, upper: 8.2, spread: 1 })).toBe(6);
    expect(sessionsToHold({ lower: 4, upper: 7, spread: 1 })).toBeGreaterThan(6);
  });

  test("that a band narrower than about 1.1 standard deviations on each side can never hold", () => {
    expect(sessionsToHold({ lower: 5, upper: 7, spread: 1 })).toBeNull();
    expect(sessionsToHold({ lower: 5, upper: 7.3, spread: 1 })).toBe(12);
  });

  test("that without any variation every band can hold", () => {
    expect(sessionsToHold({ lower: 5, upper: 5, spread: 0 })).toBe(6);
  });

  test("nothing of numbers that cannot be", () => {
    expect(() => sessionsToFirstVerdict(2.5)).toThrow(RangeError);
    expect(() => sessionsToHold({ lower: 7, upper: 5, spread: 1 })).toThrow(RangeError);
  });
});
