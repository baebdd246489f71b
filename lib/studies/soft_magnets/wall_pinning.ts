/**
 * M3.4: do precipitates smaller than the wall pin it less?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { AlloyValue } from "../../data/mod.ts";
import {
  collectivePinning,
  type Ferromagnet,
  inclusionCoercivity,
  magnetostaticToWallEnergyRatio,
  periodicArrayCoercivity,
  reducedInclusionCoercivity,
  wallWidth,
} from "../../magnetism/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import { alloyPolarization } from "./boundary_share.ts";
import { publishedSeries, type PublishedVariant } from "./published_series.ts";
import { sampled, type SampleOptions, shareOf } from "./sampled.ts";
import { wallMaterialOf } from "./wall_width.ts";

/** A picture of the inclusions: coercivity in units of C·K1·α^(2/3)/Js, and the largest it can be at any size. */
interface PinningModel {
  readonly label: string;
  readonly reduced: (values: InputValues) => number;
  readonly largest: number;
}

/** What one picture says of the alloy. */
export interface PinningVerdict {
  /** Name of the picture. */
  readonly label: string;
  /** Pinning at the alloy's size over its largest at any size. */
  readonly ratio: number;
  /** Share of the plausible space in which that is at most a half. */
  readonly halvedShare: number;
  /** Coercivity in A/m at the alloy's size if the precipitates carried no wall energy at all. */
  readonly fullContrast: number;
  /** Contrast of the wall energy that would give the measured coercivity. */
  readonly contrast: number;
}

/** Coercivity in A/m against size in m; NaN where the theory does not hold. */
export interface PinningCurve {
  /** Name of the picture. */
  readonly label: string;
  /** One coercivity for each size. */
  readonly coercivities: readonly number[];
}

/** What the notebook shows of the pinning. */
export interface WallPinningDetail {
  /** The alloy's precipitate size in m. */
  readonly size: number;
  /** That size over the wall's width. */
  readonly sizeOverWidth: number;
  /** Measured coercivity in A/m. */
  readonly coercivity: number;
  /** Size over width at which single spheres pin most. */
  readonly peak: number;
  /** Single spheres, single cubes, dense array of cubes. */
  readonly models: readonly PinningVerdict[];
  /** Contrast that puts the dense array on the measured coercivity; the low contrast of what follows. */
  readonly contrast: number;
  /** Collective pinning at the alloy's size and that contrast: A/m, and precipitates that act on one stiff piece of wall. */
  readonly collective: { readonly coercivity: number; readonly inclusionsPerPiece: number };
  /** Stray-field energy that a wall saves over wall energy saved, at full contrast. */
  readonly poleRatio: number;
  /** Published variants. */
  readonly variants: readonly PublishedVariant[];
  /** Sizes in m of the curves. */
  readonly sizes: readonly number[];
  /** The three pictures at full contrast, then array and random precipitates at low contrast. */
  readonly curves: readonly PinningCurve[];
}

/** What the pinning is computed from. */
export interface PinningData {
  /** Published values of the alloy. */
  readonly alloy: readonly AlloyValue[];
  /** The article's inputs. */
  readonly inputs: readonly Input[];
}

const DECIDING = [
  "precipitateSize",
  "precipitateFraction",
  "exchangeStiffness",
  "anisotropyConstant",
  "inclusionModel",
];
const SHOWN = ["alloyMagnetization", "alloyDensity", "alloyCoercivity"];
const SIZES: readonly number[] = [...logspace(10e-9, 1e-6, { count: 81 })];

/** Size over width at which single spheres pin most, and how much. */
interface SpherePeak {
  readonly ratio: number;
  readonly largest: number;
}

/** The maximum is flat, so a fine scan will do. */
function findSpherePeak(): SpherePeak {
  const scan = [...logspace(0.7, 1.5, { count: 401 })].map((ratio) => ({
    ratio,
    largest: reducedInclusionCoercivity(ratio),
  }));
  return scan.reduce((best, point) => point.largest > best.largest ? point : best);
}

let foundPeak: SpherePeak | undefined;

/** It does not depend on the material, so it is looked for once, and not where nobody asks. */
function spherePeak(): SpherePeak {
  return foundPeak ??= findSpherePeak();
}

function unitMagnet(values: InputValues): Ferromagnet & { volumeFraction: number } {
  return { ...wallMaterialOf(values), polarization: 1, volumeFraction: valueOf(values, "precipitateFraction") };
}

/** C·K1·α^(2/3)/Js in A/m for C = 1. */
function pinningScale(values: InputValues, polarization: number): number {
  return valueOf(values, "anisotropyConstant") * valueOf(values, "precipitateFraction") ** (2 / 3) / polarization;
}

/** In the order in which the input numbers them. Cubes and arrays of cubes rise with size throughout, to 1. */
function pinningModels(sphereLargest: number): PinningModel[] {
  const size = (values: InputValues): number => valueOf(values, "precipitateSize");
  return [
    {
      label: "Single spheres",
      reduced: (values) => reducedInclusionCoercivity(size(values) / wallWidth(wallMaterialOf(values))),
      largest: sphereLargest,
    },
    {
      label: "Single cubes",
      reduced: (values) =>
        inclusionCoercivity(size(values), { ...unitMagnet(values), shape: "cube" }) / pinningScale(values, 1),
      largest: 1,
    },
    {
      label: "Dense array of cubes",
      reduced: (values) => periodicArrayCoercivity(size(values), unitMagnet(values)) / pinningScale(values, 1),
      largest: 1,
    },
  ];
}

function modelOf(models: readonly PinningModel[], values: InputValues): PinningModel {
  const number = Math.min(models.length, Math.max(1, Math.round(valueOf(values, "inclusionModel"))));
  return models[number - 1]!;
}

function pinningVerdict(
  { label, reduced, largest }: PinningModel,
  { values, inputs, options }: {
    readonly values: InputValues;
    readonly inputs: readonly Input[];
    readonly options: SampleOptions;
  },
): PinningVerdict {
  const fullContrast = reduced(values) * pinningScale(values, alloyPolarization(values));
  const { samples, seed } = options;
  return {
    label,
    ratio: reduced(values) / largest,
    halvedShare: shareOf(sampled(reduced, { inputs, samples, seed }), (value) => value <= largest / 2),
    fullContrast,
    contrast: valueOf(values, "alloyCoercivity") / fullContrast,
  };
}

function collectiveAt(values: InputValues, contrast: number) {
  const magnet = { ...unitMagnet(values), polarization: alloyPolarization(values) };
  return collectivePinning(valueOf(values, "precipitateSize"), { ...magnet, shape: "cube", contrast });
}

function curvesOf(models: readonly PinningModel[], values: InputValues, contrast: number): PinningCurve[] {
  const at = (precipitateSize: number): InputValues => ({ ...values, precipitateSize });
  const scale = pinningScale(values, alloyPolarization(values));
  const full = models.map(({ label, reduced }) => ({
    label,
    coercivities: SIZES.map((size) => scale * reduced(at(size))),
  }));
  const random = SIZES.map((size) => {
    const { coercivity, inclusionsPerPiece } = collectiveAt(at(size), contrast);
    return inclusionsPerPiece >= 1 ? coercivity : NaN;
  });
  return [
    ...full,
    { label: "Dense array, low contrast", coercivities: full.at(-1)!.coercivities.map((value) => contrast * value) },
    { label: "Random, low contrast", coercivities: random },
  ];
}

function detailOf(
  { alloy, models, peak }: {
    readonly alloy: readonly AlloyValue[];
    readonly models: readonly PinningModel[];
    readonly peak: number;
  },
  { inputs, values, options }: {
    readonly inputs: readonly Input[];
    readonly values: InputValues;
    readonly options: SampleOptions;
  },
): WallPinningDetail {
  const verdicts = models.map((model) => pinningVerdict(model, { values, inputs, options }));
  const { contrast } = verdicts.at(-1)!;
  const size = valueOf(values, "precipitateSize");
  const matrix = wallMaterialOf(values);
  return {
    size,
    sizeOverWidth: size / wallWidth(matrix),
    coercivity: valueOf(values, "alloyCoercivity"),
    peak,
    models: verdicts,
    contrast,
    collective: collectiveAt(values, contrast),
    poleRatio: magnetostaticToWallEnergyRatio(size, { ...matrix, polarizationContrast: alloyPolarization(values) }),
    variants: publishedSeries(alloy),
    sizes: SIZES,
    curves: curvesOf(models, values, contrast),
  };
}

/**
 * Pinning at the alloy's precipitate size over its largest at any size, at fixed fraction.
 *
 * Which picture of the inclusions fits cuboids that fill half the volume is itself uncertain. The nominal one is the
 * classical theory of single spheres, from which the rule of the article comes; single cubes that face the wall and a
 * dense array of cubes are sampled beside it, a third each. All leave out poles and keep the wall flat.
 *
 * @param data Published values of the alloy and the article's inputs.
 * @param options Size and seed of the sample, and the microstructure that the notebook sets.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function wallPinning(
  data: PinningData,
  options: SampleOptions & AlloySettings,
): Study<WallPinningDetail> {
  const inputs = movedInputs(pickInputs(data.inputs, DECIDING), options);
  const values = nominalValues([...inputs, ...pickInputs(data.inputs, SHOWN)]);
  const { ratio: peak, largest } = spherePeak();
  const models = pinningModels(largest);
  return {
    claim: "M3.4",
    evidence: "emergent",
    basis: [...modelBasis("inclusionCoercivity", "periodicArrayCoercivity"), ...inputBasis(inputs)],
    inputs,
    outcome: (given) => {
      const { reduced, largest } = modelOf(models, given);
      return reduced(given) / largest;
    },
    detail: detailOf({ alloy: data.alloy, models, peak }, { inputs, values, options }),
  };
}
