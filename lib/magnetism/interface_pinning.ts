/**
 * Depinning of a wall from the interface between two phases: the micromagnetic standard problem.
 *
 * @module
 */
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";

/**
 * Field that drives a 180° wall across a planar interface into a harder phase (standard problem of Heistracher et al.).
 *
 * Hp = (2·K₂/J₂)·(1 − εK·εA)/(1 + √(εM·εA))², εX = X₁/X₂ the ratio of the soft phase 1 to the hard phase 2 in A, K and
 * Js. Exact for a one-dimensional wall between uniaxial half-spaces with a common axis and a sharp interface, field
 * along the axis, no stray field. Inclusions, which a wall passes round, pin less.
 *
 * @param phases The `soft` and the `hard` phase: A in J/m, K in J/m³, Js in T of each. √(A·K) of the hard phase must
 * not be below that of the soft.
 * @returns Hp in A/m; 0 for equal phases, 2·K₂/J₂ for a soft phase without exchange.
 * @throws {RangeError} If a constant is not positive and finite, or the phase called soft has the larger A·K.
 * @see P. Heistracher et al., J. Magn. Magn. Mater. 548 (2022) 168875, doi:10.1016/j.jmmm.2021.168875.
 * @example
 * ```ts
 * import { interfacePinningField } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const soft = { exchangeStiffness: 0.25e-11, anisotropy: 1e5, polarization: 0.25 };
 * const hard = { exchangeStiffness: 1e-11, anisotropy: 1e6, polarization: 1 };
 * const field = interfacePinningField({ soft, hard });
 * expect(field * 4e-7 * Math.PI).toBeCloseTo(1.568, 3); // in tesla
 * ```
 */
export function interfacePinningField(phases: { readonly soft: Ferromagnet; readonly hard: Ferromagnet }): number {
  const attempt = "compute the interface pinning field";
  const soft = requireFerromagnet(phases.soft, attempt), hard = requireFerromagnet(phases.hard, attempt);
  const eA = soft.exchangeStiffness / hard.exchangeStiffness;
  const eK = soft.anisotropy / hard.anisotropy;
  const eM = soft.polarization / hard.polarization;
  if (eK * eA > 1) {
    throw new RangeError(`Cannot ${attempt}: the soft phase must have the smaller A·K, got ${eK * eA} times the hard`);
  }
  return 2 * hard.anisotropy / hard.polarization * (1 - eK * eA) / (1 + Math.sqrt(eM * eA)) ** 2;
}
