/**
 * The Lambert W function.
 *
 * @module
 */

/** −1/e, where the two real branches meet. */
const BRANCH_POINT = -Math.exp(-1);

/**
 * Principal branch W₀ of the Lambert W function, by Halley's iteration.
 *
 * w·e^w = x with w ≥ −1. It solves equations such as x = a·ln x + b and the integrated Michaelis-Menten law. The
 * relative error is about 1e-15, except near the branch point x = −1/e, where W is as steep as a square root and the
 * rounding of x alone costs half the digits.
 *
 * @param x From −1/e (the double next to it included) to Infinity; dimensionless.
 * @returns W₀(x), at least −1, dimensionless; Infinity at Infinity.
 * @throws {RangeError} If x is below −1/e or NaN.
 * @see R. M. Corless et al., On the Lambert W function, Adv. Comput. Math. 5, 329 (1996), doi:10.1007/BF02124750
 * @example
 * ```ts
 * import { lambertW } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(lambertW(1)).toBeCloseTo(0.5671432904097838, 15);
 * ```
 */
export function lambertW(x: number): number {
  if (!(x >= BRANCH_POINT)) {
    throw new RangeError(`Cannot compute the Lambert W function: x must be at least -1/e, got ${x}`);
  }
  if (x === 0 || x === Infinity) return x;
  if (x === BRANCH_POINT) return -1;
  let w = firstGuess(x);
  for (let iteration = 0; iteration < 20; iteration++) {
    const residual = w - x * Math.exp(-w);
    const step = residual / (w + 1 - (w + 2) * residual / (2 * (w + 1)));
    w -= step;
    if (Math.abs(step) <= 1e-10 * Math.abs(w)) break;
  }
  return w;
}

/**
 * The series about the branch point, −1 + p − p²/3 + 11p³/72 with p = √(2(e·x + 1)), a rational function about 0, or
 * the asymptote ln x − ln ln x.
 */
function firstGuess(x: number): number {
  if (x < -0.25) {
    const p = Math.sqrt(2 * (Math.E * x + 1));
    return -1 + p * (1 + p * (-1 / 3 + p * 11 / 72));
  }
  if (x < 3) return x / (1 + x * (1 + 0.2 * x) / (1 + 0.6 * x));
  return Math.log(x) - Math.log(Math.log(x));
}
