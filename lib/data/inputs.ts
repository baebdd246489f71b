/**
 * The uncertain inputs over which robustness is measured, in SI.
 *
 * @module
 */
import type { Article } from "./article.ts";
import { DataError } from "./data_error.ts";
import type { LoadOptions } from "./data_package.ts";
import { type Row, siNumber, siUnit, type Status, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** An input with its plausible range. */
export interface InputRow {
  /** Name that models and studies use. */
  readonly name: string;
  /** What it is. */
  readonly quantity: string;
  /** Symbol of the literature. */
  readonly symbol: string;
  /** Nominal value in `unit`. */
  readonly nominal: number;
  /** Lower end of the plausible range in `unit`. */
  readonly lower: number;
  /** Upper end of the plausible range in `unit`. */
  readonly upper: number;
  /** Scale on which the range is sampled evenly. */
  readonly scale: "linear" | "log";
  /** Coherent SI unit. */
  readonly unit: string;
  /** The unit of the file, in which people read it. */
  readonly reportUnit: string;
  /** Where the range comes from. */
  readonly kind: "measured" | "assumed" | "calibrated";
  /** Whether the value may decide anything. */
  readonly status: Status;
  /** Key in `data/sources.csv`. */
  readonly source: string;
  /** Remark. */
  readonly note: string;
}

function toInput(row: Row): InputRow {
  return {
    name: text(row, "id"),
    quantity: text(row, "quantity"),
    symbol: text(row, "symbol"),
    nominal: siNumber(row, "nominal") ?? NaN,
    lower: siNumber(row, "lower") ?? NaN,
    upper: siNumber(row, "upper") ?? NaN,
    scale: word(row, "scale"),
    unit: siUnit(row),
    reportUnit: text(row, "unit"),
    kind: word(row, "kind"),
    status: word(row, "status"),
    source: text(row, "source"),
    note: text(row, "note"),
  };
}

function findFault({ lower, upper, scale }: InputRow): string | undefined {
  if (!(lower < upper)) return "column lower: must be below the upper end";
  return scale === "log" && !(lower > 0) ? "column lower: must be positive on a log scale" : undefined;
}

/**
 * Loads the uncertain inputs of an article.
 *
 * @param article The article.
 * @param options Where to look.
 * @returns The inputs, in SI.
 * @throws {DataError} If `inputs.csv` breaks its schema, a range is empty, a nominal value lies outside its range or a
 * log range is not positive; the message names file, row and column.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const inputs = await loadInputs("soft-magnets");
 * expect(inputs.find((input) => input.name === "sheetThickness")?.nominal).toBe(0.35e-3);
 * ```
 */
export async function loadInputs(article: Article, options: LoadOptions = {}): Promise<InputRow[]> {
  const { rows, path } = await loadTable(`${article}-inputs`, options);
  const inputs = rows.map(toInput);
  inputs.forEach((input, index) => {
    const fault = findFault(input);
    if (fault !== undefined) throw new DataError(path, `row ${index + 2}, ${fault}, got ${input.name}`);
  });
  return inputs;
}
