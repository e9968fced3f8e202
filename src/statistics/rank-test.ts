import { type Direction, type Measurement, measuredValues, orient } from "./measured.ts";

/**
 * The exact chance of an intervention phase ranking at least this high, had the sessions been shuffled between the phases
 * (one-sided Wilcoxon-Mann-Whitney test with midranks, full permutation distribution).
 *
 * Wilcoxon (1945); Mann & Whitney (1947). Counted by dynamic programming over the smaller phase. Assumes exchangeable
 * sessions: with carry-over the chance is larger than this, see `carry-over.ts`. `null` when a phase has no measured session.
 */
export const exactRankTest = (baseline: readonly Measurement[], intervention: readonly Measurement[], wanted: Direction): number | null => {
  const before = orient(measuredValues(baseline), wanted);
  const after = orient(measuredValues(intervention), wanted);
  if (before.length === 0 || after.length === 0) return null;
  const ranks = doubledMidranks([...before, ...after]);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const observed = ranks.slice(before.length).reduce((sum, rank) => sum + rank, 0);
  // Choosing the ranks of the smaller phase is the same question seen from the other side, and far fewer ways to count.
  return after.length <= before.length
    ? shareOfChoices(ranks, after.length, (sum) => sum >= observed)
    : shareOfChoices(ranks, before.length, (sum) => sum <= total - observed);
};

/** Twice the midrank of each value, so that ranks shared by equal values stay whole numbers. */
const doubledMidranks = (values: readonly number[]): number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return 2 * below + equal + 1;
  });

/** Of all ways to choose `size` of the ranks, the share whose sum satisfies the condition. */
const shareOfChoices = (ranks: readonly number[], size: number, counts: (sum: number) => boolean): number => {
  const largest = ranks
    .toSorted((one, other) => other - one)
    .slice(0, size)
    .reduce((sum, rank) => sum + rank, 0);
  // One row of sums for each number of ranks chosen, all rows in one array: this is the innermost loop of every verdict.
  const width = largest + 1;
  const ways = new Float64Array((size + 1) * width);
  ways[0] = 1;
  for (const [index, rank] of ranks.entries()) {
    for (let chosen = Math.min(size, index + 1); chosen >= 1; chosen -= 1) {
      const [fewer, row] = [(chosen - 1) * width, chosen * width];
      for (let sum = rank; sum <= largest; sum += 1) {
        const more = ways[fewer + sum - rank] ?? 0;
        if (more !== 0) ways[row + sum] = (ways[row + sum] ?? 0) + more;
      }
    }
  }
  let [favourable, all] = [0, 0];
  for (let sum = 0; sum <= largest; sum += 1) {
    const count = ways[size * width + sum] ?? 0;
    all += count;
    if (counts(sum)) favourable += count;
  }
  return favourable / all;
};
