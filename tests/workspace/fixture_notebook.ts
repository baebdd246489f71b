import type { Cell, Notebook } from "../../lib/workspace/notebook_format.ts";

/** A cell of a fixture: a text starting with "#" is Markdown, another text is code, an object is used as it is. */
export type FixtureCell = string | Partial<Cell>;

function cellOf(cell: FixtureCell, index: number): Cell {
  const id = `cell-${index + 1}`;
  if (typeof cell === "string" && cell.startsWith("#")) {
    return { id, cell_type: "markdown", metadata: {}, source: cell };
  }
  const code = { id, cell_type: "code", metadata: {}, source: "", execution_count: null, outputs: [] } as const;
  return (typeof cell === "string" ? { ...code, source: cell } : { ...code, ...cell }) as Cell;
}

/** A notebook of the given cells, with ids cell-1, cell-2 and so on. */
export function fixtureNotebook(...cells: FixtureCell[]): Notebook {
  return { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: cells.map(cellOf) };
}
