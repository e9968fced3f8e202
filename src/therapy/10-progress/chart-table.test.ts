import { describe, expect, it } from "vitest";
import { aChart, aSessionId, aTuesday, englishTableWords, englishWords, frenchWords, shippedLevels } from "./chart-makers.ts";
import { chartTable } from "./chart-table.ts";

describe("the table beside the chart", () => {
  it("lists every session and every rest in order of day, and gives a rest its reason and no number", () => {
    const { rows } = chartTable(aChart([1, 2, "Illness", 3]), englishWords, englishTableWords);
    expect(rows.map((row) => row.kind)).toEqual(["session", "session", "rest", "session"]);
    expect(rows[2]).toMatchObject({ cells: [], instead: "Missed", remarks: ["Illness"] });
    expect(rows[3]?.cells).toEqual(["3 of 10"]);
  });

  it("counts each level of help, zero included, and leaves it blank where help was not recorded", () => {
    const points = [
      { sessionId: aSessionId(0), day: aTuesday(0), value: 5, outOf: 10, support: { I: 4, G: 1 }, parts: [] },
      { sessionId: aSessionId(1), day: aTuesday(1), value: 5, outOf: 10, support: null, parts: [] },
    ];
    const table = chartTable(aChart([], { points, supportLevels: shippedLevels }), englishWords, englishTableWords);
    expect(table.columns).toEqual(["Session", "Asked", ...shippedLevels.map((level) => level.name), "Remark"]);
    expect(table.rows[0]?.cells).toEqual(["5 of 10", "4", "0", "1", "0", "0", "0", "0", "0"]);
    expect(table.rows[1]?.cells.slice(1)).toEqual(Array.from({ length: 8 }, () => ""));
  });

  it("has no columns for help when help was never recorded", () => {
    expect(chartTable(aChart([1, 2], { supportLevels: shippedLevels }), englishWords, englishTableWords).columns).toEqual([
      "Session",
      "Asked",
      "Remark",
    ]);
  });

  it("holds every remark, also those without room in the picture", () => {
    const data = aChart([1, 6, null], {
      metBy: [aSessionId(1)],
      notes: [{ sessionId: aSessionId(1), text: "Different room" }],
      celebrations: [
        { day: aTuesday(1), short: "First MORE", text: "First MORE, all on their own" },
        { day: "2025-09-20", short: "Asked for guitar", text: "" },
      ],
      home: [{ day: "2025-09-19", short: "Kitchen", text: "Asked for pasta." }],
    });
    const { rows } = chartTable(data, englishWords, englishTableWords);
    expect(rows.map((row) => [row.kind, ...row.remarks])).toEqual([
      ["session", "Baseline"],
      ["session", "Ask-and-play song", "Criterion met", "First MORE, all on their own", "Different room"],
      ["home", "Kitchen", "Asked for pasta."],
      ["celebration", "Asked for guitar"],
      ["session"],
    ]);
    expect(rows[4]?.instead).toBe("Held, not counted");
  });

  it("keeps both halves of a before-and-after", () => {
    const points = [{ sessionId: aSessionId(0), day: aTuesday(0), value: 540, outOf: null, support: null, parts: [1080, 540] }];
    const data = aChart([], { measure: { kind: "duration" }, partNames: ["Before", "After"], points });
    expect(chartTable(data, englishWords, englishTableWords).rows[0]?.cells).toEqual(["9:00", "18:00", "9:00"]);
  });

  it("writes days in French", () => {
    expect(chartTable(aChart([5]), frenchWords, englishTableWords).rows[0]?.dayText).toBe("9\u00A0septembre 2025");
  });
});
