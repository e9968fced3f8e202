import fc from "fast-check";
import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { shiftDay, shiftDays, weeksToShift } from "./shift-weeks.ts";

const day = (text: string) => CalendarDay.parse(text);
const weekdayOf = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay();
const someDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test("seen on the Tuesday after the last sample week, nothing moves", () => {
  expect(weeksToShift(day("2025-11-27"), day("2025-12-02"))).toBe(0);
});

test("a Sunday still belongs to the running week, a Monday begins the next", () => {
  expect(weeksToShift(day("2025-11-27"), day("2025-11-30"))).toBe(-1);
  expect(weeksToShift(day("2025-11-27"), day("2025-12-01"))).toBe(0);
});

test("a day keeps its weekday over the end of a year, a leap day and a change of clocks", () => {
  expect(shiftDay("2025-11-25", 6)).toBe("2026-01-06");
  expect(shiftDay("2028-02-22", 1)).toBe("2028-02-29");
  expect(shiftDay("2026-03-05", 1)).toBe("2026-03-12");
});

test("whatever day it is, the last session lies in the week before, on its own weekday", () => {
  fc.assert(
    fc.property(someDay, someDay, (last, today) => {
      const moved = shiftDay(last, weeksToShift(last, today));
      const daysBefore = (Date.parse(today) - Date.parse(moved)) / 86_400_000;
      const sinceMonday = (weekdayOf(today) + 6) % 7;
      expect(weekdayOf(moved)).toBe(weekdayOf(last));
      expect(daysBefore).toBeGreaterThan(sinceMonday);
      expect(daysBefore).toBeLessThanOrEqual(sinceMonday + 7);
    }),
  );
});

test("days inside lists and sentences move; times, numbers and other words do not", () => {
  expect(shiftDays({ on: "2025-11-25", said: ["since 2025-10-08 at 07:40", 15, null] }, 1)).toEqual({
    on: "2025-12-02",
    said: ["since 2025-10-15 at 07:40", 15, null],
  });
});
