/**
 * Coherency strengthening: particles that strain the matrix around them.
 *
 * @module
 */
import { requireFinite, requirePositive, requireWithin } from "../numerics/require.ts";
import { type Dislocation, lineTension, type ShearingStress, weakLineTension } from "./line_tension.ts";

/** What coherency strengthening needs besides the particle's radius. */
export interface CoherencyStrengtheningOptions {
  /** Surface-to-surface spacing L_s on the slip plane, m. */
  readonly spacing: number;
  /** The dislocation and its matrix. */
  readonly dislocation: Dislocation;
  /** Constrained misfit strain ε; see {@linkcode constrainedMisfit}. Its sign does not matter. */
  readonly misfitStrain: number;
}

/**
 * Constrained misfit strain of a coherent sphere from the misfit of the stress-free lattices (Mott and Nabarro,
 * Eshelby).
 *
 * ε = (1/3) (1 + ν)/(1 − ν) · δ, with δ = (a_particle − a_matrix)/a_matrix.
 *
 * Isotropic, equal elastic constants inside and out. For ν = 1/3 it is 2/3 of δ. Lost coherency makes the true strain
 * smaller.
 *
 * @param latticeMisfit Unconstrained misfit δ, of either sign. Typically 1e-3 to 1e-2.
 * @param poissonRatio Poisson ratio ν, from 0 to 0.5.
 * @returns ε, of the sign of δ.
 * @throws {RangeError} If δ is not finite or ν is outside [0, 0.5].
 * @see J. D. Eshelby, Proc. R. Soc. A 241 (1957) 376
 * @example
 * ```ts
 * import { constrainedMisfit } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(constrainedMisfit(0.0048, 1 / 3)).toBeCloseTo(0.0032, 10);
 * ```
 */
export function constrainedMisfit(latticeMisfit: number, poissonRatio: number): number {
  const attempt = "compute the constrained misfit";
  const nu = requireWithin("poissonRatio", poissonRatio, { lower: 0, upper: 0.5, attempt });
  return (1 + nu) / (3 * (1 - nu)) * requireFinite("latticeMisfit", latticeMisfit, attempt);
}

/**
 * Shear stress to cut coherent, misfitting particles, weak and strong, dilute form.
 *
 * Weak: τ = (1.3416 cos²θ + 4.1127 sin²θ)/L_s · √(b (G ε r)³ / T).
 * Strong: τ = (2 cos²θ + 2.1352 sin²θ)/L_s · [G ε r (T/b)³]^(1/4).
 *
 * For small fractions and particles that stay coherent. At fixed fraction the weak stress rises as √r and the strong
 * one falls as r^(−3/4), apart from the logarithm in the tension T. Strain fields that overlap (f above about 0.1) or
 * misfit dislocations make both too high.
 *
 * @param radius Radius r of the particle's section on the slip plane, m.
 * @param options Spacing, dislocation and misfit strain.
 * @returns Both stresses, Pa; 0 for ε = 0.
 * @throws {RangeError} If a length is not positive, ε is not finite, or the line tension cannot be formed.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173, in the form implemented by the precipitation package
 *   kawin.
 * @example
 * ```ts
 * import { coherencyStrengthening } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dislocation = {
 *   shearModulus: 79.3e9,
 *   burgersVector: 0.25e-9,
 *   poissonRatio: 1 / 3,
 *   coreRadius: 0.5e-9,
 *   character: Math.PI / 2,
 * };
 * const { weak } = coherencyStrengthening(50e-9, { spacing: 200e-9, dislocation, misfitStrain: 0.001 });
 * expect(weak / 1e6).toBeCloseTo(72.61, 2);
 * ```
 */
export function coherencyStrengthening(radius: number, options: CoherencyStrengtheningOptions): ShearingStress {
  const attempt = "compute coherency strengthening";
  const { dislocation } = options;
  const r = requirePositive("radius", radius, attempt);
  const Ls = requirePositive("spacing", options.spacing, attempt);
  const epsilon = Math.abs(requireFinite("misfitStrain", options.misfitStrain, attempt));
  const { shearModulus: G, burgersVector: b, character: theta } = dislocation;
  const screw = Math.cos(theta) ** 2, edge = Math.sin(theta) ** 2;
  const force = G * epsilon * r;
  const strongTension = lineTension(Ls, dislocation);
  return {
    weak: (1.3416 * screw + 4.1127 * edge) / Ls * Math.sqrt(b * force ** 3 / weakLineTension(Ls, dislocation)),
    strong: (2 * screw + 2.1352 * edge) / Ls * (force * (strongTension / b) ** 3) ** 0.25,
  };
}
