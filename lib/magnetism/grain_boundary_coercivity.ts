/**
 * Coercivity of coarse-grained magnets: walls held at grain boundaries.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { wallEnergy } from "./domain_wall.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";

/** Prefactor of Mager's law Hc = 3·γ/(Js·D). */
export const MAGER_PREFACTOR = 3;

/**
 * Prefactor calibrated on the two coarsest samples of Herzer 1990 (160 and 298 nm, doi:10.1109/20.104389) with A =
 * 1e-11 J/m, K1 = 8e3 J/m³ and Js = 1.24 T. Those constants are not measured on these samples, so it is good to perhaps
 * 30 %.
 */
export const HERZER_COARSE_PREFACTOR = 0.58;

/** A ferromagnet and the dimensionless prefactor of the grain-boundary law. */
export interface GrainBoundaryMaterial extends Ferromagnet {
  /**
   * Prefactor q, above 0: {@linkcode MAGER_PREFACTOR} or {@linkcode HERZER_COARSE_PREFACTOR}; the two span a factor of
   * five.
   */
  readonly prefactor: number;
}

/**
 * Coercivity of walls held at grain boundaries (Mager).
 *
 * Hc = q·γ/(Js·D), γ = 4·√(A·K1). Valid for grains much larger than the wall and of one phase; it fails below the wall
 * width, where it grows without limit, and says nothing of obstacles inside the grains. q depends on misorientation and
 * on the wall's path: 0.6 to 3.
 *
 * @param grainSize Grain diameter D in m, above 0; 1 to 500 µm.
 * @param material A in J/m, K1 in J/m³, Js in T and the prefactor q.
 * @returns Hc in A/m; falls as 1/D.
 * @throws {RangeError} If an argument is not positive and finite.
 * @see A. Mager, Ann. Phys. (Leipzig) 11 (1952) 15; the 1/D law as measured: G. Herzer, IEEE Trans. Magn. 26 (1990)
 * 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { grainBoundaryCoercivity, MAGER_PREFACTOR } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const siliconSteel = { exchangeStiffness: 1.5e-11, anisotropy: 3.5e4, polarization: 2.0 };
 * // The data sheet of a 0.35 mm non-oriented grade says 40 A/m.
 * expect(grainBoundaryCoercivity(100e-6, { ...siliconSteel, prefactor: MAGER_PREFACTOR })).toBeCloseTo(43.5, 1);
 * ```
 */
export function grainBoundaryCoercivity(grainSize: number, material: GrainBoundaryMaterial): number {
  const attempt = "compute the grain-boundary coercivity";
  const D = requirePositive("grainSize", grainSize, attempt);
  const q = requirePositive("prefactor", material.prefactor, attempt);
  const { polarization: Js } = requireFerromagnet(material, attempt);
  return q * wallEnergy(material) / (Js * D);
}

/** The part of a measured coercivity that grain boundaries may account for. */
export interface GrainBoundaryShare {
  /** With the smaller prefactor; a fraction, which may exceed 1 where the law over-predicts. */
  readonly lower: number;
  /** With the larger prefactor. */
  readonly upper: number;
}

/**
 * Share of a measured coercivity that grain boundaries may account for, between the two prefactors.
 *
 * Hc,gb/Hc for q = {@linkcode HERZER_COARSE_PREFACTOR} and {@linkcode MAGER_PREFACTOR}. It takes pinning contributions
 * to add, which is itself a convention (obstacles of different kinds may also add in squares, which makes the share
 * smaller).
 *
 * @param grainSize Grain diameter D in m, above 0.
 * @param material A in J/m, K1 in J/m³, Js in T and the measured `coercivity` in A/m, above 0.
 * @returns The lower and upper share, dimensionless.
 * @throws {RangeError} If an argument is not positive and finite.
 * @see A. Mager, Ann. Phys. (Leipzig) 11 (1952) 15.
 * @example
 * ```ts
 * import { grainBoundaryShare } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const material = { exchangeStiffness: 1.3e-11, anisotropy: 1e4, polarization: 1.11, coercivity: 78 };
 * const { lower, upper } = grainBoundaryShare(85e-6, material);
 * expect(lower).toBeGreaterThan(0.1);
 * expect(upper).toBeLessThan(0.6);
 * ```
 */
export function grainBoundaryShare(
  grainSize: number,
  material: Ferromagnet & { readonly coercivity: number },
): GrainBoundaryShare {
  const Hc = requirePositive("coercivity", material.coercivity, "compute the grain-boundary share");
  const [lower, upper] = [HERZER_COARSE_PREFACTOR, MAGER_PREFACTOR].map((prefactor) =>
    grainBoundaryCoercivity(grainSize, { ...material, prefactor }) / Hc
  ) as [number, number];
  return { lower, upper };
}
