/**
 * What saturation is worth in a machine: flux, pull and torque.
 *
 * @module
 */
import { VACUUM_PERMEABILITY } from "../constants.ts";
import { requireNonNegative, requirePositive } from "../numerics/require.ts";

/**
 * Largest flux that a saturated cross-section carries.
 *
 * Φ = Js·S. The small part µ0·H·S of the field itself is left out.
 *
 * @param polarization Js in T, 0 or more.
 * @param options `area` S in m², above 0.
 * @returns Φ in Wb.
 * @throws {RangeError} If Js is negative, S is not positive, or either is not finite.
 * @see Definition, B = µ0·H + J (IEC 60050-121).
 * @example
 * ```ts
 * import { saturationFlux } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(saturationFlux(2.0, { area: 1e-4 })).toBeCloseTo(2e-4, 12);
 * ```
 */
export function saturationFlux(polarization: number, options: { readonly area: number }): number {
  const attempt = "compute the saturation flux";
  const Js = requireNonNegative("polarization", polarization, attempt);
  return Js * requirePositive("area", options.area, attempt);
}

/**
 * Maxwell pull on a pole face per area.
 *
 * p = B²/(2·µ0). For flux normal to the face of a highly permeable pole; with B = Js it is the most a saturated pole
 * pulls.
 *
 * @param induction B at the face in T, 0 or more.
 * @returns p in Pa; 0.40 MPa at 1 T, 2.3 MPa at 2.4 T.
 * @throws {RangeError} If B is negative or not finite.
 * @see J. D. Jackson, Classical Electrodynamics, Wiley (1998), section on the Maxwell stress tensor.
 * @example
 * ```ts
 * import { maxwellPull } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(maxwellPull(1)).toBeCloseTo(3.979e5, -2);
 * ```
 */
export function maxwellPull(induction: number): number {
  return requireNonNegative("induction", induction, "compute the Maxwell pull") ** 2 / (2 * VACUUM_PERMEABILITY.value);
}

/** What a magnet does against a reference magnet in the same geometry. */
export interface SaturationRatios {
  /** Flux of a saturated section, and the torque of a machine at equal current loading: in proportion to Js. */
  readonly torque: number;
  /** Pull of a saturated pole, and reluctance torque at equal geometry: in proportion to Js². */
  readonly force: number;
  /** Volume of core for equal flux over a given length: the inverse of the flux. */
  readonly volume: number;
}

/**
 * Flux or torque, force, and core volume of a machine limited by saturation, against a reference material.
 *
 * Torque ratio Js/Jref (the torque of a rotor is proportional to gap induction times current loading), force ratio
 * (Js/Jref)², volume ratio Jref/Js. Scaling at the same geometry, every section at saturation; losses and magnetizing
 * current are not considered.
 *
 * @param polarization Js of the material in T, above 0.
 * @param options `reference` Jref in T, above 0.
 * @returns The ratios, dimensionless; 1 for equal polarization.
 * @throws {RangeError} If an argument is not positive and finite.
 * @see J. R. Hendershot and T. J. E. Miller, Design of Brushless Permanent-Magnet Motors, Oxford University Press
 * (1994), sizing by loadings.
 * @example
 * ```ts
 * import { saturationRatios } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(saturationRatios(1.11, { reference: 2.4 }).force).toBeCloseTo(1 / 4.7, 2);
 * ```
 */
export function saturationRatios(polarization: number, options: { readonly reference: number }): SaturationRatios {
  const attempt = "compare saturation";
  const reference = requirePositive("reference", options.reference, attempt);
  const torque = requirePositive("polarization", polarization, attempt) / reference;
  return { torque, force: torque ** 2, volume: 1 / torque };
}
