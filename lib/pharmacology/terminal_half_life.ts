/**
 * The half-life that is measured late after a dose.
 *
 * @module
 */
import { dispositionRates, type TwoCompartmentParameters } from "./two_compartment.ts";

/**
 * Terminal (elimination, β-phase) half-life of a two-compartment drug.
 *
 * t½ = ln 2/β; with Q = 0, ln 2·V_c/CL.
 *
 * It is what a log-linear fit of late plasma samples gives. It is not how long an effect lasts, and after a slowly
 * absorbed dose (k_a below β) the late slope is k_a.
 *
 * @param parameters As for {@linkcode dispositionRates}.
 * @returns Half-life, s; in mice about 860 s for ketamine and 950 s for cocaine.
 * @throws {RangeError} If a parameter is outside its domain.
 * @see M. Gibaldi and D. Perrier, Pharmacokinetics, 2nd edition, Marcel Dekker (1982), chapter 2.
 * @example
 * ```ts
 * import { ketamine, terminalHalfLife } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(terminalHalfLife(ketamine.pharmacokinetics) / 60).toBeCloseTo(14.3, 1);
 * ```
 */
export function terminalHalfLife(parameters: TwoCompartmentParameters): number {
  const { fast, slow } = dispositionRates(parameters);
  return Math.LN2 / (parameters.distributionClearance === 0 ? fast : slow);
}

/**
 * Half-life of the distribution phase, which follows an intravenous bolus.
 *
 * t½ = ln 2/α
 *
 * @param parameters As for {@linkcode dispositionRates}.
 * @returns Half-life, s; about 90 s for ketamine in the mouse. With Q = 0 there is no distribution and it is
 * `Infinity`.
 * @throws {RangeError} If a parameter is outside its domain.
 * @example
 * ```ts
 * import { distributionHalfLife, ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(distributionHalfLife(ketamine.pharmacokinetics) / 60).toBeCloseTo(1.5, 1);
 * ```
 */
export function distributionHalfLife(parameters: TwoCompartmentParameters): number {
  const { fast } = dispositionRates(parameters);
  return parameters.distributionClearance === 0 ? Infinity : Math.LN2 / fast;
}
