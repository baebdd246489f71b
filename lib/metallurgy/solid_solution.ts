/**
 * Solid-solution strengthening of concentrated fcc alloys, without an adjustable parameter.
 *
 * @module
 */
import { BOLTZMANN_CONSTANT } from "../constants.ts";
import { requirePositive, requireWithin } from "../numerics/require.ts";
import { meanAtomicVolume } from "./alloy_density.ts";
import type { Composition } from "./composition.ts";
import { atomicVolume, ELEMENTS, type ElementTable } from "./elements.ts";

/** Line-tension coefficient of the dislocation, in units of G b². */
const LINE_TENSION = 0.123;
/** Minimised core coefficient of the stress. */
const STRESS_CORE = 0.35;
/** Minimised core coefficient of the barrier. */
const BARRIER_CORE = 5.70;
/** Reference strain rate, 1/s. */
const REFERENCE_RATE = 1e4;
/** Coefficient in the exponent of the high-temperature branch. */
const HIGH_TEMPERATURE = 0.57;

/** State of the matrix and of the test. */
export interface SolidSolutionOptions {
  /** Shear modulus G of the alloy, Pa. Typically 8e10. */
  readonly shearModulus: number;
  /** Poisson ratio ν of the alloy. */
  readonly poissonRatio: number;
  /** Temperature, K; default 300. */
  readonly temperature?: number;
  /** Strain rate, 1/s, above 0 and at most 1e4, where the stress is that at 0 K; default 1e-3. */
  readonly strainRate?: number;
  /** Taylor factor M of the polycrystal; default 3.06, fcc without texture. */
  readonly taylorFactor?: number;
  /** Properties of the elements, for their volumes; default {@linkcode ELEMENTS}. */
  readonly elements?: ElementTable;
}

/** Strength of a concentrated solid solution. */
export interface SolidSolutionStrength {
  /** Shear stress at 0 K, Pa. */
  readonly zeroTemperatureStress: number;
  /** Energy barrier of the dislocation segment, J. */
  readonly energyBarrier: number;
  /** Shear stress at the temperature and strain rate asked for, Pa. */
  readonly shearStress: number;
  /** Tensile yield stress M τ, Pa, without boundaries or particles. */
  readonly yieldStress: number;
}

/**
 * Misfit parameter of a random alloy: how much the atoms differ in volume.
 *
 * S = Σ c_n ΔV_n² / b⁶, with ΔV_n = V_n − Σ c_m V_m.
 *
 * The misfit volumes are taken from fixed apparent volumes, so that ΔV_n changes with composition through the mean
 * alone. In alloys whose moments change with composition the V_n do, too.
 *
 * @param composition Atomic fractions.
 * @param table Properties of the elements, for their volumes; default {@linkcode ELEMENTS}.
 * @returns S, dimensionless; 0 for a pure element. Typically 1e-4 to 1e-2.
 * @throws {RangeError} If the fractions do not sum to 1 or an element is not in the table.
 * @see C. Varvenne, G. P. M. Leyson, M. Ghazisaeidi, W. A. Curtin, Acta Mater. 124 (2017) 660,
 *   doi:10.1016/j.actamat.2016.09.046
 * @example
 * ```ts
 * import { misfitParameter } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(misfitParameter({ Ni: 1 })).toBe(0);
 * ```
 */
export function misfitParameter(composition: Composition, table: ElementTable = ELEMENTS): number {
  const V = meanAtomicVolume(composition, table);
  const variance = Object.entries(composition).reduce(
    (sum, [symbol, c]) => sum + c * (atomicVolume(symbol, table) - V) ** 2,
    0,
  );
  return variance / burgersVectorOf(V) ** 6;
}

/**
 * Solid-solution strength of a random fcc alloy (Varvenne, Leyson, Ghazisaeidi and Curtin), reduced elastic form.
 *
 * τ₀ = 0.051 α^(−1/3) G P^(4/3) f₁ S^(2/3) and ΔE = 0.274 α^(1/3) G b³ P^(2/3) f₂ S^(1/3),
 * with P = (1 + ν)/(1 − ν), α = 0.123, f₁ = 0.35, f₂ = 5.70.
 * With x = kT/ΔE · ln(10⁴ s⁻¹/ε̇): τ = τ₀ (1 − x^(2/3)) while that is at least τ₀/2, and τ = τ₀ exp(−x/0.57) beyond;
 * the two differ by 8 % at the change. σ = M τ.
 *
 * Parameter-free for random single-phase fcc alloys whose atoms differ mainly in volume. f₁ and f₂ multiply; leaving
 * them out gives three times the stress and a fifth of the barrier. Short-range order, modulus misfit and boundaries
 * are not in it. Large solutes (Ta, Al) enter through a volume that is poorly known, and the result goes as ΔV^(4/3).
 * Against friction stresses of fine-grained alloys it is within 5 % for CoCrFeNi and FeMnNi, but 0.74 of the measured
 * one for Co11(CrNi)89 and 0.41 for CoNi with 11 % Cr: too weak where chromium meets only cobalt and nickel. For CoMnNi
 * the measurements disagree, and it is 3.4 times the one and 0.91 of the other.
 *
 * @param composition Atomic fractions.
 * @param options Elastic constants of the alloy, temperature, strain rate, Taylor factor and element table.
 * @returns Stress at 0 K, barrier, shear stress and yield stress; all 0 for a pure element.
 * @throws {RangeError} If a constant is out of range, the strain rate is not above 0 and at most 1e4, the fractions do
 *   not sum to 1, or an element is unknown.
 * @see C. Varvenne, G. P. M. Leyson, M. Ghazisaeidi, W. A. Curtin, Acta Mater. 124 (2017) 660,
 *   doi:10.1016/j.actamat.2016.09.046. Measured: S. Yoshida et al., doi:10.1016/j.actamat.2019.04.017; for CoMnNi also
 *   doi:10.1016/j.actamat.2014.08.026
 * @example
 * ```ts
 * import { solidSolutionStrength } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { Ni: 0.25, Co: 0.25, Fe: 0.25, Cr: 0.25 };
 * const strength = solidSolutionStrength(alloy, { shearModulus: 84e9, poissonRatio: 0.28, temperature: 280 });
 * expect(strength.yieldStress / 1e6).toBeCloseTo(121.5, 1);
 * ```
 */
export function solidSolutionStrength(composition: Composition, options: SolidSolutionOptions): SolidSolutionStrength {
  const attempt = "compute solid-solution strength";
  const { temperature = 300, strainRate = 1e-3, taylorFactor = 3.06, elements = ELEMENTS } = options;
  const G = requirePositive("shearModulus", options.shearModulus, attempt);
  const nu = requireWithin("poissonRatio", options.poissonRatio, { lower: 0, upper: 0.5, attempt });
  const M = requirePositive("taylorFactor", taylorFactor, attempt);
  const P = (1 + nu) / (1 - nu);
  const S = misfitParameter(composition, elements);
  const b = burgersVectorOf(meanAtomicVolume(composition, elements));
  const tau0 = 0.051 * LINE_TENSION ** (-1 / 3) * G * P ** (4 / 3) * STRESS_CORE * S ** (2 / 3);
  const barrier = 0.274 * LINE_TENSION ** (1 / 3) * G * b ** 3 * P ** (2 / 3) * BARRIER_CORE * S ** (1 / 3);
  const tau = tau0 * thermalFraction({ barrier, temperature, strainRate });
  return { zeroTemperatureStress: tau0, energyBarrier: barrier, shearStress: tau, yieldStress: M * tau };
}

/** τ/τ₀ at a temperature and strain rate; 1 at 0 K, 0 without a barrier. */
function thermalFraction(
  { barrier, temperature, strainRate }: { barrier: number; temperature: number; strainRate: number },
): number {
  const attempt = "compute solid-solution strength";
  const T = requireWithin("temperature", temperature, { lower: 0, upper: Number.MAX_VALUE, attempt });
  requirePositive("strainRate", strainRate, attempt);
  requireWithin("strainRate", strainRate, { lower: 0, upper: REFERENCE_RATE, attempt });
  if (T === 0) return 1;
  // At the reference rate x would be 0/0.
  if (barrier === 0) return 0;
  const x = BOLTZMANN_CONSTANT.value * T * Math.log(REFERENCE_RATE / strainRate) / barrier;
  const low = 1 - x ** (2 / 3);
  return low >= 0.5 ? low : Math.exp(-x / HIGH_TEMPERATURE);
}

function burgersVectorOf(volumePerAtom: number): number {
  return Math.cbrt(4 * volumePerAtom) / Math.SQRT2;
}
