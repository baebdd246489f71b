/**
 * Bootstrap intervals of a statistic.
 *
 * @module
 */
import { createRandom } from "./random.ts";
import { requireInteger, requireWithin } from "./require.ts";
import { quantileR7 } from "./sample_statistics.ts";

/** An estimate and an interval for it. */
export interface Interval {
  /** The estimate. */
  readonly estimate: number;
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}

/** How to resample. */
export interface BootstrapOptions {
  /** Seed of the resampling, an integer of at least 0. */
  readonly seed: number;
  /** Number of resamples, default 2,000. */
  readonly samples?: number;
  /** Confidence level, default 0.95. */
  readonly level?: number;
}

/**
 * Percentile bootstrap interval of a statistic of n exchangeable items.
 *
 * Draws n indices with replacement `samples` times, evaluates the statistic on each and takes the quantiles (1 −
 * level)/2 and (1 + level)/2 of the values. It needs items that are independent and a smooth statistic: it fails for
 * extremes (minimum, maximum) and covers too little below some 20 items.
 *
 * @param n Number of items, an integer of at least 1.
 * @param statistic Statistic of the items whose indices it receives; the array is overwritten between calls. It need
 *   not be finite for every resample, but NaN is an error.
 * @param options `seed`, `samples` (default 2,000) and `level` (default 0.95).
 * @returns The statistic of the items as they are and the ends of its interval, in its unit.
 * @throws {RangeError} If n, the seed or the number of samples is not a fitting integer, the level is not in (0, 1), or
 *   the statistic is NaN.
 * @see B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, Chapman & Hall (1993), chapter 13
 * @example
 * ```ts
 * import { bootstrap } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rates = [12, 15, 11, 19, 14, 13, 16];
 * const mean = (items: Uint32Array) => items.reduce((sum, i) => sum + rates[i]!, 0) / items.length;
 * const { estimate, lower, upper } = bootstrap(rates.length, mean, { seed: 1 });
 * expect(lower).toBeLessThan(estimate);
 * expect(upper).toBeGreaterThan(estimate);
 * ```
 */
export function bootstrap(
  n: number,
  statistic: (indices: Uint32Array) => number,
  options: BootstrapOptions,
): Interval {
  return bootstrapAll(n, (indices) => [statistic(indices)], options)[0]!;
}

/**
 * Percentile bootstrap intervals of several statistics of the same n items, on the same resamples.
 *
 * As {@linkcode bootstrap}, which see; several statistics cost little more than one where they share most of the work.
 *
 * @param n Number of items, an integer of at least 1.
 * @param statistics Statistics of the items whose indices they receive, always the same number of them.
 * @param options `seed`, `samples` (default 2,000) and `level` (default 0.95).
 * @returns One estimate and interval per statistic.
 * @throws {RangeError} If n, the seed or the number of samples is not a fitting integer, the level is not in (0, 1), or
 *   a statistic is NaN.
 * @example
 * ```ts
 * import { bootstrapAll } from "lib/numerics/bootstrap.ts";
 * import { expect } from "@std/expect";
 *
 * const x = [3, 1, 2, 5], sum = (items: Uint32Array) => items.reduce((total, i) => total + x[i]!, 0);
 * const [total, mean] = bootstrapAll(4, (items) => [sum(items), sum(items) / 4], { seed: 1 });
 * expect([total!.estimate, mean!.estimate]).toEqual([11, 2.75]);
 * expect(total!.lower).toBe(4 * mean!.lower);
 * ```
 */
export function bootstrapAll(
  n: number,
  statistics: (indices: Uint32Array) => readonly number[],
  options: BootstrapOptions,
): Interval[] {
  const attempt = "bootstrap an interval";
  const { seed, samples = 2000, level = 0.95 } = options;
  requireInteger("n", n, { minimum: 1, attempt });
  requireInteger("samples", samples, { minimum: 1, attempt });
  requireWithin("level", level, { lower: Number.MIN_VALUE, upper: 1 - Number.EPSILON, attempt });
  const random = createRandom(seed);
  const indices = Uint32Array.from({ length: n }, (_, i) => i);
  const estimates = [...statistics(indices)];
  const resampled = Array.from({ length: samples }, () => {
    for (let i = 0; i < n; i++) indices[i] = random.integer(n);
    return [...statistics(indices)];
  });
  const tail = (1 - level) / 2;
  return estimates.map((estimate, k) => {
    const values = resampled.map((row) => row[k]!);
    return { estimate, lower: quantileR7(values, tail), upper: quantileR7(values, 1 - tail) };
  });
}
