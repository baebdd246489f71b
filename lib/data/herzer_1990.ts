/**
 * Coercivity against grain size as Herzer measured it.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { siColumn, type Status, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A measured pair of grain size and coercivity. */
export interface GrainSizePoint {
  /** Composition in atomic percent. */
  readonly composition: string;
  /** Annealing temperature in K. */
  readonly annealTemperature: number;
  /** Grain size in m. */
  readonly grainSize: number;
  /** Coercivity in A/m. */
  readonly coercivity: number;
  /** Key in `data/sources.csv`, or the identifier of the paper. */
  readonly source: string;
  /** Whether it may decide anything. */
  readonly status: Status;
}

/**
 * Loads the seven points of Herzer 1990, digitized from the figure.
 *
 * @param options Where to look.
 * @returns The points by growing grain size, in SI.
 * @throws {DataError} If `herzer-1990.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadHerzer1990 } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const points = await loadHerzer1990();
 * expect(points[0]?.grainSize).toBeCloseTo(11.2e-9, 10);
 * ```
 */
export async function loadHerzer1990(options: LoadOptions = {}): Promise<GrainSizePoint[]> {
  const table = await loadTable("soft-magnets-herzer-1990", options);
  return table.rows.map((row) => ({
    composition: text(row, "composition"),
    annealTemperature: siColumn(table, row, "anneal_K"),
    grainSize: siColumn(table, row, "grain_size_nm"),
    coercivity: siColumn(table, row, "coercivity_A_per_m"),
    source: text(row, "source"),
    status: word<Status>(row, "status"),
  }));
}
