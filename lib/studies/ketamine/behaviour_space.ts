/**
 * The behavioural model over the plausible space: what a median animal does with ketamine, cocaine and saline at any values
 * of the inputs. All claims about behaviour are sampled at the same points of this space, and each point is simulated once.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues, sampleInputs } from "../../argument/input.ts";
import { type BehaviourParameters, behaviourParameters, type Colony, netUtility } from "../../behaviour/mod.ts";
import {
  type AcuteParameters,
  calibrateLearningRate,
  COCAINE_TARGET,
  type Manipulation,
  simulateAcute,
  withAcuteParameters,
} from "../../dopamine/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { COCAINE_INPUTS, DOPAMINE_INPUTS, inputsAsked, KETAMINE_INPUTS } from "./acute_study.ts";
import { type Animal, animalOf } from "./animal.ts";
import { ontoGrid, remember } from "./remember.ts";
import { medianBreakpoint, trainMedianAnimal } from "./trained_animal.ts";

/** Settings of the notebook that the behavioural model takes; doses in kg/kg. */
export interface BehaviourSettings {
  /** Ketamine per infusion. */
  readonly ketamineUnitDose: number;
  /** Cocaine per infusion. */
  readonly cocaineUnitDose: number;
  /** Dopamine trace above which synapses change, over rest. */
  readonly plasticityThreshold: number;
  /** Gain of the value of an infusion by full potentiation. */
  readonly plasticityGain: number;
  /** Cost of a press, in units of value. */
  readonly effortCost: number;
  /** Daily sessions. */
  readonly sessions: number;
}

/** What a median animal does with one drug. */
export interface DrugOutcome {
  /** The animal after training. */
  readonly colony: Colony;
  /** Infusions in the last session. */
  readonly intake: number;
  /** Value of an infusion. */
  readonly value: number;
  /** Plastic weight on the day after the last session. */
  readonly plasticWeight: number;
  /** Breakpoint under the progressive ratio, presses. */
  readonly breakpoint: number;
  /** Net utility of an infusion that costs one press, above the threshold to act. */
  readonly surplus: number;
}

/** The model as functions of the inputs. */
export interface BehaviourSpace {
  /** All inputs with their plausible ranges. */
  readonly inputs: readonly Input[];
  /** What the median animal does with ketamine. */
  readonly ketamine: (values: InputValues) => DrugOutcome;
  /** What it does with cocaine. */
  readonly cocaine: (values: InputValues) => DrugOutcome;
  /** What it does with saline. */
  readonly saline: (values: InputValues) => DrugOutcome;
  /** Potentiation a day after one injection into the peritoneum, under the rate calibrated on cocaine. */
  readonly injectedKetamine: (values: InputValues) => number;
  /** The same after cocaine at the dose of the calibration. */
  readonly injectedCocaine: (values: InputValues) => number;
  /** The animal and the drugs as it meets them, its learning rate calibrated. */
  readonly animal: (values: InputValues) => Animal;
  /** Parameters of behaviour. */
  readonly behaviour: (values: InputValues) => BehaviourParameters;
}

/** Points of the sample that are shown: one costs some tens of milliseconds, and more would hide each other. */
export const MOST_SHOWN = 256;

/** Inputs of the circuit that cocaine does not meet: it leaves the GABA neurons at rest. */
const DISINHIBITION = ["nmdaShare", "disinhibitionGain"];
const PLASTICITY = ["plasticityThreshold", "traceTime"];
const BEHAVIOUR = ["plasticityGain", "effortCost", "reinforcerScale", "valueThreshold", "satietyThreshold"];
const KETAMINE = [...KETAMINE_INPUTS.filter((name) => name !== "ketamineDose"), "halfBlockPlastic"];
const RATE = [...DOPAMINE_INPUTS.filter((name) => !DISINHIBITION.includes(name)), ...COCAINE_INPUTS, ...PLASTICITY];
const UNIT_DOSES = { ketamine: "ketamineUnitDose", cocaine: "cocaineUnitDose" } as const;
const IMPAIRMENT = "impairmentThreshold", INJECTION = "ketamineInjection";
const PUNISHMENT = ["cocainePersistence", "shockSpread"];

/** Names of all inputs of the space. */
export const SPACE_INPUTS: readonly string[] = [
  ...DOPAMINE_INPUTS,
  ...COCAINE_INPUTS,
  ...PLASTICITY,
  ...BEHAVIOUR,
  ...KETAMINE,
  ...Object.values(UNIT_DOSES),
  IMPAIRMENT,
  INJECTION,
  ...PUNISHMENT,
];

/** Output times of the calibration: one every 30 s moves the rate by less than 1e-4 of it. */
const CALIBRATION_OUTPUTS = 481;
const DAY = 86_400;

/**
 * Parameters of behaviour at a set of input values; those that are no input keep their defaults.
 *
 * @param values Values by input name.
 * @returns All parameters.
 * @example
 * ```ts
 * import { behaviourAt } from "lib/studies/ketamine/behaviour_space.ts";
 * import { expect } from "@std/expect";
 *
 * expect(behaviourAt({ effortCost: 0.03 }).effortCost).toBe(0.03);
 * expect(behaviourAt({}).timeOut).toBe(30);
 * ```
 */
export function behaviourAt(values: InputValues): BehaviourParameters {
  const names = [...BEHAVIOUR, IMPAIRMENT].filter((name) => values[name] !== undefined);
  return behaviourParameters(Object.fromEntries(names.map((name) => [name, values[name]])));
}

/** The rate of plasticity, set on cocaine as this animal meets it. */
function calibratedRate({ parameters, cocaine: drug }: Animal): number {
  return calibrateLearningRate(parameters, { ...COCAINE_TARGET, drug, outputs: CALIBRATION_OUTPUTS });
}

function withLearningRate(animal: Animal, learningRate: number): Animal {
  return { ...animal, parameters: withAcuteParameters({ plasticity: { learningRate } }, animal.parameters) };
}

/** What is trained: a drug at a unit dose, in an animal with given parameters. */
export interface TrainingSetting {
  /** The drug as the animal meets it. */
  readonly drug: Animal["ketamine"];
  /** Dose of an infusion, kg/kg. */
  readonly unitDose: number;
  /** Parameters of the acute chain. */
  readonly acute: AcuteParameters;
  /** Parameters of behaviour. */
  readonly behaviour: BehaviourParameters;
  /** Receptor deletion, compensation and D2 antagonist; default none. */
  readonly manipulation?: Manipulation;
}

/**
 * Trains a median animal and tests its effort.
 *
 * @param setting Drug, unit dose, animal.
 * @param sessions Daily sessions.
 * @returns What it does.
 * @example
 * ```ts
 * import { behaviourAt, outcomeOf } from "lib/studies/ketamine/behaviour_space.ts";
 * import { acuteParameters } from "lib/dopamine/mod.ts";
 * import { ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const animal = { acute: acuteParameters, behaviour: behaviourAt({}) };
 * expect(outcomeOf({ ...animal, drug: ketamine, unitDose: 2e-6 }, 10).breakpoint).toBe(25);
 * ```
 */
export function outcomeOf(setting: TrainingSetting, sessions: number): DrugOutcome {
  const { colony, intake } = trainMedianAnimal(setting, sessions);
  const [value, plasticWeight] = [colony.value[0]!, colony.plasticWeight[0]!];
  const prospect = { value, plasticWeight, requirement: 1, expectedCost: 0 };
  const surplus = netUtility(prospect, setting.behaviour) - setting.behaviour.valueThreshold;
  return { colony, intake, value, plasticWeight, breakpoint: medianBreakpoint(colony), surplus };
}

function potentiationAfter(
  animal: Animal,
  { drug, dose }: { readonly drug: "ketamine" | "cocaine"; readonly dose: number },
): number {
  const { parameters } = animal;
  const course = simulateAcute({
    drug: animal[drug],
    dose,
    route: "intraperitoneal",
    parameters,
    duration: DAY,
    outputs: 289,
    rtol: 1e-6,
  });
  return course.plasticWeight.at(-1)!;
}

/**
 * Sets up the behavioural model over the plausible space. The rate of plasticity is calibrated again on cocaine wherever
 * the animal or cocaine changes.
 *
 * @param rows The article's inputs.
 * @param settings What the notebook asks; it stands in for the nominal values of the inputs of the same name.
 * @returns The model as functions of the inputs, each point computed once.
 * @throws {RangeError} From the functions, where cocaine leaves no plasticity at any rate, so that it cannot be calibrated.
 */
export function behaviourSpace(rows: readonly Input[], settings: BehaviourSettings): BehaviourSpace {
  const inputs = inputsAsked(pickInputs(rows, SPACE_INPUTS), { ...settings });
  const move = ontoGrid(inputs);
  const { sessions } = settings;
  const known = <Result>(names: readonly string[], compute: (values: InputValues) => Result) => {
    const remembered = remember(names, compute);
    return (values: InputValues) => remembered(move(values));
  };
  const rate = remember(RATE, (values) => calibratedRate(animalOf(values)));
  const animal = (values: InputValues) => withLearningRate(animalOf(values), rate(values));
  const trained = (drug: "ketamine" | "cocaine") => (values: InputValues) => {
    const { [drug]: given, parameters: acute } = animal(values);
    const unitDose = valueOf(values, UNIT_DOSES[drug]);
    return outcomeOf({ drug: given, acute, behaviour: behaviourAt(values), unitDose }, sessions);
  };
  return {
    inputs,
    animal: (values) => animal(move(values)),
    behaviour: (values) => behaviourAt(move(values)),
    ketamine: known(
      [...DISINHIBITION, ...RATE, ...BEHAVIOUR, ...KETAMINE, UNIT_DOSES.ketamine, IMPAIRMENT],
      trained("ketamine"),
    ),
    cocaine: known([...RATE, ...BEHAVIOUR, UNIT_DOSES.cocaine], trained("cocaine")),
    saline: known(BEHAVIOUR, (values) => salineOutcome(values, sessions)),
    injectedKetamine: known(
      [...DISINHIBITION, ...RATE, ...KETAMINE, INJECTION],
      (values) => potentiationAfter(animal(values), { drug: "ketamine", dose: valueOf(values, INJECTION) }),
    ),
    injectedCocaine: known(
      RATE,
      (values) => potentiationAfter(animal(values), { drug: "cocaine", dose: COCAINE_TARGET.dose }),
    ),
  };
}

/** Saline brings no dopamine, so that the circuit and its plasticity do not matter. */
function salineOutcome(values: InputValues, sessions: number): DrugOutcome {
  const { ketamine: drug, parameters: acute } = animalOf({});
  return outcomeOf({ drug, acute, behaviour: behaviourAt(values), unitDose: 0 }, sessions);
}

/**
 * Values at which the notebook asks.
 *
 * @param space The space.
 * @returns The nominal value of each input.
 */
export function nominalPoint(space: BehaviourSpace): InputValues {
  return nominalValues(space.inputs);
}

/**
 * The points of the space that figures show.
 *
 * @param space The space.
 * @param options Points asked for and the seed of the notebook.
 * @returns At most {@linkcode MOST_SHOWN} points, the first of those on which verdicts are decided.
 */
export function sampleSpace(
  space: BehaviourSpace,
  options: { readonly samples: number; readonly seed: number },
): InputValues[] {
  const samples = Math.min(options.samples, MOST_SHOWN);
  return sampleInputs(space.inputs, { samples, seed: options.seed });
}
