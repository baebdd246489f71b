/**
 * One animal within one session: its state second by second, and what it does. The model is described at {@linkcode runSession}.
 *
 * Reward and satiety read dopamine itself. No postsynaptic receptor is blocked, whatever an antagonist holds: it acts
 * through the autoreceptors of the acute chain alone, and what the animal takes under it lies outside validity, see
 * {@linkcode createColony}.
 *
 * @module
 */
import { withAcuteParameters } from "../dopamine/acute_parameters.ts";
import { type QuasiSteadyChain, quasiSteadyChain } from "../dopamine/quasi_steady_chain.ts";
import { createRandom, type Random } from "../numerics/random.ts";
import { administer } from "../pharmacology/dosing.ts";
import type { AnimalTraits, Colony } from "./colony.ts";
import { dopamineAreaReward, dopamineReward, updateIncentiveValue } from "./incentive_value.ts";
import { type PressDrive, pressRate } from "./press_rate.ts";
import { updateExpectedCost } from "./punishment.ts";
import type { SessionProtocol } from "./session_protocol.ts";

/** Places of dopamine and plastic weight in the state of the acute chain. */
const DOPAMINE = 6, PLASTIC_WEIGHT = 8;

/** The same fields, which may be written. */
export type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** One animal within one session. It changes as the session goes on. */
export interface AnimalInSession {
  /** What it belongs to. */
  readonly colony: Colony;
  /** What happens to it. */
  readonly protocol: SessionProtocol;
  /** What it is like. */
  readonly traits: AnimalTraits;
  /** Random numbers for its presses in this session. */
  readonly random: Random;
  /** Random numbers for shocks, apart so that a session goes the same way with and without punishment until it is felt. */
  readonly shocks: Random;
  /** Stepper of its acute chain. */
  readonly chain: QuasiSteadyChain;
  /** State of its acute chain. */
  readonly state: Float64Array;
  /** Dopamine at rest, mol/m³. */
  readonly restDopamine: number;
  /** What it expects and the state it is in. */
  readonly drive: Mutable<PressDrive>;
  /** Times of its infusions, s. */
  readonly infusionTimes: number[];
  /** Rewards credited so far. */
  readonly rewards: number[];
  /** What it expects an infusion to cost in the punished context, in units of value. */
  expectedCost: number;
  /** Presses that counted. */
  presses: number;
  /** Presses towards the current ratio. */
  progress: number;
  /** Press rate summed since the last press. */
  hazard: number;
  /** Sum at which the next press falls. */
  nextPress: number;
  /** End of the time-out, s. */
  readyAt: number;
  /** End of the reward window, s; Infinity where none is open. */
  creditAt: number;
  /** Dopamine when the reward window opened, mol/m³. */
  dopamineBefore: number;
  /** Highest dopamine since, mol/m³. */
  dopaminePeak: number;
  /** Area of dopamine above rest since, in units of rest times s. */
  dopamineArea: number;
  /** Whether it stopped by the schedule's limited hold. */
  stopped: boolean;
}

/**
 * An animal of a colony at the start of a session: at rest, primed if the protocol says so.
 *
 * @param colony The colony.
 * @param options `index` of the animal and the `protocol`.
 * @returns The animal.
 */
export function prepareAnimal(
  colony: Colony,
  options: { readonly index: number; readonly protocol: SessionProtocol },
): AnimalInSession {
  const { index, protocol } = options;
  const traits = colony.traits[index]!;
  const random = createRandom(colony.seed).fork(index).fork(colony.sessions);
  const shocks = random.fork(0);
  const chain = chainOf(colony, { traits, step: protocol.step ?? 1 });
  const state = chain.initial();
  const restDopamine = state[DOPAMINE]!;
  const plasticWeight = state[PLASTIC_WEIGHT] = colony.plasticWeight[index]!;
  administer(state, { drug: colony.drug, amount: protocol.primingDose ?? 0, route: "intravenous" });
  const expectedCost = colony.expectedCost[index]!;
  const drive = {
    value: colony.value[index]!,
    plasticWeight,
    requirement: protocol.schedule.requirement(0),
    expectedCost: protocol.punishment ? expectedCost : 0,
    dopamine: 1,
    nmdaBlock: 0,
    motorPressRate: traits.motorPressRate,
  };
  // deno-fmt-ignore
  return {
    colony, protocol, traits, random, shocks, chain, state, restDopamine, drive, expectedCost, infusionTimes: [], rewards: [], presses: 0, progress: 0, hazard: 0,
    nextPress: pressThreshold(random, protocol), readyAt: 0, creditAt: Infinity, dopamineBefore: 0, dopaminePeak: 0, dopamineArea: 0, stopped: false,
  };
}

/**
 * Runs an animal through its session and the washout.
 *
 * @param animal The animal; it is changed in place.
 */
export function runAnimal(animal: AnimalInSession): void {
  const { duration, schedule, washout = 0, step = 1 } = animal.protocol;
  for (let i = 1, steps = Math.round(duration / step); i <= steps && !animal.stopped; i++) {
    const time = i * step;
    advance(animal, step);
    if (time >= animal.creditAt) creditReward(animal);
    if (time >= animal.readyAt && pressesNow(animal, step)) completePress(animal, time);
    animal.stopped = time - (animal.infusionTimes.at(-1) ?? 0) > schedule.limitedHold;
  }
  for (let i = Math.round(washout / step); i > 0; i--) advance(animal, step);
}

/** One step of the acute chain, and what the animal notices of it. */
function advance(animal: AnimalInSession, step: number): void {
  const { state, drive } = animal;
  drive.nmdaBlock = animal.chain.step(state).nmdaBlockGaba;
  const dopamine = state[DOPAMINE]!;
  drive.dopamine = dopamine / animal.restDopamine;
  drive.plasticWeight = state[PLASTIC_WEIGHT]!;
  if (dopamine > animal.dopaminePeak) animal.dopaminePeak = dopamine;
  if (drive.dopamine > 1) animal.dopamineArea += (drive.dopamine - 1) * step;
}

/** Presses are the points of a Poisson process: the next falls where the summed rate reaches {@linkcode pressThreshold}. */
function pressesNow(animal: AnimalInSession, step: number): boolean {
  animal.hazard += pressRate(animal.drive, animal.colony.behaviour) * step;
  if (animal.hazard < animal.nextPress) return false;
  animal.hazard = 0;
  animal.nextPress = pressThreshold(animal.random, animal.protocol);
  return true;
}

function completePress(animal: AnimalInSession, time: number): void {
  animal.presses += 1;
  animal.progress += 1;
  if (animal.progress < animal.drive.requirement) return;
  if (animal.creditAt < Infinity) creditReward(animal);
  infuse(animal, time);
  if (animal.protocol.punishment) punish(animal, animal.protocol.punishment.shockProbability);
}

function infuse(animal: AnimalInSession, time: number): void {
  const { colony, protocol, state, infusionTimes } = animal;
  const { behaviour, drug } = colony;
  infusionTimes.push(time);
  animal.progress = 0;
  animal.drive.requirement = protocol.schedule.requirement(infusionTimes.length);
  animal.readyAt = time + behaviour.timeOut;
  animal.creditAt = time + (colony.reinforcement === "peak" ? behaviour.rewardWindow : behaviour.areaWindow);
  animal.dopamineBefore = animal.dopaminePeak = state[DOPAMINE]!;
  animal.dopamineArea = 0;
  administer(state, { drug, amount: protocol.unitDose ?? colony.unitDose, route: "intravenous" });
}

function creditReward(animal: AnimalInSession): void {
  const { reinforcement, behaviour } = animal.colony;
  const { dopamineBefore: before, restDopamine: rest } = animal;
  const { reinforcerScale, learningRate } = behaviour;
  const reward = animal.traits.reinforcerFactor *
    (reinforcement === "peak"
      ? dopamineReward(animal.dopaminePeak, { before, rest, reinforcerScale })
      : dopamineAreaReward(animal.dopamineArea, behaviour));
  animal.drive.value = updateIncentiveValue(animal.drive.value, { reward, learningRate });
  animal.rewards.push(reward);
  animal.creditAt = Infinity;
}

function punish(animal: AnimalInSession, shockProbability: number): void {
  const cost = animal.shocks.uniform() < shockProbability ? animal.traits.shockCost : 0;
  const learningRate = animal.colony.behaviour.punishmentLearningRate;
  animal.expectedCost = updateExpectedCost(animal.expectedCost, { cost, learningRate });
  animal.drive.expectedCost = animal.expectedCost;
}

/** The acute chain of one animal, which learns at its own rate. */
function chainOf(colony: Colony, options: { traits: AnimalTraits; step: number }): QuasiSteadyChain {
  const { drug, manipulation, acute } = colony;
  const learningRate = acute.plasticity.learningRate * options.traits.plasticityFactor;
  const parameters = withAcuteParameters({ plasticity: { learningRate } }, acute);
  return quasiSteadyChain({ drug, parameters, manipulation }, { step: options.step });
}

/** Summed rate until the next press: unit-exponential, or its mean. */
function pressThreshold(random: Random, { pressing }: SessionProtocol): number {
  return pressing === "regular" ? 1 : -Math.log1p(-random.uniform());
}
