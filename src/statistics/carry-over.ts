import { normalPoint, normalShareBelow } from "./normal.ts";

/** How far a session is assumed to resemble the one before (first-order autocorrelation): an assumption to be stated, not estimated. */
export const ASSUMED_CARRY_OVER = 0.3;

/**
 * By what factor carry-over between sessions widens the variance of a weighted sum, for a first-order autocorrelation
 * `carryOver` that fades with the distance in real session numbers (missed sessions weaken it, as they should).
 *
 * `weights` and `times` have the same length. Exact for stationary AR(1) errors; 1 when `carryOver` is 0.
 */
export const varianceInflation = (weights: readonly number[], times: readonly number[], carryOver = ASSUMED_CARRY_OVER): number => {
  if (weights.length !== times.length) throw new RangeError("one weight is needed for each session number");
  if (!(carryOver >= 0 && carryOver < 1)) throw new RangeError("carry-over lies from 0 up to, but not at, 1");
  if (isRising(times)) return inflationInOrder(weights, times, carryOver);
  let [correlated, independent] = [0, 0];
  for (let row = 0; row < weights.length; row += 1) {
    const [weight, time] = [weights[row] ?? 0, times[row] ?? 0];
    independent += weight * weight;
    for (let column = 0; column < row; column += 1)
      correlated += 2 * weight * (weights[column] ?? 0) * carryOver ** Math.abs(time - (times[column] ?? 0));
  }
  return 1 + correlated / independent;
};

const isRising = (times: readonly number[]): boolean => {
  for (let index = 1; index < times.length; index += 1) if ((times[index] ?? 0) < (times[index - 1] ?? 0)) return false;
  return true;
};

/**
 * The same sum in one pass: what earlier sessions still carry into this one is what they carried into the one before, and that one
 * itself, faded by the distance between the two.
 */
const inflationInOrder = (weights: readonly number[], times: readonly number[], carryOver: number): number => {
  let [correlated, independent, carried] = [0, 0, 0];
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    if (index > 0) {
      const gap = (times[index] ?? 0) - (times[index - 1] ?? 0);
      carried = (gap === 1 ? carryOver : carryOver ** gap) * (carried + (weights[index - 1] ?? 0));
    }
    independent += weight * weight;
    correlated += 2 * weight * carried;
  }
  return 1 + correlated / independent;
};

/** The inflation for the difference between the means of two phases. */
export const inflationOfDifference = (
  timesBefore: readonly number[],
  timesAfter: readonly number[],
  carryOver = ASSUMED_CARRY_OVER,
): number =>
  varianceInflation(
    [...timesBefore.map(() => -1 / timesBefore.length), ...timesAfter.map(() => 1 / timesAfter.length)],
    [...timesBefore, ...timesAfter],
    carryOver,
  );

/** The inflation for a straight trend over all sessions. */
export const inflationOfTrend = (times: readonly number[], carryOver = ASSUMED_CARRY_OVER): number => {
  const centre = times.reduce((sum, time) => sum + time, 0) / times.length;
  return varianceInflation(
    times.map((time) => time - centre),
    times,
    carryOver,
  );
};

/**
 * A one-sided chance made larger by the inflation: its point on the normal distribution is divided by the square root.
 * An approximation; what justifies it is that the verdicts built on it were measured by simulation.
 */
export const allowForCarryOver = (chance: number, inflation: number): number =>
  normalShareBelow(normalPoint(chance) / Math.sqrt(inflation));
