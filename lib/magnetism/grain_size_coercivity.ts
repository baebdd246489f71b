/**
 * Coercivity against grain size: the sixth power of the averaged grains, the 1/D of the coarse ones, and where they
 * meet.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { exchangeLength } from "./exchange_length.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";
import { grainBoundaryCoercivity } from "./grain_boundary_coercivity.ts";
import { averagedAnisotropy, fluctuatingAnisotropy, type NanocrystallineMaterial } from "./random_anisotropy.ts";

/**
 * Prefactor p of Hc = p·⟨K⟩/Js, calibrated on the four finest samples of Herzer 1990 (11 to 30 nm,
 * doi:10.1109/20.104389) with A = 1e-11 J/m, K1 = 8e3 J/m³ and Js = 1.24 T. As ⟨K⟩ goes with K1⁴/A³, 10 % in either
 * constant moves it by 30 to 45 %.
 */
export const HERZER_AVERAGED_PREFACTOR = 0.104;

/** A nanocrystalline ferromagnet and the prefactor of its coercivity. */
export interface NanocrystallineFerromagnet extends Ferromagnet, NanocrystallineMaterial {
  /** Prefactor p of Hc = p·⟨K⟩/Js, above 0; about 0.1, see {@linkcode HERZER_AVERAGED_PREFACTOR}. */
  readonly averagedPrefactor: number;
}

/** A ferromagnet with the prefactors of both branches. */
export interface GrainSizeMaterial extends NanocrystallineFerromagnet {
  /** Prefactor q of the coarse branch q·γ/(Js·D), above 0; 0.6 to 3. */
  readonly boundaryPrefactor: number;
}

/**
 * Coercivity of exchange-averaged grains: the D⁶ branch of the random anisotropy model.
 *
 * Hc = p·(⟨K⟩ − Ku)/Js. Without uniform anisotropy this is Herzer's p·⟨K⟩/Js and goes as D⁶; a dominant Ku makes it D³.
 * Valid below the exchange length only; surfaces, magnetoelastic energy and Ku set a floor that is not in it (see
 * {@linkcode amorphousFloor}).
 *
 * @param grainSize Grain diameter D in m, above 0 and at most the exchange length.
 * @param material A in J/m, K1 in J/m³, Js in T, the prefactor p, and optionally x and Ku in J/m³.
 * @returns Hc in A/m.
 * @throws {RangeError} If an argument is outside its domain, or the grain is larger than the exchange length.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { averagedAnisotropyCoercivity, HERZER_AVERAGED_PREFACTOR } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grains = { exchangeStiffness: 1e-11, anisotropy: 8e3, polarization: 1.24 };
 * const Hc = averagedAnisotropyCoercivity(14.1e-9, { ...grains, averagedPrefactor: HERZER_AVERAGED_PREFACTOR });
 * expect(Hc).toBeGreaterThan(2); // measured: 2.0 A/m
 * expect(Hc).toBeLessThan(3.3);
 * ```
 */
export function averagedAnisotropyCoercivity(grainSize: number, material: NanocrystallineFerromagnet): number {
  averagedAnisotropy(grainSize, material); // for its check of the range
  return averagedBranch(grainSize, material);
}

function averagedBranch(grainSize: number, material: NanocrystallineFerromagnet): number {
  const attempt = "compute the coercivity of averaged grains";
  const p = requirePositive("averagedPrefactor", material.averagedPrefactor, attempt);
  const { polarization: Js } = requireFerromagnet(material, attempt);
  return p * fluctuatingAnisotropy(grainSize, material) / Js;
}

/**
 * Grain size at which the D⁶ and the 1/D branch give the same coercivity, without uniform anisotropy.
 *
 * D× = L0·(4·q/(x²·p))^(1/7). It lies above L0 for q > p/4, so the D⁶ line is already outside its range when it reaches
 * the other one: what is measured near D× runs below both.
 *
 * @param material A in J/m, K1 in J/m³, Js in T, the prefactors p and q, optionally x. Ku must be 0 or absent.
 * @returns D× in m; 55 nm for the constants of nanocrystalline Fe-Si.
 * @throws {RangeError} If an argument is outside its domain or a uniform anisotropy is given.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { crossoverGrainSize } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grains = { exchangeStiffness: 1e-11, anisotropy: 8e3, polarization: 1.24 };
 * const size = crossoverGrainSize({ ...grains, averagedPrefactor: 0.104, boundaryPrefactor: 0.58 });
 * expect(size).toBeCloseTo(55e-9, 9);
 * ```
 */
export function crossoverGrainSize(material: GrainSizeMaterial): number {
  const attempt = "compute the crossover grain size";
  if ((material.uniformAnisotropy ?? 0) !== 0) {
    throw new RangeError(`Cannot ${attempt}: uniformAnisotropy must be 0, got ${material.uniformAnisotropy}`);
  }
  const p = requirePositive("averagedPrefactor", material.averagedPrefactor, attempt);
  const q = requirePositive("boundaryPrefactor", material.boundaryPrefactor, attempt);
  const x = requirePositive("crystallisedFraction", material.crystallisedFraction ?? 1, attempt);
  return exchangeLength(requireFerromagnet(material, attempt)) * (4 * q / (x ** 2 * p)) ** (1 / 7);
}

/** Coercivity at one grain size, and the branch it comes from. */
export interface GrainSizeCoercivity {
  /** Hc in A/m. */
  readonly coercivity: number;
  /**
   * `averaged`: D below the exchange length, the D⁶ law holds. `boundary`: D above the crossover, the 1/D law holds.
   * `transition`: neither holds; the coercivity given is the smaller of the two and an upper estimate.
   */
  readonly regime: "averaged" | "transition" | "boundary";
}

/**
 * Coercivity over the whole range of grain sizes: the smaller of the D⁶ and the 1/D branch.
 *
 * Hc = min(p·(⟨K⟩ − Ku)/Js, q·γ/(Js·D)). The corner has no theory behind it: measured curves are rounded there, by a
 * factor of about 7 in Herzer's 53 nm sample. In between the regime says `transition`.
 *
 * @param grainSize Grain diameter D in m, above 0; 1 nm to 1 mm.
 * @param material A in J/m, K1 in J/m³, Js in T, the prefactors p and q, optionally x and Ku in J/m³.
 * @returns Hc in A/m and the regime.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389.
 * @example
 * ```ts
 * import { coercivityAgainstGrainSize } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grains = { exchangeStiffness: 1e-11, anisotropy: 8e3, polarization: 1.24 };
 * const material = { ...grains, averagedPrefactor: 0.104, boundaryPrefactor: 0.58 };
 * expect(coercivityAgainstGrainSize(10e-9, material).regime).toBe("averaged");
 * expect(coercivityAgainstGrainSize(85e-6, material).regime).toBe("boundary");
 * ```
 */
export function coercivityAgainstGrainSize(grainSize: number, material: GrainSizeMaterial): GrainSizeCoercivity {
  const averaged = averagedBranch(grainSize, material);
  const boundary = grainBoundaryCoercivity(grainSize, { ...material, prefactor: material.boundaryPrefactor });
  const K = (material.uniformAnisotropy ?? 0) + fluctuatingAnisotropy(grainSize, material);
  const Lex = Math.sqrt(material.exchangeStiffness / K);
  const regime = boundary < averaged ? "boundary" : grainSize <= Lex ? "averaged" : "transition";
  return { coercivity: Math.min(averaged, boundary), regime };
}
