/**
 * Coercivity against grain size pooled over many papers, where a copy is at hand.
 *
 * @module
 */
import { decodeCsv, MAXIMUM_BYTES, parseCsv } from "./csv.ts";
import { DataError } from "./data_error.ts";
import type { LoadOptions } from "./data_package.ts";
import type { GrainSizePoint } from "./herzer_1990.ts";
import { readWithin } from "./read_within.ts";
import { projectRoot } from "./root.ts";
import { toSi } from "./units.ts";

/**
 * Loads the 128 pooled pairs of 16 papers (Wang et al. 2020, doi 10.1016/j.actamat.2020.05.006) from a copy of one's
 * own: this project may cite the database and not hand it on.
 *
 * @param options `path`: the file; without it, `../shared/data/grain_size_coercivity_128.csv` beside the project.
 * @returns The points in SI, or undefined where there is no such file.
 * @throws {DataError} If the file cannot be read, exceeds 16 MiB or is not well-formed CSV, or a number is not
 * positive; the message names file, row and column.
 * @example
 * ```ts
 * import { loadPooledGrainSizes } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(await loadPooledGrainSizes({ path: "absent.csv" })).toBe(undefined);
 * ```
 */
export async function loadPooledGrainSizes(
  options: LoadOptions & { readonly path?: string } = {},
): Promise<GrainSizePoint[] | undefined> {
  const path = options.path ?? `${options.root ?? projectRoot()}/../shared/data/grain_size_coercivity_128.csv`;
  const bytes = await readOptional(path);
  if (bytes === undefined) return undefined;
  const { header, records } = parseCsv(decodeCsv(bytes, path), path);
  return records.map((record, index) => {
    const number = (column: string): number =>
      positive(record[header.indexOf(column)], { path, place: `row ${index + 2}, column ${column}` });
    return {
      composition: record[header.indexOf("composition_at_pct")] ?? "",
      annealTemperature: number("anneal_K"),
      grainSize: toSi(number("grain_nm"), "nm"),
      coercivity: number("Hc_A_per_m"),
      source: record[header.indexOf("doi")] ?? "",
      status: "confirmed",
    };
  });
}

function positive(
  cell: string | undefined,
  { path, place }: { readonly path: string; readonly place: string },
): number {
  const value = Number(cell || NaN);
  if (value > 0 && value < Infinity) return value;
  throw new DataError(path, `${place}: must be a positive number, got ${JSON.stringify(cell)}`);
}

async function readOptional(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readWithin(path, MAXIMUM_BYTES);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw new DataError(path, error instanceof Error ? error.message : `${error}`, { cause: error });
  }
}
