import type { Point } from "./measured.ts";
import { mean, median } from "./summary.ts";

/** A straight line through a series: `value = intercept + slope × time`; the slope is per session (or per unit of `time`). */
export type TrendLine = { readonly slope: number; readonly intercept: number };

/**
 * The Theil-Sen line: the median of the slopes between all pairs of points, placed at the median of what remains.
 *
 * Theil (1950); Sen (1968), Journal of the American Statistical Association 63:1379-1389. Assumes a roughly straight,
 * one-way change; up to 29% of the points may be wild. Uses the real session numbers, so gaps are in their place. With many
 * equal values the slope is 0, which is then the honest answer. Not for fewer than 5 points on a chart, not for a course
 * that rises and falls. `null` below two points.
 */
export const theilSenLine = (points: readonly Point[]): TrendLine | null => {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  const times = Float64Array.from(points, ({ time }) => time);
  const values = Float64Array.from(points, ({ value }) => value);
  let filled = 0;
  for (let first = 0; first < points.length; first += 1) {
    const [time, value] = [times[first] ?? 0, values[first] ?? 0];
    for (let second = first + 1; second < points.length; second += 1) {
      slopes[filled] = ((values[second] ?? 0) - value) / ((times[second] ?? 0) - time);
      filled += 1;
    }
  }
  return throughMedian(points, middleOf(slopes));
};

/**
 * The split-middle line of White, drawn by hand in many clinics: from the medians of the first half to those of the second
 * (the middle point left out when their number is odd), moved so that half of the points lie on either side.
 *
 * For the eye only: unstable below 8 points, and a projection of it proves nothing. `null` below two points.
 */
export const splitMiddleLine = (points: readonly Point[]): TrendLine | null => {
  const half = Math.floor(points.length / 2);
  const [first, second] = [centreOf(points.slice(0, half)), centreOf(points.slice(points.length - half))];
  return first === null || second === null ? null : throughMedian(points, (second.value - first.value) / (second.time - first.time));
};

/** The line of least squares. Assumes independent errors of one size; one wild point bends it. `null` below two points. */
export const leastSquaresLine = (points: readonly Point[]): TrendLine | null => {
  const centreTime = mean(points.map(({ time }) => time));
  const centreValue = mean(points.map(({ value }) => value));
  if (centreTime === null || centreValue === null || points.length < 2) return null;
  let [products, squares] = [0, 0];
  for (const { time, value } of points) {
    products += (time - centreTime) * (value - centreValue);
    squares += (time - centreTime) ** 2;
  }
  return { slope: products / squares, intercept: centreValue - (products / squares) * centreTime };
};

/**
 * The slope of the logarithm (base 10) of counts or rates, per unit of `time`: the change that is the same factor from one
 * session to the next (celeration). 10 to the power of 7 times this is the weekly factor when `time` counts days.
 *
 * `null` when a value is zero or below, where a factor has no meaning. Not for ratings or for percentages near their ends.
 */
export const celerationSlope = (points: readonly Point[]): number | null => {
  if (points.some(({ value }) => value <= 0)) return null;
  return leastSquaresLine(points.map(({ time, value }) => ({ time, value: Math.log10(value) })))?.slope ?? null;
};

/** The median of very many numbers without putting all of them in order (Hoare's selection); they are moved about. */
const middleOf = (numbers: Float64Array): number | null => {
  if (numbers.length === 0) return null;
  const half = numbers.length >> 1;
  const upper = selected(numbers, half);
  if (numbers.length % 2 === 1) return upper;
  // What lies before the selected place is not larger than it: the largest of that is the lower of the two middle ones.
  let lower = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < half; index += 1) lower = Math.max(lower, numbers[index] ?? lower);
  return (lower + upper) / 2;
};

const selected = (numbers: Float64Array, place: number): number => {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((numbers[left] ?? pivot) < pivot) left += 1;
      while ((numbers[right] ?? pivot) > pivot) right -= 1;
      if (left > right) break;
      const moved = numbers[left] ?? 0;
      numbers[left] = numbers[right] ?? 0;
      numbers[right] = moved;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return numbers[place] ?? 0;
};

const throughMedian = (points: readonly Point[], slope: number | null): TrendLine | null => {
  if (slope === null) return null;
  const intercept = median(points.map(({ time, value }) => value - slope * time));
  return intercept === null ? null : { slope, intercept };
};

const centreOf = (points: readonly Point[]): Point | null => {
  const [time, value] = [median(points.map((point) => point.time)), median(points.map((point) => point.value))];
  return time === null || value === null ? null : { time, value };
};
