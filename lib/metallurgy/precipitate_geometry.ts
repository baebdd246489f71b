/**
 * Lengths of a dispersion: how size and volume fraction set surface, number, spacing and channel width.
 *
 * @module
 */
import { requireFraction, requirePositive } from "../numerics/require.ts";

/**
 * Shape of the particles: cubes that fill space as f → 1 (a γ/γ′ structure), or spheres. `size` is edge or diameter.
 */
export type PrecipitateShape = "cube" | "sphere";

/** Volume of a shape of unit size: 1 for the cube of edge 1, π/6 for the sphere of diameter 1. */
const UNIT_VOLUME: Readonly<Record<PrecipitateShape, number>> = { cube: 1, sphere: Math.PI / 6 };

/**
 * Specific surface of a dispersion: interface area per volume of material.
 *
 * S_v = 6 f / d, for cubes of edge d and for spheres of diameter d alike.
 *
 * Exact for equal particles that do not touch. For a spread of sizes d is the ratio ⟨d³⟩/⟨d²⟩, not the mean; a
 * coefficient of variation of 0.6 makes the two differ by about a factor 1.5. Faces that touch, as between cubes at a
 * fraction near 1, are counted though they are no matrix interface.
 *
 * @param size Edge or diameter d, m. Typically 5e-9 to 5e-7.
 * @param volumeFraction Volume fraction f, from 0 to 1.
 * @returns S_v, 1/m. Tends to 0 with f and to infinity as d → 0.
 * @throws {RangeError} If the size is not positive or the fraction is outside [0, 1].
 * @see E. E. Underwood, Quantitative Stereology, Addison-Wesley (1970).
 * @example
 * ```ts
 * import { specificSurface } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(specificSurface(91e-9, 0.55)).toBeCloseTo(3.626e7, -4);
 * ```
 */
export function specificSurface(size: number, volumeFraction: number): number {
  const attempt = "compute the specific surface";
  return 6 * requireFraction("volumeFraction", volumeFraction, attempt) / requirePositive("size", size, attempt);
}

/**
 * Number of particles per volume of material.
 *
 * N_v = f / (k d³), with k = 1 for cubes of edge d and π/6 for spheres of diameter d.
 *
 * Exact for equal particles; for a spread of sizes d³ is the mean of the cubes.
 *
 * @param size Edge or diameter d, m.
 * @param volumeFraction Volume fraction f, from 0 to 1.
 * @param shape Shape of the particles; default "cube".
 * @returns N_v, 1/m³. Typically 1e19 to 1e24.
 * @throws {RangeError} If the size is not positive or the fraction is outside [0, 1].
 * @see E. E. Underwood, Quantitative Stereology, Addison-Wesley (1970).
 * @example
 * ```ts
 * import { numberDensity } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(numberDensity(91e-9, 0.55)).toBeCloseTo(7.3e20, -19);
 * ```
 */
export function numberDensity(size: number, volumeFraction: number, shape: PrecipitateShape = "cube"): number {
  const attempt = "compute the number density";
  const d = requirePositive("size", size, attempt);
  return requireFraction("volumeFraction", volumeFraction, attempt) / (UNIT_VOLUME[shape] * d ** 3);
}

/**
 * Period of a dispersion on a simple cubic lattice: the distance between centres of neighbours.
 *
 * p = d (k / f)^(1/3), with k = 1 for cubes of edge d and π/6 for spheres of diameter d.
 *
 * An idealisation: real dispersions are only partly ordered. It gives the mean volume per particle exactly.
 *
 * @param size Edge or diameter d, m.
 * @param volumeFraction Volume fraction f, above 0 and up to 1.
 * @param shape Shape of the particles; default "cube".
 * @returns p, m; infinite for f = 0.
 * @throws {RangeError} If the size is not positive or the fraction is outside [0, 1].
 * @see E. E. Underwood, Quantitative Stereology, Addison-Wesley (1970).
 * @example
 * ```ts
 * import { latticePeriod } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(latticePeriod(10e-9, 1 / 8)).toBeCloseTo(20e-9, 20);
 * ```
 */
export function latticePeriod(size: number, volumeFraction: number, shape: PrecipitateShape = "cube"): number {
  return Math.cbrt(1 / numberDensity(size, volumeFraction, shape));
}

/**
 * Width of the matrix channel between neighbours on a simple cubic lattice, face to face.
 *
 * w = d [(k / f)^(1/3) − 1], with k = 1 for cubes of edge d and π/6 for spheres of diameter d.
 *
 * Spheres touch at f = π/6 = 0.524, so a dispersion of 55 % cannot consist of spheres on this lattice; cubes can reach
 * f = 1, where the channel closes.
 *
 * @param size Edge or diameter d, m.
 * @param volumeFraction Volume fraction f, above 0 and up to 1.
 * @param shape Shape of the particles; default "cube".
 * @returns w, m; infinite for f = 0, and 0 where the particles touch.
 * @throws {RangeError} If the size is not positive, the fraction is outside [0, 1], or the particles would overlap.
 * @see T. M. Pollock, A. S. Argon, Acta Metall. Mater. 40 (1992) 1, for the geometry of cuboids and channels.
 * @example
 * ```ts
 * import { channelWidth } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(channelWidth(91e-9, 0.55)).toBeCloseTo(20.07e-9, 11);
 * ```
 */
export function channelWidth(size: number, volumeFraction: number, shape: PrecipitateShape = "cube"): number {
  const width = latticePeriod(size, volumeFraction, shape) - size;
  // At the touching fraction rounding can leave a width of a few units in the last place below zero.
  if (width < -4 * Number.EPSILON * size) {
    throw new RangeError(
      `Cannot compute the channel width: volumeFraction of ${shape}s on a cubic lattice must be at most ${
        UNIT_VOLUME[shape].toFixed(4)
      }, got ${volumeFraction}`,
    );
  }
  return Math.max(0, width);
}

/**
 * Radius of the sphere that has the volume of a cube.
 *
 * r = a [3 / (4 π)]^(1/3) = 0.620 a.
 *
 * Laws for spheres are often applied to cuboids through this radius; others use half the edge, r = 0.5 a. Say which.
 *
 * @param edge Edge a of the cube, m.
 * @returns r, m.
 * @throws {RangeError} If the edge is not positive.
 * @see E. E. Underwood, Quantitative Stereology, Addison-Wesley (1970).
 * @example
 * ```ts
 * import { equivalentSphereRadius } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(equivalentSphereRadius(91e-9)).toBeCloseTo(56.45e-9, 11);
 * ```
 */
export function equivalentSphereRadius(edge: number): number {
  return Math.cbrt(3 / (4 * Math.PI)) * requirePositive("edge", edge, "compute the equivalent radius");
}
