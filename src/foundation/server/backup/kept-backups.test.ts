import fc from "fast-check";
import { expect, test } from "vitest";
import { goneBy, KEPT, keptOf } from "./kept-backups.ts";

const HOUR = 3_600_000;
const hourly = (count: number, until = "2026-11-30T09:15:00.000Z") =>
  Array.from({ length: count }, (_, hour) => new Date(Date.parse(until) - hour * HOUR).toISOString());

test("three years of hourly backups thin out to hours, days, weeks and months", () => {
  const kept = [...keptOf(hourly(3 * 365 * 24))].sort().toReversed();
  expect(kept.slice(0, KEPT.hours)).toEqual(hourly(KEPT.hours));
  const days = new Set(kept.map((moment) => moment.slice(0, 10)));
  for (let day = 0; day < KEPT.days; day += 1)
    expect(days).toContain(new Date(Date.parse("2026-11-30T00:00:00Z") - day * 24 * HOUR).toISOString().slice(0, 10));
  expect(new Set(kept.map((moment) => moment.slice(0, 7))).size).toBe(KEPT.months);
  expect(kept.at(-1)?.slice(0, 7)).toBe("2024-12");
  expect(kept.length).toBeLessThanOrEqual(KEPT.hours + KEPT.days + KEPT.weeks + KEPT.months);
});

test("a practice that opens the laptop once a month keeps every one of its backups for two years", () => {
  const moments = Array.from({ length: 30 }, (_, month) => new Date(Date.UTC(2026, 10 - month, 3, 14)).toISOString());
  expect([...keptOf(moments)].sort().toReversed()).toEqual(moments.slice(0, 24));
});

test("whatever was made: the newest stays, nothing is invented, and thinning twice takes no more than thinning once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }), {
        minLength: 1,
        maxLength: 300,
      }),
      (dates) => {
        const moments = dates.map((date) => date.toISOString());
        const kept = keptOf(moments);
        expect(kept).toContain(moments.toSorted().at(-1));
        expect(moments).toEqual(expect.arrayContaining([...kept]));
        expect(keptOf([...kept])).toEqual(kept);
      },
    ),
  );
});

test("on the day that is said, no backup made before something was deleted is left; and the month before, one may still be", () => {
  const START = Date.UTC(2026, 0, 1, 12);
  for (const deletedAfterDays of [0, 14, 30, 31, 58, 180]) {
    const deletedAt = new Date(START + deletedAfterDays * 24 * HOUR + HOUR).toISOString();
    const end = Date.parse(`${goneBy(deletedAt)}T23:59:59Z`);
    let kept: string[] = [];
    let lastHeld = "";
    for (let at = START; at <= end; at += 24 * HOUR) {
      kept = [...keptOf([...kept, new Date(at).toISOString()])];
      if (kept.some((moment) => moment <= deletedAt)) lastHeld = new Date(at).toISOString().slice(0, 10);
    }
    expect(lastHeld < goneBy(deletedAt), `${deletedAt}: held until ${lastHeld}, said ${goneBy(deletedAt)}`).toBe(true);
    expect(Date.parse(goneBy(deletedAt)) - Date.parse(lastHeld)).toBeLessThanOrEqual(33 * 24 * HOUR);
  }
});
