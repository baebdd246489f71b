/**
 * Collective pinning of a flexible wall by many weak, randomly placed inclusions.
 *
 * @module
 */
import { requirePositive, requireWithin } from "../numerics/require.ts";
import { wallEnergy } from "./domain_wall.ts";
import { exchangeLength } from "./exchange_length.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";
import { INCLUSION_VOLUMES, type InclusionShape, maximumPinningForce } from "./inclusion_pinning.ts";

/** A matrix with randomly placed inclusions. */
export interface RandomInclusionAlloy extends Ferromagnet {
  /** Volume fraction α of the inclusions, above 0 and at most 1. */
  readonly volumeFraction: number;
  /** Shape; default "sphere". */
  readonly shape?: InclusionShape;
  /** Contrast of the wall energy; default 1. */
  readonly contrast?: number;
}

/** What collective pinning theory says of a wall. */
export interface CollectivePinning {
  /** Hc in A/m: an order of magnitude. */
  readonly coercivity: number;
  /** Length in m over which the wall bends by its own width: smaller pieces of it are stiff. */
  readonly bendingLength: number;
  /**
   * Number of inclusions that act on one such piece. The theory needs many; below about 1 each inclusion pins on its
   * own.
   */
  readonly inclusionsPerPiece: number;
}

/**
 * Coercivity of a flexible wall among many weak random obstacles (statistical theory of Labusch, Hilzinger and
 * Kronmüller), as a scaling estimate.
 *
 * A piece of wall of length L meets N = ρ·Δ·L² obstacles, whose random forces add to f·√N. It can bend by its width Δ
 * once that exceeds the tension γ·Δ, so L = √Δ·γ/(f·√ρ), and the pressure f·√N/L² = f²·ρ/γ balances 2·Js·Hc: Hc =
 * f²·ρ/(2·γ·Js), with f the largest force of one inclusion and ρ = α/V their density. Factors of order one are set to
 * 1. The wall is a membrane without stray field.
 *
 * Hc goes as α·d³·C² while inclusions are narrower than the wall: finer is softer. Not valid where `inclusionsPerPiece`
 * is below about 1.
 *
 * @param size Diameter or edge d in m, above 0.
 * @param alloy A in J/m, K1 in J/m³, Js in T, volume fraction α, shape and contrast C.
 * @returns Hc in A/m, the bending length in m and the number of inclusions per piece.
 * @throws {RangeError} If an argument is outside its domain, or the inclusions do not pin at all.
 * @see R. Labusch, Crystal Lattice Defects 1 (1969) 1; H. R. Hilzinger and H. Kronmüller, J. Magn. Magn. Mater. 2
 * (1976) 11, for the statistics.
 * @example
 * ```ts
 * import { collectivePinning } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.55, contrast: 0.05 };
 * const fine = collectivePinning(5e-9, alloy), coarse = collectivePinning(10e-9, alloy);
 * expect(coarse.coercivity / fine.coercivity).toBeCloseTo(8, 0);
 * ```
 */
export function collectivePinning(size: number, alloy: RandomInclusionAlloy): CollectivePinning {
  const attempt = "compute the collective pinning";
  const d = requirePositive("size", size, attempt);
  const { polarization: Js, shape = "sphere" } = requireFerromagnet(alloy, attempt);
  const alpha = requirePositive("volumeFraction", alloy.volumeFraction, attempt);
  requireWithin("volumeFraction", alpha, { lower: 0, upper: 1, attempt });
  const f = requirePositive("pinning force", Math.abs(maximumPinningForce({ ...alloy, size: d }).force), attempt);
  const rho = alpha / (INCLUSION_VOLUMES[shape] * d ** 3);
  const gamma = wallEnergy(alloy), delta = exchangeLength(alloy);
  const bendingLength = Math.sqrt(delta / rho) * gamma / f;
  return {
    coercivity: f ** 2 * rho / (2 * gamma * Js),
    bendingLength,
    inclusionsPerPiece: rho * delta * bendingLength ** 2,
  };
}
