/**
 * Ordered particles in a dense dispersion, sheared by pairs of dislocations: the superalloy picture of weak and strong
 * coupling.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requireFraction, requirePositive } from "../numerics/require.ts";

/** Constants of a dispersion of ordered particles. */
export interface OrderedDispersion {
  /** Volume fraction f, from 0 to 1. */
  readonly volumeFraction: number;
  /** Antiphase-boundary energy γ on the slip plane, J/m². Typically 0.1 to 0.3. */
  readonly antiphaseBoundaryEnergy: number;
  /** Shear modulus G, Pa. */
  readonly shearModulus: number;
  /** Burgers vector b of one dislocation of the pair, m. */
  readonly burgersVector: number;
  /** Repulsion constant w of the pair, of the order of 1; default 1. */
  readonly repulsion?: number;
}

/** Shearing stress of a dense dispersion and the coupling that sets it. */
export interface PairCouplingStress {
  /** Critical resolved shear stress, Pa. */
  readonly stress: number;
  /** Weak: the pair spans several particles. Strong: both dislocations lie in one particle. */
  readonly coupling: "weak" | "strong";
}

/**
 * Shear stress of weakly coupled pairs, line tension G b²/2.
 *
 * τ = γ/(2b) · [√(6 γ f r / (π T)) − f], T = G b²/2.
 *
 * The leading dislocation of the pair cuts particles one by one while the trailing one is pulled along: small
 * particles. The stress rises as √r; below r = π T f / (6 γ) the trailing dislocation pushes harder than the particles
 * hold and 0 is returned. Valid up to the fraction of superalloys (f ≈ 0.6), where the interaction of neighbours is
 * only in the term −f.
 *
 * @param radius Particle radius r, m; for cuboids half the edge. Typically 1e-9 to 1e-7.
 * @param dispersion Fraction, boundary energy and matrix constants.
 * @returns τ, Pa.
 * @throws {RangeError} If a constant or the radius is not positive or f is outside [0, 1].
 * @see R. C. Reed, The Superalloys, Cambridge (2006), chapter 2; L. M. Brown, R. K. Ham, in Strengthening Methods in
 *   Crystals, Elsevier (1971).
 * @example
 * ```ts
 * import { weakPairCouplingStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * expect(weakPairCouplingStress(12e-9, dispersion) / 1e6).toBeCloseTo(172.6, 1);
 * ```
 */
export function weakPairCouplingStress(radius: number, dispersion: OrderedDispersion): number {
  const { f, gamma, G, b, r } = requireDispersion(radius, dispersion);
  const T = G * b ** 2 / 2;
  return Math.max(0, gamma / (2 * b) * (Math.sqrt(6 * gamma * f * r / (Math.PI * T)) - f));
}

/**
 * Shear stress of strongly coupled pairs (Hüther and Reppich).
 *
 * τ = √(3/2) · (G b / r) · √f · w / π^(3/2) · √(2 π γ r / (w G b²) − 1).
 *
 * Both dislocations of the pair lie in one particle, and the larger the particle the farther apart they are: the stress
 * falls as r^(−1/2). The expression has a maximum, √(3f/(2π)) γ/b, at {@linkcode strongCouplingOnset}; below that
 * radius two dislocations do not fit into a particle, the expression runs to 0 and means nothing, and weak coupling
 * acts. It is returned as it stands (0 where the root is imaginary); {@linkcode pairCouplingStress} decides which
 * applies.
 *
 * @param radius Particle radius r, m; for cuboids half the edge.
 * @param dispersion Fraction, boundary energy and matrix constants.
 * @returns τ, Pa.
 * @throws {RangeError} If a constant or the radius is not positive or f is outside [0, 1].
 * @see W. Hüther, B. Reppich, Z. Metallkd. 69 (1978) 628; R. C. Reed, The Superalloys, Cambridge (2006), chapter 2.
 * @example
 * ```ts
 * import { strongPairCouplingStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * expect(strongPairCouplingStress(45.5e-9, dispersion) / 1e6).toBeCloseTo(231.3, 1);
 * ```
 */
export function strongPairCouplingStress(radius: number, dispersion: OrderedDispersion): number {
  const { f, gamma, G, b, w, r } = requireDispersion(radius, dispersion);
  const excess = Math.max(0, 2 * Math.PI * gamma * r / (w * G * b ** 2) - 1);
  return Math.sqrt(1.5) * (G * b / r) * Math.sqrt(f) * w / Math.PI ** 1.5 * Math.sqrt(excess);
}

/**
 * Radius from which strong coupling can act: the maximum of its expression.
 *
 * r = w G b² / (π γ).
 *
 * Twice the radius at which two dislocations just fit into a particle in equilibrium.
 *
 * @param dispersion Boundary energy and matrix constants; the fraction does not enter.
 * @returns r, m. Typically 5e-9 to 2e-8.
 * @throws {RangeError} If a constant is not positive.
 * @see W. Hüther, B. Reppich, Z. Metallkd. 69 (1978) 628: the maximum follows by differentiation of their stress.
 * @example
 * ```ts
 * import { strongCouplingOnset } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * expect(strongCouplingOnset(dispersion) * 1e9).toBeCloseTo(8.21, 2);
 * ```
 */
export function strongCouplingOnset(dispersion: OrderedDispersion): number {
  const { gamma, G, b, w } = requireDispersion(1, dispersion);
  return w * G * b ** 2 / (Math.PI * gamma);
}

/**
 * Shear stress of a dense dispersion of ordered particles: weak coupling for small ones, strong for large.
 *
 * τ = τ_weak for r below {@linkcode strongCouplingOnset}, min(τ_weak, τ_strong) above.
 *
 * For w up to 1.5 weak coupling is always the lower of the two at the onset, so that the curve is continuous and has
 * one maximum, at {@linkcode optimumPrecipitateRadius}. Looping is not included; compare with {@linkcode
 * channelBowingStress}.
 *
 * @param radius Particle radius r, m; for cuboids half the edge.
 * @param dispersion Fraction, boundary energy and matrix constants.
 * @returns τ, Pa, and the coupling.
 * @throws {RangeError} If a constant or the radius is not positive or f is outside [0, 1].
 * @see R. C. Reed, The Superalloys, Cambridge (2006), chapter 2.
 * @example
 * ```ts
 * import { pairCouplingStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * expect(pairCouplingStress(12e-9, dispersion).coupling).toBe("weak");
 * expect(pairCouplingStress(45.5e-9, dispersion).coupling).toBe("strong");
 * ```
 */
export function pairCouplingStress(radius: number, dispersion: OrderedDispersion): PairCouplingStress {
  const weak = weakPairCouplingStress(radius, dispersion);
  if (radius < strongCouplingOnset(dispersion)) return { stress: weak, coupling: "weak" };
  const strong = strongPairCouplingStress(radius, dispersion);
  return weak <= strong ? { stress: weak, coupling: "weak" } : { stress: strong, coupling: "strong" };
}

/**
 * Particle radius at which a dense dispersion of ordered particles is strongest: where weak and strong coupling meet.
 *
 * τ_weak(r) = τ_strong(r) on the falling branch of τ_strong, by root finding.
 *
 * The crossing overstates the peak: the true curve is rounded there. The radius falls as γ grows.
 *
 * @param dispersion Fraction (above 0), boundary energy and matrix constants.
 * @returns r, m. Typically 1e-8 to 4e-8.
 * @throws {RangeError} If a constant or the fraction is not positive, or w is so large (above 1.57 for f → 0) that the
 *   branches do not cross.
 * @see R. C. Reed, The Superalloys, Cambridge (2006), chapter 2.
 * @example
 * ```ts
 * import { optimumPrecipitateRadius } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const dispersion = {
 *   volumeFraction: 0.55,
 *   antiphaseBoundaryEnergy: 0.2,
 *   shearModulus: 80e9,
 *   burgersVector: 0.254e-9,
 * };
 * expect(optimumPrecipitateRadius(dispersion) * 1e9).toBeCloseTo(22.3, 0);
 * ```
 */
export function optimumPrecipitateRadius(dispersion: OrderedDispersion): number {
  requirePositive("volumeFraction", dispersion.volumeFraction, "find the optimum precipitate radius");
  const onset = strongCouplingOnset(dispersion);
  const difference = (r: number): number =>
    weakPairCouplingStress(r, dispersion) - strongPairCouplingStress(r, dispersion);
  return findRoot(difference, { lower: onset, upper: 1e4 * onset });
}

type Symbols = Readonly<Record<"f" | "gamma" | "G" | "b" | "w" | "r", number>>;

function requireDispersion(radius: number, dispersion: OrderedDispersion): Symbols {
  const attempt = "compute the stress of coupled pairs";
  return {
    r: requirePositive("radius", radius, attempt),
    f: requireFraction("volumeFraction", dispersion.volumeFraction, attempt),
    gamma: requirePositive("antiphaseBoundaryEnergy", dispersion.antiphaseBoundaryEnergy, attempt),
    G: requirePositive("shearModulus", dispersion.shearModulus, attempt),
    b: requirePositive("burgersVector", dispersion.burgersVector, attempt),
    w: requirePositive("repulsion", dispersion.repulsion ?? 1, attempt),
  };
}
