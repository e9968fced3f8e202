/**
 * The usual ups and downs of one person around each session: a picture for families, never a verdict. From eight counted sessions on; the middle
 * is the running median of five, the width twice the scaled median distance from it, so that about one ordinary session in twenty lies outside.
 */
import { median } from "#statistics/summary.ts";
import { type ChartData, type Result, type RibbonPoint, type Slot, slotsOf } from "./chart-data.ts";
import { unitOf } from "./reading.ts";

/** With fewer, any width would be a guess. */
const FEWEST = 8;
/** Sessions before and after that share in the middle. */
const REACH = 2;
/** Makes a median distance comparable with a standard deviation. */
const SCALED = 1.4826;

export function usualVariation(data: ChartData): RibbonPoint[] {
  const unit = unitOf(data);
  const counted = slotsOf(data).flatMap((slot) => valueOf(slot, unit));
  if (counted.length < FEWEST) return [];
  const values = counted.map(({ value }) => value);
  const middles = values.map((value, index) => median(values.slice(Math.max(0, index - REACH), index + REACH + 1)) ?? value);
  const spread = median(values.map((value, index) => Math.abs(value - (middles[index] ?? value)))) ?? 0;
  const half = Math.max(2 * SCALED * spread, stepOf(data, unit));
  const as = (value: number): Result => ({ value: within(value, data, unit), outOf: unit });
  return counted.map(({ day }, index) => {
    const middle = middles[index] ?? 0;
    return { day, low: as(middle - half), high: as(middle + half) };
  });
}

function valueOf(slot: Slot, unit: number | null) {
  if (slot.kind === "rest" || slot.point.value === null) return [];
  const { value, outOf, day } = slot.point;
  return [{ day, value: unit === null || outOf === null ? value : (value * unit) / outOf }];
}

/** The smallest difference that can be counted. */
function stepOf({ measure, points }: ChartData, unit: number | null): number {
  if (unit !== null) return unit / Math.max(1, ...points.map(({ outOf }) => outOf ?? 1));
  return measure.kind === "amount" ? 10 ** -measure.decimals : 1;
}

/** Nothing lies below none or above all. */
function within(value: number, { measure }: ChartData, unit: number | null): number {
  if (measure.kind === "rating") return Math.min(measure.highest, Math.max(measure.lowest, value));
  if (measure.kind === "amount") return value;
  const atLeastNone = Math.max(0, value);
  return unit === null ? atLeastNone : Math.min(unit, atLeastNone);
}
