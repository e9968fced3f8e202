import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { Month, monthDue, type MonthEndState, monthOf, nextOpen, progressOf } from "./month-end.ts";

const day = (text: string) => CalendarDay.parse(text);
const month = (text: string) => Month.parse(text);

test.each([
  ["2026-12-01", "2026-11-01"],
  ["2026-12-15", "2026-11-01"],
  ["2026-12-16", "2026-12-01"],
  ["2027-01-03", "2026-12-01"],
])("on %s the month to write about is %s", (today, due) => expect(monthDue(day(today))).toBe(due));

test("a month ends with its last day, and never after today", () => {
  expect(monthOf(month("2026-11-01"), day("2026-12-01"))).toEqual({ fromDay: "2026-11-01", untilDay: "2026-11-30" });
  expect(monthOf(month("2028-02-01"), day("2028-06-01")).untilDay).toBe("2028-02-29");
  expect(monthOf(month("2026-12-01"), day("2026-12-20")).untilDay).toBe("2026-12-20");
  expect(Month.safeParse("2026-11-02").success).toBe(false);
});

const ids = ["a", "b", "c"].map((end) => ClientId.parse(`01890000-0000-7000-8000-00000000000${end}`));
const items = (...states: MonthEndState[]) => states.map((state, place) => ({ clientId: ids[place] ?? ClientId.parse(""), state }));

test("approved and skipped are done, an ended therapy is not counted at all", () => {
  expect(progressOf(items("approved", "skipped", "draft"))).toEqual({ done: 2, of: 3 });
  expect(progressOf(items("ended", "waiting"))).toEqual({ done: 0, of: 1 });
  expect(progressOf([])).toEqual({ done: 0, of: 0 });
});

test("the next to look at is the next open one, round the end of the list, never the same again", () => {
  expect(nextOpen(items("draft", "approved", "draft"), ids[0] ?? null)?.clientId).toBe(ids[2]);
  expect(nextOpen(items("waiting", "approved", "draft"), ids[2] ?? null)?.clientId).toBe(ids[0]);
  expect(nextOpen(items("draft", "approved", "skipped"), ids[0] ?? null)).toBeNull();
  expect(nextOpen(items("draft"), null)?.clientId).toBe(ids[0]);
});
