/**
 * Interval of a proportion.
 *
 * @module
 */
import type { Interval } from "./bootstrap.ts";
import { normalQuantile } from "./normal_distribution.ts";
import { requireInteger, requireWithin } from "./require.ts";

/**
 * Wilson score interval of a proportion.
 *
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n) with p = k/n and z the normal quantile of (1 + level)/2. Unlike p ±
 * z·√(p(1 − p)/n) it stays inside [0, 1] and is useful at k = 0 and k = n. It assumes independent trials: for a Sobol
 * sample, whose points are spread evenly, it is conservative.
 *
 * @param successes Number of successes k, an integer from 0 to n.
 * @param n Number of trials, an integer of at least 1.
 * @param options `level`: confidence level inside (0, 1), default 0.95.
 * @returns The proportion k/n and the ends of its interval, all from 0 to 1.
 * @throws {RangeError} If k or n is not such an integer or the level is outside (0, 1).
 * @see E. B. Wilson, Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22, 209
 *   (1927), doi:10.1080/01621459.1927.10502953
 * @example
 * ```ts
 * import { wilsonInterval } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { estimate, lower, upper } = wilsonInterval(0, 10);
 * expect([estimate, lower]).toEqual([0, 0]);
 * expect(upper).toBeCloseTo(0.2775, 4);
 * ```
 */
export function wilsonInterval(successes: number, n: number, options: { readonly level?: number } = {}): Interval {
  const attempt = "compute a Wilson interval";
  const { level = 0.95 } = options;
  requireInteger("n", n, { minimum: 1, attempt });
  requireInteger("successes", successes, { minimum: 0, attempt });
  requireWithin("successes", successes, { lower: 0, upper: n, attempt });
  requireWithin("level", level, { lower: Number.MIN_VALUE, upper: 1 - Number.EPSILON, attempt });
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n, shrink = 1 + z * z / n;
  const centre = (p + z * z / (2 * n)) / shrink;
  const half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / shrink;
  const lower = successes === 0 ? 0 : centre - half;
  return { estimate: p, lower, upper: successes === n ? 1 : centre + half };
}
