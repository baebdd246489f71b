/**
 * K9.3: does the motivation for ketamine depend on the dose? And the map of motivation over dose and feedback.
 *
 * @module
 */
import { stressedParameters } from "../../behaviour/mod.ts";
import { withAcuteParameters } from "../../dopamine/mod.ts";
import { linspace, logspace } from "../../numerics/mod.ts";
import { pickInputs, type Study } from "../study.ts";
import {
  type BehaviourSpace,
  type DrugOutcome,
  nominalPoint,
  outcomeOf,
  type TrainingSetting,
} from "./behaviour_space.ts";
import type { Breakpoints } from "./missing_adaptations.ts";
import { SPACE_BASIS } from "./space_study.ts";

/** What a unit dose makes of the median animal. */
export interface DosePoint {
  /** The drug. */
  readonly drug: "ketamine" | "cocaine";
  /** Dose of an infusion, kg/kg. */
  readonly unitDose: number;
  /** Infusions in the last session. */
  readonly intake: number;
  /** Plastic weight after training. */
  readonly plasticWeight: number;
  /** Breakpoint, presses. */
  readonly breakpoint: number;
}

/** What the notebook shows of dose. */
export interface DoseDependenceDetail {
  /** Both drugs over their ranges of unit dose. */
  readonly points: readonly DosePoint[];
  /** Breakpoints at the smallest unit doses. */
  readonly smallest: Breakpoints;
}

/** Motivation for ketamine over unit dose and feedback gain. */
export interface MotivationMap {
  /** Unit doses, kg/kg. */
  readonly unitDoses: Float64Array;
  /** Gains of the somatodendritic feedback, 1/s. */
  readonly gains: Float64Array;
  /** Breakpoint in presses, by gain, then by dose. */
  readonly breakpoint: readonly Float64Array[];
  /** Plastic weight, by gain, then by dose. */
  readonly plasticWeight: readonly Float64Array[];
  /** Where the notebook stands on the map. */
  readonly place: { readonly unitDose: number; readonly gain: number };
}

/** Inputs that move the breakpoint for ketamine most; the sample is over these. */
const NAMES = [
  "halfBlockGaba",
  "halfBlockPlastic",
  "nmdaShare",
  "disinhibitionGain",
  "somaticGain",
  "somaticRest",
  "somaticHill",
  "terminalGain",
  "plasticityThreshold",
  "plasticityGain",
  "effortCost",
  "reinforcerScale",
  "valueThreshold",
];
const DOSES_DRAWN = 9;

/** Both ends and the nominal value of the range of a unit dose. */
function dosesOf(space: BehaviourSpace, name: string): [number, number, number] {
  const { lower, nominal, upper } = pickInputs(space.inputs, [name])[0]!;
  return [lower, nominal, upper];
}

function points(space: BehaviourSpace, drug: "ketamine" | "cocaine"): DosePoint[] {
  const point = nominalPoint(space), name = `${drug}UnitDose`;
  const [lower, , upper] = dosesOf(space, name);
  return Array.from(logspace(lower, upper, { count: DOSES_DRAWN }), (unitDose) => {
    const { intake, plasticWeight, breakpoint } = space[drug]({ ...point, [name]: unitDose });
    return { drug, unitDose, intake, plasticWeight, breakpoint };
  });
}

function detailOf(space: BehaviourSpace): DoseDependenceDetail {
  const ketamine = points(space, "ketamine"), cocaine = points(space, "cocaine");
  return {
    points: [...ketamine, ...cocaine],
    smallest: { ketamine: ketamine[0]!.breakpoint, cocaine: cocaine[0]!.breakpoint },
  };
}

/**
 * Largest over smallest breakpoint for ketamine at the ends and the middle of its range of unit doses.
 *
 * @param space The behavioural model.
 * @returns The study.
 */
export function doseDependence(space: BehaviourSpace): Study<DoseDependenceDetail> {
  const point = nominalPoint(space);
  const doses = dosesOf(space, "ketamineUnitDose");
  return {
    claim: "K9.3",
    evidence: "emergent",
    basis: SPACE_BASIS,
    inputs: pickInputs(space.inputs, NAMES),
    outcome: (values) => {
      const at = (ketamineUnitDose: number) => space.ketamine({ ...point, ...values, ketamineUnitDose }).breakpoint;
      const breakpoints = doses.map(at);
      return Math.max(...breakpoints) / Math.min(...breakpoints);
    },
    detail: detailOf(space),
  };
}

function ketamineSetting(space: BehaviourSpace): Omit<TrainingSetting, "unitDose"> {
  const point = nominalPoint(space);
  const { ketamine: drug, parameters: acute } = space.animal(point);
  return { drug, acute, behaviour: space.behaviour(point) };
}

/**
 * Breakpoint and plasticity with ketamine over unit dose and feedback gain. The rate of plasticity stays as calibrated in
 * the animal with the nominal gain.
 *
 * @param space The behavioural model.
 * @param settings Daily sessions.
 * @returns The map.
 */
export function motivationMap(space: BehaviourSpace, settings: { readonly sessions: number }): MotivationMap {
  const setting = ketamineSetting(space);
  const unitDoses = logspace(0.25e-6, 8e-6, { count: 11 }), gains = linspace(0, 40, { count: 9 });
  const rows = Array.from(gains, (gain) => {
    const acute = withAcuteParameters({ somatodendritic: { gain } }, setting.acute);
    return Array.from(unitDoses, (unitDose) => outcomeOf({ ...setting, acute, unitDose }, settings.sessions));
  });
  const grid = (read: (outcome: DrugOutcome) => number) => rows.map((row) => Float64Array.from(row, read));
  return {
    unitDoses,
    gains,
    breakpoint: grid(({ breakpoint }) => breakpoint),
    plasticWeight: grid(({ plasticWeight }) => plasticWeight),
    place: { unitDose: nominalPoint(space).ketamineUnitDose!, gain: setting.acute.somatodendritic.gain },
  };
}

/** What an assumed effect of stress does, one row of a table per level. */
export type StressRow = {
  /** Which effect is assumed. */
  readonly effect: string;
  /** From 0, no stress, to 1. */
  readonly level: number;
  /** Plastic weight with ketamine. */
  readonly ketamineWeight: number;
  /** Breakpoint for ketamine, presses. */
  readonly ketamineBreakpoint: number;
  /** Breakpoint for cocaine, presses. */
  readonly cocaineBreakpoint: number;
};

/** Effects that stress may have, each a stated change at level 1. */
const STRESS_EFFECTS = [
  { effect: "half of the D2 feedback lost", feedbackLoss: 0.5, gabaDriveRise: 0 },
  { effect: "GABA neurons driven 30 % harder", feedbackLoss: 0, gabaDriveRise: 0.3 },
  { effect: "both", feedbackLoss: 0.5, gabaDriveRise: 0.3 },
] as const;

/**
 * Self-administration under assumed effects of chronic stress. Nothing computed with them is evidence.
 *
 * @param space The behavioural model.
 * @param settings Daily sessions.
 * @returns Three levels of each effect.
 */
export function stressTable(space: BehaviourSpace, settings: { readonly sessions: number }): StressRow[] {
  const point = nominalPoint(space);
  const { ketamine, cocaine, parameters: base } = space.animal(point);
  const behaviour = space.behaviour(point);
  return STRESS_EFFECTS.flatMap(({ effect, ...changes }) =>
    [0, 0.5, 1].map((level) => {
      const acute = stressedParameters(level, { ...changes, base });
      const trained = (drug: typeof ketamine, unitDose: number) =>
        outcomeOf({ drug, unitDose, acute, behaviour }, settings.sessions);
      const ofKetamine = trained(ketamine, point.ketamineUnitDose!);
      return {
        effect,
        level,
        ketamineWeight: ofKetamine.plasticWeight,
        ketamineBreakpoint: ofKetamine.breakpoint,
        cocaineBreakpoint: trained(cocaine, point.cocaineUnitDose!).breakpoint,
      };
    })
  );
}
