import { describe, expect, it } from "vitest";
import { melodyOf } from "./chart-melody.ts";
import { aChart, aTuesday, englishWords } from "./chart-makers.ts";
import { elementsOf, textsOf, whatIsWrongWith } from "./chart-reading.ts";
import { sparkline } from "./sparkline.ts";

describe("the sparkline", () => {
  it("shows the same signs without a word", () => {
    const svg = sparkline(aChart([1, 2, "Illness", 4]), englishWords);
    expect(elementsOf(svg, "ellipse")).toHaveLength(3);
    expect(elementsOf(svg, "ellipse").filter((head) => head["stroke"] !== undefined)).toHaveLength(1);
    expect(textsOf(svg)).toEqual([]);
    expect(whatIsWrongWith(svg)).toBe("");
  });

  it("shows a band to stay in, only when asked", () => {
    const data = aChart([5, 6], { aim: { kind: "within", low: { value: 5, outOf: 10 }, high: { value: 7, outOf: 10 }, above: "good" } });
    expect(elementsOf(sparkline(data, englishWords, { hasBand: true }), "rect")).toHaveLength(1);
    expect(elementsOf(sparkline(data, englishWords), "rect")).toHaveLength(0);
  });

  it("keeps the last sessions when there are too many for its width", () => {
    const heads = elementsOf(sparkline(aChart(Array.from({ length: 60 }, (_, week) => week % 11)), englishWords), "ellipse");
    expect(heads.length).toBeLessThan(25);
    expect(Math.max(...heads.map((head) => Number(head["cx"])))).toBeLessThanOrEqual(178);
  });

  it("stands with one session and with none", () => {
    expect(elementsOf(sparkline(aChart([3]), englishWords), "ellipse")).toHaveLength(1);
    expect(whatIsWrongWith(sparkline(aChart([]), englishWords))).toBe("");
  });
});

describe("the line as a melody", () => {
  it("rises with the value and is silent at a rest", () => {
    const melody = melodyOf(aChart([0, 5, "Illness", 10, null]));
    expect(melody.map((step) => step.frequency === null)).toEqual([false, false, true, false, true]);
    expect(melody[0]?.frequency).toBe(220);
    expect(melody[3]?.frequency).toBe(880);
    expect(melody[3]?.at).toBeCloseTo(3 * 0.34);
  });

  it("stays within two octaves even for a value beyond its scale", () => {
    const points = [
      { sessionId: "0198f000-0000-7000-8000-000000000001", day: aTuesday(0), value: 99, outOf: null, support: null, parts: [] },
    ];
    const data = aChart([], { measure: { kind: "rating", lowest: 0, highest: 10 }, points });
    expect(melodyOf(data)[0]?.frequency).toBe(880);
  });
});
