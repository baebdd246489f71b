/**
 * What a study rests on, with the status that the tables give it.
 *
 * @module
 */
import type { Basis } from "../../argument/evidence.ts";
import type { Input } from "../../argument/input.ts";
import type { AlloyValue } from "../../data/mod.ts";
import type { ReferenceValue } from "./reference_values.ts";

/**
 * Models, named as they are exported.
 *
 * @param names Names of the models.
 * @returns Basis rows, confirmed: each model is tested against its source.
 */
export function modelBasis(...names: readonly string[]): Basis[] {
  return names.map((id) => ({ id, kind: "model", status: "confirmed" }));
}

/**
 * Uncertain inputs.
 *
 * @param inputs The inputs that a study varies.
 * @returns Basis rows with the status of the table.
 */
export function inputBasis(inputs: readonly Input[]): Basis[] {
  return inputs.map(({ name, status }) => ({ id: `soft-magnets-inputs/${name}`, kind: "parameter", status }));
}

/**
 * Properties of reference materials.
 *
 * @param values The values used.
 * @returns Basis rows with the status of the table.
 */
export function referenceBasis(values: readonly ReferenceValue[]): Basis[] {
  return values.map(({ id, quantity, status }) => ({
    id: `soft-magnets-reference-properties/${id}/${quantity}`,
    kind: "data",
    status,
  }));
}

/**
 * Published values of the alloy.
 *
 * @param values The values used.
 * @returns Basis rows with the status of the table.
 */
export function alloyBasis(values: readonly AlloyValue[]): Basis[] {
  return values.map(({ quantity, variant, status }) => ({
    id: `soft-magnets-alloy-han-2022/${quantity}/${variant}`,
    kind: "data",
    status,
  }));
}
