import { expect, test } from "vitest";
import { isRecordable, Method, MethodSettings } from "./method.ts";

test("six methods can be recorded with a tap today", () => {
  expect(Method.options.filter(isRecordable)).toEqual(["freq", "rate", "dur", "pct", "prompt", "mts"]);
});

test("every method has its settings", () => {
  expect(MethodSettings.options.map((option) => option.shape.method.value).sort()).toEqual([...Method.options].sort());
});

test("percent with prompt level says the most help that still counts", () => {
  const settings = { method: "prompt", chances: 10, levels: ["I", "G", "M", "P", "NR"], target: "G" };
  expect(MethodSettings.parse(settings)).toEqual(settings);
  expect(MethodSettings.safeParse({ ...settings, target: "help" }).success).toBe(false);
});

test("a setting of another method is refused", () => {
  expect(MethodSettings.safeParse({ method: "pct", chances: 10, everySeconds: 30 }).success).toBe(false);
});

test("faces stand for a scale of three or of five, and for no other", () => {
  const rated = (from: number, to: number) => MethodSettings.safeParse({ method: "rating", scale: { from, to }, faces: true }).success;
  expect([rated(1, 3), rated(1, 5), rated(1, 4), rated(0, 10)]).toEqual([true, true, false, false]);
});

test("a rating scale runs upwards", () => {
  expect(MethodSettings.safeParse({ method: "rating", scale: { from: 10, to: 0 } }).success).toBe(false);
});
