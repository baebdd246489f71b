/**
 * Coercivity of a magnet with inclusions in the classical picture: a planar wall meets a whole plane of inclusions at
 * once.
 *
 * @module
 */
import { requireFinite, requirePositive, requireWithin } from "../numerics/require.ts";
import { wallWidth } from "./domain_wall.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";
import { INCLUSION_VOLUMES, type InclusionShape, maximumPinningForce } from "./inclusion_pinning.ts";

/** A matrix with inclusions of one size. */
export interface InclusionAlloy extends Ferromagnet {
  /**
   * Volume fraction α of the inclusions, above 0 and at most π/6 for spheres or 1 for cubes, where neighbours touch;
   * the picture is meant for α < 0.1.
   */
  readonly volumeFraction: number;
  /** Shape; default "sphere". */
  readonly shape?: InclusionShape;
  /**
   * Contrast of the wall energy, see {@linkcode wallEnergyContrast}; only its size matters. Default 1, a nonmagnetic
   * inclusion.
   */
  readonly contrast?: number;
}

/**
 * Coercivity of a rigid planar wall in a simple cubic array of inclusions, for any ratio of inclusion to wall (bridging
 * the Kersten limits).
 *
 * Hc = Fmax/(2·Js·s²), s = (v/α)^(1/3)·d the spacing, v·d³ the volume of an inclusion, Fmax from
 * {@linkcode maximumPinningForce}. An upper bound: a real wall does not meet a whole plane of inclusions at once, it
 * bends, and random forces cancel; in a dense array several planes act on one wall (see
 * {@linkcode periodicArrayCoercivity}). It leaves out magnetic poles. Outside its range above α of about 0.1.
 *
 * @param size Diameter or edge d in m, above 0.
 * @param alloy A in J/m, K1 in J/m³, Js in T, volume fraction α, shape and contrast.
 * @returns Hc in A/m; rises as d far below the wall width, is largest for spheres near d = δ, falls as 1/d above; for
 * cubes it levels off at C·K·α^(2/3)/Js.
 * @throws {RangeError} If an argument is outside its domain.
 * @see M. Kersten, Z. Phys. 124 (1948) 714; L. J. Dijkstra and C. Wert, Phys. Rev. 79 (1950) 979.
 * @example
 * ```ts
 * import { inclusionCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.05 };
 * // Below the wall width, smaller inclusions pin less.
 * expect(inclusionCoercivity(24e-9, alloy)).toBeLessThan(inclusionCoercivity(91e-9, alloy));
 * ```
 */
export function inclusionCoercivity(size: number, alloy: InclusionAlloy): number {
  const attempt = "compute the inclusion coercivity";
  const { polarization: Js, shape = "sphere" } = requireFerromagnet(alloy, attempt);
  const force = Math.abs(maximumPinningForce({ ...alloy, size }).force);
  const v = INCLUSION_VOLUMES[shape];
  const alpha = requireFillableFraction(alloy.volumeFraction, { upper: v, attempt });
  return force / (2 * Js * size ** 2 * (v / alpha) ** (2 / 3));
}

function requireFillableFraction(fraction: number, { upper, attempt }: { upper: number; attempt: string }): number {
  requirePositive("volumeFraction", fraction, attempt);
  return requireWithin("volumeFraction", fraction, { lower: 0, upper, attempt });
}

/**
 * Coercivity of spherical inclusions much smaller than the wall.
 *
 * Hc = 4π/(3√3)·(π/6)^(1/3)·C·(K/Js)·(d/δ)·α^(2/3) = 1.949·C·(K/Js)·(d/δ)·α^(2/3), δ = π·√(A/K). The limit of
 * {@linkcode inclusionCoercivity} for d/δ → 0; 1 % off at d/δ = 0.1.
 *
 * @param size Diameter d in m, above 0 and far below the wall width.
 * @param alloy A in J/m, K1 in J/m³, Js in T, volume fraction α and contrast of spheres.
 * @returns Hc in A/m, proportional to d.
 * @throws {RangeError} If an argument is outside its domain.
 * @see M. Kersten, Z. Phys. 124 (1948) 714.
 * @example
 * ```ts
 * import { narrowInclusionCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.05 };
 * expect(narrowInclusionCoercivity(4e-9, alloy) / narrowInclusionCoercivity(2e-9, alloy)).toBeCloseTo(2, 12);
 * ```
 */
export function narrowInclusionCoercivity(size: number, alloy: Omit<InclusionAlloy, "shape">): number {
  const { ratio, scale } = inclusionScale(size, alloy);
  return 4 * Math.PI / (3 * Math.sqrt(3)) * Math.cbrt(Math.PI / 6) * scale * ratio;
}

/**
 * Coercivity of spherical inclusions much larger than the wall (Kersten).
 *
 * Hc = 2·(6/π)^(2/3)·C·(K/Js)·(δ/d)·α^(2/3) = 3.079·C·(K/Js)·(δ/d)·α^(2/3) = 2.418·C·γ·α^(2/3)/(Js·d). The limit of
 * {@linkcode inclusionCoercivity} for d/δ → ∞; without poles, which dominate for large nonmagnetic inclusions.
 *
 * @param size Diameter d in m, far above the wall width.
 * @param alloy A in J/m, K1 in J/m³, Js in T, volume fraction α and contrast of spheres.
 * @returns Hc in A/m, proportional to 1/d.
 * @throws {RangeError} If an argument is outside its domain.
 * @see M. Kersten, Z. Phys. 124 (1948) 714.
 * @example
 * ```ts
 * import { wideInclusionCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.05 };
 * expect(wideInclusionCoercivity(4e-6, alloy) / wideInclusionCoercivity(2e-6, alloy)).toBeCloseTo(0.5, 12);
 * ```
 */
export function wideInclusionCoercivity(size: number, alloy: Omit<InclusionAlloy, "shape">): number {
  const { ratio, scale } = inclusionScale(size, alloy);
  return 2 * (6 / Math.PI) ** (2 / 3) * scale / ratio;
}

/** d/δ, and |C|·K·α^(2/3)/Js in A/m. */
function inclusionScale(size: number, alloy: Omit<InclusionAlloy, "shape">): { ratio: number; scale: number } {
  const attempt = "compute a limit of the inclusion coercivity";
  const { anisotropy: K, polarization: Js, volumeFraction: alpha, contrast: C = 1 } = requireFerromagnet(
    alloy,
    attempt,
  );
  requireFillableFraction(alpha, { upper: INCLUSION_VOLUMES.sphere, attempt });
  const scale = Math.abs(requireFinite("contrast", C, attempt)) * K * alpha ** (2 / 3) / Js;
  return { ratio: requirePositive("size", size, attempt) / wallWidth(alloy), scale };
}

/**
 * Coercivity of spherical inclusions in units of C·K·α^(2/3)/Js: a function of d/δ alone.
 *
 * h(d/δ) = Js·Hc/(C·K·α^(2/3)) = Fmax/(2·K·(π/6)^(2/3)·d²). 1.949·d/δ for small and 3.079·δ/d for large ratios. Its
 * maximum is the size at which classical theory says inclusions pin most.
 *
 * @param ratio Diameter over the wall width π·√(A/K), d/δ, above 0.
 * @returns h, dimensionless, at most about 1.
 * @throws {RangeError} If the ratio is not positive and finite.
 * @see M. Kersten, Z. Phys. 124 (1948) 714; L. J. Dijkstra and C. Wert, Phys. Rev. 79 (1950) 979.
 * @example
 * ```ts
 * import { reducedInclusionCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(reducedInclusionCoercivity(1)).toBeCloseTo(0.993, 3);
 * ```
 */
export function reducedInclusionCoercivity(ratio: number): number {
  const size = Math.PI * requirePositive("ratio", ratio, "compute the reduced inclusion coercivity");
  const { force } = maximumPinningForce({ size, exchangeStiffness: 1, anisotropy: 1 });
  return force / (2 * (Math.PI / 6) ** (2 / 3) * size ** 2);
}
