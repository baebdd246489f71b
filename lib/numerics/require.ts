/**
 * Checks of arguments. Each returns the value it was given, so that a check reads as part of the formula.
 * All say what was attempted, what is required and what was given.
 *
 * @module
 */

function reject(attempt: string, name: string, requirement: string, given: unknown): never {
  throw new RangeError(`Cannot ${attempt}: ${name} must be ${requirement}, got ${String(given)}`);
}

/**
 * Requires a finite number.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param attempt What fails without it, as a verb phrase: "compute the wall width".
 * @returns The value, unchanged.
 * @throws {RangeError} If the value is not a finite number.
 * @example
 * ```ts
 * import { requireFinite } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireFinite("misfit", -0.004, "compute the misfit stress")).toBe(-0.004);
 * ```
 */
export function requireFinite(name: string, value: number, attempt: string): number {
  if (!Number.isFinite(value)) reject(attempt, name, "finite", value);
  return value;
}

/**
 * Requires a finite number above zero.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param attempt What fails without it, as a verb phrase.
 * @returns The value, unchanged.
 * @throws {RangeError} If the value is not a positive finite number.
 * @example
 * ```ts
 * import { requirePositive } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => requirePositive("thickness", -1, "compute the eddy loss")).toThrow(
 *   "Cannot compute the eddy loss: thickness must be positive and finite, got -1",
 * );
 * ```
 */
export function requirePositive(name: string, value: number, attempt: string): number {
  if (!(Number.isFinite(value) && value > 0)) reject(attempt, name, "positive and finite", value);
  return value;
}

/**
 * Requires a finite number that is not below zero.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param attempt What fails without it, as a verb phrase.
 * @returns The value, unchanged.
 * @throws {RangeError} If the value is negative or not finite.
 * @example
 * ```ts
 * import { requireNonNegative } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireNonNegative("dose", 0, "simulate an injection")).toBe(0);
 * ```
 */
export function requireNonNegative(name: string, value: number, attempt: string): number {
  if (!(Number.isFinite(value) && value >= 0)) reject(attempt, name, "zero or positive and finite", value);
  return value;
}

/**
 * Requires a number from 0 to 1, both included.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param attempt What fails without it, as a verb phrase.
 * @returns The value, unchanged.
 * @throws {RangeError} If the value lies outside [0, 1] or is NaN.
 * @example
 * ```ts
 * import { requireFraction } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireFraction("volumeFraction", 0.55, "compute the spacing")).toBe(0.55);
 * ```
 */
export function requireFraction(name: string, value: number, attempt: string): number {
  if (!(value >= 0 && value <= 1)) reject(attempt, name, "a fraction from 0 to 1", value);
  return value;
}

/**
 * Requires an integer that is not below a minimum.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param bound The smallest legal value and what fails without it.
 * @returns The value, unchanged.
 * @throws {RangeError} If the value is not a safe integer or is below the minimum.
 * @example
 * ```ts
 * import { requireInteger } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireInteger("samples", 4096, { minimum: 1, attempt: "draw a sample" })).toBe(4096);
 * ```
 */
export function requireInteger(name: string, value: number, bound: { minimum: number; attempt: string }): number {
  if (!(Number.isSafeInteger(value) && value >= bound.minimum)) {
    reject(bound.attempt, name, `an integer of at least ${bound.minimum}`, value);
  }
  return value;
}

/**
 * Requires a number inside a closed interval.
 *
 * @param name The argument's name, as it stands in the message.
 * @param value The argument.
 * @param bound The interval's ends, both legal, and what fails outside it.
 * @returns The value, unchanged.
 * @throws {RangeError} If the value lies outside the interval or is NaN.
 * @example
 * ```ts
 * import { requireWithin } from "lib/numerics/require.ts";
 * import { expect } from "@std/expect";
 *
 * const bound = { lower: 0, upper: 0.5, attempt: "compute the constrained misfit" };
 * expect(requireWithin("poissonRatio", 1 / 3, bound)).toBe(1 / 3);
 * ```
 */
export function requireWithin(
  name: string,
  value: number,
  bound: { lower: number; upper: number; attempt: string },
): number {
  if (!(value >= bound.lower && value <= bound.upper)) {
    reject(bound.attempt, name, `from ${bound.lower} to ${bound.upper}`, value);
  }
  return value;
}
