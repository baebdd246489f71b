/**
 * Stress round a coherent spherical precipitate that does not fit its hole.
 *
 * @module
 */
import { requireFinite, requirePositive, requireWithin } from "../numerics/require.ts";

/**
 * Difference of the radial and the tangential stress in the matrix round a misfitting sphere (Eshelby).
 *
 * σrr − σtt = −6·G·εc·(R/r)³: compression along the radius and tension round it for an oversized sphere. The matrix is
 * not dilated, so the whole of its stress acts on the magnetization. At the interface it does not depend on the size of
 * the sphere, as long as that stays coherent. Isotropic, equal elastic constants.
 *
 * @param constrainedMisfit Strain εc that the sphere keeps inside the matrix, dimensionless, any sign: (1 + ν)/(3·(1 −
 * ν)) of the stress-free misfit, 2/3 for ν = 1/3.
 * @param options `shearModulus` G in Pa, above 0; `relativeDistance` r/R from the centre, at least 1, default 1, the
 * interface.
 * @returns σrr − σtt in Pa, of the opposite sign to εc; falls as r⁻³.
 * @throws {RangeError} If an argument is outside its domain.
 * @see J. D. Eshelby, Proc. R. Soc. A 241 (1957) 376.
 * @example
 * ```ts
 * import { misfitStressDifference } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(misfitStressDifference(3.2e-3, { shearModulus: 80e9 })).toBeCloseTo(-1.536e9, -3);
 * ```
 */
export function misfitStressDifference(
  constrainedMisfit: number,
  options: { readonly shearModulus: number; readonly relativeDistance?: number },
): number {
  const attempt = "compute the misfit stress";
  const strain = requireFinite("constrainedMisfit", constrainedMisfit, attempt);
  const G = requirePositive("shearModulus", options.shearModulus, attempt);
  const bound = { lower: 1, upper: Number.MAX_VALUE, attempt };
  const distance = requireWithin("relativeDistance", options.relativeDistance ?? 1, bound);
  return -6 * G * strain / distance ** 3;
}

/**
 * Elastic energy of a coherent misfitting sphere and its matrix, per volume of the sphere (Eshelby).
 *
 * w = 2·G·ε²·(1 + ν)/(1 − ν). It does not contain the radius: as long as precipitates stay coherent and of one
 * composition, coarsening at a fixed fraction does not lower the misfit energy of the alloy.
 *
 * @param misfit Stress-free linear misfit ε = Δa/a, dimensionless, any sign; 1e-3 to 2e-2 for coherent precipitates.
 * @param options `shearModulus` G in Pa, above 0, and `poissonRatio` ν, 0 to 0.5.
 * @returns w in J/m³, at least 0; goes as ε².
 * @throws {RangeError} If an argument is outside its domain.
 * @see J. D. Eshelby, Proc. R. Soc. A 241 (1957) 376.
 * @example
 * ```ts
 * import { misfitEnergyDensity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(misfitEnergyDensity(4.8e-3, { shearModulus: 80e9, poissonRatio: 1 / 3 })).toBeCloseTo(7.37e6, -4);
 * ```
 */
export function misfitEnergyDensity(
  misfit: number,
  options: { readonly shearModulus: number; readonly poissonRatio: number },
): number {
  const attempt = "compute the misfit energy";
  const G = requirePositive("shearModulus", options.shearModulus, attempt);
  const nu = requireWithin("poissonRatio", options.poissonRatio, { lower: 0, upper: 0.5, attempt });
  return 2 * G * requireFinite("misfit", misfit, attempt) ** 2 * (1 + nu) / (1 - nu);
}
