/** Least squares by orthogonalising the columns one after the other, which keeps more digits than the normal equations. */
export const leastSquares = (rows: readonly (readonly number[])[], values: readonly number[]) => {
  const size = rows[0]?.length ?? 0;
  const columns = Array.from({ length: size }, (_, column) => rows.map((row) => row[column] ?? 0));
  // `back[k]` writes the k-th orthogonal column in terms of the given ones.
  const orthogonal: number[][] = [];
  const back: number[][] = [];
  for (const [index, column] of columns.entries()) {
    let rest = column;
    let terms = columns.map((_, other): number => (other === index ? 1 : 0));
    for (let pass = 0; pass < 2; pass += 1) {
      for (const [other, axis] of orthogonal.entries()) {
        const share = dot(axis, rest) / dot(axis, axis);
        rest = rest.map((value, row) => value - share * (axis[row] ?? 0));
        terms = terms.map((term, position) => term - share * (back[other]?.[position] ?? 0));
      }
    }
    orthogonal.push(rest);
    back.push(terms);
  }
  const indices = columns.map((_, index) => index);
  const lengths = orthogonal.map((axis) => dot(axis, axis));
  const coefficients = indices.map((index) =>
    indices.reduce((sum, axis) => sum + ((back[axis]?.[index] ?? 0) * dot(orthogonal[axis] ?? [], values)) / (lengths[axis] ?? 1), 0),
  );
  const inverse = indices.map((row) =>
    indices.map((column) =>
      indices.reduce((sum, axis) => sum + ((back[axis]?.[row] ?? 0) * (back[axis]?.[column] ?? 0)) / (lengths[axis] ?? 1), 0),
    ),
  );
  return { coefficients, inverse };
};

export const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
