/**
 * Variance-based sensitivity indices from a sample that is there already.
 *
 * @module
 */
import { ChaosBasis, type ChaosCandidate, type ChaosTerm } from "./chaos_basis.ts";
import { LeastSquaresPath } from "./least_squares_path.ts";
import { requireFinite, requireInteger, requireWithin } from "./require.ts";
import { sampleMean, sampleVariance } from "./sample_statistics.ts";

const ATTEMPT = "compute chaos indices";
/** Points per term at least, and most terms: more cost time and explain little. */
const POINTS_PER_TERM = 10, MAX_TERMS = 200;
/** Rounds in which terms are added; the first ones try pairs of inputs that have shown an effect, the others all. */
const ROUNDS = 5, ROUNDS_AMONG_ACTIVE = 2;
/** How many of the largest terms are built upon, and with how many of the strongest inputs. */
const LARGEST_TERMS = 50, STRONGEST_INPUTS = 10;
/** Part of the variance that is rounding. */
const ROUNDING = 1e-24;

/** Sensitivity of a quantity to each of its inputs, as far as an expansion explains the quantity. */
export interface ChaosIndices {
  /** S_i, the share of the variance that input i is seen to cause alone, one per input. */
  readonly first: Float64Array;
  /** T_i, the share of the variance that input i takes part in, one per input. */
  readonly total: Float64Array;
  /** Share of the variance that the expansion predicts at points left out (corrected leave-one-out Q²), 0 to 1. */
  readonly explained: number;
  /** Number of terms beside the constant. */
  readonly terms: number;
  /** Mean of the values. */
  readonly mean: number;
  /** Variance of the values. */
  readonly variance: number;
}

/** Terms with their coefficients, and the share of the variance that they predict. */
interface Expansion {
  readonly terms: readonly ChaosTerm[];
  readonly coefficients: Float64Array;
  readonly explained: number;
}

/**
 * First-order and total Sobol indices from a sample, without further evaluations, by a sparse polynomial chaos
 * expansion.
 *
 * f ≈ Σ c_α·Π φ_αi(x_i) with orthonormal Legendre polynomials φ. Squared coefficients are parts of the variance: V_i
 * is their sum over the terms in x_i alone, V_Ti over all terms that hold x_i, V_Σ over all. Terms whose projection on
 * the residual rises above its noise (t² > 2·ln m for m terms) are added to a least-squares fit, largest first: in one
 * input up to degree 12, in pairs up to total degree 4, then what builds upon these. The number of terms is the one
 * with the least corrected leave-one-out error, and `explained` is Q² = 1 − that error over that of the mean.
 *
 * S_i = Q²·V_i/V_Σ and T_i = V_Ti/V_Σ: what is left over is rough or of high order, as in steps, and is taken for joint
 * effects of the same inputs. Whatever it is, the true S_i lies from S_i to S_i + 1 − Q² and the true T_i from Q²·T_i
 * to Q²·T_i + 1 − Q², apart from the errors of the sample. Both are 0 where nothing is explained. Q² may be too high
 * where few points have many coordinates: on a Sobol sample, products of some can then not be told from products of
 * others.
 *
 * @param points At least 10 points, best a Sobol sample, typically 4,096; each with k independent coordinates uniform
 *   on [0, 1], dimensionless.
 * @param values The quantity at each point, finite; any unit.
 * @returns The indices, dimensionless, 0 to 1, and `explained`; NaN where all values are equal. With number of terms,
 *   mean and variance.
 * @throws {RangeError} If there are fewer than 10 points or no coordinate, numbers of values or coordinates differ, a
 *   coordinate lies outside [0, 1], or a value or the variance is not finite.
 * @see B. Sudret, Global sensitivity analysis using polynomial chaos expansions, Reliab. Eng. Syst. Saf. 93, 964
 *   (2008), doi:10.1016/j.ress.2007.04.002; G. Blatman, B. Sudret, Adaptive sparse polynomial chaos expansion based on
 *   least angle regression, J. Comput. Phys. 230, 2345 (2011), doi:10.1016/j.jcp.2010.12.021
 * @example
 * ```ts
 * import { chaosIndices, sobolSequence } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const points = sobolSequence(256, 2, { seed: 1 });
 * const { first, total, explained } = chaosIndices(points, points.map(([x, y]) => x! + 2 * y!));
 * expect(first[0]).toBeCloseTo(1 / 5, 10);
 * expect(total[1]).toBeCloseTo(4 / 5, 10);
 * expect(explained).toBeCloseTo(1, 10);
 * ```
 */
export function chaosIndices(points: readonly ArrayLike<number>[], values: ArrayLike<number>): ChaosIndices {
  requireSample(points, values);
  const mean = sampleMean(values), variance = requireFinite("variance", sampleVariance(values), ATTEMPT);
  const inputs = points[0]!.length;
  if (variance === 0 || isConstant(values)) {
    const none = () => new Float64Array(inputs).fill(NaN);
    return { first: none(), total: none(), explained: NaN, terms: 0, mean: values[0]!, variance: 0 };
  }
  const deviation = Math.sqrt(variance);
  const expansion = expand(new ChaosBasis(points), Float64Array.from(values, (v) => (v - mean) / deviation));
  return { ...indicesOf(expansion, inputs), terms: expansion.terms.length, mean, variance };
}

function requireSample(points: readonly ArrayLike<number>[], values: ArrayLike<number>): void {
  const n = requireInteger("number of points", points.length, { minimum: POINTS_PER_TERM, attempt: ATTEMPT });
  const k = requireInteger("number of coordinates", points[0]!.length, { minimum: 1, attempt: ATTEMPT });
  requireWithin("number of values", values.length, { lower: n, upper: n, attempt: ATTEMPT });
  for (let p = 0; p < n; p++) {
    const point = points[p]!;
    requireWithin("number of coordinates", point.length, { lower: k, upper: k, attempt: ATTEMPT });
    for (let i = 0; i < k; i++) requireWithin("coordinate", point[i]!, { lower: 0, upper: 1, attempt: ATTEMPT });
    requireFinite("value", values[p]!, ATTEMPT);
  }
}

function isConstant(values: ArrayLike<number>): boolean {
  return Array.from(values).every((value) => value === values[0]);
}

/** The expansion of values of mean 0 and variance 1 with the least corrected leave-one-out error. */
function expand(basis: ChaosBasis, values: Float64Array): Expansion {
  const path = new LeastSquaresPath(values);
  const terms = grow(basis, path);
  const error = Math.min(...path.errors), best = path.errors.indexOf(error);
  return {
    terms: terms.slice(0, best),
    coefficients: path.coefficients(best).subarray(1),
    explained: 1 - error / path.errors[0]!,
  };
}

/** Adds terms to the fit, and gives them in the order in which they were added. */
function grow(basis: ChaosBasis, path: LeastSquaresPath): ChaosTerm[] {
  const terms: ChaosTerm[] = [], threshold = 2 * Math.log(basis.size);
  const maxTerms = Math.min(Math.floor(path.residual.length / POINTS_PER_TERM), MAX_TERMS);
  const add = (candidates: ChaosCandidate[]): boolean => {
    const before = terms.length;
    for (const term of risingAboveNoise(candidates, path, threshold)) {
      if (terms.length === maxTerms || path.residualVariance < ROUNDING) break;
      if (path.add(basis.values(term), threshold)) terms.push(term);
    }
    return terms.length > before;
  };
  add(basis.screenSingles(path.residual));
  for (let round = 0; round < ROUNDS; round++) {
    const added = add(candidatesBeyond(terms, { basis, path, all: round >= ROUNDS_AMONG_ACTIVE }));
    if (!added && round >= ROUNDS_AMONG_ACTIVE) break;
  }
  return terms;
}

/** Terms whose projection exceeds the noise of the residual's, largest first. */
function risingAboveNoise(candidates: ChaosCandidate[], path: LeastSquaresPath, threshold: number): ChaosTerm[] {
  const noise = Math.sqrt(threshold * path.residualVariance / path.residual.length);
  return candidates.filter(({ projection }) => Math.abs(projection) > noise)
    .sort((a, b) => Math.abs(b.projection) - Math.abs(a.projection)).map(({ term }) => term);
}

/**
 * Candidates for a fit that holds these terms. Pairs are first tried among the inputs that have shown an effect: on a
 * sample of few points a product of two inputs without any may pass for what is really done by others.
 */
function candidatesBeyond(
  terms: readonly ChaosTerm[],
  { basis, path, all }: { basis: ChaosBasis; path: LeastSquaresPath; all: boolean },
): ChaosCandidate[] {
  const coefficients = path.coefficients(terms.length).subarray(1),
    { total } = partsOf(terms, coefficients, basis.inputs);
  const largest = [...terms.keys()].sort((p, q) => Math.abs(coefficients[q]!) - Math.abs(coefficients[p]!));
  const inputs = [...total.keys()].filter((input) => all || total[input]! > 0);
  const strongest = inputs.toSorted((i, j) => total[j]! - total[i]!);
  return [
    ...basis.screenSingles(path.residual),
    ...basis.screenPairs(path.residual, inputs),
    ...basis.screenHigher(
      path.residual,
      largest.slice(0, LARGEST_TERMS).map((p) => terms[p]!),
      strongest.slice(0, STRONGEST_INPUTS),
    ),
  ];
}

/** Parts of the variance by input, alone and in all, and their sum over the terms. */
function partsOf(
  terms: readonly ChaosTerm[],
  coefficients: Float64Array,
  inputs: number,
): { first: Float64Array; total: Float64Array; sum: number } {
  const first = new Float64Array(inputs), total = new Float64Array(inputs);
  let sum = 0;
  terms.forEach((term, p) => {
    const part = coefficients[p]! ** 2;
    sum += part;
    for (const [input] of term) total[input]! += part;
    if (term.length === 1) first[term[0]![0]]! += part;
  });
  return { first, total, sum };
}

function indicesOf(
  { terms, coefficients, explained }: Expansion,
  inputs: number,
): Pick<ChaosIndices, "first" | "total" | "explained"> {
  const { first, total, sum } = partsOf(terms, coefficients, inputs);
  if (sum === 0) return { first, total, explained: 0 };
  return {
    first: first.map((part) => explained * Math.min(1, part / sum)),
    total: total.map((part) => Math.min(1, part / sum)),
    explained,
  };
}
