import { type Direction, type Measurement, measuredValues } from "./measured.ts";
import { type Interval } from "./non-overlap-of-all-pairs.ts";
import { NORMAL_975 } from "./normal.ts";
import { mean, standardDeviation } from "./summary.ts";

/** The natural logarithm of the ratio of two means; 100 (e^value - 1) is the change in percent. */
export type LogResponseRatio = { readonly raw: number; readonly corrected: number; readonly error: number; readonly interval: Interval };

/** How the values were measured: `observed` counts what stands behind each value (intervals, trials), where known. */
export type RatioScale = { readonly kind: "count" | "percentage" | "proportion" | "other"; readonly observed: number | null };

/**
 * The log response ratio in the form in which a positive value is an improvement (`increase`) or a negative one is
 * (`decrease`), for a goal that wants `wanted`.
 *
 * Pustejovsky (2015), Psychological Methods 20:342-359; (2018), Journal of School Psychology 68:99-112. Only for scales with a
 * true zero: counts, durations, rates, percentages. For percentages and proportions the unwanted direction is computed on
 * what is missing to the whole, for other scales the sign is changed. Means and variances are kept from 0 by half of what one
 * session could have shown. `null` when a mean is not above 0 after that; say "from none" where the baseline was all zeros.
 */
export const logResponseRatio = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  { wanted, form, scale }: { readonly wanted: Direction; readonly form: Direction; readonly scale: RatioScale },
): LogResponseRatio | null => {
  const whole = scale.kind === "percentage" ? 100 : scale.kind === "proportion" ? 1 : null;
  const onRest = whole !== null && wanted !== form;
  const values = (series: readonly Measurement[]) => measuredValues(series).map((value) => (onRest ? whole - value : value));
  const [before, after] = [phaseOf(values(baseline), scale), phaseOf(values(intervention), scale)];
  if (before === null || after === null) return null;
  const sign = whole === null && wanted !== form ? -1 : 1;
  const raw = sign * (Math.log(after.mean) - Math.log(before.mean));
  const corrected = raw + sign * (after.relativeVariance / 2 - before.relativeVariance / 2);
  const error = Math.sqrt(after.relativeVariance + before.relativeVariance);
  return { raw, corrected, error, interval: { lower: corrected - NORMAL_975 * error, upper: corrected + NORMAL_975 * error } };
};

const phaseOf = (values: readonly number[], scale: RatioScale) => {
  const [centre, spread, count] = [mean(values), standardDeviation(values), values.length];
  if (centre === null || spread === null) return null;
  const smallest = smallestShown(scale);
  const keptMean = smallest === null ? centre : Math.max(centre, 1 / (2 * smallest * count));
  const keptVariance = smallest === null ? spread ** 2 : Math.max(spread ** 2, 1 / (smallest ** 2 * count ** 3));
  return keptMean > 0 ? { mean: keptMean, relativeVariance: keptVariance / (count * keptMean ** 2) } : null;
};

const smallestShown = ({ kind, observed }: RatioScale): number | null => {
  if (kind === "count") return 1;
  if (observed === null || kind === "other") return null;
  return kind === "percentage" ? observed / 100 : observed;
};
