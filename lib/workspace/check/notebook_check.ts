/**
 * Checks of the notebooks: format, style, types and lint of their cells, with positions in the notebook.
 *
 * @module
 */
import { readNotebook } from "../notebook_file.ts";
import { projectRoot } from "../../data/root.ts";
import { cellStyleFindings, type CheckedCell, mapPositions, virtualModule } from "./notebook_cells.ts";
import { projectFiles } from "./project_files.ts";
import { runDeno, type ToolResult } from "./run_tool.ts";

/** Width of lines, as in deno.json. */
const LINE_WIDTH = 120;
/** Lint rules that make no sense for cells: top-level names are used by later cells or shown to the reader. */
const CELL_LINT_EXCEPTIONS = "no-unused-vars,prefer-const,no-import-prefix";

async function cellsOf(path: string): Promise<CheckedCell[]> {
  const notebook = await readNotebook(`${projectRoot()}/${path}`);
  return notebook.cells.map((cell) => ({
    id: cell.id,
    type: cell.cell_type,
    source: cell.source,
  }));
}

async function checkModule(path: string, cells: readonly CheckedCell[]): Promise<string[]> {
  const { text, origin } = virtualModule(cells);
  const folder = await Deno.makeTempDir({ prefix: "notebook-check-" });
  const modulePath = `${folder}/cells.ts`;
  try {
    await Deno.writeTextFile(modulePath, text);
    const config = ["--config", `${projectRoot()}/deno.json`];
    const results: ToolResult[] = await Promise.all([
      runDeno(["check", ...config, modulePath]),
      runDeno(["lint", "--compact", `--rules-exclude=${CELL_LINT_EXCEPTIONS}`, modulePath]),
    ]);
    return results.filter(({ ok }) => !ok)
      .map(({ output }) => mapPositions(output, { modulePath, notebookPath: path, origin }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** `deno fmt --check` calls every notebook unformatted (2.9.6), so a copy is formatted and held against the notebook. */
async function checkFormat(path: string): Promise<string[]> {
  const folder = await Deno.makeTempDir({ prefix: "notebook-format-" });
  const copy = `${folder}/copy.ipynb`;
  try {
    await Deno.copyFile(`${projectRoot()}/${path}`, copy);
    await runDeno(["fmt", "--quiet", `--line-width=${LINE_WIDTH}`, copy]);
    const [formatted, given] = await Promise.all(
      [copy, `${projectRoot()}/${path}`].map((file) => Deno.readTextFile(file)),
    );
    return formatted === given ? [] : [`${path}: not formatted; deno fmt ${path} mends it`];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function checkNotebook(path: string): Promise<string[]> {
  const cells = await cellsOf(path);
  const style = cellStyleFindings(cells).map(({ cell, id, line, message }) =>
    `${path}:cell ${cell} (${id}):${line}: ${message}`
  );
  return [...style, ...await checkFormat(path), ...await checkModule(path, cells)];
}

/**
 * Checks all notebooks.
 *
 * @returns What is wrong, with notebook, cell and line; none where all is well.
 */
export async function checkNotebooks(): Promise<string[]> {
  const paths = await projectFiles("notebooks", ".ipynb");
  return (await Promise.all(paths.map(checkNotebook))).flat();
}
