/**
 * The explicit Runge-Kutta pair of Dormand and Prince.
 *
 * @module
 */
import { initialStep } from "./initial_step.ts";
import type { OdeIntegrator, OdeProblem, OdeTolerances, OutputRange } from "./ode_problem.ts";
import { impossibleStep, limitedStep, requireFiniteSlope } from "./step_limits.ts";
import { setWeights } from "./weighted_norm.ts";

// Dormand & Prince (1980), RK5(4)7M: nodes c, coefficients a row by row, and the difference e of the two sets
// of weights.
const C2 = 1 / 5, C3 = 3 / 10, C4 = 4 / 5, C5 = 8 / 9;
const A21 = 1 / 5;
const A31 = 3 / 40, A32 = 9 / 40;
const A41 = 44 / 45, A42 = -56 / 15, A43 = 32 / 9;
const A51 = 19372 / 6561, A52 = -25360 / 2187, A53 = 64448 / 6561, A54 = -212 / 729;
const A61 = 9017 / 3168, A62 = -355 / 33, A63 = 46732 / 5247, A64 = 49 / 176, A65 = -5103 / 18656;
const A71 = 35 / 384, A73 = 500 / 1113, A74 = 125 / 192, A75 = -2187 / 6784, A76 = 11 / 84;
const E1 = 71 / 57600, E3 = -71 / 16695, E4 = 71 / 1920, E5 = -17253 / 339200, E6 = 22 / 525, E7 = -1 / 40;
// Coefficients of the continuous extension of order 4 in the form of Hairer, Nørsett & Wanner, section II.6.
const D1 = -12715105075 / 11282082432, D3 = 87487479700 / 32700410799, D4 = -10690763975 / 1880347072;
const D5 = 701980252875 / 199316789632, D6 = -1453857185 / 822651844, D7 = 69997945 / 29380423;

const SAFETY = 0.9, SMALLEST_FACTOR = 0.2, LARGEST_FACTOR = 10, STABILISATION = 0.04;
/** Error below which the controller does not remember how accurate the last step was. */
const SMALLEST_ERROR = 1e-4;
/** Rejected attempts at one step after which the integration ends. */
const MAX_REJECTIONS = 50;

/** The state, slopes and step size of a Dormand-Prince integration. */
class Dopri5 implements OdeIntegrator {
  time = 0;
  steps = 0;
  evaluations = 0;
  readonly #problem: OdeProblem;
  readonly #tolerances: OdeTolerances;
  /** State at the end of the last step, at its beginning, and of the stage being evaluated. */
  #y: Float64Array;
  #y0: Float64Array;
  readonly #stage: Float64Array;
  #k1: Float64Array;
  #k7: Float64Array;
  readonly #k2: Float64Array;
  readonly #k3: Float64Array;
  readonly #k4: Float64Array;
  readonly #k5: Float64Array;
  readonly #k6: Float64Array;
  readonly #weights: Float64Array;
  /** Coefficients of the continuous extension, five per state; made when an output asks for them. */
  readonly #dense: Float64Array;
  #denseStep = -1;
  #h = 0;
  #next = 0;
  #lastError = SMALLEST_ERROR;

  constructor(problem: OdeProblem, tolerances: OdeTolerances) {
    const n = problem.states.length;
    const vector = (): Float64Array => new Float64Array(n);
    this.#problem = problem;
    this.#tolerances = tolerances;
    [this.#y, this.#y0, this.#stage, this.#weights] = [vector(), vector(), vector(), vector()];
    [this.#k1, this.#k2, this.#k3, this.#k4] = [vector(), vector(), vector(), vector()];
    [this.#k5, this.#k6, this.#k7] = [vector(), vector(), vector()];
    this.#dense = new Float64Array(5 * n);
  }

  start(t: number, y: Float64Array, tStop: number): void {
    const slope = this.#k7, weights = this.#weights, scratch = [this.#stage, this.#k2] as const;
    this.time = t;
    this.#y.set(y);
    setWeights(weights, y, this.#tolerances);
    this.#evaluate(t, y, slope);
    requireFiniteSlope(this.#problem, t, slope);
    this.#next = initialStep(this.#problem, { t, y, slope, weights, limit: tStop - t, order: 5, scratch });
    this.evaluations++;
    this.#lastError = SMALLEST_ERROR;
  }

  step(tStop: number): void {
    [this.#y, this.#y0] = [this.#y0, this.#y];
    [this.#k1, this.#k7] = [this.#k7, this.#k1];
    const t = this.time;
    for (let rejections = 0;; rejections++) {
      const h = limitedStep(this.#next, t, tStop);
      if (!(t + h > t) || rejections > MAX_REJECTIONS) throw impossibleStep(this.#problem, { t, y: this.#y0, h });
      const error = this.#attempt(t, h);
      if (error <= 1) {
        this.time = h === tStop - t ? tStop : t + h;
        this.#accept(h, { error, rejected: rejections > 0 });
        return;
      }
      this.#next = h * Math.max(SMALLEST_FACTOR, Number.isNaN(error) ? 0 : SAFETY * error ** -0.2);
    }
  }

  sample(times: Float64Array, { from, to }: OutputRange, columns: readonly Float64Array[]): void {
    if (this.#denseStep !== this.steps) this.#extend();
    const t1 = this.time, perStep = 1 / this.#h, D = this.#dense;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      const r0 = D[5 * i]!, r1 = D[5 * i + 1]!, r2 = D[5 * i + 2]!, r3 = D[5 * i + 3]!, r4 = D[5 * i + 4]!;
      for (let k = from; k < to; k++) {
        const u = (times[k]! - t1) * perStep + 1, v = 1 - u;
        column[k] = r0 + u * (r1 + v * (r2 + u * (r3 + v * r4)));
      }
    }
  }

  interpolate(t: number, y: Float64Array): void {
    if (t === this.time) {
      y.set(this.#y);
      return;
    }
    if (this.#denseStep !== this.steps) this.#extend();
    const D = this.#dense, u = (t - this.time) / this.#h + 1, v = 1 - u;
    for (let i = 0, p = 0; i < y.length; i++, p += 5) {
      y[i] = D[p]! + u * (D[p + 1]! + v * (D[p + 2]! + u * (D[p + 3]! + v * D[p + 4]!)));
    }
  }

  #evaluate(t: number, y: Float64Array, slope: Float64Array): void {
    this.evaluations++;
    this.#problem.rhs(t, y, slope);
  }

  /**
   * Computes the stages of a step and returns the weighted norm of its error; NaN where the right-hand side is not
   * finite.
   */
  #attempt(t: number, h: number): number {
    const n = this.#y.length, y0 = this.#y0, y = this.#y, s = this.#stage;
    const k1 = this.#k1, k2 = this.#k2, k3 = this.#k3, k4 = this.#k4, k5 = this.#k5, k6 = this.#k6, k7 = this.#k7;
    for (let i = 0; i < n; i++) s[i] = y0[i]! + h * A21 * k1[i]!;
    this.#evaluate(t + C2 * h, s, k2);
    for (let i = 0; i < n; i++) s[i] = y0[i]! + h * (A31 * k1[i]! + A32 * k2[i]!);
    this.#evaluate(t + C3 * h, s, k3);
    for (let i = 0; i < n; i++) s[i] = y0[i]! + h * (A41 * k1[i]! + A42 * k2[i]! + A43 * k3[i]!);
    this.#evaluate(t + C4 * h, s, k4);
    for (let i = 0; i < n; i++) {
      s[i] = y0[i]! + h * (A51 * k1[i]! + A52 * k2[i]! + A53 * k3[i]! + A54 * k4[i]!);
    }
    this.#evaluate(t + C5 * h, s, k5);
    for (let i = 0; i < n; i++) {
      s[i] = y0[i]! + h * (A61 * k1[i]! + A62 * k2[i]! + A63 * k3[i]! + A64 * k4[i]! + A65 * k5[i]!);
    }
    this.#evaluate(t + h, s, k6);
    for (let i = 0; i < n; i++) {
      y[i] = y0[i]! + h * (A71 * k1[i]! + A73 * k3[i]! + A74 * k4[i]! + A75 * k5[i]! + A76 * k6[i]!);
    }
    this.#evaluate(t + h, y, k7);
    return this.#errorNorm(h);
  }

  #errorNorm(h: number): number {
    const { rtol, atol } = this.#tolerances;
    const n = this.#y.length, y0 = this.#y0, y = this.#y;
    const k1 = this.#k1, k3 = this.#k3, k4 = this.#k4, k5 = this.#k5, k6 = this.#k6, k7 = this.#k7;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const difference = E1 * k1[i]! + E3 * k3[i]! + E4 * k4[i]! + E5 * k5[i]! + E6 * k6[i]! + E7 * k7[i]!;
      const scaled = h * difference / (atol[i]! + rtol * Math.max(Math.abs(y0[i]!), Math.abs(y[i]!)));
      sum += difference === 0 ? 0 : scaled * scaled;
    }
    return Math.sqrt(sum / n);
  }

  /** Takes the step and proposes the next one with a proportional-integral controller. */
  #accept(h: number, { error, rejected }: { error: number; rejected: boolean }): void {
    const bounded = Math.max(error, 1e-10);
    const factor = SAFETY * bounded ** (0.75 * STABILISATION - 0.2) * this.#lastError ** STABILISATION;
    this.#next = h * Math.min(rejected ? 1 : LARGEST_FACTOR, Math.max(SMALLEST_FACTOR, factor));
    this.#lastError = Math.max(error, SMALLEST_ERROR);
    this.#h = h;
    this.steps++;
  }

  /** Computes the continuous extension of the last step. */
  #extend(): void {
    const h = this.#h, D = this.#dense, y0 = this.#y0, y = this.#y;
    const k1 = this.#k1, k3 = this.#k3, k4 = this.#k4, k5 = this.#k5, k6 = this.#k6, k7 = this.#k7;
    for (let i = 0; i < y.length; i++) {
      const rise = y[i]! - y0[i]!, bend = h * k1[i]! - rise;
      D[5 * i] = y0[i]!;
      D[5 * i + 1] = rise;
      D[5 * i + 2] = bend;
      D[5 * i + 3] = rise - h * k7[i]! - bend;
      D[5 * i + 4] = h *
        (D1 * k1[i]! + D3 * k3[i]! + D4 * k4[i]! + D5 * k5[i]! + D6 * k6[i]! + D7 * k7[i]!);
    }
    this.#denseStep = this.steps;
  }
}

/**
 * Explicit Runge-Kutta integration of order 5 with an embedded error estimate of order 4, for non-stiff problems.
 *
 * Six evaluations of the right-hand side a step; continuous extension of order 4. On a stiff problem the steps shrink
 * to the fastest time constant.
 *
 * @param problem The problem.
 * @param tolerances Tolerances of the local error.
 * @returns An integrator that has not been started.
 * @see J. R. Dormand, P. J. Prince, A family of embedded Runge-Kutta formulae, J. Comput. Appl. Math. 6, 19 (1980),
 *   doi:10.1016/0771-050X(80)90013-3
 * @example
 * ```ts
 * import { createDopri5 } from "lib/numerics/dopri5.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * const integrator = createDopri5(problem, { rtol: 1e-8, atol: Float64Array.of(1e-10) });
 * integrator.start(0, problem.initial, 1);
 * while (integrator.time < 1) integrator.step(1);
 * const y = new Float64Array(1);
 * integrator.interpolate(1, y);
 * expect(y[0]).toBeCloseTo(Math.exp(-1), 6);
 * ```
 */
export function createDopri5(problem: OdeProblem, tolerances: OdeTolerances): OdeIntegrator {
  return new Dopri5(problem, tolerances);
}
