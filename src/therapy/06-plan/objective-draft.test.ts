import { describe, expect, it } from "vitest";
import { issuesOf } from "#foundation/issues.ts";
import { draftOf, emptyDraft, wordingOf } from "./objective-draft.ts";
import { Objective, ObjectiveWording } from "./objective.ts";

const family = { en: "Ilse asks for more.", fr: "Ilse en redemande.", further: [] };
const told = { condition: "When the song stops", behaviour: "asks for more with sign and voice" };
const parsed = (draft: Parameters<typeof wordingOf>[0]) => ObjectiveWording.safeParse({ ...wordingOf(draft), position: 0 });

describe("an objective while it is being written", () => {
  it("needs only condition, behaviour and a number in the usual case", () => {
    const draft = emptyDraft("progressive", family);
    const result = parsed({ ...draft, ...told, target: { ...draft.target, value: 6 } });
    expect(result.data).toMatchObject({
      title: "Asks for more with sign and voice",
      measure: { method: "pct", chances: 10 },
      target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
    });
  });

  it("names the field that is missing instead of counting it as zero", () => {
    const draft = emptyDraft("progressive", family);
    const typed = { ...draft, ...told };
    const result = parsed(typed);
    expect(result.success).toBe(false);
    expect(result.error === undefined ? [] : issuesOf(result.error, wordingOf(typed))).toEqual([
      { path: ["target", "value"], code: "missing" },
    ]);
  });

  it("writes faces as a scale of three or five, and two things with their window; opened again they are the same", () => {
    const draft = emptyDraft("progressive", family);
    const target = { ...draft.target, value: 2 };
    const smiles = { ...draft, ...told, target, measure: { ...draft.measure, method: "rating" as const, faces: "3" as const } };
    const faces = parsed(smiles).data;
    expect(faces?.measure).toEqual({ method: "rating", scale: { from: 1, to: 3 }, faces: true });
    const both = { ...draft, ...told, target, measure: { ...draft.measure, method: "pair" as const, one: "Sign", other: "Voice" } };
    const pair = parsed(both).data;
    expect(pair?.measure).toEqual({ method: "pair", one: "Sign", other: "Voice", withinSeconds: 2 });
    for (const wording of [faces, pair]) {
      const objective = Objective.parse({
        ...wording,
        id: "0198f000-0000-7000-8000-000000000001",
        version: 1,
        status: "active",
        phases: [],
      });
      expect(wordingOf(draftOf(objective, "progressive"))).toMatchObject({ measure: wording?.measure });
    }
    expect(parsed({ ...both, measure: { ...both.measure, other: "" } }).success).toBe(false);
  });

  it("asks a maintaining goal for a band and a preventive one for a limit", () => {
    const maintaining = emptyDraft("maintaining", family);
    expect(parsed({ ...maintaining, ...told, target: { ...maintaining.target, low: 5, high: 7 } }).data?.target).toEqual({
      kind: "band",
      low: 5,
      high: 7,
      above: "good",
    });
    const preventive = emptyDraft("preventive", family);
    expect(parsed({ ...preventive, ...told, target: { ...preventive.target, value: 2 } }).data?.target).toEqual({
      kind: "limit",
      value: 2,
    });
  });

  it("keeps a duration in seconds and shows it in the minutes it was typed in", () => {
    const draft = emptyDraft("progressive", family);
    const typed = { ...draft, ...told, measure: { ...draft.measure, method: "dur" as const }, target: { ...draft.target, value: 1.5 } };
    const wording = parsed(typed).data;
    expect(wording?.target).toMatchObject({ value: 90 });
    const objective = Objective.parse({ ...wording, id: "0198f000-0000-7000-8000-000000000001", version: 1, status: "active", phases: [] });
    expect(draftOf(objective, "progressive").target.value).toBe(1.5);
  });

  it("gives back unchanged what was opened for a change", () => {
    const draft = emptyDraft("progressive", family);
    const wording = parsed({
      ...draft,
      ...told,
      measure: { ...draft.measure, method: "prompt" },
      target: { ...draft.target, value: 6 },
    }).data;
    const objective = Objective.parse({ ...wording, id: "0198f000-0000-7000-8000-000000000001", version: 1, status: "active", phases: [] });
    expect(parsed(draftOf(objective, "progressive")).data).toEqual(wording);
  });
});
