/**
 * M3.4, its premise: are the precipitates smaller than the wall?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import {
  exchangeLength,
  latticeRuleExchangeStiffness,
  meanFieldExchangeStiffness,
  WALL_WIDTH_FACTORS,
  type WallMaterial,
  wallWidth,
  type WallWidthConvention,
} from "../../magnetism/mod.ts";
import { fccLatticeParameter } from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { alloyComposition, type AlloyElements, type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { type MiddleRange, middleRange, sampled, type SampleOptions, shareOf } from "./sampled.ts";

/** Precipitate size over wall width for one estimate of the exchange stiffness. */
export interface StiffnessEstimate {
  /** Name of the rule. */
  readonly label: string;
  /** J/m. */
  readonly exchangeStiffness: number;
  /** Wall width in m by Lilley's definition. */
  readonly wallWidth: number;
  /** Precipitate size over that width. */
  readonly ratio: number;
}

/** Precipitate size over wall width in one convention. */
export interface ConventionRatio {
  /** Name of the definition. */
  readonly convention: WallWidthConvention;
  /** Width in m. */
  readonly width: number;
  /** Precipitate size over the width. */
  readonly ratio: number;
}

/** What the notebook shows of the wall's width. */
export interface WallWidthDetail {
  /** Precipitate size in m. */
  readonly size: number;
  /** Precipitate size over Lilley's width at the nominal values. */
  readonly nominal: number;
  /** Range of the ratio that holds nine tenths of the plausible space, all conventions included. */
  readonly range: MiddleRange;
  /** Share of the plausible space in which the precipitates are smaller than the wall. */
  readonly smaller: number;
  /** Exchange stiffnesses of the map in J/m. */
  readonly stiffnesses: readonly number[];
  /** Anisotropy constants of the map in J/m³. */
  readonly anisotropies: readonly number[];
  /** Precipitate size over Lilley's width, one row for each anisotropy constant. */
  readonly ratios: readonly (readonly number[])[];
  /** Rules that take the exchange stiffness from the Curie temperature. */
  readonly estimates: readonly StiffnessEstimate[];
  /** Nominal anisotropy constant in J/m³, which the estimates take. */
  readonly anisotropy: number;
  /** Width and ratio in each definition. */
  readonly conventions: readonly ConventionRatio[];
}

/** Sample, microstructure and composition that the notebook sets. */
export type WallWidthOptions = SampleOptions & AlloySettings & AlloyElements;

const STIFFNESSES: readonly number[] = [...logspace(4e-12, 25e-12, { count: 41 })];
const ANISOTROPIES: readonly number[] = [...logspace(2e3, 40e3, { count: 41 })];
const DECIDING = ["precipitateSize", "exchangeStiffness", "anisotropyConstant", "wallConvention"];

/**
 * The matrix as a wall meets it.
 *
 * @param values Input values by name.
 * @returns A in J/m and K1 in J/m³.
 */
export function wallMaterialOf(values: InputValues): WallMaterial {
  return {
    exchangeStiffness: valueOf(values, "exchangeStiffness"),
    anisotropy: valueOf(values, "anisotropyConstant"),
  };
}

function sizeOverWidth(values: InputValues): number {
  const width = valueOf(values, "wallConvention") * exchangeLength(wallMaterialOf(values));
  return valueOf(values, "precipitateSize") / width;
}

function estimatesOf(
  { size, anisotropy, curieTemperature }: {
    readonly size: number;
    readonly anisotropy: number;
    readonly curieTemperature: number;
  },
  elements: AlloyElements,
): StiffnessEstimate[] {
  const latticeParameter = fccLatticeParameter(alloyComposition(elements));
  const fcc = { latticeParameter, lattice: "fcc" } as const;
  const rules: readonly (readonly [string, number])[] = [
    ["Lattice rule", latticeRuleExchangeStiffness(curieTemperature, { latticeParameter })],
    ["Mean field, S = 1", meanFieldExchangeStiffness(curieTemperature, { ...fcc, spin: 1 })],
  ];
  return rules.map(([label, exchangeStiffness]) => {
    const width = wallWidth({ exchangeStiffness, anisotropy });
    return { label, exchangeStiffness, wallWidth: width, ratio: size / width };
  });
}

function conventionRatios(values: InputValues): ConventionRatio[] {
  const size = valueOf(values, "precipitateSize");
  return (Object.keys(WALL_WIDTH_FACTORS) as WallWidthConvention[]).map((convention) => {
    const width = wallWidth(wallMaterialOf(values), { convention });
    return { convention, width, ratio: size / width };
  });
}

/**
 * Precipitate size over wall width, with the uncertainty of exchange stiffness, anisotropy constant and of what is
 * called the width.
 *
 * The premise of the claim is no part of its criterion. The Curie temperature from which rules take the stiffness is not
 * confirmed, so the rules are shown and decide nothing.
 *
 * @param inputs The article's inputs.
 * @param options Sample, microstructure and composition that the notebook sets.
 * @returns The ratio at the nominal values, over the plausible space, as a map and by rule and convention.
 */
export function wallWidths(inputs: readonly Input[], options: WallWidthOptions): WallWidthDetail {
  const deciding = movedInputs(pickInputs(inputs, DECIDING), options);
  const { samples, seed } = options;
  const values = nominalValues(deciding);
  const ratios = sampled(sizeOverWidth, { inputs: deciding, samples, seed });
  const size = valueOf(values, "precipitateSize");
  const anisotropy = valueOf(values, "anisotropyConstant");
  const [curie] = pickInputs(inputs, ["alloyCurieTemperature"]) as [Input];
  return {
    size,
    nominal: size / wallWidth(wallMaterialOf(values)),
    range: middleRange(ratios),
    smaller: shareOf(ratios, (ratio) => ratio < 1),
    stiffnesses: STIFFNESSES,
    anisotropies: ANISOTROPIES,
    ratios: ANISOTROPIES.map((K) => STIFFNESSES.map((A) => size / wallWidth({ exchangeStiffness: A, anisotropy: K }))),
    estimates: estimatesOf({ size, anisotropy, curieTemperature: curie.nominal }, options),
    anisotropy,
    conventions: conventionRatios(values),
  };
}
