import { type Measurement, measuredValues } from "./measured.ts";
import { mean, median, standardDeviation } from "./summary.ts";

/** The standard deviation as a share of the mean; only for scales with a true zero. `null` unless the mean is above 0. */
export const coefficientOfVariation = (series: readonly Measurement[]): number | null => {
  const [centre, spread] = [mean(series), standardDeviation(series)];
  return centre === null || spread === null || centre <= 0 ? null : spread / centre;
};

/**
 * The share of measured sessions within 25% of the phase median; by convention a phase is called stable from 80%
 * (Gast & Ledford, Single Case Research Methodology). Without meaning for medians near 0. `null` when nothing was measured.
 */
export const stabilityEnvelope = (series: readonly Measurement[]): number | null => {
  const [values, middle] = [measuredValues(series), median(series)];
  return middle === null ? null : values.filter((value) => Math.abs(value - middle) <= 0.25 * Math.abs(middle)).length / values.length;
};

/**
 * Lag-1 autocorrelation of the measured values as they follow each other: how far a session resembles the one before.
 *
 * Far too low in short phases (about -0.1 instead of 0.3 with 5 sessions): show it, never decide by it.
 * `null` below two values or when all are equal.
 */
export const lagOneAutocorrelation = (series: readonly Measurement[]): number | null => {
  const values = measuredValues(series);
  const centre = mean(values);
  if (centre === null || values.every((value) => value === values[0])) return null;
  const deviations = values.map((value) => value - centre);
  let [products, squares] = [0, 0];
  for (const [index, deviation] of deviations.entries()) {
    products += deviation * (deviations[index - 1] ?? 0);
    squares += deviation ** 2;
  }
  return products / squares;
};
