/**
 * Total exposure to a dose.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { TwoCompartmentParameters } from "./two_compartment.ts";

/**
 * Area under the central concentration from a dose to the end of time.
 *
 * ∫C₁ dt = F·dose/(M·CL), whatever the volumes, the distribution and the absorption rate; F = 1 into the vein.
 *
 * Valid for linear elimination. The area under the free effect-site concentration is f_u times this.
 *
 * @param dose Dose, kg of base per kg of body mass, 0 or more (1 mg/kg is 1e-6).
 * @param options `molarMass` M, kg/mol; `pharmacokinetics`; `bioavailability` F to use, from 0 to 1, default 1
 * (intravenous).
 * @returns Area, mol s/m³, proportional to the dose.
 * @throws {RangeError} If the dose is negative, M or CL is not positive, or F is outside [0, 1].
 * @see M. Gibaldi and D. Perrier, Pharmacokinetics, 2nd edition, Marcel Dekker (1982).
 * @example
 * ```ts
 * import { areaUnderCurve, ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * // 2 mg/kg into the vein: 8.4 µmol per kg over 0.13 L/min per kg is 65 µM·min.
 * expect(areaUnderCurve(2e-6, ketamine) / (1e-3 * 60)).toBeCloseTo(64.7, 1);
 * ```
 */
export function areaUnderCurve(
  dose: number,
  options: {
    readonly molarMass: number;
    readonly pharmacokinetics: TwoCompartmentParameters;
    readonly bioavailability?: number;
  },
): number {
  const attempt = "compute an area under the curve";
  requireNonNegative("dose", dose, attempt);
  const M = requirePositive("molarMass", options.molarMass, attempt);
  const CL = requirePositive("clearance", options.pharmacokinetics.clearance, attempt);
  return (requireFraction("bioavailability", options.bioavailability ?? 1, attempt) * dose) / (M * CL);
}
