/**
 * What a run leaves about itself: what each notebook rested on, and what came of it.
 *
 * @module
 */
import { type Entry, readEntries, updateEntryFile } from "./entry_file.ts";
import { formatNotebook } from "./notebook_file.ts";
import { hasSucceeded, type NotebookRun } from "./notebook_run.ts";
import type { OutFolder } from "./out_folder.ts";
import type { ParameterValues } from "./parameter_cell.ts";
import type { RunInputs } from "./run_inputs.ts";
import { sha256 } from "./sha256.ts";
import { recordsOf } from "./workspace_record.ts";

/** What came of a run, to tell whether its files still are as it left them. */
export interface RunResults {
  /** SHA-256 of the executed notebook's file. */
  readonly executed: string;
  /** SHA-256 of the notebook's rows in the ledger. */
  readonly ledger: string;
  /** Ids of the figures, in order. */
  readonly figures: readonly string[];
}

/** What a run has written about a notebook. */
export interface RunEntry extends RunInputs {
  /** The notebook's name. */
  readonly notebook: string;
  /** The parameters that were set. */
  readonly settings: ParameterValues;
  /** What came of it; missing where a verdict was not the one on record. */
  readonly results?: RunResults;
}

/**
 * What the last complete run of a notebook has written about itself.
 *
 * @param notebook The notebook's name.
 * @param out The folder of the run.
 * @returns The entry; undefined where there is no complete run.
 */
export async function lastRun(notebook: string, out: OutFolder): Promise<RunEntry | undefined> {
  const entries: readonly unknown[] = await readEntries(out.inputs);
  return entries.filter(isRunEntry).find((entry) => entry.notebook === notebook);
}

function isRunEntry(value: unknown): value is RunEntry {
  const { files, settings } = (value ?? {}) as Partial<RunEntry>;
  return [files, settings].every((part) => typeof part === "object" && part !== null);
}

/**
 * Says of which runs the files are complete; while they are being written, of none.
 *
 * @param complete The runs whose files are complete.
 * @param options All runs whose files are written, and the folder.
 */
export async function writeRunEntries(
  complete: readonly NotebookRun[],
  { runs, out }: { readonly runs: readonly NotebookRun[]; readonly out: OutFolder },
): Promise<void> {
  const entries = await Promise.all(complete.map(runEntry));
  await updateEntryFile(out.inputs, entries, { notebooks: runs.map(({ name }) => name), key: "notebook" });
}

async function runEntry(run: NotebookRun): Promise<Entry> {
  const { name, settings, inputs } = run;
  return { notebook: name, settings, ...inputs, ...(hasSucceeded(run) ? { results: await resultsOf(run) } : {}) };
}

async function resultsOf(run: NotebookRun): Promise<RunResults> {
  const executed = await sha256(formatNotebook(run.notebook));
  const ledger = await hashEntries(ledgerEntries(run));
  return { executed, ledger, figures: [...new Set(recordsOf(run.records, "figure").map(({ id }) => id))] };
}

/**
 * A notebook's rows of the ledger.
 *
 * @param run The run.
 * @returns A row for each verdict, which names the article.
 */
export function ledgerEntries({ name, records }: Pick<NotebookRun, "name" | "records">): Entry[] {
  return recordsOf(records, "verdict").map(({ row }) => ({ article: name, ...row }));
}

/**
 * Hashes entries of a file.
 *
 * @param entries The entries, as they are written or as they were read.
 * @returns SHA-256 in hexadecimal.
 */
export async function hashEntries(entries: readonly Entry[]): Promise<string> {
  return await sha256(JSON.stringify(entries));
}
