/**
 * The studies of the article on soft magnets that have uncertain inputs, as its notebook sets them up.
 *
 * @module
 */
import {
  type AlloyValue,
  type GrainSizePoint,
  type InputRow,
  loadAlloyHan2022,
  loadHerzer1990,
  loadInputs,
  loadPublishedAlloys,
  loadReferenceMaterials,
  type PublishedAlloyValue,
  type ReferenceMaterial,
} from "../../data/mod.ts";
import type { AlloyDesign } from "../../studies/soft_magnets/alloy_design.ts";
import type { HotSettings } from "../../studies/soft_magnets/hot_use.ts";
import * as studies from "../../studies/soft_magnets/mod.ts";
import type { RotorSettings } from "../../studies/soft_magnets/rotor_settings.ts";
import type { SampleOptions } from "../../studies/soft_magnets/sampled.ts";
import { defaultParameters, type StudyTable } from "./study_table.ts";

const ARTICLE = "soft-magnets";

/** Parameters that the studies take, in SI units. */
export type SoftMagnetsSettings =
  & Parameters<typeof studies.eddyShare>[1]
  & AlloyDesign
  & HotSettings
  & RotorSettings
  & SampleOptions;

/** What the studies are set up from. */
export interface SoftMagnetsGiven {
  /** The uncertain inputs. */
  readonly inputs: readonly InputRow[];
  /** Reference materials. */
  readonly materials: readonly ReferenceMaterial[];
  /** Coercivity against grain size. */
  readonly points: readonly GrainSizePoint[];
  /** Alloys of other studies. */
  readonly published: readonly PublishedAlloyValue[];
  /** The article's alloy. */
  readonly alloy: readonly AlloyValue[];
  /** The parameters. */
  readonly p: SoftMagnetsSettings;
}

/** Loads what the studies are set up from: inputs, reference data and parameters. */
export async function loadSoftMagnetsGiven(): Promise<SoftMagnetsGiven> {
  const [inputs, materials, points, published, alloy, p] = await Promise.all([
    loadInputs(ARTICLE),
    loadReferenceMaterials(),
    loadHerzer1990(),
    loadPublishedAlloys(),
    loadAlloyHan2022(),
    defaultParameters<SoftMagnetsSettings>(ARTICLE),
  ]);
  return { inputs, materials, points, published, alloy, p };
}

/** The studies by claim. */
export const SOFT_MAGNETS_STUDIES: StudyTable<SoftMagnetsGiven> = {
  "M1.1": (given) => studies.resistivityRank(given),
  "M1.2a": ({ inputs, p }) => studies.resistivityEffect(inputs, p),
  "M1.2b": ({ inputs, p }) => studies.eddyShare(inputs, p),
  "M2.1a": (given) => studies.sixthPower(given, given.p),
  "M2.1b": ({ inputs }) => studies.branchEnd(inputs),
  "M3.2": ({ inputs, p }) => studies.boundaryShare(inputs, p),
  "M3.3": ({ inputs, p }) => studies.precipitateStrengthening(inputs, p),
  "M3.4": (given) => studies.wallPinning(given, given.p),
  "M3.5b": (given) => studies.misfitEnergy(given, given.p),
  "M3.6": (given) => studies.softAndTough(given, given.p),
  "M4.1": ({ inputs, p }) => studies.manyConstituents(inputs, p),
  "M5.1": ({ inputs, p }) => studies.rotorStrength(inputs, p),
  "M5.2": (given) => studies.hotUse(given, given.p),
  "M5.3": ({ inputs, p }) => studies.rotorStiffness(inputs, p),
  "M5.4": (given) => studies.saturation(given, given.p),
  "M5.5a": ({ inputs }) => studies.gradedRotor(inputs),
};
