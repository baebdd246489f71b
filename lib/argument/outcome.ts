/**
 * The deciding quantity as a function of its inputs.
 *
 * @module
 */
import type { InputValues } from "./input.ts";

/** The deciding quantity of a claim, in the claim's unit, for given inputs. */
export type Outcome = (values: InputValues) => number;

/**
 * Evaluates an outcome where the model may refuse its inputs.
 *
 * @param outcome The outcome.
 * @param values The inputs.
 * @returns The outcome; NaN where the model throws a RangeError because the inputs are outside its domain. Any other
 * error is passed on.
 */
export function evaluate(outcome: Outcome, values: InputValues): number {
  try {
    return outcome(values);
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}
