/**
 * Modulus strengthening: particles stiffer or softer than the matrix.
 *
 * @module
 */
import { requireNonNegative, requirePositive } from "../numerics/require.ts";
import { type Dislocation, type ShearingStress, weakLineTension } from "./line_tension.ts";

/** What modulus strengthening needs besides the particle's radius. */
export interface ModulusStrengtheningOptions {
  /** Surface-to-surface spacing L_s on the slip plane, m. */
  readonly spacing: number;
  /** The dislocation and its matrix. */
  readonly dislocation: Dislocation;
  /** Shear modulus G_p of the particle, Pa. */
  readonly precipitateShearModulus: number;
  /** Nembach's prefactor, 0.0175 to 0.0722; default 0.05. */
  readonly forcePrefactor?: number;
  /** Nembach's exponent, 0.81 ± 0.09; default 0.85. */
  readonly forceExponent?: number;
}

/**
 * Shear stress to cut particles that differ from the matrix in shear modulus, weak and strong, with Nembach's obstacle
 * force.
 *
 * F = w₁ |G − G_p| b² (r/b)^w₂. Weak: τ = 2T/(b L_s) · (F / 2T)^(3/2). Strong: τ = F/(b L_s).
 *
 * The force law is a fit to numerical results for small differences in modulus; its prefactor is uncertain by a factor
 * 2. Dilute form.
 *
 * @param radius Radius r of the particle's section on the slip plane, m.
 * @param options Spacing, dislocation, particle modulus and the constants of the force law.
 * @returns Both stresses, Pa; 0 for G_p = G.
 * @throws {RangeError} If a length or modulus is not positive, a constant is negative, or the line tension cannot be
 *   formed.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173; E. Nembach, Phys. Status Solidi A 78 (1983) 571.
 * @example
 * ```ts
 * import { modulusStrengthening } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dislocation = {
 *   shearModulus: 79.3e9,
 *   burgersVector: 0.25e-9,
 *   poissonRatio: 1 / 3,
 *   coreRadius: 0.5e-9,
 *   character: Math.PI / 2,
 * };
 * const { strong } = modulusStrengthening(50e-9, { spacing: 200e-9, dislocation, precipitateShearModulus: 70e9 });
 * expect(strong / 1e6).toBeCloseTo(52.51, 2);
 * ```
 */
export function modulusStrengthening(radius: number, options: ModulusStrengtheningOptions): ShearingStress {
  const attempt = "compute modulus strengthening";
  const { dislocation, forcePrefactor = 0.05, forceExponent = 0.85 } = options;
  const r = requirePositive("radius", radius, attempt);
  const Ls = requirePositive("spacing", options.spacing, attempt);
  const Gp = requirePositive("precipitateShearModulus", options.precipitateShearModulus, attempt);
  const w1 = requireNonNegative("forcePrefactor", forcePrefactor, attempt);
  const w2 = requireNonNegative("forceExponent", forceExponent, attempt);
  const { shearModulus: G, burgersVector: b } = dislocation;
  const T = weakLineTension(Ls, dislocation);
  const F = w1 * Math.abs(G - Gp) * b ** 2 * (r / b) ** w2;
  return { weak: 2 * T / (b * Ls) * (F / (2 * T)) ** 1.5, strong: F / (b * Ls) };
}
