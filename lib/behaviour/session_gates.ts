/**
 * What keeps an animal from pressing although it would: satiety and impairment.
 *
 * Both are assumed gates with assumed numbers. Without them intake under FR1 would run away; with them it is they, and not the value of the drug,
 * that set it.
 *
 * @module
 */
import { requireFraction, requireNonNegative } from "../numerics/require.ts";
import { logisticGate } from "./logistic_gate.ts";
import type { BehaviourParameters } from "./parameters.ts";

/**
 * Share of pressing that satiety leaves: high dopamine stops the animal until it has fallen again.
 *
 * g = 1 − 1/(1 + exp(−(x − θ)/s)), x dopamine over rest. Status: assumed. The idea that intake holds dopamine above a level has support for cocaine in rats
 * (Pettit and Justice 1989); the level, the width and its use for other drugs have none.
 *
 * @param dopamine Dopamine x in units of the drug-free resting level, non-negative; 1 at rest, 1.2 to 5 under drug.
 * @param parameters `satietyThreshold` θ and `satietyWidth` s, in the same unit (1.75 and 0.12).
 * @returns Fraction from 1 (free to press) to 0; 0.5 at the threshold.
 * @throws {RangeError} If `dopamine` is negative or not finite or the width is not positive.
 * @example
 * ```ts
 * import { behaviourParameters, satietyGate } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(satietyGate(1, behaviourParameters())).toBeGreaterThan(0.99);
 * expect(satietyGate(1.75, behaviourParameters())).toBe(0.5);
 * ```
 */
export function satietyGate(
  dopamine: number,
  parameters: Pick<BehaviourParameters, "satietyThreshold" | "satietyWidth">,
): number {
  requireNonNegative("dopamine", dopamine, "evaluate the satiety gate");
  return 1 - logisticGate(dopamine, { threshold: parameters.satietyThreshold, width: parameters.satietyWidth });
}

/**
 * Share of pressing that impairment leaves: an animal whose NMDA receptors are largely blocked cannot press.
 *
 * g = 1 − 1/(1 + exp(−(b − θ)/s)), b the blocked fraction. Status: assumed. It stands for ataxia and dissociation, touches only drugs that block NMDA
 * receptors, and is what bounds ketamine intake at large unit doses.
 *
 * @param block Blocked fraction b of NMDA receptors, taken at the GABA neurons, from 0 to 1.
 * @param parameters `impairmentThreshold` θ and `impairmentWidth` s, fractions (0.68 and 0.05).
 * @returns Fraction from 1 (able to press; within 2e-6 of 1 without block) to 0.
 * @throws {RangeError} If `block` is no fraction or the width is not positive.
 * @example
 * ```ts
 * import { behaviourParameters, impairmentGate } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(impairmentGate(0, behaviourParameters())).toBeGreaterThan(0.99999);
 * expect(impairmentGate(0.68, behaviourParameters())).toBe(0.5);
 * ```
 */
export function impairmentGate(
  block: number,
  parameters: Pick<BehaviourParameters, "impairmentThreshold" | "impairmentWidth">,
): number {
  requireFraction("block", block, "evaluate the impairment gate");
  return 1 - logisticGate(block, { threshold: parameters.impairmentThreshold, width: parameters.impairmentWidth });
}
