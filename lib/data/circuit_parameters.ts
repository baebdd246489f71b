/**
 * Parameters of the models after the drug has reached the brain, in SI.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { type ModelParameter, modelParameter } from "./drug_parameters.ts";
import { word } from "./row.ts";
import { loadTable } from "./table.ts";

/** Part of the model a parameter belongs to. */
export type ParameterGroup = "circuit" | "feedback" | "release" | "plasticity" | "behaviour";

/** A parameter of the circuit, its feedback, plasticity or behaviour. */
export interface CircuitParameter extends ModelParameter {
  /** Part of the model. */
  readonly group: ParameterGroup;
}

/**
 * Loads the parameters of circuit, feedback, release, plasticity and behaviour.
 *
 * @param options Where to look.
 * @returns The parameters, in SI: concentrations in mol/m3, times in s, firing rates in Hz.
 * @throws {DataError} If `circuit-parameters.csv` breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { findById, loadCircuitParameters } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const parameters = await loadCircuitParameters();
 * expect(findById(parameters, "somatic-time").value).toBe(150);
 * ```
 */
export async function loadCircuitParameters(options: LoadOptions = {}): Promise<CircuitParameter[]> {
  const { rows } = await loadTable("ketamine-circuit-parameters", options);
  return rows.map((row) => ({ ...modelParameter(row), group: word<ParameterGroup>(row, "group") }));
}
