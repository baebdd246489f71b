/**
 * The last run of a notebook in place of a new one, where nothing that it rests on has changed and its files are as it left
 * them.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { type Entry, readEntries } from "./entry_file.ts";
import { withResults } from "./execute_notebook.ts";
import type { ManifestEntry } from "./export_figures.ts";
import { readManifest } from "./figures_stored.ts";
import { parseNotebook } from "./notebook_file.ts";
import type { CodeCell, Notebook } from "./notebook_format.ts";
import type { NotebookRun, NotebookSource } from "./notebook_run.ts";
import type { OutFolder } from "./out_folder.ts";
import { hashEntries, lastRun } from "./run_entry.ts";
import { changedInput } from "./run_inputs.ts";
import { sha256 } from "./sha256.ts";
import type { FigureRecord, LedgerRow, VerdictRecord } from "./workspace_record.ts";

/**
 * The last run of a notebook, if a new one would come to the same. Text between the code may have changed: it is taken from
 * the notebook, outputs and records from the run.
 *
 * @param source The notebook, its parameters and what it rests on now.
 * @param out The folder of the last run.
 * @returns The run without seconds; undefined where the notebook has to be executed.
 */
export async function reusableRun(source: NotebookSource, out: OutFolder): Promise<NotebookRun | undefined> {
  const last = await lastRun(source.name, out);
  if (last?.results === undefined || changedInput(last, source.inputs) !== undefined) return undefined;
  if (!isDeepStrictEqual(last.settings, source.settings)) return undefined;
  const { executed, ledger, figures } = last.results;
  const stored = await storedNotebook(join(out.notebooks, `${source.name}.ipynb`), executed);
  const verdicts = await storedVerdicts({ path: out.claimsJson, article: source.name }, ledger);
  const drawn = await figureRecords(out, { notebook: source.name, ids: figures });
  if (!(stored && verdicts && drawn)) return undefined;
  return { ...source, notebook: withOutputsOf(stored, source.notebook), records: [...drawn, ...verdicts] };
}

async function storedNotebook(path: string, hash: string): Promise<Notebook | undefined> {
  const text = await Deno.readTextFile(path).catch(() => undefined);
  return text !== undefined && await sha256(text) === hash ? parseNotebook(text) : undefined;
}

async function storedVerdicts(
  { path, article }: { readonly path: string; readonly article: string },
  hash: string,
): Promise<VerdictRecord[] | undefined> {
  const entries = (await readEntries(path)).filter((entry) => entry.article === article);
  if (await hashEntries(entries) !== hash) return undefined;
  return entries.map(({ article: _article, ...row }: Entry) => ({ kind: "verdict", row: row as LedgerRow }));
}

async function figureRecords(
  out: OutFolder,
  { notebook, ids }: { readonly notebook: string; readonly ids: readonly string[] },
): Promise<FigureRecord[] | undefined> {
  const entries = (await readManifest(out.manifest)).filter((entry) => entry.notebook === notebook);
  if (!isDeepStrictEqual(entries.map(({ id }) => id), ids)) return undefined;
  const records = await Promise.all(entries.map((entry) => figureRecord(entry, out.figures)));
  const whole = records.filter((record) => record !== undefined);
  return whole.length === records.length ? whole : undefined;
}

/** The record of a figure; undefined where a file is missing or not as the manifest says. */
async function figureRecord({ notebook, id, files }: ManifestEntry, folder: string): Promise<FigureRecord | undefined> {
  const read = (extension: string): Promise<string> => Deno.readTextFile(join(folder, notebook, `${id}.${extension}`));
  try {
    const hashes = await Promise.all(
      files.map(async ({ path }) => await sha256(await Deno.readFile(join(folder, path)))),
    );
    if (files.some((file, index) => file.sha256 !== hashes[index])) return undefined;
    return { kind: "figure", ...JSON.parse(await read("json")), svg: await read("svg") };
  } catch {
    return undefined;
  }
}

/** Both notebooks have the same code cells in the same order. */
function withOutputsOf(executed: Notebook, notebook: Notebook): Notebook {
  const results = executed.cells.filter((cell): cell is CodeCell => cell.cell_type === "code").values();
  return withResults(notebook, () => {
    const { execution_count, outputs } = results.next().value as CodeCell;
    return { execution_count, outputs };
  });
}
