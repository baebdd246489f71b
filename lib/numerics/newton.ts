/**
 * The implicit equation of a backward differentiation step.
 *
 * @module
 */
import type { BdfCoefficients } from "./bdf_coefficients.ts";
import { differenceJacobian } from "./jacobian.ts";
import { luDecompose, luSolve } from "./lu.ts";
import type { Nordsieck } from "./nordsieck.ts";
import type { OdeProblem } from "./ode_problem.ts";
import { weightedNorm } from "./weighted_norm.ts";

const MAX_ITERATIONS = 3;
/** Steps after which the matrix, and after which the Jacobian, is computed anew. */
const MATRIX_AGE = 20, JACOBIAN_AGE = 50;
/**
 * Relative change of γ above which the matrix is computed anew, and below which a failure is blamed on the Jacobian.
 */
const GAMMA_CHANGE = 0.3, SMALL_GAMMA_CHANGE = 0.2;
/** Error of the iteration that is allowed, as a share of the local error that is allowed. */
const ITERATION_SHARE = 0.1;
/** Growth of successive iterates that counts as divergence. */
const DIVERGENCE = 2;

/** What the corrector shares with the step control. */
export interface CorrectorContext {
  /** The problem. */
  readonly problem: OdeProblem;
  /** The history, predicted to the end of the step. */
  readonly history: Nordsieck;
  /** The coefficients of the step. */
  readonly coefficients: BdfCoefficients;
  /** The weights of the error norm. */
  readonly weights: Float64Array;
}

/**
 * Modified Newton iteration for the correction e of a predicted state: e = γ·f(t, y + e) − z_1/l_1 with γ = h/l_1.
 *
 * The matrix I − γ·∂f/∂y is kept over many steps and its solutions are scaled for a changed γ.
 *
 * @see P. N. Brown, G. D. Byrne, A. C. Hindmarsh, VODE: a variable-coefficient ODE solver, SIAM J. Sci. Stat. Comput.
 *   10, 1038 (1989), doi:10.1137/0910062
 */
export class NewtonCorrector {
  /** The correction e. */
  readonly correction: Float64Array;
  /** Weighted norm of the correction. */
  norm = 0;
  /** Evaluations of the right-hand side. */
  evaluations = 0;
  readonly #context: CorrectorContext;
  readonly #y: Float64Array;
  readonly #slope: Float64Array;
  readonly #delta: Float64Array;
  readonly #jacobian: Float64Array;
  readonly #matrix: Float64Array;
  readonly #pivots: Int32Array;
  #matrixGamma = 0;
  #matrixAge = Infinity;
  #jacobianAge = Infinity;
  #rate = 1;

  /** Makes room for the matrices of a problem. */
  constructor(context: CorrectorContext) {
    const n = context.history.n;
    this.#context = context;
    this.correction = new Float64Array(n);
    this.#y = new Float64Array(n);
    this.#slope = new Float64Array(n);
    this.#delta = new Float64Array(n);
    this.#jacobian = new Float64Array(n * n);
    this.#matrix = new Float64Array(n * n);
    this.#pivots = new Int32Array(n);
  }

  /** Forgets the matrices: the state has jumped. */
  reset(): void {
    this.#matrixAge = Infinity;
    this.#jacobianAge = Infinity;
  }

  /** Counts an accepted step. */
  age(): void {
    this.#matrixAge++;
    this.#jacobianAge++;
  }

  /**
   * Solves for the correction at time t, the history being predicted to it.
   *
   * @param t Time at the end of the step.
   * @param retry Whether the last attempt failed: `accuracy` asks for a new matrix, `convergence` for a new Jacobian
   *   too.
   * @returns Whether the iteration converged.
   */
  correct(t: number, retry: "no" | "accuracy" | "convergence"): boolean {
    const { history, coefficients } = this.#context;
    const gamma = history.h / coefficients.l[1]!;
    const change = Math.abs(gamma / this.#matrixGamma - 1);
    const renew = retry !== "no" || this.#matrixAge >= MATRIX_AGE || change > GAMMA_CHANGE;
    const renewJacobian = retry === "convergence" || this.#jacobianAge >= JACOBIAN_AGE;
    this.#evaluateAtPrediction(t);
    if (renew && !this.#updateMatrix(t, { gamma, renewJacobian })) return false;
    if (this.#iterate(t, gamma)) return true;
    if (this.#jacobianAge === 0 || (this.#matrixAge === 0 && change >= SMALL_GAMMA_CHANGE)) return false;
    this.#evaluateAtPrediction(t);
    return this.#updateMatrix(t, { gamma, renewJacobian: true }) && this.#iterate(t, gamma);
  }

  #evaluateAtPrediction(t: number): void {
    const { problem, history } = this.#context;
    const y = this.#y, z = history.z;
    for (let i = 0; i < y.length; i++) y[i] = z[i]!;
    problem.rhs(t, y, this.#slope);
    this.evaluations++;
  }

  #updateMatrix(t: number, { gamma, renewJacobian }: { gamma: number; renewJacobian: boolean }): boolean {
    if (renewJacobian) this.#updateJacobian(t);
    const n = this.#y.length, M = this.#matrix, J = this.#jacobian;
    for (let p = 0; p < n * n; p++) M[p] = -gamma * J[p]!;
    for (let i = 0; i < n; i++) M[i * n + i]! += 1;
    this.#matrixGamma = gamma;
    this.#matrixAge = 0;
    this.#rate = 1;
    return luDecompose(M, this.#pivots);
  }

  #updateJacobian(t: number): void {
    const { problem, history, weights } = this.#context;
    const y = this.#y;
    if (problem.jacobian) problem.jacobian(t, y, this.#jacobian);
    else {
      const point = { t, h: history.h, y, slope: this.#slope, weights, scratch: this.#delta };
      differenceJacobian(problem, point, this.#jacobian);
      this.evaluations += y.length;
    }
    this.#jacobianAge = 0;
  }

  #iterate(t: number, gamma: number): boolean {
    const { problem, history, coefficients, weights } = this.#context;
    const n = this.#y.length, z = history.z;
    const y = this.#y, slope = this.#slope, delta = this.#delta, e = this.correction;
    const perLeading = 1 / coefficients.l[1]!, damping = 2 / (1 + gamma / this.#matrixGamma);
    const allowed = ITERATION_SHARE / coefficients.error;
    let previous = 0;
    e.fill(0);
    for (let iteration = 1;; iteration++) {
      for (let i = 0; i < n; i++) delta[i] = gamma * slope[i]! - perLeading * z[n + i]! - e[i]!;
      luSolve(this.#matrix, this.#pivots, delta);
      for (let i = 0; i < n; i++) {
        delta[i]! *= damping;
        e[i]! += delta[i]!;
        y[i] = z[i]! + e[i]!;
      }
      const size = weightedNorm(delta, weights);
      if (iteration > 1) this.#rate = Math.max(0.3 * this.#rate, size / previous);
      if (size * Math.min(1, this.#rate) <= allowed) {
        this.norm = iteration === 1 ? size : weightedNorm(e, weights);
        return true;
      }
      const diverges = iteration > 1 && size > DIVERGENCE * previous;
      if (iteration === MAX_ITERATIONS || diverges || !(size < Infinity)) return false;
      previous = size;
      problem.rhs(t, y, slope);
      this.evaluations++;
    }
  }
}
