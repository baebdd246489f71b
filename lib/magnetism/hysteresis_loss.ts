/**
 * Hysteresis loss: the area of the quasi-static loop times the frequency.
 *
 * @module
 */
import { requireFinite, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { OperatingPoint } from "./eddy_current.ts";

/**
 * Hysteresis loss of a rectangular loop, per volume.
 *
 * P = 4·Hc·B·f. The loop is taken as a rectangle of half-width Hc whatever the peak induction: right in kind for
 * induction near saturation, too high where the loop is slanted (real loops have 50 to 90 % of that area) and for minor
 * loops, whose coercivity is smaller.
 *
 * @param operation Peak induction B in T and frequency f in Hz, both 0 or more.
 * @param material `coercivity` Hc in A/m, 0 or more.
 * @returns P in W/m³; proportional to Hc, B and f. Divide by the density for W/kg.
 * @throws {RangeError} If an argument is negative or not finite.
 * @see G. Bertotti, Hysteresis in Magnetism, Academic Press (1998), introduction (loss as loop area).
 * @example
 * ```ts
 * import { rectangularHysteresisLoss } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const loss = rectangularHysteresisLoss({ induction: 1.5, frequency: 50 }, { coercivity: 40 });
 * expect(loss / 7650).toBeCloseTo(1.57, 2);
 * ```
 */
export function rectangularHysteresisLoss(
  operation: OperatingPoint,
  material: { readonly coercivity: number },
): number {
  const attempt = "compute the hysteresis loss";
  const B = requireNonNegative("induction", operation.induction, attempt);
  const f = requireNonNegative("frequency", operation.frequency, attempt);
  return 4 * requireNonNegative("coercivity", material.coercivity, attempt) * B * f;
}

/** Steinmetz's coefficient and exponent. */
export interface SteinmetzLaw {
  /** Loss k per cycle at 1 T in J/m³, 0 or more. */
  readonly coefficient: number;
  /** Exponent n of the induction, above 0; 1.6 in Steinmetz's law, 1.5 to 2.2 in fits, about 3 at small induction. */
  readonly exponent: number;
}

/**
 * Hysteresis loss by Steinmetz's law, per volume.
 *
 * P = k·(B/1 T)ⁿ·f. An empirical fit; it holds for the induction range in which k and n were fitted.
 *
 * @param operation Peak induction B in T and frequency f in Hz, both 0 or more.
 * @param law k in J/m³ and n.
 * @returns P in W/m³.
 * @throws {RangeError} If an argument is outside its domain, or the loss exceeds the largest number.
 * @see C. P. Steinmetz, Trans. AIEE 9 (1892) 3.
 * @example
 * ```ts
 * import { steinmetzHysteresisLoss } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const law = { coefficient: 160, exponent: 1.6 };
 * const at = (induction: number) => steinmetzHysteresisLoss({ induction, frequency: 50 }, law);
 * expect(Math.log2(at(1) / at(0.5))).toBeCloseTo(1.6, 12);
 * ```
 */
export function steinmetzHysteresisLoss(operation: OperatingPoint, law: SteinmetzLaw): number {
  const attempt = "compute the hysteresis loss";
  const B = requireNonNegative("induction", operation.induction, attempt);
  const f = requireNonNegative("frequency", operation.frequency, attempt);
  const n = requirePositive("exponent", law.exponent, attempt);
  const loss = requireNonNegative("coefficient", law.coefficient, attempt) * B ** n * f;
  return requireFinite("loss", loss, attempt);
}
