/**
 * The exchange length of a grain's anisotropy: the distance over which exchange keeps the magnetization from following
 * it.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { requireWallMaterial, type WallMaterial } from "./ferromagnet.ts";

/**
 * Basic exchange length of the random anisotropy model.
 *
 * L0 = √(A/K1). It is also the wall width parameter Δ. Grains much smaller than L0 are averaged over, larger ones
 * follow their own easy axis. Factors of order one (the φ of Herzer) are set to 1, so L0 carries an uncertainty of that
 * order.
 *
 * @param material Exchange stiffness A in J/m and anisotropy K1 in J/m³, both above 0.
 * @returns L0 in m; 35 nm for the α-Fe-Si grains of nanocrystalline alloys. Grows without limit as K1 goes to 0.
 * @throws {RangeError} If A or K1 is not positive and finite.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { exchangeLength } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(exchangeLength({ exchangeStiffness: 1e-11, anisotropy: 8e3 })).toBeCloseTo(35.4e-9, 10);
 * ```
 */
export function exchangeLength(material: WallMaterial): number {
  const { exchangeStiffness: A, anisotropy: K1 } = requireWallMaterial(material, "compute the exchange length");
  return Math.sqrt(A / K1);
}

/**
 * Anisotropy constant that a stated exchange length implies: the inverse of {@linkcode exchangeLength}.
 *
 * K1 = A/L0². Use it to ask which material a claimed range of the sixth-power law would need.
 *
 * @param length Exchange length L0 in m, above 0; the largest grain that is still averaged over.
 * @param material Exchange stiffness A in J/m, above 0.
 * @returns K1 in J/m³.
 * @throws {RangeError} If L0 or A is not positive and finite.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { anisotropyForExchangeLength } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(anisotropyForExchangeLength(0.5e-6, { exchangeStiffness: 1e-11 })).toBeCloseTo(40, 10);
 * ```
 */
export function anisotropyForExchangeLength(length: number, material: { readonly exchangeStiffness: number }): number {
  const attempt = "compute the anisotropy for an exchange length";
  const L0 = requirePositive("length", length, attempt);
  return requirePositive("exchangeStiffness", material.exchangeStiffness, attempt) / L0 ** 2;
}
