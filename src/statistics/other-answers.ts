import { beforeAfterTest } from "./before-after-test.ts";
import { type OtherCase, readSessions } from "./case-file.ts";
import { answerIndividualsChart, answerRunLength, answerSessionsToSignal } from "./chart-answers.ts";
import { checkCriterion } from "./criterion.ts";
import { chanceOfMeetingCriterion } from "./criterion-chance.ts";
import { goalAttainmentScore } from "./goal-attainment.ts";
import { countAt, entriesOf, listOf, measurementsAt, numberAt, numberWithin, oneOf, partOf, type Place, refuseAt } from "./json-place.ts";
import { DIRECTIONS, measuredPoints } from "./measured.ts";
import { hanleyMcNeilError } from "./non-overlap-of-all-pairs.ts";
import { cohensKappa, countAgreement, intervalAgreement } from "./observer-agreement.ts";
import { scanForMoreEvents } from "./predictive-window-scan.ts";
import { reviewProgress } from "./progress-verdict.ts";
import { reliableChange } from "./reliable-change.ts";
import { binomialTest, shareIntervals } from "./share-interval.ts";
import type { Answer } from "./single-case-answers.ts";
import { checkBand } from "./tolerance-band.ts";

/** Answers a question of a known kind; `null` for a kind that is not known here. */
export const answerOther = ({ kind, input }: OtherCase): Answer | null => ANSWERS.get(kind)?.(input) ?? null;

const answerMastery = (input: Place): Answer => {
  const consecutive = countAt(partOf(input, "consecutive"), 1);
  const check = checkCriterion(
    measurementsAt(partOf(input, "y")).map((score, index) => ({ time: index + 1, score })),
    {
      threshold: numberAt(partOf(input, "threshold")),
      reached: oneOf(partOf(input, "improvement"), DIRECTIONS) === "increase" ? "atLeast" : "atMost",
      needed: consecutive,
      outOf: consecutive,
    },
  );
  return { met: check.met, first_met_at: check.metAt, current_run: check.currentRun };
};

const answerMasteryChance = (input: Place): Answer => {
  const trials = countAt(partOf(input, "trials"), 1);
  const consecutive = countAt(partOf(input, "consecutive"), 1);
  const chance = chanceOfMeetingCriterion({
    trials,
    successesNeeded: numberWithin(partOf(input, "needed"), 0, trials),
    needed: consecutive,
    outOf: numberWithin(partOf(input, "consecutive"), 1, 16),
    sessions: countAt(partOf(input, "sessions")),
    successRate: numberWithin(partOf(input, "p"), 0, 1),
  });
  return { p_session: chance.inOneSession, p_ever: chance.ever };
};

const answerHanleyMcNeil = (input: Place): Answer => ({
  se: hanleyMcNeilError(
    numberWithin(partOf(input, "auc"), 0, 1),
    countAt(partOf(input, "n_reference"), 1),
    countAt(partOf(input, "n_improved"), 1),
  ),
});

const answerReliableChange = (input: Place): Answer => {
  const change = reliableChange(numberAt(partOf(input, "pre")), numberAt(partOf(input, "post")), {
    standardDeviation: numberWithin(partOf(input, "sd"), 0, Number.MAX_VALUE),
    reliability: numberWithin(partOf(input, "reliability"), 0, 1),
  });
  return {
    sem: change?.errorOfMeasurement ?? null,
    s_diff: change?.errorOfDifference ?? null,
    rci: change?.index ?? null,
    threshold95: change?.smallestReliableChange ?? null,
    reliable: change?.reliable ?? null,
  };
};

const answerGoalAttainment = (input: Place): Answer => {
  const weights = listOf(partOf(input, "weights"), (weight) => numberWithin(weight, 0, Number.MAX_VALUE));
  const levels = listOf(partOf(input, "scores"), (level) => numberWithin(level, -2, 2), weights.length);
  return {
    t: goalAttainmentScore(
      levels.map((level, index) => ({ level, weight: weights[index] ?? 0 })),
      numberWithin(partOf(input, "rho"), 0, 0.999),
    ),
  };
};

const answerKappa = (input: Place): Answer => {
  const codes = entriesOf(partOf(input, "table")).length;
  const kappa = cohensKappa(entriesOf(partOf(input, "table")).map((row) => listOf(row, (cell) => countAt(cell), codes)));
  return {
    p_observed: kappa?.observed ?? null,
    p_expected: kappa?.expected ?? null,
    kappa: kappa?.kappa ?? null,
    kappa_quadratic: kappa?.quadratic ?? null,
  };
};

const answerCountAgreement = (input: Place): Answer => {
  const first = listOf(partOf(input, "observer1"), (count) => countAt(count));
  const agreement = countAgreement(
    first,
    listOf(partOf(input, "observer2"), (count) => countAt(count), first.length),
  );
  return {
    total_count: agreement?.totals ?? null,
    mean_count_per_interval: agreement?.meanPerInterval ?? null,
    exact_agreement: agreement?.exact ?? null,
  };
};

const answerIntervalAgreement = (input: Place): Answer => {
  const scored = (interval: Place) => numberWithin(interval, 0, 1) === 1;
  const first = listOf(partOf(input, "observer1"), scored);
  const agreement = intervalAgreement(first, listOf(partOf(input, "observer2"), scored, first.length));
  return {
    interval_by_interval: agreement?.all ?? null,
    scored_interval: agreement?.scored ?? null,
    unscored_interval: agreement?.unscored ?? null,
    kappa: agreement?.kappa ?? null,
  };
};

const answerScan = (input: Place): Answer => {
  const config = partOf(input, "config");
  const events = listOf(partOf(input, "x"), (session) => numberWithin(session, 0, 1) === 1);
  const scan = scanForMoreEvents(events, {
    priorEvents: numberWithin(partOf(config, "a"), 0, Number.MAX_VALUE),
    priorOthers: numberWithin(partOf(config, "b"), 0, Number.MAX_VALUE),
    limit: numberWithin(partOf(config, "alpha"), 0, 1),
    shortestWindow: countAt(partOf(config, "wMin"), 1),
    longestWindow: countAt(partOf(config, "wMax"), 1),
    fewestEvents: countAt(partOf(config, "minMiss"), 1),
    fewestSessions: countAt(partOf(config, "minN"), 1),
    fewestBefore: countAt(partOf(config, "minBase"), 1),
    longestHistory: countAt(partOf(config, "cap"), 1),
  });
  return {
    p_at_misses: scan.chances.map(({ session, chance }) => ({ session, p: chance })),
    alarms: scan.alarms.map((alarm) => ({
      session: alarm.session,
      p: alarm.chance,
      window: alarm.window,
      missed: alarm.events,
      base_sessions: alarm.sessionsBefore,
      base_missed: alarm.eventsBefore,
    })),
  };
};

const answerProgressVerdict = (input: Place): Answer => {
  const config = partOf(input, "config");
  const phase = (name: "A" | "B", earlier: number) =>
    measuredPoints(readSessions(input, `sessions_${name}`, name, earlier), measurementsAt(partOf(input, name)));
  const baseline = phase("A", Number.NEGATIVE_INFINITY);
  const reviews = reviewProgress(
    baseline,
    phase("B", baseline.at(-1)?.time ?? Number.NEGATIVE_INFINITY),
    oneOf(partOf(input, "improvement"), DIRECTIONS),
    {
      reviewEvery: countAt(partOf(config, "review_every"), 1),
      window: countAt(partOf(config, "window"), 1),
      carryOver: numberWithin(partOf(config, "phi0"), 0, 0.999),
      levelLimit: numberWithin(partOf(config, "alpha_level"), 0, 1),
      trendLimit: numberWithin(partOf(config, "alpha_trend"), 0, 1),
      fewestBaseline: countAt(partOf(config, "min_baseline"), 1),
      fewestForTrend: countAt(partOf(config, "min_trend"), 2),
    },
  );
  return {
    reviews: reviews.map((review) => ({
      measured_intervention_sessions: review.measuredInterventionSessions,
      level_p_better: review.level?.better ?? null,
      level_p_worse: review.level?.worse ?? null,
      trend_p_better: review.trend?.better ?? null,
      trend_p_worse: review.trend?.worse ?? null,
      verdict: review.verdict.replaceAll("-", " "),
    })),
  };
};

const answerBand = (input: Place): Answer => {
  const values = measurementsAt(partOf(input, "y"));
  const [lower = 0, upper = 0] = listOf(partOf(input, "band"), numberAt, 2);
  if (lower >= upper) return refuseAt(partOf(input, "band"), "expected a lower end below the upper end");
  const check = checkBand(
    measuredPoints(readSessions(input, "t", "y", Number.NEGATIVE_INFINITY), values),
    { lower, upper },
    {
      oneSidedLimit: numberWithin(partOf(input, "alpha_one_sided"), 1e-9, 0.5),
      shareNeeded: numberWithin(partOf(input, "min_in_band"), 0, 1),
      carryOver: numberWithin(partOf(input, "phi0"), 0, 0.999),
    },
  );
  return {
    mean: check?.mean ?? null,
    vif: check?.inflation ?? null,
    se: check?.error ?? null,
    lower: check?.interval.lower ?? null,
    upper: check?.interval.upper ?? null,
    in_band: check?.shareInBand ?? null,
    verdict: check?.verdict ?? "not enough data",
  };
};

const answerBinomial = (input: Place): Answer => {
  const sessions = countAt(partOf(input, "n"), 1);
  const events = numberWithin(partOf(input, "x"), 0, sessions) === 0 ? 0 : countAt(partOf(input, "x"));
  const intervals = shareIntervals(events, sessions);
  return {
    p_one_sided_greater: binomialTest(events, sessions, numberWithin(partOf(input, "p0"), 0, 1)),
    clopper_pearson_lower: intervals.exact.lower,
    clopper_pearson_upper: intervals.exact.upper,
    wilson_lower: intervals.wilson.lower,
    wilson_upper: intervals.wilson.upper,
    upper95_one_sided: intervals.atMost,
  };
};

const answerBeforeAfter = (input: Place): Answer => {
  const [sessionsBefore, sessionsAfter] = [countAt(partOf(input, "n_before")), countAt(partOf(input, "n_after"))];
  const eventsWithin = (name: string, sessions: number) => {
    const place = partOf(input, name);
    return countAt(place) <= sessions ? countAt(place) : refuseAt(place, `expected at most ${sessions}`);
  };
  const [eventsBefore, eventsAfter] = [eventsWithin("events_before", sessionsBefore), eventsWithin("events_after", sessionsAfter)];
  const test = beforeAfterTest({ eventsBefore, sessionsBefore, eventsAfter, sessionsAfter });
  return {
    fisher_one_sided_increase: test.moreAfter,
    fisher_two_sided: test.different,
    mid_p_one_sided_increase: test.moreAfterMid,
    odds_ratio_cmle: Number.isFinite(test.oddsRatio) ? test.oddsRatio : null,
    odds_ratio_cmle_infinite: test.oddsRatio === Number.POSITIVE_INFINITY,
    rate_before: sessionsBefore === 0 ? null : eventsBefore / sessionsBefore,
    rate_after: sessionsAfter === 0 ? null : eventsAfter / sessionsAfter,
  };
};

const ANSWERS: ReadonlyMap<string, (input: Place) => Answer> = new Map([
  ["mastery", answerMastery],
  ["mastery_chance", answerMasteryChance],
  ["hanley_mcneil", answerHanleyMcNeil],
  ["rci", answerReliableChange],
  ["gas_t", answerGoalAttainment],
  ["kappa", answerKappa],
  ["ioa_counts", answerCountAgreement],
  ["ioa_intervals", answerIntervalAgreement],
  ["xmr", answerIndividualsChart],
  ["bbscan", answerScan],
  ["progress_verdict", answerProgressVerdict],
  ["mean_ci_ar1", answerBand],
  ["binomial", answerBinomial],
  ["two_by_two", answerBeforeAfter],
  ["cusum_arl", answerRunLength],
  ["bernoulli_cusum_anss", answerSessionsToSignal],
]);
