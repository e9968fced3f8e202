import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CalendarDay } from "#foundation/words.ts";
import type { CalendarCard } from "./calendar.api.ts";
import { columnsOf, entriesOf, isFreed, narrowed, spanOf } from "./calendar-view.ts";

const day = (text: string) => CalendarDay.parse(text);
const room = { id: "r1", name: "Studio B", site: "Riverbend School" };
/** Only what the rules read. */
const card = (more: object): CalendarCard =>
  z.custom<CalendarCard>().parse({
    sessionId: "s1",
    clientId: "c1",
    group: null,
    therapistId: "t1",
    therapistName: "Maren",
    place: "",
    room: null,
    instruments: null,
    attendance: null,
    startsAt: "2026-12-01T15:00:00.000Z",
    ...more,
  });

describe("the calendar", () => {
  test("shows a day, a week from Monday, or four weeks as a list", () => {
    expect(spanOf("day", day("2026-12-01"))).toEqual({ from: "2026-12-01", until: "2026-12-01", back: "2026-11-30", on: "2026-12-02" });
    expect(spanOf("week", day("2026-12-01"))).toMatchObject({ from: "2026-11-30", until: "2026-12-06" });
    expect(spanOf("agenda", day("2026-12-01"))).toMatchObject({ from: "2026-12-01", until: "2026-12-28", on: "2026-12-29" });
  });

  test("is narrowed to a therapist, a room or instruments, and a site", () => {
    const [inRoom, atWard, withGongs] = [
      card({ room }),
      card({ sessionId: "s2", place: "Ward 3", therapistId: "t2" }),
      card({ sessionId: "s3", place: "Ward 3", instruments: { id: "r2", name: "Gongs", site: "" } }),
    ];
    const all = [inRoom, atWard, withGongs];
    expect(narrowed(all, { therapist: "t2" })).toEqual([atWard]);
    expect(narrowed(all, { room: "r1" })).toEqual([inRoom]);
    expect(narrowed(all, { room: "r2" })).toEqual([withGongs]);
    expect(narrowed(all, { site: "Riverbend School" })).toEqual([inRoom]);
    expect(narrowed(all, { site: "Ward 3" })).toEqual([atWard, withGongs]);
  });

  test("holds a group’s session once, with all who belong to it", () => {
    const entries = entriesOf([card({ group: "Lyric Lab" }), card({ group: "Lyric Lab", clientId: "c2" }), card({ sessionId: "s2" })]);
    expect(entries.map(({ cards }) => cards.length)).toEqual([2, 1]);
  });

  test("shows a free room too, and last what has no room", () => {
    const entries = entriesOf([card({ sessionId: "s2" }), card({ room })]);
    const columns = columnsOf(entries, "room", [room, { id: "r9", name: "Hall" }]);
    expect(columns.map(({ name, entries: its }) => [name, its.length])).toEqual([
      ["Studio B", 1],
      ["Hall", 0],
      ["", 1],
    ]);
  });

  test("calls a time free when its session falls out and it is still to come", () => {
    const now = new Date("2026-12-01T12:00:00Z");
    expect(isFreed(card({ attendance: { outcome: "absent" } }), now)).toBe(true);
    expect(isFreed(card({ attendance: { outcome: "did-not-run" }, startsAt: "2026-12-01T11:00:00Z" }), now)).toBe(false);
    expect(isFreed(card({}), now)).toBe(false);
  });
});
