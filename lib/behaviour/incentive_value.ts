/**
 * How a rise of dopamine teaches the animal what an infusion is worth.
 *
 * @module
 */
import { requireFinite, requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";

/** Dopamine around one infusion and the scale that turns it into a reward. */
export interface DopamineRise {
  /** Dopamine at the moment of the infusion, mol/m³. */
  readonly before: number;
  /** Dopamine at rest without drug, mol/m³. */
  readonly rest: number;
  /** Rise, in units of the resting level, that counts as a reward of 1. */
  readonly reinforcerScale: number;
}

/**
 * Reward carried by one infusion: its rise of dopamine above the level just before it.
 *
 * r = max(0, C_peak − C_before)/(C_rest·r₀). The reward is a difference, so an infusion on top of an already raised level earns less: acute tolerance
 * is in this line and in the circuit, and nowhere else. That reinforcement reads the peak, and not the area ({@linkcode dopamineAreaReward}) or the
 * rate of rise, is an assumption.
 *
 * @param peak Highest dopamine within the reward window C_peak, mol/m³, non-negative; 2e-5 to 1e-4.
 * @param rise `before` and `rest` in mol/m³ (2e-5 at rest) and `reinforcerScale` r₀, dimensionless (0.3).
 * @returns Reward, dimensionless; 0 if dopamine did not rise, 1 for a rise of r₀ times rest.
 * @throws {RangeError} If `peak` or `before` is negative, or `rest` or `reinforcerScale` is not positive.
 * @example
 * ```ts
 * import { dopamineReward } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rise = { before: 20e-6, rest: 20e-6, reinforcerScale: 0.3 };
 * expect(dopamineReward(26e-6, rise)).toBeCloseTo(1, 12);
 * expect(dopamineReward(15e-6, rise)).toBe(0);
 * ```
 */
export function dopamineReward(peak: number, rise: DopamineRise): number {
  const attempt = "compute the reward of an infusion";
  requireNonNegative("peak", peak, attempt);
  requireNonNegative("before", rise.before, attempt);
  const scale = requirePositive("rest", rise.rest, attempt) *
    requirePositive("reinforcerScale", rise.reinforcerScale, attempt);
  return Math.max(0, peak - rise.before) / scale;
}

/**
 * Reward carried by one infusion if reinforcement reads the area under dopamine and not its peak: the rival of {@linkcode dopamineReward}.
 *
 * r = ∫ max(0, C/C_rest − 1) dt/A₀ over the window. It counts all dopamine above rest, also what earlier infusions left, so it shows no acute
 * tolerance beyond that of the circuit, and it does not see how fast the rise is.
 *
 * @param area Area above rest ∫ max(0, C/C_rest − 1) dt, s, non-negative; 100 to 2,000.
 * @param scale `areaScale` A₀, s, the area that is a reward of 1 (180).
 * @returns Reward, dimensionless.
 * @throws {RangeError} If `area` is negative or not finite, or `areaScale` is not positive.
 * @example
 * ```ts
 * import { dopamineAreaReward } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(dopamineAreaReward(360, { areaScale: 180 })).toBe(2);
 * ```
 */
export function dopamineAreaReward(area: number, scale: { readonly areaScale: number }): number {
  const attempt = "compute the reward of an infusion";
  return requireNonNegative("area", area, attempt) / requirePositive("areaScale", scale.areaScale, attempt);
}

/**
 * Incentive value after one more infusion, by the delta rule of Rescorla and Wagner.
 *
 * V ← V + a·(r − V). With a constant reward V approaches r as r·(1 − (1 − a)^n). There is no forgetting between sessions and no state for the time since
 * the last one, so value neither fades nor grows during abstinence.
 *
 * @param value Value before V, dimensionless.
 * @param experience `reward` r, dimensionless, and `learningRate` a, a fraction (0.1).
 * @returns Value after, between V and r.
 * @throws {RangeError} If `value` or `reward` is not finite or `learningRate` is no fraction.
 * @see R. A. Rescorla and A. R. Wagner, in Classical Conditioning II, Appleton-Century-Crofts (1972) 64-99.
 * @example
 * ```ts
 * import { updateIncentiveValue } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(updateIncentiveValue(0, { reward: 2, learningRate: 0.1 })).toBeCloseTo(0.2, 12);
 * ```
 */
export function updateIncentiveValue(
  value: number,
  experience: { readonly reward: number; readonly learningRate: number },
): number {
  const attempt = "update the incentive value";
  requireFinite("value", value, attempt);
  const r = requireFinite("reward", experience.reward, attempt);
  return value + requireFraction("learningRate", experience.learningRate, attempt) * (r - value);
}
