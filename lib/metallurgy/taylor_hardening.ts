/**
 * Strengthening by dislocations left from deformation.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";

/**
 * Shear stress to push a dislocation through a forest of others (Taylor).
 *
 * τ = α G b √ρ.
 *
 * For dislocation densities from annealed (1e10 to 1e12 per m²) to heavily deformed (1e15 to 1e16). α contains the
 * strength and arrangement of the junctions.
 *
 * @param dislocationDensity Dislocation density ρ, 1/m².
 * @param options Shear modulus G, Pa; Burgers vector b, m; factor α, 0.2 to 0.5, default 0.3.
 * @returns τ, Pa; 0 for a crystal without dislocations.
 * @throws {RangeError} If the density or α is negative, or G or b is not positive.
 * @see G. I. Taylor, Proc. R. Soc. A 145 (1934) 362; U. F. Kocks, H. Mecking, Prog. Mater. Sci. 48 (2003) 171, for α.
 * @example
 * ```ts
 * import { taylorHardening } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(taylorHardening(1e14, { shearModulus: 80e9, burgersVector: 0.25e-9 }) / 1e6).toBeCloseTo(60, 10);
 * ```
 */
export function taylorHardening(
  dislocationDensity: number,
  options: { readonly shearModulus: number; readonly burgersVector: number; readonly factor?: number },
): number {
  const attempt = "compute Taylor hardening";
  const alpha = requireNonNegative("factor", options.factor ?? 0.3, attempt);
  return alpha * requirePositive("shearModulus", options.shearModulus, attempt) *
    requirePositive("burgersVector", options.burgersVector, attempt) *
    Math.sqrt(requireNonNegative("dislocationDensity", dislocationDensity, attempt));
}
