/**
 * Quantiles for boxes in charts.
 *
 * @module
 */

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan, Am. Stat. 50, 361 (1996), type 7).
 *
 * @param sorted Values in rising order; at least one.
 * @param probability From 0 to 1.
 * @returns The quantile.
 *
 * @example
 * ```ts
 * import { quantileOfSorted } from "lib/charts/quantile.ts";
 * import { expect } from "@std/expect";
 *
 * expect(quantileOfSorted([1, 2, 3, 10], 0.5)).toBe(2.5);
 * ```
 */
export function quantileOfSorted(sorted: readonly number[], probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (position - below) * (high - low);
}
