/**
 * Pinning of a flat wall by a dense periodic array of cubes: the wall averages over layers narrower than itself.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { nelderMead } from "../numerics/nelder_mead.ts";
import { requireFinite, requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";
import { exchangeLength } from "./exchange_length.ts";
import { type Ferromagnet, requireFerromagnet } from "./ferromagnet.ts";
import { inclusionPinningForce, maximumPinningForce } from "./inclusion_pinning.ts";

/**
 * Factor by which a flat wall damps a periodic variation of its energy.
 *
 * y/sinh y with y = π·q·Δ/2 = π²·Δ/p: the Fourier transform of sech² over its value at q = 0. A wall wider than the
 * period p averages the variation out exponentially. Exact for a rigid flat wall parallel to the layers; a wall that
 * bends or is tilted follows the variation more closely.
 *
 * @param argument y, 0 or more, dimensionless.
 * @returns From 1 at y = 0 to 0 at large y.
 * @throws {RangeError} If y is negative or not finite.
 * @see I. S. Gradshteyn and I. M. Ryzhik, Table of Integrals, Series, and Products, Academic Press, for the Fourier
 * transform of sech².
 * @example
 * ```ts
 * import { wallAveragingFactor } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(wallAveragingFactor(0)).toBe(1);
 * expect(wallAveragingFactor(12)).toBeCloseTo(1.47e-4, 6);
 * ```
 */
export function wallAveragingFactor(argument: number): number {
  const y = requireNonNegative("argument", argument, "compute the wall averaging factor");
  return y === 0 ? 1 : 2 * y * Math.exp(-y) / -Math.expm1(-2 * y);
}

/** Aligned cubes on a simple cubic lattice, with the wall parallel to their faces. */
export interface PeriodicArray extends Ferromagnet {
  /** Volume fraction α of the cubes, above 0 and at most 1, where they fill all space and do not pin. */
  readonly volumeFraction: number;
  /** Contrast of the wall energy, see {@linkcode wallEnergyContrast}; default 1, nonmagnetic cubes. */
  readonly contrast?: number;
}

/** The pinning pressure as a sine series in q·x: harmonics P_n in Pa. */
interface PressureSeries {
  readonly q: number;
  readonly harmonics: readonly number[];
}

/** An array whose lengths are checked: edge a, period p and Δ, in m. */
interface CheckedArray extends PeriodicArray {
  readonly contrast: number;
  readonly a: number;
  readonly p: number;
  readonly delta: number;
}

function checkedArray(edge: number, array: PeriodicArray, attempt: string): CheckedArray {
  const a = requirePositive("edge", edge, attempt);
  const { contrast = 1 } = requireFerromagnet(array, attempt);
  const alpha = requirePositive("volumeFraction", array.volumeFraction, attempt);
  requireWithin("volumeFraction", alpha, { lower: 0, upper: 1, attempt });
  requireFinite("contrast", contrast, attempt);
  return { ...array, contrast, a, p: a / Math.cbrt(alpha), delta: exchangeLength(array) };
}

function pressureSeries({ a, p, delta, anisotropy: K, contrast: C }: CheckedArray): PressureSeries {
  const q = 2 * Math.PI / p;
  const y = Math.PI * q * delta / 2;
  // The share of cubes in a plane is (a/p)² inside the layers and 0 between them; 40/y harmonics leave out less than e^−40.
  const harmonics = Array.from({ length: Math.ceil(40 / y) }, (_, i) => {
    const n = i + 1;
    const share = (a / p) ** 2 * 2 * Math.sin(Math.PI * n * a / p) / (Math.PI * n);
    return 4 * K * C * delta * n * q * share * wallAveragingFactor(n * y);
  });
  return { q, harmonics };
}

/**
 * Pinning pressure of a dense periodic array of cubes on a flat wall parallel to their layers.
 *
 * P(x) = Σ 4·C·K·Δ·n·q·cₙ·(n·y/sinh(n·y))·sin(n·q·x), q = 2π/p, y = π²·Δ/p, p = a·α^(−1/3) the period and cₙ =
 * (a/p)²·2·sin(π·n·a/p)/(π·n) the Fourier coefficient of the share of cubes in a plane. x is measured from the
 * mid-plane of a layer. Rigid wall, no poles.
 *
 * @param position Distance x of the wall from the middle of a layer in m, any sign.
 * @param options `edge` a of the cubes in m, with the array.
 * @returns P in Pa = N/m², positive where the wall is pulled back to the layer; odd and periodic in x.
 * @throws {RangeError} If an argument is outside its domain.
 * @see Derived from the wall profile of L. Landau and E. Lifshitz, Phys. Z. Sowjetunion 8 (1935) 153.
 * @example
 * ```ts
 * import { periodicArrayPressure } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const array = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.55, edge: 91e-9 };
 * expect(periodicArrayPressure(20e-9, array)).toBeCloseTo(-periodicArrayPressure(-20e-9, array), 6);
 * ```
 */
export function periodicArrayPressure(position: number, options: PeriodicArray & { readonly edge: number }): number {
  const attempt = "compute the pinning pressure of an array";
  const x = requireFinite("position", position, attempt);
  const array = checkedArray(options.edge, options, attempt);
  if (array.p <= WIDE_PERIOD * array.delta) return sineSum(pressureSeries(array), x);
  const { a, p, anisotropy: K, contrast: C } = array;
  return 2 * C * K * (a / p) ** 2 * layerForces(array)(x - p * Math.round(x / p));
}

function sineSum({ q, harmonics }: PressureSeries, x: number): number {
  return harmonics.reduce((sum, P, i) => sum + P * Math.sin((i + 1) * q * x), 0);
}

/**
 * Coercivity of a flat wall in a dense periodic array of cubes.
 *
 * Hc = max P(x)/(2·Js). Exponentially small for periods far below π²·Δ, and C·K·α^(2/3)/Js for periods far above: at
 * fixed fraction it rises with size throughout. An upper bound for a wall parallel to the layers; tilting, bending and
 * disorder change it. Poles are left out.
 *
 * @param edge Edge a of the cubes in m, above 0; 10 to 300 nm.
 * @param array A in J/m, K1 in J/m³, Js in T, volume fraction α and contrast C.
 * @returns Hc in A/m.
 * @throws {RangeError} If an argument is outside its domain.
 * @see Derived from the wall profile of L. Landau and E. Lifshitz, Phys. Z. Sowjetunion 8 (1935) 153.
 * @example
 * ```ts
 * import { periodicArrayCoercivity } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const array = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4, polarization: 1.11, volumeFraction: 0.55 };
 * expect(periodicArrayCoercivity(24e-9, array)).toBeLessThan(10);
 * expect(periodicArrayCoercivity(91e-9, array)).toBeGreaterThan(2e3);
 * ```
 */
export function periodicArrayCoercivity(edge: number, array: PeriodicArray): number {
  const checked = checkedArray(edge, array, "compute the coercivity of an array");
  const pressure = checked.p > WIDE_PERIOD * checked.delta
    ? maximumOfLayers(checked)
    : maximumOfSines(pressureSeries(checked));
  return Math.abs(pressure) / (2 * array.polarization);
}

/** Periods of more than this many Δ are summed layer by layer: the series would need ever more harmonics. */
const WIDE_PERIOD = 6;
/** Layers on either side that count at such periods: the next add less than e^−30. */
const NEIGHBOURS = 3;

/** Poisson's sum over the forces of single cubes in all layers, in units of 2·K·a²; x within half a period of one. */
function layerForces(array: CheckedArray): (x: number) => number {
  const { a, p, anisotropy: K } = array;
  const cube = { ...array, size: a, shape: "cube", contrast: 1 } as const;
  const layers = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, i) => (i - NEIGHBOURS) * p);
  return (x) => layers.reduce((sum, layer) => sum + inclusionPinningForce(x - layer, cube), 0) / (2 * K * a ** 2);
}

/** The largest pressure of all layers; it lies near a face. */
function maximumOfLayers(array: CheckedArray): number {
  const { a, p, delta, anisotropy: K, contrast: C } = array;
  if (C === 0) return 0;
  const cube = { ...array, size: a, shape: "cube", contrast: 1 } as const;
  const forces = layerForces(array);
  const start = Math.min(maximumPinningForce(cube).position, p / 2 - delta / 2) / delta;
  const { value } = nelderMead(([u = 0]) => -forces(u * delta), [start], { step: 0.5, xtol: 1e-7, ftol: 1e-12 });
  return -2 * C * K * (a / p) ** 2 * value;
}

/** The largest value on half a period: the best of a fine scan, refined where the slope changes sign beside it. */
function maximumOfSines(series: PressureSeries): number {
  const { q, harmonics } = series;
  const sign = Math.sign(harmonics[0] ?? 0) || 1;
  const count = 64 + 8 * harmonics.length;
  const step = Math.PI / q / count;
  const values = Array.from({ length: count }, (_, i) => sign * sineSum(series, i * step));
  const best = values.reduce((top, value, i) => (value > values[top]! ? i : top), 0);
  if (best === 0) return 0;
  const slope = (x: number): number =>
    harmonics.reduce((sum, P, i) => sum + sign * P * (i + 1) * q * Math.cos((i + 1) * q * x), 0);
  return sign * sineSum(series, findRoot(slope, { lower: (best - 1) * step, upper: (best + 1) * step }));
}
