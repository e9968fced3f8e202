import { describe, expect, it } from "vitest";
import type { ChartData } from "./chart-data.ts";
import { aChart, aSessionId, aTuesday, englishWords, frenchWords, shippedLevels } from "./chart-makers.ts";
import { elementsOf, textBoxesOf, whatIsWrongWith } from "./chart-reading.ts";
import { overlaps } from "./chart-room.ts";
import { chart } from "./chart.ts";

/** More than a year of weekly sessions with everything a chart can hold. */
function aLongStory(): ChartData {
  const weeks = Array.from({ length: 60 }, (_, week) => (week % 7 === 5 ? "Hospital, then a long rest at home" : (week * 13) % 11));
  return aChart(weeks, {
    supportLevels: shippedLevels,
    phases: [
      { from: aTuesday(0), kind: "baseline", name: "Baseline" },
      { from: aTuesday(8), kind: "intervention", name: "Ask-and-play song" },
      { from: aTuesday(30), kind: "intervention", name: "Song without the guitar" },
      { from: aTuesday(52), kind: "follow-up", name: "Follow-up at school" },
    ],
    aim: { kind: "within", low: { value: 5, outOf: 10 }, high: { value: 7, outOf: 10 }, above: "neutral" },
    metBy: [38, 39, 41].map(aSessionId),
    points: weeks.flatMap((value, week) =>
      typeof value === "string"
        ? []
        : [
            {
              sessionId: aSessionId(week),
              day: aTuesday(week),
              value: Math.min(10, value),
              outOf: 10,
              support: { I: 3, G: 2, M: 2, P: 1, NR: 1, R: 1 },
              parts: [],
            },
          ],
    ),
    notes: weeks.map((_, week) => ({ sessionId: aSessionId(week), text: "Different room, no djembe, and a visitor" })),
    home: weeks.map((_, week) => ({ day: aTuesday(week), short: "On their own, kitchen", text: "Asked." })),
    celebrations: [3, 20, 39, 59].map((week) => ({ day: aTuesday(week), short: "First MORE, on their own", text: "" })),
  });
}

describe("a crowded chart", () => {
  it.each([1100, 760, 350, 320])("keeps 60 sessions readable at %i pixels: no two texts touch, none leaves the picture", (width) => {
    for (const words of [englishWords, frenchWords]) {
      const svg = chart(aLongStory(), words, { width });
      const boxes = textBoxesOf(svg);
      const touching = boxes.flatMap((box, index) =>
        boxes.slice(index + 1).flatMap((other) => (overlaps(box, other) ? [`${box.text} / ${other.text}`] : [])),
      );
      expect(touching).toEqual([]);
      expect(boxes.filter((box) => box.left < -1 || box.right > width + 1 || box.top < 0)).toEqual([]);
      expect(whatIsWrongWith(svg)).toBe("");
    }
  });

  it.each([1100, 760, 350])("keeps note heads apart at %i pixels", (width) => {
    const heads = elementsOf(chart(aLongStory(), englishWords, { width, hasLegend: false }), "ellipse");
    const places = heads.map((head) => ({ x: Number(head["cx"]), half: Number(head["rx"]) })).toSorted((a, b) => a.x - b.x);
    expect(places.length).toBeGreaterThan(50);
    const touching = places.filter(
      (place, index) => index > 0 && place.x - place.half < (places[index - 1]?.x ?? 0) + (places[index - 1]?.half ?? 0) - 0.01,
    );
    expect(touching).toEqual([]);
  });

  it("sets no words on a note, a rest or the line", () => {
    const svg = chart(aLongStory(), englishWords, { width: 1100, hasLegend: false });
    const heads = elementsOf(svg, "ellipse").map((head) => ({ x: Number(head["cx"]), y: Number(head["cy"]) }));
    const covered = textBoxesOf(svg).filter((box) =>
      heads.some((head) => head.x > box.left && head.x < box.right && head.y > box.top && head.y < box.bottom),
    );
    expect(covered).toEqual([]);
  });

  it.each([1100, 760, 350])("never leaves out the words of the aim at %i pixels", (width) => {
    const texts = textBoxesOf(chart(aLongStory(), englishWords, { width })).map((box) => box.text);
    expect(texts).toContain("Goal: 6 or more");
  });

  it("writes the year where it begins", () => {
    const texts = textBoxesOf(chart(aLongStory(), englishWords, { width: 1100 })).map((box) => box.text);
    expect(texts.filter((text) => text === "2025" || text === "2026")).toEqual(["2025", "2026"]);
  });
});
