/**
 * The last run of notebooks, made again where what it rests on has changed.
 *
 * @module
 */
import { dirname } from "node:path";
import { Failure } from "./failure.ts";
import { type StoredFigure, storedFigures } from "./figures_stored.ts";
import type { NotebookFile } from "./find_notebooks.ts";
import { readNotebook } from "./notebook_file.ts";
import type { OutFolder } from "./out_folder.ts";
import type { ParameterValues } from "./parameter_cell.ts";
import { run, type RunContext } from "./run.ts";
import { lastRun } from "./run_entry.ts";
import { changedInput, runInputs } from "./run_inputs.ts";
import { parseRunOptions } from "./run_options.ts";

/**
 * The figures of notebooks, from their last run where everything is as it was then; the others are run first, with the
 * parameters that were set in their last run.
 *
 * @param files The notebooks.
 * @param out The folder of the runs.
 * @param context Progress, abort signal, and in tests other parameters.
 * @returns The figures of all notebooks, in order.
 * @throws {Failure} If a notebook cannot be read or its run fails.
 */
export async function currentFigures(
  files: readonly NotebookFile[],
  out: OutFolder,
  context: RunContext,
): Promise<StoredFigure[]> {
  await runChanged(files, out, context);
  const figures = await Promise.all(files.map(({ name }) => storedFigures(out, name)));
  return figures.flatMap((all = []) => all);
}

/**
 * Why a notebook has to be run before its figures can be used.
 *
 * @param file The notebook.
 * @param out The folder of the run.
 * @returns The reason; undefined where the last run will do.
 */
export async function reasonToRun(file: NotebookFile, out: OutFolder): Promise<string | undefined> {
  const last = await lastRun(file.name, out);
  if (last === undefined) return "it has no complete run";
  const changed = changedInput(last, await runInputs(await readNotebook(file.path), dirname(file.path)));
  if (changed !== undefined) return `${changed} has changed`;
  return await storedFigures(out, file.name) === undefined ? "a file of its last run has changed" : undefined;
}

/** Runs that need the same parameters go side by side. */
async function runChanged(files: readonly NotebookFile[], out: OutFolder, context: RunContext): Promise<void> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const reason = await reasonToRun(file, out);
    if (reason === undefined) continue;
    context.lines.write(`${file.name} is run first: ${reason}\n`);
    const { settings = {} } = await lastRun(file.name, out) ?? {};
    const key = JSON.stringify(settings);
    groups.set(key, [...groups.get(key) ?? [], file.path]);
  }
  for (const [settings, paths] of groups) await runAll(paths, JSON.parse(settings), { out, context });
}

async function runAll(
  notebooks: readonly string[],
  settings: ParameterValues,
  { out, context }: { readonly out: OutFolder; readonly context: RunContext },
): Promise<void> {
  const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  const options = { ...parseRunOptions([]), notebooks, settings: given, out: out.path };
  const { runs } = await run(options, context);
  const failures = runs.flatMap(({ failure }) => failure ?? []);
  if (failures.length > 0) throw new Failure(failures[0] as string, { details: failures.slice(1) });
}
