import { averageRunLength, averageSessionsToSignal } from "./cumulative-sum.ts";
import { individualsLimits, individualsSignals } from "./individuals-chart.ts";
import { countAt, listOf, numberAt, numbersAt, numberWithin, oneOf, partOf, type Place } from "./json-place.ts";
import type { Answer } from "./single-case-answers.ts";

export const answerIndividualsChart = (input: Place): Answer => {
  const values = numbersAt(partOf(input, "x"));
  const limits = individualsLimits(values.slice(0, countAt(partOf(input, "baseline_points"), 2)));
  const signals = limits === null ? null : individualsSignals(values, limits);
  return {
    center: limits?.centre ?? null,
    mr_bar: limits?.meanMovingRange ?? null,
    sigma: limits?.sigma ?? null,
    ucl: limits?.bySigma.upper ?? null,
    lcl: limits?.bySigma.lower ?? null,
    ucl_266: limits?.byFactor.upper ?? null,
    lcl_266: limits?.byFactor.lower ?? null,
    mr_ucl: limits?.movingRangeUpper ?? null,
    rule1: signals?.beyondThreeSigma ?? null,
    rule2_2of3_2s: signals?.twoOfThreeBeyondTwoSigma ?? null,
    rule3_4of5_1s: signals?.fourOfFiveBeyondOneSigma ?? null,
    rule4_8_one_side: signals?.eightOnOneSide ?? null,
  };
};

export const answerRunLength = (input: Place): Answer => ({
  arl: averageRunLength(
    {
      allowance: numberWithin(partOf(input, "k"), 0, Number.MAX_VALUE),
      limit: numberWithin(partOf(input, "h"), Number.MIN_VALUE, Number.MAX_VALUE),
      sided: oneOf(partOf(input, "sided"), ["one", "two"]),
    },
    numberAt(partOf(input, "mu")),
  ),
});

export const answerSessionsToSignal = (input: Place): Answer => {
  const chart = { step: countAt(partOf(input, "m"), 2), limit: countAt(partOf(input, "h_times_m"), 1) };
  return { anss: listOf(partOf(input, "p"), (chance) => averageSessionsToSignal(chart, numberWithin(chance, Number.MIN_VALUE, 1))) };
};
