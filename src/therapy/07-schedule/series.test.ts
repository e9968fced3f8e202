import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { daysLater, daysOfSeries, weekdayOf } from "./series.ts";

const day = (text: string) => CalendarDay.parse(text);
const tuesdays = { weekday: 2, fromDay: day("2026-12-01"), untilDay: null };

describe("the days of a weekly series", () => {
  test("are one weekday, week after week, both ends included", () => {
    expect(daysOfSeries(tuesdays, day("2026-12-01"), day("2026-12-15"))).toEqual(["2026-12-01", "2026-12-08", "2026-12-15"]);
  });

  test("begin at the first such weekday on or after the beginning", () => {
    expect(daysOfSeries({ ...tuesdays, fromDay: day("2026-12-02") }, day("2026-11-01"), day("2026-12-15"))).toEqual([
      "2026-12-08",
      "2026-12-15",
    ]);
  });

  test("end with the series, also when more is asked for", () => {
    expect(daysOfSeries({ ...tuesdays, untilDay: day("2026-12-08") }, day("2026-12-01"), day("2027-03-01"))).toEqual([
      "2026-12-01",
      "2026-12-08",
    ]);
  });

  test("are none when the series ended before", () => {
    expect(daysOfSeries({ ...tuesdays, untilDay: day("2026-12-08") }, day("2026-12-09"), day("2027-03-01"))).toEqual([]);
  });

  test("stay the same weekday where the clocks change, and over a leap day and a new year", () => {
    const days = daysOfSeries({ weekday: 7, fromDay: day("2027-12-26"), untilDay: null }, day("2027-12-26"), day("2028-11-30"));
    expect(days).toContain("2028-03-12");
    expect(days).toContain("2028-11-05");
    expect(days.every((one) => weekdayOf(one) === 7)).toBe(true);
    expect(
      new Set(days.map((one, index) => (index === 0 ? 7 : (Date.parse(one) - Date.parse(days[index - 1] ?? one)) / 86_400_000))),
    ).toEqual(new Set([7]));
  });

  test("count Monday as 1 and Sunday as 7", () => {
    expect([weekdayOf(day("2026-11-30")), weekdayOf(day("2026-12-06"))]).toEqual([1, 7]);
    expect(daysLater(day("2028-02-28"), 1)).toBe("2028-02-29");
  });
});
