import { expect, test } from "vitest";
import { isAtOrUnder, levelFromLetter, PROMPT_HIERARCHY, PromptLevel, supportBand } from "./prompt-level.ts";

test("the hierarchy goes from independent to physical, and names every level once", () => {
  expect(PROMPT_HIERARCHY.map((rung) => rung.level)).toEqual(PromptLevel.options);
});

test("the chart shades four bands: own, light, more, full", () => {
  expect(PromptLevel.options.map(supportBand)).toEqual(["own", "light", "light", "more", "more", "full", null, null]);
});

test("an answer to a gesture counts for 'gesture or less', an answer to a model does not", () => {
  expect(isAtOrUnder("G", "G")).toBe(true);
  expect(isAtOrUnder("MC", "G")).toBe(true);
  expect(isAtOrUnder("M", "G")).toBe(false);
});

test("no response and a refusal never count as an answer, even with full help as the target", () => {
  expect(isAtOrUnder("NR", "P")).toBe(false);
  expect(isAtOrUnder("R", "R")).toBe(false);
});

test("the letters of paper sheets find their level, and an unknown letter is asked about", () => {
  expect(["I", "G", "m", "P", "N", "x", "3"].map(levelFromLetter)).toEqual(["I", "G", "M", "P", "NR", "R", "V"]);
  expect(levelFromLetter("Q")).toBeNull();
});
