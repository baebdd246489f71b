/**
 * One figure as the files that are asked for.
 *
 * @module
 */
import { chartFromSpec, sourceDataCsv } from "../charts/mod.ts";
import type { ManifestEntry, Provenance } from "./export_figures.ts";
import { figureDocument, type FigureFormat, PNG_DPI } from "./figure_documents.ts";
import { type LaidOutFigure, layOutFigure } from "./figures_layout.ts";
import { type FigureReport, reportFigure } from "./figures_lint.ts";
import type { FiguresOptions } from "./figures_options.ts";
import { requireModestPng } from "./figures_size.ts";
import type { StoredFigure } from "./figures_stored.ts";
import { sha256 } from "./sha256.ts";

/** A file of a figure. */
export interface ExportedFile {
  /** Path from the folder of the figures, with forward slashes. */
  readonly path: string;
  /** All of it. */
  readonly content: Uint8Array;
  /** Seconds that making it took. */
  readonly seconds: number;
}

/** A figure with its files. */
export interface ExportedFigure {
  /** What the manifest says about it. */
  readonly entry: ManifestEntry;
  /** Width in px, 96 to the inch. */
  readonly width: number;
  /** Height in px. */
  readonly height: number;
  /** What is wrong with it for a journal. */
  readonly report: FigureReport;
  /** Its files: each format, source data. */
  readonly files: readonly ExportedFile[];
}

/**
 * Makes the files of a figure.
 *
 * @param figure The figure.
 * @param options Size, look, formats, resolution.
 * @returns The figure with its files.
 * @throws {Failure} If the chart cannot be laid out so, or the PNG would be too large.
 */
export async function exportFigure(
  figure: StoredFigure,
  options: Pick<FiguresOptions, "layout" | "formats" | "dpi">,
): Promise<ExportedFigure> {
  const drawn = layOutFigure(figure, options.layout);
  const { entry, width, height, svg } = drawn;
  const { id, notebook } = entry;
  const { formats, dpi = PNG_DPI } = options;
  if (formats.includes("png")) requireModestPng(`${notebook}/${id}`, { width, height, dpi });
  const files: ExportedFile[] = [];
  for (const format of formats) {
    files.push(await timed(`${notebook}/${id}.${format}`, () => documentOf(drawn, format, dpi)));
  }
  files.push(await timed(`${notebook}/${id}.csv`, () => sourceDataCsv(chartFromSpec(figure.spec.chart))));
  const hashed = await Promise.all(files.map(async ({ path, content }) => ({ path, sha256: await sha256(content) })));
  const report = reportFigure(svg, { notebook, figure: id });
  return { entry: { ...entry, files: hashed }, width, height, report, files };
}

async function documentOf(
  { entry, svg }: LaidOutFigure,
  format: FigureFormat,
  dpi: number,
): Promise<string | Uint8Array> {
  const { id, notebook, title, caption, alt, parameters, data, versions } = entry;
  const provenance: Provenance = { id, notebook, parameters, data, versions };
  return await figureDocument({ svg, title, caption, alt, provenance: { ...provenance } }, format, { dpi });
}

async function timed(path: string, make: () => Promise<string | Uint8Array> | string): Promise<ExportedFile> {
  const begin = performance.now();
  const made = await make();
  const seconds = (performance.now() - begin) / 1000;
  return { path, content: typeof made === "string" ? new TextEncoder().encode(made) : made, seconds };
}
