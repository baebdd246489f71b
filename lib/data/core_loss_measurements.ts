/**
 * Measured core losses of reference materials.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { siColumn, type Status, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A specific loss at stated induction and frequency. */
export interface CoreLossMeasurement {
  /** Identifier of the reference material. */
  readonly material: string;
  /** Peak induction in T. */
  readonly peakInduction: number;
  /** Frequency in Hz. */
  readonly frequency: number;
  /** Specific loss in W/kg. */
  readonly loss: number;
  /** exact: typical; less_than: limit of the grade. */
  readonly qualifier: "exact" | "about" | "less_than" | "greater_than";
  /** Whether it may decide anything. */
  readonly status: Status;
  /** Key in `data/sources.csv`. */
  readonly source: string;
}

/**
 * Loads the measured core losses.
 *
 * @param options Where to look.
 * @returns The measurements, in SI.
 * @throws {DataError} If `core-loss.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadCoreLossMeasurements } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const losses = await loadCoreLossMeasurements();
 * expect(losses.find(({ material }) => material === "m270-35a")?.loss).toBe(2.47);
 * ```
 */
export async function loadCoreLossMeasurements(options: LoadOptions = {}): Promise<CoreLossMeasurement[]> {
  const table = await loadTable("soft-magnets-core-loss", options);
  return table.rows.map((row) => ({
    material: text(row, "material"),
    peakInduction: siColumn(table, row, "induction_T"),
    frequency: siColumn(table, row, "frequency_Hz"),
    loss: siColumn(table, row, "loss_W_per_kg"),
    qualifier: word(row, "qualifier"),
    status: word(row, "status"),
    source: text(row, "source"),
  }));
}
