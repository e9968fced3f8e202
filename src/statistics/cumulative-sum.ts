import { gaussLegendre } from "./gauss-legendre.ts";
import { solveLinearSystem } from "./linear-system.ts";
import { normalDensity, normalShareBelow } from "./normal.ts";

/** A cumulative sum chart of standardised values: `allowance` is taken off each, `limit` is where it signals. */
export type CumulativeSumChart = { readonly allowance: number; readonly limit: number; readonly sided: "one" | "two" };

const NODES = 64;

/**
 * The average number of sessions until a CUSUM chart signals when the mean lies `shift` standard deviations from its target,
 * starting at zero (Page 1954, Biometrika 41:100-115).
 *
 * Independent normal values. The integral equation of Page for the run length is solved on Gauss-Legendre points; a two-sided
 * chart runs as two one-sided ones (Lucas & Crosier 1982, Technometrics 24:199-205). Throws when the limit is not positive or
 * the allowance negative.
 */
export const averageRunLength = ({ allowance, limit, sided }: CumulativeSumChart, shift: number): number => {
  if (!(limit > 0) || !(allowance >= 0)) throw new RangeError("a chart needs a limit above zero and an allowance of zero or more");
  const upper = oneSidedRunLength(allowance, limit, shift);
  return sided === "one" ? upper : 1 / (1 / upper + 1 / oneSidedRunLength(allowance, limit, -shift));
};

/** The first unknown is the run length from zero, where the sum often rests; the others stand at the points between. */
const oneSidedRunLength = (allowance: number, limit: number, shift: number): number => {
  const points = gaussLegendre(NODES, 0, limit);
  const starts = [0, ...points.map(({ at }) => at)];
  const rows = starts.map((start, row) => [
    (row === 0 ? 1 : 0) - normalShareBelow(allowance - shift - start),
    ...points.map(({ at, weight }, index) => (row === index + 1 ? 1 : 0) - weight * normalDensity(at - start + allowance - shift)),
  ]);
  const [fromZero = Number.NaN] = solveLinearSystem(
    rows,
    starts.map(() => 1),
  );
  return fromZero;
};

/**
 * The average number of sessions until a Bernoulli CUSUM signals when each session has the event with chance `eventChance`:
 * `B = max(0, B + x - 1/step)`, a signal when `B × step` reaches `limit`, starting at zero
 * (Reynolds & Stoumbos 1999, Journal of Quality Technology 31:87-108).
 *
 * Exact: the sum moves on whole multiples of `1/step`, a chain of `limit` states. Throws unless `step` is a whole number of two
 * or more, `limit` a whole number of one or more and the chance above 0 and at most 1.
 */
export const averageSessionsToSignal = (
  { step, limit }: { readonly step: number; readonly limit: number },
  eventChance: number,
): number => {
  if (!Number.isInteger(step) || step < 2 || !Number.isInteger(limit) || limit < 1)
    throw new RangeError("step and limit are whole numbers");
  if (!(eventChance > 0 && eventChance <= 1)) throw new RangeError("a chart that no event can move never signals");
  const rows = Array.from({ length: limit }, (_, state) => {
    const row = Array.from({ length: limit }, () => 0);
    row[state] = 1;
    const [withEvent, without] = [state + step - 1, Math.max(0, state - 1)];
    if (withEvent < limit) row[withEvent] = (row[withEvent] ?? 0) - eventChance;
    row[without] = (row[without] ?? 0) - (1 - eventChance);
    return row;
  });
  const [fromZero = Number.NaN] = solveLinearSystem(
    rows,
    rows.map(() => 1),
  );
  return fromZero;
};
