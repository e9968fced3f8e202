import { scoreWithin, varianceWithin } from "./kendall.ts";
import { measuredValues, type Measurement } from "./measured.ts";

/** Kendall's S over a whole series, its variance without a trend, and the standardised score; all in the raw direction. */
export type MannKendall = { readonly score: number; readonly variance: number; readonly standardised: number | null };

/**
 * The Mann-Kendall trend test: do later sessions tend to lie above earlier ones?
 *
 * Mann (1945); Kendall (1975). Variance corrected for ties, score corrected for continuity. Assumes independent sessions;
 * for carry-over divide `standardised` by the square root of `inflationOfTrend`. Of use from 8 measured sessions.
 * `standardised` is `null` when all values are equal.
 */
export const mannKendall = (series: readonly Measurement[]): MannKendall => {
  const values = measuredValues(series);
  const [score, variance] = [scoreWithin(values), varianceWithin(values)];
  return { score, variance, standardised: variance === 0 ? null : (score - Math.sign(score)) / Math.sqrt(variance) };
};
