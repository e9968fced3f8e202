/** From the taps of a rhythm to the number of its objective. */
import { beatSynchrony, stepSymmetry } from "#statistics/beat-synchrony.ts";
import type { Counted } from "./tap.ts";

interface Rhythm {
  readonly value: number;
  readonly outOf: null;
  readonly details: Record<string, number>;
}

/** Fewer taps than these say nothing about keeping a beat. */
export const ENOUGH_BEATS = 20;

/** By the unit of the objective: percent of taps near the beat, mean milliseconds early or late, R, or the evenness of steps. */
export function rhythmOf(unit: string, withinPercent: number | undefined, marks: readonly Counted[]): Rhythm | null {
  const tries = marks.flatMap(({ beats }) => beats ?? []);
  const taps = tries.reduce((sum, one) => sum + one.taps.length, 0);
  if (taps < ENOUGH_BEATS) return null;
  if (/ratio/i.test(unit)) return weighted(tries, (one) => stepSymmetry(one.taps));
  const found = tries.map((one) => ({
    late: one.lateMs,
    of: beatSynchrony(
      one.taps.map((tap) => tap - (one.lateMs ?? 0)),
      60_000 / one.beatsPerMinute,
      withinPercent,
    ),
  }));
  const consistency = mean(found.map(({ of }) => [of?.consistency ?? null, of?.taps ?? 0]));
  const details = { taps, ...(consistency === null ? {} : { consistency: round(consistency) }) };
  if (/^r$/i.test(unit.trim())) return consistency === null ? null : { value: round(consistency), outOf: null, details };
  // Early, late and near need to know how late the device itself is.
  const calibrated = found.filter(({ late }) => late !== null);
  const value = mean(
    calibrated.map(({ of }) => [of === null ? null : /ms/i.test(unit) ? of.meanAsynchrony : 100 * of.within, of?.taps ?? 0]),
  );
  const asynchrony = mean(calibrated.map(({ of }) => [of?.meanAsynchrony ?? null, of?.taps ?? 0]));
  return value === null ? null : { value: round(value), outOf: null, details: { ...details, asynchrony: round(asynchrony ?? 0) } };
}

const weighted = <One extends { readonly taps: readonly number[] }>(
  tries: readonly One[],
  of: (one: One) => number | null,
): Rhythm | null => {
  const value = mean(tries.map((one) => [of(one), one.taps.length]));
  return value === null
    ? null
    : { value: round(value), outOf: null, details: { taps: tries.reduce((sum, one) => sum + one.taps.length, 0) } };
};

/** Mean by weight; what has no value has no weight. */
function mean(pairs: readonly (readonly [number | null, number])[]): number | null {
  const known = pairs.flatMap(([value, weight]) => (value === null || weight === 0 ? [] : [[value, weight] as const]));
  const weights = known.reduce((sum, [, weight]) => sum + weight, 0);
  return weights === 0 ? null : known.reduce((sum, [value, weight]) => sum + value * weight, 0) / weights;
}

const round = (value: number): number => Math.round(value * 100) / 100;
