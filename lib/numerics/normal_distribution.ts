/**
 * The standard normal distribution.
 *
 * @module
 */

import { requireFraction } from "./require.ts";

// Coefficients of algorithm AS 241, routine PPND16: ascending powers, numerator then denominator.
const CENTRE = [
  [
    3.3871328727963666080,
    1.3314166789178437745e2,
    1.9715909503065514427e3,
    1.3731693765509461125e4,
    4.5921953931549871457e4,
    6.7265770927008700853e4,
    3.3430575583588128105e4,
    2.5090809287301226727e3,
  ],
  [
    1,
    4.2313330701600911252e1,
    6.8718700749205790830e2,
    5.3941960214247511077e3,
    2.1213794301586595867e4,
    3.9307895800092710610e4,
    2.8729085735721942674e4,
    5.2264952788528545610e3,
  ],
] as const;
const SHOULDER = [
  [
    1.42343711074968357734,
    4.63033784615654529590,
    5.76949722146069140550,
    3.64784832476320460504,
    1.27045825245236838258,
    2.41780725177450611770e-1,
    2.27238449892691845833e-2,
    7.74545014278341407640e-4,
  ],
  [
    1,
    2.05319162663775882187,
    1.67638483018380384940,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9,
  ],
] as const;
const TAIL = [
  [
    6.65790464350110377720,
    5.46378491116411436990,
    1.78482653991729133580,
    2.96560571828504891230e-1,
    2.65321895265761230930e-2,
    1.24266094738807843860e-3,
    2.71155556874348757815e-5,
    2.01033439929228813265e-7,
  ],
  [
    1,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15,
  ],
] as const;

/**
 * Quantile of the standard normal distribution (probit), by algorithm AS 241.
 *
 * z with Φ(z) = p. The relative error is about 1e-16 for every p that a double can hold; near p = 1 the spacing of
 * doubles limits z instead.
 *
 * @param p Probability from 0 to 1.
 * @returns z, dimensionless; −Infinity at 0 and Infinity at 1.
 * @throws {RangeError} If p lies outside [0, 1].
 * @see M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Appl. Stat. 37, 477 (1988),
 *   doi:10.2307/2347330
 * @example
 * ```ts
 * import { normalQuantile } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
 * ```
 */
export function normalQuantile(p: number): number {
  requireFraction("p", p, "compute a normal quantile");
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  return Math.sign(q) * (r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5));
}

type Rational = readonly [readonly number[], readonly number[]];

function ratio([numerator, denominator]: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x);
}

function polynomial(ascending: readonly number[], x: number): number {
  return ascending.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * Cumulative distribution of the standard normal distribution.
 *
 * Φ(z) = erfc(−z/√2)/2, by the series of the incomplete gamma function near 0 and its continued fraction in the tails.
 * Relative error about 1e-14, also far out in the lower tail.
 *
 * @param z Any number.
 * @returns The probability of a value below z, from 0 to 1; NaN for NaN.
 * @see M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964)
 * @example
 * ```ts
 * import { normalCumulative } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(normalCumulative(1.959963984540054)).toBeCloseTo(0.975, 14);
 * ```
 */
export function normalCumulative(z: number): number {
  if (z > 3) return 1 - normalCumulative(-z);
  if (z < -40) return 0;
  const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  return z < -3 ? density * upperTailRatio(-z) : 0.5 + density * oddSeries(z);
}

/** z + z³/3 + z⁵/(3·5) + …. */
function oddSeries(z: number): number {
  let sum = z;
  for (let term = z, k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= z * z / k;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function upperTailRatio(z: number): number {
  let fraction = z;
  for (let k = 200; k >= 1; k--) fraction = z + k / fraction;
  return 1 / fraction;
}
