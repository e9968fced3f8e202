import { expect, it } from "vitest";
import { Room } from "#overview/overview.api.ts";
import { coverage, focusOf } from "./group-focus.ts";

type Member = Parameters<typeof coverage>[0];
const id = (nth: number) => `01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const objective = Room.shape.objectives.element.pick({ id: true });

/** A member with one objective that had data on these days. */
const member = (chosenName: string, days: readonly string[], more: Partial<Member> = {}): Member => {
  const { id: objectiveId } = objective.parse({ id: id(1) });
  const lastScores = Room.shape.lastScores.parse(
    days.map((day) => ({ day, score: { objectiveId, value: 1, outOf: null, support: {}, details: {} } })),
  );
  const objectives: Member["objectives"] = Array.from({ length: 1 }, () => ({ ...blank, id: objectiveId }));
  return { chosenName, day: Room.shape.day.parse("2026-12-01"), objectives, lastScores, marks: [], attendance: null, ...more };
};
const blank = Room.shape.objectives.element.parse({
  id: id(1),
  version: 1,
  position: 0,
  title: "Joins the song",
  condition: "c",
  behaviour: "b",
  measure: { method: "freq", unit: null },
  form: "single",
  direction: "up",
  target: { kind: "criterion", value: 1, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  familyWording: { en: "e", fr: "f", further: [] },
  status: "active",
  phases: [],
});

it("counts the last month only, and is nothing without an objective", () => {
  expect(coverage(member("Ada", ["2026-10-01", "2026-11-20"]))).toBe(0.25);
  expect(coverage(member("Ada", [], { objectives: [] }))).toBeNull();
});

it("proposes those with the least data, never somebody who stayed away", () => {
  const few = [member("Cleo", ["2026-11-24"]), member("Bo", []), member("Ada", ["2026-11-10", "2026-11-17", "2026-11-24"])];
  expect(focusOf(few, 2).map(({ chosenName }) => chosenName)).toEqual(["Bo", "Cleo"]);
  expect(focusOf([], 2)).toEqual([]);
});
