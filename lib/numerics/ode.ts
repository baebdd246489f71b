/**
 * Initial value problems of ordinary differential equations.
 *
 * @module
 */
import { createBdf } from "./bdf.ts";
import { createDopri5 } from "./dopri5.ts";
import type { OdeEvent, OdeIntegrator, OdeOptions, OdeProblem, OdeSolution, OdeTolerances } from "./ode_problem.ts";
import { requireFinite, requireInteger, requireNonNegative, requireWithin } from "./require.ts";

export type { OdeEvent, OdeOptions, OdeProblem, OdeSolution } from "./ode_problem.ts";

const ATTEMPT = "solve the initial value problem";

/**
 * Solution of an initial value problem of ordinary differential equations at given times.
 *
 * dy/dt = f(t, y), y(t₀) = y₀, by steps of varying size whose local error ε satisfies √(Σ(ε_i/(rtol·|y_i| + atol_i))²/n) ≤ 1. `bdf`, the default, takes backward differentiation
 * formulas of order 1 to 5 and suits stiff and non-stiff problems; `dopri5`, the explicit Runge-Kutta pair of Dormand and Prince, is for non-stiff problems. Outputs are
 * interpolated inside the steps and cost almost nothing. The global error is usually some ten times the tolerance; check it by tightening rtol and atol. A right-hand side that jumps
 * or kinks costs steps: put jumps at known times into events. It fails where the solution blows up or the tolerance is below rounding.
 *
 * @param problem States, initial values, right-hand side and, where known, Jacobian.
 * @param options `times`: output times in ascending order, the first being t₀; `rtol` (1e-14 to 1, typically 1e-7); `atol` (at least 0, one number or one per state, in the unit of the state; 0 needs
 * a state that stays away from 0); `method`; `events`, applied exactly at their times, before an output at the same time; `maxSteps` (default 100,000).
 * @returns The states at the output times, and what they cost.
 * @throws {TypeError} If there is no state or no output time, or the number of initial values or absolute tolerances is not that of the states.
 * @throws {RangeError} If a time, tolerance, initial value or event time is out of range, the right-hand side is not finite, the step size vanishes, or the steps run out.
 * @see G. D. Byrne, A. C. Hindmarsh, A polyalgorithm for the numerical solution of ordinary differential equations, ACM Trans. Math. Softw. 1, 71 (1975), doi:10.1145/355626.355636
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
  const y = requireInitial(problem);
  const events = requireEvents(options.events ?? [], times);
  const maxSteps = requireInteger("maxSteps", options.maxSteps ?? 100_000, { minimum: 1, attempt: ATTEMPT });
  const integrator = createIntegrator(problem, options);
  const columns = problem.states.map(() => new Float64Array(times.length));
  const run: Run = { integrator, times, columns, y, written: 0, maxSteps };
  const end = times[times.length - 1]!;
  for (const event of events) {
    advance(run, event.time);
    event.apply(y);
  }
  advance(run, end);
  for (; run.written < times.length; run.written++) columns.forEach((column, i) => column[run.written] = y[i]!);
  return solution(problem, run);
}

interface Run {
  readonly integrator: OdeIntegrator;
  readonly times: Float64Array;
  readonly columns: readonly Float64Array[];
  /** State at the time reached. */
  readonly y: Float64Array;
  /** Number of outputs written. */
  written: number;
  readonly maxSteps: number;
  /** Time reached. */
  time?: number;
}

/** Integrates to `end` and writes every output before it; an output at `end` itself waits for the events there. */
function advance(run: Run, end: number): void {
  const { integrator, times, columns, y } = run;
  const begin = run.time ?? times[0]!;
  run.time = end;
  if (end === begin) return;
  for (; times[run.written] === begin; run.written++) columns.forEach((column, i) => column[run.written] = y[i]!);
  integrator.start(begin, y, end);
  while (integrator.time < end) {
    if (integrator.steps >= run.maxSteps) {
      throw new RangeError(
        `Cannot ${ATTEMPT}: maxSteps must suffice to reach t = ${end}, got ${run.maxSteps} steps, which end at t = ${integrator.time}`,
      );
    }
    integrator.step(end);
    let to = run.written;
    while (times[to]! <= integrator.time && times[to]! < end) to++;
    if (to > run.written) integrator.sample(times, { from: run.written, to }, columns);
    run.written = to;
  }
  integrator.copyState(y);
}

function solution(problem: OdeProblem, { integrator, times, columns }: Run): OdeSolution {
  const { steps, evaluations } = integrator;
  return {
    t: times,
    y: columns,
    steps,
    evaluations,
    column: (name) => {
      const index = problem.states.findIndex((state) => state.name === name);
      if (index < 0) {
        const names = problem.states.map((state) => state.name).join(", ");
        throw new RangeError(`Cannot read a state of the solution: name must be one of ${names}, got ${name}`);
      }
      return columns[index]!;
    },
  };
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

function requireTimes(times: ArrayLike<number>): Float64Array {
  if (!(times.length > 0)) throw new TypeError(`Cannot ${ATTEMPT}: times must hold at least 1, got ${times.length}`);
  const t = Float64Array.from(times);
  for (let k = 0; k < t.length; k++) {
    requireFinite(`times[${k}]`, t[k]!, ATTEMPT);
    if (k > 0 && t[k]! < t[k - 1]!) {
      throw new RangeError(`Cannot ${ATTEMPT}: times must ascend, got ${t[k]} after ${t[k - 1]}`);
    }
  }
  return t;
}

function requireInitial({ states, initial }: OdeProblem): Float64Array {
  if (states.length === 0 || initial.length !== states.length) {
    throw new TypeError(
      `Cannot ${ATTEMPT}: initial must hold one value for each of at least 1 state, got ${initial.length} for ${states.length}`,
    );
  }
  states.forEach(({ name }, i) => requireFinite(`initial value of ${name}`, initial[i]!, ATTEMPT));
  return Float64Array.from(initial);
}

function requireTolerances({ rtol, atol }: OdeOptions, n: number): OdeTolerances {
  requireWithin("rtol", rtol, { lower: 1e-14, upper: 1, attempt: ATTEMPT });
  const values = typeof atol === "number" ? new Float64Array(n).fill(atol) : Float64Array.from(atol);
  if (values.length !== n) {
    throw new TypeError(`Cannot ${ATTEMPT}: atol must hold one value for each of ${n} states, got ${values.length}`);
  }
  values.forEach((value, i) => requireNonNegative(`atol[${i}]`, value, ATTEMPT));
  return { rtol, atol: values };
}

/** The events up to the last output, in order of time; those at equal times keep their order. */
function requireEvents(events: readonly OdeEvent[], times: Float64Array): OdeEvent[] {
  const begin = times[0]!, end = times[times.length - 1]!;
  for (const { time } of events) {
    if (!(time >= begin)) {
      throw new RangeError(`Cannot ${ATTEMPT}: an event must not be before the first output at ${begin}, got ${time}`);
    }
  }
  return events.filter(({ time }) => time <= end).sort((a, b) => a.time - b.time);
}
