/**
 * Whether two quantities rise together, whatever the shape of the relation.
 *
 * @module
 */

/** Ranks from 1; equal values share the mean of their ranks. */
function ranksOf(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from(values, (value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * Rank correlation of two quantities (Spearman).
 *
 * ρ = Σ(R_i − R̄)(S_i − S̄)/√(Σ(R_i − R̄)²·Σ(S_i − S̄)²) with R and S the ranks of x and y: the ordinary correlation of the
 * ranks. It asks only whether the order is the same and so is not moved by scale or outliers. Few points give few values:
 * three without ties give ±1 and ±0.5 only.
 *
 * @param x First quantity, at least two numbers; any unit.
 * @param y Second quantity, as many numbers.
 * @returns ρ, dimensionless, −1 to 1; NaN where all x or all y are equal.
 * @throws {RangeError} If there are fewer than two pairs, the lengths differ, or a number is NaN.
 * @see C. Spearman, Am. J. Psychol. 15 (1904) 72.
 * @example
 * ```ts
 * import { rankCorrelation } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(rankCorrelation([1, 2, 3], [10, 1e3, 1e6])).toBe(1);
 * ```
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  requirePairs(x, y);
  const [R, S] = [ranksOf(x), ranksOf(y)];
  const mean = (x.length + 1) / 2;
  let [rr, ss, rs] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [r, s] = [R[i]! - mean, S[i]! - mean];
    rr += r * r;
    ss += s * s;
    rs += r * s;
  }
  return rs / Math.sqrt(rr * ss);
}

function requirePairs(x: ArrayLike<number>, y: ArrayLike<number>): void {
  const attempt = "Cannot correlate ranks";
  if (x.length !== y.length) {
    throw new RangeError(`${attempt}: x and y must have the same length, got ${x.length} and ${y.length}`);
  }
  if (x.length < 2) throw new RangeError(`${attempt}: at least 2 pairs are required, got ${x.length}`);
  if ([...Array.from(x), ...Array.from(y)].some(Number.isNaN)) {
    throw new RangeError(`${attempt}: values must be numbers, got NaN`);
  }
}
