/**
 * How much of a receptor population a ligand holds at equilibrium.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";

/** A Hill curve: where it is half full and how steep it is. */
export interface HillParameters {
  /** Concentration K of half-maximal occupancy, mol/m³; `Infinity` for a ligand without affinity. */
  readonly halfMaximal: number;
  /** Hill coefficient n, 1 for one independent site; steeper above 1. */
  readonly hillCoefficient: number;
}

/**
 * Occupied (or blocked) fraction of a receptor population at equilibrium: the Hill equation.
 *
 * θ(C) = Cⁿ / (Kⁿ + Cⁿ)
 *
 * Valid when binding is fast beside the change of C and the ligand is not depleted. It fails for blockers that are
 * trapped in a closed channel (ketamine is one), which leave later than C says, and for n ≠ 1 it is a description, not
 * a mechanism.
 *
 * @param concentration Free ligand C at the receptor, mol/m³, 0 or more; typically 1e-6 to 1e-1 (1 nM to 100 µM).
 * @param parameters K, mol/m³ (above 0, `Infinity` allowed), and n, dimensionless (above 0; typically 1 to 2).
 * @returns Occupied fraction, from 0 (at C = 0 or K = Infinity) to 1; ½ at C = K.
 * @throws {RangeError} If the concentration is negative or not finite, or K or n is not positive.
 * @see A. V. Hill, The possible effects of the aggregation of the molecules of haemoglobin on its dissociation curves,
 * J. Physiol. 40 (1910) iv–vii.
 * @example
 * ```ts
 * import { receptorOccupancy } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const nmdaReceptorBlock = { halfMaximal: 1.5e-3, hillCoefficient: 1.4 };
 * expect(receptorOccupancy(1.5e-3, nmdaReceptorBlock)).toBe(0.5);
 * expect(receptorOccupancy(0, nmdaReceptorBlock)).toBe(0);
 * ```
 */
export function receptorOccupancy(concentration: number, parameters: HillParameters): number {
  const C = requireNonNegative("concentration", concentration, "compute a receptor occupancy");
  const { K, n } = requireHill(parameters);
  if (C === 0 || K === Infinity) return 0;
  return n === 1 ? C / (K + C) : 1 / (1 + Math.pow(K / C, n)); // the power is what costs time in a simulation
}

/**
 * Concentration that gives a wanted occupancy: the Hill equation solved for C.
 *
 * C = K·(θ/(1 − θ))^(1/n)
 *
 * @param occupancy Fraction θ, from 0 to 1.
 * @param parameters K, mol/m³, and n, dimensionless, as for {@linkcode receptorOccupancy}.
 * @returns Free concentration, mol/m³, 0 at θ = 0, `Infinity` at θ = 1.
 * @throws {RangeError} If the occupancy is outside [0, 1], or K or n is not positive.
 * @example
 * ```ts
 * import { concentrationAtOccupancy, receptorOccupancy } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const site = { halfMaximal: 5e-3, hillCoefficient: 1.4 };
 * expect(receptorOccupancy(concentrationAtOccupancy(0.9, site), site)).toBeCloseTo(0.9, 12);
 * ```
 */
export function concentrationAtOccupancy(occupancy: number, parameters: HillParameters): number {
  const theta = requireFraction("occupancy", occupancy, "compute the concentration at an occupancy");
  const { K, n } = requireHill(parameters);
  return theta === 0 ? 0 : K * Math.pow(theta / (1 - theta), 1 / n);
}

function requireHill({ halfMaximal: K, hillCoefficient: n }: HillParameters): { K: number; n: number } {
  const attempt = "compute a receptor occupancy";
  if (K !== Infinity) requirePositive("halfMaximal", K, attempt);
  return { K, n: requirePositive("hillCoefficient", n, attempt) };
}
