/**
 * Coercivity from internal stress: a wall in a magnetoelastic energy that varies over some wavelength (Becker,
 * Kondorsky).
 *
 * @module
 */
import { requireFinite, requirePositive } from "../numerics/require.ts";
import { exchangeLength } from "./exchange_length.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";
import { maximumPinningForce } from "./inclusion_pinning.ts";
import { magnetoelasticAnisotropy } from "./magnetoelastic.ts";
import { wallAveragingFactor } from "./periodic_array_pinning.ts";

/** A ferromagnet with magnetostriction and an internal stress. */
export interface StressedFerromagnet extends Ferromagnet {
  /** Saturation magnetostriction λs, dimensionless, any sign. */
  readonly magnetostriction: number;
  /** Amplitude σi of the internal stress in Pa, any sign. */
  readonly stressAmplitude: number;
}

/**
 * Coercivity of a wall in a sinusoidal internal stress.
 *
 * Hc = (3·|λs·σi|/Js)·(δ/l)·y/sinh y, y = π·δ/l, δ = π·√(A/K1): the anisotropy varies as (3/2)·λs·σi·sin(2π·x/l) across
 * a rigid flat wall. In the textbook form Hc = p·λs·σi/Js this gives p = 3·δ/l for l ≫ δ (Kondorsky) and a maximum p =
 * 1.055 at l = 1.64·δ, where textbooks put p ≈ 1. For l ≪ δ it falls exponentially, faster than the l/δ of the
 * textbooks, which holds for a single stressed layer: see {@linkcode stressedLayerCoercivity}.
 *
 * @param wavelength Wavelength l of the stress in m, above 0.
 * @param material A in J/m, K1 in J/m³, Js in T, λs and σi in Pa. |(3/2)·λs·σi| must stay well below K1 for the wall to
 * keep its shape.
 * @returns Hc in A/m.
 * @throws {RangeError} If an argument is outside its domain.
 * @see E. Kondorsky, Phys. Z. Sowjetunion 11 (1937) 597; R. Becker and W. Döring, Ferromagnetismus, Springer (1939).
 * @example
 * ```ts
 * import { stressWaveCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const material = { exchangeStiffness: 1.3e-11, anisotropy: 1e4, polarization: 1.11, magnetostriction: 10e-6, stressAmplitude: 1e7 };
 * const delta = Math.PI * Math.sqrt(1.3e-11 / 1e4);
 * const p = stressWaveCoercivity(1.64 * delta, material) * 1.11 / (10e-6 * 1e7);
 * expect(p).toBeCloseTo(1.055, 3);
 * ```
 */
export function stressWaveCoercivity(wavelength: number, material: StressedFerromagnet): number {
  const attempt = "compute the coercivity in a stress wave";
  const l = requirePositive("wavelength", wavelength, attempt);
  const { polarization: Js } = requireFerromagnet(material, attempt);
  const delta = Math.PI * exchangeLength(material);
  const y = Math.PI * delta / l;
  return 2 * amplitude(material, attempt) / Js * (delta / l) * wallAveragingFactor(y);
}

/**
 * Coercivity of a wall at a single layer of differing stress, parallel to the wall.
 *
 * Hc = max over x of |(3/2)·λs·σi|·[sech²((w/2 − x)/Δ) − sech²((w/2 + x)/Δ)]/(2·Js): (π/√3)·(|λs·σi|/Js)·(w/δ) for a
 * layer much thinner than the wall, the l/δ of the textbooks, and (3/4)·|λs·σi|/Js for a thick one.
 *
 * @param width Width w of the layer in m, above 0.
 * @param material A in J/m, K1 in J/m³, Js in T, λs and the stress difference σi in Pa.
 * @returns Hc in A/m, from 0 for thin to (3/4)·|λs·σi|/Js for thick layers.
 * @throws {RangeError} If an argument is outside its domain.
 * @see Derived from the wall profile of L. Landau and E. Lifshitz, Phys. Z. Sowjetunion 8 (1935) 153.
 * @example
 * ```ts
 * import { stressedLayerCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const material = { exchangeStiffness: 1.3e-11, anisotropy: 1e4, polarization: 1.11, magnetostriction: 10e-6, stressAmplitude: 1e7 };
 * expect(stressedLayerCoercivity(1e-6, material)).toBeCloseTo(0.75 * 10e-6 * 1e7 / 1.11, 6);
 * ```
 */
export function stressedLayerCoercivity(width: number, material: StressedFerromagnet): number {
  const attempt = "compute the coercivity of a stressed layer";
  const size = requirePositive("width", width, attempt);
  const { polarization: Js, anisotropy: K } = requireFerromagnet(material, attempt);
  // A cube of the layer's width pins with 2·K·C per area where the layer pins with Kσ.
  const { force } = maximumPinningForce({ ...material, size, shape: "cube" });
  return amplitude(material, attempt) * force / (2 * K * size ** 2) / (2 * Js);
}

/** |(3/2)·λs·σi| in J/m³. */
function amplitude(material: StressedFerromagnet, attempt: string): number {
  const stress = requireFinite("stressAmplitude", material.stressAmplitude, attempt);
  requireFinite("magnetostriction", material.magnetostriction, attempt);
  return Math.abs(magnetoelasticAnisotropy(stress, material));
}
