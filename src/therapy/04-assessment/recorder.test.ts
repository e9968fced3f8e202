import { describe, expect, it } from "vitest";
import { DeviceMoment } from "#foundation/words.ts";
import { MethodSettings } from "./method.ts";
import { lookAt, markOfTouch, partsToType, recorderOf, runningSince, together } from "./recorder.ts";
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
    expect(of({ method: "lat", unit: "seconds" })).toBe("typed");
  });

  it("types what an instrument reads, and what is rated before and after", () => {
    expect(of({ method: "rate", perMinutes: null, unit: "m/s" })).toBe("typed");
    expect(of({ method: "rating", scale: { from: 0, to: 10 } }, "before-after")).toBe("typed");
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
  it("is not due before the first interval is over", () => {
    expect(lookAt(60, 20, null)).toEqual({ due: false, inSeconds: 40 });
  });
  it("is due when the interval is over and nobody has answered yet", () => {
    expect(lookAt(60, 62, null).due).toBe(true);
    expect(lookAt(60, 62, 1)).toEqual({ due: false, inSeconds: 58 });
    expect(lookAt(60, 122, 55).due).toBe(true);
  });
  it("passes when nobody answers in time, and counts as nothing", () => {
    expect(lookAt(60, 85, null)).toEqual({ due: false, inSeconds: 35 });
  });
});
