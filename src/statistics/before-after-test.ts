/** Events among the sessions before and after a change whose day was fixed before looking. */
export type BeforeAfterCounts = {
  readonly eventsBefore: number;
  readonly sessionsBefore: number;
  readonly eventsAfter: number;
  readonly sessionsAfter: number;
};

/** Fisher's test: chances under "nothing changed", given how many events there were in all; and the ratio of the odds after to before. */
export type BeforeAfterTest = {
  readonly moreAfter: number;
  readonly different: number;
  readonly moreAfterMid: number;
  readonly oddsRatio: number;
};

/**
 * Fisher's exact test on events before and after (Fisher 1935, The Design of Experiments), one-sided for more events after,
 * two-sided, and the mid-p of the one-sided test, which is less cautious and meant for description. The odds ratio is the
 * conditional maximum-likelihood estimate, 0 or Infinity at the ends.
 *
 * Valid only when the change (a new slot, a new school) was fixed beforehand; a date picked from the data needs the scan.
 * Throws `RangeError` for counts that cannot be.
 */
export const beforeAfterTest = (counts: BeforeAfterCounts): BeforeAfterTest => {
  const { eventsBefore, sessionsBefore, eventsAfter, sessionsAfter } = counts;
  const whole = [eventsBefore, sessionsBefore, eventsAfter, sessionsAfter].every((count) => Number.isInteger(count) && count >= 0);
  if (!whole || eventsBefore > sessionsBefore || eventsAfter > sessionsAfter)
    throw new RangeError("there cannot be more events than sessions");
  const events = eventsBefore + eventsAfter;
  const least = Math.max(0, events - sessionsBefore);
  const most = Math.min(events, sessionsAfter);
  const shares = hypergeometricShares(least, most, events, counts);
  const observed = shares[eventsAfter - least] ?? 0;
  const chance = (counted: (after: number, share: number) => boolean) =>
    shares.reduce((sum, share, index) => (counted(least + index, share) ? sum + share : sum), 0);
  const moreAfter = Math.min(
    1,
    chance((after) => after >= eventsAfter),
  );
  // As in R: a table counts as equally unlikely when it is so but for rounding.
  return {
    moreAfter,
    different: Math.min(
      1,
      chance((_, share) => share <= observed * (1 + 1e-7)),
    ),
    moreAfterMid: moreAfter - observed / 2,
    oddsRatio: oddsRatio(eventsAfter - least, shares),
  };
};

const hypergeometricShares = (
  least: number,
  most: number,
  events: number,
  { sessionsBefore, sessionsAfter }: BeforeAfterCounts,
): number[] => {
  const weights = [1];
  for (let after = least; after < most; after += 1) {
    const ratio = ((sessionsAfter - after) * (events - after)) / ((after + 1) * (sessionsBefore - events + after + 1));
    weights.push((weights.at(-1) ?? 0) * ratio);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** The ratio under which the expected table is the observed one; found by halving its logarithm. */
const oddsRatio = (observed: number, shares: readonly number[]): number => {
  if (observed === 0) return 0;
  if (observed === shares.length - 1) return Number.POSITIVE_INFINITY;
  const expected = (logarithm: number) => {
    const largest = shares.reduce((most, share, index) => Math.max(most, Math.log(share) + index * logarithm), Number.NEGATIVE_INFINITY);
    const weights = shares.map((share, index) => Math.exp(Math.log(share) + index * logarithm - largest));
    return weights.reduce((sum, weight, index) => sum + index * weight, 0) / weights.reduce((sum, weight) => sum + weight, 0);
  };
  let [low, high] = [-700, 700];
  for (let step = 0; step < 200 && high - low > 1e-15; step += 1) {
    const middle = (low + high) / 2;
    if (expected(middle) < observed) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
};
