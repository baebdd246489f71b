/**
 * The first step of an integration.
 *
 * @module
 */
import type { OdeProblem } from "./ode_problem.ts";
import { weightedNorm } from "./weighted_norm.ts";

/** State, slope and weights at the point where an integration begins, and room for two more vectors. */
export interface StartingPoint {
  /** Time. */
  readonly t: number;
  /** State. */
  readonly y: Float64Array;
  /** dy/dt at the starting point. */
  readonly slope: Float64Array;
  /** Weights 1/(rtol·|y| + atol) of the error norm. */
  readonly weights: Float64Array;
  /** Largest step allowed. */
  readonly limit: number;
  /** Order of the method. */
  readonly order: number;
  /** Scratch space, overwritten. */
  readonly scratch: readonly [Float64Array, Float64Array];
}

/**
 * Size of a first step whose local error is of the order of the tolerance.
 *
 * h = min(100·h₀, (0.01/max(‖y'‖, ‖y''‖))^(1/(p + 1))) with h₀ = 0.01·‖y‖/‖y'‖ and y'' from an explicit Euler step of
 * h₀. Costs one evaluation of the right-hand side.
 *
 * @param problem The problem.
 * @param point Where the integration begins.
 * @returns The step, above 0 and at most the limit, in the unit of time.
 * @see E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed., Springer (1993),
 *   section II.4, doi:10.1007/978-3-540-78862-1
 * @example
 * ```ts
 * import { initialStep } from "lib/numerics/initial_step.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * const h = initialStep(problem, {
 *   t: 0,
 *   y: problem.initial,
 *   slope: Float64Array.of(-1),
 *   weights: Float64Array.of(1e6),
 *   limit: 10,
 *   order: 1,
 *   scratch: [new Float64Array(1), new Float64Array(1)],
 * });
 * expect(h).toBeCloseTo(1e-4, 6);
 * ```
 */
export function initialStep(problem: OdeProblem, point: StartingPoint): number {
  const { t, y, slope, weights, limit, order, scratch: [trial, trialSlope] } = point;
  const d0 = weightedNorm(y, weights), d1 = weightedNorm(slope, weights);
  const h0 = Math.min(limit, d0 < 1e-5 || d1 < 1e-5 ? 1e-6 : 0.01 * d0 / d1);
  for (let i = 0; i < y.length; i++) trial[i] = y[i]! + h0 * slope[i]!;
  problem.rhs(t + h0, trial, trialSlope);
  for (let i = 0; i < y.length; i++) trialSlope[i]! -= slope[i]!;
  const d2 = weightedNorm(trialSlope, weights) / h0;
  const steepest = Math.max(d1, d2);
  const h1 = steepest <= 1e-15 ? Math.max(1e-6, 1e-3 * h0) : (0.01 / steepest) ** (1 / (order + 1));
  return Math.min(limit, 100 * h0, Number.isFinite(h1) ? h1 : h0);
}
