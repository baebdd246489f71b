/**
 * Pharmacokinetics and receptor binding of the drugs, in SI.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { type Row, type SourcedValue, sourcedValue, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** A drug of the second article. */
export type Drug = "ketamine" | "cocaine" | "fentanyl";

/** A parameter of a model with its plausible range. */
export interface ModelParameter extends SourcedValue {
  /** Identifier. */
  readonly id: string;
  /** What it is. */
  readonly quantity: string;
  /** Symbol. */
  readonly symbol: string;
  /** Species of the measurement; empty where it has none. */
  readonly species: string;
  /** Where the value comes from. */
  readonly kind: "measured" | "assumed" | "calibrated";
  /** Remark. */
  readonly note: string;
}

/** A parameter of a drug. */
export interface DrugParameter extends ModelParameter {
  /** The drug. */
  readonly drug: Drug;
}

/** A row of a parameter table in long form, in SI. */
export function modelParameter(row: Row): ModelParameter {
  return {
    ...sourcedValue(row),
    id: text(row, "id"),
    quantity: text(row, "quantity"),
    symbol: text(row, "symbol"),
    species: text(row, "species"),
    kind: word(row, "kind"),
    note: text(row, "note"),
  };
}

/**
 * Loads the parameters of the drugs.
 *
 * @param options Where to look.
 * @returns The parameters, in SI: concentrations in mol/m3, volumes in m3/kg, clearances in m3/s/kg, rates in 1/s.
 * @throws {DataError} If `drug-parameters.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { findById, loadDrugParameters } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameters = await loadDrugParameters();
 * expect(findById(parameters, "ketamine-half-life").value).toBe(780);
 * ```
 */
export async function loadDrugParameters(options: LoadOptions = {}): Promise<DrugParameter[]> {
  const { rows } = await loadTable("ketamine-drug-parameters", options);
  return rows.map((row) => ({ ...modelParameter(row), drug: word<Drug>(row, "drug") }));
}
