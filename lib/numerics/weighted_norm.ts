/**
 * The norm in which errors are measured.
 *
 * @module
 */
import type { OdeTolerances } from "./ode_problem.ts";

/**
 * Weighted root-mean-square norm.
 *
 * √(Σ(x_i·w_i)²/n): 1 where every component is as large as its tolerance.
 *
 * @param x Vector of at least n numbers, of which the first n count.
 * @param weights n weights, the inverse tolerances.
 * @returns The norm, dimensionless.
 * @example
 * ```ts
 * import { weightedNorm } from "lib/numerics/weighted_norm.ts";
 * import { expect } from "@std/expect";
 *
 * expect(weightedNorm(Float64Array.of(3, 4), Float64Array.of(1, 1))).toBe(Math.sqrt(12.5));
 * ```
 */
export function weightedNorm(x: Float64Array, weights: Float64Array): number {
  const n = weights.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const scaled = x[i]! * weights[i]!;
    sum += scaled * scaled;
  }
  return Math.sqrt(sum / n);
}

/**
 * Weights of the error norm: 1/(rtol·|y_i| + atol_i).
 *
 * @param weights Receives n weights.
 * @param y At least n numbers, of which the first n count.
 * @param tolerances The tolerances.
 * @throws {RangeError} If a weight is infinite: a state is 0 and so is its absolute tolerance.
 * @example
 * ```ts
 * import { setWeights } from "lib/numerics/weighted_norm.ts";
 * import { expect } from "@std/expect";
 *
 * const weights = new Float64Array(1);
 * setWeights(weights, Float64Array.of(-2), { rtol: 0.25, atol: Float64Array.of(0.5) });
 * expect(weights[0]).toBe(1);
 * ```
 */
export function setWeights(weights: Float64Array, y: Float64Array, { rtol, atol }: OdeTolerances): void {
  for (let i = 0; i < weights.length; i++) {
    const tolerance = rtol * Math.abs(y[i]!) + atol[i]!;
    if (tolerance === 0) {
      throw new RangeError(
        `Cannot solve the initial value problem: atol[${i}] must be positive for a state that reaches 0, got 0`,
      );
    }
    weights[i] = 1 / tolerance;
  }
}
