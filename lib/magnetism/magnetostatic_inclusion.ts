/**
 * Stray-field energy of a nonmagnetic sphere in a magnet, and what a wall through it saves (Néel).
 *
 * @module
 */
import { VACUUM_PERMEABILITY } from "../constants.ts";
import { requirePositive } from "../numerics/require.ts";
import { wallEnergy } from "./domain_wall.ts";
import type { WallMaterial } from "./ferromagnet.ts";

/**
 * Stray-field energy of a sphere bisected by a 180° wall, over that of the uncut sphere: 0.4854.
 *
 * From the surface charges ±M·cos θ of the two halves, the magnetization lying in the plane of the wall, summed over
 * spherical harmonics; their energy falls as 1/(2·l + 1), and the cut moves it from l = 1 to l = 2, 4, 6, … The usual
 * statement is "about half".
 */
export const BISECTED_SPHERE_ENERGY_RATIO = 0.4854;

/** A spherical inclusion by its difference in polarization from the matrix. */
export interface PolarizationContrast {
  /**
   * Difference ΔJ of the polarizations of matrix and inclusion in T, above 0; Js of the matrix for a nonmagnetic
   * inclusion.
   */
  readonly polarizationContrast: number;
}

/**
 * Stray-field energy of a spherical inclusion, uncut or bisected by a 180° wall (Néel).
 *
 * E = ΔJ²·V/(6·μ0) uncut, the self-energy of a sphere of the missing moment (demagnetizing factor 1/3), and
 * {@linkcode BISECTED_SPHERE_ENERGY_RATIO} of that when bisected. The matrix is taken as rigidly magnetized; its spikes
 * and closure domains, which form at inclusions of about 1 µm and more, lower both.
 *
 * @param diameter Diameter d in m, above 0.
 * @param options The polarization contrast ΔJ in T, and `bisected`, default false.
 * @returns E in J, proportional to d³·ΔJ².
 * @throws {RangeError} If d or ΔJ is not positive and finite.
 * @see L. Néel, Cahiers de Physique 25 (1944) 21, for the mechanism.
 * @example
 * ```ts
 * import { inclusionMagnetostaticEnergy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const uncut = inclusionMagnetostaticEnergy(91e-9, { polarizationContrast: 1.11 });
 * expect(uncut).toBeCloseTo(6.4e-17, 17);
 * ```
 */
export function inclusionMagnetostaticEnergy(
  diameter: number,
  options: PolarizationContrast & { readonly bisected?: boolean },
): number {
  const attempt = "compute the stray-field energy of an inclusion";
  const d = requirePositive("diameter", diameter, attempt);
  const dJ = requirePositive("polarizationContrast", options.polarizationContrast, attempt);
  const volume = Math.PI * d ** 3 / 6;
  return (options.bisected ? BISECTED_SPHERE_ENERGY_RATIO : 1) * dJ ** 2 * volume / (6 * VACUUM_PERMEABILITY.value);
}

/**
 * Stray-field energy that a wall saves by bisecting an inclusion, over the wall energy it saves there.
 *
 * [E(uncut) − E(bisected)]/(γ·π·d²/4) = 0.0572·ΔJ²·d/(μ0·γ). Above 1 poles, not wall area, hold the wall: Kersten's
 * picture then misses the larger part. For inclusions wider than the wall; for narrower ones the wall energy saved is
 * smaller still, the ratio larger.
 *
 * @param diameter Diameter d in m, above 0.
 * @param matrix The polarization contrast ΔJ in T, and A in J/m and K1 in J/m³ of the matrix.
 * @returns Ratio, dimensionless, proportional to d.
 * @throws {RangeError} If an argument is not positive and finite.
 * @see L. Néel, Cahiers de Physique 25 (1944) 21, for the mechanism.
 * @example
 * ```ts
 * import { magnetostaticToWallEnergyRatio } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = { polarizationContrast: 1.11, exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };
 * expect(magnetostaticToWallEnergyRatio(91e-9, matrix)).toBeGreaterThan(3);
 * ```
 */
export function magnetostaticToWallEnergyRatio(diameter: number, matrix: PolarizationContrast & WallMaterial): number {
  const saved = (1 - BISECTED_SPHERE_ENERGY_RATIO) * inclusionMagnetostaticEnergy(diameter, matrix);
  return saved / (wallEnergy(matrix) * Math.PI * diameter ** 2 / 4);
}
