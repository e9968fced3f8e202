/** Taps against a steady beat. All times in milliseconds; `early` is below zero. */
export type BeatSynchrony = {
  readonly taps: number;
  /** 0 = anywhere, 1 = always at the same place of the beat. A constant delay of the device changes nothing. */
  readonly consistency: number;
  /** Mean and spread of tap minus nearest beat; slightly early is usual. Only as true as the delay that was taken off. */
  readonly meanAsynchrony: number;
  readonly spread: number | null;
  /** Share of taps within so many percent of the beat, 0 to 1. */
  readonly within: number;
  /** Beats between the first and the last tap that no tap belongs to. */
  readonly beatsWithoutTap: number;
};

/**
 * Consistency is the length of the mean resultant vector, R = |mean(exp(2πi·t/T))| (Fisher 1993, Statistical Analysis of Circular Data);
 * asynchronies after Repp (2005), Psychonomic Bulletin & Review 12:969-992. `null` without taps; `RangeError` for a beat that is none.
 */
export const beatSynchrony = (taps: readonly number[], interval: number, withinPercent = 15): BeatSynchrony | null => {
  if (!(interval > 0)) throw new RangeError("a beat has a length");
  if (taps.length === 0) return null;
  const nearest = taps.map((tap) => Math.round(tap / interval));
  const off = taps.map((tap, index) => tap - (nearest[index] ?? 0) * interval);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const angles = taps.map((tap) => (2 * Math.PI * tap) / interval);
  const meanAsynchrony = mean(off);
  const [first, last] = [Math.min(...nearest), Math.max(...nearest)];
  return {
    taps: taps.length,
    consistency: Math.min(1, Math.hypot(mean(angles.map(Math.cos)), mean(angles.map(Math.sin)))),
    meanAsynchrony,
    spread: taps.length < 2 ? null : Math.sqrt(off.reduce((sum, one) => sum + (one - meanAsynchrony) ** 2, 0) / (taps.length - 1)),
    within: off.filter((one) => Math.abs(one) <= (interval * withinPercent) / 100).length / taps.length,
    beatsWithoutTap: last - first + 1 - new Set(nearest).size,
  };
};

/** How late a device is, from taps of somebody who keeps the beat: their circular mean against it. `null` when they are too scattered to tell (R below 0.8) or fewer than 8. */
export const delayFrom = (taps: readonly number[], interval: number): number | null => {
  const synchrony = taps.length < 8 ? null : beatSynchrony(taps, interval);
  if (synchrony === null || synchrony.consistency < 0.8) return null;
  const sum = (of: (angle: number) => number) => taps.reduce((total, tap) => total + of((2 * Math.PI * tap) / interval), 0);
  return (Math.atan2(sum(Math.sin), sum(Math.cos)) / (2 * Math.PI)) * interval;
};

/** Steps a minute, from the times of steps. */
export const cadenceOf = (steps: readonly number[]): number | null => {
  const [first, last] = [steps.at(0), steps.at(-1)];
  return first === undefined || last === undefined || last <= first ? null : ((steps.length - 1) * 60_000) / (last - first);
};

/** Metres of a stride (two steps), from metres a second and steps a minute. */
export const strideLength = (velocity: number, cadence: number): number | null => (cadence > 0 ? (velocity * 120) / cadence : null);

/** Evenness of left and right: the shorter mean step time over the longer, 0 to 1. Steps must alternate; `null` under four of them. */
export const stepSymmetry = (steps: readonly number[]): number | null => {
  const gaps = steps.slice(1).map((step, index) => step - (steps[index] ?? step));
  const mean = (parity: number) => {
    const mine = gaps.filter((_, index) => index % 2 === parity);
    return mine.reduce((sum, gap) => sum + gap, 0) / mine.length;
  };
  const [one, other] = [mean(0), mean(1)];
  return gaps.length < 3 || !(one > 0 && other > 0) ? null : Math.min(one, other) / Math.max(one, other);
};

/** A tempo that climbs or falls in equal steps of percent of the first, never past its end: 100, 105, 110 for a walk of 5 %. */
export const tempoRamp = (from: number, to: number, stepPercent: number): number[] => {
  const step = Math.max(0.5, (from * Math.abs(stepPercent)) / 100);
  const count = Math.min(60, Math.ceil(Math.abs(to - from) / step));
  return [...Array(count).keys()].map((nth) => Math.round(from + Math.sign(to - from) * step * nth)).concat(Math.round(to));
};
