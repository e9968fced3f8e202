import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { firstWords, isToCome } from "./evidence.ts";

test("nobody has seen what is still to come", () => {
  const [today, tomorrow] = [CalendarDay.parse("2026-12-01"), CalendarDay.parse("2026-12-02")];
  expect([isToCome(tomorrow, today), isToCome(today, today)]).toEqual([true, false]);
});

test("a place for a few words gets whole ones", () => {
  expect(firstWords("She sang.")).toBe("She sang.");
  expect(firstWords("She sang the whole of the goodbye song, alone.", 20)).toBe("She sang the whole…");
});
