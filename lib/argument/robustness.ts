/**
 * How far an outcome holds over the plausible ranges of its inputs.
 *
 * @module
 */
import { chaosIndices } from "../numerics/polynomial_chaos.ts";
import { sobolSequence } from "../numerics/sobol_sequence.ts";
import { wilsonInterval } from "../numerics/wilson_interval.ts";
import { type Claim, holds, margin } from "./claim.ts";
import { findFlips, type Flip } from "./flip.ts";
import { type Input, sampleInputs } from "./input.ts";
import { evaluate, type Outcome } from "./outcome.ts";

/** Share of the plausible space in which a claim holds. */
export interface Share {
  /** Number of sampled points. */
  readonly samples: number;
  /** Part of the points at which the claim holds. */
  readonly share: number;
  /** Wilson interval of the share at 95 %. */
  readonly shareInterval: readonly [number, number];
  /** Points at which the model gave no value; they count as not holding. */
  readonly undefinedSamples: number;
}

/** Sensitivity to one input of the deciding quantity, or of its margin where the quantity is not finite everywhere. */
export interface Sensitivity {
  /** Name of the input. */
  readonly parameter: string;
  /** Part of the variance that the input causes alone. */
  readonly first: number;
  /** Part of the variance that would stay if all other inputs were known. */
  readonly total: number;
}

/** How an outcome fares over the plausible ranges of its inputs. */
export interface Robustness extends Share {
  /** For each input that can flip the verdict alone, the nearest value that does; nearest first. */
  readonly flips: readonly Flip[];
  /** Sensitivities, largest total first; empty where the sample tells none. */
  readonly sensitivities: readonly Sensitivity[];
  /** Part of the variance that the expansion behind the sensitivities explains; 0 where nothing varies or few points are. */
  readonly explained: number;
}

/** The sample of the plausible space. */
export interface SpaceSampleOptions {
  /** The uncertain inputs. */
  readonly inputs: readonly Input[];
  /** Points of the Sobol sample, best a power of two; 4096 when left out. */
  readonly samples?: number;
  /** Seed, an integer of at least 0. */
  readonly seed: number;
}

/** What robustness is measured over. */
export interface RobustnessOptions extends SpaceSampleOptions {
  /** The claim whose criterion is tested. */
  readonly claim: Claim;
}

/** Points of the sample when nothing else is asked. */
const SAMPLES = 4096;
/** Sensitivities from fewer points, or from an expansion that explains less of the variance, say little. */
const FEWEST_POINTS = 64, LEAST_EXPLAINED = 0.5;

/**
 * Share of outcomes that agree with a claim.
 *
 * @param claim The claim.
 * @param outcomes The deciding quantity at each sampled point; NaN where the model gave none.
 * @returns The share with its interval.
 * @throws {RangeError} If there is no outcome.
 * @example
 * ```ts
 * import { type Claim, shareOfOutcomes } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "c", comparison: "at_least", expected: 1 } as Claim;
 * expect(shareOfOutcomes(claim, [0, 1, 2, NaN]).share).toBe(0.5);
 * ```
 */
export function shareOfOutcomes(claim: Claim, outcomes: readonly number[]): Share {
  const agreeing = outcomes.filter((outcome) => holds(claim, outcome)).length;
  const { estimate, lower, upper } = wilsonInterval(agreeing, outcomes.length);
  return {
    samples: outcomes.length,
    share: estimate,
    shareInterval: [lower, upper],
    undefinedSamples: outcomes.filter(Number.isNaN).length,
  };
}

/**
 * A deciding quantity at the points of the sample.
 *
 * @param outcome The deciding quantity. A RangeError means that the inputs are outside the model's domain.
 * @param options Inputs, number of points, seed.
 * @returns One value for each point; NaN outside the domain.
 * @throws {RangeError} If an input cannot be sampled, or the number of points or the seed is not legal.
 * @example
 * ```ts
 * import { type Input, sampleOutcomes } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const x = { name: "x", nominal: 0.1, lower: 0, upper: 1 } as Input;
 * const outcomes = sampleOutcomes((values) => values.x ?? NaN, { inputs: [x], samples: 64, seed: 1 });
 * expect(Math.max(...outcomes)).toBeGreaterThan(0.98);
 * ```
 */
export function sampleOutcomes(outcome: Outcome, options: SpaceSampleOptions): number[] {
  const { inputs, samples = SAMPLES, seed } = options;
  return sampleInputs(inputs, { samples, seed }).map((values) => evaluate(outcome, values));
}

/** A margin as a number from -1 to 1, also where it is infinite; -1 where there is none. */
function boundedMargin(claim: Claim, outcome: number): number {
  const value = margin(claim, outcome);
  if (Number.isNaN(value)) return -1;
  return Number.isFinite(value) ? value / (1 + Math.abs(value)) : Math.sign(value);
}

const NO_SENSITIVITIES = { sensitivities: [], explained: 0 };

/** Indices of the quantity where it is finite everywhere, else of its margin cut to the range from -1 to 1. */
function sensitivitiesOf(
  outcomes: readonly number[],
  { claim, inputs, seed }: RobustnessOptions,
): Pick<Robustness, "sensitivities" | "explained"> {
  if (outcomes.length < FEWEST_POINTS) return NO_SENSITIVITIES;
  const values = outcomes.every(Number.isFinite) ? outcomes : outcomes.map((value) => boundedMargin(claim, value));
  const { first, total, explained } = chaosIndices(sobolSequence(values.length, inputs.length, { seed }), values);
  if (Number.isNaN(explained)) return NO_SENSITIVITIES;
  if (explained < LEAST_EXPLAINED) return { sensitivities: [], explained };
  const sensitivities = inputs.map(({ name }, i) => ({ parameter: name, first: first[i]!, total: total[i]! }));
  return { sensitivities: sensitivities.toSorted((a, b) => b.total - a.total), explained };
}

/**
 * Robustness from outcomes and flips that are known already, as where several processes have computed them.
 *
 * @param known `outcomes` at the points of the sample of {@linkcode sampleOutcomes}, and the `flips`.
 * @param options The claim, the inputs and the seed of the sample.
 * @returns What {@linkcode robustness} returns.
 * @throws {RangeError} If there is no outcome.
 */
export function robustnessOf(
  known: { readonly outcomes: readonly number[]; readonly flips: readonly Flip[] },
  options: Omit<RobustnessOptions, "samples">,
): Robustness {
  const { outcomes, flips } = known;
  return { ...shareOfOutcomes(options.claim, outcomes), flips, ...sensitivitiesOf(outcomes, options) };
}

/**
 * Measures how far an outcome holds: the share of a seeded Sobol sample of the plausible space in which it agrees with
 * the claim, the nearest single-input changes that flip it, and the Sobol indices of the deciding quantity, which come
 * from the same sample by {@linkcode chaosIndices}; they are left out where less than half of the variance is explained.
 *
 * @param outcome The deciding quantity, in the claim's unit. A RangeError means that the inputs are outside the model's
 * domain; the point counts as not holding.
 * @param options The claim, the inputs, the number of samples and the seed.
 * @returns Share, flips and sensitivities.
 * @throws {RangeError} If an input cannot be sampled, the number of samples or the seed is not legal, or the claim lacks
 * a number that its comparison needs.
 * @example
 * ```ts
 * import { type Claim, type Input, robustness } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const claim = { id: "c", comparison: "at_most", expected: 0.25 } as Claim;
 * const x = { name: "x", nominal: 0.1, lower: 0, upper: 1 } as Input;
 * const { share } = robustness((values) => values.x ?? NaN, { claim, inputs: [x], samples: 1024, seed: 1 });
 * expect(share).toBeCloseTo(0.25, 2);
 * ```
 */
export function robustness(outcome: Outcome, options: RobustnessOptions): Robustness {
  const flips = findFlips(outcome, options);
  return robustnessOf({ outcomes: sampleOutcomes(outcome, options), flips }, options);
}
