/** From taps to one number: the same on the tablet and on the server, in a session and while assessing, so that all always agree. */
import { z } from "zod";
import { agreementOf } from "./agreement.ts";
import type { MeasureForm, MethodSettings } from "./method.ts";
import { isAtOrUnder, type PromptLevel } from "./prompt-level.ts";
import { pairsOf } from "./pairs.ts";
import { rhythmOf } from "./rhythm.ts";
import { type Counted, standing } from "./tap.ts";
import { answersTo, lastedSeconds, medianOf } from "./times.ts";

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
export function resultOf({ measure, form }: Measured, taps: readonly Counted[], minutes: number): Result | null {
  const all = standing(taps);
  const made = all.filter(({ observer }) => observer !== "second");
  const parts = form === "before-after" || form === "two-raters" ? fromTwoValues(form, made) : fromCharted(measure, made, minutes);
  if (parts === null) return null;
  const agreement = made.length === all.length ? null : agreementOf(measure, all);
  return { support: {}, ...parts, details: { ...parts.details, ...(agreement === null ? {} : { agreement }), ...told(made) } };
}

/** What a reader has to know beside the number: that it was written from memory, that the client gave it. */
function told(made: readonly Counted[]): Record<string, number> {
  const values = made.filter(({ kind }) => kind === "value");
  return {
    ...(values.some(({ estimated }) => estimated === true) ? { estimated: 1 } : {}),
    ...(values.some(({ source }) => source === "client") ? { byClient: 1 } : {}),
  };
}

function fromCharted(measure: MethodSettings, marks: readonly Counted[], minutes: number): Parts | null {
  const charted = marks.filter((mark) => mark.part === null);
  const values = charted.filter((mark) => mark.kind === "value");
  const typed = values.at(-1);
  // Both halves of a pair are kept as parts; together they are what is charted.
  if (measure.method === "pair" && typed === undefined) return fromPairs(measure.withinSeconds, marks);
  const parts = charted.length === 0 ? null : typed ? fromTyped(measure, typed, values) : fromTaps(measure, charted, minutes);
  return parts && { ...parts, details: { ...parts.details, ...besides(marks) } };
}

/** Parts kept beside the charted one, such as contributions after a prompt: how many of each. */
function besides(marks: readonly Counted[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { part } of marks) if (part) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}

/** Before and after: the difference is charted. Two raters: the first is charted, the second kept for agreement. One value alone is a gap. */
function fromTwoValues(form: "before-after" | "two-raters", marks: readonly Counted[]): Parts | null {
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

function fromTyped(measure: MethodSettings, mark: Counted, values: readonly Counted[]): Parts | null {
  if (mark.value === null) return null;
  const isShare = measure.method === "dur" && measure.value === "share";
  const chances = "chances" in measure ? measure.chances : "samples" in measure ? measure.samples : isShare ? 100 : null;
  return {
    value: mark.value,
    outOf: mark.outOf ?? chances,
    details: { typed: 1, ...(measure.method === "phys" ? lowAndHigh(values) : {}) },
  };
}

/** A monitor is read several times: the last value is charted, the lowest and the highest stay beside it. */
function lowAndHigh(marks: readonly Counted[]): Record<string, number> {
  const values = marks.flatMap(({ value }) => value ?? []);
  return values.length < 2 ? {} : { lowest: Math.min(...values), highest: Math.max(...values), times: values.length };
}

function fromTaps(measure: MethodSettings, marks: readonly Counted[], minutes: number): Parts | null {
  const count = (kind: Counted["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  switch (measure.method) {
    case "pct":
      return fromTries(marks);
    case "mts":
    case "pir":
    case "wir":
      return fromTries(onePerInterval(marks));
    case "task":
      return fromSteps(marks);
    case "prompt":
      return fromLevels(measure.target, marks);
    case "freq":
    case "product":
      // Marks of another way of measuring are no count; nothing counted is a gap, and a true zero is typed.
      return count("count") === 0 ? null : { value: count("count"), outOf: null };
    case "rate": {
      // Speeds read from an instrument have no window; they are typed, not tapped.
      if (measure.perMinutes === null || minutes <= 0 || count("count") === 0) return null;
      return { value: round((count("count") / minutes) * measure.perMinutes), outOf: null, details: { count: count("count"), minutes } };
    }
    case "dur":
      return fromTimes(measure.value, marks, minutes);
    case "lat":
      return fromAnswers(measure.unit, marks);
    case "sync":
      return rhythmOf(measure.unit, measure.withinPercent, marks);
    case "rating":
    case "gas":
    case "phys":
    case "pair":
      return null;
  }
}

function fromTries(marks: readonly Counted[]): Parts | null {
  const tries = marks.filter(({ kind }) => kind === "yes" || kind === "no");
  return tries.length === 0 ? null : { value: tries.filter(({ kind }) => kind === "yes").length, outOf: tries.length };
}

/** An interval has one answer: the last that was given. Marks that name no interval each count for themselves. */
function onePerInterval(marks: readonly Counted[]): Counted[] {
  const lastOf = new Map(marks.flatMap((mark) => (typeof mark.nth === "number" ? [[mark.nth, mark.id] as const] : [])));
  return marks.filter(({ nth, id }) => typeof nth !== "number" || lastOf.get(nth) === id);
}

/** Steps done on their own of steps that were tried; the help behind the others stays beside. */
function fromSteps(marks: readonly Counted[]): Parts | null {
  const tried = marks.filter(({ kind }) => kind === "yes" || kind === "no");
  if (tried.length === 0) return null;
  const alone = tried.filter(({ kind, level }) => kind === "yes" && (level === null || level === "I")).length;
  const noted = tried.some(({ level }) => level !== null);
  return { value: alone, outOf: tried.length, support: noted ? helpBehind(tried) : {} };
}

function helpBehind(tried: readonly Counted[]): Record<string, number> {
  const support: Record<string, number> = {};
  for (const { kind, level } of tried) {
    const behind = level ?? (kind === "no" ? "NR" : "I");
    support[behind] = (support[behind] ?? 0) + 1;
  }
  return support;
}

/** The middle of the times that were answered; a cue nobody answered is counted apart and is never a zero. */
function fromAnswers(unit: "seconds" | "beats", marks: readonly Counted[]): Parts | null {
  const { took, unanswered } = answersTo(marks, unit);
  const middle = medianOf(took);
  return middle === null ? null : { value: round(middle), outOf: null, details: { times: took.length, unanswered } };
}

/** A try counts when it was done with the target's help or less. A chance without a try is "no response". */
function fromLevels(target: PromptLevel, marks: readonly Counted[]): Parts | null {
  const levels = marks.flatMap((mark): PromptLevel[] =>
    mark.kind === "yes" && mark.level ? [mark.level] : mark.kind === "no" ? [mark.level ?? "NR"] : [],
  );
  if (levels.length === 0) return null;
  const support: Record<string, number> = {};
  for (const level of levels) support[level] = (support[level] ?? 0) + 1;
  return { value: levels.filter((level) => isAtOrUnder(level, target)).length, outOf: levels.length, support };
}

/** Which of the times an objective is about. */
function fromTimes(wanted: "total" | "longest" | "mean" | "share", marks: readonly Counted[], minutes: number): Parts | null {
  const lasted = lastedSeconds(marks);
  if (lasted.length === 0) return null;
  const total = lasted.reduce((sum, seconds) => sum + seconds, 0);
  const details = { total: round(total), times: lasted.length };
  if (wanted === "share") return minutes <= 0 ? null : { value: round(total), outOf: minutes * 60, details };
  const value = { total, longest: Math.max(...lasted), mean: total / lasted.length }[wanted];
  return { value: round(value), outOf: null, details };
}

/** Those that came together are charted; each by itself stays beside. */
function fromPairs(withinSeconds: number, marks: readonly Counted[]): Parts | null {
  const { pairs, one, other } = pairsOf(marks, withinSeconds);
  return one + other === 0 ? null : { value: pairs, outOf: null, details: { one, other } };
}

/** Two decimals are finer than any tap. */
const round = (value: number): number => Math.round(value * 100) / 100;
