/**
 * Uncertain inputs and their plausible ranges.
 *
 * @module
 */
import { inputQuantile, sampleInputs as samplePoints } from "../numerics/input_distribution.ts";
import type { BasisStatus } from "./basis_status.ts";

/** An uncertain input of a model. Numbers are in `unit`. */
export interface Input {
  /** Name by which the model takes it. */
  readonly name: string;
  /** Nominal value. */
  readonly nominal: number;
  /** Lower end of the plausible range. */
  readonly lower: number;
  /** Upper end of the plausible range. */
  readonly upper: number;
  /** Scale on which the range is sampled evenly; linear when left out. */
  readonly scale?: "linear" | "log";
  /** Unit. */
  readonly unit: string;
  /** Where the range comes from. */
  readonly kind: "measured" | "assumed" | "calibrated";
  /** Whether the value may decide. */
  readonly status: BasisStatus;
  /** Key of the source. */
  readonly source: string;
}

/** A value for each input, by name. */
export type InputValues = Readonly<Record<string, number>>;

/**
 * Position of a value in an input's plausible range, on the input's scale.
 *
 * @param input The input.
 * @param value A value in the input's unit.
 * @returns 0 at the lower end, 1 at the upper end.
 */
export function positionInRange(input: Input, value: number): number {
  const { lower, upper, scale } = input;
  return scale === "log" ? Math.log(value / lower) / Math.log(upper / lower) : (value - lower) / (upper - lower);
}

/**
 * Value of an input at a position in its plausible range, the inverse of {@linkcode positionInRange}.
 *
 * @param input The input.
 * @param position 0 for the lower end, 1 for the upper end.
 * @returns The value in the input's unit.
 */
export function valueInRange(input: Input, position: number): number {
  return inputQuantile(input, position);
}

/**
 * Values by name from values in the inputs' order.
 *
 * @param inputs The inputs.
 * @param values One value for each.
 * @returns Values by name.
 */
export function namedValues(inputs: readonly Input[], values: ArrayLike<number>): InputValues {
  return Object.fromEntries(inputs.map((input, index) => [input.name, values[index] ?? NaN]));
}

/**
 * The nominal value of each input.
 *
 * @param inputs The inputs.
 * @returns Values by name.
 */
export function nominalValues(inputs: readonly Input[]): InputValues {
  return Object.fromEntries(inputs.map((input) => [input.name, input.nominal]));
}

/**
 * Refuses inputs that cannot be sampled.
 *
 * @param inputs The inputs.
 * @throws {RangeError} If there is none, two share a name, a range is empty or not positive on a log scale, or a
 * nominal value lies outside its range.
 */
export function requireInputs(inputs: readonly Input[]): void {
  const attempt = "Cannot sample the inputs";
  if (inputs.length === 0) throw new RangeError(`${attempt}: there must be at least one, got none`);
  for (const [index, { name, lower, upper, nominal, scale }] of inputs.entries()) {
    if (inputs.findIndex((other) => other.name === name) !== index) {
      throw new RangeError(`${attempt}: names must differ, got ${name} twice`);
    }
    if (!(lower < upper && upper - lower < Infinity)) {
      throw new RangeError(`${attempt}: the range of ${name} must be finite and not empty, got ${lower} to ${upper}`);
    }
    if (scale === "log" && !(lower > 0)) {
      throw new RangeError(`${attempt}: the range of ${name} must be positive on a log scale, got ${lower}`);
    }
    if (!(nominal >= lower && nominal <= upper)) {
      throw new RangeError(`${attempt}: the nominal ${name} must lie from ${lower} to ${upper}, got ${nominal}`);
    }
  }
}

/**
 * A seeded Sobol sample of the plausible space, even on each input's scale.
 *
 * @param inputs The inputs.
 * @param options `samples`: number of points, best a power of two; `seed`: an integer of at least 0; `first`: index of
 * the first point, default 0, so that a sample can be drawn in parts.
 * @returns One set of values for each point.
 * @throws {RangeError} If an input cannot be sampled, or samples or seed is not such an integer.
 * @example
 * ```ts
 * import { type Input, sampleInputs } from "lib/argument/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const x = { name: "x", nominal: 1, lower: 0.1, upper: 10, scale: "log" } as Input;
 * const sample = sampleInputs([x], { samples: 256, seed: 1 });
 * expect(sample.filter((values) => (values.x ?? 0) < 1).length).toBe(128);
 * ```
 */
export function sampleInputs(
  inputs: readonly Input[],
  options: { readonly samples: number; readonly seed: number; readonly first?: number },
): InputValues[] {
  requireInputs(inputs);
  const { samples, seed, first } = options;
  return samplePoints(inputs, samples, { seed, first }).map((point) => namedValues(inputs, point));
}
