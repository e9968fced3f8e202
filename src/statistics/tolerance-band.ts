import { studentPoint } from "./beta.ts";
import { ASSUMED_CARRY_OVER, varianceInflation } from "./carry-over.ts";
import type { Point } from "./measured.ts";
import type { Interval } from "./non-overlap-of-all-pairs.ts";

/** Where the mean of the latest sessions lies in the agreed band; interval and error allow for carry-over. */
export type BandCheck = {
  readonly mean: number;
  readonly inflation: number;
  readonly error: number;
  readonly interval: Interval;
  readonly shareInBand: number;
  readonly verdict: "holding" | "outside" | "unclear";
};

/** The band agreed in the plan, both ends included. */
export type Band = { readonly lower: number; readonly upper: number };

/** How sure the interval is, on each side, and what share of single sessions has to lie in the band. */
export type BandDesign = { readonly oneSidedLimit: number; readonly shareNeeded: number; readonly carryOver: number };

/** Measured: under 5 of 100 objectives a year are falsely called holding, or outside, with carry-over of at most 0.3. */
export const MEASURED_BAND_DESIGN: BandDesign = { oneSidedLimit: 0.008, shareNeeded: 0.75, carryOver: ASSUMED_CARRY_OVER };

/** The fewest measured sessions for which a band is checked. */
export const FEWEST_FOR_BAND = 6;

/**
 * Whether a maintaining objective holds: the interval of the mean lies inside the band and enough single sessions do.
 *
 * Equivalence by two one-sided tests (Schuirmann 1987, J. Pharmacokinetics and Biopharmaceutics 15:657-680) with Student's t and
 * first-order carry-over at the real session numbers. "Not different from before" would be no evidence of holding; this is.
 * Assumes a steady level and roughly normal values. `null` (not enough data) below six measured sessions.
 */
export const checkBand = (points: readonly Point[], band: Band, design = MEASURED_BAND_DESIGN): BandCheck | null => {
  if (!(band.lower < band.upper)) throw new RangeError("the lower end of a band lies below its upper end");
  const count = points.length;
  if (count < FEWEST_FOR_BAND) return null;
  const mean = points.reduce((sum, { value }) => sum + value, 0) / count;
  const inflation = varianceInflation(
    points.map(() => 1 / count),
    points.map(({ time }) => time),
    design.carryOver,
  );
  // Neighbouring sessions that resemble each other also make the spread look smaller than it is; never by more than the factor 0.3.
  const seen = Math.max(0.3, 1 - (inflation - 1) / (count - 1));
  const variance = points.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (count - 1) / seen;
  const error = Math.sqrt((variance * inflation) / count);
  const reach = studentPoint(design.oneSidedLimit, count - 1) * error;
  const interval = { lower: mean - reach, upper: mean + reach };
  const shareInBand = points.filter(({ value }) => value >= band.lower && value <= band.upper).length / count;
  return { mean, inflation, error, interval, shareInBand, verdict: wordFor(interval, shareInBand, band, design) };
};

const wordFor = (interval: Interval, shareInBand: number, band: Band, design: BandDesign): BandCheck["verdict"] => {
  if (interval.lower >= band.lower && interval.upper <= band.upper && shareInBand >= design.shareNeeded) return "holding";
  return interval.upper < band.lower || interval.lower > band.upper ? "outside" : "unclear";
};
