/**
 * Variance-based sensitivity indices.
 *
 * @module
 */
import { bootstrapAll, type Interval } from "./bootstrap.ts";
import { type InputDistribution, inputQuantile } from "./input_distribution.ts";
import { requireInteger } from "./require.ts";
import { sampleMean } from "./sample_statistics.ts";
import { sobolSequence } from "./sobol_sequence.ts";

const ATTEMPT = "compute Sobol indices";

/** How large a sample to take. */
export interface SobolIndicesOptions {
  /** Seed of the sample and the bootstrap, an integer of at least 0. */
  readonly seed: number;
  /** Base sample N, best a power of two; default 4,096. The function is evaluated N·(k + 2) times for k inputs. */
  readonly samples?: number;
  /** Bootstrap resamples of the intervals, default 300. */
  readonly resamples?: number;
  /** Confidence level of the intervals, default 0.95. */
  readonly level?: number;
}

/** Sensitivity of a quantity to each of its inputs. */
export interface SobolIndices {
  /** S_i, the share of the variance that input i causes alone, one per input. */
  readonly first: readonly Interval[];
  /** T_i, the share of the variance that input i takes part in, one per input. */
  readonly total: readonly Interval[];
  /** Mean of the quantity. */
  readonly mean: number;
  /** Variance of the quantity. */
  readonly variance: number;
  /** Number of evaluations of the function. */
  readonly evaluations: number;
}

/**
 * Values of the function on the two base samples and, for each input, on the first with that input taken from the
 * second.
 */
interface Evaluations {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly exchanged: readonly Float64Array[];
}

/**
 * First-order and total Sobol indices of a function of independent uncertain inputs.
 *
 * S_i = V[E(f|x_i)]/V[f] by Saltelli's estimator, ⟨f(B)·(f(AB_i) − f(A))⟩/V, and T_i = E[V(f|x_~i)]/V[f] by Jansen's,
 * ⟨(f(A) − f(AB_i))²⟩/2V, on a scrambled Sobol sample A, B. The sum of all S_i is at most 1; T_i − S_i is what input i
 * does in company. They presume independent inputs and say nothing where the mean square is not what matters (heavy
 * tails: take the logarithm). Bootstrap intervals treat the points as independent and are conservative. An estimate of
 * a small index may fall below 0.
 *
 * @param f The quantity, for one value per input in the order of the inputs. The array is overwritten between calls.
 * @param inputs The inputs, 1 to 32.
 * @param options `seed`, `samples` (default 4,096), `resamples` (default 300), `level` (default 0.95).
 * @returns The indices with their intervals, dimensionless; NaN where f is constant. With mean and variance of f.
 * @throws {RangeError} If a number or an input is out of range or f is not finite, naming the inputs.
 * @see A. Saltelli et al., Variance based sensitivity analysis of model output, Comput. Phys. Commun. 181, 259 (2010),
 *   doi:10.1016/j.cpc.2009.09.018
 * @example
 * ```ts
 * import { sobolIndices } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const sum = ([x, y]: Float64Array) => x! + 2 * y!;
 * const { first } = sobolIndices(sum, [{ lower: 0, upper: 1 }, { lower: 0, upper: 1 }], { seed: 1 });
 * expect(first[0]!.estimate).toBeCloseTo(1 / 5, 2);
 * expect(first[1]!.estimate).toBeCloseTo(4 / 5, 2);
 * ```
 */
export function sobolIndices(
  f: (x: Float64Array) => number,
  inputs: readonly InputDistribution[],
  options: SobolIndicesOptions,
): SobolIndices {
  const { seed, samples = 4096, resamples = 300, level = 0.95 } = options;
  requireInteger("samples", samples, { minimum: 2, attempt: ATTEMPT });
  requireInteger("number of inputs", inputs.length, { minimum: 1, attempt: ATTEMPT });
  const values = evaluateAll(f, inputs, { samples, seed });
  const variance = varianceOf(values, everyRow(samples));
  const intervals = variance > 0
    ? bootstrapAll(samples, (rows) => allIndices(values, rows), { seed, samples: resamples, level })
    : inputs.flatMap(() => [UNDEFINED, UNDEFINED]);
  return {
    first: intervals.filter((_, i) => i % 2 === 0),
    total: intervals.filter((_, i) => i % 2 === 1),
    mean: (sampleMean(values.a) + sampleMean(values.b)) / 2,
    variance,
    evaluations: samples * (inputs.length + 2),
  };
}

const UNDEFINED: Interval = { estimate: NaN, lower: NaN, upper: NaN };

function evaluateAll(
  f: (x: Float64Array) => number,
  inputs: readonly InputDistribution[],
  { samples, seed }: { samples: number; seed: number },
): Evaluations {
  const k = inputs.length, x = new Float64Array(k);
  const points = sobolSequence(samples, 2 * k, { seed });
  const value = (fromB: (i: number) => boolean) => (point: Float64Array): number => {
    for (let i = 0; i < k; i++) x[i] = inputQuantile(inputs[i]!, point[fromB(i) ? k + i : i]!);
    const result = f(x);
    if (!Number.isFinite(result)) {
      throw new RangeError(`Cannot ${ATTEMPT}: the function must be finite, got ${result} at (${x.join(", ")})`);
    }
    return result;
  };
  const on = (fromB: (i: number) => boolean): Float64Array => Float64Array.from(points, value(fromB));
  return { a: on(() => false), b: on(() => true), exchanged: inputs.map((_, j) => on((i) => i === j)) };
}

function everyRow(n: number): Uint32Array {
  return Uint32Array.from({ length: n }, (_, row) => row);
}

function varianceOf({ a, b }: Evaluations, rows: Uint32Array): number {
  const n = rows.length;
  let sum = 0, squares = 0;
  for (let r = 0; r < n; r++) sum += a[rows[r]!]! + b[rows[r]!]!;
  const mean = sum / (2 * n);
  for (let r = 0; r < n; r++) squares += (a[rows[r]!]! - mean) ** 2 + (b[rows[r]!]! - mean) ** 2;
  return squares / (2 * n - 1);
}

/** S_1, T_1, S_2, T_2, … on a choice of rows. */
function allIndices(values: Evaluations, rows: Uint32Array): number[] {
  const variance = varianceOf(values, rows);
  return values.exchanged.flatMap((ab) => [
    firstOrder(values, ab, rows) / variance,
    total(values, ab, rows) / variance,
  ]);
}

/** Variance that an input causes alone. */
function firstOrder({ a, b }: Evaluations, exchanged: Float64Array, rows: Uint32Array): number {
  const n = rows.length;
  let mean = 0, sum = 0;
  for (let r = 0; r < n; r++) mean += b[rows[r]!]! / n;
  // Subtracting the mean does not change the expectation but takes most of the scatter away.
  for (let r = 0; r < n; r++) {
    const row = rows[r]!;
    sum += (b[row]! - mean) * (exchanged[row]! - a[row]!);
  }
  return sum / n;
}

/** Variance that an input takes part in. */
function total({ a }: Evaluations, exchanged: Float64Array, rows: Uint32Array): number {
  const n = rows.length;
  let sum = 0;
  for (let r = 0; r < n; r++) sum += (a[rows[r]!]! - exchanged[rows[r]!]!) ** 2;
  return sum / (2 * n);
}
