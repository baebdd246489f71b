/**
 * A check of numbers that a chart cannot do without.
 *
 * @module
 */

/**
 * Refuses numbers that are missing or not finite. Charts turn NaN and infinities to null, which counts as none.
 *
 * @param attempt What could not be done, for instance "draw a ranking".
 * @param values Numbers by name.
 * @throws {RangeError} If one is not a finite number.
 *
 * @example
 * ```ts
 * import { requireNumbers } from "lib/charts/require_number.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => requireNumbers("draw a ranking", { "value of Fe": null })).toThrow(
 *   "Cannot draw a ranking: value of Fe must be a finite number, got none",
 * );
 * ```
 */
export function requireNumbers(attempt: string, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new RangeError(`Cannot ${attempt}: ${name} must be a finite number, got ${value ?? "none"}`);
    }
  }
}
