/**
 * Published alloys that are kept out of every fit.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { type SourcedValue, sourcedValue, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A property of a published alloy, in SI. */
export interface PublishedAlloyValue extends SourcedValue {
  /** Identifier of the value. */
  readonly id: string;
  /** The alloy. */
  readonly alloy: string;
  /** The property, for instance "coercivity". */
  readonly quantity: string;
  /** How the source qualifies the value. */
  readonly qualifier: "exact" | "about" | "less_than" | "greater_than";
  /** Remark. */
  readonly note: string;
}

/**
 * Loads the published alloys.
 *
 * @param options Where to look.
 * @returns The values, in SI.
 * @throws {DataError} If `published-alloys.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadPublishedAlloys } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const values = await loadPublishedAlloys();
 * expect(values.find(({ id }) => id === "han-2021-coercivity")?.value).toBeCloseTo(851.5, 1);
 * ```
 */
export async function loadPublishedAlloys(options: LoadOptions = {}): Promise<PublishedAlloyValue[]> {
  const { rows } = await loadTable("soft-magnets-published-alloys", options);
  return rows.map((row) => ({
    ...sourcedValue(row),
    id: text(row, "id"),
    alloy: text(row, "alloy"),
    quantity: text(row, "quantity"),
    qualifier: word(row, "qualifier"),
    note: text(row, "note"),
  }));
}
