/** An objective while it is being written: every method's settings side by side, so that changing the method loses nothing typed. */
import { type Direction, type MeasureForm, Method, type MethodSettings } from "#assessment/method.ts";
import { type Nature, TARGET_BY_NATURE } from "#assessment/nature.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import { SHIPPED_HELP_LEVELS } from "#library/help-levels.ts";
import type { Objective, Target } from "./objective.ts";
import type { FamilyWording } from "./wording.ts";

/** A number field as it is typed: empty is not zero. */
export type Typed = number | string;

export interface ObjectiveDraft extends Record<string, unknown> {
  title: string;
  condition: string;
  behaviour: string;
  measure: {
    method: Method;
    chances: Typed;
    everySeconds: Typed;
    perMinutes: Typed;
    unit: string;
    timeUnit: "seconds" | "minutes" | "beats";
    value: "total" | "longest" | "mean" | "share";
    steps: string;
    chaining: "total" | "forward" | "backward";
    levels: PromptLevel[];
    scale: { from: Typed; to: Typed };
    /** One a line: "4: sings whole phrases". */
    anchors: string;
    /** What each outcome looks like, from much less to much more than expected. */
    outcomes: string[];
    withinPercent: Typed;
    /** The rating is shown as faces. */
    faces: "none" | "3" | "5";
    /** Two things together. */
    one: string;
    other: string;
    withinSeconds: Typed;
  };
  target: {
    kind: Target["kind"];
    value: Typed;
    low: Typed;
    high: Typed;
    above: "good" | "neutral" | "outside";
    maxHelp: PromptLevel;
    rule: { kind: "in-a-row" | "of-the-last"; sessions: Typed; met: Typed };
  };
  form: MeasureForm;
  direction: Direction;
  familyWording: FamilyWording;
  baselineSessions: Typed;
  beginsOn: string;
  dueOn: string;
  steps: { words: string; dueOn: string; reachedOn: string }[];
}

/** The fewest sessions of baseline after which a change of level can ever be told. */
const USUAL_BASELINE = 3;

/** Where a new objective begins: chances of ten, three sessions in a row, with a gesture at most when help is counted. */
export const emptyDraft = (
  nature: Nature,
  familyWording: FamilyWording,
  levels: readonly PromptLevel[] = SHIPPED_HELP_LEVELS,
): ObjectiveDraft => ({
  title: "",
  condition: "",
  behaviour: "",
  measure: {
    method: "pct",
    chances: 10,
    everySeconds: 30,
    perMinutes: 10,
    unit: "",
    timeUnit: "minutes",
    value: "total",
    steps: "",
    chaining: "total",
    levels: [...levels],
    scale: { from: 0, to: 10 },
    anchors: "",
    outcomes: ["", "", "", "", ""],
    withinPercent: 15,
    faces: "none",
    one: "",
    other: "",
    withinSeconds: 2,
  },
  target: {
    kind: TARGET_BY_NATURE[nature],
    value: "",
    low: "",
    high: "",
    above: "good",
    maxHelp: levels.includes("G") ? "G" : (levels[1] ?? "G"),
    rule: { kind: "in-a-row", sessions: 3, met: 3 },
  },
  form: "single",
  direction: nature === "preventive" ? "down" : "up",
  familyWording,
  baselineSessions: nature === "progressive" ? USUAL_BASELINE : "",
  beginsOn: "",
  dueOn: "",
  steps: [],
});

/** An objective that stands, opened for a change. */
export function draftOf(objective: Objective, nature: Nature): ObjectiveDraft {
  const draft = emptyDraft(nature, objective.familyWording);
  const { measure, target } = objective;
  const shown = (value: number) => (isInMinutes(measure) ? value / 60 : value);
  return {
    ...draft,
    title: objective.title,
    condition: objective.condition,
    behaviour: objective.behaviour,
    form: objective.form,
    direction: objective.direction,
    baselineSessions: objective.baselineSessions ?? "",
    beginsOn: objective.beginsOn ?? "",
    dueOn: objective.dueOn ?? "",
    steps: (objective.steps ?? []).map((step) => ({ words: step.words, dueOn: step.dueOn ?? "", reachedOn: step.reachedOn ?? "" })),
    measure: measureDraftOf(draft.measure, measure),
    target: {
      ...draft.target,
      kind: target.kind,
      ...("value" in target ? { value: shown(target.value) } : {}),
      ...(target.kind === "band" ? { low: shown(target.low), high: shown(target.high), above: target.above } : {}),
      ...(target.kind === "criterion" ? { maxHelp: target.maxHelp ?? draft.target.maxHelp, rule: { met: 3, ...target.rule } } : {}),
    },
  };
}

/** The settings of a measure, opened among those of the other methods. */
export const measureDraftOf = (draft: ObjectiveDraft["measure"], measure: MethodSettings): ObjectiveDraft["measure"] => ({
  ...draft,
  method: measure.method,
  ...("chances" in measure ? { chances: measure.chances ?? "" } : {}),
  ...("samples" in measure ? { chances: measure.samples ?? "" } : {}),
  ...("everySeconds" in measure ? { everySeconds: measure.everySeconds } : {}),
  ...("perMinutes" in measure ? { perMinutes: measure.perMinutes ?? "" } : {}),
  ...(measure.method === "dur"
    ? { value: measure.value, timeUnit: measure.unit }
    : measure.method === "lat"
      ? { timeUnit: measure.unit }
      : "unit" in measure
        ? { unit: measure.unit ?? "" }
        : {}),
  ...(measure.method === "task" ? { steps: measure.steps.join("\n"), chaining: measure.chaining ?? "total" } : {}),
  ...(measure.method === "prompt" ? { levels: measure.levels } : {}),
  ...(measure.method === "rating"
    ? { scale: measure.scale, anchors: (measure.anchors ?? []).map(({ value, words }) => `${value}: ${words}`).join("\n") }
    : {}),
  ...(measure.method === "rating" && measure.faces === true ? { faces: measure.scale.to === 3 ? "3" : "5" } : {}),
  ...(measure.method === "pair" ? { one: measure.one, other: measure.other, withinSeconds: measure.withinSeconds } : {}),
  ...(measure.method === "gas" && measure.levels !== undefined ? { outcomes: measure.levels } : {}),
  ...(measure.method === "sync" ? { withinPercent: measure.withinPercent ?? "" } : {}),
});

/** What was written, as the plan's endpoints ask for it. What is missing stays missing, so that the schema says so at its field. */
export function wordingOf(draft: ObjectiveDraft): Record<string, unknown> {
  const { title, condition, behaviour, form, direction, familyWording } = draft;
  return {
    title: title.trim() || titleFrom(behaviour),
    condition,
    behaviour,
    form,
    direction,
    familyWording,
    measure: measureOf(draft),
    target: targetOf(draft),
    baselineSessions: numberOrNull(draft.baselineSessions),
    beginsOn: draft.beginsOn || null,
    dueOn: draft.dueOn || null,
    steps: draft.steps.map((step) => ({ words: step.words, dueOn: step.dueOn || null, reachedOn: step.reachedOn || null })),
  };
}

function measureOf({ measure: { method, ...typed }, target }: ObjectiveDraft): unknown {
  const chances = numberOrNull(typed.chances);
  const unit = typed.unit.trim() || null;
  switch (method) {
    case "pct":
      return { method, chances };
    case "prompt":
      return { method, chances, levels: typed.levels, target: target.maxHelp };
    case "freq":
    case "product":
      return { method, unit };
    case "rate":
      return { method, perMinutes: numberOrNull(typed.perMinutes), unit };
    case "dur":
      return { method, value: typed.value, unit: typed.timeUnit === "seconds" ? "seconds" : "minutes" };
    case "lat":
      return { method, unit: typed.timeUnit === "beats" ? "beats" : "seconds" };
    case "pir":
    case "wir":
      return { method, everySeconds: numberOrMissing(typed.everySeconds) };
    case "mts":
      return { method, everySeconds: numberOrMissing(typed.everySeconds), samples: chances };
    case "task":
      return {
        method,
        steps: typed.steps
          .split("\n")
          .map((step) => step.trim())
          .filter(Boolean),
        // All at once is what a chain is, unless somebody says otherwise.
        ...(typed.chaining === "total" ? {} : { chaining: typed.chaining }),
      };
    case "rating":
      return {
        method,
        ...(typed.faces === "none"
          ? { scale: { from: numberOrMissing(typed.scale.from), to: numberOrMissing(typed.scale.to) } }
          : { scale: { from: 1, to: Number(typed.faces) }, faces: true }),
        ...(typed.anchors.trim() === "" ? {} : { anchors: anchorsFrom(typed.anchors) }),
      };
    case "gas":
      return typed.outcomes.every((words) => words.trim() === "") ? { method } : { method, levels: typed.outcomes };
    case "sync":
      return {
        method,
        unit: unit ?? undefined,
        ...(typed.withinPercent === "" ? {} : { withinPercent: numberOrMissing(typed.withinPercent) }),
      };
    case "phys":
      return { method, unit: unit ?? undefined };
    case "pair":
      return { method, one: typed.one, other: typed.other, withinSeconds: numberOrMissing(typed.withinSeconds) };
  }
}

/** A line without its number is told at the field; it is never thrown away. */
const anchorsFrom = (lines: string): unknown[] =>
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, value, words] = /^(-?\d+(?:[.,]\d+)?)\s*[:=]\s*(.+)$/u.exec(line) ?? [];
      return value === undefined ? { words: line } : { value: Number(value.replace(",", ".")), words };
    });

function targetOf({ measure, target }: ObjectiveDraft): unknown {
  const inMinutes = measure.method === "dur" && measure.timeUnit !== "seconds" && measure.value !== "share";
  const value = (typed: Typed) => {
    const number = numberOrMissing(typed);
    return number === undefined || !inMinutes ? number : Math.round(number * 60);
  };
  switch (target.kind) {
    case "criterion": {
      const sessions = numberOrMissing(target.rule.sessions);
      const rule =
        target.rule.kind === "in-a-row"
          ? { kind: "in-a-row", sessions }
          : { kind: "of-the-last", sessions, met: numberOrMissing(target.rule.met) };
      return { kind: target.kind, value: value(target.value), maxHelp: measure.method === "prompt" ? target.maxHelp : null, rule };
    }
    case "band":
      return { kind: target.kind, low: value(target.low), high: value(target.high), above: target.above };
    case "limit":
      return { kind: target.kind, value: value(target.value) };
  }
}

/** A tile needs a short title: the first words of the behaviour until someone writes a better one. */
function titleFrom(behaviour: string): string {
  const plain = behaviour.trim().replace(/[.,;:\s]+$/u, "");
  const short = plain.length <= 60 ? plain : `${plain.slice(0, 58).replace(/\s+\S*$/u, "")}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const isInMinutes = (measure: MethodSettings): boolean =>
  measure.method === "dur" && measure.unit === "minutes" && measure.value !== "share";
const numberOrMissing = (typed: Typed): number | undefined => (typed === "" || Number.isNaN(Number(typed)) ? undefined : Number(typed));
const numberOrNull = (typed: Typed): number | null => numberOrMissing(typed) ?? null;

/** The methods in the order a therapist is offered them: those session mode records first. */
export const METHODS_OFFERED: readonly Method[] = [...new Set<Method>(["pct", "prompt", "freq", "rate", "dur", "mts", ...Method.options])];
