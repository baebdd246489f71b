/**
 * Minima of functions of several variables without derivatives.
 *
 * @module
 */
import { requireInteger, requireNonNegative } from "./require.ts";

/** How far and how well to search. */
export interface NelderMeadOptions {
  /**
   * Size of the first simplex along each axis, one for all or one per variable; default 5 % of the start, 0.00025 where
   * that is 0.
   */
  readonly step?: number | ArrayLike<number>;
  /** Ends when no vertex is further than this from the best in any variable, default 1e-8 … */
  readonly xtol?: number;
  /** … and no value differs more than this from the best, default 1e-8. */
  readonly ftol?: number;
  /** Evaluations allowed, default 2,000 per variable. */
  readonly maxEvaluations?: number;
}

/** The end of a search. */
export interface Minimum {
  /** Where the least value was found. */
  readonly x: Float64Array;
  /** The least value. */
  readonly value: number;
  /** Evaluations of the function. */
  readonly evaluations: number;
  /** Whether both tolerances were reached. */
  readonly converged: boolean;
}

interface Vertex {
  readonly x: Float64Array;
  readonly value: number;
}

/**
 * Local minimum of a function of several variables by the downhill simplex of Nelder and Mead, with coefficients that
 * adapt to the dimension.
 *
 * A simplex of n + 1 points is reflected, expanded, contracted or shrunk. It needs no derivatives and bears some noise,
 * but finds one local minimum at best and may stall in more than some ten variables: start it from several points.
 * Forbidden regions may return Infinity.
 *
 * @param f The function; Infinity is allowed away from the start, NaN is not.
 * @param start Where to begin, at least one finite number.
 * @param options `step`, `xtol`, `ftol` and `maxEvaluations`.
 * @returns The best point, its value, the cost, and whether the tolerances were reached.
 * @throws {TypeError} If there is no variable.
 * @throws {RangeError} If the start or f at the start is not finite, f is NaN, or an option is out of range.
 * @see J. A. Nelder, R. Mead, Comput. J. 7, 308 (1965), doi:10.1093/comjnl/7.4.308; F. Gao, L. Han, Comput. Optim.
 *   Appl. 51, 259 (2012), doi:10.1007/s10589-010-9329-3
 * @example
 * ```ts
 * import { nelderMead } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { x } = nelderMead(([a, b]) => (a! - 1) ** 2 + (b! + 2) ** 2, [0, 0]);
 * expect(x[0]).toBeCloseTo(1, 6);
 * expect(x[1]).toBeCloseTo(-2, 6);
 * ```
 */
export function nelderMead(
  f: (x: Float64Array) => number,
  start: ArrayLike<number>,
  options: NelderMeadOptions = {},
): Minimum {
  const attempt = "minimize a function", n = start.length;
  if (n === 0) throw new TypeError(`Cannot ${attempt}: start must hold at least 1 variable, got 0`);
  const { step, xtol = 1e-8, ftol = 1e-8, maxEvaluations = 2000 * n } = options;
  requireNonNegative("xtol", xtol, attempt);
  requireNonNegative("ftol", ftol, attempt);
  requireInteger("maxEvaluations", maxEvaluations, { minimum: 1, attempt });
  const search = new SimplexSearch(f, n);
  search.begin(Float64Array.from(start), step);
  while (!search.converged(xtol, ftol) && search.evaluations < maxEvaluations) search.move();
  const { x, value } = search.best;
  return { x, value, evaluations: search.evaluations, converged: search.converged(xtol, ftol) };
}

class SimplexSearch {
  evaluations = 0;
  /** Vertices, the best first. */
  readonly #simplex: Vertex[] = [];
  readonly #f: (x: Float64Array) => number;
  readonly #n: number;
  readonly #expansion: number;
  readonly #contraction: number;
  readonly #shrinking: number;

  constructor(f: (x: Float64Array) => number, n: number) {
    this.#f = f;
    this.#n = n;
    // Gao and Han's coefficients; in one variable, where theirs would collapse the simplex, those of two.
    const d = Math.max(2, n);
    this.#expansion = 1 + 2 / d;
    this.#contraction = 0.75 - 1 / (2 * d);
    this.#shrinking = 1 - 1 / d;
  }

  get best(): Vertex {
    return this.#simplex[0]!;
  }

  begin(start: Float64Array, step: NelderMeadOptions["step"]): void {
    const first = this.#vertex(start);
    if (!(Number.isFinite(first.value) && start.every(Number.isFinite))) {
      throw new RangeError(
        `Cannot minimize a function: start and its value must be finite, got ${first.value} at (${start.join(", ")})`,
      );
    }
    this.#simplex.push(first);
    for (let i = 0; i < this.#n; i++) {
      const x = start.slice();
      x[i]! += (typeof step === "number" ? step : step?.[i]) ?? (start[i] === 0 ? 0.00025 : 0.05 * start[i]!);
      this.#simplex.push(this.#vertex(x));
    }
    this.#sort();
  }

  converged(xtol: number, ftol: number): boolean {
    const { x: best, value } = this.best;
    return this.#simplex.every((vertex) =>
      Math.abs(vertex.value - value) <= ftol && vertex.x.every((x, i) => Math.abs(x - best[i]!) <= xtol)
    );
  }

  /** Replaces the worst vertex, or shrinks the simplex towards the best. */
  move(): void {
    const worst = this.#simplex[this.#n]!, secondWorst = this.#simplex[this.#n - 1]!;
    const reflected = this.#along(1);
    if (reflected.value < this.best.value) {
      const expanded = this.#along(this.#expansion);
      this.#replace(expanded.value < reflected.value ? expanded : reflected);
    } else if (reflected.value < secondWorst.value) this.#replace(reflected);
    else {
      const outside = reflected.value < worst.value;
      const contracted = this.#along(outside ? this.#contraction : -this.#contraction);
      if (contracted.value < Math.min(reflected.value, worst.value)) this.#replace(contracted);
      else this.#shrink();
    }
  }

  /**
   * The point on the line from the worst vertex through the centre of the others: 1 is the mirror image, −1 the worst
   * vertex itself.
   */
  #along(factor: number): Vertex {
    const worst = this.#simplex[this.#n]!, x = new Float64Array(this.#n);
    for (let i = 0; i < this.#n; i++) {
      let centre = 0;
      for (let v = 0; v < this.#n; v++) centre += this.#simplex[v]!.x[i]! / this.#n;
      x[i] = centre + factor * (centre - worst.x[i]!);
    }
    return this.#vertex(x);
  }

  #replace(vertex: Vertex): void {
    this.#simplex[this.#n] = vertex;
    this.#sort();
  }

  #shrink(): void {
    const { x: best } = this.best;
    for (let v = 1; v <= this.#n; v++) {
      const x = this.#simplex[v]!.x.map((value, i) => best[i]! + this.#shrinking * (value - best[i]!));
      this.#simplex[v] = this.#vertex(x);
    }
    this.#sort();
  }

  #sort(): void {
    this.#simplex.sort((a, b) => a.value - b.value);
  }

  #vertex(x: Float64Array): Vertex {
    this.evaluations++;
    const value = this.#f(x);
    if (Number.isNaN(value)) {
      throw new RangeError(`Cannot minimize a function: its value must be a number, got NaN at (${x.join(", ")})`);
    }
    return { x, value };
  }
}
