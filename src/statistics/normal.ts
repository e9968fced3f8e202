/** The 97.5% point of the standard normal distribution, for two-sided 95% intervals. */
export const NORMAL_975 = 1.959963984540054;

/**
 * The share of the standard normal distribution at or below `z`, to about 15 digits, also far out in the lower tail.
 *
 * Near the middle by the power series of Marsaglia (2004, Journal of Statistical Software 11(4)), in the tails by the
 * continued fraction of Laplace for the tail area.
 */
export const normalShareBelow = (z: number): number => {
  if (Number.isNaN(z)) throw new RangeError("the normal distribution needs a number");
  if (z > 0) return 1 - normalShareBelow(-z);
  return z > -SERIES_LIMIT ? 0.5 - normalDensity(z) * oddSeries(-z) : normalDensity(z) / continuedFraction(-z);
};

/**
 * The point of the standard normal distribution with the share `share` at or below it; -Infinity at 0, Infinity at 1.
 *
 * Starting value of Abramowitz & Stegun (1964) 26.2.23, corrected by Halley's method until it stands still.
 * `share` lies in [0, 1], otherwise `RangeError`.
 */
export const normalPoint = (share: number): number => {
  if (!(share >= 0 && share <= 1)) throw new RangeError("a share lies between 0 and 1");
  if (share === 0) return Number.NEGATIVE_INFINITY;
  if (share === 0.5) return 0;
  if (share > 0.5) return share === 1 ? Number.POSITIVE_INFINITY : -normalPoint(1 - share);
  let z = startingPoint(share);
  for (let step = 0; step < 8; step += 1) {
    const error = (normalShareBelow(z) - share) / normalDensity(z);
    const change = error / (1 + (z * error) / 2);
    z -= change;
    if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(z))) break;
  }
  return z;
};

const SERIES_LIMIT = 2.5;

export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

const oddSeries = (z: number): number => {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
};

const continuedFraction = (z: number): number => {
  let fraction = z;
  for (let depth = 160; depth >= 1; depth -= 1) fraction = z + depth / fraction;
  return fraction;
};

const startingPoint = (share: number): number => {
  const t = Math.sqrt(-2 * Math.log(share));
  return (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
};
