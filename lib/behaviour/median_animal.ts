/**
 * The median animal: the behavioural chain without chance, fast enough for thousands of parameter sets.
 *
 * @module
 */
import { type Colony, type ColonySetting, createColony } from "./colony.ts";
import { behaviourParameters } from "./parameters.ts";
import { progressiveRatio } from "./progressive_ratio.ts";
import { type Punishment, toleratingShare } from "./punishment.ts";
import { selfAdminister } from "./self_administration.ts";
import { runSession } from "./session.ts";

/** How long it is trained and tested. */
export interface MedianAnimalOptions {
  /** Daily sessions of 2 h; default 10. */
  readonly days?: number;
  /** Longest progressive-ratio session, s; default 14,400. */
  readonly progressiveRatioDuration?: number;
  /** Shocks; default one infusion in three. */
  readonly punishment?: Punishment;
}

/** What the median animal does. */
export interface MedianAnimal {
  /** Infusions in the last FR1 session. */
  readonly intake: number;
  /** Incentive value after training, in units of value. */
  readonly value: number;
  /** Plastic weight on the day after the last session. */
  readonly plasticWeight: number;
  /** Breakpoint, presses. */
  readonly breakpoint: number;
  /** Whether it stopped by itself under the progressive ratio. */
  readonly stopped: boolean;
  /** Share of animals with its value and plasticity for which an infusion stays worth its mean punishment. */
  readonly toleratingShare: number;
}

/**
 * A naive colony of one animal with median traits: every spread between animals is 0.
 *
 * @param setting As for {@linkcode createColony}, without `animals` and `seed`.
 * @returns The colony; it draws no random number where sessions are run with `pressing` "regular".
 * @throws {RangeError} As {@linkcode createColony}.
 * @example
 * ```ts
 * import { medianColony } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { traits } = medianColony({ drug: "cocaine", unitDose: 5e-7 });
 * expect(traits).toEqual([{ plasticityFactor: 1, motorPressRate: 0.02, shockCost: 6, reinforcerFactor: 1 }]);
 * ```
 */
export function medianColony(setting: Omit<ColonySetting, "animals" | "seed">): Colony {
  const behaviour = behaviourParameters({ ...setting.behaviour, ...NO_SPREAD });
  return createColony({ ...setting, behaviour, animals: 1, seed: 0 });
}

/**
 * The behavioural chain of one animal with median traits and average luck.
 *
 * Training, progressive ratio and {@linkcode toleratingShare} as for a colony, with every spread between animals at 0 and presses at regular
 * intervals. It draws no random number, so its results are smooth in the parameters up to whole infusions and ratios; it costs a twenty-fourth of a
 * colony. At the defaults it lies within one infusion and one ratio of the colony's median; the share is a closed form that reads high. Use it to
 * sample parameters, and a colony for intervals.
 *
 * @param setting As for {@linkcode createColony}, without `animals` and `seed`.
 * @param options `days`, an integer of at least 1; durations in s; `punishment`.
 * @returns Intake, value, weight, breakpoint and tolerating share.
 * @throws {RangeError} As {@linkcode createColony}, {@linkcode selfAdminister} and {@linkcode runSession}.
 * @example
 * ```ts
 * import { medianAnimal } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const cocaine = medianAnimal({ drug: "cocaine", unitDose: 5e-7 });
 * const ketamine = medianAnimal({ drug: "ketamine", unitDose: 2e-6 });
 * expect(cocaine.breakpoint / ketamine.breakpoint).toBeGreaterThan(2);
 * ```
 */
export function medianAnimal(
  setting: Omit<ColonySetting, "animals" | "seed">,
  options: MedianAnimalOptions = {},
): MedianAnimal {
  const { days = 10, progressiveRatioDuration: duration = 14_400, punishment = { shockProbability: 1 / 3 } } = options;
  const pressing = "regular";
  const { colony, infusions } = selfAdminister(medianColony(setting), { days, pressing });
  const effort = runSession(colony, { schedule: progressiveRatio(), duration, pressing }).record;
  const value = colony.value[0]!, plasticWeight = colony.plasticWeight[0]!;
  const parameters = behaviourParameters(setting.behaviour);
  return {
    intake: infusions.at(-1)![0]!,
    value,
    plasticWeight,
    breakpoint: effort.lastRatio[0]!,
    stopped: effort.stopped[0]!,
    toleratingShare: toleratingShare({ value, plasticWeight, requirement: 1 }, { ...punishment, parameters }),
  };
}

const NO_SPREAD = {
  shockCostLogDeviation: 0,
  motorPressRateLogDeviation: 0,
  plasticityRateLogDeviation: 0,
  reinforcerLogDeviation: 0,
};
