import { expect, test } from "vitest";
import { WorkedOn } from "./caseload.api.ts";
import { goalsTogether } from "./caseload.ts";

const worked = (chosenName: string, more: Partial<Record<keyof WorkedOn, unknown>> = {}) =>
  WorkedOn.parse({
    goalId: crypto.randomUUID(),
    clientId: crypto.randomUUID(),
    chosenName,
    domain: "social",
    nature: "progressive",
    clinicalWording: "Takes turns",
    bankGoal: null,
    objectives: 1,
    ...more,
  });
const told = (goals: readonly WorkedOn[]) => goalsTogether(goals).map(({ goals: its }) => its.map(({ chosenName }) => chosenName));

test("one goal of the library, and the very same words, are one line with everybody it is worked on with", () => {
  expect(told([worked("Ada", { bankGoal: "G04" }), worked("Bo", { bankGoal: "G04", clinicalWording: "Turns" }), worked("Cy")])).toEqual([
    ["Ada", "Bo"],
    ["Cy"],
  ]);
  expect(told([worked("Ada"), worked("Bo", { clinicalWording: "takes turns " })])).toEqual([["Ada", "Bo"]]);
});

test("what is to grow with one and to hold with another are two lines", () => {
  expect(told([worked("Ada"), worked("Bo", { nature: "maintaining" })])).toEqual([["Ada"], ["Bo"]]);
  expect(told([])).toEqual([]);
});
