import { allowForCarryOver, inflationOfDifference, inflationOfTrend } from "./carry-over.ts";
import { mannKendall } from "./mann-kendall.ts";
import type { Direction, Point } from "./measured.ts";
import { normalShareBelow } from "./normal.ts";
import { exactRankTests } from "./rank-test.ts";

/** The word of a review. `no-reliable-change` is never "no progress": most changes of ordinary size go unseen. */
export type Verdict = "not-enough-data" | "improving" | "declining" | "mixed" | "no-reliable-change";

/** One review: when it fell, the one-sided chances it rests on (`null` = too few sessions for that question), and its word. */
export type Review = {
  readonly measuredInterventionSessions: number;
  readonly level: Chances | null;
  readonly trend: Chances | null;
  readonly verdict: Verdict;
};

/** How likely a course at least this good, or this bad, would be if nothing had changed. */
export type Chances = { readonly better: number; readonly worse: number };

/** The design of the reviews; changing it after having seen the data breaks its promise and has to be logged. */
export type ReviewDesign = {
  readonly reviewEvery: number;
  readonly window: number;
  readonly carryOver: number;
  readonly levelLimit: number;
  readonly trendLimit: number;
  readonly fewestBaseline: number;
  readonly fewestForTrend: number;
};

/**
 * The design whose rate of false words was measured: under 5 of 100 objectives a year in each direction, with at most six
 * reviews a year and carry-over between sessions of at most 0.3.
 */
export const MEASURED_DESIGN: ReviewDesign = {
  reviewEvery: 6,
  window: 12,
  carryOver: 0.3,
  levelLimit: 0.01,
  trendLimit: 0.0075,
  fewestBaseline: 3,
  fewestForTrend: 8,
};

/**
 * The verdicts of an objective that is to grow (or shrink), at every full `reviewEvery` measured intervention sessions.
 *
 * Two one-sided questions: do the latest `window` sessions lie beyond the baseline (exact rank test), and is there a trend
 * over everything (Mann-Kendall)? Both allow for carry-over. It says "higher than at the start", never "because of
 * therapy". Points in order of time, measured sessions only, with their real session numbers.
 */
export const reviewProgress = (
  baseline: readonly Point[],
  intervention: readonly Point[],
  wanted: Direction,
  design = MEASURED_DESIGN,
): Review[] => {
  const reviews: Review[] = [];
  for (let measured = design.reviewEvery; measured <= intervention.length; measured += design.reviewEvery)
    reviews.push(reviewAt(measured, baseline, intervention, wanted, design));
  return reviews;
};

/** The last of those reviews alone, which is all that a verdict of today needs; `null` before the first. */
export const latestReview = (
  baseline: readonly Point[],
  intervention: readonly Point[],
  wanted: Direction,
  design = MEASURED_DESIGN,
): Review | null => {
  const measured = Math.floor(intervention.length / design.reviewEvery) * design.reviewEvery;
  return measured === 0 ? null : reviewAt(measured, baseline, intervention, wanted, design);
};

const reviewAt = (
  measured: number,
  baseline: readonly Point[],
  intervention: readonly Point[],
  wanted: Direction,
  design: ReviewDesign,
): Review => {
  const soFar = intervention.slice(0, measured);
  const level = baseline.length < design.fewestBaseline ? null : chancesOfLevel(baseline, soFar.slice(-design.window), wanted, design);
  const trend = baseline.length + soFar.length < design.fewestForTrend ? null : chancesOfTrend([...baseline, ...soFar], wanted, design);
  return { measuredInterventionSessions: measured, level, trend, verdict: wordFor(level, trend, design) };
};

const chancesOfLevel = (baseline: readonly Point[], latest: readonly Point[], wanted: Direction, design: ReviewDesign): Chances | null => {
  const inflation = inflationOfDifference(timesOf(baseline), timesOf(latest), design.carryOver);
  const chances = exactRankTests(valuesOf(baseline), valuesOf(latest), wanted);
  return chances && { better: allowForCarryOver(chances.better, inflation), worse: allowForCarryOver(chances.worse, inflation) };
};

const chancesOfTrend = (points: readonly Point[], wanted: Direction, design: ReviewDesign): Chances => {
  const { standardised } = mannKendall(valuesOf(points));
  // A series without any variation is no evidence in either direction.
  if (standardised === null) return { better: 1, worse: 1 };
  const score = (wanted === "increase" ? standardised : -standardised) / Math.sqrt(inflationOfTrend(timesOf(points), design.carryOver));
  return { better: normalShareBelow(-score), worse: normalShareBelow(score) };
};

const wordFor = (level: Chances | null, trend: Chances | null, { levelLimit, trendLimit }: ReviewDesign): Verdict => {
  if (level === null && trend === null) return "not-enough-data";
  const better = (level !== null && level.better <= levelLimit) || (trend !== null && trend.better <= trendLimit);
  const worse = (level !== null && level.worse <= levelLimit) || (trend !== null && trend.worse <= trendLimit);
  if (better && worse) return "mixed";
  if (better) return "improving";
  return worse ? "declining" : "no-reliable-change";
};

const timesOf = (points: readonly Point[]): number[] => points.map(({ time }) => time);
const valuesOf = (points: readonly Point[]): number[] => points.map(({ value }) => value);
