/**
 * The 180° Bloch wall: profile, width in the conventions in use, energy.
 *
 * @module
 */
import { requireFinite } from "../numerics/require.ts";
import { exchangeLength } from "./exchange_length.ts";
import { requireWallMaterial, type WallMaterial } from "./ferromagnet.ts";

/**
 * Wall widths in use, as multiples of the wall width parameter Δ = √(A/K).
 *
 * `parameter`: Δ itself. `energy`: full width at half maximum of the wall's energy density. `component`: where the
 * tangent to the magnetization component tanh(x/Δ) at the centre meets ±1. `lilley`: where the tangent to the angle at
 * the centre meets 0 and π.
 */
export const WALL_WIDTH_FACTORS = {
  parameter: 1,
  energy: 2 * Math.acosh(Math.SQRT2),
  component: 2,
  lilley: Math.PI,
} as const;

/** Name of a definition of the wall width. */
export type WallWidthConvention = keyof typeof WALL_WIDTH_FACTORS;

/**
 * Width of a 180° Bloch wall in a named convention.
 *
 * δ = n·√(A/K), n by convention; Lilley's n = π is what most papers call the wall width. The conventions differ by a
 * factor of π, so a statement that something is smaller than the wall needs its convention. For a uniaxial material
 * without stray field; in cubic crystals a 180° wall of finite width needs magnetostriction or a stray field, and K1
 * then stands for an order of magnitude.
 *
 * @param material A in J/m and K in J/m³, both above 0.
 * @param options `convention`, one of {@linkcode WALL_WIDTH_FACTORS}; default "lilley".
 * @returns δ in m; 64 nm for iron, 100 nm and more in softer metals.
 * @throws {RangeError} If A or K is not positive and finite, or the convention is unknown.
 * @see B. A. Lilley, Phil. Mag. 41 (1950) 792; A. Hubert and R. Schäfer, Magnetic Domains, Springer (1998), chapter 3.
 * @example
 * ```ts
 * import { wallWidth } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const iron = { exchangeStiffness: 2e-11, anisotropy: 4.8e4 };
 * expect(wallWidth(iron)).toBeCloseTo(64e-9, 9);
 * expect(wallWidth(iron, { convention: "parameter" })).toBeCloseTo(20e-9, 9);
 * ```
 */
export function wallWidth(
  material: WallMaterial,
  options: { readonly convention?: WallWidthConvention } = {},
): number {
  const { convention = "lilley" } = options;
  const n = WALL_WIDTH_FACTORS[convention];
  if (n === undefined) {
    const known = Object.keys(WALL_WIDTH_FACTORS).join(", ");
    throw new RangeError(`Cannot compute the wall width: convention must be one of ${known}, got ${convention}`);
  }
  return n * exchangeLength(material);
}

/**
 * Energy of a 180° Bloch wall per area.
 *
 * γ = 4·√(A·K). Uniaxial anisotropy of first order, no stray field; half of it is exchange, half anisotropy.
 *
 * @param material A in J/m and K in J/m³, both above 0.
 * @returns γ in J/m²; 4e-3 for iron, 1e-4 to 2e-3 in softer metals.
 * @throws {RangeError} If A or K is not positive and finite.
 * @see A. Hubert and R. Schäfer, Magnetic Domains, Springer (1998), chapter 3.
 * @example
 * ```ts
 * import { wallEnergy } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(wallEnergy({ exchangeStiffness: 2e-11, anisotropy: 4.8e4 })).toBeCloseTo(3.9e-3, 4);
 * ```
 */
export function wallEnergy(material: WallMaterial): number {
  const { exchangeStiffness: A, anisotropy: K } = requireWallMaterial(material, "compute the wall energy");
  return 4 * Math.sqrt(A * K);
}

/**
 * Angle of the magnetization across a 180° Bloch wall.
 *
 * cos θ = −tanh(x/Δ), that is θ = 2·arctan(exp(x/Δ)). The energy density, exchange and anisotropy together, is
 * 2·K·sin²θ = 2·K·sech²(x/Δ).
 *
 * @param position Distance x from the centre of the wall in m, any sign.
 * @param material A in J/m and K in J/m³, both above 0.
 * @returns θ in rad: 0 far to the left, π/2 at the centre, π far to the right.
 * @throws {RangeError} If x is not finite, or A or K is not positive and finite.
 * @see L. Landau and E. Lifshitz, Phys. Z. Sowjetunion 8 (1935) 153.
 * @example
 * ```ts
 * import { wallAngle } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(wallAngle(0, { exchangeStiffness: 2e-11, anisotropy: 4.8e4 })).toBeCloseTo(Math.PI / 2, 12);
 * ```
 */
export function wallAngle(position: number, material: WallMaterial): number {
  const x = requireFinite("position", position, "compute the wall profile");
  return 2 * Math.atan(Math.exp(x / exchangeLength(material)));
}
