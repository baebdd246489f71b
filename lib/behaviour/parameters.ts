/**
 * The parameters of the behavioural model: value, unit, status and where each comes from.
 * Plausible ranges stand in the data, in `circuit-parameters.csv` of the article on ketamine.
 *
 * Nearly all are assumed. They make the animal press, get sated and stop at rates that look like mice, and no published fit stands behind them; what
 * the model says with them is only as good as what stays true when they are varied.
 *
 * @module
 */
import { requireFraction, requireNonNegative, requirePositive } from "../numerics/require.ts";

/** What a value rests on: chosen, set on an outcome (which is then no evidence), or read in a source. */
export type ParameterStatus = "assumed" | "calibrated" | "confirmed";

/** One parameter. */
export interface BehaviourParameter {
  /** Default, in `unit`. */
  readonly value: number;
  /** SI unit, "1" where there is none, "value" for the unit of incentive value. */
  readonly unit: string;
  /** What the default rests on. */
  readonly status: ParameterStatus;
  /** The source, or the outcome it was set on, or the reason for the choice. */
  readonly source: string;
  /** What it is. */
  readonly meaning: string;
}

const PER_MINUTE = 1 / 60;
const CHOICE = "chosen; no measurement found";

/** All parameters of the behavioural model. */
export const BEHAVIOUR_PARAMETERS = {
  learningRate: {
    value: 0.1,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "step of the delta rule for incentive value, per infusion",
  },
  reinforcerScale: {
    value: 0.3,
    unit: "1",
    status: "assumed",
    source: "sets the unit of incentive value",
    meaning: "rise of dopamine, in units of rest, that is a reward of 1",
  },
  rewardWindow: {
    value: 120,
    unit: "s",
    status: "assumed",
    source: CHOICE,
    meaning: "time after an infusion in which its dopamine peak is credited to it",
  },
  areaScale: {
    value: 180,
    unit: "s",
    status: "assumed",
    source: "chosen; used only where reinforcement reads the area",
    meaning: "area of dopamine above rest, in units of rest times s, that is a reward of 1",
  },
  areaWindow: {
    value: 1200,
    unit: "s",
    status: "assumed",
    source: "chosen; used only where reinforcement reads the area",
    meaning: "time after an infusion in which area is credited to it, unless the next comes sooner",
  },
  basalPressRate: {
    value: 0.04 * PER_MINUTE,
    unit: "1/s",
    status: "assumed",
    source: CHOICE,
    meaning: "presses without any value: exploration and accident",
  },
  motorPressRate: {
    value: 1.2 * PER_MINUTE,
    unit: "1/s",
    status: "assumed",
    source: CHOICE,
    meaning: "presses when the animal chooses to act and one press is enough",
  },
  ratioBurst: {
    value: 8,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "how much faster it presses when a ratio above 1 must be completed",
  },
  choiceGain: {
    value: 14,
    unit: "1/value",
    status: "assumed",
    source: CHOICE,
    meaning: "steepness of the choice to act",
  },
  valueThreshold: {
    value: 0.4,
    unit: "value",
    status: "assumed",
    source: CHOICE,
    meaning: "net utility at which the animal acts half of the time",
  },
  effortCost: {
    value: 0.02,
    unit: "value",
    status: "assumed",
    source: "chosen; sets the unit in which breakpoints count",
    meaning: "cost of each press beyond the first",
  },
  plasticityGain: {
    value: 1,
    unit: "1",
    status: "assumed",
    source: "chosen; 0 takes the behavioural effect of plasticity out",
    meaning: "share by which full potentiation amplifies incentive value",
  },
  satietyThreshold: {
    value: 1.75,
    unit: "1",
    status: "assumed",
    source:
      "chosen; that a rat presses again when dopamine falls to a level is known for cocaine (Pettit and Justice 1989)",
    meaning: "dopamine, in units of rest, at which pressing is halved",
  },
  satietyWidth: {
    value: 0.12,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "width of the satiety gate, in units of rest",
  },
  impairmentThreshold: {
    value: 0.68,
    unit: "1",
    status: "assumed",
    source: "chosen; a stand-in for ataxia and dissociation, needed to keep ketamine intake bounded",
    meaning: "block of NMDA receptors at which pressing is halved",
  },
  impairmentWidth: {
    value: 0.05,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "width of the impairment gate",
  },
  timeOut: {
    value: 30,
    unit: "s",
    status: "assumed",
    source: "usual in self-administration; that of the study is not public",
    meaning: "time after an infusion in which presses do nothing",
  },
  punishmentLearningRate: {
    value: 0.25,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "step of the delta rule for the expected cost, per infusion",
  },
  basalSuppression: {
    value: 2,
    unit: "1/value",
    status: "assumed",
    source: CHOICE,
    meaning: "how strongly the expected cost suppresses basal pressing",
  },
  shockCostMedian: {
    value: 6,
    unit: "value",
    status: "calibrated",
    source: "about 20 % of cocaine animals resist punishment, doi:10.1038/s41386-022-01429-8",
    meaning: "median over animals of what a shock costs",
  },
  shockCostLogDeviation: {
    value: 0.5,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "standard deviation over animals of the logarithm of the shock cost",
  },
  motorPressRateLogDeviation: {
    value: 0.25,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "standard deviation over animals of the logarithm of the motor press rate",
  },
  plasticityRateLogDeviation: {
    value: 0.5,
    unit: "1",
    status: "assumed",
    source: CHOICE,
    meaning: "standard deviation over animals of the logarithm of the plasticity rate",
  },
  reinforcerLogDeviation: {
    value: 0,
    unit: "1",
    status: "assumed",
    source: "chosen; 0 leaves all animals equally sensitive to the drug, which makes breakpoints vary too little",
    meaning: "standard deviation over animals of the logarithm of the reward from a given dopamine rise",
  },
} as const satisfies Readonly<Record<string, BehaviourParameter>>;

/** Name of a parameter of the behavioural model. */
export type BehaviourParameterName = keyof typeof BEHAVIOUR_PARAMETERS;

/** One number per parameter, in the unit that {@linkcode BEHAVIOUR_PARAMETERS} states. */
export type BehaviourParameters = Readonly<Record<BehaviourParameterName, number>>;

const MAY_BE_ZERO: readonly string[] = [
  "basalPressRate",
  "motorPressRate",
  "effortCost",
  "plasticityGain",
  "timeOut",
  "basalSuppression",
  "shockCostMedian",
  "shockCostLogDeviation",
  "motorPressRateLogDeviation",
  "plasticityRateLogDeviation",
  "reinforcerLogDeviation",
] satisfies readonly BehaviourParameterName[];

const FRACTIONS: readonly string[] = [
  "learningRate",
  "punishmentLearningRate",
  "impairmentThreshold",
] satisfies readonly BehaviourParameterName[];

/**
 * The numbers of the behavioural model: the defaults with some of them replaced.
 *
 * @param changes Values to replace, by name, each in the unit of {@linkcode BEHAVIOUR_PARAMETERS}.
 * @returns All parameters as plain numbers.
 * @throws {RangeError} If a name is unknown or a value is negative, not finite, 0 where that has no meaning, or above 1 where it is a fraction.
 * @example
 * ```ts
 * import { behaviourParameters } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameters = behaviourParameters({ plasticityGain: 0 });
 * expect(parameters.plasticityGain).toBe(0);
 * expect(parameters.timeOut).toBe(30);
 * ```
 */
export function behaviourParameters(changes: Partial<BehaviourParameters> = {}): BehaviourParameters {
  const attempt = "set the behavioural parameters";
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(BEHAVIOUR_PARAMETERS, name)) {
      throw new RangeError(
        `Cannot ${attempt}: name must be one of ${Object.keys(BEHAVIOUR_PARAMETERS).join(", ")}, got ${name}`,
      );
    }
    if (FRACTIONS.includes(name)) requireFraction(name, value, attempt);
    else if (MAY_BE_ZERO.includes(name)) requireNonNegative(name, value, attempt);
    else requirePositive(name, value, attempt);
  }
  const defaults = Object.entries(BEHAVIOUR_PARAMETERS).map(([name, { value }]) => [name, value]);
  return { ...Object.fromEntries(defaults), ...changes } as BehaviourParameters;
}
