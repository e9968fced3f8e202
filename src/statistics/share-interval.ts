import { betaPoint } from "./beta.ts";
import { chanceOfAtLeast } from "./criterion-chance.ts";
import type { Interval } from "./non-overlap-of-all-pairs.ts";
import { NORMAL_975 } from "./normal.ts";

/** What `events` of `sessions` say about the true share; intervals are 95%, `atMost` is one-sided 95%. */
export type ShareIntervals = { readonly exact: Interval; readonly wilson: Interval; readonly atMost: number };

/**
 * Intervals for a share: Clopper & Pearson (1934), Biometrika 26:404-413, which never promises too much, and Wilson (1927),
 * Journal of the American Statistical Association 22:209-212, which is shorter. With no event in n sessions the true share
 * could still be up to `atMost` = 1 - 0.05^(1/n). Assumes independent sessions with one and the same share.
 */
export const shareIntervals = (events: number, sessions: number): ShareIntervals => {
  assertCounts(events, sessions);
  const lowerEnd = (chance: number) => (events === 0 ? 0 : betaPoint(chance, events, sessions - events + 1));
  const upperEnd = (chance: number) => (events === sessions ? 1 : betaPoint(chance, events + 1, sessions - events));
  const square = NORMAL_975 ** 2;
  const centre = (events + square / 2) / (sessions + square);
  const reach = (NORMAL_975 * Math.sqrt((events * (sessions - events)) / sessions + square / 4)) / (sessions + square);
  return {
    exact: { lower: lowerEnd(0.025), upper: upperEnd(0.975) },
    wilson: { lower: events === 0 ? 0 : centre - reach, upper: events === sessions ? 1 : centre + reach },
    atMost: upperEnd(0.95),
  };
};

/** The exact one-sided chance of at least that many events if the true share were `share` (binomial test). */
export const binomialTest = (events: number, sessions: number, share: number): number => {
  assertCounts(events, sessions);
  return chanceOfAtLeast(events, sessions, share);
};

const assertCounts = (events: number, sessions: number): void => {
  if (!Number.isInteger(events) || !Number.isInteger(sessions) || events < 0 || sessions < 1 || events > sessions) {
    throw new RangeError(`there cannot be ${events} events in ${sessions} sessions`);
  }
};
