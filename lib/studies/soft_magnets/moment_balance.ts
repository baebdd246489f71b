/**
 * Beside M3.4: can more than half of the alloy be without a moment?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import {
  magneticValenceMoment,
  massMagnetizationOfMoment,
  matrixPolarization,
  maximumParamagneticFraction,
  polarizationOfMassMagnetization,
} from "../../magnetism/mod.ts";
import { alloyDensity, type Composition, molarMass } from "../../metallurgy/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { alloyComposition, type AlloyElements, type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { alloyPolarization } from "./boundary_share.ts";
import { isConfirmedCommercial, type ReferenceValue, referenceValues } from "./reference_values.ts";
import { type MiddleRange, middleRange, sampled, type SampleOptions, shareOf } from "./sampled.ts";

/** What the notebook shows of the balance; polarizations in T. */
export interface MomentBalanceDetail {
  /** Polarization of the alloy. */
  readonly polarization: number;
  /** Volume fraction of the precipitates. */
  readonly fraction: number;
  /** Polarization that the matrix would need if the precipitates carried no moment. */
  readonly needed: number;
  /** Range of that which holds nine tenths of the plausible space. */
  readonly range: MiddleRange;
  /** Highest confirmed polarization among commercial materials. */
  readonly best: ReferenceValue;
  /** Share of the plausible space in which the matrix would need more than that. */
  readonly excessShare: number;
  /** Polarization at 0 K of a matrix of the alloy's iron, nickel and cobalt alone, by magnetic valence. */
  readonly matrixModel: number;
  /** Largest fraction without a moment that such a matrix allows. */
  readonly largestFraction: number;
}

/** What the balance is drawn from. */
export interface MomentData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const MAGNETIC_ELEMENTS = ["Fe", "Co", "Ni"];

function neededPolarization(values: InputValues): number {
  return matrixPolarization(alloyPolarization(values), {
    paramagneticFraction: valueOf(values, "precipitateFraction"),
  });
}

/** The alloy without what carries no moment. */
function magneticPart(composition: Composition): Composition {
  const kept = Object.entries(composition).filter(([symbol]) => MAGNETIC_ELEMENTS.includes(symbol));
  const sum = kept.reduce((total, [, fraction]) => total + fraction, 0);
  return Object.fromEntries(kept.map(([symbol, fraction]) => [symbol, fraction / sum]));
}

function valencePolarization(composition: Composition): number {
  const moment = magneticValenceMoment(composition);
  const magnetization = massMagnetizationOfMoment(moment, { molarMass: molarMass(composition) });
  return polarizationOfMassMagnetization(magnetization, { density: alloyDensity(composition) });
}

/**
 * The polarization that the matrix would need if the precipitates carried no moment, against the best that is sold and
 * against what its elements can give.
 *
 * @param data Reference materials and the article's inputs.
 * @param options Sample, microstructure and composition that the notebook sets.
 * @returns The balance. It decides no claim.
 */
export function momentBalance(
  data: MomentData,
  options: SampleOptions & AlloySettings & AlloyElements,
): MomentBalanceDetail {
  const names = ["alloyMagnetization", "alloyDensity", "precipitateFraction"];
  const inputs = movedInputs(pickInputs(data.inputs, names), options);
  const values = nominalValues(inputs);
  const { samples, seed } = options;
  const needed = sampled(neededPolarization, { inputs, samples, seed });
  const best = referenceValues(data.materials, "saturation_polarization").filter(isConfirmedCommercial)
    .reduce((most, value) => value.value > most.value ? value : most);
  const polarization = alloyPolarization(values);
  const matrixModel = valencePolarization(magneticPart(alloyComposition(options)));
  return {
    polarization,
    fraction: valueOf(values, "precipitateFraction"),
    needed: neededPolarization(values),
    range: middleRange(needed),
    best,
    excessShare: shareOf(needed, (value) => value > best.value),
    matrixModel,
    // A composition whose elements cannot carry the measured polarization leaves no room at all.
    largestFraction: maximumParamagneticFraction(polarization, {
      matrixPolarization: Math.max(polarization, matrixModel),
    }),
  };
}
