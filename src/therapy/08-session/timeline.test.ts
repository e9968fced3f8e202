import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Mark } from "./mark.ts";
import { shareOf, timelineOf } from "./timeline.ts";
import { TimelineEntry } from "./timeline-entry.ts";

const id = (nth: number) => `01900000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const at = (minute: number, second = 0) => `2026-12-01T15:${String(minute).padStart(2, "0")}:${String(second).padStart(2, "0")}.000-05:00`;
const ms = (minute: number, second = 0) => Date.parse(at(minute, second));
const music = (activity: string) => ({
  activity,
  song: null,
  songTitle: null,
  beatsPerMinute: null,
  key: null,
  metronome: false,
  elements: {},
});
const mark = (nth: number, minute: number, activity: string | null, more: object = {}) =>
  Mark.parse({
    id: id(nth),
    objectiveId: id(900),
    kind: "yes",
    level: null,
    value: null,
    part: null,
    takesBack: null,
    at: at(minute),
    steadyMs: minute,
    source: "tap",
    music: activity === null ? null : music(activity),
    ...more,
  });
const entry = (nth: number, minute: number, about: string, more: object = {}) =>
  TimelineEntry.parse({ id: id(nth), about, words: "", onId: null, at: at(minute), steadyMs: minute, source: "tap", ...more });
const turn = (nth: number, minute: number, words: string, more: object = {}) => entry(nth, minute, "activity", { words, ...more });

describe("the timeline of a session", () => {
  it("has each activity from where it began to the last thing known of it", () => {
    const { spans } = timelineOf(
      [mark(2, 32, "Hello song"), mark(3, 35, "Drum talk"), mark(5, 41, "Goodbye song")],
      [turn(1, 31, "Hello song"), turn(4, 34, "Drum talk")],
    );
    expect(spans).toEqual([
      { activity: "Hello song", from: ms(31), until: ms(34), known: "turned" },
      { activity: "Drum talk", from: ms(34), until: ms(41), known: "turned" },
      { activity: "Goodbye song", from: ms(41), until: ms(41), known: "marked" },
    ]);
  });

  it("does not call it an activity when somebody only leafed past it, unless something was marked in it", () => {
    const past = [turn(1, 31, "Hello song"), turn(2, 34, "Rain song"), turn(3, 34, "Drum talk", { at: at(34, 3) })];
    expect(timelineOf([], past).spans.map(({ activity }) => activity)).toEqual(["Hello song", "Drum talk"]);
    const marked = [mark(5, 34, "Rain song", { at: at(34, 1) })];
    expect(timelineOf(marked, past).spans.map(({ activity }) => activity)).toEqual(["Hello song", "Rain song", "Drum talk"]);
  });

  it("gives no moment to what was written from memory, and says how much that is", () => {
    const typed = mark(2, 50, null, { source: "typed", steadyMs: null });
    const estimated = mark(3, 51, null, { estimated: true });
    const { marks, fromMemory, known } = timelineOf([mark(1, 32, null), typed, estimated], []);
    expect(marks.map((one) => one.mark.id)).toEqual([id(1)]);
    expect(fromMemory).toBe(2);
    expect(known).toEqual({ from: ms(32), until: ms(32) });
  });

  it("of nothing is nothing: no span, no mark, no known time", () => {
    expect(timelineOf([], [])).toEqual({ spans: [], marks: [], bookmarks: [], fromMemory: 0, known: null });
  });

  it("keeps a bookmark with the last words written to it, and lets go of one that was taken back with its words", () => {
    const all = [
      entry(1, 33, "bookmark"),
      entry(2, 35, "bookmark", { source: "pedal" }),
      entry(3, 50, "words", { onId: id(1), words: "He looked up", steadyMs: null, source: "typed" }),
      entry(4, 51, "words", { onId: id(1), words: "He looked up and waited", steadyMs: null, source: "typed" }),
      entry(5, 52, "words", { onId: id(2), words: "A mistake", steadyMs: null, source: "typed" }),
      entry(6, 53, "take-back", { onId: id(2) }),
    ];
    expect(timelineOf([], all).bookmarks).toEqual([{ id: id(1), at: ms(33), steadyMs: 33, words: "He looked up and waited" }]);
  });

  it("does not depend on the order in which things arrived, nor on arriving twice", () => {
    const marks = [mark(10, 32, "Hello song"), mark(11, 36, "Drum talk"), mark(12, 38, null)];
    const entries = [
      turn(1, 31, "Hello song"),
      turn(2, 35, "Drum talk"),
      entry(3, 37, "bookmark"),
      entry(4, 39, "take-back", { onId: id(3) }),
    ];
    const shuffled = <One>(all: readonly One[]) => fc.shuffledSubarray([...all], { minLength: all.length });
    fc.assert(
      fc.property(shuffled(marks), shuffled(entries), (someMarks, someEntries) => {
        expect(timelineOf(someMarks, [...someEntries, ...entries])).toEqual(timelineOf(marks, entries));
      }),
      { numRuns: 100 },
    );
  });

  it("lays a moment between the first and the last one known", () => {
    expect(shareOf({ from: ms(30), until: ms(40) }, ms(35))).toBe(0.5);
    expect(shareOf({ from: ms(30), until: ms(30) }, ms(30))).toBe(0);
    expect(shareOf({ from: ms(30), until: ms(40) }, ms(45))).toBe(1);
  });

  it("is not made of entries that do not fit: words on nothing, an activity without a name", () => {
    expect(TimelineEntry.safeParse({ ...entry(1, 33, "bookmark"), onId: id(2) }).success).toBe(false);
    expect(TimelineEntry.safeParse({ ...entry(1, 33, "bookmark"), about: "words" }).success).toBe(false);
    expect(TimelineEntry.safeParse({ ...turn(1, 33, "x"), words: "" }).success).toBe(false);
  });
});
