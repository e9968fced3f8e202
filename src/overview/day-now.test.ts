import { expect, it } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { dayNow } from "./day-now.ts";

const filledDay = CalendarDay.parse("2026-12-01");
const at = (text: string) => new Date(text);

it("stays on the day of the practice until the next midnight", () => {
  expect(dayNow(filledDay, at("2026-12-01T09:00:00"), at("2026-12-01T23:59:00"))).toBe("2026-12-01");
});

it("goes on a day at midnight, so that a device filled last evening opens on the right day", () => {
  expect(dayNow(filledDay, at("2026-12-01T21:00:00"), at("2026-12-02T07:30:00"))).toBe("2026-12-02");
  expect(dayNow(CalendarDay.parse("2026-12-31"), at("2026-12-31T21:00:00"), at("2027-01-01T08:00:00"))).toBe("2027-01-01");
});

it("never goes back, also when the clock of the device does", () => {
  expect(dayNow(filledDay, at("2026-12-01T09:00:00"), at("2026-11-28T09:00:00"))).toBe("2026-12-01");
});
