/**
 * The studies of the article on soft magnets that have uncertain inputs, as its notebook sets them up.
 *
 * @module
 */
import type { AlloyValue, GrainSizePoint, InputRow, PublishedAlloyValue, ReferenceMaterial } from "../../data/mod.ts";
import type { Study } from "../study.ts";
import type { AlloyDesign } from "./alloy_design.ts";
import type { HotSettings } from "./hot_use.ts";
import * as studies from "./mod.ts";
import type { RotorSettings } from "./rotor_settings.ts";
import type { SampleOptions } from "./sampled.ts";

/** Parameters of the notebook that the studies take, in SI units. */
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

/** The studies by claim. */
export const SOFT_MAGNETS_STUDIES: Readonly<Record<string, (given: SoftMagnetsGiven) => Study<unknown>>> = {
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
