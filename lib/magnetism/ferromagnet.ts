/**
 * What a ferromagnet is to the wall models: exchange stiffness, anisotropy and polarization, with their checks.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";

/** The two constants that set the width and the energy of a domain wall. */
export interface WallMaterial {
  /** Exchange stiffness A in J/m, above 0; 5e-12 to 3e-11 in metals. Rarely known better than 20 to 30 %. */
  readonly exchangeStiffness: number;
  /** Magnitude of the first anisotropy constant K1 in J/m³, above 0; 1e2 (Permalloy) to 5e4 (iron) in soft magnets. */
  readonly anisotropy: number;
}

/** A wall material of known saturation polarization, so that an energy can be turned into a field. */
export interface Ferromagnet extends WallMaterial {
  /** Saturation polarization Js = μ0·Ms in T, above 0; 0.5 to 2.45 in soft magnetic metals. */
  readonly polarization: number;
}

/**
 * Requires both wall constants to be positive and finite.
 *
 * @param material The constants A and K1.
 * @param attempt What fails without them, as a verb phrase: "compute the wall width".
 * @returns The material, unchanged.
 * @throws {RangeError} If `exchangeStiffness` or `anisotropy` is not positive and finite.
 * @example
 * ```ts
 * import { requireWallMaterial } from "lib/magnetism/ferromagnet.ts";
 * import { expect } from "@std/expect";
 *
 * const attempt = "compute the wall width";
 * expect(() => requireWallMaterial({ exchangeStiffness: 1e-11, anisotropy: 0 }, attempt)).toThrow(
 *   "Cannot compute the wall width: anisotropy must be positive and finite, got 0",
 * );
 * ```
 */
export function requireWallMaterial<Material extends WallMaterial>(material: Material, attempt: string): Material {
  requirePositive("exchangeStiffness", material.exchangeStiffness, attempt);
  requirePositive("anisotropy", material.anisotropy, attempt);
  return material;
}

/**
 * Requires the wall constants and the polarization to be positive and finite.
 *
 * @param material The constants A, K1 and Js.
 * @param attempt What fails without them, as a verb phrase.
 * @returns The material, unchanged.
 * @throws {RangeError} If `exchangeStiffness`, `anisotropy` or `polarization` is not positive and finite.
 * @example
 * ```ts
 * import { requireFerromagnet } from "lib/magnetism/ferromagnet.ts";
 * import { expect } from "@std/expect";
 *
 * const iron = { exchangeStiffness: 2e-11, anisotropy: 4.8e4, polarization: 2.15 };
 * expect(requireFerromagnet(iron, "compute a coercivity")).toBe(iron);
 * ```
 */
export function requireFerromagnet<Material extends Ferromagnet>(material: Material, attempt: string): Material {
  requireWallMaterial(material, attempt);
  requirePositive("polarization", material.polarization, attempt);
  return material;
}
