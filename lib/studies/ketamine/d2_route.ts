/**
 * K6: does D2 feedback end ketamine's dopamine after an injection into the peritoneum too?
 *
 * @module
 */
import type { Animal } from "./animal.ts";
import { transientIn, type Trial } from "./acute_trial.ts";
import { NO_FEEDBACK, withFeedback } from "./d2_feedback.ts";

/** What D2 feedback does to the half-decay after an injection into the peritoneum. */
export interface PeritonealFeedback {
  /** Dose of ketamine in kg/kg. */
  readonly dose: number;
  /** Half-decay as it is, s. */
  readonly halfDecay: number;
  /** Half-decay without D2 feedback over that with it. */
  readonly withoutFeedback: number;
  /** Half-decay under the antagonist over that without. */
  readonly underAntagonist: number;
}

/** A dose that mice are often given into the peritoneum, kg/kg. */
const DOSE = 10e-6;

/**
 * Half-decay of ketamine's dopamine after an injection into the peritoneum, without D2 feedback and under an antagonist.
 *
 * @param animal The animal and the drugs as it meets them.
 * @param options Part of the D2 receptors that the antagonist holds.
 * @returns Half-decay in s and ratios.
 * @example
 * ```ts
 * import { animalOf, feedbackIntoPeritoneum } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { withoutFeedback } = feedbackIntoPeritoneum(animalOf({}), { antagonistOccupancy: 0.9 });
 * expect(withoutFeedback).toBeCloseTo(1, 1); // absorption, not feedback, sets the duration
 * ```
 */
export function feedbackIntoPeritoneum(
  animal: Animal,
  options: { readonly antagonistOccupancy: number },
): PeritonealFeedback {
  const { antagonistOccupancy } = options;
  const trial: Trial = { drug: "ketamine", dose: DOSE, route: "intraperitoneal" };
  const { halfDecay } = transientIn(animal, trial);
  return {
    dose: DOSE,
    halfDecay,
    withoutFeedback: transientIn(withFeedback(animal, NO_FEEDBACK), trial).halfDecay / halfDecay,
    underAntagonist: transientIn(animal, { ...trial, antagonistOccupancy }).halfDecay / halfDecay,
  };
}
