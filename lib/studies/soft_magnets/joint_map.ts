/**
 * The joint map: coercivity and yield strength of one microstructure, over size and fraction of the precipitates, with
 * the window in which both targets hold and the uncertainty of every input carried in.
 *
 * @module
 */
import { type Input, nominalValues } from "../../argument/input.ts";
import type { AlloyValue } from "../../data/mod.ts";
import { type Composition, maximumDiscStress } from "../../metallurgy/mod.ts";
import { linspace, logspace, quantileR7 } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import type { AlloyDesign } from "./alloy_design.ts";
import { alloyComposition } from "./alloy_settings.ts";
import { heldOutCoercivities, type HeldOutCoercivity, type PublishedCoercivities } from "./held_out_coercivity.ts";
import { type JointPairs, jointPairs, type Place, plausibleAlloys } from "./joint_draws.ts";
import { type MiddleRange, middleRange, shareOf } from "./sampled.ts";

/** What the notebook sets for the map. */
export interface JointSettings extends AlloyDesign {
  /** Rim speed in m/s that sets the strength a rotor needs. */
  readonly rimSpeed: number;
  /** Seed of the sample. */
  readonly seed: number;
}

/** What is published, and the article's inputs. */
export interface JointData extends PublishedCoercivities {
  /** Uncertain inputs. */
  readonly inputs: readonly Input[];
}

/** Targets that a microstructure must meet: coercivity in A/m at most, yield strength in Pa at least. */
export interface JointTargets {
  /** Coercivity in A/m. */
  readonly coercivity: number;
  /** Yield strength in Pa. */
  readonly yieldStrength: number;
}

/** Coercivity in A/m and yield strength in Pa of one microstructure: medians over the draws, middle nine tenths. */
export interface JointPoint {
  /** Size of the precipitates in m. */
  readonly size: number;
  /** Coercivity in A/m. */
  readonly coercivity: number;
  /** Middle nine tenths of the coercivity in A/m. */
  readonly coercivityRange: MiddleRange;
  /** Yield strength in Pa. */
  readonly yieldStrength: number;
  /** Middle nine tenths of the yield strength in Pa. */
  readonly yieldStrengthRange: MiddleRange;
  /** Part of the draws in which both targets hold. */
  readonly share: number;
}

/** The map on its grid: one row for each fraction, one number for each size. */
export interface JointGrid {
  /** Precipitate sizes in m and volume fractions. */
  readonly sizes: readonly number[];
  /** Volume fractions. */
  readonly fractions: readonly number[];
  /** Medians in A/m and Pa, and the part of the draws in which both targets hold. */
  readonly coercivity: readonly (readonly number[])[];
  /** Yield strength in Pa. */
  readonly yieldStrength: readonly (readonly number[])[];
  /** Part of the draws in which both targets hold. */
  readonly share: readonly (readonly number[])[];
}

/** What the notebook shows of the map. */
export interface JointMapDetail extends JointGrid {
  /** Targets that both must hold. */
  readonly targets: JointTargets;
  /** Part of the plausible space that agrees with the measured coercivity and the tensile strength of the alloy. */
  readonly kept: number;
  /** Place of the grid where the share is greatest. */
  readonly best: { readonly size: number; readonly fraction: number; readonly share: number };
  /** The notebook's alloy, and every draw of it. */
  readonly design: JointPoint & {
    readonly fraction: number;
    readonly sizeRange: MiddleRange;
    readonly fractionRange: MiddleRange;
  };
  /** Every draw of it. */
  readonly cloud: JointPairs;
  /** The notebook's alloy at other precipitate sizes. */
  readonly trajectory: readonly JointPoint[];
  /** Published coercivities that set nothing in the map. */
  readonly heldOut: readonly HeldOutCoercivity[];
  /** Coercivity in A/m and tensile strength in Pa of the published alloy, where they are confirmed. */
  readonly measured: { readonly coercivity: number; readonly tensileStrength: number } | undefined;
}

const SIZES: readonly number[] = [...logspace(8e-9, 400e-9, { count: 33 })];
const FRACTIONS: readonly number[] = [...linspace(0.1, 0.75, { count: 14 })];
/** Points drawn from the plausible space; those that contradict a confirmed value are left out. */
const SAMPLES = 512;

function publishedComposition(values: readonly AlloyValue[]): Composition {
  const fractionOf = (element: string): number =>
    values.find(({ quantity }) => quantity === `${element}_fraction`)?.value ?? NaN;
  return alloyComposition({
    iron: fractionOf("iron"),
    nickel: fractionOf("nickel"),
    cobalt: fractionOf("cobalt"),
    tantalum: fractionOf("tantalum"),
    aluminium: fractionOf("aluminium"),
  });
}

function measuredOf(values: readonly AlloyValue[]): JointMapDetail["measured"] {
  const [coercivity, tensileStrength] = ["coercivity", "tensile_strength"].map((quantity) =>
    values.find((value) => value.quantity === quantity && value.variant === "medium" && value.status === "confirmed")
  );
  return coercivity && tensileStrength &&
    { coercivity: coercivity.value, tensileStrength: tensileStrength.value };
}

function targetsOf(inputs: readonly Input[], rimSpeed: number): JointTargets {
  const names = ["targetCoercivity", "requiredSafety", "alloyDensity", "poissonRatio", "boreRatio"];
  const values = nominalValues(pickInputs(inputs, names));
  const stress = maximumDiscStress({
    outerRadius: 1,
    boreRadius: valueOf(values, "boreRatio"),
    density: valueOf(values, "alloyDensity"),
    poissonRatio: valueOf(values, "poissonRatio"),
    angularSpeed: rimSpeed,
  });
  return {
    coercivity: valueOf(values, "targetCoercivity"),
    yieldStrength: valueOf(values, "requiredSafety") * stress,
  };
}

function sharePassing({ coercivity, yieldStrength }: JointPairs, targets: JointTargets): number {
  const draws = coercivity.map((_, i) => i);
  return shareOf(draws, (i) => coercivity[i]! <= targets.coercivity && yieldStrength[i]! >= targets.yieldStrength);
}

function median(values: readonly number[]): number {
  return quantileR7(values, 0.5);
}

function pointOf(pairs: JointPairs, { size, targets }: { size: number; targets: JointTargets }): JointPoint {
  return {
    size,
    coercivity: median(pairs.coercivity),
    coercivityRange: middleRange(pairs.coercivity),
    yieldStrength: median(pairs.yieldStrength),
    yieldStrengthRange: middleRange(pairs.yieldStrength),
    share: sharePassing(pairs, targets),
  };
}

/** Pairs of the notebook's alloy at any place of the map. */
type PairsAt = (place: Place) => JointPairs;

function gridOf(pairsAt: PairsAt, targets: JointTargets): JointGrid {
  const cells = FRACTIONS.map((precipitateFraction) =>
    SIZES.map((precipitateSize) => {
      const pairs = pairsAt({ precipitateSize, precipitateFraction });
      const { coercivity, yieldStrength } = pairs;
      return [median(coercivity), median(yieldStrength), sharePassing(pairs, targets)] as const;
    })
  );
  const [coercivity, yieldStrength, share] = [0, 1, 2].map((k) => cells.map((row) => row.map((cell) => cell[k]!)));
  return {
    sizes: SIZES,
    fractions: FRACTIONS,
    coercivity: coercivity!,
    yieldStrength: yieldStrength!,
    share: share!,
  };
}

function bestOf({ share }: JointGrid): JointMapDetail["best"] {
  const places = share.flatMap((row, j) =>
    row.map((value, i) => ({ size: SIZES[i]!, fraction: FRACTIONS[j]!, share: value }))
  );
  return places.reduce((best, place) => place.share > best.share ? place : best);
}

/**
 * Coercivity and yield strength over size and fraction of the precipitates, in the alloy that the notebook sets.
 *
 * Each point of a seeded sample of the plausible space is a set of constants of the published alloy. It is kept if
 * boundaries and dislocations leave something of the measured coercivity to the precipitates, and if the yield strength
 * stays below the measured tensile strength. Coercivity is then that of `coercivityModel`, strength that of the same
 * microstructure. The measured coercivity of the published alloy is met by construction; everything else of the map is
 * what the laws give from there.
 *
 * @param data Published values and the article's inputs.
 * @param settings Composition, microstructure and rim speed that the notebook sets, and the seed.
 * @returns Medians, shares and the sample.
 * @throws {RangeError} If the settings are impossible, or no point of the sample agrees with the published alloy.
 */
export function jointMap(data: JointData, settings: JointSettings): JointMapDetail {
  const { inputs, values } = data, { rimSpeed, seed } = settings;
  const published = publishedComposition(values), alloy = alloyComposition(settings);
  const draws = plausibleAlloys({ inputs, published, settings, samples: SAMPLES, seed });
  const pairsAt: PairsAt = (place) => jointPairs(draws, { alloy, place });
  const targets = targetsOf(inputs, rimSpeed), cloud = pairsAt({});
  const grid = gridOf(pairsAt, targets);
  return {
    ...grid,
    targets,
    kept: draws.length / SAMPLES,
    best: bestOf(grid),
    design: {
      ...pointOf(cloud, { size: settings.precipitateSize, targets }),
      fraction: settings.precipitateFraction,
      sizeRange: middleRange(draws.map(({ own }) => own.precipitateSize)),
      fractionRange: middleRange(draws.map(({ own }) => own.precipitateFraction)),
    },
    cloud,
    trajectory: SIZES.map((size) => pointOf(pairsAt({ precipitateSize: size }), { size, targets })),
    heldOut: heldOutCoercivities(draws, data),
    measured: measuredOf(values),
  };
}
