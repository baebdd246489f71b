/**
 * A colony: mice that differ from each other, trained with one drug.
 *
 * @module
 */
import { createRandom, type Random } from "../numerics/random.ts";
import { requireFraction, requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { type AcuteParameters, acuteParameters } from "../dopamine/acute_parameters.ts";
import type { Manipulation } from "../dopamine/vta_circuit.ts";
import { type Drug, drugByName, type DrugName } from "../pharmacology/drugs.ts";
import { type BehaviourParameters, behaviourParameters } from "./parameters.ts";

/** How one animal differs from the median one. */
export interface AnimalTraits {
  /** Factor on the learning rate of the plasticity rule, dimensionless, median 1. */
  readonly plasticityFactor: number;
  /** Press rate when it acts, 1/s. */
  readonly motorPressRate: number;
  /** Cost of a shock, in units of value. */
  readonly shockCost: number;
  /** Factor on the reward of a given dopamine rise, dimensionless, median 1. */
  readonly reinforcerFactor: number;
}

/** What of the dopamine after an infusion is its reward. */
export type Reinforcement = "peak" | "area";

/** What a colony is given and how it was made. */
export interface ColonySetting {
  /** The drug, by name or as parameters. */
  readonly drug: DrugName | Drug;
  /** Dose of one infusion, kg of base per kg of body mass (1 mg/kg is 1e-6); 0 is saline. */
  readonly unitDose: number;
  /** Number of animals; default 24. */
  readonly animals?: number;
  /** Seed of everything random about the colony. */
  readonly seed: number;
  /**
   * Receptor deletion, compensation and D2 antagonist; default none. Self-administration under an antagonist lies
   * outside validity, see {@linkcode createColony}.
   */
  readonly manipulation?: Manipulation;
  /** Parameters of the acute dopamine chain; default {@linkcode acuteParameters}. */
  readonly acute?: AcuteParameters;
  /** Parameters of behaviour; default those of {@linkcode behaviourParameters}. */
  readonly behaviour?: BehaviourParameters;
  /** What of the dopamine after an infusion is its reward; default "peak". */
  readonly reinforcement?: Reinforcement;
}

/** A colony between sessions: what its animals are and what they have learned. Plain data; sessions return new ones. */
export interface Colony {
  /** The drug. */
  readonly drug: Drug;
  /** Dose of one infusion, kg/kg. */
  readonly unitDose: number;
  /** Seed of everything random about the colony. */
  readonly seed: number;
  /** Receptor deletion, compensation and D2 antagonist, the last outside validity, see {@linkcode createColony}. */
  readonly manipulation: Manipulation;
  /** Parameters of the acute dopamine chain. */
  readonly acute: AcuteParameters;
  /** Parameters of behaviour. */
  readonly behaviour: BehaviourParameters;
  /** What of the dopamine after an infusion is its reward. */
  readonly reinforcement: Reinforcement;
  /** One entry per animal. */
  readonly traits: readonly AnimalTraits[];
  /** Sessions run so far; the stream of random numbers of a session belongs to its number. */
  readonly sessions: number;
  /** Incentive value per animal, in units of value. */
  readonly value: Float64Array;
  /** Plastic weight per animal, from 0 to 1. */
  readonly plasticWeight: Float64Array;
  /** Expected cost of an infusion in the punished context per animal, in units of value. */
  readonly expectedCost: Float64Array;
}

/**
 * A naive colony of animals that differ in plasticity rate, motor rate, sensitivity to shock and, if asked for, to the drug.
 *
 * Each trait is log-normal over animals: median·e^(s·N(0, 1)), with s the matching `…LogDeviation`. Traits are independent of each other, which real
 * ones need not be. An animal's traits and all its later chance events depend on `seed` and its index alone, so the first 12 of 24 animals are the 12
 * of a colony of 12. Pharmacokinetics and the circuit do not vary between animals.
 *
 * **Self-administration under a D2 antagonist lies outside validity.** `antagonistOccupancy` of the manipulation acts
 * on the autoreceptors only: reward and satiety read dopamine itself, and no postsynaptic receptor is blocked. So these
 * animals take less cocaine under it (0.6 of their infusions of 0.5 mg/kg at an occupancy of 0.9), where rats take
 * more.
 *
 * @param setting Drug, `unitDose` in kg/kg, non-negative (1e-7 to 4e-6), `animals`, an integer of at least 1, default 24, `seed`, an integer from 0,
 * and what differs from the defaults.
 * @returns The colony, with value, plastic weight and expected cost 0.
 * @throws {RangeError} If the drug or `reinforcement` is unknown, a dose or deviation is negative, a fraction of the manipulation lies outside [0,
 * 1], or `animals` or `seed` is no fitting integer.
 * @see W. A. Corrigall and K. M. Coen, Pharmacol. Biochem. Behav. 39 (1991) 799-802, doi:10.1016/0091-3057(91)90168-2
 * (rats under a D2 antagonist).
 * @example
 * ```ts
 * import { createColony } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const colony = createColony({ drug: "ketamine", unitDose: 2e-6, seed: 7 });
 * const small = createColony({ drug: "ketamine", unitDose: 2e-6, seed: 7, animals: 3 });
 * expect(small.traits).toEqual(colony.traits.slice(0, 3));
 * ```
 */
export function createColony(setting: ColonySetting): Colony {
  const attempt = "create a colony";
  const n = requireInteger("animals", setting.animals ?? 24, { minimum: 1, attempt });
  const unitDose = requireNonNegative("unitDose", setting.unitDose, attempt);
  const behaviour = behaviourParameters(setting.behaviour);
  const random = createRandom(setting.seed);
  return {
    drug: drugByName(setting.drug),
    unitDose,
    seed: setting.seed,
    manipulation: requireManipulation(setting.manipulation ?? {}),
    acute: setting.acute ?? acuteParameters,
    behaviour,
    reinforcement: requireReinforcement(setting.reinforcement ?? "peak"),
    traits: Array.from({ length: n }, (_, i) => drawTraits(random.fork(i), behaviour)),
    sessions: 0,
    value: new Float64Array(n),
    plasticWeight: new Float64Array(n),
    expectedCost: new Float64Array(n),
  };
}

/**
 * A colony after days without a session: plastic weights have decayed, everything learned is as it was.
 *
 * w ← w·e^(−t/τ_w). Value and expected cost have no forgetting in this model, and the drug is gone.
 *
 * @param colony The colony; it is not changed.
 * @param rest `duration` t, s, non-negative (79,200 s between daily sessions of 2 h); `decayTime` τ_w, s, positive, default that of the plasticity
 * rule (7 days).
 * @returns The rested colony.
 * @throws {RangeError} If `duration` is negative or not finite, or `decayTime` is not positive.
 * @example
 * ```ts
 * import { createColony, restColony } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const colony = { ...createColony({ drug: "cocaine", unitDose: 5e-7, seed: 1, animals: 1 }), plasticWeight: Float64Array.of(0.5) };
 * const week = 7 * 86_400;
 * expect(restColony(colony, { duration: week, decayTime: week }).plasticWeight[0]).toBeCloseTo(0.5 / Math.E, 12);
 * ```
 */
export function restColony(
  colony: Colony,
  rest: { readonly duration: number; readonly decayTime?: number },
): Colony {
  const attempt = "rest a colony";
  const t = requireNonNegative("duration", rest.duration, attempt);
  const tau = requirePositive("decayTime", rest.decayTime ?? colony.acute.plasticity.decayTime, attempt);
  return { ...colony, plasticWeight: colony.plasticWeight.map((w) => w * Math.exp(-t / tau)) };
}

function drawTraits(random: Random, parameters: BehaviourParameters): AnimalTraits {
  const logNormal = (median: number, deviation: number) => median * Math.exp(deviation * random.normal());
  return {
    plasticityFactor: logNormal(1, parameters.plasticityRateLogDeviation),
    motorPressRate: logNormal(parameters.motorPressRate, parameters.motorPressRateLogDeviation),
    shockCost: logNormal(parameters.shockCostMedian, parameters.shockCostLogDeviation),
    reinforcerFactor: logNormal(1, parameters.reinforcerLogDeviation),
  };
}

function requireReinforcement(reinforcement: Reinforcement): Reinforcement {
  if (reinforcement === "peak" || reinforcement === "area") return reinforcement;
  throw new RangeError(
    `Cannot create a colony: reinforcement must be "peak" or "area", got ${String(reinforcement)}`,
  );
}

function requireManipulation(manipulation: Manipulation): Manipulation {
  for (const [name, value] of Object.entries(manipulation)) requireFraction(name, value, "create a colony");
  return manipulation;
}
