/**
 * Parameters set from outside, as papermill does it: a cell tagged `injected-parameters` after the one tagged
 * `parameters`.
 *
 * @module
 */
import { hasTag } from "./cell_tags.ts";
import { misuse } from "./failure.ts";
import type { CodeCell, Notebook } from "./notebook_format.ts";

/** What a parameter can be set to. */
export type ParameterValue = number | string;
/** Values by parameter name. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

const PARAMETERS = "parameters";
const INJECTED = "injected-parameters";

/**
 * The code that sets parameters. A kernel prints what the last line of a cell gives, so it gives nothing.
 *
 * @param values The values.
 * @returns One statement; the names are those of the notebooks' `parameters` object.
 * @example
 * ```ts
 * import { parameterCode } from "lib/workspace/parameter_cell.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parameterCode({ frequency: 400, alloy: "HEA" })).toBe(
 *   'void (p = withParameters(p, { frequency: 400, alloy: "HEA" }));',
 * );
 * ```
 */
export function parameterCode(values: ParameterValues): string {
  const entries = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `void (p = withParameters(p, { ${entries.join(", ")} }));`;
}

/**
 * A notebook with parameters set. A cell that an earlier run has injected is replaced.
 *
 * @param notebook The notebook; it has a cell tagged `parameters`.
 * @param values The values.
 * @param options What the injected cell says: {@linkcode parameterCode} unless told.
 * @returns The notebook with the injected cell.
 * @throws {Failure} If no cell is tagged `parameters`.
 */
export function injectParameters(
  notebook: Notebook,
  values: ParameterValues,
  { code = parameterCode }: { readonly code?: (values: ParameterValues) => string } = {},
): Notebook {
  const cells = notebook.cells.filter((cell) => !hasTag(cell, INJECTED));
  const place = cells.findIndex((cell) => hasTag(cell, PARAMETERS));
  if (place < 0) throw misuse(`Cannot set parameters: the notebook must have a cell tagged "${PARAMETERS}"`);
  return { ...notebook, cells: cells.toSpliced(place + 1, 0, injectedCell(code(values))) };
}

function injectedCell(source: string): CodeCell {
  const metadata = { tags: [INJECTED] };
  return { id: INJECTED, cell_type: "code", metadata, source, execution_count: null, outputs: [] };
}
