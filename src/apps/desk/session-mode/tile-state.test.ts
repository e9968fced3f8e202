import { describe, expect, it } from "vitest";
import { CalendarDay, DeviceMoment, Instant } from "#foundation/words.ts";
import { MethodSettings } from "#assessment/method.ts";
import { MarkId } from "#assessment/tap.ts";
import type { Room } from "#overview/overview.api.ts";
import { Objective } from "#plan/objective.ts";
import { Mark } from "#session/mark.ts";
import { tileState } from "./tile-state.ts";

const BEGAN = Date.parse("2026-12-01T20:30:00.000Z");
const objective = (measure: unknown) =>
  Objective.parse({
    id: "0198f000-0000-7000-8000-000000000001",
    version: 1,
    status: "active",
    phases: [],
    position: 0,
    title: "Plays on",
    condition: "In the session",
    behaviour: "plays",
    familyWording: { en: "", fr: "", further: [] },
    measure: MethodSettings.parse(measure),
    form: "single",
    direction: "up",
    target: { kind: "criterion", value: 1, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  });
const NONE: Room["lastScores"] = [];
const drum = objective({ method: "dur", value: "total", unit: "seconds" });
/** A mark so many seconds into the session by the steady clock; the wall clock may say something else. */
const mark = (nth: number, second: number, kind: Mark["kind"], more: { wall?: number; part?: string } = {}): Mark =>
  Mark.parse({
    id: MarkId.parse(`01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`),
    objectiveId: drum.id,
    kind,
    level: null,
    value: null,
    part: more.part ?? null,
    takesBack: null,
    at: DeviceMoment.parse(new Date(BEGAN + (more.wall ?? second) * 1_000).toISOString()),
    steadyMs: BEGAN + second * 1_000,
    source: "tap",
  });
const startsAt = Instant.parse(new Date(BEGAN).toISOString());
const at = (second: number, marks: readonly Mark[], { of = drum, last = NONE } = {}) =>
  tileState({ marks: [...marks], lastScores: last, minutes: 45, startsAt }, of, {
    elapsed: second,
    now: BEGAN + second * 1_000,
    observer: null,
    step: undefined,
  });

describe("a timer somebody forgot", () => {
  const twice = [mark(1, 0, "start"), mark(2, 40, "stop"), mark(3, 100, "start"), mark(4, 140, "stop"), mark(5, 200, "start")];
  it("is asked about when it runs twice as long as the times of today", () => {
    expect(at(279, twice)).toMatchObject({ running: 79, forgotten: false });
    expect(at(280, twice)).toMatchObject({ running: 80, forgotten: true });
  });
  it("is asked about by the sessions before, when it is the first of today", () => {
    const last = {
      day: CalendarDay.parse("2026-11-24"),
      score: { objectiveId: drum.id, value: 60, outOf: null, support: {}, details: { total: 60, times: 2 } },
    };
    expect(at(61, [mark(1, 0, "start")], { last: [last] }).forgotten).toBe(true);
  });
  it("is never stopped for anybody: nothing is written until somebody presses", () => {
    expect(at(3_600, twice).score).toMatchObject({ value: 80 });
  });
});

describe("a clock that is changed in the middle of a session", () => {
  it("changes no running time and no time that was taken", () => {
    const hourBack = -3_600;
    const marks = [mark(1, 10, "start"), mark(2, 40, "stop", { wall: 40 + hourBack }), mark(3, 60, "start", { wall: 60 + hourBack })];
    expect(at(75, marks)).toMatchObject({ running: 15, score: { value: 30 } });
  });
  it("takes two things together by the clock that goes on", () => {
    const pair = objective({ method: "pair", one: "Sign", other: "Voice", withinSeconds: 2 });
    const marks = [mark(1, 5, "count", { part: "one" }), mark(2, 6, "count", { part: "other", wall: 9_000 })];
    expect(at(10, marks, { of: pair }).score).toMatchObject({ value: 1 });
  });
});

describe("three thousand marks in one session", () => {
  it("are shown in a moment, for each of six tiles", () => {
    const count = objective({ method: "freq", unit: null });
    const marks = [...Array(3_000).keys()].map((nth) => mark(nth + 1, nth, "count"));
    const from = performance.now();
    for (let tile = 0; tile < 6; tile++) expect(at(3_000, marks, { of: count }).score).toMatchObject({ value: 3_000 });
    expect(performance.now() - from).toBeLessThan(500);
  });
});
