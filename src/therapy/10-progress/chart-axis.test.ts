import { describe, expect, it } from "vitest";
import { resultText, valueAxis, valueText } from "./chart-axis.ts";
import { aChart, aSessionId, aTuesday, englishWords, frenchWords } from "./chart-makers.ts";

const labels = (chart: ReturnType<typeof aChart>, language: "en" | "fr" = "en") =>
  valueAxis(chart, language).ticks.map((tick) => tick.label);
const aPoint = (week: number, value: number, outOf: number | null) => ({
  sessionId: aSessionId(week),
  day: aTuesday(week),
  value,
  outOf,
  support: null,
  parts: [],
});

describe("the value axis", () => {
  it("counts of a constant total stay counts, up to that total", () => {
    expect(labels(aChart([1, 7]))).toEqual(["0", "2", "4", "6", "8", "10"]);
    expect(labels(aChart([], { points: [aPoint(0, 2, 15), aPoint(1, 11, 15)] }))).toEqual(["0", "5", "10", "15"]);
    expect(labels(aChart([], { points: [aPoint(0, 2, 13)] })).at(-1)).toBe("13");
  });

  it("becomes a percentage when the total changes", () => {
    const data = aChart([], { points: [aPoint(0, 5, 10), aPoint(1, 4, 5)] });
    expect(labels(data)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    expect(labels(data, "fr")[1]).toBe("20\u00A0%");
    expect(valueAxis(data, "en").at({ value: 4, outOf: 5 })).toBe(80);
  });

  it("places a criterion written as a percentage among counts", () => {
    expect(valueAxis(aChart([1, 7]), "en").at({ value: 60, outOf: 100 })).toBe(6);
  });

  it("writes durations in minutes and seconds", () => {
    const data = aChart([], { measure: { kind: "duration" }, points: [aPoint(0, 95, null), aPoint(1, 240, null)] });
    expect(labels(data)).toEqual(["0:00", "1:00", "2:00", "3:00", "4:00"]);
    expect(valueText(95, { kind: "duration" }, "fr")).toBe("1:35");
  });

  it("always holds zero, and goes below it for a difference that does", () => {
    const data = aChart([], { measure: { kind: "amount", decimals: 0 }, points: [aPoint(0, -4, null), aPoint(1, 9, null)] });
    const axis = valueAxis(data, "en");
    expect(axis.low).toBeLessThanOrEqual(-4);
    expect(axis.ticks.map((tick) => tick.at)).toContain(0);
    expect(valueAxis(aChart([], { measure: { kind: "rate", perMinutes: 10 }, points: [aPoint(0, 8.2, null)] }), "en").low).toBe(0);
  });

  it("keeps a rating on its own scale", () => {
    const data = aChart([], { measure: { kind: "rating", lowest: 0, highest: 10 }, points: [aPoint(0, 6, null)] });
    expect([valueAxis(data, "en").low, valueAxis(data, "en").high]).toEqual([0, 10]);
  });

  it("says a value with its whole, and a sampled share with its count", () => {
    expect(resultText({ value: 6, outOf: 10 }, { kind: "out-of" }, englishWords)).toBe("6 of 10");
    expect(resultText({ value: 27, outOf: 30 }, { kind: "time-sampling" }, englishWords)).toBe("90% (27 of 30)");
    expect(resultText({ value: 8.2, outOf: null }, { kind: "rate", perMinutes: 10 }, frenchWords)).toBe("8,2");
  });

  it("stands even when every value is zero or there is none", () => {
    for (const points of [[], [aPoint(0, 0, null)]]) {
      const axis = valueAxis(aChart([], { measure: { kind: "count" }, points }), "en");
      expect(axis.high).toBeGreaterThan(axis.low);
    }
  });
});
