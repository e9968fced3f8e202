import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarDay, WallTime } from "#foundation/words.ts";
import { ruleOf } from "../recurrence.ts";
import { daysLater, weekdayOf } from "../series.ts";
import { daysIn, occurrenceOn, odditiesOf } from "./occurrences.ts";
import { dayByDay, momentByWall, ZONES } from "./test-expansion.ts";

const day = (text: string) => CalendarDay.parse(text);
const at = (text: string) => WallTime.parse(text);

describe("a series over clock changes", () => {
  test("a thousand of them in six zones are the same days and moments, reckoned in two ways", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.record({
          every: fc.constantFrom("week", "week", "week", "month-weekday", "month-last", "month-day", "year"),
          interval: fc.integer({ min: 1, max: 5 }),
          weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
          count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
        }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 95 }),
        fc.constantFrom(...ZONES),
        (recurrence, begins, lasts, asked, quarter, timeZone) => {
          const fromDay = daysLater(day("2026-01-01"), begins);
          const untilDay = daysLater(fromDay, lasts);
          const until = daysLater(fromDay, asked);
          const wall = at(`${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`);
          const series = { weekday: weekdayOf(fromDay), rule: ruleOf(recurrence, fromDay), fromDay, untilDay };
          const days = daysIn(series, fromDay, until);
          expect(days).toEqual(dayByDay(recurrence, fromDay, untilDay, until));
          for (const one of days)
            expect(occurrenceOn(one, { at: wall, timeZone }, "UTC").startsAt, `${one} ${wall} ${timeZone}`).toBe(
              momentByWall(one, wall, timeZone),
            );
          compared += days.length;
        },
      ),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(3_000);
  });

  test("asked for a window in the middle, it keeps its beat", () => {
    const series = { weekday: 2, rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", fromDay: day("2026-01-06"), untilDay: null };
    const whole = daysIn(series, day("2026-01-06"), day("2026-12-31"));
    expect(daysIn(series, day("2026-06-01"), day("2026-08-31"))).toEqual(whole.filter((one) => one >= "2026-06-01" && one <= "2026-08-31"));
  });

  test("a month without a 29th is left out, and said", () => {
    const series = { weekday: 5, rule: "FREQ=MONTHLY;BYMONTHDAY=29", fromDay: day("2027-01-29"), untilDay: null, at: at("10:00") };
    const days = daysIn(series, day("2027-01-29"), day("2027-04-30"));
    expect(days).toEqual(["2027-01-29", "2027-03-29", "2027-04-29"]);
    expect(odditiesOf(series, days, "Europe/Paris", day("2027-04-30"))).toEqual([{ day: "2027-02-28", what: "no-such-day" }]);
  });

  test("one that begins on 29 February comes back each leap year, and says so", () => {
    const rule = ruleOf({ every: "year", interval: 1, weekdays: [], count: null }, day("2028-02-29"));
    const series = { weekday: 2, rule, fromDay: day("2028-02-29"), untilDay: null, at: at("10:00") };
    const days = daysIn(series, day("2028-02-29"), day("2036-12-31"));
    expect(days).toEqual(["2028-02-29", "2032-02-29", "2036-02-29"]);
    expect(odditiesOf(series, days, "Europe/Paris", day("2029-12-31"))[0]).toEqual({ day: "2029-02-28", what: "no-such-day" });
  });

  test("an hour the clocks skip or repeat is said", () => {
    const series = { weekday: 7, rule: "FREQ=WEEKLY;BYDAY=SU", fromDay: day("2026-10-25"), untilDay: null, at: at("01:30") };
    const days = daysIn(series, day("2026-10-25"), day("2026-11-15"));
    expect(odditiesOf(series, days, "America/Toronto", day("2026-11-15"))).toEqual([{ day: "2026-11-01", what: "clock-repeats" }]);
    const spring = { ...series, at: at("02:30"), fromDay: day("2027-03-07") };
    expect(odditiesOf(spring, [day("2027-03-14")], "America/Toronto", day("2027-03-20"))).toEqual([
      { day: "2027-03-14", what: "clock-skips" },
    ]);
  });

  test("meant in another zone, it keeps that wall, and the practice’s shows what it is at home", () => {
    const paris = { at: at("17:00"), timeZone: "Europe/Paris" };
    // Between the two changes of the clocks the distance is an hour less.
    expect(occurrenceOn(day("2026-10-20"), paris, "America/Toronto")).toMatchObject({ day: "2026-10-20", at: "11:00" });
    expect(occurrenceOn(day("2026-10-27"), paris, "America/Toronto")).toMatchObject({ at: "12:00" });
    expect(occurrenceOn(day("2026-11-03"), paris, "America/Toronto")).toMatchObject({ at: "11:00" });
    expect(occurrenceOn(day("2026-11-03"), { ...paris, timeZone: "Pacific/Auckland" }, "America/Toronto")).toMatchObject({
      day: "2026-11-02",
      at: "23:00",
    });
  });
});
