/** Kendall's S within a series: later values above earlier ones minus those below (Kendall 1975, Rank Correlation Methods). */
export const scoreWithin = (values: readonly number[]): number => {
  let score = 0;
  if (values.length > LONG_SERIES) return scoreByCounting(values);
  for (let earlier = 0; earlier < values.length; earlier += 1) {
    const value = values[earlier] ?? 0;
    for (let later = earlier + 1; later < values.length; later += 1) {
      const other = values[later] ?? 0;
      if (other > value) score += 1;
      else if (other < value) score -= 1;
    }
  }
  return score;
};

/** From here on counting is quicker than comparing every pair. */
const LONG_SERIES = 256;

/** The same whole number: for each value, how many earlier ones lie below and above, kept in a tree of counts. */
const scoreByCounting = (values: readonly number[]): number => {
  const places = new Map(
    [...new Set(values.map((value) => value + 0))].sort((one, other) => one - other).map((value, place) => [value, place + 1]),
  );
  const counts = new Int32Array(places.size + 1);
  const upTo = (place: number): number => {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += counts[at] ?? 0;
    return sum;
  };
  let score = 0;
  for (const [earlier, value] of values.entries()) {
    const place = places.get(value + 0) ?? 0;
    score += upTo(place - 1) - (earlier - upTo(place));
    for (let at = place; at < counts.length; at += at & -at) counts[at] = (counts[at] ?? 0) + 1;
  }
  return score;
};

/** Kendall's S between two phases: pairs in which the later phase is above minus those in which it is below. */
export const scoreBetween = (before: readonly number[], after: readonly number[]): number => {
  let score = 0;
  for (const earlier of before) for (const later of after) score += Math.sign(later - earlier);
  return score;
};

/** The sizes of groups of equal values, for corrections of ties. */
export const tieGroups = (values: readonly number[]): number[] => {
  const counts = new Map<number, number>();
  // Adding zero makes the two zeros of the machine, 0 and -0, one value.
  for (const value of values) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
  return [...counts.values()];
};

/** The variance of S within a series in which nothing changes, corrected for ties; 0 when all values are equal. */
export const varianceWithin = (values: readonly number[]): number => {
  const part = (count: number) => count * (count - 1) * (2 * count + 5);
  return (part(values.length) - sumOver(tieGroups(values), part)) / 18;
};

/** The variance of S between two phases that do not differ, corrected for ties; 0 when all values are equal. */
export const varianceBetween = (before: readonly number[], after: readonly number[]): number => {
  const all = before.length + after.length;
  const ties = sumOver(tieGroups([...before, ...after]), (count) => count ** 3 - count);
  return (before.length * after.length * (all + 1 - ties / (all * (all - 1)))) / 3;
};

/**
 * Kendall's tau-b between the values and their phase; below 1 even for complete separation (about 0.71 for equal phases), so
 * never to be mixed with Tau. `null` when all values are equal or a phase is empty.
 */
export const tauBWithPhase = (before: readonly number[], after: readonly number[]): number | null => {
  const all = before.length + after.length;
  const untied = (all * (all - 1)) / 2 - sumOver(tieGroups([...before, ...after]), (count) => (count * (count - 1)) / 2);
  const pairs = before.length * after.length * untied;
  return pairs === 0 ? null : scoreBetween(before, after) / Math.sqrt(pairs);
};

const sumOver = (counts: readonly number[], part: (count: number) => number): number => counts.reduce((sum, count) => sum + part(count), 0);
