/**
 * Several obstacle mechanisms together: which one sets the stress.
 *
 * @module
 */
import { requireFinite, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { ShearingStress } from "./line_tension.ts";

/** Which way of passing the particles takes the least stress. */
export type PassingMode = "weak shearing" | "strong shearing" | "looping";

/** Critical resolved shear stress of a dispersion and what sets it. */
export interface PrecipitateStress {
  /** The critical stress, Pa: the smallest of the three. */
  readonly stress: number;
  /** The mode that sets it. */
  readonly mode: PassingMode;
  /** All shearing mechanisms summed for weak obstacles, Pa. */
  readonly weak: number;
  /** All shearing mechanisms summed for strong obstacles, Pa. */
  readonly strong: number;
  /** Orowan stress, Pa. */
  readonly looping: number;
}

/**
 * Critical resolved shear stress of a dispersion that several mechanisms make hard to shear, by the minimum rule.
 *
 * τ = min(Σ weak, Σ strong, τ_Orowan) with the power sum Σ = (Σ_i τ_i^p)^(1/p), p = 1.8.
 *
 * The exponent lies between 1 (linear sum) and 2 (Pythagorean); 1.8 is the calibration of Ahmadi et al. The rule has no
 * theory at the crossing of two modes, where the true stress is lower than both. A mechanism whose stress is 0 in one
 * of its two forms lowers only that sum.
 *
 * @param mechanisms Stresses of each shearing mechanism, Pa; none gives a stress of 0, since nothing then resists
 *   shearing.
 * @param options The Orowan stress `looping`, Pa, and the exponent p (default 1.8, at least 1).
 * @returns The stress, its mode and the three candidates.
 * @throws {RangeError} If a stress is negative or not finite or p is not positive.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173, in the form implemented by the precipitation package
 *   kawin.
 * @example
 * ```ts
 * import { combinePrecipitateStresses } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { stress, mode } = combinePrecipitateStresses([{ weak: 84e6, strong: 58e6 }], { looping: 102e6 });
 * expect(stress).toBeCloseTo(58e6, -2);
 * expect(mode).toBe("strong shearing");
 * ```
 */
export function combinePrecipitateStresses(
  mechanisms: readonly ShearingStress[],
  options: { readonly looping: number; readonly exponent?: number },
): PrecipitateStress {
  const exponent = requirePositive("exponent", options.exponent ?? 1.8, "combine precipitate stresses");
  const weak = powerSum(mechanisms.map((mechanism) => mechanism.weak), exponent);
  const strong = powerSum(mechanisms.map((mechanism) => mechanism.strong), exponent);
  const looping = requireNonNegative("looping", options.looping, "combine precipitate stresses");
  const stress = Math.min(weak, strong, looping);
  const mode = stress === weak ? "weak shearing" : stress === strong ? "strong shearing" : "looping";
  return { stress, mode, weak, strong, looping };
}

/**
 * Power sum of stresses from independent mechanisms.
 *
 * Σ = (Σ_i τ_i^p)^(1/p).
 *
 * p = 1 adds obstacles of very different strength, p = 2 those of equal strength and random positions (Koppenaal and
 * Kuhlmann-Wilsdorf); reality lies between. As p grows the sum tends to the largest term.
 *
 * @param stresses The stresses, Pa, none negative.
 * @param exponent The exponent p, above 0. Typically 1 to 2.
 * @returns Σ, Pa; 0 for an empty list.
 * @throws {RangeError} If a stress is negative or not finite, or p is not positive.
 * @see U. F. Kocks, A. S. Argon, M. F. Ashby, Prog. Mater. Sci. 19 (1975) 1, for the range of exponents.
 * @example
 * ```ts
 * import { powerSum } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(powerSum([3, 4], 2)).toBeCloseTo(5, 12);
 * expect(powerSum([3, 4], 1)).toBeCloseTo(7, 12);
 * ```
 */
export function powerSum(stresses: readonly number[], exponent: number): number {
  const attempt = "sum stresses";
  const p = requirePositive("exponent", exponent, attempt);
  const largest = stresses.reduce((max, stress) => Math.max(max, requireNonNegative("stress", stress, attempt)), 0);
  if (largest === 0) return 0;
  // Scaled by the largest, so that a large exponent cannot overflow.
  const total = largest * stresses.reduce((sum, stress) => sum + (stress / largest) ** p, 0) ** (1 / p);
  return requireFinite("sum", total, attempt);
}
