/**
 * Initial value problems of ordinary differential equations.
 *
 * @module
 */
import { createBdf } from "./bdf.ts";
import { createDopri5 } from "./dopri5.ts";
import { requireEvents, requireInitial, requireTimes, requireTolerances } from "./ode_inputs.ts";
import type { OdeIntegrator, OdeOptions, OdeProblem, OdeSolution } from "./ode_problem.ts";
import { OdeRun } from "./ode_run.ts";
import { requireInteger } from "./require.ts";

export type { OdeCrossing, OdeEvent, OdeOptions, OdeProblem, OdeSolution, OdeThreshold } from "./ode_problem.ts";

const ATTEMPT = "solve the initial value problem";

/**
 * Solution of an initial value problem of ordinary differential equations at given times.
 *
 * dy/dt = f(t, y), y(t₀) = y₀, by steps of varying size whose local error ε satisfies √(Σ(ε_i/(rtol·|y_i| +
 * atol_i))²/n) ≤ 1. `bdf`, the default, takes backward differentiation formulas of order 1 to 5 and suits stiff and
 * non-stiff problems; `dopri5`, the explicit Runge-Kutta pair of Dormand and Prince, is for non-stiff problems. Outputs
 * are interpolated inside the steps and cost almost nothing. The global error exceeds the tolerance, of `bdf` ten to
 * some hundred times on the stiff test problems, more where the problem itself amplifies errors; check it by tightening
 * rtol and atol. A right-hand side that jumps or kinks costs steps: put jumps at known times into events. It fails
 * where the solution blows up or the tolerance is below rounding.
 *
 * @param problem States, initial values, right-hand side and, where known, Jacobian.
 * @param options `times`: output times in ascending order, the first being t₀; `rtol` (1e-14 to 1, typically 1e-7);
 *   `atol` (at least 0, one number or one per state, in the unit of the state; 0 needs a state that stays away from 0);
 *   `method`; `events`, applied exactly at their times, before an output at the same time; `thresholds`; `maxSteps`
 *   (default 100,000).
 * @returns The states at the output times, and what they cost.
 * @throws {TypeError} If there is no state or no output time, or the number of initial values or absolute tolerances is
 *   not that of the states.
 * @throws {RangeError} If a time, tolerance, initial value or event time is out of range, the right-hand side is not
 *   finite, the step size vanishes, or the steps run out.
 * @see G. D. Byrne, A. C. Hindmarsh, A polyalgorithm for the numerical solution of ordinary differential equations, ACM
 *   Trans. Math. Softw. 1, 71 (1975), doi:10.1145/355626.355636
 * @example
 * ```ts
 * import { solveOde } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const decay = {
 *   states: [{ name: "amount", unit: "mol" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => {
 *     dydt[0] = -2 * y[0]!;
 *   },
 * };
 * const solution = solveOde(decay, { times: [0, 1, 2], rtol: 1e-8, atol: 1e-10 });
 * expect(solution.column("amount")[2]).toBeCloseTo(Math.exp(-4), 6);
 * ```
 */
export function solveOde(problem: OdeProblem, options: OdeOptions): OdeSolution {
  const times = requireTimes(options.times);
  const integrator = createIntegrator(problem, options);
  const run = new OdeRun(integrator, {
    initial: requireInitial(problem),
    times,
    events: requireEvents(options.events ?? [], times),
    thresholds: options.thresholds ?? [],
    maxSteps: requireInteger("maxSteps", options.maxSteps ?? 100_000, { minimum: 1, attempt: ATTEMPT }),
  });
  run.finish();
  const { columns, crossings } = run, { steps, evaluations } = integrator;
  const column = (name: string): Float64Array => columns[stateIndex(problem, name)]!;
  return { t: times, y: columns, crossings, steps, evaluations, column };
}

function createIntegrator(problem: OdeProblem, options: OdeOptions): OdeIntegrator {
  const tolerances = requireTolerances(options, problem.states.length);
  switch (options.method ?? "bdf") {
    case "bdf":
      return createBdf(problem, tolerances);
    case "dopri5":
      return createDopri5(problem, tolerances);
    default:
      throw new RangeError(`Cannot ${ATTEMPT}: method must be bdf or dopri5, got ${options.method}`);
  }
}

function stateIndex({ states }: OdeProblem, name: string): number {
  const index = states.findIndex((state) => state.name === name);
  if (index >= 0) return index;
  const names = states.map((state) => state.name).join(", ");
  throw new RangeError(`Cannot read a state of the solution: name must be one of ${names}, got ${name}`);
}
