/**
 * Variable-order, variable-step backward differentiation formulas.
 *
 * @module
 */
import { type BdfCoefficients, emptyCoefficients, MAX_ORDER, setBdfCoefficients } from "./bdf_coefficients.ts";
import { initialStep } from "./initial_step.ts";
import { NewtonCorrector } from "./newton.ts";
import { Nordsieck } from "./nordsieck.ts";
import type { OdeIntegrator, OdeProblem, OdeTolerances, OutputRange } from "./ode_problem.ts";
import { impossibleStep, limitedStep, requireFiniteSlope } from "./step_limits.ts";
import { setWeights, weightedNorm } from "./weighted_norm.ts";

/** Growth of the step below which it is not worth a new matrix, and the largest growth at the start and later. */
const WORTHWHILE_GROWTH = 1.5, STARTING_GROWTH = 1e4, LARGEST_GROWTH = 10;
/** Safety factors of the errors at the present order, one lower and one higher. */
const SAFETY = 6, SAFETY_HIGHER = 10;
/** Shrinking of the step after a failed iteration. */
const CONVERGENCE_SHRINKING = 0.25;
/**
 * Failed error tests in one step after which the history is no longer trusted, and failed attempts after which the
 * integration ends.
 */
const HISTORY_FAILURES = 3, MAX_FAILURES = 20;
/** Steps without a change of order after the history has been discarded. */
const LONG_WAIT = 10;

class Bdf implements OdeIntegrator {
  steps = 0;
  readonly #problem: OdeProblem;
  readonly #tolerances: OdeTolerances;
  readonly #history: Nordsieck;
  readonly #coefficients: BdfCoefficients = emptyCoefficients();
  readonly #weights: Float64Array;
  readonly #newton: NewtonCorrector;
  /** Order and size of the step being tried, and sizes of the last steps, newest at index 1. */
  readonly #attempt = { order: 1, h: 0, past: new Float64Array(MAX_ORDER + 2) };
  /** The correction of the step before last, and what makes it comparable with the next. */
  readonly #savedCorrection: Float64Array;
  #savedComparison = 0;
  readonly #scratch: readonly [Float64Array, Float64Array, Float64Array];
  #startEvaluations = 0;
  /** Step and order planned for the next step. */
  #nextStep = 0;
  #nextOrder = 1;
  /** Steps until a change of order is considered. */
  #wait = 2;
  #largestGrowth = STARTING_GROWTH;

  constructor(problem: OdeProblem, tolerances: OdeTolerances) {
    const n = problem.states.length;
    this.#problem = problem;
    this.#tolerances = tolerances;
    this.#history = new Nordsieck(n);
    this.#weights = new Float64Array(n);
    this.#savedCorrection = new Float64Array(n);
    this.#scratch = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    this.#newton = new NewtonCorrector({
      problem,
      history: this.#history,
      coefficients: this.#coefficients,
      weights: this.#weights,
    });
  }

  get time(): number {
    return this.#history.t;
  }

  get evaluations(): number {
    return this.#startEvaluations + this.#newton.evaluations;
  }

  start(t: number, y: Float64Array, tStop: number): void {
    const [slope, ...scratch] = this.#scratch;
    setWeights(this.#weights, y, this.#tolerances);
    this.#problem.rhs(t, y, slope);
    requireFiniteSlope(this.#problem, t, slope);
    const point = { t, y, slope, weights: this.#weights, limit: tStop - t, order: 1, scratch };
    this.#startEvaluations += 2;
    this.#nextStep = initialStep(this.#problem, point);
    this.#nextOrder = 1;
    this.#wait = 2;
    this.#largestGrowth = STARTING_GROWTH;
    this.#attempt.past.fill(0);
    this.#savedComparison = 0;
    this.#history.start({ t, y, slope, h: this.#nextStep });
    this.#newton.reset();
  }

  step(tStop: number): void {
    const history = this.#history, { t } = history;
    this.#adoptPlan(tStop);
    let retry: "no" | "accuracy" | "convergence" = "no";
    for (let failures = 0, errorFailures = 0;;) {
      const h = history.h;
      if (!(t + h > t) || failures > MAX_FAILURES) {
        throw impossibleStep(this.#problem, { t, y: history.z.slice(0, history.n), h });
      }
      const end = h === tStop - t ? tStop : t + h;
      history.predict();
      this.#attempt.order = history.order;
      this.#attempt.h = h;
      setBdfCoefficients(this.#coefficients, this.#attempt);
      const converged = this.#newton.correct(end, retry);
      const error = converged ? this.#newton.norm * this.#coefficients.error : Infinity;
      if (error <= 1) {
        history.t = end;
        this.#accept(error);
        return;
      }
      history.retract();
      failures++;
      this.#largestGrowth = 1;
      if (!converged) {
        retry = "convergence";
        history.rescale(CONVERGENCE_SHRINKING * h);
      } else {
        retry = "accuracy";
        this.#shrink(error, ++errorFailures);
      }
    }
  }

  sample(times: Float64Array, range: OutputRange, columns: readonly Float64Array[]): void {
    this.#history.sample(times, range, columns);
  }

  interpolate(t: number, y: Float64Array): void {
    this.#history.evaluate(t, y);
  }

  /** Changes the history to the planned order and step. */
  #adoptPlan(tStop: number): void {
    const history = this.#history;
    if (this.#nextOrder !== history.order) {
      if (this.#nextOrder > history.order) history.raise(this.#newton.correction, this.#attempt.past);
      else history.lower(this.#attempt.past);
      this.#wait = history.order + 1;
    }
    const h = limitedStep(this.#nextStep, history.t, tStop);
    if (h !== history.h) history.rescale(h);
  }

  /** Shortens the step after a failed error test; after several, falls back to a lower order or to order 1. */
  #shrink(error: number, failures: number): void {
    const history = this.#history, h = history.h;
    if (failures <= HISTORY_FAILURES) {
      const factor = Math.max(0.1, growth(SAFETY * error, history.order + 1));
      history.rescale(h * (failures > 1 ? Math.min(factor, 0.2) : factor));
      return;
    }
    if (history.order > 1) {
      history.lower(this.#attempt.past);
      this.#wait = history.order + 1;
      history.rescale(0.1 * h);
    } else {
      const [slope, y] = this.#scratch;
      history.evaluate(history.t, y);
      this.#problem.rhs(history.t, y, slope);
      this.#startEvaluations++;
      history.start({ t: history.t, y, slope, h: 0.1 * h });
      this.#wait = LONG_WAIT;
    }
    this.#nextOrder = history.order;
  }

  #accept(error: number): void {
    const history = this.#history, { past } = this.#attempt;
    this.steps++;
    this.#newton.age();
    past.copyWithin(2, 1);
    past[1] = history.h;
    history.correct(this.#newton.correction, this.#coefficients.l);
    setWeights(this.#weights, history.z, this.#tolerances);
    this.#plan(error);
    this.#largestGrowth = LARGEST_GROWTH;
  }

  /** Plans order and size of the next step. */
  #plan(error: number): void {
    const history = this.#history, q = history.order;
    this.#wait--;
    this.#nextOrder = q;
    this.#nextStep = history.h;
    if (this.#largestGrowth === 1) this.#wait = Math.max(this.#wait, 2);
    else {
      let factor = growth(SAFETY * error, q + 1);
      if (this.#wait === 0) {
        this.#wait = 2;
        const lower = q > 1 ? growth(SAFETY * this.#lowerError(), q) : 0;
        const higher = q < MAX_ORDER ? growth(SAFETY_HIGHER * this.#higherError(), q + 2) : 0;
        if (higher > Math.max(factor, lower)) this.#nextOrder = q + 1;
        else if (lower > factor) this.#nextOrder = q - 1;
        factor = Math.max(factor, lower, higher);
      }
      if (factor < WORTHWHILE_GROWTH) this.#nextOrder = q;
      else this.#nextStep = history.h * Math.min(factor, this.#largestGrowth);
    }
    if (this.#wait === 1 && q < MAX_ORDER) {
      this.#savedCorrection.set(this.#newton.correction);
      this.#savedComparison = this.#coefficients.comparison;
    }
  }

  /** Error that the formula one order lower would have made. */
  #lowerError(): number {
    const { z, n, order } = this.#history, [last] = this.#scratch;
    for (let i = 0; i < n; i++) last[i] = z[order * n + i]!;
    return weightedNorm(last, this.#weights) * this.#coefficients.lowerError;
  }

  /** Error that the formula one order higher would have made; infinite while there is no correction to compare with. */
  #higherError(): number {
    if (this.#savedComparison === 0) return Infinity;
    const { correction } = this.#newton, saved = this.#savedCorrection, [difference] = this.#scratch;
    const { order, h } = this.#history;
    const ratio = (this.#coefficients.comparison / this.#savedComparison) * (h / this.#attempt.past[2]!) ** (order + 1);
    for (let i = 0; i < difference.length; i++) difference[i] = correction[i]! - ratio * saved[i]!;
    return weightedNorm(difference, this.#weights) * this.#coefficients.higherError;
  }
}

/**
 * Factor by which the step may grow for an error, safety included, of a formula whose local error goes with the power p
 * of the step.
 */
function growth(error: number, p: number): number {
  return 1 / (error ** (1 / p) + 1e-6);
}

/**
 * Integration by backward differentiation formulas of order 1 to 5 in fixed-leading-coefficient form, for stiff
 * problems.
 *
 * The formulas of order 1 and 2 are A-stable, those up to 5 are stable in a wedge that narrows to 51° about the
 * negative real axis: a strongly oscillating stiff problem holds the order down.
 *
 * @param problem The problem.
 * @param tolerances Tolerances of the local error.
 * @returns An integrator that has not been started.
 * @see P. N. Brown, G. D. Byrne, A. C. Hindmarsh, VODE: a variable-coefficient ODE solver, SIAM J. Sci. Stat. Comput.
 *   10, 1038 (1989), doi:10.1137/0910062
 * @example
 * ```ts
 * import { createBdf } from "lib/numerics/bdf.ts";
 * import { expect } from "@std/expect";
 *
 * const problem = {
 *   states: [{ name: "x", unit: "1" }],
 *   initial: Float64Array.of(1),
 *   rhs: (_t: number, y: Float64Array, dydt: Float64Array) => void (dydt[0] = -y[0]!),
 * };
 * const integrator = createBdf(problem, { rtol: 1e-8, atol: Float64Array.of(1e-10) });
 * integrator.start(0, problem.initial, 1);
 * while (integrator.time < 1) integrator.step(1);
 * const y = new Float64Array(1);
 * integrator.interpolate(1, y);
 * expect(y[0]).toBeCloseTo(Math.exp(-1), 6);
 * ```
 */
export function createBdf(problem: OdeProblem, tolerances: OdeTolerances): OdeIntegrator {
  return new Bdf(problem, tolerances);
}
