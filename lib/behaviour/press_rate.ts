/**
 * How often an animal presses, given what it expects.
 *
 * @module
 */
import { requireFinite, requireFraction, requireNonNegative } from "../numerics/require.ts";
import { logisticGate } from "./logistic_gate.ts";
import type { BehaviourParameters } from "./parameters.ts";
import { impairmentGate, satietyGate } from "./session_gates.ts";

/** What an animal has learned and what it faces. */
export interface Prospect {
  /** Incentive value V of an infusion, in units of value. */
  readonly value: number;
  /** Plastic weight w, from 0 (naive synapses) to 1 (fully potentiated). */
  readonly plasticWeight: number;
  /** Presses that the next infusion costs. */
  readonly requirement: number;
  /** Expected cost of punishment E, in units of value; 0 where none is expected. */
  readonly expectedCost: number;
}

/** What the animal faces and the state it is in. */
export interface PressDrive extends Prospect {
  /** Dopamine in units of the drug-free resting level. */
  readonly dopamine: number;
  /** Blocked fraction of NMDA receptors. */
  readonly nmdaBlock: number;
  /** The animal's own press rate when it acts, 1/s. */
  readonly motorPressRate: number;
}

/**
 * Net utility of working for the next infusion.
 *
 * u = V·(1 + κ·w) − c·(R − 1) − E. Effort is linear in the ratio, punishment enters as its expected cost, and plasticity multiplies what was learned:
 * with V = 0 it does nothing. All three forms are assumptions. The ratio at which an animal gives up is therefore near 1 + (V·(1 + κ·w) − E − θ)/c.
 *
 * @param prospect Value V, plastic weight w, requirement R in presses, expected cost E.
 * @param parameters `plasticityGain` κ (1), `effortCost` c (0.02 per press).
 * @returns Net utility, in units of value; negative where the cost outweighs the value.
 * @throws {RangeError} If a number is not finite, `plasticWeight` is no fraction, or `requirement` or `expectedCost` is negative.
 * @example
 * ```ts
 * import { behaviourParameters, netUtility } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const prospect = { value: 1, plasticWeight: 0.5, requirement: 51, expectedCost: 0.1 };
 * expect(netUtility(prospect, behaviourParameters())).toBeCloseTo(1.5 - 1 - 0.1, 12);
 * ```
 */
export function netUtility(
  prospect: Prospect,
  parameters: Pick<BehaviourParameters, "plasticityGain" | "effortCost">,
): number {
  const attempt = "compute the net utility";
  const V = requireFinite("value", prospect.value, attempt);
  const w = requireFraction("plasticWeight", prospect.plasticWeight, attempt);
  const R = requireNonNegative("requirement", prospect.requirement, attempt);
  const E = requireNonNegative("expectedCost", prospect.expectedCost, attempt);
  return V * (1 + parameters.plasticityGain * w) - parameters.effortCost * (R - 1) - E;
}

/**
 * Rate of pressing: basal presses plus presses by choice, as far as satiety and impairment let them through.
 *
 * λ = (λ₀/(1 + s·E) + λ_m·b·σ(β·(u − θ)))·g_satiety·g_impairment, with b = `ratioBurst` for R > 1 and 1 for R = 1, and u from {@linkcode netUtility}.
 * Presses are then a Poisson process with this rate outside the time-out. λ saturates: where V is well above θ, a better drug is not pressed for more
 * often under FR1.
 *
 * @param drive What the animal faces and its state; `motorPressRate` λ_m in 1/s (0.02).
 * @param parameters All behavioural parameters.
 * @returns Presses per second, from 0 to λ₀ + b·λ_m.
 * @throws {RangeError} If a number is outside its domain.
 * @example
 * ```ts
 * import { behaviourParameters, pressRate } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameters = behaviourParameters();
 * const naive = { value: 0, plasticWeight: 0, requirement: 1, expectedCost: 0, dopamine: 1, nmdaBlock: 0 };
 * const trained = { ...naive, value: 1 };
 * const rate = (drive: typeof naive) => pressRate({ ...drive, motorPressRate: 0.02 }, parameters);
 * expect(rate(trained) / rate(naive)).toBeGreaterThan(20);
 * ```
 */
export function pressRate(drive: PressDrive, parameters: BehaviourParameters): number {
  const { choiceGain, valueThreshold, basalPressRate, basalSuppression, ratioBurst } = parameters;
  const choice = logisticGate(netUtility(drive, parameters), { threshold: valueThreshold, width: 1 / choiceGain });
  const basal = basalPressRate / (1 + basalSuppression * drive.expectedCost);
  const motor = drive.motorPressRate * (drive.requirement > 1 ? ratioBurst : 1);
  return (basal + motor * choice) * satietyGate(drive.dopamine, parameters) *
    impairmentGate(drive.nmdaBlock, parameters);
}
