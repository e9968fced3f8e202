/** What comes in badly is told in a sentence: never NaN, never a zero that nobody counted, never a crash. */
import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { aSessionId, aTuesday, englishWords } from "./chart-makers.ts";
import { chart } from "./chart.ts";
import type { Say } from "./chart-words-of.ts";
import { outcomeState } from "./outcomes.ts";
import { LinePoint } from "./progress.api.ts";
import { readingCards, readingSentence } from "./reading-words.ts";
import { aChartOf, aReadingOf, anObjective } from "./record-makers.ts";
import { usualVariation } from "./usual-variation.ts";

/** The code and its values instead of a sentence: whatever is no number would show. */
const say: Say = (code, values = {}) => `${code} ${JSON.stringify(values)}`;
type Weeks = Parameters<typeof aChartOf>[0];
const toldOf = (weeks: Weeks, objective = anObjective(), nature: Parameters<typeof aReadingOf>[2] = "progressive") => {
  const told = { say, language: "en", objective, reading: aReadingOf(weeks, objective, nature) } as const;
  const lines = [readingSentence(told, "Sam"), ...readingCards(told).flatMap(({ title, lines: all }) => [title, ...all])];
  const svg = chart(aChartOf(weeks, objective), englishWords, { width: 760 });
  const text = `${lines.join("\n")}\n${svg}`;
  expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  return lines.join("\n");
};
const many = (count: number, value: (week: number) => number) => Array.from({ length: count }, (_, week) => value(week));

describe("an honest sentence for", () => {
  test("a constant series: no reliable change, and nothing divided by nothing", () => {
    const flat = anObjective({ baseline: 6 });
    expect(
      toldOf(
        many(18, () => 5),
        flat,
      ),
    ).toContain("progress.verdict-no-reliable-change");
    const band = anObjective({ target: { kind: "band", low: 4, high: 6, above: "outside" } });
    expect(
      toldOf(
        many(14, () => 5),
        band,
        "maintaining",
      ),
    ).toMatch(/progress\.band-(holding|unclear)/);
  });

  test("ties: sessions alike on both sides say that they cannot be told apart", () => {
    expect(
      toldOf(
        many(18, (week) => week % 2),
        anObjective({ baseline: 6 }),
      ),
    ).toContain("progress.verdict-no-reliable-change");
  });

  test("zeros: none is a result that was counted, and is told as one", () => {
    expect(toldOf([0, 0, 0])).toContain("0");
    expect(
      toldOf(
        many(18, () => 0),
        anObjective({ baseline: 6 }),
      ),
    ).toContain("progress.verdict-no-reliable-change");
  });

  test("one session: where it began, and that a verdict is too early", () => {
    const told = toldOf([3]);
    expect(told).toContain("progress.began");
    expect(told).toContain("progress.verdict-too-early");
  });

  test("nothing measured at all, in sessions that were held: it says that nothing was counted", () => {
    expect(toldOf([null, null, null])).toContain("progress.empty");
    expect(toldOf([])).toContain("progress.empty");
    expect(toldOf(["illness", "illness"])).toContain("progress.empty");
  });

  test("ten thousand points: read and drawn, and not for minutes", () => {
    const began = performance.now();
    const told = toldOf(
      many(10_000, (week) => week % 11),
      anObjective({ baseline: 8 }),
    );
    expect(told).toContain("progress.verdict-");
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test("a scale that changed on the way: what was counted before is drawn and never joined with what is counted now", () => {
    const before = anObjective({ baseline: 0 });
    const anew = anObjective({
      phases: [
        ...before.phases,
        { ...before.phases[0], id: before.phases[0]?.id, fromDay: CalendarDay.parse(aTuesday(6)), countedAnew: true },
      ].flatMap((phase) =>
        phase.kind === undefined || phase.id === undefined || phase.name === undefined
          ? []
          : [{ ...phase, kind: phase.kind, id: phase.id, name: phase.name }],
      ),
    });
    const reading = aReadingOf([9, 9, 9, 9, 9, 9, 1, 1], anew);
    expect([reading.counted, reading.first?.value]).toEqual([2, 1]);
    expect(toldOf([9, 9, 9, 9, 9, 9, 1, 1], anew)).toContain("progress.verdict-too-early");
  });

  test("sessions with different wholes are told in percent", () => {
    expect(
      toldOf([
        { value: 3, outOf: 6 },
        { value: 5, outOf: 10 },
        { value: 4, outOf: 8 },
      ]),
    ).toContain("progress.percent");
  });

  test("a criterion on a measure that is counted no longer: the sessions stay, nothing is judged anew", () => {
    const ended = anObjective({ status: "discontinued" });
    const told = toldOf([1, 6, 7, 7, null, null], ended);
    expect(told).toContain("progress.criterion-title-met");
  });

  test("two reviews that fall on one day: the later word stands, once, with its day", () => {
    const points = many(18, (week) => (week < 6 ? week % 3 : 8 + (week % 2)));
    const sameDay = points
      .map((value, place) => ({ value, day: aTuesday(place < 6 ? place : 6 + Math.floor((place - 6) / 12)) }))
      .map((one) => ({ ...one, day: CalendarDay.parse(one.day) }));
    const reading = aReadingOf(sameDay, anObjective({ baseline: 6 }));
    expect(reading.judgement).toMatchObject({ kind: "verdict", verdict: "improving", on: aTuesday(6) });
    expect(toldOf(sameDay, anObjective({ baseline: 6 })).split("progress.rule-bound")).toHaveLength(2);
  });
});

test("what is no number never becomes a point: a device that sends it is refused by the form of the answer", () => {
  const point = { sessionId: aSessionId(1), day: aTuesday(1), outOf: 10, support: {}, details: {} };
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(LinePoint.safeParse({ ...point, value }).success).toBe(false);
  expect(LinePoint.safeParse({ ...point, value: null }).success).toBe(true);
});

test("the usual variation of a constant line is one step of the scale wide, and absent below eight sessions", () => {
  expect(usualVariation(aChartOf(many(7, () => 5)))).toEqual([]);
  for (const { low, high } of usualVariation(aChartOf(many(12, () => 5)))) expect([low.value, high.value]).toEqual([4, 6]);
});

test("a preventive limit with nothing counted is too early, not kept", () => {
  const limit = anObjective({ direction: "down", target: { kind: "limit", value: 4 } });
  expect(outcomeState(aReadingOf([null, null], limit, "preventive"))).toBe("too-early");
});
