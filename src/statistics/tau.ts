import { scoreBetween, scoreWithin, tauBWithPhase, varianceWithin } from "./kendall.ts";
import { type Direction, type Measurement, measuredValues, orient, type Point } from "./measured.ts";
import { type Interval, nonOverlapOfAllPairs } from "./non-overlap-of-all-pairs.ts";
import { normalShareBelow } from "./normal.ts";
import { theilSenLine } from "./trend-line.ts";

/** Tau between two phases: better pairs minus worse pairs, as a share of all; 0 means no difference, 1 complete separation. */
export type Tau = { readonly value: number; readonly interval: Interval };

/** Tau = 2 NAP - 1, with the interval of NAP on the same scale; `null` below three measured sessions in a phase. */
export const tauBetweenPhases = (baseline: readonly Measurement[], intervention: readonly Measurement[], wanted: Direction): Tau | null => {
  const overlap = nonOverlapOfAllPairs(baseline, intervention, wanted);
  if (overlap.kind !== "shown") return null;
  const rescaled = (share: number) => 2 * share - 1;
  return { value: rescaled(overlap.value), interval: { lower: rescaled(overlap.interval.lower), upper: rescaled(overlap.interval.upper) } };
};

/**
 * Tau-U in its four forms with the pieces they are made of; for export and comparison, never for a verdict.
 *
 * Parker, Vannest, Davis & Sauber (2011), Behavior Therapy 42:284-299, and the denominators of later calculators. The forms
 * disagree, the same baseline trend costs more the longer the baseline is, and `lessBaselineTrend` can leave the range
 * -1 to 1; the corrected forms have no known error. `null` when a phase has no measured session.
 */
export const tauU = (baseline: readonly Measurement[], intervention: readonly Measurement[], wanted: Direction) => {
  const before = orient(measuredValues(baseline), wanted);
  const after = orient(measuredValues(intervention), wanted);
  const [m, n] = [before.length, after.length];
  if (m === 0 || n === 0) return null;
  const [between, inBaseline, inIntervention] = [scoreBetween(before, after), scoreWithin(before), scoreWithin(after)];
  const pairsWithin = (count: number) => (count * (count - 1)) / 2;
  return {
    between,
    inBaseline,
    inIntervention,
    lessBaselineTrend: (between - inBaseline) / (m * n),
    lessBaselineTrendOverAllPairs: (between - inBaseline) / (m * n + pairsWithin(m)),
    withInterventionTrend: (between + inIntervention) / (m * n + pairsWithin(n)),
    withBothTrends: (between + inIntervention - inBaseline) / pairsWithin(m + n),
  };
};

/** Tau after a straight baseline trend has been taken out of both phases; the interval ignores the error of that trend. */
export type BaselineCorrectedTau = {
  readonly slope: number;
  readonly intercept: number;
  readonly tau: Tau | null;
  readonly tauB: number | null;
  readonly tauBError: number | null;
};

/**
 * Baseline-corrected Tau: Tarlow (2017), Behavior Modification 41:427-467.
 *
 * The Theil-Sen line of the baseline, over real session numbers, is carried on through the intervention and taken away.
 * With fewer than 8 baseline sessions such a line is mostly chance and its continuation can turn a clear gain into -1: show it
 * only with that warning. What remains is compared to ten decimals, so that equal values stay equal. `null` below two
 * measured baseline sessions.
 */
export const baselineCorrectedTau = (
  baseline: readonly Point[],
  intervention: readonly Point[],
  wanted: Direction,
): BaselineCorrectedTau | null => {
  const line = theilSenLine(baseline);
  if (line === null) return null;
  const remaining = (points: readonly Point[]) =>
    points.map(({ time, value }) => Math.round((value - line.intercept - line.slope * time) * 1e10) / 1e10);
  const [before, after] = [remaining(baseline), remaining(intervention)];
  const tauB = tauBWithPhase(orient(before, wanted), orient(after, wanted));
  return {
    ...line,
    tau: tauBetweenPhases(before, after, wanted),
    tauB,
    tauBError: tauB === null ? null : Math.sqrt((2 * (1 - tauB ** 2)) / (before.length + after.length)),
  };
};

/**
 * The same correction as calculators make it that number the measured sessions 1, 2, 3 … and compare what remains unrounded: to
 * compare with them only, for it differs where sessions are irregular or rounding parts equal values.
 */
export const baselineCorrectedTauByIndex = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  wanted: Direction,
): Tau | null => {
  const values = [...measuredValues(baseline), ...measuredValues(intervention)];
  const before = measuredValues(baseline).length;
  const line = theilSenLine(values.slice(0, before).map((value, index) => ({ time: index + 1, value })));
  if (line === null) return null;
  const remaining = values.map((value, index) => value - line.intercept - line.slope * (index + 1));
  return tauBetweenPhases(remaining.slice(0, before), remaining.slice(before), wanted);
};

/**
 * The two-sided chance of a baseline trend at least this strong without any (Kendall's S, normal approximation, ties
 * corrected). Blind below 8 sessions. `null` when all values are equal.
 */
export const baselineTrendChance = (baseline: readonly Measurement[]): number | null => {
  const values = measuredValues(baseline);
  const variance = varianceWithin(values);
  return variance === 0 ? null : 2 * normalShareBelow(-Math.abs(scoreWithin(values)) / Math.sqrt(variance));
};
