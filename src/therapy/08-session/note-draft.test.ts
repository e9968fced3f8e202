import { describe, expect, it } from "vitest";
import { ObjectiveId } from "#plan/objective.ts";
import { spellOut } from "#plan/objective-sentence.ts";
import { draftText, type NoteFacts, noteDraftOf } from "./note-draft.ts";
import { Shown } from "./shown.ts";

const id = (last: number) => ObjectiveId.parse(`0198f000-0000-7000-8000-00000000000${last}`);
const asks: NoteFacts["objectives"][number] = {
  id: id(1),
  title: "Asks with sign and voice",
  measure: { method: "prompt", chances: 10, levels: ["I", "G", "NR"], target: "G" },
  form: "single",
};
const calm: NoteFacts["objectives"][number] = {
  id: id(2),
  title: "Calms",
  measure: { method: "rating", scale: { from: 0, to: 10 } },
  form: "before-after",
};
const score = (changes: Partial<NoteFacts["scores"][number]> = {}) => ({
  objectiveId: id(1),
  value: 7,
  outOf: 10,
  support: { G: 3, I: 4, NR: 3 },
  details: {},
  ...changes,
});
const facts = (changes: Partial<NoteFacts> = {}): NoteFacts => ({
  shown: [],
  attendance: { outcome: "came", category: null, reason: "" },
  minutes: 45,
  objectives: [asks],
  scores: [score()],
  interventions: [],
  ...changes,
});
/** Codes and values as they are, so that a test reads without a catalogue. */
const plain = (it: NoteFacts) =>
  draftText(noteDraftOf(it), (saying) => spellOut(saying, (code, values) => `${code}(${Object.values(values).join("; ")})`));

describe("the draft of a note", () => {
  it("says every number with its whole, and the help behind it from least to most", () => {
    expect(plain(facts())).toContain("note.result(Asks with sign and voice; plan.amount-of(7; 10))");
    expect(plain(facts())).toContain("note.and-then(note.and-then(note.help-I(4); note.help-G(3)); note.help-NR(3))");
  });

  it("names only objectives that were counted: what was not counted is no zero", () => {
    expect(plain(facts({ objectives: [asks, calm] }))).not.toContain("Calms");
  });

  it("says of two things how often they came together, and each by itself", () => {
    const pair: NoteFacts["objectives"][number] = {
      id: id(3),
      title: "Asks",
      measure: { method: "pair", one: "Sign", other: "Voice", withinSeconds: 2 },
      form: "single",
    };
    const counted = score({ objectiveId: id(3), value: 4, outOf: null, support: {}, details: { one: 6, other: 5 } });
    expect(plain(facts({ objectives: [pair], scores: [counted] }))).toContain(
      "note.result-together(Asks; plan.amount-together(4; Sign; Voice); Sign; 6; Voice; 5)",
    );
  });

  it("never says a time without its unit", () => {
    const lat: NoteFacts["objectives"][number] = {
      id: id(3),
      title: "Answers",
      measure: { method: "lat", unit: "seconds" },
      form: "single",
    };
    const counted = score({ objectiveId: id(3), value: 2.5, outOf: null, support: {}, details: {} });
    expect(plain(facts({ objectives: [lat], scores: [counted] }))).toContain("note.result(Answers; plan.amount-seconds(2.5))");
  });

  it("keeps before and after side by side", () => {
    const before = score({ objectiveId: id(2), value: -3, outOf: null, support: {}, details: { before: 7, after: 4 } });
    expect(plain(facts({ objectives: [calm], scores: [before] }))).toContain(
      "note.before-after(Calms; plan.amount-rating(7; 10); plan.amount-rating(4; 10))",
    );
  });

  it("says what was planned for the objectives counted, and leaves the plan for next time open", () => {
    const interventions = [
      { name: "Ask-and-play song", music: [{ element: "tempo" as const, value: "88", purpose: "" }], objectiveIds: [id(1)] },
      { name: "Breathing", music: [], objectiveIds: [id(2)] },
    ];
    const text = plain(facts({ interventions }));
    expect(text).toContain("note.planned-music(Ask-and-play song; 88)");
    expect(text).not.toContain("Breathing");
    expect(text.endsWith("note.part-plan()")).toBe(true);
  });

  it("of a missed session gives the reason and no numbers, even when marks were made", () => {
    const text = plain(facts({ attendance: { outcome: "absent", category: "illness", reason: "fever since Sunday" } }));
    expect(text).toContain("absence.illness");
    expect(text).toContain("note.their-words(fever since Sunday)");
    expect(text).not.toContain("plan.amount");
  });

  it("says that a reason is not known", () => {
    expect(plain(facts({ attendance: { outcome: "absent", category: null, reason: "" } }))).toContain("note.reason-not-known");
  });

  it("never assumes that someone came", () => {
    const text = plain(facts({ attendance: null }));
    expect(text).toContain("note.not-yet-recorded");
    expect(text).not.toContain("attendance-came");
  });

  it("says in the client’s own terms how they took part and what they chose", () => {
    const base = {
      offered: [],
      chosen: null,
      code: null,
      takesBack: null,
      steadyMs: null,
      source: "staff",
      at: "2026-12-01T15:30:00.000-05:00",
    };
    const shown = [
      Shown.parse({ ...base, id: "01900000-0000-7000-8000-000000000001", about: "part", code: "watched" }),
      Shown.parse({
        ...base,
        id: "01900000-0000-7000-8000-000000000002",
        about: "choice",
        source: "client",
        chosen: 0,
        offered: [
          { sign: "drum", words: "Drum" },
          { sign: "stop", words: "Stop" },
        ],
      }),
    ];
    expect(plain(facts({ shown }))).toContain("note.took-part-watched() note.choice(Drum; Drum, Stop)");
  });
});
