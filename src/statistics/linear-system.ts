/**
 * Solves `rows · x = right` by elimination with the largest pivot of each column. Throws when the rows do not determine `x`.
 * For the few dozen unknowns of a chain of states; not for large systems.
 */
export const solveLinearSystem = (rows: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const work = rows.map((row, index) => [...row, right[index] ?? 0]);
  const size = work.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = largestBelow(work, column);
    const pivotRow = work[pivot] ?? [];
    const lead = pivotRow[column] ?? 0;
    if (lead === 0) throw new Error("these equations do not determine their unknowns");
    work[pivot] = work[column] ?? [];
    work[column] = pivotRow;
    for (let row = column + 1; row < size; row += 1) {
      const share = (work[row]?.[column] ?? 0) / lead;
      if (share !== 0) work[row] = (work[row] ?? []).map((value, index) => value - share * (pivotRow[index] ?? 0));
    }
  }
  const found = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const entries = work[row] ?? [];
    let rest = entries[size] ?? 0;
    for (let column = row + 1; column < size; column += 1) rest -= (entries[column] ?? 0) * (found[column] ?? 0);
    found[row] = rest / (entries[row] ?? 1);
  }
  return found;
};

const largestBelow = (work: readonly (readonly number[])[], column: number): number => {
  let largest = column;
  for (let row = column + 1; row < work.length; row += 1) {
    if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[largest]?.[column] ?? 0)) largest = row;
  }
  return largest;
};
