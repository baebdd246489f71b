/**
 * `deno task figures`: writes figures of the last run at the size that is asked.
 *
 * @module
 */
import { join, resolve } from "node:path";
import { projectRoot } from "../data/root.ts";
import { type FileContent, writeFilesAtomically } from "./atomic_write.ts";
import { Failure, misuse } from "./failure.ts";
import { figuresBundle } from "./figures_bundle.ts";
import { type ExportedFigure, exportFigure } from "./figures_export.ts";
import { currentFigures } from "./figures_last_run.ts";
import { mergedManifest, mergedReports, requireOwnManifest } from "./figures_manifest.ts";
import type { FiguresOptions } from "./figures_options.ts";
import { readManifest, type StoredFigure } from "./figures_stored.ts";
import { findNotebooks, type NotebookFile } from "./find_notebooks.ts";
import { type OutFolder, outFolder } from "./out_folder.ts";
import { ProgressLines } from "./progress_lines.ts";
import type { RunContext } from "./run.ts";

/** What came of writing figures. */
export interface FiguresResult {
  /** The figures with their files, in the order of the notebooks. */
  readonly figures: readonly ExportedFigure[];
  /** The folder of the files, or the archive. */
  readonly place: string;
  /** Why figures are left out: where all are asked for, those that cannot be laid out so. */
  readonly leftOut: readonly string[];
}

/** The notebooks that are asked for, and the folder of their runs. */
export interface FiguresSource {
  /** The notebooks. */
  readonly files: readonly NotebookFile[];
  /** The folder. */
  readonly from: OutFolder;
}

/** Names the progress line. */
const LINE = "figures";

/**
 * Writes figures: all files or none.
 *
 * @param options What was asked for.
 * @param context Progress, abort signal, and in tests other notebooks.
 * @returns What was written.
 * @throws {Failure} If the request makes no sense, a run that is needed fails, or a file cannot be written.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function figures(options: FiguresOptions, context: RunContext): Promise<FiguresResult> {
  const source = await figuresSource(options, context);
  const folder = resolve(options.out ?? defaultFolder(source.from, options));
  await requireOwnManifest(folder);
  const chosen = await chooseFigures(source, options, context);
  const { made, leftOut } = await exportAll(chosen, options, context);
  const files = options.bundle ? [await bundleFile(folder, made)] : await looseFiles(folder, made);
  await writeFilesAtomically(files, context);
  return { figures: made, place: options.bundle ? bundlePath(folder) : folder, leftOut };
}

/**
 * Finds the notebooks that are asked for.
 *
 * @param options What was asked for.
 * @param context In tests other notebooks.
 * @returns The notebooks and the folder of their runs.
 * @throws {Failure} If a notebook is not there.
 */
export async function figuresSource(options: FiguresOptions, context: RunContext): Promise<FiguresSource> {
  const files = await findNotebooks(options.notebooks, context.folder ?? join(projectRoot(), "notebooks"));
  return { files, from: outFolder(options.from ?? join(projectRoot(), "out")) };
}

/** The folder that a run writes figures to; for another size or look a folder in it that is named after both. */
function defaultFolder({ figures }: OutFolder, { layout, dpi }: FiguresOptions): string {
  const { width, height, fontSize, theme } = layout;
  const parts = [width?.text, height && `${height.text}-high`, fontSize && `${fontSize}pt`, theme, dpi && `${dpi}dpi`];
  return join(figures, parts.filter(Boolean).join("-"));
}

async function chooseFigures(
  { files, from }: FiguresSource,
  { figures: ids }: FiguresOptions,
  context: RunContext,
): Promise<StoredFigure[]> {
  const all = await currentFigures(await notebooksOf(ids, { files, from }), from, context);
  const unknown = ids.find((id) => !all.some(({ entry }) => entry.id === id));
  if (unknown !== undefined) {
    throw misuse(`Cannot find the figure ${unknown}; there are`, await legalLines({ files, from }));
  }
  if (all.length === 0) throw new Failure(`Cannot write figures: ${files.map(({ name }) => name).join(", ")} has none`);
  return ids.length === 0 ? all : all.filter(({ entry }) => ids.includes(entry.id));
}

/** The notebooks that had the figures in their last run; all where one of the figures is new. */
async function notebooksOf(ids: readonly string[], { files, from }: FiguresSource): Promise<readonly NotebookFile[]> {
  const known = (await readManifest(from.manifest)).filter(({ notebook }) =>
    files.some(({ name }) => name === notebook)
  );
  if (ids.length === 0 || ids.some((id) => !known.some((entry) => entry.id === id))) return files;
  return files.filter(({ name }) => known.some(({ id, notebook }) => notebook === name && ids.includes(id)));
}

async function legalLines({ files, from }: FiguresSource): Promise<string[]> {
  const known = await readManifest(from.manifest);
  return files.map(({ name }) => {
    const ids = known.filter(({ notebook }) => notebook === name).map(({ id }) => id);
    return `${name}: ${ids.join(", ") || "none"}`;
  });
}

async function exportAll(
  chosen: readonly StoredFigure[],
  options: FiguresOptions,
  { lines, signal }: RunContext,
): Promise<{ made: ExportedFigure[]; leftOut: string[] }> {
  const begin = performance.now();
  const progress = new ProgressLines([LINE], lines);
  const made: ExportedFigure[] = [];
  const leftOut: string[] = [];
  for (const [index, figure] of chosen.entries()) {
    signal.throwIfAborted();
    progress.note(LINE, `${index + 1} of ${chosen.length} · ${figure.entry.notebook}/${figure.entry.id}`);
    const exported = await exportFigure(figure, options).catch((error) => problemOf(error, options));
    if (typeof exported === "string") leftOut.push(exported);
    else made.push(exported);
  }
  if (made.length === 0) throw misuse(leftOut[0] as string, leftOut.slice(1));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  progress.finish(LINE, `${made.length} done after ${seconds} s: ${secondsByFormat(made)}`);
  return { made, leftOut };
}

/** Among all figures one that cannot be made so is left out; one that was asked for by its id is an error. */
function problemOf(error: unknown, { figures: ids }: FiguresOptions): string {
  if (ids.length === 0 && error instanceof Failure) return error.message;
  throw error;
}

function secondsByFormat(made: readonly ExportedFigure[]): string {
  const seconds = new Map<string, number>();
  for (const file of made.flatMap(({ files }) => files)) {
    const format = file.path.slice(file.path.lastIndexOf(".") + 1);
    seconds.set(format, (seconds.get(format) ?? 0) + file.seconds);
  }
  return [...seconds].map(([format, time]) => `${format} ${time.toFixed(1)} s`).join(", ");
}

async function looseFiles(folder: string, made: readonly ExportedFigure[]): Promise<FileContent[]> {
  const manifest = await mergedManifest(folder, made.map(({ entry }) => entry));
  const reports = await mergedReports(folder, made.map(({ report }) => report));
  return [
    ...made.flatMap(({ files }) => files).map(({ path, content }) => ({ path: join(folder, path), content })),
    { path: join(folder, "manifest.json"), content: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: join(folder, "lint.json"), content: `${JSON.stringify(reports, null, 2)}\n` },
  ];
}

async function bundleFile(folder: string, made: readonly ExportedFigure[]): Promise<FileContent> {
  return { path: bundlePath(folder), content: await figuresBundle(made) };
}

function bundlePath(folder: string): string {
  return join(folder, "figures.zip");
}
