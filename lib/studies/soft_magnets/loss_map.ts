/**
 * M1.2 further: where the alloy's whole loss is below that of its rivals, and where eddy currents take over in each.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import { breakEvenFrequencies, classicalCrossoverFrequency, coreLoss, type CoreSheet } from "../../magnetism/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { excessParameterOf, LOSS_INPUTS, operatedInputs, sheetOf, type SheetOperation } from "./eddy_currents.ts";

/** Loss of the alloy over that of a rival in the same sheet. */
export interface RivalMap {
  /** Name of the material. */
  readonly name: string;
  /** Its class. */
  readonly class: ReferenceMaterial["class"];
  /** One row for each thickness, one ratio for each frequency. */
  readonly ratios: readonly (readonly number[])[];
  /** Frequencies in Hz of equal loss in the chosen sheet. */
  readonly breakEven: readonly number[];
}

/** What the notebook shows of losses over frequency and thickness. */
export interface LossMapDetail {
  /** Hz. */
  readonly frequencies: readonly number[];
  /** m. */
  readonly thicknesses: readonly number[];
  /** One map for each rival. */
  readonly rivals: readonly RivalMap[];
  /** Where the notebook asks. */
  readonly operation: SheetOperation;
}

/** Where classical eddy loss passes hysteresis loss in a material as it is sold. */
export interface LossCrossover {
  /** Name of the material. */
  readonly name: string;
  /** m. */
  readonly thickness: number;
  /** Hz. */
  readonly crossover: number;
  /** Whether the coercivity is a bound, so that the frequency is one too. */
  readonly isBound: boolean;
}

/** What the losses of materials are compared on. */
export interface LossData {
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const FREQUENCIES: readonly number[] = [...logspace(10, 1e5, { count: 41 })];
const THICKNESSES: readonly number[] = [...logspace(20e-6, 1e-3, { count: 35 })];
/** The classes that the alloy is held against: the workhorse, and the highest flux. */
const RIVALS = ["m270-35a", "hiperco-50"];

/** A reference material in a sheet of the given thickness; undefined unless its loss can be computed from confirmed values. */
function referenceSheet(
  { properties }: ReferenceMaterial,
  { thickness, values }: { readonly thickness: number; readonly values: InputValues },
): CoreSheet | undefined {
  const { resistivity, coercivity } = properties;
  if (resistivity?.status !== "confirmed" || coercivity?.status !== "confirmed") return undefined;
  return {
    thickness,
    resistivity: resistivity.value,
    coercivity: coercivity.value,
    relativePermeability: valueOf(values, "relativePermeability"),
    excessParameter: excessParameterOf(values, thickness),
  };
}

function rivalMap(material: ReferenceMaterial, values: InputValues): RivalMap[] {
  const thickness = valueOf(values, "sheetThickness");
  const induction = valueOf(values, "peakInduction");
  const rival = referenceSheet(material, { thickness, values });
  if (rival === undefined) return [];
  const alloy = sheetOf(values, "alloy");
  const inSheet = (sheet: CoreSheet, d: number): CoreSheet => ({
    ...sheet,
    thickness: d,
    excessParameter: excessParameterOf(values, d),
  });
  const ratio = (d: number, frequency: number): number =>
    coreLoss({ induction, frequency }, inSheet(alloy, d)).total /
    coreLoss({ induction, frequency }, inSheet(rival, d)).total;
  return [{
    name: material.name,
    class: material.class,
    ratios: THICKNESSES.map((d) => FREQUENCIES.map((frequency) => ratio(d, frequency))),
    breakEven: breakEvenFrequencies([alloy, rival], { induction }),
  }];
}

/**
 * Core loss of the alloy over that of silicon steel and of iron-cobalt, over frequency and sheet thickness.
 *
 * All take the same assumed permeability and the excess-loss field of silicon steel, because neither is published for
 * the alloy.
 *
 * @param data Reference materials and the article's inputs.
 * @param operation Sheet, frequency and induction at which the notebook asks.
 * @returns Ratios of losses.
 */
export function lossMap({ materials, inputs }: LossData, operation: SheetOperation): LossMapDetail {
  const values = nominalValues(operatedInputs(pickInputs(inputs, LOSS_INPUTS), operation));
  const rivals = materials.filter(({ id }) => RIVALS.includes(id)).flatMap((material) => rivalMap(material, values));
  return { frequencies: FREQUENCIES, thicknesses: THICKNESSES, rivals, operation };
}

/**
 * For each sheet or ribbon as it is sold, the frequency at which classical eddy loss passes hysteresis loss.
 *
 * @param data Reference materials and the article's inputs.
 * @param operation Sheet, frequency and induction at which the notebook asks; the alloy takes its sheet.
 * @returns The alloy, then the commercial materials with confirmed resistivity and coercivity, by rising frequency.
 */
export function lossCrossovers({ materials, inputs }: LossData, operation: SheetOperation): LossCrossover[] {
  const values = nominalValues(operatedInputs(pickInputs(inputs, LOSS_INPUTS), operation));
  const induction = valueOf(values, "peakInduction");
  const alloy = sheetOf(values, "alloy");
  const others = materials.filter(({ commercial }) => commercial).flatMap((material): LossCrossover[] => {
    const { name, thickness, properties } = material;
    const sheet = thickness === undefined ? undefined : referenceSheet(material, { thickness, values });
    if (sheet === undefined) return [];
    const isBound = properties.coercivity?.qualifier === "less_than";
    return [{
      name,
      thickness: sheet.thickness,
      crossover: classicalCrossoverFrequency(sheet, { induction }),
      isBound,
    }];
  });
  const own = {
    name: "The alloy",
    thickness: alloy.thickness,
    crossover: classicalCrossoverFrequency(alloy, { induction }),
    isBound: false,
  };
  return [own, ...others.toSorted((a, b) => a.crossover - b.crossover)];
}
