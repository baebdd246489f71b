/**
 * Roots of a function of one variable.
 *
 * @module
 */
import { requireFinite, requireNonNegative } from "./require.ts";

/** Where and how well to find a root. */
export interface RootOptions {
  /** Lower end of the bracket. */
  readonly lower: number;
  /** Upper end of the bracket; f must have the other sign here. */
  readonly upper: number;
  /** Relative tolerance on x; default 4 machine epsilons. */
  readonly rtol?: number;
  /** Absolute tolerance on x, in the unit of x; default 0, which is right unless the root may be 0. */
  readonly atol?: number;
}

/**
 * Root of a continuous function inside a bracket, by Brent's method: inverse quadratic interpolation and secant steps,
 * guarded by bisection.
 *
 * Finds x with f(x) = 0. It needs a change of sign and never leaves the bracket. It converges superlinearly where f is
 * smooth and simple at the root, and never needs more than about the square of the evaluations of bisection. With
 * several roots it finds one of them; at a pole that changes sign it finds the pole.
 *
 * @param f The function; any units.
 * @param options The bracket `lower`, `upper` (finite) and the tolerances on x.
 * @returns x in the unit of the bracket, within rtol·|x| + atol of a change of sign.
 * @throws {RangeError} If an end is not finite, a tolerance is negative, f is NaN, or f has the same sign at both ends.
 * @see R. P. Brent, Algorithms for Minimization without Derivatives, Prentice-Hall (1973), chapter 4.
 * @example
 * ```ts
 * import { findRoot } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(findRoot((x) => x * x - 2, { lower: 0, upper: 2 })).toBeCloseTo(Math.SQRT2, 14);
 * ```
 */
export function findRoot(f: (x: number) => number, options: RootOptions): number {
  const attempt = "find a root";
  const { rtol = 4 * Number.EPSILON, atol = 0 } = options;
  requireNonNegative("rtol", rtol, attempt);
  requireNonNegative("atol", atol, attempt);
  let a = requireFinite("lower", options.lower, attempt), b = requireFinite("upper", options.upper, attempt);
  let fa = valueAt(f, a), fb = valueAt(f, b);
  if (fa * fb > 0 || (fa !== 0 && fb !== 0 && Math.sign(fa) === Math.sign(fb))) {
    throw new RangeError(
      `Cannot ${attempt}: f must have opposite signs at the ends, got f(${a}) = ${fa} and f(${b}) = ${fb}`,
    );
  }
  // b is the best point, a the one before it, c the other end of the bracket; d is the last step, e the one before it.
  let c = a, fc = fa, d = b - a, e = d;
  for (;;) {
    if (Math.sign(fb) === Math.sign(fc)) {
      c = a, fc = fa, d = b - a, e = d;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b, b = c, c = a;
      fa = fb, fb = fc, fc = fa;
    }
    const tolerance = Math.max(0.5 * (rtol * Math.abs(b) + atol), Number.EPSILON * Math.abs(b), Number.MIN_VALUE);
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    const step = Math.abs(e) < tolerance || Math.abs(fa) <= Math.abs(fb)
      ? half
      : interpolatedStep({ a, b, c, fa, fb, fc, half, tolerance, e });
    e = step === half ? half : d;
    d = step;
    a = b, fa = fb;
    b += Math.abs(d) > tolerance ? d : Math.sign(half) * tolerance;
    fb = valueAt(f, b);
  }
}

type Bracket = Record<"a" | "b" | "c" | "fa" | "fb" | "fc" | "half" | "tolerance" | "e", number>;

/**
 * The secant or inverse quadratic step p/q, or half the bracket where that step is too long or no shorter than the step
 * before last.
 */
function interpolatedStep({ a, b, c, fa, fb, fc, half, tolerance, e }: Bracket): number {
  const s = fb / fa;
  let p: number, q: number;
  if (a === c) {
    p = 2 * half * s;
    q = 1 - s;
  } else {
    const r = fb / fc, u = fa / fc;
    p = s * (2 * half * u * (u - r) - (b - a) * (r - 1));
    q = (u - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  p = Math.abs(p);
  const short = 2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(e * q));
  return short ? p / q : half;
}

function valueAt(f: (x: number) => number, x: number): number {
  const y = f(x);
  if (Number.isNaN(y)) throw new RangeError(`Cannot find a root: f must be a number in the bracket, got f(${x}) = NaN`);
  return y;
}
