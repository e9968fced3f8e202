import { type Direction, type Measurement, measuredValues } from "./measured.ts";

/**
 * The exact chance of an intervention phase ranking at least this high, had the sessions been shuffled between the phases
 * (one-sided Wilcoxon-Mann-Whitney test with midranks, full permutation distribution).
 *
 * Wilcoxon (1945); Mann & Whitney (1947). Counted by dynamic programming over the smaller phase. Assumes exchangeable
 * sessions: with carry-over the chance is larger than this, see `carry-over.ts`. `null` when a phase has no measured session.
 */
export const exactRankTest = (baseline: readonly Measurement[], intervention: readonly Measurement[], wanted: Direction): number | null =>
  exactRankTests(baseline, intervention, wanted)?.better ?? null;

/** Both one-sided chances, of ranking at least this high and at least this low, from one and the same count. */
export const exactRankTests = (
  baseline: readonly Measurement[],
  intervention: readonly Measurement[],
  wanted: Direction,
): { readonly better: number; readonly worse: number } | null => {
  const before = measuredValues(baseline);
  const after = measuredValues(intervention);
  if (before.length === 0 || after.length === 0) return null;
  const { ranks, sorted } = wholeRanks([...before, ...after]);
  let total = 0;
  for (const rank of sorted) total += rank;
  let observed = 0;
  for (let index = before.length; index < ranks.length; index += 1) observed += ranks[index] ?? 0;
  // Choosing the ranks of the smaller phase is the same question seen from the other side, and far fewer ways to count.
  const isSmaller = after.length <= before.length;
  const { atLeast, atMost } = tailsOfChoices(sorted, isSmaller ? after.length : before.length, isSmaller ? observed : total - observed);
  const [higher, lower] = isSmaller ? [atLeast, atMost] : [atMost, atLeast];
  return wanted === "increase" ? { better: higher, worse: lower } : { better: lower, worse: higher };
};

/**
 * The midrank of each value in whole steps, from 0: ranks shared by equal values are halves, so all are doubled, and halved again where
 * that leaves them whole. Moving and stretching all ranks alike changes no comparison of their sums.
 */
const wholeRanks = (values: readonly number[]): { ranks: Int32Array; sorted: Int32Array } => {
  const order = values.map((_, index) => index).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = new Int32Array(values.length);
  const sorted = new Int32Array(values.length);
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (let place = from; place < to; place += 1) {
      ranks[order[place] ?? 0] = from + to;
      sorted[place] = from + to;
    }
    from = to;
  }
  const least = sorted[0] ?? 0;
  const isEven = sorted.every((rank) => (rank - least) % 2 === 0);
  const whole = (rank: number) => (isEven ? (rank - least) / 2 : rank - least);
  return { ranks: ranks.map(whole), sorted: sorted.map(whole) };
};

/**
 * Of all ways to choose `size` of the ranks, given in rising order, the shares whose sum is at least and at most the one observed.
 * Only the lighter side is counted, and no sum beyond the one observed: the other side is what is left of all ways.
 */
const tailsOfChoices = (ranks: Int32Array, size: number, observed: number): { atLeast: number; atMost: number } => {
  const last = ranks.length - 1;
  const highest = ranks[last] ?? 0;
  let [smallest, largest] = [0, 0];
  for (let place = 0; place < size; place += 1) {
    smallest += ranks[place] ?? 0;
    largest += ranks[last - place] ?? 0;
  }
  const isHigh = 2 * observed > smallest + largest;
  // Seen from above: each rank measured down from the highest, so that the side that is counted always lies below.
  const ordered = isHigh ? ranks.map((_, place) => highest - (ranks[last - place] ?? 0)) : ranks;
  const limit = isHigh ? size * highest - observed : observed;
  const { below, at, all } = waysUpTo(limit, ordered, size);
  const [light, heavy] = [(below + at) / all, (all - below) / all];
  return isHigh ? { atLeast: light, atMost: heavy } : { atLeast: heavy, atMost: light };
};

/** One row of sums for each number of ranks chosen, all rows in one array that is used again: this is the innermost loop of every verdict. */
let ways = new Float64Array(4_096);

const waysUpTo = (limit: number, ranks: Int32Array, size: number): { below: number; at: number; all: number } => {
  const width = limit + 1;
  if (ways.length < (size + 1) * width) ways = new Float64Array((size + 1) * width);
  else ways.fill(0, 0, (size + 1) * width);
  ways[0] = 1;
  // The largest sum that so many of the ranks seen so far can have: nothing lies beyond it. Ranks come in rising order.
  const reach = new Int32Array(size + 1);
  for (let index = 0; index < ranks.length; index += 1) {
    const rank = ranks[index] ?? 0;
    // Rows that can no longer be filled up to the whole choice by the ranks to come are left as they are.
    const fewest = Math.max(1, size - (ranks.length - 1 - index));
    for (let chosen = Math.min(size, index + 1); chosen >= fewest; chosen -= 1) {
      const [fewer, row] = [(chosen - 1) * width, chosen * width + rank];
      const last = Math.min(reach[chosen - 1] ?? 0, limit - rank);
      for (let sum = 0; sum <= last; sum += 1) ways[row + sum] = (ways[row + sum] ?? 0) + (ways[fewer + sum] ?? 0);
      reach[chosen] = (reach[chosen - 1] ?? 0) + rank;
    }
  }
  let below = 0;
  for (let sum = 0; sum < limit; sum += 1) below += ways[size * width + sum] ?? 0;
  let all = 1;
  for (let chosen = 1; chosen <= size; chosen += 1) all = (all * (ranks.length - size + chosen)) / chosen;
  return { below, at: ways[size * width + limit] ?? 0, all };
};
