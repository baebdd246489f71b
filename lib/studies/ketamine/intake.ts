/**
 * K2.2a and K2.2b: do mice take as much ketamine as cocaine, and does that show that ketamine is reinforcing?
 *
 * @module
 */
import {
  type ColonyDemand,
  colonyDemand,
  type DemandExperiment,
  demandExperiment,
  exponentialDemand,
} from "../../behaviour/mod.ts";
import { type Interval, logspace, sampleMean } from "../../numerics/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { type BehaviourSpace, nominalPoint, outcomeOf } from "./behaviour_space.ts";
import { type Colonies, lastIntake } from "./colonies.ts";
import { ratioInterval } from "./ratio_interval.ts";
import { spaceStudy } from "./space_study.ts";

/** What the notebook shows of intake. */
export interface IntakeDetail {
  /** Ratio of mean intakes in the last session, over the animals of both colonies. */
  readonly colonies: Interval;
  /** The same ratio for the median animal. */
  readonly median: number;
}

/** What it shows of reinforcement: also what the infusions are worth to the median animal. */
export interface ReinforcementDetail extends IntakeDetail {
  /** Value of an infusion of ketamine over that of cocaine. */
  readonly valueRatio: number;
}

/** Demand of one colony. */
export interface DemandCurve {
  /** What the colony takes. */
  readonly substance: "ketamine" | "cocaine";
  /** Infusions at each price, by animal. */
  readonly experiment: DemandExperiment;
  /** Mean infusions at each price. */
  readonly mean: readonly number[];
  /** The fitted curve: infusions against price in presses. */
  readonly curve: { readonly price: Float64Array; readonly infusions: Float64Array };
  /** The exponential demand equation fitted to the means. */
  readonly fit: ColonyDemand;
}

function ratioOfIntakes(colonies: Colonies, reference: "cocaine" | "saline"): Interval {
  const groups = { drug: lastIntake(colonies.ketamine), reference: lastIntake(colonies[reference]) };
  return ratioInterval(groups, { statistic: "mean", seed: colonies.seed });
}

/**
 * Infusions of ketamine over infusions of cocaine in the last session.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study. Unit doses were chosen so that intakes agree, so the outcome is assumed.
 */
export function intakeRatio(space: BehaviourSpace, colonies: Colonies): Study<IntakeDetail> {
  const outcome: Study<unknown>["outcome"] = (values) => space.ketamine(values).intake / space.cocaine(values).intake;
  const interval = ratioOfIntakes(colonies, "cocaine");
  return spaceStudy(space, {
    claim: "K2.2a",
    evidence: "assumed",
    outcome,
    interval: [interval.lower, interval.upper],
    detail: { colonies: interval, median: outcome(nominalPoint(space)) },
  });
}

/**
 * Infusions of ketamine over infusions of saline in the last session.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study.
 */
export function reinforcement(space: BehaviourSpace, colonies: Colonies): Study<ReinforcementDetail> {
  const outcome: Study<unknown>["outcome"] = (values) => space.ketamine(values).intake / space.saline(values).intake;
  const point = nominalPoint(space);
  const interval = ratioOfIntakes(colonies, "saline");
  return spaceStudy(space, {
    claim: "K2.2b",
    evidence: "emergent",
    outcome,
    interval: [interval.lower, interval.upper],
    detail: {
      colonies: interval,
      median: outcome(point),
      valueRatio: space.ketamine(point).value / space.cocaine(point).value,
    },
  });
}

/** Intake of the median animal with receptors deleted on its GABA neurons. */
export interface DeletedIntake {
  /** Infusions of ketamine in the last session: intact, with the deletion, and of saline. */
  readonly intact: number;
  /** With the deletion. */
  readonly deleted: number;
  /** Of saline. */
  readonly saline: number;
}

/**
 * Self-administration of ketamine with NMDA receptors deleted on GABA neurons. Ketamine has no other way to dopamine in the
 * model, so that the result is built in.
 *
 * @param space The behavioural model.
 * @param settings Deleted fraction, compensation and sessions.
 * @returns Infusions in the last session.
 */
export function intakeWithDeletion(
  space: BehaviourSpace,
  settings: { readonly deletionFraction: number; readonly compensation: number; readonly sessions: number },
): DeletedIntake {
  const { deletionFraction, compensation, sessions } = settings;
  const point = nominalPoint(space);
  const { ketamine: drug, parameters: acute } = space.animal(point);
  const setting = { drug, acute, behaviour: space.behaviour(point), unitDose: valueOf(point, "ketamineUnitDose") };
  const manipulation = { deletionFraction, compensation };
  return {
    intact: space.ketamine(point).intake,
    deleted: outcomeOf({ ...setting, manipulation }, sessions).intake,
    saline: space.saline(point).intake,
  };
}

/** Span of consumption in powers of ten, shared by the curves: from tens of infusions to a tenth of one. */
const RANGE = 2;
const RESAMPLES = 200;

/**
 * Demand for ketamine and cocaine: infusions at rising prices in presses.
 *
 * @param colonies Colonies at the notebook's settings.
 * @returns One curve per drug, with the exponential demand equation fitted to the mean.
 */
export function demandCurves(colonies: Colonies): DemandCurve[] {
  return (["ketamine", "cocaine"] as const).map((substance) => {
    const experiment = demandExperiment(colonies[substance].training.colony);
    const fit = colonyDemand(experiment, { range: RANGE, seed: colonies.seed, samples: RESAMPLES });
    const price = logspace(1, Math.max(...experiment.price), { count: 61 });
    const curve = { price, infusions: price.map((C) => exponentialDemand(C, fit)) };
    return { substance, experiment, mean: experiment.consumption.map(sampleMean), fit, curve };
  });
}
