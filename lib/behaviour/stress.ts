/**
 * Chronic stress, as stated changes of parameters.
 *
 * @module
 */
import { type AcuteParameters, acuteParameters, withAcuteParameters } from "../dopamine/acute_parameters.ts";
import { requireFraction, requireNonNegative } from "../numerics/require.ts";

/** What stress of level 1 does to the circuit. */
export interface StressEffects {
  /** Share of the somatodendritic D2 feedback that is lost; default 0.5. */
  readonly feedbackLoss?: number;
  /** Rise of the drive of GABA neurons, as a share; default 0. */
  readonly gabaDriveRise?: number;
}

/**
 * Parameters of the acute chain in a chronically stressed animal.
 *
 * At level s the gain of the somatodendritic D2 loop is α_s·(1 − s·a) and the resting rate of the GABA neurons G₀·(1 + s·b), with the dopamine
 * neurons' own resting rate held where it was. Both changes are **assumed**: that stress acts here, in this direction and by this much, is a
 * hypothesis to look at, and no outcome computed with it is evidence. Sex differences, which the published studies find to be large, have no state in
 * the model.
 *
 * @param level Stress s, from 0 (none: the parameters come back unchanged) to 1.
 * @param options `feedbackLoss` a, a fraction; `gabaDriveRise` b, non-negative; `base` parameters, default {@linkcode acuteParameters}.
 * @returns Parameters of the stressed animal.
 * @throws {RangeError} If `level` or `feedbackLoss` is no fraction or `gabaDriveRise` is negative.
 * @example
 * ```ts
 * import { stressedParameters } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(stressedParameters(1).somatodendritic.gain).toBe(15);
 * expect(stressedParameters(0.5, { feedbackLoss: 0, gabaDriveRise: 0.2 }).circuit.gabaRestRate).toBeCloseTo(22, 12);
 * ```
 */
export function stressedParameters(
  level: number,
  options: StressEffects & { readonly base?: AcuteParameters } = {},
): AcuteParameters {
  const attempt = "change parameters by stress";
  const s = requireFraction("level", level, attempt);
  const a = requireFraction("feedbackLoss", options.feedbackLoss ?? 0.5, attempt);
  const b = requireNonNegative("gabaDriveRise", options.gabaDriveRise ?? 0, attempt);
  const { base = acuteParameters } = options;
  return withAcuteParameters({
    somatodendritic: { gain: base.somatodendritic.gain * (1 - s * a) },
    circuit: { gabaRestRate: base.circuit.gabaRestRate * (1 + s * b) },
  }, base);
}
