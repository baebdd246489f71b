/**
 * Pinning of a rigid, planar 180° wall by one inclusion: energy, force and their maximum.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { integrate } from "../numerics/integrate.ts";
import { requireFinite, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { exchangeLength } from "./exchange_length.ts";
import { requireWallMaterial, type WallMaterial } from "./ferromagnet.ts";

/** Shape of an inclusion: a sphere, or a cube with two faces parallel to the wall. */
export type InclusionShape = "sphere" | "cube";

/**
 * Volume of an inclusion of unit size; also the largest fraction that aligned inclusions on a simple cubic lattice can
 * fill.
 */
export const INCLUSION_VOLUMES: Readonly<Record<InclusionShape, number>> = { sphere: Math.PI / 6, cube: 1 };

/** An inclusion and the matrix whose wall it pins. */
export interface Inclusion extends WallMaterial {
  /** Diameter of the sphere or edge of the cube in m, above 0. */
  readonly size: number;
  /** Shape; default "sphere". */
  readonly shape?: InclusionShape;
  /**
   * Contrast of the wall energy, see {@linkcode wallEnergyContrast}: 1 for a nonmagnetic inclusion (default), 0 for one
   * like the matrix.
   */
  readonly contrast?: number;
}

interface ScaledInclusion {
  readonly shape: InclusionShape;
  readonly contrast: number;
  readonly K: number;
  /** Wall width parameter Δ in m. */
  readonly delta: number;
  /** Radius or half edge, in units of Δ. */
  readonly r: number;
}

function scaled(inclusion: Inclusion, attempt: string): ScaledInclusion {
  const { shape = "sphere", contrast = 1 } = inclusion;
  const { anisotropy: K } = requireWallMaterial(inclusion, attempt);
  requireFinite("contrast", contrast, attempt);
  if (!(shape in INCLUSION_VOLUMES)) {
    throw new RangeError(`Cannot ${attempt}: shape must be sphere or cube, got ${shape}`);
  }
  const delta = exchangeLength(inclusion);
  return { shape, contrast, K, delta, r: requirePositive("size", inclusion.size, attempt) / (2 * delta) };
}

function sechSquared(x: number): number {
  const e = Math.exp(-2 * Math.abs(x));
  return 4 * e / (1 + e) ** 2;
}

/** ln cosh x without overflow; the constant ln 2 is left out, as only differences are used. */
function logCosh(x: number): number {
  return Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x)));
}

/**
 * Energy of a wall at some distance from an inclusion, relative to a wall far away.
 *
 * U(x) = −C·∫ 2·K·sech²((z − x)/Δ) dV over the inclusion: the wall is spared its exchange and anisotropy energy there.
 * Rigid planar wall, no magnetic poles: it leaves out the stray field of the inclusion (see
 * {@linkcode inclusionMagnetostaticEnergy}), which dominates for large inclusions of full contrast in polarization, and
 * the bending of the wall.
 *
 * @param position Distance x of the wall's centre from the inclusion's centre in m, any sign.
 * @param inclusion Size, shape and contrast C of the inclusion; A in J/m and K in J/m³ of the matrix.
 * @returns U in J, at most 0 for positive contrast; −γ times the cross-section at the centre of an inclusion much
 * larger than the wall.
 * @throws {RangeError} If an argument is outside its domain.
 * @see M. Kersten, Z. Phys. 124 (1948) 714, for wide inclusions.
 * @example
 * ```ts
 * import { inclusionPinningEnergy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const inclusion = { size: 91e-9, exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };
 * expect(inclusionPinningEnergy(0, inclusion)).toBeLessThan(inclusionPinningEnergy(50e-9, inclusion));
 * ```
 */
export function inclusionPinningEnergy(position: number, inclusion: Inclusion): number {
  const attempt = "compute the pinning energy";
  const { shape, contrast, K, delta, r } = scaled(inclusion, attempt);
  const x = requireFinite("position", position, attempt) / delta;
  if (shape === "cube") {
    return -2 * contrast * K * delta * (2 * r * delta) ** 2 * (Math.tanh(r - x) + Math.tanh(r + x));
  }
  // Split at the wall, so that a wall much thinner than the sphere is not missed.
  const centre = Math.max(-r, Math.min(r, x));
  const slices = (z: number): number => Math.PI * (r * r - z * z) * sechSquared(z - x);
  const limits = [-r, Math.max(-r, centre - 5), centre, Math.min(r, centre + 5), r];
  const volume = limits.slice(1).reduce(
    (sum, upper, i) => sum + integrate(slices, { lower: limits[i]!, upper, atol: 1e-14 * r ** 3 }),
    0,
  );
  return -2 * contrast * K * delta ** 3 * volume;
}

/**
 * Restoring force of an inclusion on a rigid planar wall.
 *
 * F(x) = dU/dx. With a = (r − x)/Δ and b = (r + x)/Δ, r the radius or half edge: F = 4π·C·K·Δ·[Δ·ln(cosh b/cosh a) −
 * r·(tanh b − tanh a)] for the sphere, closed by integrating U by parts, and F = 8·C·K·r²·(sech² a − sech² b) for the
 * cube. Valid as {@linkcode inclusionPinningEnergy} is. Below a diameter of 0.04·Δ, where the sphere's form cancels, it
 * is summed as a series in r/Δ, right to 1e-9 of the largest force for the smallest spheres too.
 *
 * @param position Distance x of the wall from the inclusion's centre in m, any sign.
 * @param inclusion Size, shape and contrast C of the inclusion; A in J/m and K in J/m³ of the matrix.
 * @returns F in N, positive where the wall to the right of the inclusion is pulled back to it (C > 0); odd in x.
 * @throws {RangeError} If an argument is outside its domain.
 * @see L. J. Dijkstra and C. Wert, Phys. Rev. 79 (1950) 979, for the problem.
 * @example
 * ```ts
 * import { inclusionPinningForce } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const inclusion = { size: 91e-9, exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };
 * expect(inclusionPinningForce(0, inclusion)).toBe(0);
 * expect(inclusionPinningForce(40e-9, inclusion)).toBeGreaterThan(0);
 * ```
 */
export function inclusionPinningForce(position: number, inclusion: Inclusion): number {
  const attempt = "compute the pinning force";
  const { shape, contrast, K, delta, r } = scaled(inclusion, attempt);
  const x = requireFinite("position", position, attempt) / delta;
  const a = r - x, b = r + x;
  if (shape === "cube") return 2 * contrast * K * (2 * r * delta) ** 2 * (sechSquared(a) - sechSquared(b));
  const f = r < NARROW ? narrowForce(r, x) : logCosh(b) - logCosh(a) - r * (Math.tanh(b) - Math.tanh(a));
  return 4 * Math.PI * contrast * K * delta ** 2 * f;
}

/**
 * Radius of a sphere, in units of Δ, below which its force is summed as a series: there both forms are right to 3e-10
 * of the largest force. Below it the closed form cancels, above it the terms left out count.
 */
const NARROW = 0.02;

/**
 * Bracket of the sphere's force for r far below 1: −2·Σ 2k·r^(2k+1)·g^(2k+1)(x)/(2k+1)! over k from 1 to 3, g = ln
 * cosh; with t = tanh x the odd derivatives are polynomials in t.
 */
function narrowForce(r: number, x: number): number {
  const w = Math.tanh(x) ** 2;
  const series = 4 / 3 - 8 / 15 * r ** 2 * (2 - 3 * w) + 4 / 105 * r ** 4 * (17 - 60 * w + 45 * w ** 2);
  return r ** 3 * sechSquared(x) * Math.tanh(x) * series;
}

/** Slope of {@linkcode narrowForce} over r³·sech² x, which are positive: only its sign and root are used. */
function narrowSlope(r: number, x: number): number {
  const w = Math.tanh(x) ** 2;
  return 4 / 3 * (1 - 3 * w) - 8 / 15 * r ** 2 * (2 - 15 * w + 15 * w ** 2) +
    4 / 105 * r ** 4 * (17 - 231 * w + 525 * w ** 2 - 315 * w ** 3);
}

/**
 * Function of x with the sign and the root of dF/dx. Sphere: the trapezium of sech² over the inclusion less its
 * integral. Cube: the sum of the slopes at both faces.
 */
function forceSlope(shape: InclusionShape, r: number): (x: number) => number {
  if (shape === "sphere" && r < NARROW) return (x) => narrowSlope(r, x);
  return (x) => {
    const a = r - x, b = r + x;
    return shape === "cube"
      ? -sechSquared(a) * Math.tanh(a) - sechSquared(b) * Math.tanh(b)
      : r * (sechSquared(a) + sechSquared(b)) - Math.tanh(a) - Math.tanh(b);
  };
}

/** The strongest hold of an inclusion on a wall. */
export interface PinningMaximum {
  /** Maximum force in N; the sign of the contrast. */
  readonly force: number;
  /** Distance of the wall from the inclusion's centre there, in m, above 0. */
  readonly position: number;
}

/**
 * Maximum of the force of an inclusion on a rigid planar wall: what a field must overcome to free the wall.
 *
 * Where dF/dx = 0, found by Brent's method. With V the volume: F = 8/(3√3)·C·K·V/Δ for inclusions much smaller than the
 * wall, of either shape; π·C·γ·d for wide spheres and C·K·2·a² for wide cubes.
 *
 * @param inclusion Size, shape and contrast C of the inclusion; A in J/m and K in J/m³ of the matrix.
 * @returns The force in N and where it acts, in m.
 * @throws {RangeError} If an argument is outside its domain.
 * @see L. J. Dijkstra and C. Wert, Phys. Rev. 79 (1950) 979, for the problem.
 * @example
 * ```ts
 * import { maximumPinningForce } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const inclusion = { size: 91e-9, exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };
 * expect(maximumPinningForce(inclusion).position).toBeGreaterThan(20e-9);
 * ```
 */
export function maximumPinningForce(inclusion: Inclusion): PinningMaximum {
  const { shape, delta, r } = scaled(inclusion, "find the maximum pinning force");
  // Beyond the inflexion of sech², 0.66 Δ outside the inclusion, the force only falls. Deep inside a wide cube it underflows to 0.
  const lower = shape === "cube" ? Math.max(0, r - 2) : 0;
  const position = delta * findRoot(forceSlope(shape, r), { lower, upper: r + 2 });
  return { force: inclusionPinningForce(position, inclusion), position };
}

/**
 * Contrast of the wall energy between an inclusion and its matrix.
 *
 * C = 1 − (A₂/A₁ + K₂/K₁)/2, with 1 the matrix and 2 the inclusion: in a rigid wall exchange and anisotropy take equal
 * shares of the energy. Valid to first order in the differences, and taken as exact for a nonmagnetic inclusion; a wall
 * that adapts inside a large inclusion lowers the energy further.
 *
 * @param ratios `exchange` A₂/A₁ and `anisotropy` K₂/K₁, both 0 or more.
 * @returns C, dimensionless: 1 for a nonmagnetic inclusion, 0 for one like the matrix, negative where the inclusion
 * repels the wall.
 * @throws {RangeError} If a ratio is negative or not finite.
 * @see Derived from the wall profile of L. Landau and E. Lifshitz, Phys. Z. Sowjetunion 8 (1935) 153.
 * @example
 * ```ts
 * import { wallEnergyContrast } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(wallEnergyContrast({ exchange: 0, anisotropy: 0 })).toBe(1);
 * expect(wallEnergyContrast({ exchange: 0.95, anisotropy: 0.98 })).toBeCloseTo(0.035, 12);
 * ```
 */
export function wallEnergyContrast(ratios: { readonly exchange: number; readonly anisotropy: number }): number {
  const attempt = "compute the wall energy contrast";
  const exchange = requireNonNegative("exchange", ratios.exchange, attempt);
  const anisotropy = requireNonNegative("anisotropy", ratios.anisotropy, attempt);
  return 1 - (exchange + anisotropy) / 2;
}
