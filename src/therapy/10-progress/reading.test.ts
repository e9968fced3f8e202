import { describe, expect, it } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { aSessionId, aTuesday } from "./chart-makers.ts";
import { criterionOf } from "./criterion-of.ts";
import { aReadingOf, aRecord, anObjective } from "./record-makers.ts";

const asking = [1, 2, 3, "illness", 2, 5, 5, 4, 6, "family_leave", 7, 7];
const judge = (weeks: Parameters<typeof aRecord>[0], objective = anObjective()) => {
  const { line, rests } = aRecord(weeks);
  return criterionOf(objective, line.points, rests);
};

describe("the criterion", () => {
  it("is met by three attended sessions in a row, with the day and the sessions", () => {
    const { criterion } = aReadingOf(asking);
    expect(criterion?.metOn).toBe(aTuesday(11));
    expect(criterion?.metWith.map(({ value }) => value)).toEqual([6, 7, 7]);
  });

  it("is told together with how often chance alone would have met it by now", () => {
    const byChance = aReadingOf(asking).criterion?.byChance;
    expect(byChance?.rate).toBe(0.5);
    expect(Math.round(byChance?.inHundred ?? 0)).toBe(25);
  });

  it("is not met by what was counted in another way before, nor is it told as the beginning", () => {
    const before = anObjective();
    const phases = before.phases.map((phase, nth) =>
      nth === 1 ? { ...phase, fromDay: CalendarDay.parse(aTuesday(3)), countedAnew: true } : phase,
    );
    const { criterion, first, counted } = aReadingOf([7, 7, 7, 2, 3, 7], anObjective({ phases }));
    expect(criterion?.metOn).toBeNull();
    expect(first?.value).toBe(2);
    expect(counted).toBe(3);
  });

  it("is not judged by the baseline", () => {
    expect(judge([7, 7, 7, 7, 7], anObjective({ baseline: 4 }))?.metAt).toBeNull();
    expect(judge([7, 7, 7, 7, 7, 7, 7], anObjective({ baseline: 4 }))?.metAt).toBe(aSessionId(6));
  });

  it("leaves out a session with fewer chances than planned, and says so", () => {
    const facts = judge([1, 7, { value: 5, outOf: 5 }, 7, 7]);
    expect(facts?.metBy).toEqual([1, 3, 4].map(aSessionId));
    expect(facts?.tooFewChances).toEqual([aSessionId(2)]);
  });

  it("counts only answers with as little help as it allows", () => {
    const alone = anObjective({
      measure: { method: "prompt", chances: 10, levels: ["I", "G", "NR"], target: "G" },
      target: { kind: "criterion", value: 6, maxHelp: "I", rule: { kind: "in-a-row", sessions: 1 } },
    });
    expect(judge([1, { value: 9, support: { I: 5, G: 4, NR: 1 } }], alone)?.metAt).toBeNull();
    expect(judge([1, { value: 9, support: { I: 6, G: 3, NR: 1 } }], alone)?.metAt).toBe(aSessionId(1));
  });

  it("begins anew after more than six planned weeks without one attended", () => {
    const away = (weeks: number) => [1, 7, 7, ...Array.from({ length: weeks }, () => "hospitalisation"), 7];
    expect(judge(away(6))?.metAt).toBe(aSessionId(9));
    expect(judge(away(7))?.metAt).toBeNull();
  });

  it("holds 70% of 15 to the letter: 11 reach it, 10 do not", () => {
    const vowels = anObjective({
      measure: { method: "pct", chances: 15 },
      target: { kind: "criterion", value: 10.5, maxHelp: null, rule: { kind: "in-a-row", sessions: 1 } },
    });
    const at = (value: number) =>
      judge(
        [
          { value: 0, outOf: 15 },
          { value, outOf: 15 },
        ],
        vowels,
      )?.metAt;
    expect([at(10), at(11)]).toEqual([null, aSessionId(1)]);
  });
});

describe("the plain facts", () => {
  it("are the first session, the last three, and the median of each phase", () => {
    const reading = aReadingOf(asking);
    expect(reading.first).toEqual({ day: aTuesday(0), value: 1, outOf: 10 });
    expect(reading.firstIsBaseline).toBe(true);
    expect(reading.last.map(({ value }) => value)).toEqual([6, 7, 7]);
    expect(reading.phases.map(({ kind, counted, median }) => [kind, counted, median?.value])).toEqual([
      ["baseline", 1, 1],
      ["intervention", 9, 5],
    ]);
    expect(reading.missed).toBe(2);
  });

  it("compare sessions with different numbers of chances in percent", () => {
    expect(aReadingOf([{ value: 2, outOf: 4 }, 8]).phases[0]?.median).toEqual({ value: 50, outOf: 100 });
  });

  it("say nothing of a change with fewer than three sessions on either side, only what is there", () => {
    expect(aReadingOf(asking).change).toEqual({ kind: "too-early", baseline: 1, intervention: 9, needed: 3 });
  });

  it("give the overlap with its interval from three and three", () => {
    const { change } = aReadingOf([1, 2, 1, 5, 6, 7], anObjective({ baseline: 3 }));
    expect(change).toMatchObject({ kind: "shown", baseline: 3, intervention: 3, value: 1, upper: 1 });
    expect(change.kind === "shown" ? change.lower : 1).toBeLessThan(0.8);
  });

  it("notice when many of the latest sessions were not counted", () => {
    expect(aReadingOf([1, 2, null, null, 3]).manyNotCounted).toBe(true);
    expect(aReadingOf([1, 2, null, 4, 3]).manyNotCounted).toBe(false);
  });
});

describe("what can be said", () => {
  it("waits for the next review, and after one baseline session for the trend alone", () => {
    expect(aReadingOf(asking).judgement).toEqual({ kind: "too-early", baseline: 1, sessions: 3, trendOnly: true });
  });

  it("is a word once there are enough sessions", () => {
    const weeks = [2, 3, 2, 3, 2, 3, ...Array.from({ length: 12 }, (_, week) => 7 + (week % 2))];
    expect(aReadingOf(weeks, anObjective({ baseline: 6 })).judgement).toMatchObject({
      kind: "verdict",
      verdict: "improving",
      on: aTuesday(17),
    });
  });

  it("of a band is how many sessions lay in it", () => {
    const band = anObjective({ target: { kind: "band", low: 4, high: 8, above: "outside" } });
    expect(aReadingOf([5, 6, 5, 6], band, "maintaining").judgement).toEqual({ kind: "band-too-early", sessions: 3, inBand: 3, of: 3 });
    expect(aReadingOf([6, ...Array.from({ length: 12 }, (_, week) => 5 + (week % 3))], band, "maintaining").judgement).toEqual({
      kind: "band",
      verdict: "holding",
      inBand: 12,
      of: 12,
    });
  });

  it("of a limit is every day it was passed", () => {
    const limit = anObjective({ measure: { method: "freq", unit: null }, direction: "down", target: { kind: "limit", value: 2 } });
    const { judgement } = aReadingOf([0, 1, 3, 2], limit, "preventive");
    expect(judgement).toMatchObject({ kind: "limit", of: 3, breaches: [{ day: aTuesday(2), value: 3 }] });
  });
});
