import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aSessionId } from "./chart-makers.ts";
import { MusicPlayed } from "./music-played.ts";
import { type CountedValue, countedValues } from "./reading.ts";
import { aChartOf, anObjective } from "./record-makers.ts";
import { responseOf, tellingPair, tempoBand } from "./response.ts";

const OBJECTIVE = aSessionId(999);
const played = (session: number, music: Partial<MusicPlayed> = {}): MusicPlayed =>
  MusicPlayed.parse({
    sessionId: aSessionId(session),
    objectiveId: OBJECTIVE,
    intervention: "Walk to the beat",
    song: null,
    key: null,
    beatsPerMinute: null,
    instrument: null,
    live: null,
    ...music,
  });
const values = (...all: number[]): CountedValue[] => countedValues(anObjective(), aChartOf(all));
const tempo = (counted: readonly CountedValue[], beats: readonly (number | null)[]) =>
  responseOf(
    counted,
    beats.map((beatsPerMinute, session) => played(session, { beatsPerMinute })),
  ).find(({ factor }) => factor === "tempo");

describe("by tempo", () => {
  test("twenty beats make a group, and each stands with its sessions, its middle and its ends", () => {
    const found = tempo(values(1, 5, 2, 6, 3, 7), [72, 88, 76, 84, 79, 98]);
    expect(found?.groups).toEqual([
      { value: "60", sessions: 3, median: 2, lowest: 1, highest: 3, interval: null, isFew: true },
      { value: "80", sessions: 3, median: 6, lowest: 5, highest: 7, interval: null, isFew: true },
    ]);
    expect(found?.oneAfterTheOther).toBe(false);
    expect(tempoBand("80")).toEqual({ from: 80, to: 99 });
  });

  test("below three sessions there is no middle, only how many there are", () => {
    const found = tempo(values(1, 5), [72, 88]);
    expect(found?.groups).toEqual([]);
    expect(found?.tooFew).toEqual([
      { value: "60", sessions: 1 },
      { value: "80", sessions: 1 },
    ]);
  });

  test("from six sessions there is an interval, from eight it stands without a warning", () => {
    const at = (sessions: number) =>
      tempo(
        values(...Array.from({ length: sessions }, (_, place) => place % 10)),
        Array.from({ length: sessions }, () => 90),
      )?.groups[0];
    expect([at(5)?.interval, at(6)?.interval]).toEqual([null, { lower: 0, upper: 5 }]);
    expect([at(7)?.isFew, at(8)?.isFew]).toEqual([true, false]);
  });

  test("that one came after the other in time is said", () => {
    expect(tempo(values(1, 2, 3, 6, 7, 8), [72, 72, 72, 90, 90, 90])?.oneAfterTheOther).toBe(true);
  });
});

test("a session with two of them belongs to neither, and what is not known is counted as not known", () => {
  const music = [played(0, { key: "D" }), played(0, { key: "A" }), played(1, { key: "D" }), played(2), played(3, { key: "D" })];
  const key = responseOf(values(1, 2, 3, 4), music).find(({ factor }) => factor === "key");
  expect([key?.mixed, key?.unknown, key?.tooFew]).toEqual([1, 1, [{ value: "D", sessions: 2 }]]);
});

test("nothing known of the music is no table at all", () => {
  expect(responseOf(values(1, 2, 3), [])).toEqual([]);
  expect(responseOf([], [played(0)])).toEqual([]);
});

test("a pair is worth a question only from eight sessions each, with intervals that do not touch, the better one first", () => {
  const counted = values(...Array.from({ length: 16 }, (_, place) => (place % 2 === 0 ? 1 : 8)));
  const found = tempo(
    counted,
    counted.map((_, place) => (place % 2 === 0 ? 70 : 90)),
  );
  if (found === undefined) throw new Error("two tempos");
  expect(tellingPair(found, "up")?.better.value).toBe("80");
  expect(tellingPair(found, "down")?.better.value).toBe("60");
  expect(tellingPair({ ...found, groups: found.groups.map((group) => ({ ...group, isFew: true })) }, "up")).toBeNull();
  expect(tellingPair({ ...found, groups: found.groups.slice(0, 1) }, "up")).toBeNull();
});

test("whatever the order of the plans, every counted session is in exactly one place", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 40, max: 160 })), { minLength: 1, maxLength: 30 }), (beats) => {
      const counted = values(...beats.map((_, place) => place % 11));
      const music = beats.map((beatsPerMinute, session) => played(session, { beatsPerMinute }));
      const found = responseOf(counted, music).find(({ factor }) => factor === "tempo");
      const placed = [...(found?.groups ?? []), ...(found?.tooFew ?? [])].reduce((sum, { sessions }) => sum + sessions, 0);
      expect(placed + (found?.mixed ?? 0) + (found?.unknown ?? beats.length)).toBe(beats.length);
      expect(responseOf(counted, music.toReversed())).toEqual(responseOf(counted, music));
    }),
  );
});
