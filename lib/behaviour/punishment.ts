/**
 * Punishment: the cost that an animal learns to expect from an infusion.
 *
 * @module
 */
import { normalCumulative } from "../numerics/normal_distribution.ts";
import { requireFraction, requireNonNegative, requireWithin } from "../numerics/require.ts";
import type { BehaviourParameters } from "./parameters.ts";
import { netUtility, type Prospect } from "./press_rate.ts";

/** A punished session: each infusion may bring a foot shock. */
export interface Punishment {
  /** Chance that an infusion is punished, from 0 (no punishment) to 1. */
  readonly shockProbability: number;
}

/**
 * Expected cost of an infusion after one more experience, by the delta rule.
 *
 * E ← E + a·(x − E), where x is the animal's cost of a shock if it was shocked and 0 if not. The animal learns only from infusions it takes: once it
 * stops, it has nothing to learn from, and its caution stays. That makes punished intake all or none in single animals and its average over animals
 * slow to settle.
 *
 * @param expectedCost Expected cost before E, in units of incentive value, non-negative.
 * @param experience `cost` x of this infusion, in the same unit (0 if not shocked), and `learningRate` a, a fraction (0.25).
 * @returns Expected cost after, between E and x.
 * @throws {RangeError} If a cost is negative or not finite, or `learningRate` is no fraction.
 * @example
 * ```ts
 * import { updateExpectedCost } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const shocked = updateExpectedCost(0, { cost: 6, learningRate: 0.25 });
 * expect(shocked).toBe(1.5);
 * expect(updateExpectedCost(shocked, { cost: 0, learningRate: 0.25 })).toBe(1.125);
 * ```
 */
export function updateExpectedCost(
  expectedCost: number,
  experience: { readonly cost: number; readonly learningRate: number },
): number {
  const attempt = "update the expected cost";
  requireNonNegative("expectedCost", expectedCost, attempt);
  const x = requireNonNegative("cost", experience.cost, attempt);
  return expectedCost + requireFraction("learningRate", experience.learningRate, attempt) * (x - expectedCost);
}

/**
 * Where the expected cost settles for an animal that never stops: mean and standard deviation of the delta rule under random shocks.
 *
 * Mean p·s; variance a/(2 − a)·p·(1 − p)·s². It is the closed form to hold {@linkcode updateExpectedCost} against; an animal that gives up when the cost runs
 * high stops sampling there, and its average is biased upwards.
 *
 * @param punishment `shockProbability` p, a fraction (1/3).
 * @param animal `shockCost` s, in units of incentive value, non-negative (median 6), and `learningRate` a, above 0 and at most 1 (0.25).
 * @returns `mean` and `standardDeviation`, in units of incentive value; the deviation is 0 for p = 0 and p = 1.
 * @throws {RangeError} If `shockProbability` is no fraction, `shockCost` is negative, or `learningRate` is not in (0, 1].
 * @example
 * ```ts
 * import { stationaryExpectedCost } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const cost = stationaryExpectedCost({ shockProbability: 1 / 3 }, { shockCost: 6, learningRate: 0.25 });
 * expect(cost.mean).toBeCloseTo(2, 12);
 * expect(cost.standardDeviation).toBeCloseTo(1.069, 3);
 * ```
 */
export function stationaryExpectedCost(
  punishment: Punishment,
  animal: { readonly shockCost: number; readonly learningRate: number },
): { mean: number; standardDeviation: number } {
  const attempt = "compute the stationary expected cost";
  const p = requireFraction("shockProbability", punishment.shockProbability, attempt);
  const s = requireNonNegative("shockCost", animal.shockCost, attempt);
  const a = requireWithin("learningRate", animal.learningRate, { lower: Number.MIN_VALUE, upper: 1, attempt });
  return { mean: p * s, standardDeviation: s * Math.sqrt((a / (2 - a)) * p * (1 - p)) };
}

/**
 * Share of animals for which an infusion stays worth its mean punishment: the closed form behind persistence.
 *
 * An animal of average luck goes on while V·(1 + κ·w) − c·(R − 1) − p·s > θ, that is, while its shock cost s is below s₁ = (u(E = 0) − θ)/p. With
 * log-normal costs the share is Φ(ln(s₁/s_median)/σ). It leaves out that the expected cost fluctuates and that an animal which stopped does not learn
 * better, so a simulated colony persists less: at the defaults 39 % here against 20 % for cocaine. Use it to see what a parameter does, and where the
 * share is 0.
 *
 * @param prospect `value`, `plasticWeight` and `requirement`, as for {@linkcode netUtility}; `expectedCost` is set to 0.
 * @param options `shockProbability` p, above 0 and at most 1; `parameters` of behaviour.
 * @returns Share, from 0 (the value is below the threshold even without shock) to 1.
 * @throws {RangeError} If `shockProbability` is not in (0, 1], or as {@linkcode netUtility}.
 * @example
 * ```ts
 * import { behaviourParameters, toleratingShare } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const options = { shockProbability: 1 / 3, parameters: behaviourParameters() };
 * expect(toleratingShare({ value: 0.3, plasticWeight: 0, requirement: 1 }, options)).toBe(0);
 * expect(toleratingShare({ value: 2.4, plasticWeight: 0, requirement: 1 }, options)).toBeCloseTo(0.5, 12);
 * ```
 */
export function toleratingShare(
  prospect: Omit<Prospect, "expectedCost">,
  options: Punishment & { readonly parameters: BehaviourParameters },
): number {
  const attempt = "compute the share that tolerates punishment";
  const { parameters, shockProbability } = options;
  const p = requireWithin("shockProbability", shockProbability, { lower: Number.MIN_VALUE, upper: 1, attempt });
  const surplus = netUtility({ ...prospect, expectedCost: 0 }, parameters) - parameters.valueThreshold;
  if (surplus <= 0) return 0;
  const { shockCostMedian, shockCostLogDeviation: sigma } = parameters;
  const distance = Math.log(surplus / p / shockCostMedian);
  return sigma === 0 ? Number(distance > 0) : normalCumulative(distance / sigma);
}
