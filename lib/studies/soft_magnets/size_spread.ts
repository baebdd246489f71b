/**
 * M2.1a further: what a spread of grain sizes does to the exponent that a fit sees.
 *
 * @module
 */
import { type Input, nominalValues } from "../../argument/input.ts";
import {
  apparentSizeExponent,
  distributedAnisotropy,
  fluctuatingAnisotropy,
  type NanocrystallineMaterial,
  type WallMaterial,
} from "../../magnetism/mod.ts";
import { linspace, logspace, powerLawFit } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { POOLED_RANGE, type SixthPowerDetail } from "./sixth_power.ts";

/** Exponents against the spread of sizes, for one set of mean sizes. */
export interface SpreadCurve {
  /** Mean size in m where the exponent is local; undefined where it is that of a fit. */
  readonly meanSize?: number;
  /** One exponent for each spread. */
  readonly exponents: readonly number[];
}

/** What the notebook shows of the spread of sizes. */
export interface SizeSpreadDetail {
  /** Standard deviations of the logarithm of the size. */
  readonly spreads: readonly number[];
  /** Fit through the sizes of the measured points on the branch. */
  readonly measuredSizes: SpreadCurve;
  /** Fit through the range of sizes over which papers are pooled. */
  readonly pooledSizes: SpreadCurve;
  /** Local exponents. */
  readonly local: readonly SpreadCurve[];
  /** Exponents that a pooled fit sees at no spread, at half and at the greatest spread shown. */
  readonly pooledExponents: readonly [number, number, number];
  /** The uniform anisotropy of a ribbon in J/m³. */
  readonly induced: number;
  /** Exponent over the measured sizes, without a spread, in the presence of that anisotropy. */
  readonly inducedExponent: number;
  /** Measured exponent with one standard error either way. */
  readonly measured: readonly [number, number];
}

const SPREADS: readonly number[] = [...linspace(0, 0.8, { count: 41 })];
/** Mean sizes of the local exponents, in m: the finest commercial grain, and towards the end of the branch. */
const MEAN_SIZES = [10e-9, 20e-9, 30e-9];
/** Sizes of a fit over the pooled range. */
const POOLED_SIZES: readonly number[] = [...logspace(POOLED_RANGE.smallest, POOLED_RANGE.largest, { count: 12 })];

function fittedExponent(sizes: readonly number[], spread: number, material: WallMaterial): number {
  const anisotropies = sizes.map((meanSize) =>
    distributedAnisotropy({ meanSize, logStandardDeviation: spread }, material)
  );
  return powerLawFit(sizes, anisotropies).exponent;
}

function inducedExponent(sizes: readonly number[], material: NanocrystallineMaterial): number {
  return powerLawFit(sizes, sizes.map((size) => fluctuatingAnisotropy(size, material))).exponent;
}

/**
 * The exponent of coercivity against mean grain size in the random anisotropy model with a log-normal spread of sizes.
 * Nothing here is fitted: it shows why collections of many papers give less than the sixth power.
 *
 * @param data Detail of the study of the exponent, and the article's inputs.
 * @returns Exponents against the spread.
 */
export function sizeSpread(
  data: { readonly sixthPower: SixthPowerDetail; readonly inputs: readonly Input[] },
): SizeSpreadDetail {
  const names = ["nanocrystalExchange", "nanocrystalAnisotropy", "inducedAnisotropy"];
  const values = nominalValues(pickInputs(data.inputs, names));
  const material = {
    exchangeStiffness: valueOf(values, "nanocrystalExchange"),
    anisotropy: valueOf(values, "nanocrystalAnisotropy"),
  };
  const { points, fit } = data.sixthPower;
  const fitOver = (sizes: readonly number[]) => ({
    exponents: SPREADS.map((spread) => fittedExponent(sizes, spread, material)),
  });
  const pooledSizes = fitOver(POOLED_SIZES);
  const measuredSizes = points.map(({ grainSize }) => grainSize);
  const induced = valueOf(values, "inducedAnisotropy");
  const at = (index: number): number => pooledSizes.exponents[index]!;
  return {
    spreads: SPREADS,
    measuredSizes: fitOver(measuredSizes),
    pooledSizes,
    local: MEAN_SIZES.map((meanSize) => ({
      meanSize,
      exponents: SPREADS.map((s) => apparentSizeExponent({ meanSize, logStandardDeviation: s }, material)),
    })),
    pooledExponents: [at(0), at((SPREADS.length - 1) / 2), at(SPREADS.length - 1)],
    induced,
    inducedExponent: inducedExponent(measuredSizes, { ...material, uniformAnisotropy: induced }),
    measured: [fit.exponent - fit.exponentError, fit.exponent + fit.exponentError],
  };
}
