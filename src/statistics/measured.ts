/** One value of a series: the number measured in a session, or `null` when the session gave none. A gap is never a zero. */
export type Measurement = number | null;

/** Which way is better for the person: more of it, or less of it. */
export const DIRECTIONS = ["increase", "decrease"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A measured session: `time` is its real session number (or day), so that missed sessions keep their place. */
export type Point = { readonly time: number; readonly value: number };

/**
 * The values that were measured, in order; gaps are left out.
 *
 * Throws `RangeError` for a value that is not a finite number, because it would silently spoil everything after it.
 */
export const measuredValues = (series: readonly Measurement[]): number[] => {
  const values: number[] = [];
  for (const [index, value] of series.entries()) {
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`value ${index + 1} of the series is not a finite number`);
    values.push(value);
  }
  return values;
};

/**
 * The measured sessions as points; a gap drops the value and leaves the session number of the others as it is.
 *
 * `times` and `series` have the same length and `times` rises strictly; otherwise `RangeError`.
 */
export const measuredPoints = (times: readonly number[], series: readonly Measurement[]): Point[] => {
  if (times.length !== series.length) throw new RangeError(`${times.length} session numbers for ${series.length} values`);
  const points: Point[] = [];
  let earlier = Number.NEGATIVE_INFINITY;
  for (const [index, time] of times.entries()) {
    if (!Number.isFinite(time) || time <= earlier) throw new RangeError(`session number ${index + 1} does not follow the one before`);
    earlier = time;
    const value = series[index] ?? null;
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`value ${index + 1} of the series is not a finite number`);
    points.push({ time, value });
  }
  return points;
};

/** The values turned so that larger is always better: unchanged for an increase, with the sign changed for a decrease. */
export const orient = (values: readonly number[], wanted: Direction): number[] =>
  wanted === "increase" ? [...values] : values.map((value) => -value);
