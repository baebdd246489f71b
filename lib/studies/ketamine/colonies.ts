/**
 * Colonies of animals that differ, trained and tested with ketamine, cocaine and saline at the notebook's settings.
 *
 * @module
 */
import {
  type BatteryResult,
  type ColonySetting,
  createColony,
  infusionRises,
  intakeInterval,
  type PersistenceCriterion,
  persists,
  runBattery,
  selfAdminister,
  type Training,
} from "../../behaviour/mod.ts";
import { withAcuteParameters } from "../../dopamine/mod.ts";
import { type Interval, sweep, wilsonInterval } from "../../numerics/mod.ts";
import { requirePositive } from "../../numerics/require.ts";
import { type BehaviourSettings, type BehaviourSpace, nominalPoint } from "./behaviour_space.ts";

/** Settings of the notebook that colonies take. */
export interface ColonySettings extends BehaviourSettings {
  /** Share of infusions that are punished. */
  readonly shockProbability: number;
  /** Number of animals in each colony. */
  readonly animals: number;
  /** Seed of everything random about them. */
  readonly seed: number;
}

/** What colonies are given. */
export const SUBSTANCES = ["ketamine", "cocaine", "saline"] as const;

/** What a colony is given. */
export type Substance = typeof SUBSTANCES[number];

/** A colony after training and tests. */
export interface TestedColony {
  /** What the colony is given. */
  readonly substance: Substance;
  /** Dose of an infusion, kg/kg. */
  readonly unitDose: number;
  /** Its daily sessions. */
  readonly training: Training;
  /** Its tests. */
  readonly battery: BatteryResult;
}

/** The three colonies and the seed of what is resampled from them. */
export interface Colonies extends Readonly<Record<Substance, TestedColony>> {
  /** Seed of what is resampled. */
  readonly seed: number;
}

/** One colony to be trained and tested. */
export interface ColonyTask {
  /** What the colony is given. */
  readonly substance: Substance;
  /** The colony before its first session. */
  readonly setting: ColonySetting;
  /** Daily sessions. */
  readonly days: number;
  /** Share of infusions that are punished. */
  readonly shockProbability: number;
}

function colonyTasks(space: BehaviourSpace, settings: ColonySettings): ColonyTask[] {
  const { ketamineUnitDose, cocaineUnitDose, animals, seed, sessions: days, shockProbability } = settings;
  const attempt = "train a colony";
  requirePositive("ketamineUnitDose", ketamineUnitDose, attempt);
  requirePositive("cocaineUnitDose", cocaineUnitDose, attempt);
  const point = nominalPoint(space);
  const { ketamine, cocaine, parameters: acute } = space.animal(point);
  const behaviour = space.behaviour(point);
  const task = (substance: Substance, drug: typeof ketamine, unitDose: number): ColonyTask => {
    return { substance, setting: { drug, unitDose, animals, seed, acute, behaviour }, days, shockProbability };
  };
  return [
    task("ketamine", ketamine, ketamineUnitDose),
    task("cocaine", cocaine, cocaineUnitDose),
    task("saline", ketamine, 0),
  ];
}

/**
 * Trains one colony and puts it through the tests for effort and punishment; the function that workers import.
 *
 * @param task What is given to which animals.
 * @returns The colony.
 * @throws {RangeError} If a number of the setting, of days or of shocks is not legal.
 */
export function testColony({ substance, setting, days, shockProbability }: ColonyTask): TestedColony {
  const training = selfAdminister(createColony(setting), { days });
  const battery = runBattery(training.colony, { punishment: { shockProbability } });
  return { substance, unitDose: setting.unitDose, training, battery };
}

function joined(tested: readonly TestedColony[], seed: number): Colonies {
  const [ketamine, cocaine, saline] = tested;
  return { ketamine: ketamine!, cocaine: cocaine!, saline: saline!, seed };
}

/**
 * Trains a colony for each of ketamine, cocaine and saline and puts it through the tests for effort and punishment. The
 * animals of the three are alike; chance differs with what they do.
 *
 * @param space The behavioural model; the animals are those of its nominal point, with their spread around it.
 * @param settings Unit doses, sessions, punishment, size and seed.
 * @returns The colonies.
 * @throws {RangeError} If a unit dose is not positive, or a number of animals or sessions or the seed is not legal.
 */
export function runColonies(space: BehaviourSpace, settings: ColonySettings): Colonies {
  return joined(colonyTasks(space, settings).map(testColony), settings.seed);
}

/**
 * The same colonies as {@linkcode runColonies}, each trained by a thread of its own.
 *
 * @param space As for {@linkcode runColonies}.
 * @param settings As for {@linkcode runColonies}.
 * @returns The colonies.
 * @throws {RangeError} As {@linkcode runColonies}.
 */
export async function sweepColonies(space: BehaviourSpace, settings: ColonySettings): Promise<Colonies> {
  const target = { module: import.meta.url, name: "testColony" };
  const tested: TestedColony[] = [];
  for await (const outcome of sweep<ColonyTask, TestedColony>(target, colonyTasks(space, settings), { chunk: 1 })) {
    if ("error" in outcome) throw new RangeError(outcome.error.message);
    tested.push(outcome.value);
  }
  return joined(tested, settings.seed);
}

/**
 * Infusions of each animal in the last session.
 *
 * @param colony A colony.
 * @returns One number per animal.
 */
export function lastIntake({ training }: TestedColony): Float64Array {
  return training.infusions.at(-1)!;
}

/**
 * Share of a colony that persists under punishment.
 *
 * @param colony A colony.
 * @param criterion What counts as persisting.
 * @returns Share with its Wilson interval at 95 %.
 */
export function persistingShare({ battery }: TestedColony, criterion: PersistenceCriterion = {}): Interval {
  const going = persists(battery, criterion);
  return wilsonInterval(going.filter(Boolean).length, going.length);
}

/** Intake of one colony by session. */
export interface SessionIntake {
  /** What the colony takes. */
  readonly substance: Substance;
  /** Mean infusions of each session, with intervals over animals. */
  readonly means: readonly Interval[];
  /** Infusions of each animal in the last session. */
  readonly last: Float64Array;
}

/**
 * Intake of the colonies by session.
 *
 * @param colonies The colonies.
 * @returns One entry per substance.
 */
export function sessionIntake(colonies: Colonies): SessionIntake[] {
  return SUBSTANCES.map((substance) => {
    const { infusions } = colonies[substance].training;
    const means = infusions.map((session) => intakeInterval(session, { seed: colonies.seed }));
    return { substance, means, last: lastIntake(colonies[substance]) };
  });
}

/** One line of the comparison of colonies. */
export interface ColonySummary {
  /** What the colony takes. */
  readonly substance: Substance;
  /** Infusions in the last session, mean with its interval over animals. */
  readonly intake: Interval;
  /** Plastic weight after the last night, mean. */
  readonly plasticWeight: Interval;
  /** Last ratio completed, median. */
  readonly breakpoint: Interval;
  /** Infusions in the last punished hour, mean. */
  readonly punished: Interval;
  /** Share that persists under punishment. */
  readonly persisting: Interval;
}

/**
 * What the animals of each colony do, with intervals over animals.
 *
 * @param colonies The colonies.
 * @returns One line per substance.
 */
export function summarizeColonies(colonies: Colonies): ColonySummary[] {
  return SUBSTANCES.map((substance) => {
    const colony = colonies[substance];
    const over = (values: ArrayLike<number>, statistic: "mean" | "median" = "mean") =>
      intakeInterval(values, { seed: colonies.seed, statistic });
    return {
      substance,
      intake: over(lastIntake(colony)),
      plasticWeight: over(colony.training.colony.plasticWeight),
      breakpoint: over(colony.battery.breakpoints, "median"),
      punished: over(colony.battery.punished),
      persisting: persistingShare(colony),
    };
  });
}

/** What the median animal does beside what a colony does; the differences are the price of sampling single animals. */
export interface MedianComparison {
  /** What is taken. */
  readonly substance: Substance;
  /** What the median animal does. */
  readonly medianAnimal: Measures;
  /** Mean intake, mean weight and median breakpoint of the colony. */
  readonly colony: Measures;
}

/** What both are compared by. */
export interface Measures {
  /** Infusions in the last session. */
  readonly intake: number;
  /** Plastic weight after the last night. */
  readonly plasticWeight: number;
  /** Presses. */
  readonly breakpoint: number;
}

/**
 * Holds the median animal, by which the plausible space is sampled, against the colonies.
 *
 * @param space The behavioural model.
 * @param colonies The colonies at its nominal point.
 * @returns One entry per substance.
 */
export function compareMedianAnimal(space: BehaviourSpace, colonies: Colonies): MedianComparison[] {
  const point = nominalPoint(space);
  return summarizeColonies(colonies).map(({ substance, intake, plasticWeight, breakpoint }) => ({
    substance,
    medianAnimal: measuresOf(space[substance](point)),
    colony: {
      intake: intake.estimate,
      plasticWeight: plasticWeight.estimate,
      breakpoint: breakpoint.estimate,
    },
  }));
}

function measuresOf({ intake, plasticWeight, breakpoint }: Measures): Measures {
  return { intake, plasticWeight, breakpoint };
}

/** How dopamine after each of a series of infusions compares with that after the first. */
export interface CarryOver {
  /** The drug infused. */
  readonly substance: "ketamine" | "cocaine";
  /** Dose of an infusion, kg/kg. */
  readonly unitDose: number;
  /** Whether somatodendritic D2 feedback acts. */
  readonly feedback: boolean;
  /** Rise after each infusion over that after the first. */
  readonly relative: Float64Array;
}

/** Twelve infusions, one every 6 min, about the pace of the model's animals. */
const SERIES = { interval: 360, count: 12 };

/**
 * Rises of dopamine over a series of infusions at a fixed pace.
 *
 * @param space The behavioural model.
 * @param settings Unit doses of the notebook, kg/kg.
 * @returns Ketamine with and without somatodendritic D2 feedback and at a quarter of the dose, cocaine, and cocaine at
 * four times the dose.
 */
export function carryOver(
  space: BehaviourSpace,
  settings: Pick<BehaviourSettings, "ketamineUnitDose" | "cocaineUnitDose">,
): CarryOver[] {
  const { parameters, ketamine, cocaine } = space.animal(nominalPoint(space));
  const open = withAcuteParameters({ somatodendritic: { gain: 0 } }, parameters);
  const { ketamineUnitDose, cocaineUnitDose } = settings;
  const series = (substance: CarryOver["substance"], unitDose: number, feedback = true): CarryOver => {
    const drug = substance === "ketamine" ? ketamine : cocaine;
    const rises = infusionRises(drug, { unitDose, acute: feedback ? parameters : open, ...SERIES });
    return { substance, unitDose, feedback, relative: rises.map((rise) => rise / rises[0]!) };
  };
  return [
    series("ketamine", ketamineUnitDose),
    series("ketamine", ketamineUnitDose, false),
    series("ketamine", ketamineUnitDose / 4),
    series("cocaine", cocaineUnitDose),
    series("cocaine", 4 * cocaineUnitDose),
  ];
}
