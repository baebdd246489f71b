/**
 * Stresses in a spinning rotor, and the speed at which it yields.
 *
 * @module
 */
import { requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";

/** A disc of constant thickness. */
export interface RotorDisc {
  /** Outer radius R, m. */
  readonly outerRadius: number;
  /** Radius of the bore a, m; default 0, a solid disc. */
  readonly boreRadius?: number;
  /** Density ρ, kg/m³. */
  readonly density: number;
  /** Poisson ratio ν. */
  readonly poissonRatio: number;
}

/** The two principal stresses in the plane of a disc. */
export interface DiscStress {
  /** Radial stress, Pa. */
  readonly radial: number;
  /** Hoop stress, Pa. */
  readonly hoop: number;
}

/** Material and shape of a rotor, without its size. */
export interface RotorMaterial {
  /** Yield strength, Pa. */
  readonly yieldStrength: number;
  /** Density, kg/m³. */
  readonly density: number;
  /** Poisson ratio. */
  readonly poissonRatio: number;
  /** Bore over outer radius, 0 (solid) to below 1; default 0. */
  readonly boreRatio?: number;
}

/**
 * Stress at a radius of a spinning elastic disc of constant thickness (Timoshenko).
 *
 * Solid: σ_r = (3+ν)/8 ρω² (R² − r²), σ_θ = ρω²/8 [(3+ν) R² − (1+3ν) r²].
 * Bored: σ_r = (3+ν)/8 ρω² (R² + a² − a²R²/r² − r²), σ_θ = (3+ν)/8 ρω² [R² + a² + a²R²/r² − (1+3ν)/(3+ν) r²].
 *
 * Plane stress, isotropic, free rim and bore. A lamination stack is a pile of such discs. Magnets, bridges and slots of
 * a real rotor raise the stress 3 to 10 times: the disc is a bound to what the material allows. A bore however small
 * doubles the greatest stress.
 *
 * @param radius Radius r, m, from the bore to the rim.
 * @param rotor Disc and angular speed ω, rad/s.
 * @returns Radial and hoop stress, Pa; both ∝ ω² and R².
 * @throws {RangeError} If a quantity is out of range or r lies outside the disc.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4, rotating discs.
 * @example
 * ```ts
 * import { discStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rotor = { outerRadius: 0.1, density: 7650, poissonRatio: 0.3, angularSpeed: 3000 };
 * expect(discStress(0, rotor).radial).toBeCloseTo(discStress(0, rotor).hoop, 3);
 * expect(discStress(0.1, rotor).radial).toBeCloseTo(0, 3);
 * ```
 */
export function discStress(radius: number, rotor: RotorDisc & { readonly angularSpeed: number }): DiscStress {
  const attempt = "compute the stress in a disc";
  const { R, a, nu, load } = requireRotor(rotor, attempt);
  const r = requireWithin("radius", radius, { lower: a, upper: R, attempt });
  const hole = r === 0 ? 0 : a ** 2 * R ** 2 / r ** 2;
  return {
    radial: (3 + nu) / 8 * load * (R ** 2 + a ** 2 - hole - r ** 2),
    hoop: (3 + nu) / 8 * load * (R ** 2 + a ** 2 + hole - (1 + 3 * nu) / (3 + nu) * r ** 2),
  };
}

/**
 * Greatest stress in a spinning disc: at the centre of a solid one, at the bore of a bored one.
 *
 * Solid: (3+ν)/8 ρω²R². Bored: (3+ν)/4 ρω² [R² + (1−ν)/(3+ν) a²].
 *
 * At both places the von Mises and the Tresca stress equal it: the stress state is equibiaxial at the centre and
 * uniaxial at the bore. Same validity as {@linkcode discStress}.
 *
 * @param rotor Disc and angular speed ω, rad/s.
 * @returns σ_max, Pa. As a → R it tends to ρ (ωR)², the ring.
 * @throws {RangeError} If a quantity is out of range.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4, rotating discs.
 * @example
 * ```ts
 * import { maximumDiscStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const solid = { outerRadius: 0.1, density: 7650, poissonRatio: 0.3, angularSpeed: 3000 };
 * const pierced = { ...solid, boreRadius: 1e-6 };
 * expect(maximumDiscStress(pierced) / maximumDiscStress(solid)).toBeCloseTo(2, 6);
 * ```
 */
export function maximumDiscStress(rotor: RotorDisc & { readonly angularSpeed: number }): number {
  return discStress(rotor.boreRadius ?? 0, rotor).hoop;
}

/**
 * Hoop stress in a thin spinning ring.
 *
 * σ = ρ v².
 *
 * Wall far thinner than the radius; independent of the radius and of elastic constants.
 *
 * @param rimSpeed Speed of the ring v, m/s.
 * @param density Density ρ, kg/m³.
 * @returns σ, Pa.
 * @throws {RangeError} If the speed is negative or the density is not positive.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4.
 * @example
 * ```ts
 * import { ringStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(ringStress(200, 8000)).toBe(3.2e8);
 * ```
 */
export function ringStress(rimSpeed: number, density: number): number {
  const attempt = "compute the stress in a ring";
  return requirePositive("density", density, attempt) * requireNonNegative("rimSpeed", rimSpeed, attempt) ** 2;
}

/**
 * Rim speed at which a spinning disc first yields.
 *
 * v = √[8 σ_y / ((3+ν) ρ)] for a solid disc, v = √[4 σ_y / (ρ (3+ν + (1−ν) β²))] for a bore ratio β = a/R.
 *
 * A figure of merit of material and shape: the size drops out. Onset of yielding, not burst, which comes later in a
 * ductile disc. Validity as {@linkcode discStress}.
 *
 * @param rotor Yield strength, density, Poisson ratio and bore ratio β; β = 0 is the solid disc, not a small bore.
 * @returns v, m/s. Typically 200 to 500 m/s.
 * @throws {RangeError} If a quantity is out of range.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4, rotating discs.
 * @example
 * ```ts
 * import { rimSpeedAtYield } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const material = { yieldStrength: 904e6, density: 8800, poissonRatio: 0.31 };
 * expect(rimSpeedAtYield(material)).toBeCloseTo(498.3, 1);
 * expect(rimSpeedAtYield({ ...material, boreRatio: 1e-6 })).toBeCloseTo(352.3, 1);
 * ```
 */
export function rimSpeedAtYield(rotor: RotorMaterial): number {
  const { yieldStrength, density, poissonRatio, boreRatio = 0 } = rotor;
  requireBoreRatio(boreRatio, "compute the rim speed at yield");
  const sigma = requirePositive("yieldStrength", yieldStrength, "compute the rim speed at yield");
  const disc = { outerRadius: 1, boreRadius: boreRatio, density, poissonRatio, angularSpeed: 1 };
  return Math.sqrt(sigma / maximumDiscStress(disc));
}

/**
 * Safety factor of a spinning disc against yielding.
 *
 * n = σ_y / σ_max.
 *
 * Against stress; against speed the factor is √n. Validity as {@linkcode discStress}.
 *
 * @param yieldStrength Yield strength σ_y, Pa.
 * @param rotor Disc and angular speed, rad/s.
 * @returns n; 1 at the onset of yielding, infinite at rest.
 * @throws {RangeError} If a quantity is out of range.
 * @see As {@linkcode maximumDiscStress}.
 * @example
 * ```ts
 * import { rimSpeedAtYield, rotorSafetyFactor } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const material = { yieldStrength: 450e6, density: 7650, poissonRatio: 0.3 };
 * const angularSpeed = rimSpeedAtYield(material) / 0.1;
 * expect(rotorSafetyFactor(450e6, { ...material, outerRadius: 0.1, angularSpeed })).toBeCloseTo(1, 12);
 * ```
 */
export function rotorSafetyFactor(yieldStrength: number, rotor: RotorDisc & { readonly angularSpeed: number }): number {
  return requirePositive("yieldStrength", yieldStrength, "compute the safety factor") / maximumDiscStress(rotor);
}

function requireBoreRatio(boreRatio: number, attempt: string): void {
  if (!(boreRatio >= 0 && boreRatio < 1)) {
    throw new RangeError(`Cannot ${attempt}: boreRatio must be from 0 to below 1, got ${boreRatio}`);
  }
}

function requireRotor(
  rotor: RotorDisc & { readonly angularSpeed: number },
  attempt: string,
): { R: number; a: number; nu: number; load: number } {
  const R = requirePositive("outerRadius", rotor.outerRadius, attempt);
  const a = requireNonNegative("boreRadius", rotor.boreRadius ?? 0, attempt);
  if (!(a < R)) throw new RangeError(`Cannot ${attempt}: boreRadius must be below the outer radius ${R} m, got ${a}`);
  const nu = requireWithin("poissonRatio", rotor.poissonRatio, { lower: 0, upper: 0.5, attempt });
  const rho = requirePositive("density", rotor.density, attempt);
  return { R, a, nu, load: rho * requireNonNegative("angularSpeed", rotor.angularSpeed, attempt) ** 2 };
}
