import { studentTwoSided } from "./beta.ts";
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
  const rows = points.map(({ time }, index) =>
    index < baseline.length ? [1, time - first.time, 0, 0] : [1, time - first.time, 1, time - change.time],
  );
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

/** Least squares by orthogonalising the columns one after the other, which keeps more digits than the normal equations. */
const leastSquares = (rows: readonly (readonly number[])[], values: readonly number[]) => {
  const size = rows[0]?.length ?? 0;
  const columns = Array.from({ length: size }, (_, column) => rows.map((row) => row[column] ?? 0));
  // `back[k]` writes the k-th orthogonal column in terms of the given ones.
  const orthogonal: number[][] = [];
  const back: number[][] = [];
  for (const [index, column] of columns.entries()) {
    let rest = column;
    let terms = columns.map((_, other): number => (other === index ? 1 : 0));
    for (let pass = 0; pass < 2; pass += 1) {
      for (const [other, axis] of orthogonal.entries()) {
        const share = dot(axis, rest) / dot(axis, axis);
        rest = rest.map((value, row) => value - share * (axis[row] ?? 0));
        terms = terms.map((term, position) => term - share * (back[other]?.[position] ?? 0));
      }
    }
    orthogonal.push(rest);
    back.push(terms);
  }
  const indices = columns.map((_, index) => index);
  const lengths = orthogonal.map((axis) => dot(axis, axis));
  const coefficients = indices.map((index) =>
    indices.reduce((sum, axis) => sum + ((back[axis]?.[index] ?? 0) * dot(orthogonal[axis] ?? [], values)) / (lengths[axis] ?? 1), 0),
  );
  const inverse = indices.map((row) =>
    indices.map((column) =>
      indices.reduce((sum, axis) => sum + ((back[axis]?.[row] ?? 0) * (back[axis]?.[column] ?? 0)) / (lengths[axis] ?? 1), 0),
    ),
  );
  return { coefficients, inverse };
};

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
