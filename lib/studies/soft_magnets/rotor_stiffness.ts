/**
 * M5.3: does stiffness, and not strength, limit parts with tight clearances?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  alloyYoungsModulus,
  type Composition,
  ELEMENTS,
  largestStiffnessGain,
  rimDisplacement,
} from "../../metallurgy/mod.ts";
import { linspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { alloyComposition, type AlloyElements } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import { discOf, GAP_PART, rotorInputs, type RotorSettings } from "./rotor_settings.ts";

/** Composition and rotor that the notebook sets. */
export interface StiffnessSettings extends AlloyElements, RotorSettings {}

/** What replacing a part of the alloy by one element does to its modulus, as fractions. */
export interface AlloyingGain {
  /** Chemical symbol. */
  readonly symbol: string;
  /** Atomic fraction replaced. */
  readonly fractions: readonly number[];
  /** New modulus over the old, less 1: of the mean of the bounds, of the lower and of the upper bound. */
  readonly gains: readonly number[];
  /** Gain of the lower bound. */
  readonly lower: readonly number[];
  /** Gain of the upper bound. */
  readonly upper: readonly number[];
}

/** What the notebook shows of stiffness. */
export interface RotorStiffnessDetail {
  /** Elastic growth of the rim, and the part of the gap that it may use, in m. */
  readonly growth: number;
  /** Part of the gap in m that growth may use. */
  readonly allowance: number;
  /** Young's modulus that would just do over the alloy's. */
  readonly requiredFactor: number;
  /** Gains by element. */
  readonly gains: readonly AlloyingGain[];
  /** Best element at a tenth replaced, with the upper bound of the new modulus over the lower bound of the old, less 1. */
  readonly best: { readonly symbol: string; readonly gain: number };
  /** Young's modulus of the composition by mixture, in Pa: lower and upper bound. */
  readonly mixture: readonly [number, number];
}

/** What an addition can be in an alloy that stays a soft magnet: a tenth, and for the curve three tenths. */
const ADDITION = { usual: 0.1, most: 0.3 };
/** The stiffest elements that are shown. */
const SHOWN = 3;

function growthOf(values: InputValues): number {
  return rimDisplacement(valueOf(values, "youngsModulus"), discOf(values, valueOf(values, "rotorRadius")));
}

function allowanceOf(values: InputValues): number {
  return GAP_PART * valueOf(values, "airGap");
}

/** The alloy with a part of it replaced by one element. */
function replaced(alloy: Composition, { symbol, part }: { symbol: string; part: number }): Composition {
  const rest = Object.fromEntries(Object.entries(alloy).map(([own, fraction]) => [own, fraction * (1 - part)]));
  return { ...rest, [symbol]: (rest[symbol] ?? 0) + part };
}

function gainsOf(alloy: Composition): AlloyingGain[] {
  const fractions = [...linspace(0, ADDITION.most, { count: 31 })], before = alloyYoungsModulus(alloy);
  const stiffest = Object.keys(ELEMENTS).toSorted((a, b) => ELEMENTS[b]!.youngsModulus - ELEMENTS[a]!.youngsModulus);
  return stiffest.slice(0, SHOWN).map((symbol) => {
    const after = fractions.map((part) => alloyYoungsModulus(replaced(alloy, { symbol, part })));
    return {
      symbol,
      fractions,
      gains: after.map(({ hill }) => hill / before.hill - 1),
      lower: after.map(({ reuss }) => reuss / before.reuss - 1),
      upper: after.map(({ voigt }) => voigt / before.voigt - 1),
    };
  });
}

function detailOf(values: InputValues, elements: AlloyElements): RotorStiffnessDetail {
  const growth = growthOf(values), allowance = allowanceOf(values), alloy = alloyComposition(elements);
  const { reuss, voigt } = alloyYoungsModulus(alloy);
  return {
    growth,
    allowance,
    requiredFactor: growth / allowance,
    gains: gainsOf(alloy),
    best: largestStiffnessGain(alloy, { fraction: ADDITION.usual }),
    mixture: [reuss, voigt],
  };
}

/**
 * Elastic growth of the rim of a bored disc at speed over a tenth of the air gap.
 *
 * @param inputs The article's inputs.
 * @param settings Composition and rotor that the notebook sets.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function rotorStiffness(inputs: readonly Input[], settings: StiffnessSettings): Study<RotorStiffnessDetail> {
  const names = ["rimSpeed", "rotorRadius", "airGap", "boreRatio", "youngsModulus", "alloyDensity", "poissonRatio"];
  const chosen = rotorInputs(pickInputs(inputs, names), settings);
  return {
    claim: "M5.3",
    evidence: "emergent",
    basis: [...inputBasis(chosen), ...modelBasis("rimDisplacement")],
    inputs: chosen,
    outcome: (values) => growthOf(values) / allowanceOf(values),
    detail: detailOf(nominalValues(chosen), settings),
  };
}
