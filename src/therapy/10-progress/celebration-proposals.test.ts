import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { celebrationProposals } from "./celebration-proposals.ts";
import { aTuesday } from "./chart-makers.ts";
import { Celebration } from "./evidence.ts";
import { aChartOf, anObjective } from "./record-makers.ts";

const ID = "0199947c-5400-75e2-b45d-cb1e5ee7fcd9";
const on = (week: number) => CalendarDay.parse(aTuesday(week));
interface Asked {
  readonly objective?: ReturnType<typeof anObjective>;
  readonly week?: number;
  readonly held?: readonly Celebration[];
}
const kinds = (weeks: Parameters<typeof aChartOf>[0], { objective = anObjective(), week = weeks.length - 1, held = [] }: Asked = {}) =>
  celebrationProposals(aChartOf(weeks, objective), ID, held, on(week)).map(({ kind }) => kind);

test("reaching the aim for the first time, after sessions that did not", () => {
  expect(kinds([1, 2, 6])).toEqual(["first-time"]);
  expect(kinds([6, 2, 6])).toEqual([]);
  expect(kinds([1, 2, 3])).toEqual([]);
});

test("on their own for the first time, where help was noted before", () => {
  const objective = anObjective({ measure: { method: "prompt", chances: 10, levels: ["I", "P"], target: "P" } });
  const helped = { value: 2, support: { P: 2 } };
  expect(kinds([helped, helped, { value: 3, support: { I: 1, P: 2 } }], { objective })).toEqual(["on-their-own"]);
  expect(kinds([{ value: 3, support: { I: 3 } }], { objective })).toEqual([]);
});

test("back after two missed in a row, not after one", () => {
  expect(kinds([1, 2, "illness", "illness", 2])).toEqual(["back"]);
  expect(kinds([1, 2, "illness", 2])).toEqual([]);
  expect(kinds([1, 2, "illness", "illness"])).toEqual([]);
});

test("held steady: eight weeks inside the agreed range, with enough sessions counted", () => {
  const band = anObjective({ target: { kind: "band", low: 4, high: 8, above: "outside" } });
  const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5];
  expect(kinds(steady, { objective: band })).toEqual(["held-steady"]);
  expect(kinds([...steady, 9], { objective: band })).toEqual([]);
  expect(kinds(steady.slice(0, 8), { objective: band })).toEqual([]);
  expect(kinds([5, null, null, null, null, null, null, null, 5], { objective: band })).toEqual([]);
});

test("what is long ago, or was held on to since, is not proposed again", () => {
  expect(kinds([1, 2, 6], { week: 6 })).toEqual(["first-time"]);
  expect(kinds([1, 2, 6], { week: 7 })).toEqual([]);
  const held = Celebration.parse({ id: ID, objectiveId: ID, day: on(2), words: "w", by: "Ilse", fromFamily: false });
  expect(kinds([1, 2, 6], { held: [held] })).toEqual([]);
  expect(kinds([1, 2, 6], { held: [{ ...held, objectiveId: null }] })).toEqual(["first-time"]);
});
