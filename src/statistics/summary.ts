import { type Measurement, measuredValues } from "./measured.ts";

/** What can be said of one phase in plain numbers; everything but `count` and `sum` is `null` when there is too little to say it. */
export type Summary = {
  readonly count: number;
  readonly sum: number;
  readonly smallest: number | null;
  readonly largest: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
};

/** Counts, extremes and centre of the measured sessions, in the unit of the values; gaps are not counted. */
export const summarise = (series: readonly Measurement[]): Summary => {
  const values = measuredValues(series);
  return {
    count: values.length,
    sum: total(values),
    smallest: values.length === 0 ? null : values.reduce((least, value) => Math.min(least, value)),
    largest: values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value)),
    mean: mean(values),
    median: median(values),
    standardDeviation: standardDeviation(values),
  };
};

/** The middle of the measured values, the mean of the two middle ones when their number is even; `null` when nothing was measured. */
export const median = (series: readonly Measurement[]): number | null => quantile(series, 0.5);

/**
 * The value below which the share `share` of the measured values lies, between neighbours by straight interpolation
 * (definition 7 of Hyndman & Fan 1996, The American Statistician 50:361-365; the default of R and of spreadsheets).
 *
 * `share` lies in [0, 1], otherwise `RangeError`; `null` when nothing was measured.
 */
export const quantile = (series: readonly Measurement[], share: number): number | null => {
  if (!(share >= 0 && share <= 1)) throw new RangeError("a quantile needs a share between 0 and 1");
  const sorted = Float64Array.from(measuredValues(series)).sort();
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  // The exact middle is a half-sum, so that the median of two equal values is that value and not a rounding away from it.
  const part = position - Math.floor(position);
  return part === 0.5 ? (below + above) / 2 : below + part * (above - below);
};

/** The arithmetic mean of the measured values; `null` when nothing was measured. Not for ratings: use the median. */
export const mean = (series: readonly Measurement[]): number | null => {
  const values = measuredValues(series);
  return values.length === 0 ? null : total(values) / values.length;
};

/** The sample standard deviation (divisor n - 1) in the unit of the values; `null` below two measured values. */
export const standardDeviation = (series: readonly Measurement[]): number | null => {
  const values = measuredValues(series);
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(total(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
