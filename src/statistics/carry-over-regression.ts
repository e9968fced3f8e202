import { dot, leastSquares } from "./least-squares.ts";
import type { Point } from "./measured.ts";
import { piecewiseRows } from "./piecewise-regression.ts";

/** The change of level and of slope with the errors that carry-over from one measured session to the next leaves them. */
export type CarryOverRegression = {
  /** The share of one session's deviation found again in the next, from -1 to 1. */
  readonly carryOver: number;
  readonly level: { readonly value: number; readonly error: number };
  readonly slope: { readonly value: number; readonly error: number };
};

const FEWEST_SESSIONS = 11;
const FEWEST_IN_A_PHASE = 3;
/** Beyond this the first session would count for nothing. */
const FURTHEST = 0.999;
const GRID_STEPS = 200;

/**
 * The two lines of `piecewiseRegression` with errors of first-order autoregression, by maximum likelihood: Cochrane & Orcutt's
 * transformation with the first session kept (Prais & Winsten 1954), the carry-over that makes the data likeliest
 * (Pinheiro & Bates 2000, Mixed-Effects Models in S and S-PLUS, section 5.3). Errors use N - 4 degrees of freedom.
 *
 * Sessions are taken in their order, whatever the days between them. A short series tells little about carry-over and pulls it
 * below what it is, so this belongs behind a click and never into a verdict. `null` below eleven measured sessions or three in a
 * phase, or when the lines fit without any error. About half a millisecond for a year of sessions.
 */
export const carryOverRegression = (baseline: readonly Point[], intervention: readonly Point[]): CarryOverRegression | null => {
  const [first, change] = [baseline[0], intervention[0]];
  const values = [...baseline, ...intervention].map(({ value }) => value);
  if (first === undefined || change === undefined || values.length < FEWEST_SESSIONS) return null;
  if (baseline.length < FEWEST_IN_A_PHASE || intervention.length < FEWEST_IN_A_PHASE) return null;
  const rows = piecewiseRows(baseline, intervention, first.time, change.time);
  if (unexplainedOf(rows, values) <= 1e-20 * Math.max(1, dot(values, values))) return null;
  const likelihood = (carryOver: number) => {
    const fit = fitted(rows, values, carryOver);
    return Math.log(1 - carryOver ** 2) / 2 - (values.length / 2) * Math.log(fit.unexplained / values.length);
  };
  const carryOver = likeliest(likelihood);
  const { coefficients, inverse, unexplained } = fitted(rows, values, carryOver);
  const part = (index: number) => ({
    value: coefficients[index] ?? 0,
    error: Math.sqrt(((inverse[index]?.[index] ?? 0) * unexplained) / (values.length - 4)),
  });
  return { carryOver, level: part(2), slope: part(3) };
};

const fitted = (rows: readonly (readonly number[])[], values: readonly number[], carryOver: number) => {
  const freed = freedRows(rows, carryOver);
  const freedValues = freedSeries(values, carryOver);
  const { coefficients, inverse } = leastSquares(freed, freedValues);
  const rest = freed.map((row, index) => (freedValues[index] ?? 0) - dot(row, coefficients));
  return { coefficients, inverse, unexplained: dot(rest, rest) };
};

const unexplainedOf = (rows: readonly (readonly number[])[], values: readonly number[]): number => fitted(rows, values, 0).unexplained;

/** What each session adds beyond what the one before carried over; the first is made as uncertain as the others. */
const freedSeries = (series: readonly number[], carryOver: number): number[] =>
  series.map((value, index) => (index === 0 ? value * Math.sqrt(1 - carryOver ** 2) : value - carryOver * (series[index - 1] ?? 0)));

const freedRows = (rows: readonly (readonly number[])[], carryOver: number): number[][] => {
  const columns = (rows[0] ?? []).map((_, column) =>
    freedSeries(
      rows.map((row) => row[column] ?? 0),
      carryOver,
    ),
  );
  return rows.map((_, index) => columns.map((column) => column[index] ?? 0));
};

/** The best point of a grid, then golden sections around it: the likelihood may have two hills. */
const likeliest = (likelihood: (carryOver: number) => number): number => {
  const step = (2 * FURTHEST) / GRID_STEPS;
  const grid = Array.from({ length: GRID_STEPS + 1 }, (_, index) => index * step - FURTHEST);
  const best = grid.reduce((kept, candidate) => (likelihood(candidate) > likelihood(kept) ? candidate : kept));
  let [low, high] = [Math.max(-FURTHEST, best - step), Math.min(FURTHEST, best + step)];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (likelihood(left) > likelihood(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
};
