import { describe, expect, it } from "vitest";
import { DeviceMoment } from "#foundation/words.ts";
import { MethodSettings } from "./method.ts";
import { askedOf, intervalOf } from "./interval.ts";
import { markOfTouch, nextStep, partsToType, recorderOf, runningSince, scaleOf, together, eachPressCounts } from "./recorder.ts";
import { MarkId, type Tap } from "./tap.ts";

const mark = (nth: number, kind: Tap["kind"]): Tap => ({
  id: MarkId.parse(`01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`),
  kind,
  level: null,
  value: null,
  part: null,
  takesBack: null,
  at: DeviceMoment.parse("2026-12-01T15:30:00.000-05:00"),
  steadyMs: nth * 1_000,
  source: "tap",
});

describe("how a measure is recorded in the room", () => {
  const of = (measure: unknown, form: "single" | "before-after" | "two-raters" | "split" = "single") =>
    recorderOf({ measure: MethodSettings.parse(measure), form });

  it("gives each method its own tile", () => {
    expect(of({ method: "pct", chances: 15 })).toBe("chances");
    expect(of({ method: "prompt", chances: 10, levels: ["I", "G"], target: "G" })).toBe("levels");
    expect(of({ method: "mts", everySeconds: 60, samples: 20 })).toBe("looks");
    expect(of({ method: "freq", unit: null })).toBe("count");
    expect(of({ method: "rate", perMinutes: 10, unit: null })).toBe("count");
    expect(of({ method: "dur", value: "total", unit: "seconds" })).toBe("time");
    expect(of({ method: "lat", unit: "seconds" })).toBe("answer");
    expect(of({ method: "pir", everySeconds: 30 })).toBe("intervals");
    expect(of({ method: "task", steps: ["sit", "hold", "play"] })).toBe("steps");
    expect(of({ method: "sync", unit: "%" })).toBe("beats");
    expect(of({ method: "gas" })).toBe("scale");
    expect(of({ method: "pair", one: "sign", other: "voice", withinSeconds: 2 })).toBe("pair");
    expect(of({ method: "rating", scale: { from: 1, to: 3 }, faces: true })).toBe("scale");
    expect(of({ method: "rating", scale: { from: 0, to: 100 } })).toBe("typed");
  });

  it("types what an instrument reads, and what is rated before and after", () => {
    expect(of({ method: "rate", perMinutes: null, unit: "m/s" })).toBe("typed");
    expect(of({ method: "rating", scale: { from: 0, to: 10 } }, "before-after")).toBe("scale");
    expect(of({ method: "dur", value: "total", unit: "minutes" }, "before-after")).toBe("typed");
    expect(partsToType("before-after")).toEqual(["before", "after"]);
    expect(partsToType("two-raters")).toEqual(["first", "second"]);
    expect(partsToType("single")).toEqual([null]);
  });

  it("writes the chosen help with a yes, and no response with the strip", () => {
    expect(markOfTouch("levels", "main", "G", false)).toEqual({ kind: "yes", level: "G" });
    expect(markOfTouch("levels", "not-this-time", "G", false)).toEqual({ kind: "no", level: "NR" });
    expect(markOfTouch("levels", "refused", "G", false)).toEqual({ kind: "no", level: "R" });
  });

  it("starts and stops a time with the same touch", () => {
    expect(markOfTouch("time", "main", null, false)?.kind).toBe("start");
    expect(markOfTouch("time", "main", null, true)?.kind).toBe("stop");
  });

  it("gives each of two things a side of its own", () => {
    expect(markOfTouch("pair", "main", null, false)).toEqual({ kind: "count", level: null, part: "one" });
    expect(markOfTouch("pair", "not-this-time", null, false)).toEqual({ kind: "count", level: null, part: "other" });
    expect(markOfTouch("pair", "refused", null, false)).toBeNull();
  });

  it("takes a mark back by a double press only where two quick presses cannot both be meant", () => {
    const recorders = ["chances", "levels", "steps", "looks", "intervals", "count", "pair", "time", "answer", "beats"] as const;
    expect(recorders.filter(eachPressCounts)).toEqual(["count", "pair", "time", "answer", "beats"]);
  });

  it("has no “not this time” for a count or a time", () => {
    expect(markOfTouch("count", "not-this-time", null, false)).toBeNull();
    expect(markOfTouch("time", "not-this-time", null, false)).toBeNull();
    expect(markOfTouch("typed", "main", null, false)).toBeNull();
  });

  it("knows which start is still running, also when start was pressed twice", () => {
    const [a, b, c] = [mark(1, "start"), mark(2, "start"), mark(3, "stop")];
    expect(runningSince([a, b])).toBe(a);
    expect(runningSince([a, b, c])).toBeUndefined();
    expect(runningSince([a, c, mark(4, "start")])?.id).toBe(mark(4, "start").id);
    expect(runningSince([])).toBeUndefined();
  });

  it("counts a mark known to the server and to the tablet once, in the order it was made", () => {
    const [a, b] = [mark(1, "yes"), mark(2, "no")];
    expect(together([b], [a, b])).toEqual([a, b]);
  });
});

describe("a look when the timer asks", () => {
  const mts = { method: "mts", everySeconds: 60, samples: 20 } as const;
  const none = new Set<number>();
  it("is not due before the first signal, nor for a signal before this device watched", () => {
    expect(askedOf(mts, 20, 20, none)).toMatchObject({ due: false, inSeconds: 40, nth: null });
    expect(askedOf(mts, 65, 3, none).due).toBe(false);
  });
  it("is due at the signal until somebody answers", () => {
    expect(askedOf(mts, 62, 62, none)).toMatchObject({ due: true, nth: 0 });
    expect(askedOf(mts, 62, 62, new Set([0]))).toMatchObject({ due: false, inSeconds: 58 });
    expect(askedOf(mts, 122, 122, new Set([0])).nth).toBe(1);
  });
  it("passes when nobody answers in time, and counts as nothing", () => {
    expect(askedOf(mts, 85, 85, none)).toMatchObject({ due: false, inSeconds: 35 });
  });
  it("of one’s own counts for itself", () => {
    expect(intervalOf(mts, askedOf(mts, 20, 20, none), "yes")).toBeNull();
  });
});

describe("an interval", () => {
  const pir = { method: "pir", everySeconds: 30 } as const;
  const wir = { method: "wir", everySeconds: 30 } as const;
  const at = (measure: typeof pir | typeof wir, clock: number, answered: number[] = [], watched = clock) =>
    askedOf(measure, clock, watched, new Set(answered));
  it("is asked about only when all of it was watched", () => {
    expect(at(pir, 31, [], 12).due).toBe(false);
    expect(at(pir, 31).due).toBe(true);
  });
  it("has happened at the first time it is seen, whatever is said at its end", () => {
    expect(intervalOf(pir, at(pir, 10), "yes")).toBe(0);
    expect(at(pir, 31, [0])).toMatchObject({ due: false, current: 1 });
    expect(intervalOf(pir, at(pir, 31, [0]), "yes")).toBe(1);
  });
  it("that breaks off while it runs is answered at once", () => {
    expect(intervalOf(wir, at(wir, 40, [0]), "no")).toBe(1);
    expect(intervalOf(wir, at(wir, 61, [0]), "yes")).toBe(1);
  });
});

describe("the steps of a task", () => {
  const step = (n: number, nth: number) => ({ ...mark(n, "yes"), nth });
  it("come in the order of the chain, and begin again after the last", () => {
    const task = { steps: ["a", "b", "c"] };
    expect(nextStep(task, [])).toBe(0);
    expect(nextStep(task, [step(1, 0)])).toBe(1);
    expect(nextStep(task, [step(1, 0), step(2, 1), step(3, 2)])).toBe(0);
    expect(nextStep({ ...task, chaining: "backward" }, [])).toBe(2);
  });
});

it("a scale of few whole values is a row of buttons", () => {
  expect(scaleOf({ method: "rating", scale: { from: 1, to: 5 } })).toEqual([1, 2, 3, 4, 5]);
  expect(scaleOf({ method: "rating", scale: { from: 0, to: 0.5 } })).toBeNull();
});
