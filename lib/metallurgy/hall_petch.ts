/**
 * Grain-boundary strengthening.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";

/**
 * Strengthening by grain boundaries (Hall and Petch).
 *
 * Δσ = k D^(−1/2).
 *
 * An empirical law for D from about 1e-7 to 1e-3 m. It fails below some 2e-8 m, where softening sets in, and says
 * nothing about what lies inside the grains. k of fcc Co-Cr-Fe-Mn-Ni alloys: 0.2 to 0.6 MPa √m.
 *
 * @param grainSize Mean grain size D, m. Typically 1e-6 to 1e-4.
 * @param coefficient Coefficient k, Pa √m. Typically 2e5 to 6e5.
 * @returns Δσ, Pa; tends to 0 for a single crystal.
 * @throws {RangeError} If the grain size is not positive or the coefficient is negative.
 * @see E. O. Hall, Proc. Phys. Soc. B 64 (1951) 747; N. J. Petch, J. Iron Steel Inst. 174 (1953) 25. Coefficient of
 *   Al0.1CoCrFeNi, 464 MPa √µm with a friction stress of 83 MPa: J. Yang et al., J. Alloys Compd. 795 (2019) 269.
 * @example
 * ```ts
 * import { hallPetchStrength } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(hallPetchStrength(85e-6, 0.464e6) / 1e6).toBeCloseTo(50.3, 1);
 * ```
 */
export function hallPetchStrength(grainSize: number, coefficient: number): number {
  const attempt = "compute Hall-Petch strengthening";
  return requireNonNegative("coefficient", coefficient, attempt) /
    Math.sqrt(requirePositive("grainSize", grainSize, attempt));
}
