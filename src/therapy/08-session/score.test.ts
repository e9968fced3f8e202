import { describe, expect, it } from "vitest";
import { DeviceMoment } from "#foundation/words.ts";
import { MeasureForm, MethodSettings } from "#assessment/method.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { MarkId, standing } from "#assessment/tap.ts";
import type { Mark } from "./mark.ts";
import { scoreOf, scoresOf } from "./score.ts";

const id = ObjectiveId.parse("01900000-0000-7000-8000-0000000000aa");
const other = ObjectiveId.parse("01900000-0000-7000-8000-0000000000bb");
let made = 0;
/** A mark as the tablet makes it; `second` on both clocks, counted from half past three. */
const mark = (kind: Mark["kind"], more: Partial<Mark> & { second?: number } = {}): Mark => {
  const { second = made, ...rest } = more;
  made += 1;
  return {
    id: MarkId.parse(`01900000-0000-7000-8000-${String(made).padStart(12, "0")}`),
    objectiveId: id,
    kind,
    level: null,
    value: null,
    part: null,
    takesBack: null,
    at: DeviceMoment.parse(new Date(Date.UTC(2026, 11, 1, 20, 30, 0) + second * 1_000).toISOString()),
    steadyMs: second * 1_000,
    source: "tap",
    nth: null,
    outOf: null,
    estimated: false,
    observer: null,
    beats: null,
    music: null,
    ...rest,
  };
};
const many = (kind: Mark["kind"], times: number, more: Partial<Mark> = {}) => Array.from({ length: times }, () => mark(kind, more));
const takeBack = (of: Mark) => mark("take-back", { takesBack: of.id });
const score = (measure: unknown, marks: readonly Mark[], { form = "single", minutes = 45 } = {}) =>
  scoreOf({ id, measure: MethodSettings.parse(measure), form: MeasureForm.parse(form) }, marks, minutes);

const pct = { method: "pct", chances: 15 };
const prompt = { method: "prompt", chances: 10, levels: ["I", "G", "M", "P", "NR"], target: "G" };

describe("the score of a session", () => {
  it("is a gap, not a zero, when nothing was marked", () => {
    for (const measure of [pct, prompt, { method: "freq", unit: null }, { method: "dur", value: "total", unit: "seconds" }])
      expect(score(measure, [])).toBeNull();
  });

  it("counts the chances taken out of those offered, not out of those planned", () => {
    expect(score(pct, [...many("yes", 7), ...many("no", 2)])).toMatchObject({ value: 7, outOf: 9 });
  });

  it("counts a try with the target’s help or less, and keeps the help behind each", () => {
    const marks = [
      mark("yes", { level: "I" }),
      ...many("yes", 2, { level: "G" }),
      mark("yes", { level: "M" }),
      mark("no", { level: "NR" }),
      mark("no", { level: "R" }),
    ];
    expect(score(prompt, marks)).toMatchObject({ value: 3, outOf: 6, support: { I: 1, G: 2, M: 1, NR: 1, R: 1 } });
  });

  it("counts events, and events for ten minutes", () => {
    expect(score({ method: "freq", unit: null }, many("count", 4))).toMatchObject({ value: 4, outOf: null });
    expect(score({ method: "rate", perMinutes: 10, unit: null }, many("count", 9))).toMatchObject({
      value: 2,
      details: { count: 9, minutes: 45 },
    });
    expect(score({ method: "rate", perMinutes: 10, unit: null }, many("count", 9), { minutes: 0 })).toBeNull();
  });

  it("adds up looks, intervals and steps like chances", () => {
    const marks = [...many("yes", 3), mark("no")];
    for (const measure of [
      { method: "mts", everySeconds: 60, samples: 20 },
      { method: "pir", everySeconds: 60 },
      { method: "wir", everySeconds: 60 },
      { method: "task", steps: ["sing", "pause"] },
    ])
      expect(score(measure, marks)).toMatchObject({ value: 3, outOf: 4 });
  });

  it("leaves the marks of other objectives alone", () => {
    expect(score(pct, [mark("yes"), mark("yes", { objectiveId: other })])).toMatchObject({ value: 1, outOf: 1 });
    expect(
      scoresOf(
        [
          { id, measure: MethodSettings.parse(pct), form: "single" },
          { id: other, measure: MethodSettings.parse(pct), form: "single" },
        ],
        [mark("yes")],
        45,
      ),
    ).toHaveLength(1);
  });
});

describe("a mark taken back", () => {
  it("no longer counts, and stays in the record", () => {
    const wrong = mark("yes");
    const marks = [wrong, mark("yes"), mark("no"), takeBack(wrong)];
    expect(score(pct, marks)).toMatchObject({ value: 1, outOf: 2 });
    expect(marks).toHaveLength(4);
  });

  it("leaves a gap when it was the only one", () => {
    const only = mark("count");
    expect(score({ method: "freq", unit: null }, [only, takeBack(only)])).toBeNull();
  });

  it("is gone whichever of the two arrives first, and however often it is taken back", () => {
    const wrong = mark("yes");
    expect(standing([takeBack(wrong), wrong, takeBack(wrong)])).toEqual([]);
  });
});

describe("a duration", () => {
  const dur = (value: string) => ({ method: "dur", value, unit: "seconds" });
  const marks = () => [
    mark("start", { second: 0 }),
    mark("stop", { second: 30 }),
    mark("start", { second: 100 }),
    mark("stop", { second: 190 }),
  ];

  it("is the total, the longest, the mean or the share of the session", () => {
    expect(score(dur("total"), marks())).toMatchObject({ value: 120, details: { total: 120, times: 2 } });
    expect(score(dur("longest"), marks())).toMatchObject({ value: 90 });
    expect(score(dur("mean"), marks())).toMatchObject({ value: 60 });
    expect(score(dur("share"), marks())).toMatchObject({ value: 120, outOf: 2_700 });
  });

  it("does not count a time that still runs, nor a second start within it", () => {
    expect(score(dur("total"), [mark("start", { second: 0 })])).toBeNull();
    expect(score(dur("total"), [mark("start", { second: 0 }), mark("start", { second: 5 }), mark("stop", { second: 20 })])).toMatchObject({
      value: 20,
    });
  });

  it("is right when the wall clock jumps, because the steady clock does not", () => {
    const start = mark("start", { second: 0 });
    for (const jump of [-3_600, 3_600]) {
      const stop = { ...mark("stop", { second: 30 + jump }), steadyMs: 30_000 };
      expect(score(dur("total"), [start, stop])).toMatchObject({ value: 30 });
    }
  });

  it("falls back on the wall clock without a steady one, and is never below zero", () => {
    const plain = (kind: "start" | "stop", second: number) => mark(kind, { second, steadyMs: null });
    expect(score(dur("total"), [plain("start", 0), plain("stop", 25)])).toMatchObject({ value: 25 });
    expect(score(dur("total"), [plain("start", 100), plain("stop", 40)])).toMatchObject({ value: 0 });
  });
});

describe("a value that is typed", () => {
  it("wins over taps, is out of the planned chances, and says that it was typed", () => {
    expect(score(pct, [mark("yes"), mark("value", { value: 6 })])).toMatchObject({ value: 6, outOf: 15, details: { typed: 1 } });
  });

  it("is the last one typed", () => {
    expect(score({ method: "sync", unit: "%" }, [mark("value", { value: 60 }), mark("value", { value: 72 })])).toMatchObject({
      value: 72,
      outOf: null,
    });
  });

  it("can say that nothing happened: a true zero", () => {
    expect(score({ method: "freq", unit: null }, [mark("value", { value: 0 })])).toMatchObject({ value: 0 });
  });

  it("before and after give their difference, and one alone is a gap", () => {
    const rating = { method: "rating", scale: { from: 0, to: 10 } };
    const before = mark("value", { value: 8, part: "before" });
    expect(score(rating, [before], { form: "before-after" })).toBeNull();
    expect(score(rating, [before, mark("value", { value: 5, part: "after" })], { form: "before-after" })).toMatchObject({
      value: -3,
      details: { before: 8, after: 5 },
    });
  });

  it("by two raters charts the first and keeps the second", () => {
    const rating = { method: "rating", scale: { from: 0, to: 10 } };
    const second = mark("value", { value: 6, part: "second" });
    expect(score(rating, [second], { form: "two-raters" })).toBeNull();
    expect(score(rating, [second, mark("value", { value: 7, part: "first" })], { form: "two-raters" })).toMatchObject({
      value: 7,
      details: { first: 7, second: 6 },
    });
  });

  it("keeps the parts beside the charted one as counts", () => {
    expect(
      score({ method: "freq", unit: null }, [...many("count", 3), ...many("count", 2, { part: "prompted" })], { form: "split" }),
    ).toMatchObject({ value: 3, details: { prompted: 2 } });
  });
});
