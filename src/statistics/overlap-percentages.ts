import { type Direction, type Measurement, measuredValues, orient } from "./measured.ts";
import { median } from "./summary.ts";

/** Older measures of overlap, each between 0 and 1; shown on request only, never the ground of a verdict. */
export type OverlapPercentages = {
  /** Percentage of non-overlapping data: intervention sessions better than the best baseline session. */
  readonly nonOverlapping: number;
  /** Percentage exceeding the median of the baseline, equal ones counting half. */
  readonly exceedingMedian: number;
  /** The same with equal ones not counting. */
  readonly exceedingMedianStrictly: number;
  /** Percentage of all non-overlapping data: the largest share of sessions that can be kept without any overlap. */
  readonly allNonOverlapping: number;
  /** Improvement rate difference (robust), derived from the one before; it is not 0 when nothing has changed. */
  readonly improvementRateDifference: number;
};

/**
 * Percentages of overlap between a baseline and an intervention phase; `null` when one of them has no measured session.
 *
 * PND: Scruggs, Mastropieri & Casto (1987), Remedial and Special Education 8(2):24-33; falls with the length of the baseline
 * and hangs on its best session. PEM: Ma (2006), Behavior Modification 30:598-617. PAND, IRD: Parker, Vannest & Brown (2009),
 * Exceptional Children 75:135-150; Parker, Vannest & Davis (2011), Behavior Modification 35:303-322. None has a usable error.
 */
export const overlapPercentages = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  wanted: Direction,
): OverlapPercentages | null => {
  const before = orient(measuredValues(baseline), wanted).sort((one, other) => one - other);
  const after = orient(measuredValues(intervention), wanted);
  const [best, middle] = [before.at(-1), median(before)];
  if (best === undefined || middle === null || after.length === 0) return null;
  const [m, n] = [before.length, after.length];
  const above = (line: number) => after.filter((value) => value > line).length;
  const onMedian = after.filter((value) => value === middle).length;
  const kept = [Number.NEGATIVE_INFINITY, ...before].map((line, index) => index + above(line));
  const allNonOverlapping = Math.max(...kept) / (m + n);
  return {
    nonOverlapping: above(best) / n,
    exceedingMedian: (above(middle) + onMedian / 2) / n,
    exceedingMedianStrictly: above(middle) / n,
    allNonOverlapping,
    improvementRateDifference: 1 - ((m + n) ** 2 / (2 * m * n)) * (1 - allNonOverlapping),
  };
};
