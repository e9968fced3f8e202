/** The chart of one objective, made from the plan and the record: the same facts for the page, the sparkline and the PDF. */
import type { MethodSettings } from "#assessment/method.ts";
import { PROMPT_HIERARCHY, type PromptLevel } from "#assessment/prompt-level.ts";
import { plannedOf } from "#plan/objective-sentence.ts";
import type { Objective } from "#plan/objective.ts";
import {
  type ChartAim,
  type ChartData,
  type ChartMeasure,
  type ChartPoint,
  compareDays,
  type Result,
  type SupportLevel,
} from "./chart-data.ts";
import type { Challenge } from "./challenge.ts";
import { criterionOf } from "./criterion-of.ts";
import { type Celebration, firstWords, type HomeEvidence } from "./evidence.ts";
import type { Line, LinePoint, MissedSession } from "./progress.api.ts";

/** What is measured, and against what. */
export type Charted = Pick<Objective, "measure" | "form" | "direction" | "target" | "phases" | "status">;

/** The few words a chart's data carry, in the language of whoever looks. */
export interface RecordWords {
  readonly phase: (kind: "baseline" | "intervention") => string;
  readonly level: (level: PromptLevel) => string;
  /** A value kept beside the charted one: before, after, the second rater, or a part the therapist named. */
  readonly part: (code: string) => string;
  /** With whom and with how much help something was seen elsewhere; empty where neither was said. */
  readonly seenHow: (seen: Pick<HomeEvidence, "withWords" | "help">) => string;
  readonly missed: (rest: Pick<MissedSession, "category" | "reason">) => string;
}

interface Record {
  readonly objective: Charted;
  /** Absent when nothing was ever counted. */
  readonly line: Line | undefined;
  readonly rests: readonly MissedSession[];
  /** What stands around the sessions, also that of other objectives; left out where only the sessions are wanted. */
  readonly around?: Around | undefined;
}

export interface Around {
  readonly objectiveId: string;
  readonly home: readonly HomeEvidence[];
  readonly celebrations: readonly Celebration[];
  readonly challenges?: readonly Pick<Challenge, "objectiveId" | "day" | "hard" | "tries">[];
}

/** Everything one chart shows. Sessions from before the objective began, and after it ended, are not its rests. */
export function chartDataOf({ objective, line, rests, around }: Record, words: RecordWords): ChartData {
  const phases = objective.phases
    .toSorted((a, b) => compareDays(a.fromDay, b.fromDay))
    .map(({ kind, name, fromDay }) => ({ from: fromDay, kind, name: name ?? words.phase(kind) }));
  const held = (line?.points ?? []).toSorted((a, b) => compareDays(a.day, b.day));
  const span = spanOf(objective, phases[0]?.from, held);
  const points = held.filter((point) => point.value !== null || isWithin(point.day, span));
  const parts = partsOf(objective, points);
  return {
    measure: chartMeasureOf(objective),
    supportLevels: levelsOf(objective.measure, points, words),
    partNames: parts.map((code) => componentOf(objective, code) ?? words.part(code)),
    phases,
    points: points.map((point) => chartPointOf(objective, point, parts)),
    rests: rests
      .filter((rest) => isWithin(rest.day, span))
      .map((rest) => ({ day: rest.day, category: rest.category ?? "", reason: words.missed(rest) })),
    aim: aimOf(objective),
    metBy: [...(criterionOf(objective, points, rests)?.metBy ?? [])],
    home: aroundOf(around, around?.home, words),
    celebrations: aroundOf(around, around?.celebrations, words),
    events: eventsOf(around),
    notes: [],
  };
}

const aroundOf = (around: Around | undefined, found: readonly (HomeEvidence | Celebration)[] | undefined, words: RecordWords) =>
  (found ?? [])
    .filter((one) => one.objectiveId === around?.objectiveId)
    .map((one) => ({ day: one.day, short: firstWords(one.words), text: textOf(one, words).slice(0, 2_000) }));

/** A challenge stands where something began to be tried; what was hard is told beside it. */
const eventsOf = (around: Around | undefined) =>
  (around?.challenges ?? [])
    .filter((one) => one.objectiveId === around?.objectiveId)
    .map(({ day, hard, tries }) => ({ day, short: firstWords(tries), text: `${hard} → ${tries}` }));

/** What the family calls a celebration is told with who said it; what was seen elsewhere, with whom it was and how much help it took. */
function textOf(one: HomeEvidence | Celebration, words: RecordWords): string {
  const beside = "fromFamily" in one ? (one.fromFamily ? one.by : "") : words.seenHow(one);
  return beside === "" ? one.words : `${one.words} (${beside})`;
}

/** How the objective is counted. A difference, or a share whose whole is time, is no longer "so many of so many". */
export function chartMeasureOf({ measure, form }: Pick<Charted, "measure" | "form">): ChartMeasure {
  const isDifference = form === "before-after";
  switch (measure.method) {
    case "pct":
    case "prompt":
    case "task":
      return isDifference ? { kind: "amount", decimals: 1 } : { kind: "out-of" };
    case "mts":
    case "pir":
    case "wir":
      return isDifference ? { kind: "amount", decimals: 1 } : { kind: "time-sampling" };
    case "freq":
      return { kind: "count" };
    case "rate":
      return measure.perMinutes === null ? { kind: "amount", decimals: 1 } : { kind: "rate", perMinutes: measure.perMinutes };
    case "dur":
      return measure.value === "share" ? { kind: "amount", decimals: 0 } : { kind: "duration" };
    case "lat":
      return measure.unit === "seconds" ? { kind: "duration" } : { kind: "amount", decimals: 1 };
    case "rating":
      return isDifference ? { kind: "amount", decimals: 1 } : ratingOf(measure.scale.from, measure.scale.to);
    case "gas":
      return ratingOf(-2, 2);
    case "product":
    case "pair":
      return { kind: "count" };
    case "sync":
    case "phys":
      return { kind: "amount", decimals: 1 };
  }
}

const ratingOf = (lowest: number, highest: number): ChartMeasure =>
  Number.isInteger(lowest) && Number.isInteger(highest) ? { kind: "rating", lowest, highest } : { kind: "amount", decimals: 1 };

/** The level to reach, the band to stay in or the limit not to pass. */
export function aimOf(objective: Pick<Charted, "measure" | "form" | "direction" | "target">): ChartAim {
  const { direction, target } = objective;
  const at = (value: number): Result => ({ value, outOf: aimWholeOf(objective) });
  switch (target.kind) {
    case "criterion":
      return { kind: direction === "up" ? "at-least" : "at-most", level: at(target.value) };
    case "band":
      return { kind: "within", low: at(target.low), high: at(target.high), above: target.above };
    case "limit":
      return { kind: "limit", level: at(target.value), breach: direction === "down" ? "above" : "below" };
  }
}

/** An aim is in hits of the planned chances; where no number is planned it is a percentage. */
function aimWholeOf(objective: Pick<Charted, "measure" | "form">): number | null {
  const { kind } = chartMeasureOf(objective);
  return kind === "out-of" || kind === "time-sampling" ? (plannedOf(objective.measure) ?? 100) : null;
}

function chartPointOf(objective: Charted, point: LinePoint, parts: readonly string[]): ChartPoint {
  const isShareOfTime = objective.measure.method === "dur" && objective.measure.value === "share";
  const value = point.value !== null && isShareOfTime && point.outOf !== null ? (100 * point.value) / point.outOf : point.value;
  const hasSupport = Object.values(point.support).some((count) => count > 0);
  return {
    sessionId: point.sessionId,
    day: point.day,
    value,
    outOf: isShareOfTime || value === null || point.outOf === null || point.outOf <= 0 ? null : point.outOf,
    support: hasSupport ? point.support : null,
    parts: parts.map((part) => point.details[part] ?? null),
  };
}

/** How the value was made, which is no column of its own. */
const WORKINGS = ["typed", "count", "minutes", "total", "times", "estimated", "byClient"];

/** Of two things together each has the name the plan gave it. */
const componentOf = ({ measure }: Pick<Charted, "measure">, code: string): string | undefined =>
  measure.method !== "pair" ? undefined : code === "one" ? measure.one : code === "other" ? measure.other : undefined;

function partsOf({ form }: Pick<Charted, "form">, points: readonly LinePoint[]): string[] {
  if (form === "before-after") return ["before", "after"];
  if (form === "two-raters") return ["first", "second"];
  return [...new Set(points.flatMap((point) => Object.keys(point.details)))].filter((part) => !WORKINGS.includes(part));
}

/** The steps of help this objective notes, and any other that was ever written. */
function levelsOf(measure: MethodSettings, points: readonly LinePoint[], words: RecordWords): SupportLevel[] {
  if (measure.method !== "prompt") return [];
  const written = new Set(points.flatMap((point) => Object.keys(point.support)));
  return PROMPT_HIERARCHY.filter(({ level }) => measure.levels.includes(level) || written.has(level)).map(({ level, band }) => ({
    code: level,
    name: words.level(level),
    band: band ?? (level === "R" ? "refused" : "no-response"),
  }));
}

interface Span {
  readonly from: string;
  readonly until: string;
}

/** From the first phase, or the first session counted, to today; an objective that has ended ends with its last session. */
function spanOf({ status }: Charted, firstPhase: string | undefined, held: readonly LinePoint[]): Span {
  const counted = held.filter((point) => point.value !== null);
  const first = [firstPhase, counted[0]?.day].filter((day) => day !== undefined).toSorted(compareDays)[0];
  const goesOn = status === "active" || status === "paused";
  return { from: first ?? NEVER, until: goesOn ? NEVER : (counted.at(-1)?.day ?? "") };
}

const NEVER = "9999-12-31";
const isWithin = (day: string, { from, until }: Span): boolean => from <= day && day <= until;
