import { describe, expect, it } from "vitest";
import { RibbonPoint } from "./chart-data.ts";
import { aChart, aSessionId, aTuesday } from "./chart-makers.ts";
import { elementsOf, marked, textBoxesOf, textsOf, whatIsWrongWith } from "./chart-reading.ts";
import { overlaps } from "./chart-room.ts";
import { familyChart, type FamilyChartWords } from "./family-chart.ts";

const words: FamilyChartWords = {
  language: "fr",
  title: "Garder ses chansons",
  description: "Cinq visites et un silence.",
  ribbon: "Ses hauts et ses bas habituels",
  visit: "Une visite",
  noVisit: "Pas de visite",
  empty: "La première visite est à venir.",
};
const aRibbon = (weeks: number) =>
  Array.from({ length: weeks }, (_, week) =>
    RibbonPoint.parse({ day: aTuesday(week), low: { value: 3, outOf: 10 }, high: { value: 8, outOf: 10 } }),
  );

describe("the chart a family sees", () => {
  it("shows visits, rests and the usual ups and downs, and no number but the days", () => {
    const data = aChart([5, 6, "Illness", 4, 2], {
      aim: { kind: "at-least", level: { value: 6, outOf: 10 } },
      notes: [{ sessionId: aSessionId(4), text: "Après l’hôpital" }],
    });
    const svg = familyChart(data, aRibbon(5), words, { width: 350 });
    expect(marked(svg, "ribbon")).toHaveLength(1);
    expect(marked(svg, "rest")).toHaveLength(1);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["Ses hauts et ses bas habituels", "Après l’hôpital", "Une visite", "Pas de visite"]),
    );
    expect(textsOf(svg).filter((text) => /\d/.test(text) && !/\p{Letter}/u.test(text))).toEqual([]);
    expect(elementsOf(svg, "rect")).toHaveLength(0);
    expect(svg).not.toContain("Illness");
  });

  it("draws no ribbon while there are too few visits for one", () => {
    expect(marked(familyChart(aChart([5, 6]), [], words, { width: 350 }), "ribbon")).toHaveLength(0);
  });

  it("says honestly that no visit has taken place", () => {
    expect(textsOf(familyChart(aChart([]), [], words, { width: 350 }))).toEqual([words.empty]);
  });

  it.each([320, 350, 700])("keeps texts apart over a year of visits at %i pixels", (width) => {
    const weeks = Array.from({ length: 52 }, (_, week) => (week % 6 === 4 ? "Holiday" : (week * 7) % 11));
    const data = aChart(weeks, {
      notes: [10, 11, 30].map((week) => ({ sessionId: aSessionId(week), text: "</text>A quieter visit & a rest" })),
    });
    const svg = familyChart(data, aRibbon(52), words, { width });
    const boxes = textBoxesOf(svg);
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    expect(whatIsWrongWith(svg)).toBe("");
  });
});
