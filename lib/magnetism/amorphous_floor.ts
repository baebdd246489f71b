/**
 * What is left of coercivity in an amorphous magnet: averaged atomic anisotropy against frozen-in stress.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { averagedAnisotropyCoercivity, type NanocrystallineFerromagnet } from "./grain_size_coercivity.ts";
import { stressWaveCoercivity } from "./stress_coercivity.ts";

/** An amorphous ferromagnet. */
export interface AmorphousFerromagnet extends NanocrystallineFerromagnet {
  /** Anisotropy Ku in J/m³ that is uniform over the walls, above 0; 1 to 500, induced by field or stress. */
  readonly uniformAnisotropy: number;
  /**
   * Distance in m over which the local easy axis changes, above 0: 0.25 (neighbours) to 1.5 nm. The "grain" of the
   * amorphous limit.
   */
  readonly structuralLength: number;
  /** Saturation magnetostriction λs, dimensionless, any sign; 27e-6 in Fe-based, below 1e-6 in Co-based alloys. */
  readonly magnetostriction: number;
  /** Amplitude of the internal stress in Pa; 1e6 to 1e8 after annealing or as cast. */
  readonly stressAmplitude: number;
  /** Wavelength of the internal stress in m, above 0; micrometres to the ribbon's thickness. */
  readonly stressWavelength: number;
}

/** Estimates of the coercivity of an amorphous magnet, each in A/m. */
export interface AmorphousFloor {
  /** Random anisotropy at atomic distances alone: the sixth power carried to its end. */
  readonly randomAnisotropy: number;
  /** The same in the presence of the uniform anisotropy, which shortens the averaging: the third power. */
  readonly randomInUniformAnisotropy: number;
  /** Internal stress through magnetostriction. */
  readonly magnetoelastic: number;
}

/**
 * Coercivity of an amorphous magnet, estimated from its averaged atomic anisotropy and from internal stress.
 *
 * The first two are {@linkcode averagedAnisotropyCoercivity} at the structural length, without and with Ku; the third
 * is {@linkcode stressWaveCoercivity} of walls as wide as Ku makes them. The powers of size take the first two orders
 * of magnitude below what is measured (0.3 to 3 A/m): the limit "grain of atomic size" is right in direction and
 * useless as a number. Surface roughness is left out.
 *
 * @param magnet Local A in J/m and K1 in J/m³, Js in T, prefactor p, structural length in m, λs, stress in Pa and its
 * wavelength in m, and Ku in J/m³.
 * @returns The estimates in A/m; they are alternatives, not terms of a sum.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Herzer, IEEE Trans. Magn. 26 (1990) 1397, doi:10.1109/20.104389; R. Alben, J. J. Becker, M. C. Chi, J. Appl.
 * Phys. 49 (1978) 1653.
 * @example
 * ```ts
 * import { amorphousFloor, HERZER_AVERAGED_PREFACTOR } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const floor = amorphousFloor({
 *   exchangeStiffness: 1e-11,
 *   anisotropy: 8e3,
 *   polarization: 1.56,
 *   uniformAnisotropy: 50,
 *   averagedPrefactor: HERZER_AVERAGED_PREFACTOR,
 *   structuralLength: 1e-9,
 *   magnetostriction: 27e-6,
 *   stressAmplitude: 1e6,
 *   stressWavelength: 25e-6,
 * });
 * expect(floor.randomAnisotropy).toBeLessThan(1e-3 * floor.magnetoelastic);
 * ```
 */
export function amorphousFloor(magnet: AmorphousFerromagnet): AmorphousFloor {
  const attempt = "estimate the amorphous floor";
  const D = requirePositive("structuralLength", magnet.structuralLength, attempt);
  const l = requirePositive("stressWavelength", magnet.stressWavelength, attempt);
  const anisotropy = requirePositive("uniformAnisotropy", magnet.uniformAnisotropy, attempt);
  return {
    randomAnisotropy: averagedAnisotropyCoercivity(D, { ...magnet, uniformAnisotropy: 0 }),
    randomInUniformAnisotropy: averagedAnisotropyCoercivity(D, magnet),
    // Walls in an amorphous magnet are set by the anisotropy that survives the averaging, not by the local one.
    magnetoelastic: stressWaveCoercivity(l, { ...magnet, anisotropy }),
  };
}
