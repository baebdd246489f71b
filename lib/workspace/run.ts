/**
 * `deno task run`: executes notebooks side by side and writes what they make.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { loadArticles } from "../data/article.ts";
import { loadParameters, type ParameterRow } from "../data/parameters.ts";
import { projectRoot } from "../data/root.ts";
import { executeNotebook } from "./execute_notebook.ts";
import { misuse } from "./failure.ts";
import { findNotebooks, type NotebookFile } from "./find_notebooks.ts";
import { readNotebook } from "./notebook_file.ts";
import type { Notebook } from "./notebook_format.ts";
import { hasSucceeded, isVaried, type NotebookRun, type NotebookSource } from "./notebook_run.ts";
import { type OutFolder, outFolder, prepareOutFolder } from "./out_folder.ts";
import { injectParameters, type ParameterValues } from "./parameter_cell.ts";
import { assignSettings, parseSettings, readSettings } from "./parameter_settings.ts";
import { type LineTarget, ProgressLines } from "./progress_lines.ts";
import { refreshNotebooks } from "./refresh_notebooks.ts";
import { runInputs } from "./run_inputs.ts";
import type { RunOptions } from "./run_options.ts";
import { reusableRun } from "./run_reuse.ts";
import { sideBySide } from "./side_by_side.ts";
import { writeResults } from "./write_results.ts";

/** What a run needs from its surroundings. */
export interface RunContext {
  /** Where progress is shown. */
  readonly lines: LineTarget;
  /** Stops the run: kernels end, no file is left half written. */
  readonly signal: AbortSignal;
  /** The folder of the notebooks; that of the project unless told. */
  readonly folder?: string;
  /** The parameters of a notebook by its name; those of its article unless told. */
  readonly parametersOf?: (notebook: string) => Promise<readonly ParameterRow[]>;
}

/** What came of a run. */
export interface RunResult {
  /** The notebooks in the order in which they were asked for. */
  readonly runs: readonly NotebookRun[];
  /** Where the files are. */
  readonly out: OutFolder;
  /** Whether every notebook ran to its end and came to the verdicts on record. */
  readonly succeeded: boolean;
  /** Whether the notebooks themselves were refreshed. */
  readonly refreshed: boolean;
}

/** What a cell may publish: far more than a figure needs, far less than fills a disk. */
const OUTPUT_LIMIT = 10e6;

/**
 * Runs notebooks; one of which nothing has changed since its last run is not executed again.
 *
 * @param options What was asked for.
 * @param context Progress, abort signal, and in tests other notebooks.
 * @returns What came of it; the files are written.
 * @throws {Failure} If the request makes no sense, a notebook cannot be read, or the folder cannot be written to.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function run(options: RunOptions, context: RunContext): Promise<RunResult> {
  const sources = await readSources(options, context);
  const out = outFolder(options.out ?? join(projectRoot(), "out"));
  using _held = await prepareOutFolder(out, { fresh: options.fresh, sources: sources.map(({ path }) => path) });
  const runs = await runAll(sources, { ...options, out }, context);
  await writeResults(runs, { out, signal: context.signal });
  const succeeded = runs.every(hasSucceeded);
  const refreshed = options.write && succeeded;
  if (refreshed) await refreshNotebooks(runs);
  return { runs, out, succeeded, refreshed };
}

async function readSources(options: RunOptions, context: RunContext): Promise<NotebookSource[]> {
  const folder = context.folder ?? join(projectRoot(), "notebooks");
  const files = await findNotebooks(options.notebooks, folder);
  if (files.length === 0) throw misuse(`Cannot run: there are no notebooks in ${folder}`);
  const notebooks = await Promise.all(files.map(({ path }) => readNotebook(path)));
  const values = await chooseParameters(files, options, context);
  return await Promise.all(
    files.map((file, i) => source(file, { notebook: notebooks[i] as Notebook, settings: values.get(file.name) ?? {} })),
  );
}

async function source(file: NotebookFile, made: Pick<NotebookRun, "notebook" | "settings">): Promise<NotebookSource> {
  const { notebook, settings } = made;
  const inputs = await runInputs(notebook, dirname(file.path));
  return { ...file, settings, inputs, notebook: isVaried(made) ? injectParameters(notebook, settings) : notebook };
}

async function chooseParameters(
  files: readonly NotebookFile[],
  { settings, parameterFile }: RunOptions,
  { parametersOf = parametersOfArticle }: RunContext,
): Promise<Map<string, ParameterValues>> {
  const fromFile = parameterFile === undefined ? [] : await readSettings(parameterFile);
  const given = [...fromFile, ...parseSettings(settings)];
  if (given.length === 0) return new Map();
  const legal = await Promise.all(files.map(async ({ name }) => [name, await parametersOf(name)] as const));
  return assignSettings(given, new Map(legal));
}

async function parametersOfArticle(notebook: string): Promise<readonly ParameterRow[]> {
  const articles = await loadArticles();
  return articles.includes(notebook) ? await loadParameters(notebook) : [];
}

async function runAll(
  sources: readonly NotebookSource[],
  { timeout, out }: { readonly timeout: number; readonly out: OutFolder },
  { lines, signal }: RunContext,
): Promise<NotebookRun[]> {
  const progress = new ProgressLines(sources.map(({ name }) => name), lines);
  const limits = { timeout, outputLimit: OUTPUT_LIMIT };
  const runOne = async (source: NotebookSource): Promise<NotebookRun> => {
    const unchanged = await reusableRun(source, out);
    if (unchanged) progress.finish(source.name, "unchanged since its last run");
    return unchanged ?? await execute(source);
  };
  const execute = async ({ notebook, ...file }: NotebookSource): Promise<NotebookRun> => {
    const begin = performance.now();
    const onPosition = progress.update.bind(progress, file.name);
    const cwd = dirname(file.path);
    const execution = await executeNotebook(notebook, { ...limits, name: file.name, cwd, signal, onPosition });
    const seconds = (performance.now() - begin) / 1000;
    progress.finish(file.name, `${execution.failure ? "failed" : "done"} after ${seconds.toFixed(1)} s`);
    return { ...file, ...execution, seconds };
  };
  return await sideBySide(sources, runOne, { limit: navigator.hardwareConcurrency });
}
