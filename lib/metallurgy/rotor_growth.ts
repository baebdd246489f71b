/**
 * Elastic growth of a spinning rotor into its air gap.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { discStress, rimSpeedAtYield, type RotorDisc, type RotorMaterial } from "./rotor_stress.ts";

/**
 * Radial displacement of the rim of a spinning elastic disc.
 *
 * u = (R/E) (σ_θ − ν σ_r) at r = R; for a solid disc u = (1 − ν) ρ ω² R³ / (4 E).
 *
 * Validity as {@linkcode discStress}. Heating adds α ΔT R, which is often larger.
 *
 * @param youngsModulus Young's modulus E, Pa. Typically 2e11.
 * @param rotor Disc and angular speed ω, rad/s.
 * @returns u, m; ∝ ω² R³ / E. As the bore approaches the rim it tends to ρ ω² R³ / E.
 * @throws {RangeError} If a quantity is out of range.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4, rotating discs.
 * @example
 * ```ts
 * import { rimDisplacement } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const rotor = { outerRadius: 0.1, density: 8000, poissonRatio: 0.3, angularSpeed: 2000 };
 * expect(rimDisplacement(200e9, rotor) * 1e6).toBeCloseTo(28, 10);
 * ```
 */
export function rimDisplacement(youngsModulus: number, rotor: RotorDisc & { readonly angularSpeed: number }): number {
  const E = requirePositive("youngsModulus", youngsModulus, "compute the rim displacement");
  // The radial stress vanishes at the free rim.
  return rotor.outerRadius * discStress(rotor.outerRadius, rotor).hoop / E;
}

/** Material, shape and limits of a rotor design. */
export interface RotorDesign extends RotorMaterial {
  /** Young's modulus, Pa. */
  readonly youngsModulus: number;
  /** Growth of the rim that the air gap allows, m, above 0. Typically 5e-5. */
  readonly airGapAllowance: number;
  /** Factor by which the greatest stress must stay below yield; default 1. */
  readonly safetyFactor?: number;
}

/** Limits of speed for one rotor radius. */
export interface RotorSpeedLimit {
  /** Outer radius, m. */
  readonly outerRadius: number;
  /** Angular speed at which the disc yields, over the safety factor, rad/s. */
  readonly yieldLimit: number;
  /** Angular speed at which the rim has used up the allowance, rad/s. */
  readonly growthLimit: number;
  /** The lower of the two, rad/s. */
  readonly limit: number;
  /** Rim speed at the lower of the two, m/s. */
  readonly rimSpeed: number;
  /** Which limit governs. */
  readonly governs: "strength" | "stiffness";
}

/**
 * Greatest angular speed of a rotor as a function of its radius, by strength and by stiffness: the data of a design
 * chart.
 *
 * ω_yield = v_yield/(R √n) ∝ 1/R; ω_growth = √(u_allowed / u(ω = 1)) ∝ R^(−3/2).
 *
 * Small rotors are limited by strength, large ones by stiffness; the change comes at {@linkcode
 * stiffnessLimitedRadius}. Validity as {@linkcode discStress}.
 *
 * @param outerRadii Outer radii R, m.
 * @param design Material, bore ratio, allowance and safety factor n (on stress).
 * @returns One row for each radius, in their order.
 * @throws {RangeError} If a quantity is out of range.
 * @see As {@linkcode rimSpeedAtYield} and {@linkcode rimDisplacement}.
 * @example
 * ```ts
 * import { rotorSpeedLimits } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const design = {
 *   yieldStrength: 450e6,
 *   density: 7650,
 *   poissonRatio: 0.3,
 *   youngsModulus: 197e9,
 *   airGapAllowance: 50e-6,
 * };
 * const rows = rotorSpeedLimits([0.02, 0.5], design);
 * expect(rows.map((row) => row.governs)).toEqual(["strength", "stiffness"]);
 * ```
 */
export function rotorSpeedLimits(outerRadii: readonly number[], design: RotorDesign): RotorSpeedLimit[] {
  const attempt = "compute rotor speed limits";
  const n = requirePositive("safetyFactor", design.safetyFactor ?? 1, attempt);
  const allowance = requirePositive("airGapAllowance", design.airGapAllowance, attempt);
  const rimSpeed = rimSpeedAtYield(design) / Math.sqrt(n);
  return outerRadii.map((radius): RotorSpeedLimit => {
    const R = requirePositive("outerRadius", radius, attempt);
    const { youngsModulus, boreRatio = 0 } = design;
    const growth = rimDisplacement(youngsModulus, {
      ...design,
      outerRadius: R,
      boreRadius: boreRatio * R,
      angularSpeed: 1,
    });
    const yieldLimit = rimSpeed / R;
    const growthLimit = Math.sqrt(allowance / growth);
    const limit = Math.min(yieldLimit, growthLimit);
    const governs = yieldLimit <= growthLimit ? "strength" : "stiffness";
    return { outerRadius: R, yieldLimit, growthLimit, limit, rimSpeed: limit * R, governs };
  });
}

/**
 * Rotor radius above which stiffness, not strength, limits the speed.
 *
 * R* = u_allowed / ε, with ε = u(R)/R at the onset of yielding (over the safety factor), which does not depend on R.
 * For a solid disc ε = 2 (1 − ν) σ_y / [(3 + ν) n E].
 *
 * A stronger alloy of the same modulus only lowers R*: beyond it strength cannot be used. Validity as {@linkcode
 * discStress}.
 *
 * @param design Material, bore ratio, allowance and safety factor n (on stress).
 * @returns R*, m.
 * @throws {RangeError} If a quantity is out of range.
 * @see As {@linkcode rotorSpeedLimits}.
 * @example
 * ```ts
 * import { stiffnessLimitedRadius } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const design = {
 *   yieldStrength: 450e6,
 *   density: 7650,
 *   poissonRatio: 0.3,
 *   youngsModulus: 197e9,
 *   airGapAllowance: 50e-6,
 * };
 * expect(stiffnessLimitedRadius(design)).toBeCloseTo(0.0516, 4);
 * ```
 */
export function stiffnessLimitedRadius(design: RotorDesign): number {
  const attempt = "compute the stiffness-limited radius";
  const angularSpeed = rimSpeedAtYield(design) /
    Math.sqrt(requirePositive("safetyFactor", design.safetyFactor ?? 1, attempt));
  const strain = rimDisplacement(design.youngsModulus, {
    ...design,
    outerRadius: 1,
    boreRadius: design.boreRatio ?? 0,
    angularSpeed,
  });
  return requirePositive("airGapAllowance", design.airGapAllowance, attempt) / strain;
}
