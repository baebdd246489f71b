/**
 * Mean, variance and quantiles of a sample.
 *
 * @module
 */
import { requireFraction } from "./require.ts";

/**
 * Arithmetic mean of a sample.
 *
 * x̄ = Σx_i/n.
 *
 * @param values At least one number; any unit.
 * @returns The mean, in the unit of the values; NaN or infinite where a value is.
 * @throws {TypeError} If there is no value.
 * @example
 * ```ts
 * import { sampleMean } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(sampleMean([1, 2, 6])).toBe(3);
 * ```
 */
export function sampleMean(values: ArrayLike<number>): number {
  const n = requireCount(values, 1, "compute a mean");
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  return sum / n;
}

/**
 * Unbiased variance of a sample.
 *
 * s² = Σ(x_i − x̄)²/(n − 1), in two passes, so that a large mean costs no digits.
 *
 * @param values At least two numbers; any unit.
 * @returns The variance, in the squared unit of the values, at least 0.
 * @throws {TypeError} If there are fewer than two values.
 * @example
 * ```ts
 * import { sampleVariance } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(sampleVariance([1, 2, 6])).toBe(7);
 * ```
 */
export function sampleVariance(values: ArrayLike<number>): number {
  const n = requireCount(values, 2, "compute a variance");
  const mean = sampleMean(values);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (values[i]! - mean) ** 2;
  return sum / (n - 1);
}

/**
 * Quantile of a sample by linear interpolation between order statistics (definition 7 of Hyndman and Fan, the default
 * of R).
 *
 * Q(p) = x_(k) + (h − k)·(x_(k+1) − x_(k)) with h = (n − 1)·p + 1, k = ⌊h⌋ and x_(k) the k-th smallest value.
 *
 * @param values At least one number, in any order; any unit. Not changed.
 * @param p Probability from 0 (the minimum) to 1 (the maximum); 0.5 is the median.
 * @returns The quantile, in the unit of the values.
 * @throws {TypeError} If there is no value.
 * @throws {RangeError} If p lies outside [0, 1] or a value is NaN.
 * @see R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, Am. Stat. 50, 361 (1996), doi:10.2307/2684934
 * @example
 * ```ts
 * import { quantileR7 } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(quantileR7([4, 1, 3, 2], 0.25)).toBe(1.75);
 * ```
 */
export function quantileR7(values: ArrayLike<number>, p: number): number {
  const attempt = "compute a quantile";
  const n = requireCount(values, 1, attempt);
  requireFraction("p", p, attempt);
  const sorted = Float64Array.from(values).sort();
  // Sorting puts NaN last.
  if (Number.isNaN(sorted[n - 1])) throw new RangeError(`Cannot ${attempt}: values must be numbers, got NaN`);
  const h = (n - 1) * p, k = Math.floor(h);
  const low = sorted[k]!, high = sorted[Math.min(k + 1, n - 1)]!;
  return low === high || h === k ? low : low + (h - k) * (high - low);
}

function requireCount(values: ArrayLike<number>, minimum: number, attempt: string): number {
  if (!(values.length >= minimum)) {
    throw new TypeError(`Cannot ${attempt}: values must hold at least ${minimum}, got ${values.length}`);
  }
  return values.length;
}
