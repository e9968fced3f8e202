import { type Direction, type Measurement, measuredValues, orient } from "./measured.ts";

/** In how many of all admissible start points the difference is at least the observed one. */
export type StartPointTest = { readonly startPoints: number; readonly chance: number };

/**
 * The randomisation test over start points of the intervention: difference of means, at least three measured sessions in
 * each phase.
 *
 * Edgington; Bulté & Onghena (2008), Behavior Research Methods 40:467-478. Valid only when the start was drawn by lot
 * beforehand; otherwise print nothing. The smallest chance is one over the number of start points. `null` when a phase has
 * fewer than three measured sessions or there is only one start point.
 */
export const startPointTest = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  wanted: Direction,
): StartPointTest | null => {
  const before = measuredValues(baseline);
  const all = orient([...before, ...measuredValues(intervention)], wanted);
  const startPoints = all.length - 2 * FEWEST + 1;
  if (startPoints < 2 || before.length < FEWEST || all.length - before.length < FEWEST) return null;
  const observed = differenceAt(all, before.length);
  // Differences that are equal but for rounding count as equal, otherwise the observed one could fail to match itself.
  const tolerance = 1e-9 * Math.max(1, ...all.map(Math.abs));
  const atLeastObserved = Array.from({ length: startPoints }, (_, index) => differenceAt(all, index + FEWEST)).filter(
    (one) => one >= observed - tolerance,
  );
  return { startPoints, chance: atLeastObserved.length / startPoints };
};

const FEWEST = 3;

const differenceAt = (values: readonly number[], start: number): number => {
  const average = (part: readonly number[]) => part.reduce((sum, value) => sum + value, 0) / part.length;
  return average(values.slice(start)) - average(values.slice(0, start));
};
