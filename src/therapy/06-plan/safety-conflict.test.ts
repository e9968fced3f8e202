import { describe, expect, test } from "vitest";
import { SafetyLine } from "#people/safety-card.ts";
import { conflictsOf, type Planned } from "./safety-conflict.ts";

const line = (said: Partial<Record<keyof SafetyLine, unknown>>): SafetyLine =>
  SafetyLine.parse({
    id: "01890000-0000-7000-8000-000000000001",
    kind: "leave-out",
    words: "",
    recordedAt: "2026-03-02T15:00:00.000Z",
    ...said,
  });
const plan = (it: Partial<Planned>): Planned => ({ name: "Free play", music: [], chart: null, materials: [], ...it });
const music = (value: string): Planned["music"] => [{ element: "instrumentation", value, purpose: "" }];
const met = (on: Partial<Record<keyof SafetyLine, unknown>>, it: Partial<Planned>) =>
  conflictsOf([line(on)], plan(it)).map(({ card, plan: words, place }) => [card, words, place]);

describe("an instrument to leave out", () => {
  const cymbal = { thing: "instrument", which: "crash cymbal", words: "covers ears" };
  test("is met in the materials of the library, in either language", () => {
    expect(met(cymbal, { materials: ["drum", "cymbal"] })).toEqual([["crash cymbal", "cymbal", "materials"]]);
    expect(met(cymbal, { materials: ["tambour", "cymbale"] })).toEqual([["crash cymbal", "cymbale", "materials"]]);
  });
  test("is met in the music chosen, one or many, whatever the capitals and accents", () => {
    expect(met(cymbal, { music: music("Drums and CYMBALS") })).toEqual([["crash cymbal", "CYMBALS", "music"]]);
    expect(met({ thing: "instrument", which: "Djembé" }, { music: music("djembe, scarf") })).toEqual([["Djembé", "djembe", "music"]]);
  });
  test("is met in the name of what is planned, which is said whole", () => {
    expect(met(cymbal, { name: "Cymbal and hush" })).toEqual([["crash cymbal", "Cymbal and hush", "name"]]);
  });
  test("is not met where other instruments are played, and not in what the music is for", () => {
    expect(met(cymbal, { materials: ["drum", "scarf"], music: [{ element: "timbre", value: "soft", purpose: "no cymbal" }] })).toEqual([]);
  });
  test("several named on one line count each for itself", () => {
    expect(met({ thing: "instrument", which: "gong, tambourine" }, { materials: ["tambourin"] })).toEqual([
      ["tambourine", "tambourin", "materials"],
    ]);
    expect(met({ thing: "instrument", which: "gong ou triangle" }, { materials: ["Triangle"] })).toEqual([
      ["triangle", "Triangle", "materials"],
    ]);
  });
});

describe("a song to leave out", () => {
  const song = { thing: "song", which: "Amazing Grace", words: "sung at her husband’s funeral" };
  test("is met by the title of its words and chords", () => {
    expect(met(song, { name: "Sing together", chart: "{title: Amazing Grâce}\n[G]Words" })).toEqual([
      ["Amazing Grace", "Amazing Grâce", "song"],
    ]);
  });
  test("is only that song", () => {
    expect(met(song, { chart: "{title: Grace notes}" })).toEqual([]);
    expect(met({ thing: "song", which: "The Drum Song" }, { materials: ["tambour"] })).toEqual([]);
  });
});

describe("other lines", () => {
  test("a sound is met by what describes it", () => {
    expect(met({ kind: "sensory", thing: "sound", which: "sudden sounds" }, { music: music("sudden stops") })).toEqual([
      ["sudden sounds", "sudden", "music"],
    ]);
  });
  test("mouth instruments are met by any of them, and an app that records is none", () => {
    const mouth = { kind: "mouth-instrument", words: "Own mouthpiece only" };
    expect(met(mouth, { materials: ["kazoo"] })).toEqual([["Own mouthpiece only", "kazoo", "materials"]]);
    expect(met(mouth, { materials: ["mirliton"] })).toEqual([["Own mouthpiece only", "mirliton", "materials"]]);
    expect(met(mouth, { materials: ["recorder app", "voice"] })).toEqual([]);
  });
  test("an allergy to latex is met by balloons", () => {
    expect(met({ kind: "allergy", thing: "material", which: "latex" }, { materials: ["ballons"] })).toEqual([
      ["latex", "ballons", "materials"],
    ]);
  });
  test("what came from the intake as a sentence is met by what stands between its marks", () => {
    expect(met({ words: "Crash cymbal (covers ears)" }, { materials: ["cymbal"] })).toEqual([["Crash cymbal", "cymbal", "materials"]]);
    expect(met({ words: "Anything above 65 dB(C); no change of tempo or key" }, { music: music("a comfortable key") })).toEqual([]);
    expect(met({ words: "Balloons near the drum (she fears the bang)" }, { materials: ["drum"] })).toEqual([]);
    expect(met({ kind: "allergy", words: "Latex, balloons · swelling" }, { materials: ["balloon"] })).toHaveLength(1);
  });
  test("signs and what to do before starting name nothing to leave out", () => {
    expect(met({ kind: "stop", words: "Pushes the drum away" }, { materials: ["drum"] })).toEqual([]);
    expect(met({ kind: "before-you-start", words: "Guitar within reach" }, { materials: ["guitar"] })).toEqual([]);
  });
});

test("each line warns once, what could hurt most first", () => {
  const lines = [
    line({ kind: "sensory", thing: "sound", which: "loud sounds" }),
    line({ thing: "instrument", which: "drum", words: "too much" }),
    line({ kind: "seizure", thing: "sound", which: "loud drum" }),
  ];
  const found = conflictsOf(lines, plan({ name: "Loud and soft", music: music("a loud drum"), materials: ["drum"] }));
  expect(found.map(({ line: { kind }, plan: words }) => [kind, words])).toEqual([
    ["seizure", "drum"],
    ["leave-out", "drum"],
    ["sensory", "loud"],
  ]);
});
