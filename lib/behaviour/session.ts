/**
 * One session at the lever for every animal of a colony.
 *
 * @module
 */
import { type AnimalInSession, prepareAnimal, runAnimal } from "./animal_in_session.ts";
import type { Colony } from "./colony.ts";
import { breakpoint } from "./progressive_ratio.ts";
import { requireProtocol, type SessionProtocol } from "./session_protocol.ts";

/** What the animals did in a session; one entry per animal. */
export interface SessionRecord {
  /** Infusions earned. */
  readonly infusions: Float64Array;
  /** Presses that counted, completed ratio or not. */
  readonly presses: Float64Array;
  /** Last ratio completed, presses; 0 where none was. Under a progressive ratio this is the breakpoint. */
  readonly lastRatio: Float64Array;
  /** Whether the animal stopped by the schedule's limited hold; false where the session's end cut it off. */
  readonly stopped: readonly boolean[];
  /** Times of the infusions, s from the start. */
  readonly infusionTimes: readonly Float64Array[];
  /** Rewards credited, in order. */
  readonly rewards: readonly Float64Array[];
}

/**
 * Runs one session for every animal of a colony.
 *
 * Every step of 1 s the acute chain advances ({@linkcode quasiSteadyChain}), and the animal presses as a Poisson process of rate
 * {@linkcode pressRate}, except in the time-out after an infusion. A completed ratio brings an infusion: the drug enters the vein at once; its reward
 * ({@linkcode dopamineReward}) is learned when the reward window closes or the next infusion comes; under punishment the expected cost is learned at
 * once. Each animal starts at rest, free of drug, with the dopamine trace at its resting level. What the drug on board still does to synapses after
 * the end counts only during `washout`: with cocaine, 2 h of it add some 6 % to the plastic weight after ten days. An infusion whose reward window
 * the end cuts off is not learned from. For a rate constant within a step the process is exact in law, whatever the step. With `pressing` "regular" a
 * press falls whenever the summed rate reaches 1: no chance, the animal of average luck. A colony under a D2 antagonist
 * is outside validity, see {@linkcode createColony}.
 *
 * @param colony The colony; it is not changed.
 * @param protocol Schedule, `duration` in s, at least half a step (7,200), punishment, doses in kg/kg, `washout` and
 * `step` in s. Duration and washout are rounded to whole steps.
 * @returns `colony` with what it learned, and the `record` of the session.
 * @throws {RangeError} If `duration` or `step` is not positive, the duration is below half a step, a dose or `washout`
 * is negative, `shockProbability` is no fraction, or `pressing` is unknown.
 * @example
 * ```ts
 * import { createColony, fixedRatio, runSession } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const naive = createColony({ drug: "cocaine", unitDose: 5e-7, seed: 3, animals: 2 });
 * const { colony, record } = runSession(naive, { schedule: fixedRatio(1), duration: 3600 });
 * expect(record.infusions).toHaveLength(2);
 * expect(colony.value[0]).toBeGreaterThanOrEqual(naive.value[0]!);
 * ```
 */
export function runSession(colony: Colony, protocol: SessionProtocol): { colony: Colony; record: SessionRecord } {
  requireProtocol(protocol);
  const animals = colony.traits.map((_, index) => prepareAnimal(colony, { index, protocol }));
  animals.forEach(runAnimal);
  const learned = {
    value: Float64Array.from(animals, ({ drive }) => drive.value),
    plasticWeight: Float64Array.from(animals, ({ drive }) => drive.plasticWeight),
    expectedCost: Float64Array.from(animals, ({ expectedCost }) => expectedCost),
  };
  return { colony: { ...colony, ...learned, sessions: colony.sessions + 1 }, record: recordOf(animals, protocol) };
}

function recordOf(animals: readonly AnimalInSession[], { schedule }: SessionProtocol): SessionRecord {
  return {
    infusions: Float64Array.from(animals, ({ infusionTimes }) => infusionTimes.length),
    presses: Float64Array.from(animals, ({ presses }) => presses),
    lastRatio: Float64Array.from(animals, ({ infusionTimes: { length: earned } }) => breakpoint(earned, schedule)),
    stopped: animals.map(({ stopped }) => stopped),
    infusionTimes: animals.map(({ infusionTimes }) => Float64Array.from(infusionTimes)),
    rewards: animals.map(({ rewards }) => Float64Array.from(rewards)),
  };
}
