/**
 * What a model does with values outside its domain.
 *
 * @module
 */

/**
 * Computes where a model may refuse.
 *
 * @param compute What is computed.
 * @returns Its result; undefined where it throws a RangeError (a value out of range) or a TypeError of the project, whose
 * messages say what cannot be done (too few points to fit, say).
 * @throws {unknown} Any other error.
 * @example
 * ```ts
 * import { unlessRefused } from "lib/report/live/refusal.ts";
 * import { expect } from "@std/expect";
 *
 * expect(unlessRefused(() => new Array(-1))).toBeUndefined();
 * ```
 */
export function unlessRefused<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/**
 * Whether a model has refused its values.
 *
 * @param error What was thrown.
 * @returns Whether it is a refusal and no fault.
 */
export function isRefusal(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof TypeError && error.message.startsWith("Cannot "));
}
