import { expect, it } from "vitest";
import { MusicInForce } from "#session/music-in-force.ts";
import { musicInForce, type NowActivity, plannedSteps } from "./now-activity.ts";

const activity: NowActivity = {
  id: "01900000-0000-7000-8000-000000000001",
  name: "Hello song",
  minutes: 5,
  song: null,
  songTitle: "Hush",
  chart: "{key: G}\n[G]Hush",
  key: "A",
  beatsPerMinute: 92,
  music: [
    { element: "instrumentation", value: "Guitar", purpose: "warm" },
    { element: "tempo", value: "92", purpose: "calm" },
    { element: "live-or-recorded", value: "Live", purpose: "can wait" },
  ],
  steps: [],
  why: ["Asks for more"],
  conflicts: [],
};

it("a mark is stamped with the music as the screen has it: moved key, set tempo, the plan’s other choices, nobody’s name or aim", () => {
  const steps = plannedSteps(activity);
  expect(steps).toBe(2);
  const music = musicInForce(activity, { steps: steps + 1, tempo: 96, beating: true });
  expect(MusicInForce.parse(music)).toEqual({
    activity: "Hello song",
    song: null,
    songTitle: "Hush",
    beatsPerMinute: 96,
    key: "Bb",
    metronome: true,
    elements: { instrumentation: "Guitar", "live-or-recorded": "Live" },
  });
});

it("without words and chords the planned key stands, and an unknown tempo stays unknown", () => {
  expect(musicInForce({ ...activity, chart: null }, { steps: 0, tempo: null, beating: false })).toMatchObject({
    key: "A",
    beatsPerMinute: null,
  });
});
