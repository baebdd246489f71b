/**
 * The alloy of Han et al. 2022, as published.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { siNumber, type SourcedValue, sourcedValue, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A property of one variant of the alloy, in SI. */
export interface AlloyValue extends SourcedValue {
  /** The property, for instance "coercivity". */
  readonly quantity: string;
  /** Particle size of the variant; "all" for what the variants share. */
  readonly variant: "small" | "medium" | "large" | "all";
  /** Standard uncertainty or spread as published, in `unit`. */
  readonly uncertainty?: number;
  /** How the source qualifies the value. */
  readonly qualifier: "exact" | "about" | "less_than" | "greater_than";
  /** Remark. */
  readonly note: string;
}

/**
 * Loads the published values of the alloy.
 *
 * @param options Where to look.
 * @returns The values, in SI.
 * @throws {DataError} If `alloy-han-2022.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadAlloyHan2022 } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const values = await loadAlloyHan2022();
 * const coercivity = values.find(({ quantity, variant }) => quantity === "coercivity" && variant === "medium");
 * expect(coercivity?.value).toBe(78);
 * expect(coercivity?.status).toBe("confirmed");
 * ```
 */
export async function loadAlloyHan2022(options: LoadOptions = {}): Promise<AlloyValue[]> {
  const { rows } = await loadTable("soft-magnets-alloy-han-2022", options);
  return rows.map((row) => ({
    ...sourcedValue(row),
    quantity: text(row, "quantity"),
    variant: word(row, "variant"),
    uncertainty: siNumber(row, "uncertainty"),
    qualifier: word(row, "qualifier"),
    note: text(row, "note"),
  }));
}
