/**
 * Records by their identifier.
 *
 * @module
 */

/**
 * Finds the record with an identifier.
 *
 * @param records Records of a table.
 * @param id The identifier.
 * @returns The record.
 * @throws {RangeError} If there is none; the message lists the identifiers there are.
 * @example
 * ```ts
 * import { findById } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(findById([{ id: "a", value: 1 }], "a").value).toBe(1);
 * expect(() => findById([{ id: "a" }], "b")).toThrow('Cannot find the record "b": its id must be one of a');
 * ```
 */
export function findById<Item extends { readonly id: string }>(records: readonly Item[], id: string): Item {
  const found = records.find((record) => record.id === id);
  if (found !== undefined) return found;
  const ids = records.map((record) => record.id).join(", ");
  throw new RangeError(`Cannot find the record ${JSON.stringify(id)}: its id must be one of ${ids}`);
}
