/**
 * Notebooks written as plain text: a line `%% kind id tag...` begins each cell.
 *
 * @module
 */
import { type Cell, type Notebook, NOTEBOOK_METADATA } from "../notebook_format.ts";

const MARK = /^%% /m;

function toCell(text: string): Cell {
  const end = text.indexOf("\n");
  const [kind, id = "", ...tags] = text.slice(0, end).split(" ");
  const source = text.slice(end + 1).trimEnd();
  const parts = { id, metadata: tags.length > 0 ? { tags } : {}, source };
  if (kind === "markdown") return { ...parts, cell_type: "markdown" };
  return { ...parts, cell_type: "code", execution_count: null, outputs: [] };
}

/**
 * A notebook from its text.
 *
 * @param text Cells, each begun by a line `%% code id` or `%% markdown id`; further words are tags.
 * @returns The notebook, not run yet.
 * @example
 * ```ts
 * import { notebookFromText } from "lib/workspace/new_notebook/notebook_text.ts";
 * import { expect } from "@std/expect";
 *
 * const { cells } = notebookFromText("%% markdown title\n# Title\n%% code sum\n1 + 1\n");
 * expect(cells.map(({ id, source }) => [id, source])).toEqual([["title", "# Title"], ["sum", "1 + 1"]]);
 * ```
 */
export function notebookFromText(text: string): Notebook {
  const cells = text.split(MARK).slice(1).map(toCell);
  return { nbformat: 4, nbformat_minor: 5, metadata: NOTEBOOK_METADATA, cells };
}
