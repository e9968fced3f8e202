import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { ageFor } from "./client.ts";

const on = (bornOn: string, day: string) => {
  const age = ageFor(CalendarDay.parse(bornOn), CalendarDay.parse(day));
  return age === null ? null : `${age.count} ${age.unit}`;
};

describe("how old somebody is", () => {
  test.each([
    ["2026-12-01", "2026-12-01", "0 days"],
    ["2026-11-10", "2026-12-01", "21 days"],
    ["2026-11-03", "2026-12-01", "4 weeks"],
    ["2026-06-03", "2026-12-01", "25 weeks"],
    ["2026-06-01", "2026-12-01", "6 months"],
    ["2025-12-02", "2026-12-01", "11 months"],
    ["2024-12-02", "2026-12-01", "23 months"],
    ["2024-12-01", "2026-12-01", "2 years"],
    ["2016-12-02", "2026-12-01", "9 years"],
    ["2016-12-01", "2026-12-01", "10 years"],
    ["1944-02-29", "2026-02-28", "81 years"],
    ["1944-02-29", "2026-03-01", "82 years"],
  ])("who was born on %s is, on %s, %s old", (bornOn, day, age) => {
    expect(on(bornOn, day)).toBe(age);
  });

  test("is not said before the birth, nor without a birthday", () => {
    expect(on("2026-12-02", "2026-12-01")).toBeNull();
    expect(ageFor(null, CalendarDay.parse("2026-12-01"))).toBeNull();
  });
});
