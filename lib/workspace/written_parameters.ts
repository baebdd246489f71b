/**
 * The parameters with which a notebook ran, read from its cells.
 *
 * @module
 */
import { hasTag } from "./cell_tags.ts";
import type { Notebook } from "./notebook_format.ts";
import type { ParameterValues } from "./parameter_cell.ts";

/** A name and a number or text in a list of properties. */
const PROPERTY = /\b(\w+):\s*("(?:[^"\\]|\\.)*"|-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?=[,}])/g;

/**
 * The values that the cells tagged `parameters` and `injected-parameters` set; the later ones hold.
 *
 * @param notebook The notebook.
 * @returns Values by name, in the units of the parameter table.
 * @example
 * ```ts
 * import { writtenParameters } from "lib/workspace/written_parameters.ts";
 * import { expect } from "@std/expect";
 *
 * const source = 'let p = await parameters("ketamine", {\n  ketamineDose: 2, // mg/kg\n  drug: "ketamine",\n});';
 * const cell = { id: "p", cell_type: "code", metadata: { tags: ["parameters"] }, source, execution_count: 1, outputs: [] } as const;
 * const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] } as const;
 * expect(writtenParameters(notebook)).toEqual({ ketamineDose: 2, drug: "ketamine" });
 * ```
 */
export function writtenParameters({ cells }: Notebook): ParameterValues {
  const set = cells.filter((cell) => hasTag(cell, "parameters") || hasTag(cell, "injected-parameters"));
  const properties = set.flatMap(({ source }) => [...source.matchAll(PROPERTY)]);
  return Object.fromEntries(properties.map(([, name, value]) => [name!, JSON.parse(value!)]));
}
