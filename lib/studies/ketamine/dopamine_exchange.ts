/**
 * K3.5 in behaviour: is it the course of dopamine that makes animals work less for ketamine than for cocaine?
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import type { OutcomeKind } from "../../dopamine/mod.ts";
import {
  doseMatchingPeak,
  simulateAcute,
  simulateDopamine,
  transientMetrics,
  withAcuteParameters,
} from "../../dopamine/mod.ts";
import { type Drug, withCourseOf } from "../../pharmacology/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import type { Animal } from "./animal.ts";
import {
  type BehaviourSpace,
  type DrugOutcome,
  nominalPoint,
  outcomeOf,
  type TrainingSetting,
} from "./behaviour_space.ts";
import { type Breakpoints, missingAdaptations, shareOfGapRemoved } from "./missing_adaptations.ts";
import { SPACE_BASIS } from "./space_study.ts";

/** Breakpoints when one thing is changed. */
export interface Counterfactual {
  /** What was changed. */
  readonly change: string;
  /** Breakpoints with the change. */
  readonly breakpoints: Breakpoints;
  /** Share of the gap that the change removes. */
  readonly removed: number;
  /** Whether the result was built in or follows. */
  readonly kind: OutcomeKind;
}

/** What the notebook shows of the exchange. */
export interface DopamineExchangeDetail {
  /** Breakpoints as they are. */
  readonly own: Breakpoints;
  /** In reading order. */
  readonly counterfactuals: readonly Counterfactual[];
}

/** Inputs over which the exchange is sampled: an outcome that the model has built in needs no more. */
const NAMES = [
  "disinhibitionGain",
  "somaticGain",
  "somaticRest",
  "halfBlockPlastic",
  "plasticityThreshold",
  "plasticityGain",
  "effortCost",
  "impairmentThreshold",
  "ketamineUnitDose",
  "cocaineUnitDose",
];

/** Both drugs in one animal, ready to be trained. */
interface Pair {
  readonly animal: Animal;
  readonly ketamine: TrainingSetting;
  readonly cocaine: TrainingSetting;
}

function pairAt(space: BehaviourSpace, values: InputValues): Pair {
  const animal = space.animal(values), behaviour = space.behaviour(values);
  const setting = (drug: Drug, unitDose: number) => ({ drug, unitDose, acute: animal.parameters, behaviour });
  return {
    animal,
    ketamine: setting(animal.ketamine, valueOf(values, "ketamineUnitDose")),
    cocaine: setting(animal.cocaine, valueOf(values, "cocaineUnitDose")),
  };
}

/** Ketamine's dopamine without its receptor block elsewhere: what cocaine would be with that course. */
function cocaineWithKetaminesDopamine({ ketamine }: Pair): TrainingSetting {
  const { drug, behaviour } = ketamine;
  const nmdaReceptorsOfPlasticSynapses = { ...drug.nmdaReceptorsOfPlasticSynapses, halfMaximal: Infinity };
  return {
    ...ketamine,
    drug: { ...drug, nmdaReceptorsOfPlasticSynapses },
    behaviour: { ...behaviour, impairmentThreshold: 1, impairmentWidth: 0.01 }, // the gate never closes
  };
}

function peakConcentration({ drug, unitDose, acute: parameters }: TrainingSetting): number {
  return Math.max(...simulateAcute({ drug, dose: unitDose, parameters, duration: 600 }).effectSite);
}

/**
 * Cocaine's dopamine with ketamine's receptor block: half-block constants are scaled so that the block after one infusion is
 * ketamine's, and the block is cut off from the circuit, where it would raise dopamine once more.
 */
function ketamineWithCocainesDopamine({ ketamine, cocaine }: Pair): TrainingSetting {
  const scale = peakConcentration(cocaine) / peakConcentration(ketamine);
  const scaled = (site: Drug["nmdaReceptorsOfGabaNeurons"]) => ({ ...site, halfMaximal: site.halfMaximal * scale });
  const { nmdaReceptorsOfGabaNeurons, nmdaReceptorsOfPlasticSynapses } = ketamine.drug;
  return {
    ...cocaine,
    drug: {
      ...cocaine.drug,
      nmdaReceptorsOfGabaNeurons: scaled(nmdaReceptorsOfGabaNeurons),
      nmdaReceptorsOfPlasticSynapses: scaled(nmdaReceptorsOfPlasticSynapses),
    },
    acute: withAcuteParameters({ circuit: { gabaNmdaShare: 0, dopamineNmdaDrive: 0 } }, cocaine.acute),
  };
}

function peakOf({ drug, unitDose, acute: parameters }: TrainingSetting): number {
  const { time, dopamineFold } = simulateDopamine({ drug, dose: unitDose, parameters, duration: 600 });
  return transientMetrics(time, dopamineFold).peak;
}

/** The setting with the unit dose at which the first infusion has a given peak of dopamine. */
function atPeak(setting: TrainingSetting, peak: number): TrainingSetting {
  const { drug, acute: parameters } = setting;
  return { ...setting, unitDose: doseMatchingPeak(peak, { drug, parameters, duration: 600 }) };
}

function bodyCoursesExchanged({ ketamine, cocaine }: Pair): [TrainingSetting, TrainingSetting] {
  const lent = (own: TrainingSetting, other: TrainingSetting) =>
    atPeak({ ...own, drug: withCourseOf(own.drug, other.drug) }, peakOf(own));
  return [lent(ketamine, cocaine), lent(cocaine, ketamine)];
}

/** Ketamine in an animal without somatodendritic D2 feedback, at the peak that it has with it. */
function ketamineWithoutFeedback({ ketamine }: Pair): TrainingSetting {
  const acute = withAcuteParameters({ somatodendritic: { gain: 0 } }, ketamine.acute);
  return atPeak({ ...ketamine, acute }, peakOf(ketamine));
}

function ketamineWithFreeSynapses({ ketamine }: Pair): TrainingSetting {
  const nmdaReceptorsOfPlasticSynapses = { ...ketamine.drug.nmdaReceptorsOfPlasticSynapses, halfMaximal: Infinity };
  return { ...ketamine, drug: { ...ketamine.drug, nmdaReceptorsOfPlasticSynapses } };
}

function counterfactuals(space: BehaviourSpace, sessions: number): Counterfactual[] {
  const point = nominalPoint(space);
  const pair = pairAt(space, point);
  const own = ownBreakpoints(space, point);
  const worked = (setting: TrainingSetting) => outcomeOf(setting, sessions).breakpoint;
  const row = (change: string, kind: OutcomeKind, after: Partial<Breakpoints>): Counterfactual => {
    const breakpoints = { ...own, ...after };
    return { change, kind, breakpoints, removed: shareOfGapRemoved(own, breakpoints) };
  };
  const [ketamineLent, cocaineLent] = bodyCoursesExchanged(pair).map(worked);
  return [
    row("As they are", "emergent", own),
    row("Dopamine courses exchanged", "assumed", exchanged(pair, worked)),
    row("Courses in the body exchanged", "emergent", { ketamine: ketamineLent!, cocaine: cocaineLent! }),
    row("Equal peak of the first infusion", "emergent", {
      cocaine: worked(atPeak(pair.cocaine, peakOf(pair.ketamine))),
    }),
    row("No D2 feedback with ketamine", "emergent", { ketamine: worked(ketamineWithoutFeedback(pair)) }),
    row("No receptor block at plastic synapses", "emergent", { ketamine: worked(ketamineWithFreeSynapses(pair)) }),
    row("Plasticity without effect on behaviour", "emergent", missingAdaptations(space).detail.withoutPlasticity),
  ];
}

function exchanged(pair: Pair, worked: (setting: TrainingSetting) => number): Breakpoints {
  return {
    ketamine: worked(ketamineWithCocainesDopamine(pair)),
    cocaine: worked(cocaineWithKetaminesDopamine(pair)),
  };
}

function ownBreakpoints(space: BehaviourSpace, values: InputValues): Breakpoints {
  const of = ({ breakpoint }: DrugOutcome) => breakpoint;
  return { ketamine: of(space.ketamine(values)), cocaine: of(space.cocaine(values)) };
}

/**
 * Share of the gap in breakpoint that exchanging the dopamine courses of ketamine and cocaine removes.
 *
 * @param space The behavioural model.
 * @param settings Daily sessions.
 * @returns The study. In the model dopamine is the only way to value, so that the outcome is built in; the other changes of
 * its detail are not.
 */
export function dopamineExchange(
  space: BehaviourSpace,
  settings: { readonly sessions: number },
): Study<DopamineExchangeDetail> {
  const { sessions } = settings;
  const worked = (setting: TrainingSetting) => outcomeOf(setting, sessions).breakpoint;
  const point = nominalPoint(space);
  return {
    claim: "K3.5",
    evidence: "assumed",
    basis: SPACE_BASIS,
    inputs: pickInputs(space.inputs, NAMES),
    outcome: (values) => {
      const at = { ...point, ...values };
      return shareOfGapRemoved(ownBreakpoints(space, at), exchanged(pairAt(space, at), worked));
    },
    detail: { own: ownBreakpoints(space, point), counterfactuals: counterfactuals(space, sessions) },
  };
}
