/** Centre and limits of an individuals (XmR) chart, in the unit of the values; the limits by 3 sigma and by the factor 2.66. */
export type IndividualsLimits = {
  readonly centre: number;
  readonly meanMovingRange: number;
  readonly sigma: number;
  readonly bySigma: { readonly lower: number; readonly upper: number };
  readonly byFactor: { readonly lower: number; readonly upper: number };
  readonly movingRangeUpper: number;
};

/** The sessions (counted from 1) at which each of the four rules speaks. */
export type IndividualsSignals = {
  readonly beyondThreeSigma: readonly number[];
  readonly twoOfThreeBeyondTwoSigma: readonly number[];
  readonly fourOfFiveBeyondOneSigma: readonly number[];
  readonly eightOnOneSide: readonly number[];
};

/**
 * The limits of an individuals chart from a stable stretch (Shewhart; NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2).
 *
 * A picture for someone who reads such charts, from 20 stable sessions on; never an alert: with limits from 10 points and
 * mild carry-over a false signal is more likely than none. Not for ratings. `null` below two values.
 */
export const individualsLimits = (stable: readonly number[]): IndividualsLimits | null => {
  if (stable.length < 2) return null;
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const centre = average(stable);
  const meanMovingRange = average(stable.slice(1).map((value, index) => Math.abs(value - (stable[index] ?? value))));
  // 1.128 is the expected range of two normal values in standard deviations.
  const sigma = meanMovingRange / 1.128;
  return {
    centre,
    meanMovingRange,
    sigma,
    bySigma: { lower: centre - 3 * sigma, upper: centre + 3 * sigma },
    byFactor: { lower: centre - 2.66 * meanMovingRange, upper: centre + 2.66 * meanMovingRange },
    movingRangeUpper: 3.267 * meanMovingRange,
  };
};

/** The four Western Electric rules; each session closes the stretch that it is judged with. No signals when nothing varies. */
export const individualsSignals = (values: readonly number[], { centre, sigma }: IndividualsLimits): IndividualsSignals => {
  const distances = values.map((value) => (sigma === 0 ? 0 : (value - centre) / sigma));
  const where = (needed: number, outOf: number, beyond: number) =>
    distances.flatMap((_, index) => {
      const stretch = distances.slice(Math.max(0, index + 1 - outOf), index + 1);
      const sides = [stretch.filter((distance) => distance > beyond), stretch.filter((distance) => distance < -beyond)];
      return sides.some((side) => side.length >= needed) ? [index + 1] : [];
    });
  return {
    beyondThreeSigma: where(1, 1, 3),
    twoOfThreeBeyondTwoSigma: where(2, 3, 2),
    fourOfFiveBeyondOneSigma: where(4, 5, 1),
    eightOnOneSide: where(8, 8, 0),
  };
};
