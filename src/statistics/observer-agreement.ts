/** Cohen's kappa with its pieces; `kappa` and `quadratic` are `null` when both observers always used one and the same code. */
export type Kappa = {
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number | null;
  readonly quadratic: number | null;
};

/**
 * Agreement of two observers beyond chance, from the table of their codes (rows: first, columns: second observer).
 *
 * Cohen (1960), Educational and Psychological Measurement 20:37-46; quadratic weights for ordered codes: Cohen (1968),
 * Psychological Bulletin 70:213-220. `null` for an empty table; `RangeError` for one that is not square.
 */
export const cohensKappa = (table: readonly (readonly number[])[]): Kappa | null => {
  const codes = table.length;
  if (table.some((row) => row.length !== codes)) throw new RangeError("a table of agreement is square");
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const all = sum(rows);
  if (all === 0) return null;
  let [observed, expected, observedDistance, expectedDistance] = [0, 0, 0, 0];
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      const byChance = ((rows[row] ?? 0) * (columns[column] ?? 0)) / all ** 2;
      if (row === column) {
        observed += count / all;
        expected += byChance;
      }
      observedDistance += ((row - column) ** 2 * count) / all;
      expectedDistance += (row - column) ** 2 * byChance;
    }
  }
  // With no distance to be expected both observers used a single code: that is not perfect agreement, it cannot be told.
  const known = expectedDistance > 0;
  return {
    observed,
    expected,
    kappa: known ? (observed - expected) / (1 - expected) : null,
    quadratic: known ? 1 - observedDistance / expectedDistance : null,
  };
};

/** Agreement on counts: of the totals, interval by interval as a ratio, and the share of intervals with equal counts. */
export type CountAgreement = { readonly totals: number; readonly meanPerInterval: number; readonly exact: number };

/**
 * Agreement of two observers' counts, interval by interval (Cooper, Heron & Heward, Applied Behavior Analysis).
 * Equal counts, also 0 and 0, agree fully. `null` without intervals; `RangeError` for lists of different length.
 */
export const countAgreement = (first: readonly number[], second: readonly number[]): CountAgreement | null => {
  const pairs = pairUp(first, second);
  if (pairs.length === 0) return null;
  const share = (one: number, other: number) => (one === other ? 1 : Math.min(one, other) / Math.max(one, other));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    totals: share(sum(first), sum(second)),
    meanPerInterval: sum(pairs.map(([one, other]) => share(one, other))) / pairs.length,
    exact: pairs.filter(([one, other]) => one === other).length / pairs.length,
  };
};

/** Agreement on intervals scored 1 or 0: over all, over those that either scored (rare behaviour), over those that either left. */
export type IntervalAgreement = {
  readonly all: number;
  readonly scored: number | null;
  readonly unscored: number | null;
  readonly kappa: number | null;
};

/** Interval agreement (Cooper, Heron & Heward); for rare behaviour the agreement over all intervals flatters, show `scored` or `kappa`. */
export const intervalAgreement = (first: readonly boolean[], second: readonly boolean[]): IntervalAgreement | null => {
  const pairs = pairUp(first, second);
  if (pairs.length === 0) return null;
  const count = (one: boolean, other: boolean) => pairs.filter((pair) => pair[0] === one && pair[1] === other).length;
  const [both, neither, differing] = [count(true, true), count(false, false), count(true, false) + count(false, true)];
  const shareOf = (agreeing: number) => (agreeing + differing === 0 ? null : agreeing / (agreeing + differing));
  const table = [
    [both, count(true, false)],
    [count(false, true), neither],
  ];
  return {
    all: (both + neither) / pairs.length,
    scored: shareOf(both),
    unscored: shareOf(neither),
    kappa: cohensKappa(table)?.kappa ?? null,
  };
};

const pairUp = <Value>(first: readonly Value[], second: readonly Value[]): (readonly [Value, Value])[] => {
  if (first.length !== second.length) throw new RangeError("both observers score the same intervals");
  return first.flatMap((one, index) => second.slice(index, index + 1).map((other) => [one, other] as const));
};
