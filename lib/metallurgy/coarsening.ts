/**
 * Coarsening: how the size of precipitates follows from time at temperature.
 *
 * @module
 */
import { MOLAR_GAS_CONSTANT } from "../constants.ts";
import { findRoot } from "../numerics/find_root.ts";
import { requireNonNegative, requirePositive } from "../numerics/require.ts";

/** Exponent of coarsening by diffusion through the matrix (Lifshitz, Slyozov and Wagner). */
export const MATRIX_DIFFUSION_EXPONENT = 3;

/** Exponent of coarsening by diffusion through a diffuse interface (Ardell and Ozolins), typical of γ/γ′. */
export const TRANS_INTERFACE_EXPONENT = 2.4;

/** A law of coarsening. */
export interface CoarseningLaw {
  /** Rate constant K, m^n/s; about 1e-27 m³/s for γ′ at 1,173 K. */
  readonly rateConstant: number;
  /** Exponent n, 2 to 3; default 3 (diffusion through the matrix). */
  readonly exponent?: number;
}

/**
 * Mean precipitate radius after a time at constant temperature.
 *
 * r^n = r₀^n + K t; n = 3 for diffusion through the matrix (LSW), about 2.4 for control by the interface (TIDC).
 *
 * For the late stage: volume fraction constant, growth fed only by the dissolution of small particles. LSW holds for f
 * → 0; finite f raises K by theory, up to several-fold at 0.5, but measurements disagree on whether it does. Elastic
 * misfit slows coarsening of cuboids.
 *
 * @param initialRadius Radius r₀ at t = 0, m; may be 0.
 * @param options Time t, s, and the law.
 * @returns r, m; r₀ at t = 0, ∝ t^(1/n) for long times.
 * @throws {RangeError} If r₀ or t is negative, or K or n is not positive.
 * @see I. M. Lifshitz, V. V. Slyozov, J. Phys. Chem. Solids 19 (1961) 35; C. Wagner, Z. Elektrochem. 65 (1961) 581; A.
 *   J. Ardell, V. Ozolins, Nat. Mater. 4 (2005) 309, for the interface.
 * @example
 * ```ts
 * import { coarsenedRadius } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(coarsenedRadius(0, { time: 1000, rateConstant: 1e-27 }) * 1e9).toBeCloseTo(10, 10);
 * ```
 */
export function coarsenedRadius(initialRadius: number, options: CoarseningLaw & { readonly time: number }): number {
  const attempt = "compute the coarsened radius";
  const n = requirePositive("exponent", options.exponent ?? MATRIX_DIFFUSION_EXPONENT, attempt);
  const K = requirePositive("rateConstant", options.rateConstant, attempt);
  const t = requireNonNegative("time", options.time, attempt);
  return (requireNonNegative("initialRadius", initialRadius, attempt) ** n + K * t) ** (1 / n);
}

/** Two sizes and, where it is needed, the time between them. */
export interface SizeInterval {
  /** Radius at the start, m. */
  readonly initialRadius: number;
  /** Radius at the end, m, not below the start. */
  readonly finalRadius: number;
}

/**
 * Time at temperature that coarsens precipitates from one radius to another.
 *
 * t = (r^n − r₀^n)/K, the inverse of {@linkcode coarsenedRadius}.
 *
 * @param sizes Start and end radius, m.
 * @param law Rate constant and exponent.
 * @returns t, s.
 * @throws {RangeError} If a size is negative, the end is below the start, or K or n is not positive.
 * @see As {@linkcode coarsenedRadius}.
 * @example
 * ```ts
 * import { coarseningTime } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const time = coarseningTime({ initialRadius: 12e-9, finalRadius: 45.5e-9 }, { rateConstant: 6.42e-27 });
 * expect(time / 3600).toBeCloseTo(4, 1);
 * ```
 */
export function coarseningTime(sizes: SizeInterval, law: CoarseningLaw): number {
  const attempt = "compute the coarsening time";
  const n = requirePositive("exponent", law.exponent ?? MATRIX_DIFFUSION_EXPONENT, attempt);
  return growth(sizes, { n, attempt }) / requirePositive("rateConstant", law.rateConstant, attempt);
}

/**
 * Rate constant of coarsening from two measured sizes.
 *
 * K = (r^n − r₀^n)/t.
 *
 * The sizes enter with the power n: an error of 10 % in the larger one is an error of 30 % in K.
 *
 * @param sizes Start and end radius, m.
 * @param options Time between them, s, and exponent n (default 3).
 * @returns K, m^n/s.
 * @throws {RangeError} If a size is negative, the end is below the start, or time or exponent is not positive.
 * @see As {@linkcode coarsenedRadius}.
 * @example
 * ```ts
 * import { coarseningRateConstant } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const K = coarseningRateConstant({ initialRadius: 12e-9, finalRadius: 45.5e-9 }, { time: 4 * 3600 });
 * expect(K * 1e27).toBeCloseTo(6.42, 2);
 * ```
 */
export function coarseningRateConstant(
  sizes: SizeInterval,
  options: { readonly time: number; readonly exponent?: number },
): number {
  const attempt = "compute the coarsening rate constant";
  const n = requirePositive("exponent", options.exponent ?? MATRIX_DIFFUSION_EXPONENT, attempt);
  return growth(sizes, { n, attempt }) / requirePositive("time", options.time, attempt);
}

/**
 * Exponent of coarsening from three sizes at three times: the one that gives both intervals the same rate constant.
 *
 * (r₂^n − r₁^n)/(t₂ − t₁) = (r₃^n − r₂^n)/(t₃ − t₂), solved for n in [1, 8].
 *
 * A consistency check of a series rather than a measurement: an error of 10 % in the middle or the last size moves n by
 * 0.4 to 0.6 where the sizes double from one to the next, and by 0.7 to 1.2 where they grow by a factor of 1.6.
 * Measured series of γ′ with such steps give 1.7 to 6.6, and the law with n = 3, fitted to two sizes, misses later ones
 * by 1 to 25 %.
 *
 * @param series Three points, time in s and radius in m, both strictly increasing.
 * @returns n; near 3 for diffusion through the matrix, near 2.4 for control by the interface.
 * @throws {RangeError} If there are not three increasing points, or no exponent in [1, 8] fits.
 * @see As {@linkcode coarsenedRadius}.
 * @example
 * ```ts
 * import { coarseningExponent } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const cubic = [1, 8, 27].map((time) => ({ time, radius: Math.cbrt(time) }));
 * expect(coarseningExponent(cubic)).toBeCloseTo(3, 10);
 * ```
 */
export function coarseningExponent(series: readonly { readonly time: number; readonly radius: number }[]): number {
  const attempt = "compute the coarsening exponent";
  const [first, second, third] = series;
  if (!first || !second || !third || series.length !== 3) {
    throw new RangeError(`Cannot ${attempt}: the series must have 3 points, got ${series.length}`);
  }
  const early = requirePositive("step of time", second.time - first.time, attempt);
  const late = requirePositive("step of time", third.time - second.time, attempt);
  requirePositive("step of radius", second.radius - first.radius, attempt);
  requirePositive("step of radius", third.radius - second.radius, attempt);
  // In units of the middle radius, so that no power under- or overflows.
  const x = requireNonNegative("radius", first.radius, attempt) / second.radius, y = third.radius / second.radius;
  return findRoot((n) => (1 - x ** n) * late - (y ** n - 1) * early, { lower: 1, upper: 8 });
}

/** What the rate constant of Lifshitz, Slyozov and Wagner is made of. */
export interface LswOptions {
  /** Interfacial energy γ, J/m². Typically 0.01 to 0.05 for coherent L1₂. */
  readonly interfacialEnergy: number;
  /** Diffusivity D of the controlling solute in the matrix, m²/s. */
  readonly diffusivity: number;
  /** Solute in the matrix in equilibrium with a flat interface, mol/m³. */
  readonly soluteConcentration: number;
  /** Molar volume V_m of the precipitate per mole of solute, m³/mol. */
  readonly molarVolume: number;
  /** Temperature, K. */
  readonly temperature: number;
}

/**
 * Rate constant of coarsening by diffusion through the matrix (Lifshitz, Slyozov and Wagner).
 *
 * K = 8 γ D c V_m² / (9 R T), for the mean radius.
 *
 * Dilute limit f → 0 with one controlling solute and ideal solution; concentrated matrices need the thermodynamic
 * factor.
 *
 * @param options The five physical quantities.
 * @returns K, m³/s.
 * @throws {RangeError} If one of them is not positive.
 * @see C. Wagner, Z. Elektrochem. 65 (1961) 581.
 * @example
 * ```ts
 * import { lswRateConstant } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const K = lswRateConstant({
 *   interfacialEnergy: 0.02,
 *   diffusivity: 1e-16,
 *   soluteConcentration: 5000,
 *   molarVolume: 2.8e-5,
 *   temperature: 1173,
 * });
 * expect(K).toBeGreaterThan(1e-28);
 * ```
 */
export function lswRateConstant(options: LswOptions): number {
  const attempt = "compute the LSW rate constant";
  const gamma = requirePositive("interfacialEnergy", options.interfacialEnergy, attempt);
  const D = requirePositive("diffusivity", options.diffusivity, attempt);
  const c = requirePositive("soluteConcentration", options.soluteConcentration, attempt);
  const Vm = requirePositive("molarVolume", options.molarVolume, attempt);
  const T = requirePositive("temperature", options.temperature, attempt);
  return 8 * gamma * D * c * Vm ** 2 / (9 * MOLAR_GAS_CONSTANT.value * T);
}

function growth(sizes: SizeInterval, { n, attempt }: { n: number; attempt: string }): number {
  const r0 = requireNonNegative("initialRadius", sizes.initialRadius, attempt);
  const r = requireNonNegative("finalRadius", sizes.finalRadius, attempt);
  requireNonNegative("finalRadius - initialRadius", r - r0, attempt);
  return r ** n - r0 ** n;
}
