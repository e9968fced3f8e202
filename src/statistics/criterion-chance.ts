/** A criterion counted in trials, for someone whose true success rate stays the same from first to last session. */
export type ChanceQuestion = {
  /** Trials in each session. */
  readonly trials: number;
  /** Successes that a session needs. */
  readonly successesNeeded: number;
  /** Sessions that have to reach it, of `outOf` attended ones in a row. */
  readonly needed: number;
  readonly outOf: number;
  /** Attended sessions so far, or planned. */
  readonly sessions: number;
  /** The true chance of success at each trial, 0 to 1. */
  readonly successRate: number;
};

/** The chance that one session reaches its count, and that the criterion is met at some time within all sessions. */
export type ChanceOfMeeting = { readonly inOneSession: number; readonly ever: number };

/**
 * How often a criterion is met although the true rate never changes ("someone whose true level is 50% would also have met
 * it by now in about 25 of 100 cases").
 *
 * Exact: binomial for a session, then a Markov chain over the outcomes of the latest sessions (the method of Feller 1968,
 * An Introduction to Probability Theory, chapter XIII, carried out by dynamic programming). Assumes independent trials and
 * sessions; real sessions go up and down together, which makes runs, and so luck, more frequent than this.
 * Throws `RangeError` for counts that cannot be, and for windows of more than 16 sessions.
 */
export const chanceOfMeetingCriterion = (question: ChanceQuestion): ChanceOfMeeting => {
  assertPossible(question);
  const inOneSession = chanceOfAtLeast(question.successesNeeded, question.trials, question.successRate);
  return { inOneSession, ever: chanceOfWindow(inOneSession, question) };
};

/** P(X >= k) for a binomial count of `trials` with chance `rate` each, summed from the tail itself. */
export const chanceOfAtLeast = (k: number, trials: number, rate: number): number => {
  let sum = 0;
  for (let successes = trials; successes >= Math.max(0, k); successes -= 1) sum += binomialShare(successes, trials, rate);
  return Math.min(1, sum);
};

const binomialShare = (successes: number, trials: number, rate: number): number => {
  let share = 1;
  let failures = trials - successes;
  // Factors are interleaved so that no intermediate number over- or underflows with many trials.
  for (let index = 1; index <= successes; index += 1) {
    share *= ((trials - successes + index) / index) * rate;
    for (; share > 1 && failures > 0; failures -= 1) share *= 1 - rate;
  }
  return share * (1 - rate) ** failures;
};

const chanceOfWindow = (inOneSession: number, { needed, outOf, sessions }: ChanceQuestion): number => {
  // A state holds, as bits, which of the latest outOf - 1 sessions reached the count; those who met the criterion leave.
  const kept = 2 ** (outOf - 1);
  let chances = new Float64Array(kept);
  chances[0] = 1;
  let ever = 0;
  for (let session = 1; session <= sessions; session += 1) {
    const next = new Float64Array(kept);
    for (const [state, chance] of chances.entries()) {
      if (chance === 0) continue;
      for (const reached of [0, 1]) {
        const window = state * 2 + reached;
        const weight = chance * (reached === 1 ? inOneSession : 1 - inOneSession);
        if (session >= outOf && bitsSet(window) >= needed) ever += weight;
        else next[window % kept] = (next[window % kept] ?? 0) + weight;
      }
    }
    chances = next;
  }
  return Math.min(1, ever);
};

const bitsSet = (window: number): number => {
  let count = 0;
  for (let rest = window; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
};

const LONGEST_WINDOW = 16;

const assertPossible = ({ trials, successesNeeded, needed, outOf, sessions, successRate }: ChanceQuestion): void => {
  const counts = [trials, successesNeeded, needed, outOf, sessions];
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError("trials and sessions are counted in whole numbers");
  if (trials < 1 || successesNeeded > trials) throw new RangeError(`a session cannot need ${successesNeeded} of ${trials} trials`);
  if (needed < 1 || needed > outOf || outOf > LONGEST_WINDOW)
    throw new RangeError(`a criterion cannot ask for ${needed} of ${outOf} sessions`);
  if (!(successRate >= 0 && successRate <= 1)) throw new RangeError("a success rate lies between 0 and 1");
};
