import { describe, expect, it } from "vitest";
import { ChartData } from "./chart-data.ts";
import { chart } from "./chart.ts";
import { aSessionId, aTuesday, englishWords } from "./chart-makers.ts";
import { whatIsWrongWith } from "./chart-reading.ts";
import { aChartOf, anObjective, aRecord, plainWords } from "./record-makers.ts";
import { chartDataOf } from "./chart-from-record.ts";

/** The weeks of the sample chart: one baseline session, two rests, and the last three at 6, 7 and 7 of 10. */
const asking = [1, 2, 3, "illness", 2, 5, 5, 4, 6, "family_leave", 7, 7];

describe("the chart of an objective", () => {
  it("names the three sessions in a row that met the criterion, over a rest", () => {
    expect(aChartOf(asking).metBy).toEqual([8, 10, 11].map(aSessionId));
  });

  it("draws a missed session as a rest without a value", () => {
    const data = aChartOf(asking);
    expect(data.rests).toEqual([
      { day: aTuesday(3), category: "illness", reason: "illness" },
      { day: aTuesday(9), category: "family_leave", reason: "family_leave" },
    ]);
    expect(data.points.map(({ value }) => value)).toEqual([1, 2, 3, 2, 5, 5, 4, 6, 7, 7]);
  });

  it("keeps a session that was held and not counted as unknown", () => {
    expect(aChartOf([1, null, 3]).points[1]).toMatchObject({ value: null, outOf: null, support: null });
  });

  it("is what the chart can draw", () => {
    const data = aChartOf(asking);
    expect(ChartData.safeParse(data).success).toBe(true);
    expect(whatIsWrongWith(chart(data, englishWords, { width: 760 }))).toBe("");
  });

  it("begins with the objective: earlier absences are not its rests", () => {
    const phases = anObjective().phases.map((phase) => ({ ...phase, fromDay: aRecord([0, 0, 0]).line.points[2]?.day ?? phase.fromDay }));
    expect(aChartOf(["illness", "illness", 2, "illness"], anObjective({ phases })).rests).toHaveLength(1);
  });

  it("ends with an objective that has ended", () => {
    expect(aChartOf([1, 6, "illness", "illness"], anObjective({ status: "met" })).rests).toHaveLength(0);
    expect(aChartOf([1, 6, "illness", "illness"]).rests).toHaveLength(2);
  });

  it("is empty while nothing was ever counted", () => {
    expect(chartDataOf({ objective: anObjective(), line: undefined, rests: [] }, plainWords).points).toEqual([]);
  });
});

describe("the aim", () => {
  it("is in the planned chances, and in percent where no number is planned", () => {
    expect(aChartOf([1]).aim).toEqual({ kind: "at-least", level: { value: 6, outOf: 10 } });
    const open = anObjective({
      measure: { method: "pct", chances: null },
      target: { kind: "criterion", value: 70, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } },
    });
    expect(aChartOf([1], open).aim).toEqual({ kind: "at-least", level: { value: 70, outOf: 100 } });
  });

  it("is a limit that must not be passed upwards when less is hoped for", () => {
    const objective = anObjective({ measure: { method: "freq", unit: null }, direction: "down", target: { kind: "limit", value: 2 } });
    expect(aChartOf([1], objective, { outOf: null }).aim).toEqual({ kind: "limit", level: { value: 2, outOf: null }, breach: "above" });
  });
});

describe("how it was counted", () => {
  it("shades each level of help by its band, and keeps no response and refusal apart", () => {
    const prompt = anObjective({ measure: { method: "prompt", chances: 10, levels: ["I", "G", "P", "NR", "R"], target: "G" } });
    const data = aChartOf([{ value: 6, support: { I: 2, G: 4, NR: 4 } }], prompt);
    expect(data.supportLevels.map(({ code, band }) => `${code} ${band}`)).toEqual([
      "I own",
      "G light",
      "P full",
      "NR no-response",
      "R refused",
    ]);
    expect(data.points[0]?.support).toEqual({ I: 2, G: 4, NR: 4 });
  });

  it("charts the difference of before and after, and keeps both", () => {
    const calm = anObjective({ measure: { method: "rating", scale: { from: 0, to: 10 } }, form: "before-after" });
    const data = aChartOf([{ value: -3, outOf: null, details: { before: 7, after: 4 } }], calm);
    expect(data.measure).toEqual({ kind: "amount", decimals: 1 });
    expect(data.points[0]).toMatchObject({ value: -3, parts: [7, 4] });
  });

  it("writes a share of the session's time as a percentage", () => {
    const share = anObjective({ measure: { method: "dur", value: "share", unit: "minutes" } });
    expect(aChartOf([{ value: 675, outOf: 2700, details: { total: 675, times: 3 } }], share).points[0]).toMatchObject({
      value: 25,
      outOf: null,
      parts: [],
    });
  });
});
