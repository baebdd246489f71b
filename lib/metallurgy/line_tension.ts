/**
 * Line tension of a dislocation, on which every obstacle model of this folder rests.
 *
 * @module
 */
import { requirePositive, requireWithin } from "../numerics/require.ts";

/** A dislocation in an isotropic matrix. */
export interface Dislocation {
  /** Shear modulus G of the matrix, Pa. Typically 8e10 for fcc Fe-Co-Ni. */
  readonly shearModulus: number;
  /** Burgers vector b, m. Typically 0.254e-9. */
  readonly burgersVector: number;
  /** Poisson ratio ν of the matrix. */
  readonly poissonRatio: number;
  /** Core radius r_i, m: the inner cut-off, of the order of b. */
  readonly coreRadius: number;
  /** Angle θ between Burgers vector and line, rad: π/2 for an edge, 0 for a screw. */
  readonly character: number;
}

/** Stress at which an obstacle is sheared: when it barely bends the line (weak), and when it bends it strongly. */
export interface ShearingStress {
  /** Resolved shear stress for weak obstacles, Pa. */
  readonly weak: number;
  /** Resolved shear stress for strong obstacles, Pa. */
  readonly strong: number;
}

/** Bending angle ψ at which weak obstacles are passed: cos(ψ/2) = 1/2, that is ψ = 120°. */
const COSINE_OF_HALF_BENDING_ANGLE = 0.5;

/**
 * Line tension of a dislocation, by isotropic elasticity (de Wit and Koehler).
 *
 * T = G b² / (4π) · (1 + ν − 3 ν sin²θ) / (1 − ν) · ln(r₀ / r_i).
 *
 * Holds for a line that bows with a radius far above the core. An edge (θ = π/2) has the lower tension, T ∝ 1 − 2ν; the
 * ratio screw to edge is (1 + ν)/(1 − 2ν), which is 4 for ν = 1/3. It fails where the outer cut-off approaches the core
 * radius, and is refused there. The constant-tension estimate G b²/2 is the case ln(r₀/r_i) ≈ 2π without character.
 *
 * @param outerRadius Outer cut-off r₀, m: the distance to the next obstacle. Must exceed the core radius.
 * @param dislocation The dislocation and its matrix.
 * @returns T, N (J/m). Typically 1e-9 to 1e-8.
 * @throws {RangeError} If a modulus or length is not positive, ν is outside [0, 0.5), θ outside [0, π/2] or r₀ ≤ r_i.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173; G. de Wit, J. S. Koehler, Phys. Rev. 116 (1959) 1113.
 * @example
 * ```ts
 * import { lineTension } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const matrix = { shearModulus: 80e9, burgersVector: 0.25e-9, poissonRatio: 1 / 3, coreRadius: 0.25e-9 };
 * const screw = lineTension(100e-9, { ...matrix, character: 0 });
 * const edge = lineTension(100e-9, { ...matrix, character: Math.PI / 2 });
 * expect(screw / edge).toBeCloseTo(4, 12);
 * ```
 */
export function lineTension(outerRadius: number, dislocation: Dislocation): number {
  const attempt = "compute the line tension";
  const { shearModulus: G, burgersVector: b, poissonRatio: nu, coreRadius: ri, character: theta } = requireDislocation(
    dislocation,
    attempt,
  );
  if (!(requirePositive("outerRadius", outerRadius, attempt) > ri)) {
    throw new RangeError(`Cannot ${attempt}: outerRadius must exceed the core radius ${ri} m, got ${outerRadius}`);
  }
  const orientation = (1 + nu - 3 * nu * Math.sin(theta) ** 2) / (1 - nu);
  return G * b ** 2 / (4 * Math.PI) * orientation * Math.log(outerRadius / ri);
}

/**
 * Line tension of a dislocation that meets weak obstacles with a given surface-to-surface spacing.
 *
 * T(r₀) with r₀ = L_s / √cos(ψ/2) and ψ = 120°: a stiff line touches fewer obstacles than lie beside it.
 *
 * Holds for a breaking angle near 120°; strong obstacles use {@linkcode lineTension} with r₀ = L_s itself.
 *
 * @param spacing Surface-to-surface spacing L_s on the slip plane, m.
 * @param dislocation The dislocation and its matrix.
 * @returns T, N.
 * @throws {RangeError} As {@linkcode lineTension}.
 * @see M. R. Ahmadi et al., Comput. Mater. Sci. 91 (2014) 173.
 * @example
 * ```ts
 * import { lineTension, weakLineTension } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const edge = {
 *   shearModulus: 80e9,
 *   burgersVector: 0.25e-9,
 *   poissonRatio: 1 / 3,
 *   coreRadius: 0.25e-9,
 *   character: Math.PI / 2,
 * };
 * expect(weakLineTension(100e-9, edge)).toBeCloseTo(lineTension(Math.SQRT2 * 100e-9, edge), 20);
 * ```
 */
export function weakLineTension(spacing: number, dislocation: Dislocation): number {
  requirePositive("spacing", spacing, "compute the line tension");
  return lineTension(spacing / Math.sqrt(COSINE_OF_HALF_BENDING_ANGLE), dislocation);
}

function requireDislocation(dislocation: Dislocation, attempt: string): Dislocation {
  requirePositive("shearModulus", dislocation.shearModulus, attempt);
  requirePositive("burgersVector", dislocation.burgersVector, attempt);
  requirePositive("coreRadius", dislocation.coreRadius, attempt);
  requireWithin("poissonRatio", dislocation.poissonRatio, { lower: 0, upper: 0.4999, attempt });
  requireWithin("character", dislocation.character, { lower: 0, upper: Math.PI / 2, attempt });
  return dislocation;
}
