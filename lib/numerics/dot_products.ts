/**
 * Scalar products of one vector with many.
 *
 * @module
 */

/**
 * Scalar products of a vector with each of some others.
 *
 * p_c = Σ_i x_i·y_ci. Four are summed side by side, which takes half the time of one after the other; the order of
 * each sum is that of i.
 *
 * @param x The vector.
 * @param others Vectors of at least its length.
 * @returns One product for each of the others.
 * @example
 * ```ts
 * import { dotProducts } from "lib/numerics/dot_products.ts";
 * import { expect } from "@std/expect";
 *
 * const x = Float64Array.of(1, 2);
 * expect([...dotProducts(x, [x, Float64Array.of(-2, 1)])]).toEqual([5, 0]);
 * ```
 */
export function dotProducts(x: Float64Array, others: readonly Float64Array[]): Float64Array {
  const products = new Float64Array(others.length);
  for (let c = 0; c < others.length; c += 4) products.set(fourProducts(x, others.slice(c, c + 4)), c);
  return products;
}

/** As {@linkcode dotProducts}, for one to four others. */
function fourProducts(x: Float64Array, others: readonly Float64Array[]): number[] {
  const a = others[0]!, [, b = a, c = a, d = a] = others;
  let sumA = 0, sumB = 0, sumC = 0, sumD = 0;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    sumA += xi * a[i]!;
    sumB += xi * b[i]!;
    sumC += xi * c[i]!;
    sumD += xi * d[i]!;
  }
  return [sumA, sumB, sumC, sumD].slice(0, others.length);
}
