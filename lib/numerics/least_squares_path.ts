/**
 * Least squares with terms that are added one by one.
 *
 * @module
 */
import { dotProducts } from "./dot_products.ts";

/** Least part of a term's square that the terms before must leave over: below it the sample hardly tells them apart. */
const SMALLEST_NEW_PART = 0.1;
/** Least 1 − h that a term must leave to each point: below it the fit would rest on that point alone. */
const SMALLEST_FREEDOM = 0.01;

/**
 * Nested least-squares fits of one quantity, each with one term more than the one before, and the error that each makes
 * at points left out.
 *
 * A constant is in every fit. Terms are made orthogonal as they come (Gram-Schmidt, Ψ = Q·R), so that a term changes
 * nothing of what the fits before have found: it takes q·(q·y) off the residual r and adds q_i² to the leverage h_i of
 * point i. The mean squared leave-one-out error is then Σ(r_i/(1 − h_i))²/n without a further fit; it is
 * multiplied by (1 + tr((ΨᵀΨ)⁻¹))·n/(n − p), p being the number of terms, which corrects for the small sample.
 *
 * @see G. Blatman, B. Sudret, Adaptive sparse polynomial chaos expansion based on least angle regression, J. Comput.
 *   Phys. 230, 2345 (2011), doi:10.1016/j.jcp.2010.12.021; O. Chapelle, V. Vapnik, Y. Bengio, Model selection for small
 *   sample regression, Mach. Learn. 48, 9 (2002), doi:10.1023/A:1013943418833
 * @example
 * ```ts
 * import { LeastSquaresPath } from "lib/numerics/least_squares_path.ts";
 * import { expect } from "@std/expect";
 *
 * const path = new LeastSquaresPath(Float64Array.of(1, 3, 5, 8));
 * expect(path.add(Float64Array.of(0, 1, 2, 3), 0)).toBe(true);
 * expect(path.coefficients(1)[1]).toBeCloseTo(2.3, 12);
 * expect(path.errors[1]).toBeLessThan(path.errors[0]!);
 * ```
 */
export class LeastSquaresPath {
  /** What the largest fit leaves over, one number per point. */
  readonly residual: Float64Array;
  /** Corrected mean squared leave-one-out error of each fit, beginning with the constant alone. */
  readonly errors: number[] = [];
  /** Orthonormal columns Q. */
  readonly #columns: Float64Array[] = [];
  /** Columns of R⁻¹. */
  readonly #inverse: Float64Array[] = [];
  /** Projections Qᵀ·y. */
  readonly #projections: number[] = [];
  /** 1 − h_i. */
  readonly #freedom: Float64Array;
  #inverseTrace = 0;

  /** Begins with the constant. */
  constructor(values: Float64Array) {
    const n = values.length;
    this.residual = values.slice();
    this.#freedom = new Float64Array(n).fill(1);
    this.add(new Float64Array(n).fill(1), 0);
  }

  /** Mean square of the residual per degree of freedom. */
  get residualVariance(): number {
    return dot(this.residual, this.residual) / (this.residual.length - this.#columns.length);
  }

  /**
   * Adds a term, unless it is hardly independent of those before, rests on one point, or explains too little.
   *
   * @param values The term at the points.
   * @param threshold Smallest square of the term's Student's t.
   * @returns Whether the term was added.
   */
  add(values: Float64Array, threshold: number): boolean {
    const q = values.slice();
    const overlaps = subtractProjections(q, this.#columns);
    const norm = Math.sqrt(dot(q, q));
    if (!(norm * norm > SMALLEST_NEW_PART * dot(values, values))) return false;
    for (let i = 0; i < q.length; i++) q[i]! /= norm;
    if (q.some((qi, i) => this.#freedom[i]! - qi * qi < SMALLEST_FREEDOM)) return false;
    const projection = dot(q, this.residual);
    if (projection ** 2 < threshold * this.#varianceAfter(projection)) return false;
    this.#projections.push(projection);
    for (let i = 0; i < q.length; i++) {
      this.residual[i]! -= projection * q[i]!;
      this.#freedom[i]! -= q[i]! * q[i]!;
    }
    this.#extendInverse(overlaps, norm);
    this.#columns.push(q);
    this.errors.push(this.#correctedError());
    return true;
  }

  /**
   * Coefficients of a fit.
   *
   * @param terms Number of terms beside the constant.
   * @returns The coefficient of the constant, then of the terms in the order in which they were added.
   */
  coefficients(terms: number): Float64Array {
    const coefficients = new Float64Array(terms + 1);
    for (let p = 0; p <= terms; p++) {
      for (let j = 0; j <= p; j++) coefficients[j]! += this.#inverse[p]![j]! * this.#projections[p]!;
    }
    return coefficients;
  }

  /** Adds to R⁻¹ the column for a term with these overlaps with the columns before and this norm beyond them. */
  #extendInverse(overlaps: readonly number[], norm: number): void {
    const last = new Float64Array(overlaps.length + 1);
    overlaps.forEach((overlap, p) => {
      for (let j = 0; j <= p; j++) last[j]! -= this.#inverse[p]![j]! * overlap / norm;
    });
    last[overlaps.length] = 1 / norm;
    this.#inverse.push(last);
    this.#inverseTrace += dot(last, last);
  }

  /** What {@linkcode residualVariance} becomes with a term of this projection. */
  #varianceAfter(projection: number): number {
    const freedom = this.residual.length - this.#columns.length;
    return (this.residualVariance * freedom - projection ** 2) / (freedom - 1);
  }

  #correctedError(): number {
    const n = this.residual.length, terms = this.#columns.length;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (this.residual[i]! / this.#freedom[i]!) ** 2;
    return sum / n * (1 + this.#inverseTrace) * n / (n - terms);
  }
}

/**
 * Takes from a vector its projections on orthonormal columns, and gives their lengths. Four columns are taken at once:
 * among so few, the order of projecting and subtracting costs no digits.
 */
function subtractProjections(x: Float64Array, columns: readonly Float64Array[]): number[] {
  const lengths: number[] = [];
  for (let c = 0; c < columns.length; c += 4) {
    const four = columns.slice(c, c + 4), products = dotProducts(x, four);
    subtractFour(x, four, products);
    lengths.push(...products);
  }
  return lengths;
}

function subtractFour(x: Float64Array, columns: readonly Float64Array[], lengths: Float64Array): void {
  const a = columns[0]!, [, b = a, c = a, d = a] = columns;
  const [la = 0, lb = 0, lc = 0, ld = 0] = lengths;
  for (let i = 0; i < x.length; i++) x[i]! -= la * a[i]! + lb * b[i]! + lc * c[i]! + ld * d[i]!;
}

function dot(x: Float64Array, y: Float64Array): number {
  return dotProducts(x, [y])[0]!;
}
