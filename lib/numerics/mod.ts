/**
 * Numerical methods without any science in them: initial value problems (stiff and not, with doses and thresholds),
 * roots, integrals, minima, Pareto fronts, seeded random numbers, Sobol samples of uncertain inputs and the sensitivity
 * to them, fits and intervals, and sweeps over all cores. Everything is deterministic; whatever draws random numbers
 * takes a seed.
 *
 * @example
 * ```ts
 * import { integrate } from "lib/numerics/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(integrate(Math.sin, { lower: 0, upper: Math.PI })).toBeCloseTo(2, 12);
 * ```
 *
 * @module
 */
export { bootstrap, bootstrapAll, type BootstrapOptions, type Interval } from "./bootstrap.ts";
export { findRoot, type RootOptions } from "./find_root.ts";
export {
  type InputDistribution,
  type InputQuantile,
  inputQuantile,
  type InputRange,
  logNormalInput,
  sampleInputs,
  truncatedNormalInput,
} from "./input_distribution.ts";
export { type IntegralOptions, integrate } from "./integrate.ts";
export { interpolate } from "./interpolate.ts";
export { type LinearFit, linearFit, type PowerLawFit, powerLawFit } from "./linear_fit.ts";
export { lambertW } from "./lambert_w.ts";
export { type Minimum, nelderMead, type NelderMeadOptions } from "./nelder_mead.ts";
export { normalCumulative, normalQuantile } from "./normal_distribution.ts";
export {
  type OdeCrossing,
  type OdeEvent,
  type OdeOptions,
  type OdeProblem,
  type OdeSolution,
  type OdeThreshold,
  solveOde,
} from "./ode.ts";
export { type Direction, paretoFront } from "./pareto_front.ts";
export { type ChaosIndices, chaosIndices } from "./polynomial_chaos.ts";
export { createRandom, type Random } from "./random.ts";
export { rankCorrelation } from "./rank_correlation.ts";
export { quantileR7, sampleMean, sampleVariance } from "./sample_statistics.ts";
export { type ParetoPoint, type ParetoSearchOptions, searchPareto } from "./search_pareto.ts";
export { type SobolIndices, sobolIndices, type SobolIndicesOptions } from "./sobol_indices.ts";
export { sobolSequence, type SobolSequenceOptions } from "./sobol_sequence.ts";
export { linspace, logspace } from "./spacing.ts";
export {
  sweep,
  type SweepContext,
  type SweepError,
  type SweepFunction,
  type SweepOptions,
  type SweepOutcome,
  type SweepProgress,
  type SweepTarget,
} from "./sweep.ts";
export { wilsonInterval } from "./wilson_interval.ts";
