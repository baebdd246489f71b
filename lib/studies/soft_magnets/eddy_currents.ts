/**
 * M1.2a and M1.2b: does resistivity weaken eddy currents, and do eddy currents dominate at high frequency?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  breakEvenFrequencies,
  classicalCrossoverFrequency,
  classicalDominanceFrequency,
  classicalEddyLoss,
  type ConductingSheet,
  type CoreLoss,
  coreLoss,
  type CoreSheet,
  equivalentThickness,
} from "../../magnetism/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** Where and how a sheet works: thickness in m, frequency in Hz, peak induction in T. */
export interface SheetOperation {
  /** Thickness in m. */
  readonly sheetThickness: number;
  /** Frequency in Hz. */
  readonly frequency: number;
  /** Peak induction in T. */
  readonly peakInduction: number;
}

/** Width of the strip, in m, for which the excess-loss field is known; V0·S needs a cross-section. */
const STRIP_WIDTH = 30e-3;

/**
 * V0·S of a sheet, in A·m: the excess-loss field of silicon steel over the strip for which it is known.
 *
 * @param values Input values by name; `excessLossField` is used.
 * @param thickness Thickness of the sheet in m.
 * @returns V0·S in A·m.
 */
export function excessParameterOf(values: InputValues, thickness: number): number {
  return valueOf(values, "excessLossField") * thickness * STRIP_WIDTH;
}

/** Least span of the loss curves, in Hz. */
const SPAN = { lower: 10, upper: 1e5 };

/** Frequencies of the loss curves, in Hz: they reach as far as the one that is asked for. */
function frequenciesAround(frequency: number): number[] {
  const [lower, upper] = [Math.min(SPAN.lower, frequency), Math.max(SPAN.upper, frequency)];
  return [...logspace(lower, upper, { count: 121 })];
}

/** The two sheets that are compared. */
export type Sheet = "alloy" | "siliconSteel";

function conductingSheet(values: InputValues, material: Sheet): ConductingSheet {
  return {
    thickness: valueOf(values, "sheetThickness"),
    resistivity: valueOf(values, `${material}Resistivity`),
    relativePermeability: valueOf(values, "relativePermeability"),
  };
}

/**
 * The sheet of the alloy or of silicon steel.
 *
 * @param values Input values by name.
 * @param material Which of the two.
 * @returns The sheet.
 */
export function sheetOf(values: InputValues, material: Sheet): CoreSheet {
  const sheet = conductingSheet(values, material);
  return {
    ...sheet,
    coercivity: valueOf(values, `${material}Coercivity`),
    excessParameter: excessParameterOf(values, sheet.thickness),
  };
}

function operationOf(values: InputValues): { induction: number; frequency: number } {
  return { induction: valueOf(values, "peakInduction"), frequency: valueOf(values, "frequency") };
}

/**
 * Inputs with the notebook's own values of sheet, frequency and induction in place of the nominal ones. Their ranges say
 * what the article's words may mean, so they stay and are only widened to hold the values.
 *
 * @param inputs The inputs of a study.
 * @param operation Sheet thickness, frequency and induction.
 * @returns The inputs.
 */
export function operatedInputs(inputs: readonly Input[], operation: SheetOperation): Input[] {
  return inputs.map((input) => {
    const nominal = operation[input.name as keyof SheetOperation] ?? input.nominal;
    return { ...input, nominal, lower: Math.min(input.lower, nominal), upper: Math.max(input.upper, nominal) };
  });
}

/** What the notebook shows of the effect of resistivity. */
export interface ResistivityDetail {
  /** Frequency in Hz at which the notebook asks. */
  readonly frequency: number;
  /** Classical eddy loss of the alloy over that of silicon steel, at the nominal values. */
  readonly ratio: number;
  /** The ratio of resistivities, which the thin-sheet formula gives. */
  readonly thinSheetRatio: number;
  /** Thickness in m of a silicon-steel sheet with the alloy's classical eddy loss. */
  readonly equivalentThickness: number;
  /** Loss ratio against frequency, with skin effect. */
  readonly curve: readonly { readonly frequency: number; readonly ratio: number }[];
}

function eddyRatio(values: InputValues): number {
  const operation = { induction: 1, frequency: valueOf(values, "frequency") };
  return classicalEddyLoss(operation, conductingSheet(values, "alloy")) /
    classicalEddyLoss(operation, conductingSheet(values, "siliconSteel"));
}

function resistivityDetail(values: InputValues): ResistivityDetail {
  const [alloy, steel] = [conductingSheet(values, "alloy"), conductingSheet(values, "siliconSteel")];
  const resistivities = { resistivity: alloy.resistivity, otherResistivity: steel.resistivity };
  const asked = valueOf(values, "frequency");
  return {
    frequency: asked,
    ratio: eddyRatio(values),
    thinSheetRatio: steel.resistivity / alloy.resistivity,
    equivalentThickness: equivalentThickness(alloy.thickness, resistivities),
    curve: frequenciesAround(asked).map((frequency) => ({ frequency, ratio: eddyRatio({ ...values, frequency }) })),
  };
}

/** The ratio of eddy losses does not depend on the induction. */
const RATIO_INPUTS = [
  "alloyResistivity",
  "siliconSteelResistivity",
  "sheetThickness",
  "frequency",
  "relativePermeability",
];

const SHARE_INPUTS = [
  "alloyResistivity",
  "alloyCoercivity",
  "sheetThickness",
  "frequency",
  "peakInduction",
  "relativePermeability",
  "excessLossField",
];

/** Inputs of the core loss of both sheets. */
export const LOSS_INPUTS: readonly string[] = [...SHARE_INPUTS, "siliconSteelResistivity", "siliconSteelCoercivity"];

/**
 * Classical eddy loss of the new alloy over that of non-oriented silicon steel in the same sheet at the same induction.
 *
 * @param inputs The article's inputs.
 * @param operation Sheet thickness, frequency and induction at which the notebook asks.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function resistivityEffect(inputs: readonly Input[], operation: SheetOperation): Study<ResistivityDetail> {
  const chosen = operatedInputs(pickInputs(inputs, RATIO_INPUTS), operation);
  return {
    claim: "M1.2a",
    evidence: "emergent",
    basis: [...modelBasis("classicalEddyLoss"), ...inputBasis(chosen)],
    inputs: chosen,
    outcome: eddyRatio,
    detail: resistivityDetail(nominalValues(chosen)),
  };
}

/** Losses at one frequency, in W/m³, with the frequency in Hz. */
export interface LossPoint extends CoreLoss {
  /** Frequency in Hz. */
  readonly frequency: number;
}

/** What the notebook shows of the separation of losses. */
export interface EddyShareDetail {
  /** Frequency in Hz at which the notebook asks. */
  readonly frequency: number;
  /** Share of classical and excess loss at the nominal frequency. */
  readonly share: number;
  /** Frequency in Hz at which classical eddy loss equals hysteresis loss. */
  readonly crossover: { readonly alloy: number; readonly siliconSteel: number };
  /** Frequency in Hz above which classical eddy loss is more than half of the whole, excess loss included. */
  readonly dominance: { readonly alloy: number; readonly siliconSteel: number };
  /** Frequencies in Hz at which alloy and silicon steel lose the same. */
  readonly breakEven: readonly number[];
  /** Parts of the loss against frequency. */
  readonly alloy: readonly LossPoint[];
  /** Parts of the loss of silicon steel against frequency. */
  readonly siliconSteel: readonly LossPoint[];
}

function eddyShareOf({ classical, excess, total }: CoreLoss): number {
  return (classical + excess) / total;
}

function eddyShareDetail(values: InputValues): EddyShareDetail {
  const sheets = { alloy: sheetOf(values, "alloy"), siliconSteel: sheetOf(values, "siliconSteel") };
  const { induction, frequency } = operationOf(values);
  const curve = (sheet: CoreSheet) =>
    frequenciesAround(frequency).map((f) => ({ frequency: f, ...coreLoss({ induction, frequency: f }, sheet) }));
  return {
    frequency,
    share: eddyShareOf(coreLoss({ induction, frequency }, sheets.alloy)),
    crossover: {
      alloy: classicalCrossoverFrequency(sheets.alloy, { induction }),
      siliconSteel: classicalCrossoverFrequency(sheets.siliconSteel, { induction }),
    },
    dominance: {
      alloy: classicalDominanceFrequency(sheets.alloy, { induction }),
      siliconSteel: classicalDominanceFrequency(sheets.siliconSteel, { induction }),
    },
    breakEven: breakEvenFrequencies([sheets.alloy, sheets.siliconSteel], { induction }),
    alloy: curve(sheets.alloy),
    siliconSteel: curve(sheets.siliconSteel),
  };
}

/**
 * Share of classical and excess eddy loss in the core loss of the new alloy at the frequencies of power electronics.
 *
 * @param inputs The article's inputs.
 * @param operation Sheet thickness, frequency and induction at which the notebook asks.
 * @returns The study; its outcome is the share, without unit.
 */
export function eddyShare(inputs: readonly Input[], operation: SheetOperation): Study<EddyShareDetail> {
  const chosen = operatedInputs(pickInputs(inputs, SHARE_INPUTS), operation);
  return {
    claim: "M1.2b",
    evidence: "emergent",
    basis: [...modelBasis("coreLoss"), ...inputBasis(chosen)],
    inputs: chosen,
    outcome: (values) => eddyShareOf(coreLoss(operationOf(values), sheetOf(values, "alloy"))),
    detail: eddyShareDetail(nominalValues(operatedInputs(pickInputs(inputs, LOSS_INPUTS), operation))),
  };
}
