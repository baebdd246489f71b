/**
 * M5.2: does the Curie point of the alloy limit its use when hot?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import { kuzminMagnetization, polarizationOfMassMagnetization, usableTemperature } from "../../magnetism/mod.ts";
import { fccCurieTemperature } from "../../metallurgy/mod.ts";
import { findRoot, linspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { matrixBase } from "./alloy_design.ts";
import { alloyComposition, type AlloyElements } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** Composition and temperature of hot use, in K, that the notebook sets. */
export interface HotSettings extends AlloyElements {
  /** Temperature of hot use in K. */
  readonly temperature: number;
}

/** Polarization in T against temperature in K. */
export interface PolarizationCurve {
  /** Name. */
  readonly name: string;
  /** Temperatures in K. */
  readonly temperatures: readonly number[];
  /** Polarization in T. */
  readonly polarization: readonly number[];
  /** The same at the ends of the range of the Curie temperature, where it has one. */
  readonly lower?: readonly number[];
  /** Polarization at the upper end. */
  readonly upper?: readonly number[];
  /** Curie temperature in K. */
  readonly curieTemperature: number;
}

/** What the notebook shows of hot use. */
export interface HotUseDetail {
  /** Temperature of hot use, and that of the comparison, in K. */
  readonly temperature: number;
  /** Temperature of comparison in K. */
  readonly reference: number;
  /** Polarization there over that at the temperature of comparison. */
  readonly ratio: number;
  /** Curie temperature in K at which a fifth would be lost; none below the temperature of comparison. */
  readonly requiredCurieTemperature: number | undefined;
  /** Highest temperature in K that costs a tenth and a fifth of the polarization. */
  readonly usable: { readonly tenth: number; readonly fifth: number };
  /** The new alloy. */
  readonly alloy: PolarizationCurve;
  /** Commercial materials. */
  readonly materials: readonly PolarizationCurve[];
  /** Curie temperatures in K by the fcc model: the composition as one phase, and its matrix without solutes. */
  readonly modelled: { readonly onePhase: number; readonly matrix: number };
}

/** Temperature in K at which polarization is compared. */
const REFERENCE = 300;
/** Largest loss that the criterion of hot use allows. */
const FIFTH = 0.2;
const TEMPERATURES: readonly number[] = [...linspace(200, 1300, { count: 441 })];

/** Reduced magnetization as a function of T/Tc. */
type Shape = (t: number) => number;

function shapeOf(values: InputValues): Shape {
  const options = {
    shape: valueOf(values, "magnetizationShape"),
    exponent: valueOf(values, "magnetizationExponent"),
  };
  return (t) => kuzminMagnetization(t, options);
}

function ratioAt(temperature: number, values: InputValues): number {
  const shape = shapeOf(values), curie = valueOf(values, "plausibleCurieTemperature");
  return shape(temperature / curie) / shape(REFERENCE / curie);
}

function polarizationCurve(
  shape: Shape,
  { polarization, curie }: { readonly polarization: number; readonly curie: number },
): number[] {
  return TEMPERATURES.map((temperature) => polarization * shape(temperature / curie) / shape(REFERENCE / curie));
}

function alloyCurve(inputs: readonly Input[], values: InputValues): PolarizationCurve {
  const shape = shapeOf(values), density = valueOf(values, "alloyDensity");
  const polarization = polarizationOfMassMagnetization(valueOf(values, "alloyMagnetization"), { density });
  const { nominal, lower, upper } = inputs.find(({ name }) => name === "plausibleCurieTemperature")!;
  return {
    name: "New alloy",
    temperatures: TEMPERATURES,
    polarization: polarizationCurve(shape, { polarization, curie: nominal }),
    lower: polarizationCurve(shape, { polarization, curie: lower }),
    upper: polarizationCurve(shape, { polarization, curie: upper }),
    curieTemperature: nominal,
  };
}

/** Commercial materials whose polarization and Curie temperature are confirmed and not mere bounds. */
function referenceCurves(materials: readonly ReferenceMaterial[], shape: Shape): PolarizationCurve[] {
  return materials.filter(({ commercial }) => commercial).flatMap(({ name, properties }) => {
    const { saturation_polarization: polarization, curie_temperature: curie } = properties;
    if (polarization?.status !== "confirmed" || curie?.status !== "confirmed") return [];
    if (curie.qualifier === "greater_than") return [];
    return [{
      name,
      temperatures: TEMPERATURES,
      polarization: polarizationCurve(shape, { polarization: polarization.value, curie: curie.value }),
      curieTemperature: curie.value,
    }];
  });
}

/** The loss grows as the Curie temperature falls, so that the required one is found from the usable temperature. */
function requiredCurieTemperature(temperature: number, shape: Shape): number | undefined {
  if (temperature <= REFERENCE) return undefined;
  const lost = (curie: number): number => 1 - shape(temperature / curie) / shape(REFERENCE / curie);
  return findRoot((curie) => lost(curie) - FIFTH, { lower: temperature, upper: 10 * temperature });
}

function detailOf(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  settings: HotSettings,
): HotUseDetail {
  const values = nominalValues(data.inputs), shape = shapeOf(values), { temperature } = settings;
  const curieTemperature = valueOf(values, "plausibleCurieTemperature"), alloy = alloyComposition(settings);
  const usable = (loss: number): number =>
    usableTemperature(shape, { curieTemperature, loss, referenceTemperature: REFERENCE });
  return {
    temperature,
    reference: REFERENCE,
    ratio: ratioAt(temperature, values),
    requiredCurieTemperature: requiredCurieTemperature(temperature, shape),
    usable: { tenth: usable(FIFTH / 2), fifth: usable(FIFTH) },
    alloy: alloyCurve(data.inputs, values),
    materials: referenceCurves(data.materials, shape),
    modelled: { onePhase: fccCurieTemperature(alloy), matrix: fccCurieTemperature(matrixBase(alloy)) },
  };
}

/**
 * Polarization of the alloy when hot over that at 300 K. Its Curie temperature is a range: the published value is not
 * confirmed.
 *
 * @param data Reference materials and the article's inputs.
 * @param settings Composition and temperature that the notebook sets.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function hotUse(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  settings: HotSettings,
): Study<HotUseDetail> {
  const deciding = ["plausibleCurieTemperature", "magnetizationShape", "magnetizationExponent"];
  const chosen = pickInputs(data.inputs, deciding);
  const shown = [...chosen, ...pickInputs(data.inputs, ["alloyMagnetization", "alloyDensity"])];
  return {
    claim: "M5.2",
    evidence: "emergent",
    basis: [...inputBasis(chosen), ...modelBasis("kuzminMagnetization")],
    inputs: chosen,
    outcome: (values) => ratioAt(settings.temperature, values),
    detail: detailOf({ materials: data.materials, inputs: shown }, settings),
  };
}
