import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeviceMoment } from "#foundation/words.ts";
import { MethodSettings } from "./method.ts";
import { pairsOf } from "./pairs.ts";
import { resultOf } from "./result.ts";
import { type Counted, MarkId, RoomTap } from "./tap.ts";
import { EVERY_MEASURE } from "./test-measures.ts";
import { isForgotten, usualOf } from "./times.ts";

const idAt = (nth: number) => MarkId.parse(`01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`);
const tap = (nth: number, kind: RoomTap["kind"], more: Partial<Counted> = {}): Counted =>
  RoomTap.parse({
    id: idAt(nth),
    kind,
    level: null,
    value: null,
    part: null,
    takesBack: null,
    at: DeviceMoment.parse(new Date(Date.UTC(2026, 11, 1, 20, 30) + nth * 1_000).toISOString()),
    steadyMs: nth * 1_000,
    source: "tap",
    ...more,
  });
const of = (measure: unknown, taps: readonly Counted[], minutes = 45) =>
  resultOf({ measure: MethodSettings.parse(measure), form: "single" }, taps, minutes);

const anyTap = fc.record({
  kind: fc.constantFrom<RoomTap["kind"][]>("yes", "no", "count", "start", "stop", "value", "beats"),
  level: fc.constantFrom<RoomTap["level"][]>(null, "I", "G", "P", "NR"),
  nth: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  observer: fc.constantFrom<RoomTap["observer"][]>(null, null, null, "second"),
  part: fc.constantFrom("one", "other", null),
  value: fc.integer({ min: 0, max: 10 }),
  takenBack: fc.integer({ min: 0, max: 4 }).map((die) => die === 0),
});

describe("every recorder’s number", () => {
  const made = fc.array(anyTap, { maxLength: 30 }).map((taps) =>
    taps.flatMap(({ kind, takenBack, level, nth, observer, value, part }, index) => {
      const one = tap(2 * index + 1, kind, {
        level: kind === "yes" || kind === "no" ? level : null,
        nth,
        observer,
        part: kind === "count" ? part : null,
        value: kind === "value" ? value : null,
        beats: kind === "beats" ? { beatsPerMinute: 100, taps: [0, 590, 1_210, 1_800, 2_405], lateMs: 0 } : null,
      });
      return takenBack ? [one, tap(2 * index + 2, "take-back", { takesBack: one.id })] : [one];
    }),
  );

  it("does not depend on the order marks arrive in, nor on a mark that arrives twice", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERY_MEASURE),
        made.chain((taps) => fc.tuple(fc.constant(taps), fc.shuffledSubarray(taps, { minLength: taps.length }), fc.subarray(taps))),
        (measure, [taps, shuffled, twice]) => {
          expect(of(measure, [...shuffled, ...twice])).toEqual(of(measure, taps));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is the same whether a mark was taken back or never made", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_MEASURE), made, (measure, taps) => {
        const gone = new Set(taps.flatMap(({ takesBack }) => takesBack ?? []));
        const never = taps.filter(({ id, kind }) => kind !== "take-back" && !gone.has(id));
        expect(of(measure, taps)).toEqual(of(measure, never));
      }),
      { numRuns: 400 },
    );
  });

  it("is never made from a second observer’s marks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_MEASURE), made, (measure, taps) => {
        const [all, mine] = [
          of(measure, taps),
          of(
            measure,
            taps.filter(({ observer }) => observer !== "second"),
          ),
        ];
        expect(all?.value).toBe(mine?.value);
        expect(all?.outOf).toBe(mine?.outOf);
      }),
    );
  });

  it("is no zero when the marks are those of another way of measuring", () => {
    const answers = [tap(1, "yes"), tap(2, "no")];
    for (const measure of [
      { method: "freq", unit: null },
      { method: "rate", perMinutes: 10, unit: null },
      { method: "product", unit: null },
    ])
      expect(of(measure, answers)).toBeNull();
  });

  it("without marks is a gap", () => {
    for (const measure of EVERY_MEASURE) expect(of(measure, [])).toBeNull();
  });
});

describe("two things together", () => {
  const pair = { method: "pair", one: "sign", other: "voice", withinSeconds: 2 };
  const at = (second: number, part: "one" | "other", more: Partial<Counted> = {}) =>
    tap(1_000 + Math.round(second * 1_000), "count", { part, steadyMs: second * 1_000, ...more });

  it("count when both come within the window, whichever comes first; each by itself stays beside", () => {
    const taps = [at(1, "one"), at(2.5, "other"), at(10, "other"), at(11, "one"), at(20, "one"), at(30, "other")];
    expect(of(pair, taps)).toEqual({ value: 2, outOf: null, support: {}, details: { one: 3, other: 3 } });
  });
  it("that only ever come alone are a true zero, and nothing at all is a gap", () => {
    expect(of(pair, [at(1, "one"), at(9, "one")])).toMatchObject({ value: 0, details: { one: 2, other: 0 } });
    expect(of(pair, [])).toBeNull();
  });
  it("two seconds apart are together, a moment more is not; another window is another number", () => {
    expect(of(pair, [at(1, "one"), at(3, "other")])).toMatchObject({ value: 1 });
    expect(of(pair, [at(1, "one"), at(3.001, "other")])).toMatchObject({ value: 0 });
    expect(of({ ...pair, withinSeconds: 5 }, [at(1, "one"), at(5, "other")])).toMatchObject({ value: 1 });
  });
  it("make one pair of a sign and two sounds", () => {
    expect(of(pair, [at(1, "one"), at(1.5, "other"), at(2, "other")])).toMatchObject({ value: 1, details: { one: 1, other: 2 } });
  });
  it("are judged by the steady clock, when the wall clock is changed in between", () => {
    const later = { at: DeviceMoment.parse("2026-12-01T23:00:00.000Z") };
    expect(of(pair, [at(1, "one"), at(2, "other", later)])).toMatchObject({ value: 1 });
  });
  it("are as many as can be, never more than of either, and the same with the two exchanged", () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(seconds, seconds, fc.constantFrom(1, 2, 5), (ones, others, within) => {
        const marks = [...ones.map((second) => at(second, "one")), ...others.map((second) => at(second, "other"))];
        const swapped = [...ones.map((second) => at(second, "other")), ...others.map((second) => at(second, "one"))];
        const { pairs } = pairsOf(marks, within);
        expect(pairs).toBe(mostPairs(ones, others, within));
        expect(pairs).toBeLessThanOrEqual(Math.min(ones.length, others.length));
        expect(pairsOf(swapped, within).pairs).toBe(pairs);
      }),
      { numRuns: 300 },
    );
  });
  it("two observers agree by how many they saw", () => {
    const second = { observer: "second" } as const;
    const both = [at(1, "one"), at(2, "other"), at(10, "one"), at(11, "other"), at(1.2, "one", second), at(2.2, "other", second)];
    expect(
      of(
        pair,
        both.map((mark, nth) => ({ ...mark, id: idAt(500 + nth) })),
      ),
    ).toMatchObject({ value: 2, details: { agreement: 50 } });
  });
});

/** By trying everything, slowly: each of the one alone, or with any of the others that is near enough. */
function mostPairs(ones: readonly number[], others: readonly number[], within: number): number {
  const [first, ...left] = ones;
  if (first === undefined) return 0;
  const alone = mostPairs(left, others, within);
  const tried = new Set(others.filter((other) => Math.abs(first - other) <= within));
  return Math.max(alone, ...[...tried].map((other) => 1 + mostPairs(left, others.toSpliced(others.indexOf(other), 1), within)));
}

describe("the time to an answer", () => {
  const lat = { method: "lat", unit: "seconds" };
  it("is the middle one; what nobody answered is counted apart and is no zero", () => {
    const taps = [
      tap(1, "start"),
      tap(4, "stop"),
      tap(10, "start"),
      tap(11, "stop"),
      tap(20, "start"),
      tap(30, "no"),
      tap(40, "start"),
      tap(49, "stop"),
    ];
    expect(of(lat, taps)).toMatchObject({ value: 3, details: { times: 3, unanswered: 1 } });
  });
  it("is a gap when no cue was answered", () => {
    expect(of(lat, [tap(1, "start"), tap(9, "no")])).toBeNull();
  });
  it("in beats takes the tempo of the cue, and no guess without one", () => {
    const withTempo: Counted = { ...tap(1, "start"), music: { beatsPerMinute: 90 } };
    expect(of({ method: "lat", unit: "beats" }, [withTempo, tap(3, "stop")])).toMatchObject({ value: 3 });
    expect(of({ method: "lat", unit: "beats" }, [tap(1, "start"), tap(3, "stop")])).toBeNull();
  });
});

describe("intervals and steps", () => {
  it("an interval has one answer: the last", () => {
    const taps = [tap(1, "yes", { nth: 0 }), tap(2, "no", { nth: 1 }), tap(3, "yes", { nth: 1 }), tap(4, "no", { nth: 2 })];
    expect(of({ method: "pir", everySeconds: 30 }, taps)).toMatchObject({ value: 2, outOf: 3 });
  });
  it("steps count when done on one’s own, and keep the help", () => {
    const task = { method: "task", steps: ["sit", "hold", "play"] };
    const taps = [tap(1, "yes", { nth: 0, level: "I" }), tap(2, "yes", { nth: 1, level: "P" }), tap(3, "no", { nth: 2, level: "NR" })];
    expect(of(task, taps)).toMatchObject({ value: 1, outOf: 3, support: { I: 1, P: 1, NR: 1 } });
  });
});

describe("what is written afterwards", () => {
  it("keeps its own whole, and says that it is from memory", () => {
    expect(of({ method: "pct", chances: 15 }, [tap(1, "value", { value: 6, outOf: 10, estimated: true })])).toMatchObject({
      value: 6,
      outOf: 10,
      details: { estimated: 1, typed: 1 },
    });
  });
  it("a monitor read several times keeps its lowest and highest", () => {
    const taps = [88, 72, 80].map((value, nth) => tap(nth, "value", { value }));
    expect(of({ method: "phys", unit: "bpm" }, taps)).toMatchObject({ value: 80, details: { lowest: 72, highest: 88, times: 3 } });
  });
});

describe("a rhythm", () => {
  const played = (lateMs: number | null, off = 30) =>
    tap(1, "beats", { beats: { beatsPerMinute: 100, taps: [...Array(24).keys()].map((nth) => nth * 600 + off), lateMs } });
  it("by its unit: R, percent near the beat, milliseconds", () => {
    expect(of({ method: "sync", unit: "R" }, [played(null)])).toMatchObject({ value: 1 });
    expect(of({ method: "sync", unit: "%" }, [played(0, 120)])).toMatchObject({ value: 0 });
    expect(of({ method: "sync", unit: "%" }, [played(100, 120)])).toMatchObject({ value: 100 });
    expect(of({ method: "sync", unit: "ms" }, [played(10)])).toMatchObject({ value: 20 });
    expect(of({ method: "sync", unit: "symmetry ratio" }, [played(null)])).toMatchObject({ value: 1 });
  });
  it("tells early and late only from a device whose own delay is known", () => {
    expect(of({ method: "sync", unit: "ms" }, [played(null)])).toBeNull();
  });
  it("says nothing from fewer than twenty taps", () => {
    expect(
      of({ method: "sync", unit: "R" }, [tap(1, "beats", { beats: { beatsPerMinute: 100, taps: [0, 600, 1_200], lateMs: 0 } })]),
    ).toBeNull();
  });
});

describe("two observers", () => {
  it("agree by interval, by chance, by minute", () => {
    const second = { observer: "second" } as const;
    const looks = [0, 1, 2, 3].flatMap((nth) => [
      tap(2 * nth + 1, "yes", { nth }),
      tap(2 * nth + 2, nth === 3 ? "no" : "yes", { nth, ...second }),
    ]);
    expect(of({ method: "mts", everySeconds: 60, samples: null }, looks)?.details).toMatchObject({ agreement: 75 });
    const tries = [tap(1, "yes"), tap(2, "yes", second), tap(3, "no"), tap(4, "no", second), tap(5, "yes")];
    expect(of({ method: "pct", chances: null }, tries)?.details["agreement"]).toBeCloseTo(66.7, 5);
    const counts = [tap(1, "count"), tap(2, "count", second), tap(70, "count"), tap(71, "count"), tap(72, "count", second)];
    expect(of({ method: "freq", unit: null }, counts)).toMatchObject({ value: 3, details: { agreement: 75 } });
  });
});

describe("a forgotten timer", () => {
  it("runs twice as long as usual; without a usual time nobody can tell", () => {
    expect(usualOf([30], [40, 50])).toBe(40);
    expect(isForgotten(80, 40)).toBe(true);
    expect(isForgotten(79, 40)).toBe(false);
    expect(isForgotten(5_000, null)).toBe(false);
  });
});
