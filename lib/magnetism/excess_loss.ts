/**
 * Excess loss: the eddy currents round moving walls that the classical loss does not know (Bertotti).
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { OperatingPoint } from "./eddy_current.ts";

/** Riemann zeta of 3: 8/7 of the sum of 1/n³ over odd n. */
const ZETA_3 = 1.2020569031595942;

/** Damping coefficient G of a moving wall in a sheet, (4/π³)·Σ 1/n³ over odd n = 0.1357. */
export const EDDY_DAMPING_COEFFICIENT: number = 3.5 * ZETA_3 / Math.PI ** 3;

/**
 * (2π)^(3/2) times the mean of |cos|^(3/2) over a period, Γ(5/4)/(√π·Γ(7/4)): the form factor of sinusoidal induction.
 */
const SINE_FORM_FACTOR = 8.763363;

/** What the statistical theory of loss needs of a sheet. */
export interface ExcessLossSheet {
  /** Electrical resistivity ρ in Ω·m, above 0. */
  readonly resistivity: number;
  /**
   * Product V0·S in A·m, 0 or more: V0 in A/m, the field that activates one more correlation region, times the
   * cross-section S in m² of the sheet. About 2.7e-6 for a 30 mm strip of 0.35 mm silicon steel. A fitted constant of
   * each sheet and induction.
   */
  readonly excessParameter: number;
}

/**
 * Excess loss in sinusoidal induction, per volume (Bertotti).
 *
 * P = 8.763·√(G·V0·S/ρ)·(B·f)^(3/2), G = 0.1357. For a number of active regions that grows in proportion to the excess
 * field, V0 constant, and no skin effect. It fails for few, regular walls (grain-oriented steel, where V0 depends on
 * induction) and at high frequency.
 *
 * @param operation Peak induction B in T and frequency f in Hz, both 0 or more.
 * @param sheet ρ in Ω·m and V0·S in A·m.
 * @returns P in W/m³; goes as (B·f)^(3/2). Divide by the density for W/kg.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621.
 * @example
 * ```ts
 * import { excessLoss } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const sheet = { resistivity: 52e-8, excessParameter: 2.66e-6 };
 * expect(excessLoss({ induction: 1.5, frequency: 50 }, sheet) / 7650).toBeCloseTo(0.62, 2);
 * ```
 */
export function excessLoss(operation: OperatingPoint, sheet: ExcessLossSheet): number {
  const attempt = "compute the excess loss";
  const B = requireNonNegative("induction", operation.induction, attempt);
  const f = requireNonNegative("frequency", operation.frequency, attempt);
  const rho = requirePositive("resistivity", sheet.resistivity, attempt);
  const V0S = requireNonNegative("excessParameter", sheet.excessParameter, attempt);
  return SINE_FORM_FACTOR * Math.sqrt(EDDY_DAMPING_COEFFICIENT * V0S / rho) * (B * f) ** 1.5;
}

/**
 * Excess parameter that accounts for a measured excess loss: the inverse of {@linkcode excessLoss}.
 *
 * V0·S = (P/(8.763·(B·f)^(3/2)))²·ρ/G. A calibration on one operating point: it then predicts others of the sheet, and
 * nothing of the first.
 *
 * @param loss Measured excess loss P in W/m³, 0 or more.
 * @param options B in T and f in Hz of the measurement, above 0, and ρ in Ω·m.
 * @returns V0·S in A·m.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621.
 * @example
 * ```ts
 * import { excessParameterFromLoss } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameter = excessParameterFromLoss(0.62 * 7650, { induction: 1.5, frequency: 50, resistivity: 52e-8 });
 * expect(parameter / (30e-3 * 0.35e-3)).toBeCloseTo(0.25, 2); // V0 in A/m
 * ```
 */
export function excessParameterFromLoss(
  loss: number,
  options: OperatingPoint & { readonly resistivity: number },
): number {
  const attempt = "compute the excess parameter";
  const P = requireNonNegative("loss", loss, attempt);
  const B = requirePositive("induction", options.induction, attempt);
  const f = requirePositive("frequency", options.frequency, attempt);
  const rho = requirePositive("resistivity", options.resistivity, attempt);
  return (P / (SINE_FORM_FACTOR * (B * f) ** 1.5)) ** 2 * rho / EDDY_DAMPING_COEFFICIENT;
}
