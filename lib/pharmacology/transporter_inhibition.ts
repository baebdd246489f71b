/**
 * Competitive inhibition of a transporter.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";

/**
 * Factor by which a competitive inhibitor raises the apparent Michaelis constant of a transporter.
 *
 * m = 1 + C/K_i, so that K_m becomes m·K_m and V_max stays.
 *
 * Valid for a purely competitive inhibitor at equilibrium, which is the usual description of cocaine at the dopamine
 * transporter. It does not hold for releasers (amphetamine), for non-competitive inhibition, or for an inhibitor that
 * changes how much transporter is at the surface.
 *
 * @param concentration Free inhibitor C at the transporter, mol/m³, 0 or more; cocaine typically 1e-4 to 5e-3.
 * @param options `inhibitionConstant`: K_i, mol/m³, above 0, `Infinity` for a ligand without affinity; cocaine 3e-4.
 * @returns m, dimensionless, 1 without inhibitor, growing without limit.
 * @throws {RangeError} If the concentration is negative or not finite, or K_i is not positive.
 * @see textbook Michaelis-Menten kinetics with a competitive inhibitor.
 * @example
 * ```ts
 * import { competitiveFactor } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(competitiveFactor(3e-4, { inhibitionConstant: 3e-4 })).toBe(2);
 * expect(competitiveFactor(3e-4, { inhibitionConstant: Infinity })).toBe(1);
 * ```
 */
export function competitiveFactor(concentration: number, options: { readonly inhibitionConstant: number }): number {
  const C = requireNonNegative("concentration", concentration, "compute a competitive factor");
  return 1 + C / requireInhibitionConstant(options.inhibitionConstant);
}

/**
 * Fraction of the transporter that a competitive inhibitor holds when little substrate is present.
 *
 * θ = C/(C + K_i) = 1 − 1/m
 *
 * @param concentration Free inhibitor C, mol/m³, 0 or more.
 * @param options `inhibitionConstant`: K_i, mol/m³, above 0, `Infinity` allowed.
 * @returns Occupied fraction, from 0 to 1; ½ at C = K_i.
 * @throws {RangeError} As {@linkcode competitiveFactor}.
 * @example
 * ```ts
 * import { transporterOccupancy } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(transporterOccupancy(9e-4, { inhibitionConstant: 3e-4 })).toBeCloseTo(0.75, 15);
 * ```
 */
export function transporterOccupancy(concentration: number, options: { readonly inhibitionConstant: number }): number {
  return 1 - 1 / competitiveFactor(concentration, options);
}

function requireInhibitionConstant(Ki: number): number {
  return Ki === Infinity ? Ki : requirePositive("inhibitionConstant", Ki, "compute a competitive factor");
}
