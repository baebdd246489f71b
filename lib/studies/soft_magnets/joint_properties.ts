/**
 * Coercivity of a microstructure as the article argues it, in one expression: boundaries, dislocations, precipitates
 * against the width of the wall, and strained interface. One number, the share of the precipitates at the published
 * alloy, is set on its measured coercivity; how that share moves with the microstructure is what the laws give.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import {
  exchangeLength,
  type Ferromagnet,
  grainBoundaryCoercivity,
  inclusionCoercivity,
  periodicArrayCoercivity,
  polarizationOfMassMagnetization,
  stressWaveCoercivity,
} from "../../magnetism/mod.ts";
import { specificSurface, taylorHardening } from "../../metallurgy/mod.ts";
import { interpolate, linspace, logspace } from "../../numerics/mod.ts";
import { valueOf } from "../study.ts";
import type { Dispersion } from "./alloy_design.ts";

/** What the coercivity of a microstructure takes from the sampled inputs. */
export const COERCIVITY_INPUTS: readonly string[] = [
  "alloyCoercivity",
  "alloyMagnetization",
  "alloyDensity",
  "exchangeStiffness",
  "anisotropyConstant",
  "magnetostriction",
  "boundaryPrefactor",
  "strainShare",
  "arrayShare",
];

/** Coercivity and its parts, in A/m. */
export interface CoercivityParts {
  /** Grain boundaries. */
  readonly boundaries: number;
  /** Dislocations. */
  readonly dislocations: number;
  /** Precipitates. */
  readonly precipitates: number;
  /** Sum of the parts. */
  readonly total: number;
}

function ferromagnetOf(values: InputValues): Ferromagnet {
  const density = valueOf(values, "alloyDensity");
  return {
    exchangeStiffness: valueOf(values, "exchangeStiffness"),
    anisotropy: valueOf(values, "anisotropyConstant"),
    polarization: polarizationOfMassMagnetization(valueOf(values, "alloyMagnetization"), { density }),
  };
}

function boundaryPart({ grainSize }: Dispersion, values: InputValues): number {
  const prefactor = valueOf(values, "boundaryPrefactor");
  return grainBoundaryCoercivity(grainSize, { ...ferromagnetOf(values), prefactor });
}

/** Dislocations a mean distance apart stress the crystal in a wave of that length. */
function dislocationPart({ dislocationDensity }: Dispersion, values: InputValues): number {
  const stressAmplitude = taylorHardening(dislocationDensity, {
    shearModulus: valueOf(values, "shearModulus"),
    burgersVector: valueOf(values, "burgersVector"),
  });
  const magnetostriction = valueOf(values, "magnetostriction");
  return stressWaveCoercivity(dislocationDensity ** -0.5, {
    ...ferromagnetOf(values),
    magnetostriction,
    stressAmplitude,
  });
}

/** Edges of cubes in units of the wall width parameter, and fractions, at which pinning is tabulated. */
const RATIOS: Float64Array = logspace(0.02, 25, { count: 72 });
const FRACTIONS: Float64Array = linspace(0.02, 0.95, { count: 20 });
/** Below this an array pins nothing that could be told from zero. */
const LEAST_PINNING = 1e-30;

/** Pinning in units of K/Js by an array and by single cubes. */
export interface WallPictures {
  /** By a dense array. */
  readonly array: number;
  /** By single cubes. */
  readonly single: number;
}

/** Pinning by cubes of an edge, in units of the wall width parameter, that fill a fraction. */
export type WallPinning = (ratio: number, fraction: number) => WallPictures;

function tabulated(pinning: (ratio: number) => number): (ratio: number) => number {
  const logarithms = RATIOS.map((ratio) => Math.log(Math.max(pinning(ratio), LEAST_PINNING)));
  const table = interpolate(RATIOS.map(Math.log), logarithms);
  const [least, most] = [RATIOS[0]!, RATIOS.at(-1)!];
  return (ratio) => Math.exp(table(Math.log(Math.min(most, Math.max(least, ratio)))));
}

/**
 * Pinning by cubes against the width of the wall, tabulated, because a map asks for it some hundred thousand times and
 * the dense array is a sum of many harmonics. Within a few per cent of {@linkcode periodicArrayCoercivity} where the
 * array pins at all, and of {@linkcode inclusionCoercivity}.
 *
 * @returns The pinning in units of K/Js. Ratios beyond the table, 0.02 to 25, count as its ends.
 */
export function wallPinningTable(): WallPinning {
  const unit = { exchangeStiffness: 1, anisotropy: 1, polarization: 1 };
  // The pinning by single cubes goes as the fraction to the power 2/3.
  const single = tabulated((ratio) => inclusionCoercivity(ratio, { ...unit, volumeFraction: 1, shape: "cube" }));
  const arrays = [...FRACTIONS].map((volumeFraction) =>
    tabulated((ratio) => periodicArrayCoercivity(ratio, { ...unit, volumeFraction }))
  );
  const step = FRACTIONS[1]! - FRACTIONS[0]!;
  return (ratio, fraction) => {
    const place = Math.min(Math.max((fraction - FRACTIONS[0]!) / step, 0), FRACTIONS.length - 1);
    const below = Math.min(Math.floor(place), FRACTIONS.length - 2), weight = place - below;
    const array = arrays[below]!(ratio) ** (1 - weight) * arrays[below + 1]!(ratio) ** weight;
    return { array, single: single(ratio) * fraction ** (2 / 3) };
  };
}

/** How a microstructure differs from the published alloy in what pins. */
interface PinningRatios {
  readonly array: number;
  readonly single: number;
  readonly strainedSurface: number;
}

function precipitateFactor({ array, single, strainedSurface }: PinningRatios, values: InputValues): number {
  const strain = valueOf(values, "strainShare"), dense = valueOf(values, "arrayShare");
  return strain * strainedSurface + (1 - strain) * (dense * array + (1 - dense) * single);
}

function strainedSurface({ precipitateSize, precipitateFraction, misfit }: Dispersion): number {
  return specificSurface(precipitateSize, precipitateFraction) * Math.abs(misfit);
}

/** Coercivity of microstructures near a published alloy, at one set of sampled inputs. */
export interface CoercivityModel {
  /**
   * Coercivity in A/m that is left for the precipitates of the published alloy; negative where boundaries and
   * dislocations alone exceed the measured one.
   */
  readonly calibrated: number;
  /** Coercivity of a microstructure. */
  coercivity(dispersion: Dispersion): CoercivityParts;
}

/** What a model is made for. */
export interface CoercivityContext {
  /** Sampled inputs. */
  readonly values: InputValues;
  /** Table of pinning. */
  readonly pinning: WallPinning;
}

/**
 * Coercivity of microstructures, with the share of the precipitates set on a published alloy.
 *
 * Hc = q·γ/(Js·D) + dislocations + H0·[s·(Sv·|ε|)/(Sv·|ε|)₀ + (1 − s)·W/W₀], H0 = measured − the first two at the
 * published alloy. Sv = 6f/a is the specific surface, ε the misfit, W the pinning by inclusions of their size against
 * the width of the wall, between that of a dense array and that of single cubes.
 *
 * Contributions are taken to add. Nothing published says how H0 divides into strained surface and wall width, so that
 * the share s is a range from 0 to 1; at the published alloy the sum is the measured coercivity whatever s is, and away
 * from it the two parts pull in opposite directions: smaller precipitates are gentler to walls and have more surface.
 *
 * @param reference The published alloy.
 * @param context Sampled inputs and the table of pinning.
 * @returns The model.
 * @throws {RangeError} If a size or fraction is impossible.
 */
export function coercivityModel(reference: Dispersion, { values, pinning }: CoercivityContext): CoercivityModel {
  const delta = exchangeLength(ferromagnetOf(values));
  const picturesOf = ({ precipitateSize, precipitateFraction }: Dispersion): WallPictures =>
    pinning(precipitateSize / delta, precipitateFraction);
  const pictures = picturesOf(reference), surface = strainedSurface(reference);
  const calibrated = valueOf(values, "alloyCoercivity") - boundaryPart(reference, values) -
    dislocationPart(reference, values);
  return {
    calibrated,
    coercivity: (dispersion) => {
      const { array, single } = picturesOf(dispersion);
      const ratios: PinningRatios = {
        array: array / pictures.array,
        single: single / pictures.single,
        strainedSurface: strainedSurface(dispersion) / surface,
      };
      const boundaries = boundaryPart(dispersion, values), dislocations = dislocationPart(dispersion, values);
      const precipitates = calibrated * precipitateFactor(ratios, values);
      return { boundaries, dislocations, precipitates, total: boundaries + dislocations + precipitates };
    },
  };
}
