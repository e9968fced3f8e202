import { describe, expect, test } from "vitest";
import { chartCsv, csvText } from "./chart-csv.ts";
import { aChart, aTuesday, englishTableWords, englishWords, frenchWords } from "./chart-makers.ts";
import { elementsOf, marked, textsOf, whatIsWrongWith } from "./chart-reading.ts";
import { chartSteps } from "./chart-steps.ts";
import { chartTable } from "./chart-table.ts";
import { chart } from "./chart.ts";
import { zoomed } from "./chart-zoom.ts";

const size = { width: 760, isLow: false };
const event = (week: number, short: string) => ({ day: aTuesday(week), short, text: `Leaving → ${short}` });

describe("an event", () => {
  const data = aChart([1, 2, "a cold", 4, 5], { events: [event(3, "A song at the door")] });
  const svg = chart(data, englishWords, { width: 760 });

  test("is a dotted line with its words, and breaks no path", () => {
    expect(marked(svg, "event")).toHaveLength(1);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["A song at the door", "Something is tried"]));
    expect(marked(svg, "line")).toEqual(marked(chart({ ...data, events: [] }, englishWords, { width: 760 }), "line"));
    expect(whatIsWrongWith(svg)).toBe("");
  });

  test("stands in the table on its day, and in what is read", () => {
    const table = chartTable(data, englishWords, englishTableWords);
    expect(table.rows.find(({ kind }) => kind === "event")).toMatchObject({ day: aTuesday(3), instead: "Something is tried" });
    expect(chartSteps(data, englishWords, englishTableWords, size)[3]?.text).toContain("A song at the door");
  });
});

describe("session by session", () => {
  const data = aChart([1, null, "a cold", 4]);
  const steps = chartSteps(data, englishWords, englishTableWords, size);

  test("each is read with its day, its result and what was different", () => {
    expect(steps.map(({ text }) => text.replaceAll("\u00A0", " "))).toEqual([
      "9 September 2025: 1 of 10. Baseline.",
      "16 September 2025: Held, not counted. Ask-and-play song.",
      "23 September 2025: Missed. a cold. Ask-and-play song.",
      "30 September 2025: 4 of 10. Ask-and-play song.",
    ]);
  });

  test("and stands where its sign is drawn, in French with its own colon", () => {
    const heads = elementsOf(chart(data, englishWords, { width: 760 }), "svg");
    expect(Number(heads[0]?.["width"])).toBe(760);
    expect(steps.every(({ x }, place) => x > (steps[place - 1]?.x ?? 0))).toBe(true);
    expect(chartSteps(data, frenchWords, englishTableWords, size)[0]?.text).toMatch(/2025\u00A0: 1 sur 10\./);
  });
});

describe("coming nearer", () => {
  const long = aChart(
    Array.from({ length: 40 }, (_, week) => (week % 7 === 3 ? "a cold" : week % 10)),
    { events: [event(2, "early"), event(38, "late")] },
  );

  test("shows the latest sessions, missed ones included, and only what lies beside them", () => {
    const near = zoomed(long, 12);
    expect(near.points.length + near.rests.length).toBe(12);
    expect(near.events.map(({ short }) => short)).toEqual(["late"]);
    expect(near.phases).toEqual(long.phases);
    expect(zoomed(long, null)).toBe(long);
    expect(zoomed(long, 60)).toBe(long);
  });
});

describe("the middle and the usual way", () => {
  const guides = (weeks: Parameters<typeof aChart>[0]) =>
    chart(aChart(weeks, { baseline: 3 }), englishWords, { width: 760, hasGuides: true });
  test("are drawn only when asked for, a way only from five sessions of a phase", () => {
    const drawn = guides([1, 2, 1, 3, 4, 5, 6, 7]);
    expect([marked(drawn, "median").length, marked(drawn, "trend").length]).toEqual([2, 1]);
    expect(marked(guides([1, 2, 1, 3, 4]), "trend")).toEqual([]);
    expect(marked(chart(aChart([1, 2, 1, 3, 4, 5, 6, 7]), englishWords, { width: 760 }), "median")).toEqual([]);
  });
});

describe("saved as a table", () => {
  test("has a line for each session, a missed one without a number", () => {
    const csv = chartCsv(chartTable(aChart([1, "a cold"]), englishWords, englishTableWords));
    expect(csv.split("\r\n").slice(0, 3)).toEqual([
      "\uFEFFSession,Asked,Remark",
      "2025-09-09,1 of 10,Baseline",
      "2025-09-16,Missed,Ask-and-play song; a cold",
    ]);
  });

  test("what was typed cannot calculate on another’s machine, and keeps its commas, quotes and lines", () => {
    expect(csvText([["=1+1", "@SUM(A1)", "-4", "-x"]])).toBe("\uFEFF'=1+1,'@SUM(A1),-4,'-x\r\n");
    expect(csvText([['a "b", c', "d\ne"]])).toBe('\uFEFF"a ""b"", c","d\ne"\r\n');
  });
});

test("a chart of 200 sessions is drawn within the time of one picture of a film", () => {
  const data = aChart(
    Array.from({ length: 200 }, (_, week) => (week % 9 === 4 ? "a cold" : week % 11)),
    { baseline: 8 },
  );
  const times = Array.from({ length: 21 }, () => {
    const from = process.cpuUsage();
    chart(data, englishWords, { width: 760 });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  }).toSorted((one, other) => one - other);
  process.stdout.write(`a chart of 200 sessions: ${(times[10] ?? 0).toFixed(1)} ms\n`);
  expect(times[10]).toBeLessThan(16 * 3);
});
