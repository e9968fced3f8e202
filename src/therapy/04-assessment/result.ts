/** From taps to one number: the same on the tablet and on the server, in a session and while assessing, so that all always agree. */
import { z } from "zod";
import type { MeasureForm, MethodSettings } from "./method.ts";
import { isAtOrUnder, type PromptLevel } from "./prompt-level.ts";
import { standing, type Tap } from "./tap.ts";

export const Result = z.strictObject({
  value: z.number(),
  outOf: z.number().nullable(),
  /** Prompt level → how many tries. */
  support: z.record(z.string(), z.int()),
  details: z.record(z.string(), z.number()),
});
export type Result = z.infer<typeof Result>;

interface Measured {
  readonly measure: MethodSettings;
  readonly form: MeasureForm;
}

/** What the taps of one behaviour come to; null when nothing was marked: a gap, never a zero. `minutes` = how long it was watched. */
export function resultOf({ measure, form }: Measured, taps: readonly Tap[], minutes: number): Result | null {
  const made = standing(taps);
  const parts = form === "before-after" || form === "two-raters" ? fromTwoValues(form, made) : fromCharted(measure, made, minutes);
  return parts && { details: {}, support: {}, ...parts };
}

function fromCharted(measure: MethodSettings, marks: readonly Tap[], minutes: number): Parts | null {
  const charted = marks.filter((mark) => mark.part === null);
  const typed = charted.filter((mark) => mark.kind === "value").at(-1);
  const parts = charted.length === 0 ? null : typed ? fromTyped(measure, typed) : fromTaps(measure, charted, minutes);
  return parts && { ...parts, details: { ...parts.details, ...besides(marks) } };
}

/** Parts kept beside the charted one, such as contributions after a prompt: how many of each. */
function besides(marks: readonly Tap[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { part } of marks) if (part) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}

/** Before and after: the difference is charted. Two raters: the first is charted, the second kept for agreement. One value alone is a gap. */
function fromTwoValues(form: "before-after" | "two-raters", marks: readonly Tap[]): Parts | null {
  const valueOf = (part: string) => marks.findLast((mark) => mark.kind === "value" && mark.part === part)?.value ?? null;
  if (form === "two-raters") {
    const first = valueOf("first");
    const second = valueOf("second");
    return first === null ? null : { value: first, outOf: null, details: { first, ...(second === null ? {} : { second }) } };
  }
  const before = valueOf("before");
  const after = valueOf("after");
  return before === null || after === null ? null : { value: round(after - before), outOf: null, details: { before, after } };
}

type Parts = Pick<Result, "value" | "outOf"> & Partial<Result>;

function fromTyped(measure: MethodSettings, mark: Tap): Parts | null {
  if (mark.value === null) return null;
  const isShare = measure.method === "dur" && measure.value === "share";
  const chances = "chances" in measure ? measure.chances : "samples" in measure ? measure.samples : isShare ? 100 : null;
  return { value: mark.value, outOf: chances, details: { typed: 1 } };
}

function fromTaps(measure: MethodSettings, marks: readonly Tap[], minutes: number): Parts | null {
  const count = (kind: Tap["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  switch (measure.method) {
    case "pct":
    case "mts":
    case "pir":
    case "wir":
    case "task": {
      const tries = count("yes") + count("no");
      return tries === 0 ? null : { value: count("yes"), outOf: tries };
    }
    case "prompt":
      return fromLevels(measure.target, marks);
    case "freq":
    case "product":
      return { value: count("count"), outOf: null };
    case "rate": {
      // Speeds read from an instrument have no window; they are typed, not tapped.
      if (measure.perMinutes === null || minutes <= 0) return null;
      return { value: round((count("count") / minutes) * measure.perMinutes), outOf: null, details: { count: count("count"), minutes } };
    }
    case "dur":
      return fromTimes(measure.value, marks, minutes);
    default:
      return null;
  }
}

/** A try counts when it was done with the target's help or less. A chance without a try is "no response". */
function fromLevels(target: PromptLevel, marks: readonly Tap[]): Parts | null {
  const levels = marks.flatMap((mark): PromptLevel[] =>
    mark.kind === "yes" && mark.level ? [mark.level] : mark.kind === "no" ? [mark.level ?? "NR"] : [],
  );
  if (levels.length === 0) return null;
  const support: Record<string, number> = {};
  for (const level of levels) support[level] = (support[level] ?? 0) + 1;
  return { value: levels.filter((level) => isAtOrUnder(level, target)).length, outOf: levels.length, support };
}

/** Seconds between each start and its stop. A timer still running counts for nothing until it is stopped. */
function fromTimes(wanted: "total" | "longest" | "mean" | "share", marks: readonly Tap[], minutes: number): Parts | null {
  const lasted: number[] = [];
  let started: Tap | undefined;
  for (const mark of marks) {
    if (mark.kind === "start") started ??= mark;
    if (mark.kind === "stop" && started) {
      lasted.push(secondsBetween(started, mark));
      started = undefined;
    }
  }
  if (lasted.length === 0) return null;
  const total = lasted.reduce((sum, seconds) => sum + seconds, 0);
  const details = { total: round(total), times: lasted.length };
  if (wanted === "share") return minutes <= 0 ? null : { value: round(total), outOf: minutes * 60, details };
  const value = { total, longest: Math.max(...lasted), mean: total / lasted.length }[wanted];
  return { value: round(value), outOf: null, details };
}

/** The steady clock when both marks have it from one run of the device; otherwise the wall clock, never below zero. */
function secondsBetween(start: Tap, stop: Tap): number {
  const wall = (Date.parse(stop.at) - Date.parse(start.at)) / 1_000;
  const steady = start.steadyMs !== null && stop.steadyMs !== null ? (stop.steadyMs - start.steadyMs) / 1_000 : Number.NaN;
  return steady >= 0 ? steady : Math.max(0, wall);
}

/** Two decimals are finer than any tap. */
const round = (value: number): number => Math.round(value * 100) / 100;
