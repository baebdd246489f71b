/**
 * A notebook's code cells as one module, so that the compiler and the linter can read them, and the way back from a
 * line of that module to notebook, cell and line.
 *
 * @module
 */

/** What the checks need of a cell. */
export interface CheckedCell {
  /** Identifier. */
  readonly id: string;
  /** Kind of cell. */
  readonly type: "code" | "markdown" | "raw";
  /** Text. */
  readonly source: string;
}

/** One line of the virtual module and where it stands in the notebook. */
export interface CellLine {
  /** 1-based number of the cell among all cells. */
  readonly cell: number;
  /** The cell's identifier. */
  readonly id: string;
  /** 1-based line in the cell. */
  readonly line: number;
}

/** The code cells of a notebook as one module. */
export interface VirtualModule {
  /** The source. */
  readonly text: string;
  /** For each line of the text, where it comes from. */
  readonly origin: readonly CellLine[];
}

/** A rule of style that a cell breaks. */
export interface CellFinding extends CellLine {
  /** What is wrong. */
  readonly message: string;
}

/** The most lines that a code cell may have. */
export const CELL_LINE_LIMIT = 25;

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:for|while|do)\s*[({]/, "a loop belongs in lib"],
  [/\b(?:if|switch)\s*\(|\?[^.?:]*:/, "a branch belongs in lib"],
  [/\b(?:function\b|class\b)/, "a definition belongs in lib"],
  [/["'`][^"'`\s]*\.(?:csv|json|svg|png|pdf)["'`]/, "a file path belongs in lib"],
  [/\bPlot\./, "chart options belong in lib"],
  [/\bnpm:|\bjsr:|https?:\/\//, "an import goes by its bare name"],
];

/**
 * Joins the code cells of a notebook.
 *
 * @param cells All cells, in order.
 * @returns The module's text and the origin of each line.
 */
export function virtualModule(cells: readonly CheckedCell[]): VirtualModule {
  const lines: string[] = [];
  const origin: CellLine[] = [];
  cells.forEach((cell, i) => {
    if (cell.type !== "code") return;
    cell.source.split("\n").forEach((text, k) => {
      lines.push(text);
      origin.push({ cell: i + 1, id: cell.id, line: k + 1 });
    });
  });
  return { text: `${lines.join("\n")}\nexport {};\n`, origin };
}

function withoutText(line: string): string {
  return line.replace(/\/\/.*$/, "").replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, '""');
}

function lineFindings(line: string): string[] {
  const code = withoutText(line);
  return FORBIDDEN.filter(([pattern], i) => pattern.test(i < 3 || i === 4 ? code : line)).map(([, message]) => message);
}

function cellFindings(cell: CheckedCell, number: number): CellFinding[] {
  if (cell.type !== "code") return [];
  const lines = cell.source.split("\n");
  const long = lines.length > CELL_LINE_LIMIT
    ? [{ cell: number, id: cell.id, line: lines.length, message: `longer than ${CELL_LINE_LIMIT} lines` }]
    : [];
  const style = lines.flatMap((text, k) =>
    lineFindings(text).map((message) => ({ cell: number, id: cell.id, line: k + 1, message }))
  );
  return [...long, ...style];
}

/**
 * What the cells of a notebook do that belongs in lib: loops, branches, definitions, file paths, chart options; and
 * cells that are too long.
 *
 * @param cells All cells, in order.
 * @returns The findings in reading order.
 */
export function cellStyleFindings(cells: readonly CheckedCell[]): CellFinding[] {
  return cells.flatMap((cell, i) => cellFindings(cell, i + 1));
}

/** Numbers of the lines that a tool prints with their source, as they are in the cell. */
function mapSourceLines(output: string, origin: readonly CellLine[]): string {
  return output.replace(/^\d+(?= \|)/gm, (line) => `${origin[Number(line) - 1]?.line ?? line}`.padStart(line.length));
}

/**
 * Rewrites positions in a tool's output from the virtual module to the notebook.
 *
 * @param output What `deno check` or `deno lint` printed.
 * @param where The module's path as the tool printed it, the notebook's path, and the origin of each line.
 * @returns The output with positions such as `notebooks/x.ipynb:cell 5 (sixth-power):2:7`.
 */
export function mapPositions(
  output: string,
  where: { modulePath: string; notebookPath: string; origin: readonly CellLine[] },
): string {
  const escaped = where.modulePath.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const line = String.raw`(?::(\d+)(?::(\d+))?|: line (\d+), col (\d+) -)`;
  const position = new RegExp(`(?:file://)?${escaped}(?:${line})?`, "g");
  const mapped = output.replace(
    position,
    (_, line?: string, column?: string, linted?: string, lintedColumn?: string) => {
      const place = placeOf(where.origin, line ?? linted);
      return [where.notebookPath, place, column ?? lintedColumn].filter((part) => part !== undefined).join(":");
    },
  );
  return mapSourceLines(mapped, where.origin);
}

/** Cell and line for a line of the virtual module; "end" behind the last cell. */
function placeOf(origin: readonly CellLine[], line: string | undefined): string | undefined {
  if (line === undefined) return undefined;
  const at = origin[Number(line) - 1];
  return at ? `cell ${at.cell} (${at.id}):${at.line}` : "end";
}
