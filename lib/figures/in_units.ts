/**
 * Columns of values in the unit that an axis shows.
 *
 * @module
 */
import { parseUnit } from "../data/units.ts";

/**
 * Values in SI in another unit; the unit is read once for all of them.
 *
 * @param values Numbers in the coherent SI unit.
 * @param unit The unit wanted, such as `nm`.
 * @returns The values in that unit, each as `fromSi` gives it.
 * @throws {RangeError} If the unit is not known.
 * @example
 * ```ts
 * import { inUnits } from "lib/figures/in_units.ts";
 * import { expect } from "@std/expect";
 *
 * expect(inUnits([90, 120], "min")).toEqual([1.5, 2]);
 * ```
 */
export function inUnits(values: Iterable<number>, unit: string): number[] {
  const { factor } = parseUnit(unit);
  return Array.from(values, (value) => value / factor);
}
