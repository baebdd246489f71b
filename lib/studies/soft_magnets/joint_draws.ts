/**
 * Plausible alloys behind the joint map: sets of constants drawn from the plausible space, without those that
 * contradict what is confirmed of the published alloy.
 *
 * @module
 */
import { type Input, sampleInputs } from "../../argument/input.ts";
import { type Composition, type Microstructure, type StrengthConstants, yieldStrength } from "../../metallurgy/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import {
  type Dispersion,
  dispersionOf,
  matrixBase,
  MICROSTRUCTURE_INPUTS,
  microstructureOf,
  STRENGTH_INPUTS,
  strengthConstants,
} from "./alloy_design.ts";
import { type AlloySettings, movedInputs } from "./alloy_settings.ts";
import { COERCIVITY_INPUTS, type CoercivityModel, coercivityModel, wallPinningTable } from "./joint_properties.ts";

/** Every input of the joint map. */
export const JOINT_INPUTS: readonly string[] = [
  ...new Set([...MICROSTRUCTURE_INPUTS, ...STRENGTH_INPUTS, ...COERCIVITY_INPUTS, "alloyTensileStrength"]),
];

/** One plausible alloy. */
export interface Draw {
  /** The published microstructure, and the notebook's. */
  readonly reference: Dispersion;
  /** The notebook's microstructure. */
  readonly own: Dispersion;
  /** Constants of strength. */
  readonly constants: StrengthConstants;
  /** Coercivity of microstructures. */
  readonly model: CoercivityModel;
}

/** Coercivities in A/m and yield strengths in Pa of one microstructure, draw by draw. */
export interface JointPairs {
  /** Coercivity in A/m. */
  readonly coercivity: readonly number[];
  /** Yield strength in Pa. */
  readonly yieldStrength: readonly number[];
}

/** Where a microstructure of the map differs from the notebook's. */
export type Place = Partial<Pick<Dispersion, "precipitateSize" | "precipitateFraction">>;

/** Strength of a microstructure with a draw's own grains and dislocations. */
function strengthIn(microstructure: Microstructure, draw: Pick<Draw, "own" | "constants">): number {
  const { grainSize, dislocationDensity } = draw.own;
  const temper = { ...microstructure.temper, dislocationDensity };
  return yieldStrength({ ...microstructure, grainSize, temper }, draw.constants).yieldStrength;
}

/** What the draws are made of. */
export interface DrawOptions {
  /** Uncertain inputs. */
  readonly inputs: readonly Input[];
  /** Composition of the published alloy. */
  readonly published: Composition;
  /** What the notebook sets. */
  readonly settings: AlloySettings;
  /** Points of the sample. */
  readonly samples: number;
  /** Seed of the sample. */
  readonly seed: number;
}

/**
 * Plausible alloys. A draw is left out where boundaries and dislocations alone exceed the measured coercivity, or where
 * the yield strength exceeds the measured tensile strength.
 *
 * @param options Inputs, published composition, the notebook's microstructure, size and seed of the sample.
 * @returns The draws; the notebook's microstructure keeps its ratio to the published one in each.
 * @throws {RangeError} If no draw is left.
 */
export function plausibleAlloys(options: DrawOptions): Draw[] {
  const { published, samples, seed, settings } = options;
  const inputs = pickInputs(options.inputs, JOINT_INPUTS), pinning = wallPinningTable();
  const own = sampleInputs(movedInputs(inputs, settings), { samples, seed });
  const draws = sampleInputs(inputs, { samples, seed }).flatMap((values, i): Draw[] => {
    const reference = dispersionOf(values), model = coercivityModel(reference, { values, pinning });
    const constants = strengthConstants(values, matrixBase(published));
    const strength = strengthIn(microstructureOf(published, reference), { own: reference, constants });
    if (model.calibrated < 0 || strength > valueOf(values, "alloyTensileStrength")) return [];
    return [{ reference, own: dispersionOf(own[i]!), constants, model }];
  });
  if (draws.length > 0) return draws;
  throw new RangeError("Cannot map an alloy: the inputs must allow its measured coercivity and strength, got none");
}

/**
 * Coercivity and strength of one microstructure over all draws.
 *
 * @param draws The draws.
 * @param options Composition, and where the microstructure differs from the notebook's.
 * @returns One pair for each draw.
 * @throws {RangeError} If a size or fraction is impossible.
 */
export function jointPairs(
  draws: readonly Draw[],
  { alloy, place }: { readonly alloy: Composition; readonly place: Place },
): JointPairs {
  const isWhole = place.precipitateSize !== undefined && place.precipitateFraction !== undefined;
  const shared = isWhole ? microstructureOf(alloy, { ...draws[0]!.own, ...place }) : undefined;
  return {
    coercivity: draws.map(({ model, own }) => model.coercivity({ ...own, ...place }).total),
    yieldStrength: draws.map((draw) => strengthIn(shared ?? microstructureOf(alloy, { ...draw.own, ...place }), draw)),
  };
}
