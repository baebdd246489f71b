/**
 * Impulse response of first-order stages in a row.
 *
 * @module
 */
import { requireNonNegative } from "../numerics/require.ts";

/**
 * Convolution of two or three decaying exponentials: what is left of a unit pulse after it has passed through
 * first-order stages in a row.
 *
 * φ(t) = e^(−a·t) ∗ e^(−b·t) [∗ e^(−c·t)] = (e^(−a·t) − e^(−b·t))/(b − a) for two, and the second divided difference
 * for three. The textbook forms divide by differences of rates and lose all digits where rates meet; here close rates
 * are handled by a series, and equal rates are exact (t·e^(−a·t), t²/2·e^(−a·t)).
 *
 * Used for absorption followed by elimination (Bateman) and for the lag of an effect site.
 *
 * @param rates Two or three rate constants, 1/s, each 0 or more, in any order.
 * @param time Time t since the pulse, s, 0 or more.
 * @returns φ(t), s for two rates, s² for three; 0 at t = 0, never negative. Relative error below 1e-12.
 * @throws {TypeError} If there are not two or three rates.
 * @throws {RangeError} If a rate or the time is negative or not finite.
 * @see H. Bateman, Proc. Camb. Philos. Soc. 15 (1910) 423–427, for the chain of first-order stages.
 * @example
 * ```ts
 * import { exponentialConvolution } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(exponentialConvolution([1, 1], 2)).toBeCloseTo(2 * Math.exp(-2), 14);
 * expect(exponentialConvolution([1, 2], 1)).toBeCloseTo(Math.exp(-1) - Math.exp(-2), 14);
 * ```
 */
export function exponentialConvolution(rates: readonly number[], time: number): number {
  const attempt = "convolve exponentials";
  if (rates.length !== 2 && rates.length !== 3) {
    throw new TypeError(`Cannot ${attempt}: rates must be two or three numbers, got ${rates.length}`);
  }
  for (const rate of rates) requireNonNegative("rates", rate, attempt);
  requireNonNegative("time", time, attempt);
  const [a, b, c] = rates.toSorted((x, y) => x - y) as [number, number, number?];
  return c === undefined ? convolveTwo(time, a, b) : convolveThree(time, [a, b, c]);
}

function convolveTwo(t: number, a: number, b: number): number {
  const x = (b - a) * t;
  return Math.exp(-a * t) * (x === 0 ? t : (t * -Math.expm1(-x)) / x);
}

function convolveThree(t: number, [a, b, c]: readonly [number, number, number]): number {
  const spread = (c - a) * t;
  if (spread > 0.5) return (convolveTwo(t, a, b) - convolveTwo(t, b, c)) / (c - a);
  // Taylor series about the smallest rate: Σ_k (−1)^k h_k(u, v)/(k + 2)!, with h_k the sum of u^i·v^(k−i) over i.
  const u = (b - a) * t, v = spread;
  let sum = 0, h = 1, vk = 1, factorial = 2;
  for (let k = 0; k < 16; k++) {
    sum += ((k % 2 === 0 ? 1 : -1) * h) / factorial;
    vk *= v;
    h = h * u + vk;
    factorial *= k + 3;
  }
  return Math.exp(-a * t) * t * t * sum;
}
