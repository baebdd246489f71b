/**
 * Where a step must end, and the errors of a step that cannot be taken.
 *
 * @module
 */
import type { OdeProblem } from "./ode_problem.ts";

const ATTEMPT = "solve the initial value problem";

/**
 * A step that does not pass the end: cut to the end where it would pass, halved where the rest would be a sliver.
 *
 * @param h The step that accuracy allows.
 * @param t Where it begins.
 * @param tStop The end.
 * @returns The step to take.
 * @example
 * ```ts
 * import { limitedStep } from "lib/numerics/step_limits.ts";
 * import { expect } from "@std/expect";
 *
 * expect(limitedStep(0.1, 0, 1)).toBe(0.1);
 * expect(limitedStep(0.8, 0, 1)).toBe(0.5);
 * expect(limitedStep(3, 0, 1)).toBe(1);
 * ```
 */
export function limitedStep(h: number, t: number, tStop: number): number {
  const rest = tStop - t;
  if (h >= rest * (1 - 1e-10)) return rest;
  return 2 * h > rest ? rest / 2 : h;
}

/**
 * The error of a step that cannot be taken: the right-hand side is not finite just ahead, or the step no longer
 * advances the time.
 *
 * @param problem The problem.
 * @param place Time and state reached and the last step tried.
 * @returns The error to throw.
 * @throws {RangeError} If the right-hand side is not finite just ahead.
 * @example
 * ```ts
 * import { impossibleStep } from "lib/numerics/step_limits.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * const error = impossibleStep(problem, { t: 2, y: Float64Array.of(1), h: 1e-17 });
 * expect(error.message).toMatch(/the step size must advance the time, got 1e-17 at t = 2/);
 * ```
 */
export function impossibleStep(
  problem: OdeProblem,
  { t, y, h }: { readonly t: number; readonly y: Float64Array; readonly h: number },
): RangeError {
  const ahead = t + Math.max(h, 4 * Number.EPSILON * Math.abs(t)), slope = new Float64Array(y.length);
  problem.rhs(ahead, y, slope);
  requireFiniteSlope(problem, ahead, slope);
  return new RangeError(
    `Cannot ${ATTEMPT}: the step size must advance the time, got ${h} at t = ${t}; the solution may blow up or the tolerance be below rounding`,
  );
}

/**
 * Requires every component of a slope to be finite.
 *
 * @param problem The problem, for the name of the state.
 * @param t Time of the slope.
 * @param slope dy/dt.
 * @throws {RangeError} If a component is not finite, naming the state.
 * @example
 * ```ts
 * import { requireFiniteSlope } from "lib/numerics/step_limits.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * expect(() => requireFiniteSlope(problem, 3, Float64Array.of(NaN))).toThrow("got dx/dt = NaN at t = 3");
 * ```
 */
export function requireFiniteSlope(problem: OdeProblem, t: number, slope: Float64Array): void {
  for (let i = 0; i < slope.length; i++) {
    if (!Number.isFinite(slope[i])) {
      throw new RangeError(
        `Cannot ${ATTEMPT}: the right-hand side must be finite, got d${problem.states[i]?.name}/dt = ${
          slope[i]
        } at t = ${t}`,
      );
    }
  }
}
