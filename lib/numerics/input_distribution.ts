/**
 * Distributions of uncertain inputs and samples of them.
 *
 * @module
 */
import { normalCumulative, normalQuantile } from "./normal_distribution.ts";
import { requireFinite, requireInteger, requirePositive } from "./require.ts";
import { sobolSequence } from "./sobol_sequence.ts";

/**
 * An input known to lie in a range, each part of which is as plausible as any other of the same width (`linear`) or
 * ratio (`log`).
 */
export interface InputRange {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
  /** `linear` (default) or `log`, which needs positive ends. */
  readonly scale?: "linear" | "log";
}

/** An input with any distribution, given by its quantile function. */
export interface InputQuantile {
  /** The value below which the input lies with probability p. */
  readonly quantile: (p: number) => number;
}

/** An uncertain input. */
export type InputDistribution = InputRange | InputQuantile;

/**
 * Quantile of an uncertain input.
 *
 * Linear range: a + p·(b − a); logarithmic range: a·(b/a)^p; otherwise the input's own quantile function.
 *
 * @param input The input.
 * @param p Probability, from 0 to 1.
 * @returns The value, in the unit of the input.
 * @throws {RangeError} If an end is not finite, the upper end is below the lower, or an end of a logarithmic range is
 *   not positive.
 * @example
 * ```ts
 * import { inputQuantile } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(inputQuantile({ lower: 1, upper: 100, scale: "log" }, 0.5)).toBeCloseTo(10, 12);
 * ```
 */
export function inputQuantile(input: InputDistribution, p: number): number {
  if ("quantile" in input) return input.quantile(p);
  const { lower, upper, scale = "linear" } = requireRange(input);
  const value = scale === "log" ? lower * Math.pow(upper / lower, p) : lower + p * (upper - lower);
  return Math.min(upper, Math.max(lower, value));
}

function requireRange(input: InputRange): InputRange {
  const attempt = "sample an input", { lower, upper, scale } = input;
  const requireEnd = scale === "log" ? requirePositive : requireFinite;
  requireEnd("lower", lower, attempt);
  requireEnd("upper", upper, attempt);
  if (upper < lower) throw new RangeError(`Cannot ${attempt}: upper must be at least lower ${lower}, got ${upper}`);
  return input;
}

/**
 * Log-normal input: its logarithm is normal.
 *
 * x(p) = m·g^z(p), m being the median, g the geometric standard deviation and z the normal quantile: 68 % of the values
 * lie between m/g and m·g. The usual choice for a positive quantity known within a factor.
 *
 * @param median Median, above 0; any unit.
 * @param geometricDeviation Geometric standard deviation, at least 1, dimensionless; 1.25 is about ± 25 %, 2 is "within
 *   a factor of two".
 * @returns The input, to be sampled.
 * @throws {RangeError} If the median is not positive or the geometric deviation is below 1.
 * @example
 * ```ts
 * import { logNormalInput } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const clearance = logNormalInput(13, 1.3);
 * expect(clearance.quantile(0.5)).toBe(13);
 * expect(clearance.quantile(0.8413447460685429)).toBeCloseTo(13 * 1.3, 10);
 * ```
 */
export function logNormalInput(median: number, geometricDeviation: number): InputQuantile {
  const attempt = "describe a log-normal input";
  requirePositive("median", median, attempt);
  if (!(geometricDeviation >= 1 && Number.isFinite(geometricDeviation))) {
    throw new RangeError(`Cannot ${attempt}: geometricDeviation must be at least 1, got ${geometricDeviation}`);
  }
  const width = Math.log(geometricDeviation);
  return { quantile: (p) => (width === 0 ? median : median * Math.exp(width * normalQuantile(p))) };
}

/**
 * Normal input cut off at two ends, where values beyond are impossible.
 *
 * x(p) = μ + σ·Φ⁻¹(Φ(α) + p·(Φ(β) − Φ(α))) with α = (a − μ)/σ and β = (b − μ)/σ. Mean and deviation are those before
 * the cut.
 *
 * @param range Ends a < b, finite or infinite; any unit. `scale` has no meaning here.
 * @param normal `mean` μ, inside or outside the ends, and `deviation` σ > 0, in the same unit. With both ends more than
 *   some 8 deviations to one side of the mean nothing is left to sample.
 * @returns The input, to be sampled.
 * @throws {RangeError} If σ is not positive, μ is not finite, the ends are not in order, or no probability lies between
 *   them.
 * @example
 * ```ts
 * import { truncatedNormalInput } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const fraction = truncatedNormalInput({ lower: 0, upper: 1 }, { mean: 0.5, deviation: 0.4 });
 * expect(fraction.quantile(0)).toBe(0);
 * expect(fraction.quantile(0.5)).toBeCloseTo(0.5, 12);
 * expect(fraction.quantile(1)).toBe(1);
 * ```
 */
export function truncatedNormalInput(
  range: Pick<InputRange, "lower" | "upper">,
  normal: { readonly mean: number; readonly deviation: number },
): InputQuantile {
  const attempt = "describe a truncated normal input";
  const { lower, upper } = range, { mean, deviation } = normal;
  requireFinite("mean", mean, attempt);
  requirePositive("deviation", deviation, attempt);
  const from = normalCumulative((lower - mean) / deviation), to = normalCumulative((upper - mean) / deviation);
  if (!(lower < upper && to > from)) {
    throw new RangeError(`Cannot ${attempt}: some probability must lie between the ends, got ${lower} and ${upper}`);
  }
  const quantile = (p: number): number => mean + deviation * normalQuantile(from + p * (to - from));
  return { quantile: (p) => Math.min(upper, Math.max(lower, quantile(p))) };
}

/**
 * Sample of uncertain, independent inputs, spread evenly by a scrambled Sobol sequence.
 *
 * Each coordinate of a Sobol point is mapped through the quantile function of its input.
 *
 * @param inputs The inputs, 1 to 64.
 * @param n Number of samples, best a power of two, typically 4,096.
 * @param options `seed`: an integer of at least 0; `first`: index of the first sample, default 0, so that a sample can
 *   be drawn in parts.
 * @returns n samples, each with one value per input in the order of the inputs.
 * @throws {RangeError} If a number or an input is out of range.
 * @example
 * ```ts
 * import { sampleInputs } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const inputs = [{ lower: 10, upper: 20 }, { lower: 1e-9, upper: 1e-6, scale: "log" as const }];
 * const sample = sampleInputs(inputs, 256, { seed: 1 });
 * expect(sample.every(([a, b]) => a! >= 10 && a! <= 20 && b! >= 1e-9 && b! <= 1e-6)).toBe(true);
 * ```
 */
export function sampleInputs(
  inputs: readonly InputDistribution[],
  n: number,
  options: { readonly seed: number; readonly first?: number },
): Float64Array[] {
  requireInteger("number of inputs", inputs.length, { minimum: 1, attempt: "sample inputs" });
  return sobolSequence(n, inputs.length, options).map((point) => point.map((p, i) => inputQuantile(inputs[i]!, p)));
}
