/**
 * Saturable removal.
 *
 * @module
 */
import { requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";

/** A saturable process. */
export interface MichaelisMentenParameters {
  /** Largest rate V_max, mol/(m³ s), above 0. */
  readonly maximalRate: number;
  /** Michaelis constant K_m: concentration of half the largest rate, mol/m³, above 0. */
  readonly halfSaturation: number;
}

/**
 * Rate of a saturable process with a competitive inhibitor: the Michaelis-Menten equation.
 *
 * v = V_max·C/(m·K_m + C)
 *
 * Valid at quasi-steady state, with substrate in excess of enzyme or transporter. m = 1 without inhibitor, see
 * {@linkcode competitiveFactor}.
 *
 * @param concentration Substrate C, mol/m³, 0 or more.
 * @param parameters V_max, mol/(m³ s); K_m, mol/m³; `competitiveFactor` m, dimensionless, 1 or more, default 1.
 * @returns Rate v, mol/(m³ s): V_max·C/(m·K_m) for small C, V_max for large.
 * @throws {RangeError} If C is negative, V_max or K_m is not positive, m is below 1, or one is not finite.
 * @see L. Michaelis and M. L. Menten, Die Kinetik der Invertinwirkung, Biochem. Z. 49 (1913) 333–369.
 * @example
 * ```ts
 * import { michaelisMentenRate } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const uptake = { maximalRate: 1.5e-3, halfSaturation: 1.6e-4 };
 * expect(michaelisMentenRate(1.6e-4, uptake)).toBe(0.75e-3);
 * ```
 */
export function michaelisMentenRate(
  concentration: number,
  parameters: MichaelisMentenParameters & { readonly competitiveFactor?: number },
): number {
  const attempt = "compute a Michaelis-Menten rate";
  const C = requireNonNegative("concentration", concentration, attempt);
  const V = requirePositive("maximalRate", parameters.maximalRate, attempt);
  const K = requirePositive("halfSaturation", parameters.halfSaturation, attempt);
  const m = requireWithin("competitiveFactor", parameters.competitiveFactor ?? 1, {
    lower: 1,
    upper: Number.MAX_VALUE,
    attempt,
  });
  return (V * C) / (m * K + C);
}

/**
 * Concentration left after a time of Michaelis-Menten elimination without input, exact: the Schnell-Mendoza equation.
 *
 * dC/dt = −V_max·C/(K_m + C) has the solution C(t) = K_m·W((C₀/K_m)·exp((C₀ − V_max·t)/K_m)), W the Lambert function.
 * It is evaluated as w + ln w = ln(C₀/K_m) + (C₀ − V_max·t)/K_m with C = K_m·w, which does not overflow.
 *
 * Valid at quasi-steady state. Use it as the exact reference for a numerical solution of uptake.
 *
 * @param time Time since C was `initial`, s, 0 or more.
 * @param parameters V_max, mol/(m³ s); K_m, mol/m³; `initial` C₀, mol/m³, 0 or more.
 * @returns C(t), mol/m³: C₀·exp(−V_max·t/K_m) for C₀ ≪ K_m; C₀ − V_max·t while C ≫ K_m; never negative.
 * @throws {RangeError} If the time or C₀ is negative, V_max or K_m is not positive, or one is not finite.
 * @see S. Schnell and C. Mendoza, Closed form solution for time-dependent enzyme kinetics, J. Theor. Biol. 187 (1997)
 * 207–212.
 * @example
 * ```ts
 * import { michaelisMentenElimination } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * // A small pulse of dopamine decays with V_max/K_m: 9.4 per second.
 * const left = michaelisMentenElimination(0.1, { maximalRate: 1.5e-3, halfSaturation: 1.6e-4, initial: 1e-9 });
 * expect(left / 1e-9).toBeCloseTo(Math.exp(-0.9375), 4);
 * ```
 */
export function michaelisMentenElimination(
  time: number,
  parameters: MichaelisMentenParameters & { readonly initial: number },
): number {
  const attempt = "compute Michaelis-Menten elimination";
  const t = requireNonNegative("time", time, attempt);
  const V = requirePositive("maximalRate", parameters.maximalRate, attempt);
  const K = requirePositive("halfSaturation", parameters.halfSaturation, attempt);
  const C0 = requireNonNegative("initial", parameters.initial, attempt);
  return C0 === 0 ? 0 : K * wrightOmega(Math.log(C0 / K) + (C0 - V * t) / K);
}

/** The root w of w + ln w = z, z real: Lambert's W(e^z), without overflow. Newton in ln w, which is convex and so converges from any start. */
function wrightOmega(z: number): number {
  let u = z > 1 ? Math.log(z) : z;
  for (let i = 0; i < 50; i++) {
    const w = Math.exp(u);
    const step = (w + u - z) / (w + 1);
    u -= step;
    if (Math.abs(step) <= Number.EPSILON * Math.max(1, Math.abs(u))) break;
  }
  return Math.exp(u);
}
