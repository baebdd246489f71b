/**
 * Checks of the figures that the notebooks hold.
 *
 * @module
 */
import { projectRoot } from "../../data/root.ts";
import { type Exemption, FIGURE_EXEMPTIONS } from "../figures_exemptions.ts";
import { accepts, type FigureReport, reportFigure } from "../figures_lint.ts";
import { findNotebooks } from "../find_notebooks.ts";
import { readNotebook } from "../notebook_file.ts";
import type { Notebook } from "../notebook_format.ts";

/** A notebook by name. */
export interface NamedNotebook {
  /** Its name. */
  readonly name: string;
  /** Its content. */
  readonly notebook: Notebook;
}

/**
 * Holds every figure of the project's notebooks, as it is stored in them, against the rules of `lintFigure`.
 *
 * @returns What is wrong, with notebook and figure; none where all is well.
 */
export async function lintFigures(): Promise<string[]> {
  const files = await findNotebooks([], `${projectRoot()}/notebooks`);
  return figureProblems(
    await Promise.all(files.map(async ({ name, path }) => ({ name, notebook: await readNotebook(path) }))),
  );
}

/**
 * What is wrong with the figures in notebooks.
 *
 * @param notebooks The notebooks with their outputs.
 * @param options What is accepted: {@linkcode FIGURE_EXEMPTIONS} unless told.
 * @returns A line for each finding, each notebook without figures, and each exemption that accepts nothing.
 */
export function figureProblems(
  notebooks: readonly NamedNotebook[],
  { exemptions = FIGURE_EXEMPTIONS }: { readonly exemptions?: readonly Exemption[] } = {},
): string[] {
  const reports = notebooks.flatMap((notebook) => reportsOf(notebook, exemptions));
  const empty = notebooks.filter(({ name }) => !reports.some(({ notebook }) => notebook === name));
  return [
    ...empty.map(({ name }) => `notebooks/${name}.ipynb: holds no figure; deno task run --write stores them`),
    ...reports.flatMap(({ notebook, figure, findings }) =>
      findings.map(({ rule, message }) => `notebooks/${notebook}.ipynb: figure ${figure}: ${rule}: ${message}`)
    ),
    ...exemptions.filter((exemption) => isStale(exemption, reports)).map(({ notebook, figure, rule }) =>
      `lib/workspace/figures_exemptions.ts: the exemption of ${notebook}/${figure} from ${rule} accepts nothing`
    ),
  ];
}

function reportsOf({ name, notebook }: NamedNotebook, exemptions: readonly Exemption[]): FigureReport[] {
  const outputs = notebook.cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : []);
  const drawings = outputs.flatMap((output) => "data" in output ? output.data["image/svg+xml"] ?? [] : []).map(String);
  return drawings.map((svg) => reportFigure(svg, { notebook: name, figure: idOf(svg) }, { exemptions }));
}

function isStale(exemption: Exemption, reports: readonly FigureReport[]): boolean {
  return !reports.some(({ notebook, figure, exempt }) =>
    exempt.some((finding) => accepts(exemption, { notebook, figure, finding }))
  );
}

function idOf(svg: string): string {
  return /^<svg[^>]* id="([^"]*)"/.exec(svg)?.[1] ?? "without id";
}
