/**
 * Looping: the stress at which a dislocation bows between particles and leaves them uncut.
 *
 * @module
 */
import { requirePositive, requireWithin } from "../numerics/require.ts";
import type { Dislocation } from "./line_tension.ts";

/**
 * Orowan stress with the logarithm of the loop that stays behind.
 *
 * τ = G b / (2 π √(1 − ν) L_s) · ln(2 r / r_i).
 *
 * An upper bound to the resistance of any particle: no obstacle is stronger than an impenetrable one. Holds for
 * spacings and radii far above the core radius; for 2 r ≤ r_i the logarithm has no meaning and the arguments are
 * refused. The prefactor differs between authors (0.8 to 1); see {@linkcode ashbyOrowanStress}.
 *
 * @param radius Radius r of the particle's section on the slip plane, m.
 * @param options Surface-to-surface spacing L_s, m, and the dislocation.
 * @returns τ, Pa; proportional to 1/L_s.
 * @throws {RangeError} If a length or modulus is not positive, ν is outside [0, 0.5), or 2 r ≤ r_i.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173; E. Orowan, Symposium on Internal Stresses in Metals,
 *   Institute of Metals (1948) 451.
 * @example
 * ```ts
 * import { orowanStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dislocation = {
 *   shearModulus: 79.3e9,
 *   burgersVector: 0.25e-9,
 *   poissonRatio: 1 / 3,
 *   coreRadius: 0.5e-9,
 *   character: Math.PI / 2,
 * };
 * expect(orowanStress(50e-9, { spacing: 200e-9, dislocation }) / 1e6).toBeCloseTo(102.373, 3);
 * ```
 */
export function orowanStress(
  radius: number,
  options: { readonly spacing: number; readonly dislocation: Dislocation },
): number {
  const attempt = "compute the Orowan stress";
  const { shearModulus, burgersVector, poissonRatio, coreRadius } = options.dislocation;
  const Gb = requirePositive("shearModulus", shearModulus, attempt) *
    requirePositive("burgersVector", burgersVector, attempt);
  const nu = requireWithin("poissonRatio", poissonRatio, { lower: 0, upper: 0.4999, attempt });
  const loop = 2 * requirePositive("radius", radius, attempt) / requirePositive("coreRadius", coreRadius, attempt);
  if (!(loop > 1)) {
    throw new RangeError(
      `Cannot ${attempt}: radius must exceed half the core radius ${coreRadius} m, got ${radius}`,
    );
  }
  return Gb * Math.log(loop) / (2 * Math.PI * Math.sqrt(1 - nu) * requirePositive("spacing", options.spacing, attempt));
}

/**
 * Orowan stress in Ashby's form, the one most used for multicomponent alloys.
 *
 * τ = 0.4 G b / (π √(1 − ν) λ) · ln(2 r_s / b).
 *
 * This is 0.8 times {@linkcode orowanStress} with r_i = b: Ashby's average over a random array and over edge and screw
 * character. Same limits of validity.
 *
 * @param radius Radius r_s of the particle's section on the slip plane, m; √(2/3) of the sphere's.
 * @param options Spacing λ, m; shear modulus, Pa; Burgers vector, m; Poisson ratio.
 * @returns τ, Pa; proportional to 1/λ.
 * @throws {RangeError} If a length or modulus is not positive, ν is outside [0, 0.5), or 2 r_s ≤ b.
 * @see M. F. Ashby, in Oxide Dispersion Strengthening, Gordon and Breach (1968); used for L1₂ particles in an fcc
 *   multicomponent alloy by J. Y. He et al., Acta Mater. 102 (2016) 187, doi:10.1016/j.actamat.2015.08.076
 * @example
 * ```ts
 * import { ashbyOrowanStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = { shearModulus: 80e9, burgersVector: 0.254e-9, poissonRatio: 0.31 };
 * expect(ashbyOrowanStress(37.2e-9, { ...matrix, spacing: 20.07e-9 }) / 1e6).toBeCloseTo(881.2, 0);
 * ```
 */
export function ashbyOrowanStress(
  radius: number,
  options: {
    readonly spacing: number;
    readonly shearModulus: number;
    readonly burgersVector: number;
    readonly poissonRatio: number;
  },
): number {
  const { spacing, burgersVector, shearModulus, poissonRatio } = options;
  const dislocation = { shearModulus, burgersVector, poissonRatio, coreRadius: burgersVector, character: Math.PI / 2 };
  return 0.8 * orowanStress(radius, { spacing, dislocation });
}

/**
 * Stress to bow a dislocation through the matrix channel between cuboids (Pollock and Argon).
 *
 * τ = √(2/3) G b / w.
 *
 * For a channel of parallel walls whose width is far below its length, the γ channels of a superalloy; √(2/3) is the
 * inclination of the octahedral plane to the cube face. No logarithm: the cut-offs of the line tension are taken as G
 * b²/2.
 *
 * @param width Channel width w, m. Typically 2e-8 to 1e-7.
 * @param options Shear modulus, Pa, and Burgers vector, m.
 * @returns τ, Pa; proportional to 1/w, infinite as the channel closes.
 * @throws {RangeError} If a length or the modulus is not positive.
 * @see T. M. Pollock, A. S. Argon, Acta Metall. Mater. 40 (1992) 1
 * @example
 * ```ts
 * import { channelBowingStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(channelBowingStress(20e-9, { shearModulus: 80e9, burgersVector: 0.25e-9 }) / 1e6).toBeCloseTo(816.5, 1);
 * ```
 */
export function channelBowingStress(
  width: number,
  options: { readonly shearModulus: number; readonly burgersVector: number },
): number {
  const attempt = "compute the channel bowing stress";
  const Gb = requirePositive("shearModulus", options.shearModulus, attempt) *
    requirePositive("burgersVector", options.burgersVector, attempt);
  return Math.sqrt(2 / 3) * Gb / requirePositive("width", width, attempt);
}
