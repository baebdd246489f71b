/**
 * Saturation polarization from magnetization per mass, and what a paramagnetic phase in an alloy asks of the rest.
 *
 * @module
 */
import { VACUUM_PERMEABILITY } from "../constants.ts";
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";

/**
 * Saturation polarization from magnetization per mass.
 *
 * Js = µ0·ρ·σ.
 *
 * @param massMagnetization σ in A·m²/kg, 0 or more.
 * @param options `density` ρ in kg/m³, above 0.
 * @returns Js in T; iron: 218 A·m²/kg make 2.15 T.
 * @throws {RangeError} If σ is negative, ρ is not positive, or either is not finite.
 * @see Definition, J = µ0·M (IEC 60050-121).
 * @example
 * ```ts
 * import { polarizationOfMassMagnetization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(polarizationOfMassMagnetization(218, { density: 7870 })).toBeCloseTo(2.156, 3);
 * ```
 */
export function polarizationOfMassMagnetization(
  massMagnetization: number,
  options: { readonly density: number },
): number {
  const attempt = "compute the polarization";
  const sigma = requireNonNegative("massMagnetization", massMagnetization, attempt);
  return VACUUM_PERMEABILITY.value * requirePositive("density", options.density, attempt) * sigma;
}

/**
 * Magnetization per mass from saturation polarization: the inverse of {@linkcode polarizationOfMassMagnetization}.
 *
 * σ = Js/(µ0·ρ).
 *
 * @param polarization Js in T, 0 or more.
 * @param options `density` ρ in kg/m³, above 0.
 * @returns σ in A·m²/kg.
 * @throws {RangeError} If Js is negative, ρ is not positive, or either is not finite.
 * @see Definition, J = µ0·M (IEC 60050-121).
 * @example
 * ```ts
 * import { massMagnetizationOfPolarization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(massMagnetizationOfPolarization(2.0, { density: 8800 })).toBeCloseTo(180.9, 1);
 * ```
 */
export function massMagnetizationOfPolarization(polarization: number, options: { readonly density: number }): number {
  const attempt = "compute the magnetization per mass";
  const Js = requireNonNegative("polarization", polarization, attempt);
  return Js / (VACUUM_PERMEABILITY.value * requirePositive("density", options.density, attempt));
}

/**
 * Polarization that the matrix of a two-phase alloy must have if a given fraction carries no moment.
 *
 * Jm = J/(1 − f). A consistency check: no alloy of 3d metals exceeds about 2.45 T at room temperature, so a larger
 * result says that the fraction, the polarization or the absence of a moment is not as stated.
 *
 * @param polarization Mean polarization J of the alloy in T, 0 or more.
 * @param options `paramagneticFraction` f, the volume fraction without a moment, from 0 to below 1.
 * @returns Jm in T; J for f = 0, without limit as f goes to 1.
 * @throws {RangeError} If J is negative or not finite, or f is outside 0 to 1 or is 1.
 * @see Volume average of the polarization; definition.
 * @example
 * ```ts
 * import { matrixPolarization } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(matrixPolarization(1.106, { paramagneticFraction: 0.55 })).toBeCloseTo(2.46, 2);
 * ```
 */
export function matrixPolarization(polarization: number, options: { readonly paramagneticFraction: number }): number {
  const attempt = "compute the polarization of the matrix";
  const J = requireNonNegative("polarization", polarization, attempt);
  const f = requireFraction("paramagneticFraction", options.paramagneticFraction, attempt);
  if (f === 1) throw new RangeError(`Cannot ${attempt}: paramagneticFraction must be below 1, got 1`);
  return J / (1 - f);
}

/**
 * Largest volume fraction without a moment that an alloy of given polarization can hold.
 *
 * f = 1 − J/Jm: the same balance as {@linkcode matrixPolarization}, solved for the fraction.
 *
 * @param polarization Mean polarization J of the alloy in T, from 0 to Jm.
 * @param options `matrixPolarization` Jm in T, above 0.
 * @returns f, dimensionless, 0 to 1.
 * @throws {RangeError} If J is negative or above Jm, or Jm is not positive and finite.
 * @see Volume average of the polarization; definition.
 * @example
 * ```ts
 * import { maximumParamagneticFraction } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(maximumParamagneticFraction(1.106, { matrixPolarization: 2.0 })).toBeCloseTo(0.447, 3);
 * ```
 */
export function maximumParamagneticFraction(
  polarization: number,
  options: { readonly matrixPolarization: number },
): number {
  const attempt = "compute the largest paramagnetic fraction";
  const J = requireNonNegative("polarization", polarization, attempt);
  const Jm = requirePositive("matrixPolarization", options.matrixPolarization, attempt);
  if (J > Jm) throw new RangeError(`Cannot ${attempt}: polarization must be at most ${Jm} T, got ${J}`);
  return 1 - J / Jm;
}
