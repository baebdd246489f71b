/**
 * What a person reads about figures: which there are, and which files were written.
 *
 * @module
 */
import type { FiguresResult, FiguresSource } from "./figures.ts";
import type { ExportedFigure } from "./figures_export.ts";
import { reasonToRun } from "./figures_last_run.ts";
import type { AskedLayout } from "./figures_options.ts";
import { layOutFigure, shownMillimetres } from "./figures_layout.ts";
import { storedFigures } from "./figures_stored.ts";
import { shownPath } from "./shown_path.ts";
import { textTable } from "./text_table.ts";

/**
 * Summarises an export: a table of the files with their sizes, where they are, what is wrong with them, and which are left out.
 *
 * @param result What was written.
 * @returns The lines.
 */
export function figuresSummary({ figures, place, leftOut }: FiguresResult): string[] {
  const formats = figures[0]?.files.map(({ path }) => extensionOf(path)) ?? [];
  const header = ["figure", "mm", ...formats.map((format) => `${format} kB`), "findings"];
  const files = figures.reduce((sum, figure) => sum + figure.files.length, 0);
  const findings = figures.flatMap(findingLines);
  return [
    ...textTable(header, figures.map(tableRow)),
    "",
    `${counted(figures.length, "figure")}, ${counted(files, "file")} in ${shownPath(place)}`,
    ...(findings.length > 0 ? ["", ...findings] : []),
    ...(leftOut.length > 0 ? ["", ...leftOut] : []),
  ];
}

/**
 * Lists the figures of the last runs.
 *
 * @param source The notebooks and the folder of their runs.
 * @param layout What differs from the figures' own layout.
 * @returns A table of the figures with the sizes they would have, and which notebooks are run before their figures are written.
 * @throws {Failure} If a figure cannot be laid out so.
 */
export async function figuresList({ files, from }: FiguresSource, layout: AskedLayout): Promise<string[]> {
  const figures = (await Promise.all(files.map(({ name }) => storedFigures(from, name)))).flatMap((all = []) => all);
  const rows = figures.map((figure) => {
    const { id, notebook, title } = figure.entry;
    return [notebook, id, shownSize(layOutFigure(figure, layout)), title];
  });
  const reasons = await Promise.all(
    files.map(async (file) => ({ name: file.name, reason: await reasonToRun(file, from) })),
  );
  const stale = reasons.filter(({ reason }) => reason !== undefined);
  return [
    ...textTable(["notebook", "figure", "mm", "title"], rows),
    ...(stale.length > 0 ? [""] : []),
    ...stale.map(({ name, reason }) => `${name} is run before its figures are written: ${reason}`),
  ];
}

function tableRow(figure: ExportedFigure): string[] {
  const { entry, files, report } = figure;
  const sizes = files.map(({ content }) => (content.length / 1000).toFixed(1));
  return [`${entry.notebook}/${entry.id}`, shownSize(figure), ...sizes, `${report.findings.length}`];
}

function findingLines({ report: { notebook, figure, findings } }: ExportedFigure): string[] {
  return findings.map(({ rule, message }) => `${notebook}/${figure}: ${rule}: ${message}`);
}

function shownSize({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${shownMillimetres(width)} x ${shownMillimetres(height)}`;
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
