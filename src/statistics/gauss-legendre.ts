/** A place to look at a function and how much it counts there. */
export type QuadraturePoint = { readonly at: number; readonly weight: number };

/**
 * The points and weights of Gauss-Legendre quadrature on an interval: exact for polynomials of degree `2 count - 1`.
 * The roots of the Legendre polynomial by Newton's method from Tricomi's first guess.
 */
export const gaussLegendre = (count: number, from: number, to: number): QuadraturePoint[] =>
  Array.from({ length: count }, (_, index) => {
    let root = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let pass = 0; pass < 100; pass += 1) {
      const { value, derivative } = legendre(count, root);
      slope = derivative;
      const better = root - value / derivative;
      if (Math.abs(better - root) < 1e-15) break;
      root = better;
    }
    const half = (to - from) / 2;
    return { at: (from + to) / 2 + half * root, weight: (2 * half) / ((1 - root ** 2) * slope ** 2) };
  });

const legendre = (degree: number, x: number): { readonly value: number; readonly derivative: number } => {
  let [before, value] = [1, x];
  for (let n = 2; n <= degree; n += 1) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, derivative: (degree * (x * value - before)) / (x ** 2 - 1) };
};
