/**
 * The Jacobian of a right-hand side.
 *
 * @module
 */
import type { OdeProblem } from "./ode_problem.ts";
import { weightedNorm } from "./weighted_norm.ts";

/** Where a Jacobian is wanted. */
export interface JacobianPoint {
  /** Time. */
  readonly t: number;
  /** Step, which bounds the increments from below. */
  readonly h: number;
  /** State; changed and restored. */
  readonly y: Float64Array;
  /** dy/dt there. */
  readonly slope: Float64Array;
  /** Weights of the error norm. */
  readonly weights: Float64Array;
  /** Scratch space for a slope. */
  readonly scratch: Float64Array;
}

/**
 * Jacobian ∂f_i/∂y_j of the right-hand side by forward differences, one evaluation of the right-hand side per state.
 *
 * The increment is √ε·|y_j|, but no smaller than what the error norm and the slope let count.
 *
 * @param problem The problem.
 * @param point State and slope at which to take it.
 * @param J Receives the matrix, row by row.
 * @see A. C. Hindmarsh et al., SUNDIALS: suite of nonlinear and differential/algebraic equation solvers, ACM Trans.
 *   Math. Softw. 31, 363 (2005), doi:10.1145/1089014.1089020
 * @example
 * ```ts
 * import { differenceJacobian } from "lib/numerics/jacobian.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * const J = new Float64Array(1);
 * const point = { t: 0, h: 0.1, y: Float64Array.of(1), slope: Float64Array.of(-1) };
 * const room = { weights: Float64Array.of(1e6), scratch: new Float64Array(1) };
 * differenceJacobian(problem, { ...point, ...room }, J);
 * expect(J[0]).toBeCloseTo(-1, 6);
 * ```
 */
export function differenceJacobian(problem: OdeProblem, point: JacobianPoint, J: Float64Array): void {
  const { t, h, y, slope, weights, scratch } = point;
  const n = y.length, relative = Math.sqrt(Number.EPSILON);
  const norm = weightedNorm(slope, weights);
  const smallest = norm > 0 ? 1000 * Math.abs(h) * Number.EPSILON * n * norm : 1;
  for (let j = 0; j < n; j++) {
    const held = y[j]!;
    y[j] = held + Math.max(relative * Math.abs(held), smallest / weights[j]!);
    const increment = y[j]! - held;
    problem.rhs(t, y, scratch);
    y[j] = held;
    for (let i = 0; i < n; i++) J[i * n + j] = (scratch[i]! - slope[i]!) / increment;
  }
}
