/**
 * The share of the beta distribution with weights `a` and `b` at or below `x` (the regularised incomplete beta function).
 *
 * Continued fraction by Lentz's method (Abramowitz & Stegun 1964, 26.5.8), logarithm of the gamma function after Lanczos (1964).
 * About 13 digits for weights up to some thousands. Throws `RangeError` for `x` outside 0 to 1 or weights not above 0.
 */
export const betaShareBelow = (x: number, a: number, b: number): number => {
  if (!(x >= 0 && x <= 1) || !(a > 0 && b > 0))
    throw new RangeError("the beta distribution needs a share between 0 and 1 and weights above 0");
  if (x === 0 || x === 1) return x;
  // The fraction converges quickly on one side of the mean only; the other side is the mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShareBelow(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * continuedFraction(x, a, b);
};

/** The point of the beta distribution with the share `share` at or below it, by halving. */
export const betaPoint = (share: number, a: number, b: number): number => {
  if (!(share >= 0 && share <= 1)) throw new RangeError("a share lies between 0 and 1");
  let [low, high] = [0, 1];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaShareBelow(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** The two-sided chance of a Student t at least as far from 0, with `df` degrees of freedom. */
export const studentTwoSided = (t: number, df: number): number => betaShareBelow(df / (df + t * t), df / 2, 0.5);

/** The point that a Student t exceeds with the chance `chance` (above 0, at most 0.5). */
export const studentPoint = (chance: number, df: number): number => {
  if (!(chance > 0 && chance <= 0.5)) throw new RangeError("a one-sided chance lies above 0 and not above a half");
  const ratio = betaPoint(2 * chance, df / 2, 0.5);
  return Math.sqrt((df * (1 - ratio)) / ratio);
};

const continuedFraction = (x: number, a: number, b: number): number => {
  const TINY = 1e-300;
  const kept = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let upper = 1;
  let lower = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = lower;
  for (let step = 1; step < 1000; step += 1) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    let change = 1;
    for (const coefficient of [even, odd]) {
      lower = 1 / kept(1 + coefficient * lower);
      upper = kept(1 + coefficient / upper);
      change = upper * lower;
      result *= change;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return result;
};

const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS_REST: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

const logGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const series = LANCZOS_REST.reduce((sum, coefficient, index) => sum + coefficient / (x + index), LANCZOS_FIRST);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
};
