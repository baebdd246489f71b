/**
 * The step of the argument that a cell belongs to.
 *
 * @module
 */
import type { Cell } from "./notebook_format.ts";

const FENCED = /^(`{3,}|~{3,})[^]*?^\1/gm;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/gm;

function lastHeading(markdown: string): string | undefined {
  return [...markdown.replace(FENCED, "").matchAll(HEADING)].at(-1)?.[1];
}

/**
 * The nearest heading above a cell.
 *
 * @param cells The notebook's cells.
 * @param index Index of the cell.
 * @returns The heading's text as it stands in the source; undefined where there is none.
 */
export function stepTitle(cells: readonly Cell[], index: number): string | undefined {
  return cells.slice(0, index + 1)
    .map((cell) => cell.cell_type === "markdown" ? lastHeading(cell.source) : undefined)
    .findLast((heading) => heading !== undefined);
}
