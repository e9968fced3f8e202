/** What one session gave for a criterion: a measured value, a share of trials, or `null` when it was missed or not measured. */
export type CriterionScore = number | { readonly successes: number; readonly trials: number } | null;

/** One session in its place; `time` is a session number or a day count, rising. */
export type CriterionSession = { readonly time: number; readonly score: CriterionScore };

/**
 * When an objective counts as met: `needed` of `outOf` attended sessions in a row reach the threshold
 * ("three consecutive sessions" is 3 of 3, "3 of 4 sessions" is 3 of 4).
 *
 * `threshold` is in the unit of the values, or in percent where a session gives successes and trials. `atLeast` asks for the
 * threshold or more, `atMost` for the threshold or less. `fewestTrials` leaves out sessions with fewer trials than planned,
 * `longestGap` (in the unit of `time`) begins anew after a longer pause between two attended sessions.
 */
export type Criterion = {
  readonly threshold: number;
  readonly reached: "atLeast" | "atMost";
  readonly needed: number;
  readonly outOf: number;
  readonly fewestTrials?: number;
  readonly longestGap?: number;
};

/** Whether and when it was met: a fact about these sessions, not about what the person is able to do. */
export type CriterionCheck = {
  readonly met: boolean;
  /** The session at which it was met for the first time. */
  readonly metAt: number | null;
  /** The sessions that met it then: those within the window that reached the threshold. */
  readonly metBy: readonly number[];
  /** How many of the latest attended sessions in a row reached the threshold. */
  readonly currentRun: number;
  /** How many of the latest `outOf` attended sessions reached the threshold. */
  readonly latestReached: number;
  /** Sessions left out because they had fewer trials than planned. */
  readonly tooFewTrials: readonly number[];
};

/**
 * Checks a mastery criterion literally, over attended and measured sessions only: a missed session neither counts nor
 * breaks the run, and is never a failure.
 *
 * A window is complete only when `outOf` sessions have been measured, also when fewer could already settle it.
 * Shares are compared in whole numbers (80% of 5 is 4), never as rounded decimals.
 * Throws `RangeError` for a criterion that cannot be (needed above outOf, a count below 1) or times that do not rise.
 */
export const checkCriterion = (sessions: readonly CriterionSession[], criterion: Criterion): CriterionCheck => {
  assertPossible(criterion);
  const tooFewTrials: number[] = [];
  let latest: { time: number; reached: boolean }[] = [];
  let metBy: readonly number[] = [];
  let metAt: number | null = null;
  let currentRun = 0;
  let previousTime = Number.NEGATIVE_INFINITY;
  let previousCounted: number | null = null;
  for (const { time, score } of sessions) {
    if (!(time > previousTime)) throw new RangeError("the sessions of a criterion are not in order of time");
    previousTime = time;
    if (score === null) continue;
    if (typeof score !== "number" && score.trials < Math.max(1, criterion.fewestTrials ?? 1)) {
      tooFewTrials.push(time);
      continue;
    }
    if (previousCounted !== null && time - previousCounted > (criterion.longestGap ?? Number.POSITIVE_INFINITY)) {
      latest = [];
      currentRun = 0;
    }
    previousCounted = time;
    const reached = reaches(score, criterion);
    currentRun = reached ? currentRun + 1 : 0;
    latest = [...latest, { time, reached }].slice(-criterion.outOf);
    const reachedTimes = latest.filter((session) => session.reached).map((session) => session.time);
    if (metAt === null && latest.length === criterion.outOf && reachedTimes.length >= criterion.needed) {
      metAt = time;
      metBy = reachedTimes;
    }
  }
  const latestReached = latest.filter((session) => session.reached).length;
  return { met: metAt !== null, metAt, metBy, currentRun, latestReached, tooFewTrials };
};

const reaches = (score: number | { readonly successes: number; readonly trials: number }, criterion: Criterion): boolean => {
  const [value, line] =
    typeof score === "number" ? [score, criterion.threshold] : [100 * score.successes, criterion.threshold * score.trials];
  if (!Number.isFinite(value)) throw new RangeError("a score is not a finite number");
  return criterion.reached === "atLeast" ? value >= line : value <= line;
};

const assertPossible = ({ threshold, needed, outOf }: Criterion): void => {
  if (!Number.isFinite(threshold)) throw new RangeError("the threshold of a criterion is not a finite number");
  if (!Number.isInteger(needed) || !Number.isInteger(outOf) || needed < 1 || needed > outOf) {
    throw new RangeError(`a criterion cannot ask for ${needed} of ${outOf} sessions`);
  }
};
