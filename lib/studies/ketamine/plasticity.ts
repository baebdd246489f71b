/**
 * K7.1 and K7.2: does ketamine leave the plasticity that cocaine leaves, after one exposure and after many?
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import { intakeInterval } from "../../behaviour/mod.ts";
import {
  type AcuteCourse,
  calibrateLearningRate,
  COCAINE_TARGET,
  type PlasticityBrakes,
  type PlasticityParameters,
  replayPlasticity,
  separateBrakes,
  simulateAcute,
  weightAfterExposures,
} from "../../dopamine/mod.ts";
import { type Interval, linspace, logspace } from "../../numerics/mod.ts";
import { type HillParameters, receptorOccupancy } from "../../pharmacology/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { outcomeKind } from "./acute_study.ts";
import { type BehaviourSpace, nominalPoint } from "./behaviour_space.ts";
import { type Colonies, type Substance, SUBSTANCES } from "./colonies.ts";
import { spaceStudy } from "./space_study.ts";

/** Potentiation 4 h after exposures, against the threshold of the rule; cocaine's own is set to its target at every threshold. */
export interface ThresholdWindow {
  /** Thresholds, over rest. */
  readonly threshold: Float64Array;
  /** After ketamine into the peritoneum with its receptor block. */
  readonly ketamine: Float64Array;
  /** After ketamine with receptors free. */
  readonly ketamineFree: Float64Array;
  /** After cocaine into the peritoneum. */
  readonly cocaine: Float64Array;
  /** After cocaine into a vein, a dose with the peak of ketamine into a vein. */
  readonly cocaineSmall: Float64Array;
}

/** Share of cocaine's potentiation that ketamine's receptor block takes away, against the half block. */
export interface BlockStrength {
  /** Half block at the plastic synapse, mol/m³. */
  readonly halfBlock: Float64Array;
  /** Share taken away at each. */
  readonly taken: Float64Array;
}

/** What the notebook shows of a single exposure. */
export interface SingleExposureDetail {
  /** Ketamine into the peritoneum, kg/kg. */
  readonly ketamineDose: number;
  /** Cocaine into the peritoneum, kg/kg. */
  readonly cocaineDose: number;
  /** The two proposed brakes, one by one and together. */
  readonly brakes: PlasticityBrakes;
  /** Largest dopamine trace after each, over rest, and the threshold. */
  readonly largestTrace: { readonly ketamine: number; readonly cocaine: number };
  /** Threshold of the rule, over rest. */
  readonly threshold: number;
  /** Potentiation against the threshold. */
  readonly window: ThresholdWindow;
  /** What the block alone does against its strength. */
  readonly block: BlockStrength;
}

/** What the notebook shows of many exposures. */
export interface RepeatedExposureDetail {
  /** Weight by daily injection, for cocaine and for ketamine under several thresholds. */
  readonly injections: readonly InjectionSeries[];
  /** Mean weight at the end of each session of self-administration. */
  readonly sessions: readonly { readonly substance: Substance; readonly weight: readonly Interval[] }[];
}

/** Weights after daily injections. */
export interface InjectionSeries {
  /** The drug injected. */
  readonly drug: "ketamine" | "cocaine";
  /** Threshold of the rule, over rest. */
  readonly threshold: number;
  /** Weight a day after each injection. */
  readonly weight: Float64Array;
}

const FOUR_HOURS = { duration: COCAINE_TARGET.time, route: "intraperitoneal" } as const;
const DAY = 86_400;
const DAYS = 10;
/** Thresholds below the nominal one at which repeated ketamine is shown. */
const LOWER_THRESHOLDS = [1.4, 1.3];

/** Dopamine after the injections that a single exposure compares, and after small doses into a vein. */
interface Courses {
  readonly ketamine: AcuteCourse;
  readonly cocaine: AcuteCourse;
  readonly cocaineSmall: AcuteCourse;
}

function coursesAt(space: BehaviourSpace, options: { readonly cocaineDose: number }): Courses {
  const point = nominalPoint(space);
  const { parameters, ketamine, cocaine } = space.animal(point);
  const injected = { ...FOUR_HOURS, parameters };
  return {
    ketamine: simulateAcute({ ...injected, drug: ketamine, dose: valueOf(point, "ketamineInjection") }),
    cocaine: simulateAcute({ ...injected, drug: cocaine, dose: COCAINE_TARGET.dose }),
    cocaineSmall: simulateAcute({ ...injected, route: "intravenous", drug: cocaine, dose: options.cocaineDose }),
  };
}

function weightOf(course: AcuteCourse, options: { parameters: PlasticityParameters; free?: boolean }): number {
  const { time, dopamine, rest, nmdaBlockPlastic } = course;
  const nmdaReceptorBlock = options.free ? 0 : nmdaBlockPlastic;
  const { parameters } = options;
  return replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock, parameters }).weight.at(
    -1,
  )!;
}

function rulesByThreshold(course: AcuteCourse, thresholds: Float64Array): PlasticityParameters[] {
  const { drug, parameters } = course.setting;
  return Array.from(thresholds, (threshold) => {
    const plasticity = { ...parameters.plasticity, threshold };
    return {
      ...plasticity,
      learningRate: calibrateLearningRate({ ...parameters, plasticity }, { ...COCAINE_TARGET, drug }),
    };
  });
}

function thresholdWindow({ ketamine, cocaine, cocaineSmall }: Courses): ThresholdWindow {
  const threshold = linspace(1.1, 1.8, { count: 29 });
  const rules = rulesByThreshold(cocaine, threshold);
  const over = (course: AcuteCourse, free = false) =>
    Float64Array.from(rules, (parameters) => weightOf(course, { parameters, free }));
  return {
    threshold,
    ketamine: over(ketamine),
    ketamineFree: over(ketamine, true),
    cocaine: over(cocaine),
    cocaineSmall: over(cocaineSmall),
  };
}

function blockStrength({ ketamine, cocaine }: Courses): BlockStrength {
  const halfBlock = logspace(0.3e-3, 10e-3, { count: 31 });
  const { parameters: { plasticity: parameters }, drug } = ketamine.setting;
  const { time, dopamine, rest } = cocaine;
  const weight = (nmdaReceptorBlock: ArrayLike<number> | number) =>
    replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock, parameters }).weight.at(-1)!;
  const free = weight(0);
  const site: HillParameters = drug.nmdaReceptorsOfPlasticSynapses;
  return {
    halfBlock,
    taken: halfBlock.map((halfMaximal) =>
      1 - weight(ketamine.effectSite.map((C) => receptorOccupancy(Math.max(C, 0), { ...site, halfMaximal }))) / free
    ),
  };
}

function singleDetail(space: BehaviourSpace, doses: { readonly cocaineDose: number }): SingleExposureDetail {
  const courses = coursesAt(space, doses);
  const { ketamine, cocaine } = courses;
  return {
    ketamineDose: valueOf(nominalPoint(space), "ketamineInjection"),
    cocaineDose: COCAINE_TARGET.dose,
    brakes: separateBrakes({ short: ketamine, long: cocaine }),
    largestTrace: { ketamine: Math.max(...ketamine.d1Trace), cocaine: Math.max(...cocaine.d1Trace) },
    threshold: ketamine.setting.parameters.plasticity.threshold,
    window: thresholdWindow(courses),
    block: blockStrength(courses),
  };
}

/**
 * Potentiation a day after one injection, ketamine over cocaine, the rate of the rule being calibrated on cocaine.
 *
 * @param space The behavioural model.
 * @param doses Dose of cocaine into a vein, kg/kg, that stands for a small amount of cocaine.
 * @returns The study. The threshold was placed above ketamine's trace, so that the outcome is assumed.
 */
export function singleExposure(
  space: BehaviourSpace,
  doses: { readonly cocaineDose: number },
): Study<SingleExposureDetail> {
  return spaceStudy(space, {
    claim: "K7.1",
    evidence: outcomeKind("ketamine-no-plasticity"),
    outcome: (values) => space.injectedKetamine(values) / space.injectedCocaine(values),
    detail: singleDetail(space, doses),
  });
}

function injectionSeries(space: BehaviourSpace): InjectionSeries[] {
  const { ketamine, cocaine } = coursesAt(space, { cocaineDose: COCAINE_TARGET.dose });
  const { threshold } = cocaine.setting.parameters.plasticity;
  const series = (course: AcuteCourse, at: number): InjectionSeries => {
    const [parameters] = rulesByThreshold(cocaine, Float64Array.of(at)) as [PlasticityParameters];
    const { time, dopamine, rest, nmdaBlockPlastic: nmdaReceptorBlock } = course;
    const replay = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock, parameters });
    const exposure = { weight: replay.weight.at(-1)!, retention: replay.retention, duration: time.at(-1)! };
    const weight = weightAfterExposures(exposure, { count: DAYS, interval: DAY, parameters });
    return { drug: course === ketamine ? "ketamine" : "cocaine", threshold: at, weight };
  };
  return [
    series(ketamine, threshold),
    series(cocaine, threshold),
    ...LOWER_THRESHOLDS.map((at) => series(ketamine, at)),
  ];
}

/**
 * Plastic weight after the sessions of self-administration, ketamine over cocaine.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study; as for a single exposure, the outcome is assumed with the threshold.
 */
export function repeatedExposure(space: BehaviourSpace, colonies: Colonies): Study<RepeatedExposureDetail> {
  const over = (values: ArrayLike<number>) => intakeInterval(values, { seed: colonies.seed });
  return spaceStudy(space, {
    claim: "K7.2",
    evidence: outcomeKind("ketamine-no-plasticity"),
    outcome: (values: InputValues) => space.ketamine(values).plasticWeight / space.cocaine(values).plasticWeight,
    detail: {
      injections: injectionSeries(space),
      sessions: SUBSTANCES.map((substance) => ({
        substance,
        weight: colonies[substance].training.plasticWeight.map(over),
      })),
    },
  });
}
