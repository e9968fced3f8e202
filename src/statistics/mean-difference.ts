import { type Direction, type Measurement, measuredValues } from "./measured.ts";
import { type Interval } from "./non-overlap-of-all-pairs.ts";
import { NORMAL_975 } from "./normal.ts";
import { mean, standardDeviation } from "./summary.ts";

/** A difference of means in standard deviations of the same person's sessions; positive is better. */
export type StandardisedDifference = {
  readonly raw: number;
  readonly corrected: number;
  readonly error: number;
  readonly interval: Interval;
};

/**
 * The within-person standardised mean difference, by the baseline's standard deviation (Glass) or the pooled one, with
 * Hedges' correction for few sessions (factor 1 - 3/(4 df - 1)).
 *
 * Assumes independent, roughly normal values; not for ratings, not comparable with differences between groups of people, and
 * of little use below 5 sessions in a phase. `null` when the standard deviation is 0 or a phase has fewer than two values.
 */
export const standardisedDifference = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  { wanted, by }: { readonly wanted: Direction; readonly by: "baseline" | "pooled" },
): StandardisedDifference | null => {
  const [m, n] = [measuredValues(baseline).length, measuredValues(intervention).length];
  const [meanBefore, meanAfter] = [mean(baseline), mean(intervention)];
  const [spreadBefore, spreadAfter] = [standardDeviation(baseline), standardDeviation(intervention)];
  if (meanBefore === null || meanAfter === null || spreadBefore === null || spreadAfter === null) return null;
  const df = by === "baseline" ? m - 1 : m + n - 2;
  const spread = by === "baseline" ? spreadBefore : Math.sqrt(((m - 1) * spreadBefore ** 2 + (n - 1) * spreadAfter ** 2) / df);
  if (spread === 0) return null;
  const raw = ((wanted === "increase" ? 1 : -1) * (meanAfter - meanBefore)) / spread;
  const factor = 1 - 3 / (4 * df - 1);
  const corrected = factor * raw;
  const sampling = by === "baseline" ? 1 / m + spreadAfter ** 2 / (n * spread ** 2) : 1 / m + 1 / n;
  const error = factor * Math.sqrt(sampling + corrected ** 2 / (2 * df));
  return { raw, corrected, error, interval: { lower: corrected - NORMAL_975 * error, upper: corrected + NORMAL_975 * error } };
};
