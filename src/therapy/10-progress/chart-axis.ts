/** The value axis: where a result stands, which ticks are worth a number, and how a value is written in a language. */
import { scaleLinear } from "d3-scale";
import type { Language } from "#foundation/words.ts";
import type { ChartAim, ChartData, ChartMeasure, Result } from "./chart-data.ts";
import type { ChartWords } from "./chart-words.ts";

export interface ValueAxis {
  low: number;
  high: number;
  ticks: readonly { at: number; label: string }[];
  /** Where a result stands on the axis: a count of a constant total, a percentage, or the value itself. */
  at: (result: Result) => number;
}

/** The axis of one objective. Counts of a constant total stay counts ("7 of 10"); where the total changes, only percentages can be compared. */
export function valueAxis(data: ChartData, language: Language): ValueAxis {
  const measure = data.measure;
  if (measure.kind === "out-of" || measure.kind === "time-sampling") {
    const total = constantTotal(data);
    return total === null ? percentAxis(language) : countOfTotalAxis(total, language);
  }
  const at = (result: Result) => result.value;
  const values = data.points.flatMap((point) => (point.value === null ? [] : [point.value])).concat(aimLevels(data.aim).map(at));
  if (measure.kind === "rating")
    return { low: measure.lowest, high: measure.highest, at, ticks: wholeTicks(measure.lowest, measure.highest, language) };
  return freeAxis(measure, values, { language, ceiling: highestAim(data.aim) });
}

/** A value as it is written: "1:30" for a duration, "8,2" in French, never more decimals than were measured. */
export function valueText(value: number, measure: ChartMeasure, language: Language): string {
  if (measure.kind === "duration") return durationText(value);
  const decimals = measure.kind === "amount" ? measure.decimals : measure.kind === "rate" ? 1 : 2;
  return numberText(value, language, { maximumFractionDigits: decimals });
}

/** A result with its whole or its unit: "6 of 10", "8.2 per 10 min". Time samples are said as a percentage with their count. */
export function resultText(result: Result, measure: ChartMeasure, words: ChartWords): string {
  const value = valueText(result.value, measure, words.language);
  if (result.outOf === null) return words.withUnit(value);
  const whole = words.outOf(value, numberText(result.outOf, words.language, {}));
  if (measure.kind !== "time-sampling") return whole;
  return `${percentText((result.value / result.outOf) * 100, words.language)} (${whole})`;
}

/** The results an aim is made of. */
export function aimLevels(aim: ChartAim | null): Result[] {
  if (aim === null) return [];
  return aim.kind === "within" ? [aim.low, aim.high] : [aim.level];
}

function constantTotal(data: ChartData): number | null {
  if (data.measure.kind === "time-sampling") return null;
  const totals = new Set(data.points.flatMap((point) => (point.value === null || point.outOf === null ? [] : [point.outOf])));
  const [total] = totals;
  return totals.size === 1 && total !== undefined ? total : null;
}

function countOfTotalAxis(total: number, language: Language): ValueAxis {
  const at = (result: Result) => (result.outOf === null ? result.value : (result.value * total) / result.outOf);
  return { low: 0, high: total, at, ticks: wholeTicks(0, total, language) };
}

function percentAxis(language: Language): ValueAxis {
  const at = (result: Result) => (result.outOf === null ? result.value : (result.value * 100) / result.outOf);
  return { low: 0, high: 100, at, ticks: [0, 20, 40, 60, 80, 100].map((value) => ({ at: value, label: percentText(value, language) })) };
}

/** The highest level an aim names: the axis goes one step beyond it, so that reaching it does not look like the end. */
function highestAim(aim: ChartAim | null): number {
  if (aim === null || aim.kind === "at-most") return Number.NEGATIVE_INFINITY;
  return Math.max(...aimLevels(aim).map((level) => level.value));
}

/** An axis that grows with its values. It always holds zero, so that a small change never looks like a large one. */
function freeAxis(measure: ChartMeasure, values: readonly number[], asked: { language: Language; ceiling: number }): ValueAxis {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const smallest = measure.kind === "duration" ? 30 : measure.kind === "amount" ? 10 ** -measure.decimals * 4 : 4;
  const span = Math.max(highest - lowest, smallest);
  const step = measure.kind === "duration" ? durationStep(span) : roundStep(span, measure.kind === "count" ? 1 : 0);
  const low = Math.floor(lowest / step + 1e-9) * step;
  const enough = Math.ceil(Math.max(highest, lowest + smallest) / step - 1e-9) * step;
  const high = asked.ceiling > enough - step / 2 ? enough + step : enough;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step).map((at) => ({
    at,
    label: valueText(at, measure, asked.language),
  }));
  return { low, high, at: (result) => result.value, ticks };
}

function wholeTicks(low: number, high: number, language: Language): { at: number; label: string }[] {
  const span = high - low;
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 3, 4, 6, 15].find(
    (size) => span % size === 0 && span / size <= 6 && (span / size >= 3 || size === 1),
  );
  const places = step === undefined ? unevenTicks(low, high) : Array.from({ length: span / step + 1 }, (_, index) => low + index * step);
  return places.map((at) => ({ at, label: numberText(at, language, {}) }));
}

/** A whole such as 13 has no even division: round steps, and the whole itself at the top. */
function unevenTicks(low: number, high: number): number[] {
  const step = roundStep(high - low, 1);
  const below = Array.from({ length: Math.ceil((high - low) / step) }, (_, index) => low + index * step);
  return [...below.filter((at) => high - at > step * 0.6), high];
}

function roundStep(span: number, smallest: number): number {
  const [first = 0, second = 1] = scaleLinear().domain([0, span]).ticks(5);
  return Math.max(second - first, smallest);
}

function durationStep(seconds: number): number {
  const steps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];
  return steps.find((step) => seconds / step <= 6) ?? 3600;
}

function durationText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const rest = String(whole % 60).padStart(2, "0");
  return `${seconds < 0 ? "−" : ""}${Math.floor(whole / 60)}:${rest}`;
}

const percentText = (value: number, language: Language) =>
  numberText(value / 100, language, { style: "percent", maximumFractionDigits: 0 });

/** Making a writer of numbers takes far longer than writing one: each kind is made once. */
const numberWriters = new Map<string, Intl.NumberFormat>();

function numberText(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const kind = `${language} ${options.style ?? ""} ${options.maximumFractionDigits ?? ""}`;
  const writer = numberWriters.get(kind) ?? new Intl.NumberFormat(`${language}-CA`, options);
  numberWriters.set(kind, writer);
  return withKnownSpaces(writer.format(value));
}

/** The text font has no narrow no-break space, which French numbers use. */
export const withKnownSpaces = (text: string): string => text.replaceAll("\u202F", "\u00A0");
