import { type Direction, type Measurement, measuredValues, orient } from "./measured.ts";
import { NORMAL_975 } from "./normal.ts";

/** Non-overlap of all pairs with its 95% interval and standard errors; all are shares of pairs between 0 and 1. */
export type NonOverlapOfAllPairs = {
  readonly kind: "shown";
  readonly baseline: number;
  readonly intervention: number;
  readonly value: number;
  readonly interval: Interval;
  readonly standardErrors: {
    readonly unbiased: number | null;
    readonly empirical: number;
    readonly parametric: number;
    readonly withoutChange: number;
  };
};

/** Fewer than three measured sessions in a phase: nothing is said, only what is there and what it takes. */
export type TooEarly = { readonly kind: "too-early"; readonly baseline: number; readonly intervention: number; readonly needed: number };

export type Interval = { readonly lower: number; readonly upper: number };

/** The fewest measured sessions in each phase from which the measure is shown. */
export const FEWEST_FOR_NON_OVERLAP = 3;

/**
 * Non-overlap of all pairs (NAP): of all pairs of one baseline and one intervention session, the share in which the
 * intervention session is the better one, equal ones counting half. 0.5 means no difference, 1 complete separation.
 *
 * Parker & Vannest (2009), Behavior Therapy 40:357-367. Interval: Newcombe (2006), Statistics in Medicine 25:559-573,
 * method 5. Standard errors: unbiased (Sen 1967; Mee 1990), empirical and parametric (Hanley & McNeil 1982), and the one
 * that would hold if nothing had changed. Assumes sessions independent of each other and a level that is steady within
 * each phase: carry-over from session to session makes the interval too narrow, a trend in the baseline makes the
 * value misleading. It describes; it does not show that therapy was the cause.
 *
 * Both series in the same unit, gaps as `null`. Throws `RangeError` for values that are not finite numbers.
 */
export const nonOverlapOfAllPairs = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  wanted: Direction,
): NonOverlapOfAllPairs | TooEarly => {
  const before = orient(measuredValues(baseline), wanted);
  const after = orient(measuredValues(intervention), wanted);
  const counts = { baseline: before.length, intervention: after.length };
  if (Math.min(before.length, after.length) < FEWEST_FOR_NON_OVERLAP)
    return { kind: "too-early", ...counts, needed: FEWEST_FOR_NON_OVERLAP };
  const value = shareOfBetterPairs(before, after);
  return {
    kind: "shown",
    ...counts,
    value,
    interval: newcombeInterval(value, before.length, after.length),
    standardErrors: {
      ...empiricalErrors(before, after, value),
      parametric: hanleyMcNeilError(value, before.length, after.length),
      withoutChange: Math.sqrt((before.length + after.length + 1) / (12 * before.length * after.length)),
    },
  };
};

/**
 * Newcombe's method 5 interval (95%) for a share of better pairs among `before` times `after` pairs.
 *
 * The two limits are the roots of a polynomial on either side of `value`. At 1 (and, mirrored, at 0) one root is the end
 * point itself and has to be divided out first; without that the lower limit would wrongly be 1.
 */
export const newcombeInterval = (value: number, before: number, after: number): Interval => {
  const pairs = before * after;
  const half = (before + after) / 2 - 1;
  const spread = (x: number) => NORMAL_975 ** 2 * (2 + half + (1 + 2 * half) * x * (1 - x));
  const shape = (x: number) => pairs * (2 - x) * (1 + x);
  const atComplete = (x: number) => (1 - x) * shape(x) - x * spread(x);
  if (value === 1) return { lower: rootBetween(atComplete, 0, 1), upper: 1 };
  if (value === 0) return { lower: 0, upper: 1 - rootBetween(atComplete, 0, 1) };
  const distance = (x: number) => (value - x) ** 2 * shape(x) - x * (1 - x) * spread(x);
  return { lower: rootBetween(distance, 0, value), upper: rootBetween((x) => -distance(x), value, 1) };
};

/**
 * The standard error of Hanley & McNeil (1982), Radiology 143:29-36, for an area under the curve of `value` with
 * `improved` and `reference` cases. Symmetric in meaning only for `value` above 0.5; it is 0 at `value` 1.
 */
export const hanleyMcNeilError = (value: number, reference: number, improved: number): number => {
  const bothImproved = value / (2 - value) - value ** 2;
  const bothReference = (2 * value ** 2) / (1 + value) - value ** 2;
  const variance = value * (1 - value) + (improved - 1) * bothImproved + (reference - 1) * bothReference;
  return Math.sqrt(Math.max(0, variance) / (reference * improved));
};

const pairScore = (before: number, after: number): number => (after > before ? 1 : after === before ? 0.5 : 0);

const shareOfBetterPairs = (before: readonly number[], after: readonly number[]): number => {
  let score = 0;
  for (const earlier of before) for (const later of after) score += pairScore(earlier, later);
  return score / (before.length * after.length);
};

const empiricalErrors = (before: readonly number[], after: readonly number[], value: number) => {
  const [m, n, pairs] = [before.length, after.length, before.length * after.length];
  // In one pass, because every verdict asks for it: sums over each row, each column and all of them.
  const columns = new Float64Array(n);
  let [rowSquares, columnSquares, pairSquares] = [0, 0, 0];
  for (const earlier of before) {
    let [row, squares] = [0, 0];
    for (let index = 0; index < n; index += 1) {
      const deviation = pairScore(earlier, after[index] ?? 0) - value;
      row += deviation;
      squares += deviation * deviation;
      columns[index] = (columns[index] ?? 0) + deviation;
    }
    rowSquares += row * row;
    pairSquares += squares;
  }
  for (const column of columns) columnSquares += column * column;
  const [byBefore, byAfter, byPair] = [rowSquares / (m * n * n), columnSquares / (m * m * n), pairSquares / pairs];
  // At 0 and 1 the values show no spread at all; half a pair away from the end keeps the error honest.
  const kept = Math.min(Math.max(value, 1 / (2 * pairs)), 1 - 1 / (2 * pairs));
  const product = kept * (1 - kept);
  const unbiased = (product + n * byBefore + m * byAfter - 2 * byPair) / ((m - 1) * (n - 1));
  return {
    unbiased: unbiased < 0 ? null : Math.sqrt(unbiased),
    empirical: Math.sqrt((product + (n - 1) * byBefore + (m - 1) * byAfter) / pairs),
  };
};

/** The root of a function that is positive at `low` and negative at `high`, by halving to the last digit. */
const rootBetween = (positiveThenNegative: (x: number) => number, low: number, high: number): number => {
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (positiveThenNegative(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
