import { describe, expect, it } from "vitest";
import { isCountedAnew } from "./counted-anew.ts";
import type { ObjectiveWording } from "./objective.ts";
import { outOfReach } from "./reach.ts";

const criterion = (value: number, maxHelp: "I" | "G" | null = null): ObjectiveWording["target"] => ({
  kind: "criterion",
  value,
  maxHelp,
  rule: { kind: "in-a-row", sessions: 3 },
});
const told = (measure: ObjectiveWording["measure"], target: ObjectiveWording["target"], form: ObjectiveWording["form"] = "single") =>
  outOfReach({ measure, target, form }).map(({ path, code }) => `${path.join(".")}: ${code}`);

const OUT = "target.value: criterion-out-of-reach";

describe("a criterion its measure cannot reach", () => {
  it.each([
    ["more hits than chances", { method: "pct", chances: 10 }, 11],
    ["more than all of them", { method: "pct", chances: null }, 101],
    ["more than the looks", { method: "mts", everySeconds: 30, samples: 20 }, 21],
    ["more steps than there are", { method: "task", steps: ["sit", "play"] }, 3],
    ["above the scale", { method: "rating", scale: { from: 0, to: 4 } }, 5],
    ["more than much more", { method: "gas" }, 3],
    ["fewer than none", { method: "freq", unit: null }, -1],
    ["more than the whole session", { method: "dur", value: "share", unit: "minutes" }, 120],
    ["closer than on the beat", { method: "sync", unit: "R" }, 1.2],
  ] as const)("is told at its field: %s", (_, measure, value) => {
    expect(told(measure.method === "task" ? { ...measure, steps: [...measure.steps] } : measure, criterion(value))).toEqual([OUT]);
  });

  it("is not told of what can be reached, nor of a difference that is negative", () => {
    expect(told({ method: "pct", chances: 10 }, criterion(10))).toEqual([]);
    expect(told({ method: "dur", value: "total", unit: "minutes" }, criterion(-600), "before-after")).toEqual([]);
    expect(told({ method: "rating", scale: { from: 0, to: 10 } }, criterion(-2), "before-after")).toEqual([]);
    expect(told({ method: "rating", scale: { from: 0, to: 10 } }, criterion(-11), "before-after")).toEqual([OUT]);
  });

  it("names both ends of a band and help that is not in the hierarchy", () => {
    expect(told({ method: "pct", chances: 8 }, { kind: "band", low: 5, high: 9, above: "good" })).toEqual([
      "target.high: criterion-out-of-reach",
    ]);
    expect(told({ method: "prompt", chances: 10, levels: ["I", "V"], target: "V" }, criterion(6, "G"))).toEqual([
      "target.maxHelp: help-not-in-hierarchy",
    ]);
  });
});

describe("what begins the picture anew", () => {
  const counted = {
    measure: { method: "prompt", chances: 10, levels: ["I", "G"], target: "G" },
    form: "single",
    direction: "up",
  } satisfies Pick<ObjectiveWording, "measure" | "form" | "direction">;
  it("is another method, another hierarchy, another form; never another number of chances", () => {
    expect(isCountedAnew(counted, { ...counted, measure: { ...counted.measure, levels: ["I", "V", "G"] } })).toBe(true);
    expect(isCountedAnew(counted, { ...counted, measure: { method: "pct", chances: 10 } })).toBe(true);
    expect(isCountedAnew(counted, { ...counted, form: "two-raters" })).toBe(true);
    expect(isCountedAnew(counted, { ...counted, measure: { ...counted.measure, chances: 5 } })).toBe(false);
  });
});
