/**
 * The solution near one time as a polynomial.
 *
 * @module
 */
import { MAX_ORDER } from "./bdf_coefficients.ts";
import type { OutputRange } from "./ode_problem.ts";

/**
 * Scaled derivatives hʲ·y⁽ʲ⁾/j! of all states at one time t (Nordsieck's representation of the last steps).
 *
 * Row j holds the j-th scaled derivatives. A change of step is then a scaling of the rows, a prediction a
 * multiplication by Pascal's triangle, and an output a polynomial in (t' − t)/h.
 *
 * @see G. D. Byrne, A. C. Hindmarsh, A polyalgorithm for the numerical solution of ordinary differential equations, ACM
 *   Trans. Math. Softw. 1, 71 (1975), doi:10.1145/355626.355636
 */
export class Nordsieck {
  /** The rows 0 to 5, one after the other. */
  readonly z: Float64Array;
  /** Number of states. */
  readonly n: number;
  /** Order of the polynomial; rows above it are not in use. */
  order = 1;
  /** Time of the rows; whoever moves them on sets it. */
  t = 0;
  /** Step to which the rows are scaled. */
  h = 0;
  readonly #powers = new Float64Array(MAX_ORDER + 1);

  /** Makes room for n states. */
  constructor(n: number) {
    this.n = n;
    this.z = new Float64Array((MAX_ORDER + 1) * n);
  }

  /** Begins at order 1. */
  start({ t, y, slope, h }: { t: number; y: Float64Array; slope: Float64Array; h: number }): void {
    const { z, n } = this;
    z.fill(0);
    z.set(y);
    for (let i = 0; i < n; i++) z[n + i] = h * slope[i]!;
    this.order = 1;
    this.t = t;
    this.h = h;
  }

  /** Moves the polynomial on by one step. */
  predict(): void {
    const { z, n, order } = this;
    for (let k = 0; k < order; k++) {
      for (let p = order * n - 1; p >= k * n; p--) z[p]! += z[p + n]!;
    }
  }

  /** Undoes {@linkcode predict}. */
  retract(): void {
    const { z, n, order } = this;
    for (let k = 0; k < order; k++) {
      for (let p = order * n - 1; p >= k * n; p--) z[p]! -= z[p + n]!;
    }
  }

  /** Adds the correction times l_j to row j. */
  correct(correction: Float64Array, l: Float64Array): void {
    const { z, n, order } = this;
    for (let j = 0, p = 0; j <= order; j++) {
      const lj = l[j]!;
      for (let i = 0; i < n; i++, p++) z[p]! += lj * correction[i]!;
    }
  }

  /** Scales the rows to another step. */
  rescale(h: number): void {
    const { z, n, order } = this;
    const ratio = h / this.h;
    for (let j = 1, p = n, factor = ratio; j <= order; j++, factor *= ratio) {
      for (const end = p + n; p < end; p++) z[p]! *= factor;
    }
    this.h = h;
  }

  /**
   * Raises the order by one with the last correction.
   *
   * The new row belongs to the polynomial that interpolates one more past value, the steps before being past[1],
   * past[2], ….
   */
  raise(correction: Float64Array, past: Float64Array): void {
    const { z, n, order: q } = this;
    const c = this.#powers.fill(0);
    c[2] = 1;
    let alpha0 = -1, alpha1 = 1, product = 1, previous = 1, span = this.h;
    for (let j = 1; j < q; j++) {
      span += past[j + 1]!;
      const xi = span / this.h;
      product *= xi;
      alpha0 -= 1 / (j + 1);
      alpha1 += 1 / xi;
      for (let i = j + 2; i >= 2; i--) c[i] = c[i]! * previous + c[i - 1]!;
      previous = xi;
    }
    const scale = -(alpha0 + alpha1) / product, top = (q + 1) * n;
    for (let i = 0; i < n; i++) z[top + i] = scale * correction[i]!;
    for (let j = 2; j <= q; j++) this.#addRow(j, c[j]!);
    this.order = q + 1;
  }

  /** Lowers the order by one, without changing the values the polynomial takes at the past times it keeps. */
  lower(past: Float64Array): void {
    const { order: q } = this;
    const c = this.#powers.fill(0);
    c[2] = 1;
    let span = 0;
    for (let j = 1; j <= q - 2; j++) {
      span += past[j]!;
      const xi = span / this.h;
      for (let i = j + 2; i >= 2; i--) c[i] = c[i]! * xi + c[i - 1]!;
    }
    this.order = q - 1;
    for (let j = 2; j < q; j++) this.#addRow(j, -c[j]!);
  }

  /**
   * Adds the row above the present order, or the top row where the order has just been lowered, times a factor to row
   * j.
   */
  #addRow(j: number, factor: number): void {
    const { z, n, order } = this;
    const top = (order + 1) * n;
    for (let i = 0; i < n; i++) z[j * n + i]! += factor * z[top + i]!;
  }

  /** Writes the values of the polynomials at a time into y. */
  evaluate(time: number, y: Float64Array): void {
    const { z, n, order, h, t } = this;
    const s = (time - t) / h;
    for (let i = 0; i < n; i++) {
      let sum = z[order * n + i]!;
      for (let j = order - 1; j >= 0; j--) sum = sum * s + z[j * n + i]!;
      y[i] = sum;
    }
  }

  /** Writes the values of the polynomials at the times of a range into the columns. */
  sample(times: Float64Array, { from, to }: OutputRange, columns: readonly Float64Array[]): void {
    const { z, n, order, t } = this;
    const perStep = 1 / this.h;
    for (let i = 0; i < n; i++) {
      const column = columns[i]!;
      const z0 = z[i]!, z1 = z[n + i]!;
      const z2 = order > 1 ? z[2 * n + i]! : 0, z3 = order > 2 ? z[3 * n + i]! : 0;
      const z4 = order > 3 ? z[4 * n + i]! : 0, z5 = order > 4 ? z[5 * n + i]! : 0;
      for (let k = from; k < to; k++) {
        const s = (times[k]! - t) * perStep;
        column[k] = z0 + s * (z1 + s * (z2 + s * (z3 + s * (z4 + s * z5))));
      }
    }
  }
}
