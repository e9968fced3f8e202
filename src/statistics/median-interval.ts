import { measuredValues, type Measurement } from "./measured.ts";
import type { Interval } from "./non-overlap-of-all-pairs.ts";

/**
 * A 95% interval for the median from the ordered values themselves, whatever their distribution (Thompson 1936, Annals of Mathematical
 * Statistics 7:122-128; Conover 1999, Practical Nonparametric Statistics, 3rd ed., section 3.2): the k-th smallest and the k-th largest,
 * k the largest rank for which the chance of missing the median is at most 2.5% on either side. It covers at least 95%, often more.
 *
 * In the unit of the values. `null` below 6 measured values, where no pair of them reaches 95%. Assumes independent sessions;
 * where one carries over into the next it is too narrow.
 */
export const medianInterval = (series: readonly Measurement[]): Interval | null => {
  const sorted = measuredValues(series).sort((one, other) => one - other);
  const rank = outermostRank(sorted.length);
  const lower = sorted[rank - 1];
  const upper = sorted[sorted.length - rank];
  return rank < 1 || lower === undefined || upper === undefined ? null : { lower, upper };
};

/** Counted from the outside; 0 when even the extremes are too close. Added in logarithms: half to the power of many thousands is no number any more. */
const outermostRank = (count: number): number => {
  let logChance = -count * Math.LN2;
  let below = 0;
  for (let rank = 0; rank <= count / 2; rank += 1) {
    below += Math.exp(logChance);
    if (below > 0.025) return rank;
    logChance += Math.log(count - rank) - Math.log(rank + 1);
  }
  return 0;
};
