/**
 * Magnetoelastic energy: what stress does to the anisotropy, and how much magnetostriction a magnet can afford.
 *
 * @module
 */
import { requireFinite, requirePositive } from "../numerics/require.ts";

/**
 * Magnetoelastic anisotropy of an isotropic magnet under uniaxial stress.
 *
 * Kσ = (3/2)·λs·σ, the coefficient of sin² of the angle between magnetization and stress. For isotropic
 * magnetostriction; in a cubic crystal λ100 or λ111 takes the place of λs for stress along those axes. A hydrostatic
 * stress has no effect.
 *
 * @param stress Uniaxial stress σ, or a difference of principal stresses, in Pa; tension positive; 1e6 to 2e9.
 * @param options `magnetostriction` λs, dimensionless, any sign; 1e-7 (Permalloy) to 7e-5 (Fe-Co).
 * @returns Kσ in J/m³; positive where the stress axis becomes easy.
 * @throws {RangeError} If σ or λs is not finite.
 * @see S. Chikazumi, Physics of Ferromagnetism, Oxford University Press (1997), chapter 14.
 * @example
 * ```ts
 * import { magnetoelasticAnisotropy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(magnetoelasticAnisotropy(1.54e9, { magnetostriction: 10e-6 })).toBeCloseTo(23.1e3, 0);
 * ```
 */
export function magnetoelasticAnisotropy(stress: number, options: { readonly magnetostriction: number }): number {
  const attempt = "compute the magnetoelastic anisotropy";
  const sigma = requireFinite("stress", stress, attempt);
  return 1.5 * requireFinite("magnetostriction", options.magnetostriction, attempt) * sigma;
}

/**
 * Magnetostriction at which magnetoelastic anisotropy under a given stress equals the crystal anisotropy.
 *
 * λs = 2·K1/(3·|σ|). Above it internal stresses, not the crystal, decide where the magnetization points; softness that
 * rests on a small K1 is then lost.
 *
 * @param stress Stress, or stress difference, σ in Pa, not 0.
 * @param options `anisotropy` K1 in J/m³, above 0.
 * @returns |λs|, dimensionless; goes as 1/σ.
 * @throws {RangeError} If σ is 0 or not finite, or K1 is not positive and finite.
 * @see S. Chikazumi, Physics of Ferromagnetism, Oxford University Press (1997), chapter 14.
 * @example
 * ```ts
 * import { magnetostrictionThreshold } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(magnetostrictionThreshold(1.54e9, { anisotropy: 1e4 })).toBeCloseTo(4.3e-6, 7);
 * ```
 */
export function magnetostrictionThreshold(stress: number, options: { readonly anisotropy: number }): number {
  const attempt = "compute the magnetostriction threshold";
  const sigma = requirePositive("stress", Math.abs(stress), attempt);
  return 2 * requirePositive("anisotropy", options.anisotropy, attempt) / (3 * sigma);
}
