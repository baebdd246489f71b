/**
 * How far an outcome holds over the plausible ranges of its inputs.
 *
 * @module
 */
import { sobolIndices } from "../numerics/sobol_indices.ts";
import { wilsonInterval } from "../numerics/wilson_interval.ts";
import { type Claim, holds, margin } from "./claim.ts";
import { findFlips, type Flip } from "./flip.ts";
import { type Input, namedValues, sampleInputs } from "./input.ts";
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
  /** Sensitivities, largest total first; empty where they were not asked for. */
  readonly sensitivities: readonly Sensitivity[];
}

/** What robustness is measured over. */
export interface RobustnessOptions {
  /** The claim whose criterion is tested. */
  readonly claim: Claim;
  /** The uncertain inputs. */
  readonly inputs: readonly Input[];
  /** Points of the Sobol sample, best a power of two; 4096 when left out. */
  readonly samples?: number;
  /** Seed, an integer of at least 0. */
  readonly seed: number;
  /** Points of the sample for sensitivities, each with two evaluations more than inputs; below 2 (default) for none. */
  readonly sensitivitySamples?: number;
}

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

/** A margin as a number from -1 to 1, also where it is infinite; -1 where there is none. */
function boundedMargin(claim: Claim, outcome: number): number {
  const value = margin(claim, outcome);
  if (Number.isNaN(value)) return -1;
  return Number.isFinite(value) ? value / (1 + Math.abs(value)) : Math.sign(value);
}

function indicesOf(quantity: Outcome, options: RobustnessOptions): Sensitivity[] {
  const { inputs, seed, sensitivitySamples: samples } = options;
  const { first, total } = sobolIndices((x) => quantity(namedValues(inputs, x)), inputs, { samples, seed });
  return inputs.map(({ name }, index) => ({
    parameter: name,
    first: first[index]?.estimate ?? NaN,
    total: total[index]?.estimate ?? NaN,
  })).toSorted((a, b) => b.total - a.total);
}

/** Indices of the quantity where it is finite everywhere, else of its margin cut to the range from -1 to 1. */
function sensitivitiesOf(outcome: Outcome, options: RobustnessOptions, finite: boolean): Sensitivity[] {
  const bounded: Outcome = (values) => boundedMargin(options.claim, evaluate(outcome, values));
  if (!finite) return indicesOf(bounded, options);
  try {
    return indicesOf(outcome, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return indicesOf(bounded, options);
  }
}

/**
 * Measures how far an outcome holds: the share of a seeded Sobol sample of the plausible space in which it agrees with
 * the claim, the nearest single-input changes that flip it, and the Sobol indices of the deciding quantity.
 *
 * @param outcome The deciding quantity, in the claim's unit. A RangeError means that the inputs are outside the model's
 * domain; the point counts as not holding.
 * @param options The claim, the inputs, the numbers of samples and the seed.
 * @returns Share, flips and sensitivities.
 * @throws {RangeError} If an input cannot be sampled, a number of samples or the seed is not legal, or the claim lacks
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
  const { claim, inputs, samples = 4096, seed, sensitivitySamples = 0 } = options;
  const outcomes = sampleInputs(inputs, { samples, seed }).map((values) => evaluate(outcome, values));
  return {
    ...shareOfOutcomes(claim, outcomes),
    flips: findFlips(outcome, { claim, inputs }),
    sensitivities: sensitivitySamples < 2 ? [] : sensitivitiesOf(outcome, options, outcomes.every(Number.isFinite)),
  };
}
