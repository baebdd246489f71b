/**
 * Evenly and logarithmically spaced numbers.
 *
 * @module
 */
import { requireFinite, requireInteger, requirePositive } from "./require.ts";

/**
 * Evenly spaced numbers, both ends included.
 *
 * x_i = a + i·(b − a)/(n − 1). Each is computed from the ends, so that rounding errors do not add up, and the last is
 * exactly b.
 *
 * @param lower First number a; any unit.
 * @param upper Last number b, same unit; below `lower` the numbers descend.
 * @param options `count`: how many numbers n, an integer of at least 2 (typically 50 to 2,000).
 * @returns `count` numbers in the unit of the ends.
 * @throws {RangeError} If an end is not finite or `count` is not an integer of at least 2.
 * @example
 * ```ts
 * import { linspace } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...linspace(0, 90, { count: 4 })]).toEqual([0, 30, 60, 90]);
 * ```
 */
export function linspace(lower: number, upper: number, options: { readonly count: number }): Float64Array {
  const attempt = "space numbers evenly";
  requireFinite("lower", lower, attempt);
  requireFinite("upper", upper, attempt);
  return spaced(requireInteger("count", options.count, { minimum: 2, attempt }), [lower, upper]);
}

/**
 * Logarithmically spaced numbers, both ends included: equal ratios between neighbours.
 *
 * x_i = a·(b/a)^(i/(n − 1)). The ends are exact.
 *
 * @param lower First number a, above 0; any unit.
 * @param upper Last number b, above 0, same unit (not an exponent of ten).
 * @param options `count`: how many numbers n, an integer of at least 2.
 * @returns `count` positive numbers in the unit of the ends.
 * @throws {RangeError} If an end is not positive and finite or `count` is not an integer of at least 2.
 * @example
 * ```ts
 * import { logspace } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grainSizes = logspace(1e-9, 1e-3, { count: 7 });
 * expect(grainSizes[3]).toBeCloseTo(1e-6, 12);
 * ```
 */
export function logspace(lower: number, upper: number, options: { readonly count: number }): Float64Array {
  const attempt = "space numbers logarithmically";
  requirePositive("lower", lower, attempt);
  requirePositive("upper", upper, attempt);
  const count = requireInteger("count", options.count, { minimum: 2, attempt });
  const x = spaced(count, [Math.log(lower), Math.log(upper)]).map(Math.exp);
  x[0] = lower;
  x[count - 1] = upper;
  return x;
}

function spaced(count: number, [a, b]: readonly [number, number]): Float64Array {
  const x = Float64Array.from({ length: count }, (_, i) => a + (i / (count - 1)) * (b - a));
  x[count - 1] = b;
  return x;
}
