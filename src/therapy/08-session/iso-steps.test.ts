import fc from "fast-check";
import { expect, test } from "vitest";
import { type IsoStep, LOUDNESS, minutesOf, MODES, stepTroubles, wayBetween } from "./iso-steps.ts";

const step = (beatsPerMinute: number, more: Partial<IsoStep> = {}): IsoStep => ({
  minutes: 3,
  beatsPerMinute,
  loudness: "medium",
  mode: "major",
  ...more,
});
const codes = (...asked: Parameters<typeof stepTroubles>) => stepTroubles(...asked).map(({ code }) => code);

test("small steps in one direction are fine", () => {
  expect(stepTroubles([step(112), step(96), step(84), step(72)], 12)).toEqual([]);
});

test("a way without steps is no way, and nothing to say", () => {
  expect(stepTroubles([], 10)).toEqual([]);
});

test("one step leads nowhere", () => {
  expect(codes([step(80)], 10)).toEqual(["one-step-leads-nowhere"]);
});

test("steps longer than their activity are named with both lengths", () => {
  expect(stepTroubles([step(80), step(80)], 5)).toEqual([{ code: "steps-are-longer", steps: 6, minutes: 5 }]);
});

test("a leap of tempo is named by its step", () => {
  expect(stepTroubles([step(120), step(70)], 10)).toEqual([{ code: "tempo-leaps", step: 2, from: 120, to: 70 }]);
  expect(codes([step(100), step(80)], 10)).toEqual([]);
});

test("from very loud to soft at once is a leap of loudness", () => {
  expect(stepTroubles([step(80, { loudness: "very-loud" }), step(80, { loudness: "soft" })], 10)).toEqual([
    { code: "loudness-leaps", step: 2 },
  ]);
});

test("a tempo that turns back is named, one that stays a while is not", () => {
  expect(codes([step(100), step(90), step(96)], 10)).toEqual(["tempo-turns-back"]);
  expect(codes([step(100), step(90), step(90), step(80)], 12)).toEqual([]);
});

const end = fc.record({
  beatsPerMinute: fc.integer({ min: 30, max: 240 }),
  loudness: fc.constantFrom(...LOUDNESS),
  mode: fc.constantFrom(...MODES),
});

test("a way drawn from here to there begins here, ends there, lasts as long, and has nothing to name", () => {
  fc.assert(
    fc.property(end, end, fc.integer({ min: 14, max: 60 }), (from, to, minutes) => {
      const way = wayBetween(from, to, minutes);
      expect(way[0]).toMatchObject(from);
      expect(way.at(-1)).toMatchObject(to);
      expect(minutesOf(way)).toBe(minutes);
      expect(stepTroubles(way, minutes)).toEqual([]);
    }),
  );
});

test("with few minutes there are as few steps", () => {
  expect(wayBetween(step(120), step(60), 3)).toHaveLength(3);
});
