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
 */
export function limitedStep(h: number, t: number, tStop: number): number {
  const rest = tStop - t;
  if (h >= rest * (1 - 1e-10)) return rest;
  return 2 * h > rest ? rest / 2 : h;
}

/**
 * The error of a step that cannot be taken: the right-hand side is not finite just ahead, or the step no longer advances the time.
 *
 * @param problem The problem.
 * @param place Time and state reached and the last step tried.
 * @returns The error to throw.
 * @throws {RangeError} If the right-hand side is not finite just ahead.
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
