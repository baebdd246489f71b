/**
 * Terms of a polynomial chaos expansion, and how much of a residual each of them holds.
 *
 * @module
 */
import { dotProducts } from "./dot_products.ts";
import { legendreColumns } from "./legendre.ts";

/** A product of Legendre polynomials: inputs in rising order, each with its degree of at least 1. */
export type ChaosTerm = readonly (readonly [input: number, degree: number])[];

/** A term that may be worth adding. */
export interface ChaosCandidate {
  /** The term. */
  readonly term: ChaosTerm;
  /** Mean of residual times term over the sample, which estimates the coefficient. */
  readonly projection: number;
}

/** Highest degree in one input. */
const MAX_DEGREE = 12;
/** Highest total degree of the pairs that are tried without regard to other terms. */
const MAX_PAIR_DEGREE = 4;
/** Pairs of degrees up to that total. */
const DEGREE_PAIRS = MAX_PAIR_DEGREE * (MAX_PAIR_DEGREE - 1) / 2;

/**
 * Products of orthonormal Legendre polynomials of several inputs, at the points of a sample.
 *
 * Ψ_α(x) = Π_i φ_αi(x_i), with φ as {@linkcode legendreColumns} gives them: for independent inputs uniform on [0, 1]
 * the mean of Ψ_α·Ψ_β is 1 for α = β, else 0, so that the mean of a residual times Ψ_α estimates the coefficient c_α.
 *
 * @example
 * ```ts
 * import { ChaosBasis } from "lib/numerics/chaos_basis.ts";
 * import { sobolSequence } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const basis = new ChaosBasis(sobolSequence(256, 2, { seed: 1 }));
 * const product = basis.values([[0, 1], [1, 1]]);
 * const [largest] = basis.screenPairs(product, [0, 1]).sort((a, b) => b.projection - a.projection);
 * expect(largest!.term).toEqual([[0, 1], [1, 1]]);
 * expect(largest!.projection).toBeCloseTo(1, 1);
 * ```
 */
export class ChaosBasis {
  /** Number of inputs. */
  readonly inputs: number;
  /** Number of terms in one input and in pairs of all inputs. */
  readonly size: number;
  /** For each input and degree the values at the points. */
  readonly #columns: readonly (readonly Float64Array[])[];

  /** Evaluates the polynomials of each input at points of coordinates from 0 to 1. */
  constructor(points: readonly ArrayLike<number>[]) {
    const k = points[0]?.length ?? 0;
    this.inputs = k;
    this.size = k * MAX_DEGREE + k * (k - 1) / 2 * DEGREE_PAIRS;
    this.#columns = Array.from({ length: k }, (_, input) => {
      return legendreColumns(Float64Array.from(points, (point) => point[input]!), MAX_DEGREE);
    });
  }

  /** Values of a term, which holds one input at least, at the points. */
  values(term: ChaosTerm): Float64Array {
    const [first, ...others] = term.map(([input, degree]) => this.#columns[input]![degree]!);
    const values = first!.slice();
    for (const column of others) multiply(values, column);
    return values;
  }

  /** Projections of a residual on all terms in one input. */
  screenSingles(residual: Float64Array): ChaosCandidate[] {
    const factors = this.#columns.flatMap((_, input) => factorsIn(input, 1, MAX_DEGREE));
    return this.#screen(residual, [], factors);
  }

  /** Projections of a residual on all low terms in two of some inputs, which rise. */
  screenPairs(residual: Float64Array, inputs: readonly number[]): ChaosCandidate[] {
    return inputs.flatMap((input, position) => {
      const partners = inputs.slice(position + 1);
      return factorsIn(input, 1, MAX_PAIR_DEGREE - 1).flatMap((factor) => {
        const highest = MAX_PAIR_DEGREE - factor[1];
        return this.#screen(residual, [factor], partners.flatMap((partner) => factorsIn(partner, 1, highest)));
      });
    });
  }

  /**
   * Projections of a residual on the terms that are higher by 1 or 2 in one of some inputs than one of some terms,
   * without those that {@linkcode screenSingles} and {@linkcode screenPairs} give.
   */
  screenHigher(residual: Float64Array, terms: readonly ChaosTerm[], inputs: readonly number[]): ChaosCandidate[] {
    const higher = new Map<string, ChaosCandidate>();
    for (const term of terms) {
      for (const candidate of this.#screenRaised(residual, term, inputs)) {
        if (isHigher(candidate.term)) higher.set(String(candidate.term), candidate);
      }
    }
    return [...higher.values()];
  }

  /** Projections on the terms that are higher than one term by 1 or 2 in one of some inputs. */
  #screenRaised(residual: Float64Array, term: ChaosTerm, inputs: readonly number[]): ChaosCandidate[] {
    const raised = term.filter(([input]) => inputs.includes(input));
    const further = inputs.filter((input) => !raised.some(([held]) => held === input));
    return [
      ...this.#screen(residual, term, further.flatMap((input) => factorsIn(input, 1, 2))),
      ...raised.flatMap((factor) => {
        const [input, degree] = factor, rest = term.filter((other) => other !== factor);
        return this.#screen(residual, rest, factorsIn(input, degree + 1, Math.min(degree + 2, MAX_DEGREE)));
      }),
    ];
  }

  /** Projections on the products of some factors with one further factor. */
  #screen(residual: Float64Array, common: ChaosTerm, further: ChaosTerm): ChaosCandidate[] {
    const weighted = residual.slice();
    for (const [input, degree] of common) multiply(weighted, this.#columns[input]![degree]!);
    const products = dotProducts(weighted, further.map(([input, degree]) => this.#columns[input]![degree]!));
    return further.map((factor, c) => ({
      term: [...common, factor].sort(([a], [b]) => a - b),
      projection: products[c]! / residual.length,
    }));
  }
}

function factorsIn(input: number, lowest: number, highest: number): ChaosTerm {
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, d) => [input, lowest + d]);
}

/** Whether a term is neither in one input nor a low one in two. */
function isHigher(term: ChaosTerm): boolean {
  return term.length > 2 || (term.length === 2 && term[0]![1] + term[1]![1] > MAX_PAIR_DEGREE);
}

function multiply(x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i]! *= y[i]!;
}
