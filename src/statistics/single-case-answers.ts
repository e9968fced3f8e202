import { carryOverRegression } from "./carry-over-regression.ts";
import { allowForCarryOver, inflationOfDifference, inflationOfTrend } from "./carry-over.ts";
import type { SingleCase } from "./case-file.ts";
import { tauBWithPhase, varianceBetween } from "./kendall.ts";
import { logResponseRatio } from "./log-response-ratio.ts";
import { mannKendall } from "./mann-kendall.ts";
import { standardisedDifference } from "./mean-difference.ts";
import { type Measurement, measuredPoints, measuredValues, orient, type Point } from "./measured.ts";
import { nonOverlapOfAllPairs } from "./non-overlap-of-all-pairs.ts";
import { normalShareBelow } from "./normal.ts";
import { overlapPercentages } from "./overlap-percentages.ts";
import { piecewiseRegression } from "./piecewise-regression.ts";
import { exactRankTest } from "./rank-test.ts";
import { startPointTest } from "./start-point-test.ts";
import { median, summarise } from "./summary.ts";
import { baselineCorrectedTau, baselineCorrectedTauByIndex, baselineTrendChance, tauBetweenPhases, tauU } from "./tau.ts";
import { celerationSlope, leastSquaresLine, splitMiddleLine, theilSenLine } from "./trend-line.ts";
import { coefficientOfVariation, lagOneAutocorrelation, stabilityEnvelope } from "./variability.ts";

/** Computed values under their short names; `null` = cannot be computed from these data. */
export type Answer = { readonly [name: string]: unknown };

/** Everything that can be said of one baseline and one intervention phase. */
export const answerSingleCase = (one: SingleCase): Answer => ({
  A: answerPhase(one.baselineSessions, one.baseline),
  B: answerPhase(one.interventionSessions, one.intervention),
  ...answerDifferences(one),
  ...answerOverlap(one),
  ...answerNonOverlap(one),
  ...answerTau(one),
  ...answerRankTest(one),
  ...answerBaselineCorrectedTau(one),
  ...answerStandardisedDifferences(one),
  ...answerLogResponseRatio("lrri", one),
  ...answerLogResponseRatio("lrrd", one),
  ...answerTrend(one),
  ...answerPiecewiseRegression(one),
  ...answerCarryOverRegression(one),
  ...answerStartPoints(one),
});

const answerPhase = (sessions: readonly number[], series: readonly Measurement[]): Answer => {
  const summary = summarise(series);
  const points = measuredPoints(sessions, series);
  const [leastSquares, theilSen, splitMiddle] = [leastSquaresLine(points), theilSenLine(points), splitMiddleLine(points)];
  return {
    n: summary.count,
    mean: summary.mean,
    median: summary.median,
    sd: summary.standardDeviation,
    min: summary.smallest,
    max: summary.largest,
    cv: coefficientOfVariation(series),
    ols_slope: leastSquares?.slope ?? null,
    ols_intercept: leastSquares?.intercept ?? null,
    theil_sen_slope: theilSen?.slope ?? null,
    theil_sen_intercept: theilSen?.intercept ?? null,
    split_middle_slope: splitMiddle?.slope ?? null,
    split_middle_intercept: splitMiddle?.intercept ?? null,
    envelope25: stabilityEnvelope(series),
    r1: lagOneAutocorrelation(series),
    log10_slope: celerationSlope(points),
  };
};

const answerDifferences = ({ baseline, intervention }: SingleCase): Answer => {
  const [before, after] = [summarise(baseline), summarise(intervention)];
  return {
    mean_diff: difference(after.mean, before.mean),
    median_diff: difference(after.median, before.median),
    immediate_change: difference(median(measuredValues(intervention).slice(0, 3)), median(measuredValues(baseline).slice(-3))),
  };
};

const answerOverlap = ({ baseline, intervention, improvement }: SingleCase): Answer => {
  const overlap = overlapPercentages(baseline, intervention, improvement);
  return {
    pnd: overlap?.nonOverlapping ?? null,
    pem: overlap?.exceedingMedian ?? null,
    pem_strict: overlap?.exceedingMedianStrictly ?? null,
    pand: overlap?.allNonOverlapping ?? null,
    ird: overlap?.improvementRateDifference ?? null,
  };
};

const answerNonOverlap = ({ baseline, intervention, improvement }: SingleCase): Answer => {
  const overlap = nonOverlapOfAllPairs(baseline, intervention, improvement);
  const shown = overlap.kind === "shown" ? overlap : null;
  return {
    nap: shown?.value ?? null,
    nap_se_unbiased: shown?.standardErrors.unbiased ?? null,
    nap_se_hanley_empirical: shown?.standardErrors.empirical ?? null,
    nap_se_hanley_mcneil: shown?.standardErrors.parametric ?? null,
    nap_se_null: shown?.standardErrors.withoutChange ?? null,
    nap_ci95_lower: shown?.interval.lower ?? null,
    nap_ci95_upper: shown?.interval.upper ?? null,
  };
};

const answerTau = ({ baseline, intervention, improvement }: SingleCase): Answer => {
  const [tau, pieces] = [tauBetweenPhases(baseline, intervention, improvement), tauU(baseline, intervention, improvement)];
  return {
    tau: tau?.value ?? null,
    tau_ci95_lower: tau?.interval.lower ?? null,
    tau_ci95_upper: tau?.interval.upper ?? null,
    S_ab: pieces?.between ?? null,
    S_a: pieces?.inBaseline ?? null,
    S_b: pieces?.inIntervention ?? null,
    tau_u_a_mn: pieces?.lessBaselineTrend ?? null,
    tau_u_a_full: pieces?.lessBaselineTrendOverAllPairs ?? null,
    tau_u_b: pieces?.withInterventionTrend ?? null,
    tau_u_ab: pieces?.withBothTrends ?? null,
  };
};

const answerRankTest = ({ baseline, intervention, improvement, ...one }: SingleCase): Answer => {
  const [before, after] = [orient(measuredValues(baseline), improvement), orient(measuredValues(intervention), improvement)];
  const exact = exactRankTest(baseline, intervention, improvement);
  const variance = before.length === 0 || after.length === 0 ? null : varianceBetween(before, after);
  const score = tauU(baseline, intervention, improvement)?.between ?? 0;
  const standardised = variance === null || variance === 0 ? null : score / Math.sqrt(variance);
  const inflation =
    exact === null ? null : inflationOfDifference(timesOf(one.baselineSessions, baseline), timesOf(one.interventionSessions, intervention));
  return {
    tau_b_phase: tauBWithPhase(before, after),
    S_ab_var: variance,
    mw_z: standardised,
    mw_p_normal_one_sided: standardised === null ? null : normalShareBelow(-standardised),
    mw_p_exact_one_sided: exact,
    vif_ab_phi03: inflation,
    p_adj_phi03: exact === null || inflation === null ? null : allowForCarryOver(exact, inflation),
  };
};

const answerBaselineCorrectedTau = (one: SingleCase): Answer => {
  const corrected = baselineCorrectedTau(
    measuredPoints(one.baselineSessions, one.baseline),
    measuredPoints(one.interventionSessions, one.intervention),
    one.improvement,
  );
  return {
    tau_bc_slope: corrected?.slope ?? null,
    tau_bc_intercept: corrected?.intercept ?? null,
    tau_bc: corrected?.tau?.value ?? null,
    tau_bc_ci95_lower: corrected?.tau?.interval.lower ?? null,
    tau_bc_ci95_upper: corrected?.tau?.interval.upper ?? null,
    tau_bc_index_time: baselineCorrectedTauByIndex(one.baseline, one.intervention, one.improvement)?.value ?? null,
    tau_bc_kendall: corrected?.tauB ?? null,
    tau_bc_kendall_se: corrected?.tauBError ?? null,
    baseline_trend_p: baselineTrendChance(one.baseline),
  };
};

const answerStandardisedDifferences = ({ baseline, intervention, improvement }: SingleCase): Answer => {
  const byBaseline = standardisedDifference(baseline, intervention, { wanted: improvement, by: "baseline" });
  const pooled = standardisedDifference(baseline, intervention, { wanted: improvement, by: "pooled" });
  return {
    smd_baseline_raw: byBaseline?.raw ?? null,
    smd_baseline: byBaseline?.corrected ?? null,
    smd_baseline_se: byBaseline?.error ?? null,
    smd_baseline_ci95_lower: byBaseline?.interval.lower ?? null,
    smd_baseline_ci95_upper: byBaseline?.interval.upper ?? null,
    smd_pooled_raw: pooled?.raw ?? null,
    smd_pooled: pooled?.corrected ?? null,
    smd_pooled_se: pooled?.error ?? null,
  };
};

const answerLogResponseRatio = (name: "lrri" | "lrrd", one: SingleCase): Answer => {
  const scale = { kind: one.scale, observed: one.intervals };
  const ratio = logResponseRatio(one.baseline, one.intervention, {
    wanted: one.improvement,
    form: name === "lrri" ? "increase" : "decrease",
    scale,
  });
  return {
    [`${name}_raw`]: ratio?.raw ?? null,
    [name]: ratio?.corrected ?? null,
    [`${name}_se`]: ratio?.error ?? null,
    [`${name}_ci95_lower`]: ratio?.interval.lower ?? null,
    [`${name}_ci95_upper`]: ratio?.interval.upper ?? null,
  };
};

const answerTrend = (one: SingleCase): Answer => {
  const points = [...measuredPoints(one.baselineSessions, one.baseline), ...measuredPoints(one.interventionSessions, one.intervention)];
  const trend = mannKendall(points.map(({ value }) => value));
  return {
    mk_S: trend.score,
    mk_var: trend.variance,
    mk_z_cc: trend.standardised,
    theil_sen_all: theilSenLine(points)?.slope ?? null,
    vif_trend_phi03: points.length < 2 ? null : inflationOfTrend(points.map(({ time }) => time)),
  };
};

const answerPiecewiseRegression = (one: SingleCase): Answer => {
  const fit = piecewiseRegression(
    measuredPoints(one.baselineSessions, one.baseline),
    measuredPoints(one.interventionSessions, one.intervention),
  );
  return {
    pw_intercept: fit?.intercept.value ?? null,
    pw_trend: fit?.trend.value ?? null,
    pw_level: fit?.level.value ?? null,
    pw_slope: fit?.slope.value ?? null,
    pw_trend_se: fit?.trend.error ?? null,
    pw_level_se: fit?.level.error ?? null,
    pw_slope_se: fit?.slope.error ?? null,
    pw_level_p: fit?.level.chance ?? null,
    pw_slope_p: fit?.slope.chance ?? null,
    pw_r2: fit?.explained ?? null,
    pw_sigma: fit?.residualSpread ?? null,
    pw_resid_r1: fit?.residualCarryOver ?? null,
    pw_resid_dw: fit?.durbinWatson ?? null,
  };
};

const answerCarryOverRegression = (one: SingleCase): Answer => {
  const fit = carryOverRegression(
    measuredPoints(one.baselineSessions, one.baseline),
    measuredPoints(one.interventionSessions, one.intervention),
  );
  return {
    ar1_phi: fit?.carryOver ?? null,
    ar1_level: fit?.level.value ?? null,
    ar1_slope: fit?.slope.value ?? null,
    ar1_level_se: fit?.level.error ?? null,
    ar1_slope_se: fit?.slope.error ?? null,
  };
};

const answerStartPoints = ({ baseline, intervention, improvement }: SingleCase): Answer => {
  const test = startPointTest(baseline, intervention, improvement);
  return { rand_k: test?.startPoints ?? null, rand_p: test?.chance ?? null };
};

const timesOf = (sessions: readonly number[], series: readonly Measurement[]): number[] =>
  measuredPoints(sessions, series).map((point: Point) => point.time);

const difference = (later: number | null, earlier: number | null): number | null =>
  later === null || earlier === null ? null : later - earlier;
