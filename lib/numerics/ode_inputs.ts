/**
 * Checks of what an initial value problem is given.
 *
 * @module
 */
import type { OdeEvent, OdeOptions, OdeProblem, OdeTolerances } from "./ode_problem.ts";
import { requireFinite, requireNonNegative, requireWithin } from "./require.ts";

const ATTEMPT = "solve the initial value problem";

/**
 * Requires output times that are finite and do not descend.
 *
 * @param times The output times.
 * @returns A copy.
 * @throws {TypeError} If there is none.
 * @throws {RangeError} If one is not finite or below the one before.
 * @example
 * ```ts
 * import { requireTimes } from "lib/numerics/ode_inputs.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => requireTimes([0, 2, 1])).toThrow("times must be finite and ascend, got 1 at index 2");
 * ```
 */
export function requireTimes(times: ArrayLike<number>): Float64Array {
  if (!(times.length > 0)) throw new TypeError(`Cannot ${ATTEMPT}: times must hold at least 1, got ${times.length}`);
  const t = Float64Array.from(times);
  for (let k = 0; k < t.length; k++) {
    if (!(Number.isFinite(t[k]) && (k === 0 || t[k]! >= t[k - 1]!))) {
      throw new RangeError(`Cannot ${ATTEMPT}: times must be finite and ascend, got ${t[k]} at index ${k}`);
    }
  }
  return t;
}

/**
 * Requires one finite initial value per state.
 *
 * @param problem The problem.
 * @returns A copy of the initial values.
 * @throws {TypeError} If there is no state or the numbers differ.
 * @throws {RangeError} If a value is not finite.
 * @example
 * ```ts
 * import { requireInitial } from "lib/numerics/ode_inputs.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * expect([...requireInitial(problem)]).toEqual([1]);
 * ```
 */
export function requireInitial({ states, initial }: OdeProblem): Float64Array {
  if (states.length === 0 || initial.length !== states.length) {
    throw new TypeError(
      `Cannot ${ATTEMPT}: initial must hold one value for each of at least 1 state, got ${initial.length} for ${states.length}`,
    );
  }
  states.forEach(({ name }, i) => requireFinite(`initial value of ${name}`, initial[i]!, ATTEMPT));
  return Float64Array.from(initial);
}

/**
 * Requires tolerances that can be met.
 *
 * @param options Relative tolerance, and one absolute tolerance or one per state.
 * @param n Number of states.
 * @returns The tolerances with one absolute tolerance per state.
 * @throws {TypeError} If the number of absolute tolerances is not n.
 * @throws {RangeError} If rtol is outside 1e-14 to 1 or an absolute tolerance is negative or not finite.
 * @example
 * ```ts
 * import { requireTolerances } from "lib/numerics/ode_inputs.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...requireTolerances({ rtol: 1e-6, atol: 1e-9 }, 2).atol]).toEqual([1e-9, 1e-9]);
 * ```
 */
export function requireTolerances({ rtol, atol }: Pick<OdeOptions, "rtol" | "atol">, n: number): OdeTolerances {
  requireWithin("rtol", rtol, { lower: 1e-14, upper: 1, attempt: ATTEMPT });
  const values = typeof atol === "number" ? new Float64Array(n).fill(atol) : Float64Array.from(atol);
  if (values.length !== n) {
    throw new TypeError(`Cannot ${ATTEMPT}: atol must hold one value for each of ${n} states, got ${values.length}`);
  }
  for (let i = 0; i < n; i++) requireNonNegative("atol", values[i]!, ATTEMPT);
  return { rtol, atol: values };
}

/**
 * Requires events that are not before the first output.
 *
 * @param events The events, in any order.
 * @param times The output times.
 * @returns The events up to the last output in order of time, those at equal times in the order given.
 * @throws {RangeError} If an event is before the first output or its time is NaN.
 * @example
 * ```ts
 * import { requireEvents } from "lib/numerics/ode_inputs.ts";
 * import { expect } from "@std/expect";
 *
 * const events = [3, 1, 99].map((time) => ({ time, apply: () => {} }));
 * expect(requireEvents(events, Float64Array.of(0, 10)).map(({ time }) => time)).toEqual([1, 3]);
 * ```
 */
export function requireEvents(events: readonly OdeEvent[], times: Float64Array): readonly OdeEvent[] {
  const begin = times[0]!, end = times[times.length - 1]!;
  for (const { time } of events) {
    if (!(time >= begin)) {
      throw new RangeError(`Cannot ${ATTEMPT}: an event must not be before the first output at ${begin}, got ${time}`);
    }
  }
  return events.filter(({ time }) => time <= end).sort((a, b) => a.time - b.time);
}
