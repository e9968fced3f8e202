import { studentTwoSided } from "./beta.ts";
import { dot, leastSquares } from "./least-squares.ts";
import type { Point } from "./measured.ts";

/** An estimate with its standard error and the two-sided chance of one at least as large if there were none. */
export type Estimate = { readonly value: number; readonly error: number; readonly chance: number };

/** A baseline trend, a change of level at the first intervention session, and a change of slope; in the raw direction. */
export type PiecewiseRegression = {
  readonly intercept: Estimate;
  readonly trend: Estimate;
  readonly level: Estimate;
  readonly slope: Estimate;
  readonly explained: number;
  readonly residualSpread: number;
  readonly residualCarryOver: number;
  readonly durbinWatson: number;
};

/**
 * Two straight lines, one for each phase: Huitema & McKean (2000), Educational and Psychological Measurement 60:38-58,
 * fitted by least squares. Time is counted from the first session, the change of level is read at the first intervention session.
 *
 * Assumes independent errors of one size, so its errors are too small with carry-over; a baseline of 5 leaves the trend nearly
 * open. An extra line for someone who asks, from 30 sessions with 8 of them baseline; not for ratings or counts with zeros.
 * `null` below two measured sessions in a phase or five in all, or when the lines fit without any error.
 */
export const piecewiseRegression = (baseline: readonly Point[], intervention: readonly Point[]): PiecewiseRegression | null => {
  const [first, change] = [baseline[0], intervention[0]];
  const points = [...baseline, ...intervention];
  if (first === undefined || change === undefined || baseline.length < 2 || intervention.length < 2 || points.length < 5) return null;
  const rows = piecewiseRows(baseline, intervention, first.time, change.time);
  const values = points.map(({ value }) => value);
  const { coefficients, inverse } = leastSquares(rows, values);
  const residuals = rows.map((row, index) => (values[index] ?? 0) - dot(row, coefficients));
  const [unexplained, freedom, centre] = [
    dot(residuals, residuals),
    points.length - 4,
    dot(
      values,
      values.map(() => 1),
    ) / points.length,
  ];
  const total = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  // A fit without error but for rounding has no standard errors to speak of.
  if (unexplained <= 1e-20 * Math.max(1, dot(values, values))) return null;
  const estimate = (index: number): Estimate => {
    const [value, error] = [coefficients[index] ?? 0, Math.sqrt(((inverse[index]?.[index] ?? 0) * unexplained) / freedom)];
    return { value, error, chance: studentTwoSided(value / error, freedom) };
  };
  const later = residuals.slice(1);
  return {
    intercept: estimate(0),
    trend: estimate(1),
    level: estimate(2),
    slope: estimate(3),
    explained: 1 - unexplained / total,
    residualSpread: Math.sqrt(unexplained / freedom),
    residualCarryOver: dot(later, residuals) / unexplained,
    durbinWatson: later.reduce((sum, residual, index) => sum + (residual - (residuals[index] ?? 0)) ** 2, 0) / unexplained,
  };
};

/** One row a session: 1, time since the first session, 1 from the change on, time since the change. */
export const piecewiseRows = (baseline: readonly Point[], intervention: readonly Point[], first: number, change: number): number[][] => [
  ...baseline.map(({ time }) => [1, time - first, 0, 0]),
  ...intervention.map(({ time }) => [1, time - first, 1, time - change]),
];
