/**
 * Dilute solid-solution strengthening with measured coefficients.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { Composition } from "./composition.ts";

/**
 * Strengthening by several dilute solutes (Labusch, with the sum of Gypen and Deruyttere).
 *
 * Δσ = (Σ k_i^(1/n) c_i)^n; n = 2/3 for Labusch, 1/2 for Fleischer and Friedel. One solute gives k c^n.
 *
 * The sum is the one that counts two equal solutes as one. Dilute: up to some at.% of each solute in one solvent, with
 * coefficients measured in that solvent. For concentrated alloys without a solvent use {@linkcode
 * solidSolutionStrength}.
 *
 * @param composition Atomic fractions; elements without a coefficient count as solvent.
 * @param options Coefficients k_i by symbol, Pa per (atomic fraction)^n, and the exponent n (default 2/3, in (0, 1]).
 * @returns Δσ, Pa; 0 without solutes.
 * @throws {RangeError} If a coefficient is negative, a fraction is outside [0, 1] or n is outside (0, 1].
 * @see R. Labusch, Phys. Status Solidi 41 (1970) 659; L. A. Gypen, A. Deruyttere, J. Mater. Sci. 12 (1977) 1028.
 * @example
 * ```ts
 * import { soluteStrengthening } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(soluteStrengthening({ Ni: 0.999, Al: 0.001 }, { coefficients: { Al: 1e9 } }) / 1e6).toBeCloseTo(10, 10);
 * ```
 */
export function soluteStrengthening(
  composition: Composition,
  options: { readonly coefficients: Readonly<Record<string, number>>; readonly exponent?: number },
): number {
  const attempt = "compute solute strengthening";
  const n = requirePositive("exponent", requireFraction("exponent", options.exponent ?? 2 / 3, attempt), attempt);
  const sum = Object.entries(options.coefficients).reduce((total, [symbol, k]) => {
    const c = requireFraction(`fraction of ${symbol}`, composition[symbol] ?? 0, attempt);
    return total + requireNonNegative(`coefficient of ${symbol}`, k, attempt) ** (1 / n) * c;
  }, 0);
  return sum ** n;
}
