import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { belongsFrom, membersOn, type Period, seatsTakenFrom } from "./group.ts";

const day = (text: string) => CalendarDay.parse(text);
const period = (from: string, until: string | null = null): Period => ({ fromDay: day(from), lastDay: until === null ? null : day(until) });

describe("the seats of a group", () => {
  test("are taken from the day somebody joins to their last day, both included", () => {
    const one = [period("2026-03-02", "2026-03-09")];
    expect(["2026-03-01", "2026-03-02", "2026-03-09", "2026-03-10"].map((on) => membersOn(one, on))).toEqual([0, 1, 1, 0]);
  });

  test("are also taken by somebody who joins later", () => {
    expect(seatsTakenFrom([period("2026-03-02"), period("2026-05-04")], "2026-03-02")).toBe(2);
  });

  test("are not counted twice when one leaves before the other comes", () => {
    expect(seatsTakenFrom([period("2026-03-02", "2026-04-30"), period("2026-05-04")], "2026-03-02")).toBe(1);
  });

  test("are free again once everybody has left", () => {
    expect(seatsTakenFrom([period("2026-03-02", "2026-04-30")], "2026-05-01")).toBe(0);
  });

  test("are on no later day more than what is said to be taken", () => {
    const days = Array.from({ length: 60 }, (_, nth) => new Date(Date.UTC(2026, 2, 1 + nth)).toISOString().slice(0, 10));
    const anyPeriod = fc
      .tuple(fc.nat(59), fc.option(fc.nat(30)))
      .map(([from, length]) => period(days[from] ?? "", length === null ? null : (days[Math.min(59, from + length)] ?? null)));
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 12 }), fc.nat(59), (periods, from) => {
        const later = days.slice(from).map((on) => membersOn(periods, on));
        expect(seatsTakenFrom(periods, days[from] ?? "")).toBe(Math.max(0, ...later));
      }),
    );
  });
});

test("who left belongs to it no longer, and may join again", () => {
  expect(belongsFrom([period("2026-03-02", "2026-04-30")], "2026-05-01")).toBe(false);
  expect(belongsFrom([period("2026-03-02", "2026-04-30")], "2026-04-30")).toBe(true);
});
