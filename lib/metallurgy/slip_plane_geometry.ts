/**
 * What a dislocation meets on its slip plane: radius and spacing of the sections of spheres.
 *
 * @module
 */
import { requirePositive, requireWithin } from "../numerics/require.ts";

/** Largest fraction at which a planar spacing of spheres is computed: dense random packing. */
const RANDOM_CLOSE_PACKING = 0.64;

/**
 * Root-mean-square radius of the circles in which a random plane cuts equal spheres.
 *
 * r_s = √(2/3) r.
 *
 * Follows from a uniform distribution of the distance between plane and centre; the plain mean of the same circles is
 * (π/4) r, 4 % less.
 *
 * @param radius Radius r of the spheres, m.
 * @returns r_s, m.
 * @throws {RangeError} If the radius is not positive.
 * @see E. Nembach, Particle Strengthening of Metals and Alloys, Wiley (1997).
 * @example
 * ```ts
 * import { planarRadius } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(planarRadius(3)).toBeCloseTo(Math.sqrt(6), 14);
 * ```
 */
export function planarRadius(radius: number): number {
  return Math.sqrt(2 / 3) * requirePositive("radius", radius, "compute the planar radius");
}

/**
 * Mean surface-to-surface distance of a particle to its neighbours on a slip plane, for a random dispersion of equal
 * spheres.
 *
 * L_s = √(ln 3 / (2 π N_v r) + 4 r_s²) − 2 r_s, with N_v = 3 f / (4 π r³) and r_s = √(2/3) r.
 *
 * For small f it grows as r √(0.732 / f). Meant for dilute dispersions; above f ≈ 0.3 neighbours are correlated and the
 * value is a length scale, not a distance.
 *
 * @param radius Radius r of the spheres, m.
 * @param volumeFraction Volume fraction f, above 0 and up to 0.64 (random close packing).
 * @returns L_s, m; proportional to r at fixed f, infinite as f → 0.
 * @throws {RangeError} If the radius is not positive or the fraction is outside (0, 0.64].
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173; the form implemented by the precipitation package kawin.
 * @example
 * ```ts
 * import { randomPlanarSpacing } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(randomPlanarSpacing(45.5e-9, 0.55)).toBeCloseTo(16.7e-9, 10);
 * ```
 */
export function randomPlanarSpacing(radius: number, volumeFraction: number): number {
  const attempt = "compute the planar spacing";
  const r = requirePositive("radius", radius, attempt);
  const f = requireSparse(volumeFraction, attempt);
  return Math.sqrt(2 * Math.log(3) * r ** 2 / (3 * f) + 4 * planarRadius(r) ** 2) - 2 * planarRadius(r);
}

/**
 * Surface-to-surface distance along the rows of a square array of particles with the planar density of a random
 * dispersion of equal spheres.
 *
 * L_s = r [√(2 π / (3 f)) − π / 2]: the planar density is 2 r N_v and the mean planar radius is (π/4) r.
 *
 * The classical estimate for Orowan spacings. It becomes negative at f = 8/(3π) = 0.849, outside the domain.
 *
 * @param radius Radius r of the spheres, m.
 * @param volumeFraction Volume fraction f, above 0 and up to 0.64 (random close packing).
 * @returns L_s, m; proportional to r at fixed f, infinite as f → 0.
 * @throws {RangeError} If the radius is not positive or the fraction is outside (0, 0.64].
 * @see E. Nembach, Particle Strengthening of Metals and Alloys, Wiley (1997).
 * @example
 * ```ts
 * import { squarePlanarSpacing } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(squarePlanarSpacing(45.5e-9, 0.55)).toBeCloseTo(17.3e-9, 10);
 * ```
 */
export function squarePlanarSpacing(radius: number, volumeFraction: number): number {
  const attempt = "compute the planar spacing";
  const r = requirePositive("radius", radius, attempt);
  const f = requireSparse(volumeFraction, attempt);
  return r * (Math.sqrt(2 * Math.PI / (3 * f)) - Math.PI / 2);
}

function requireSparse(volumeFraction: number, attempt: string): number {
  requirePositive("volumeFraction", volumeFraction, attempt);
  return requireWithin("volumeFraction", volumeFraction, { lower: 0, upper: RANDOM_CLOSE_PACKING, attempt });
}
