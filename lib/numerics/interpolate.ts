/**
 * Linear interpolation in a table.
 *
 * @module
 */
import { requireWithin } from "./require.ts";

/**
 * Piecewise linear interpolation in a table.
 *
 * y(x) = y_i + (y_{i+1} − y_i)·(x − x_i)/(x_{i+1} − x_i) for x_i ≤ x ≤ x_{i+1}. Exact at the nodes. The error for
 * smooth data is at most max|y''|·Δx²/8. It does not extrapolate.
 *
 * @param xs Abscissae, at least two, strictly ascending, finite; any unit.
 * @param ys Ordinates, one per abscissa, finite; any unit.
 * @returns The function y(x), in the unit of `ys`, which throws a RangeError for an x outside the table.
 * @throws {TypeError} If the lengths differ or are below 2.
 * @throws {RangeError} If a value is not finite or the abscissae do not ascend.
 * @example
 * ```ts
 * import { interpolate } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const concentration = interpolate([0, 10, 30], [0, 4, 2]);
 * expect(concentration(20)).toBe(3);
 * ```
 */
export function interpolate(xs: ArrayLike<number>, ys: ArrayLike<number>): (x: number) => number {
  const [x, y] = table(xs, ys);
  const last = x.length - 1;
  return (at) => {
    requireWithin("x", at, { lower: x[0]!, upper: x[last]!, attempt: "interpolate in a table" });
    const i = intervalOf(x, at);
    const x0 = x[i]!, y0 = y[i]!, y1 = y[i + 1]!;
    const u = (at - x0) / (x[i + 1]! - x0);
    return u === 1 ? y1 : y0 + u * (y1 - y0);
  };
}

function table(xs: ArrayLike<number>, ys: ArrayLike<number>): [Float64Array, Float64Array] {
  const attempt = "interpolate in a table";
  if (xs.length !== ys.length || xs.length < 2) {
    throw new TypeError(
      `Cannot ${attempt}: xs and ys must have the same length of at least 2, got ${xs.length} and ${ys.length}`,
    );
  }
  const x = Float64Array.from(xs), y = Float64Array.from(ys);
  for (let i = 0; i < x.length; i++) {
    const ascends = i === 0 || x[i]! > x[i - 1]!;
    if (!(ascends && Number.isFinite(x[i]) && Number.isFinite(y[i]))) {
      throw new RangeError(
        `Cannot ${attempt}: xs must ascend and all values be finite, got (${x[i]}, ${y[i]}) at index ${i}`,
      );
    }
  }
  return [x, y];
}

/** Index i with x_i ≤ at ≤ x_{i+1}, by bisection. */
function intervalOf(x: Float64Array, at: number): number {
  let low = 0, high = x.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
