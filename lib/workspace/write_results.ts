/**
 * What a run leaves in its folder: executed notebooks, figures with their manifest, the ledger, and what they rest on.
 *
 * @module
 */
import { join } from "node:path";
import { writeFileAtomically } from "./atomic_write.ts";
import { csvText } from "./csv_text.ts";
import { updateEntryFile } from "./entry_file.ts";
import { exportFigures } from "./export_figures.ts";
import { formatNotebook } from "./notebook_file.ts";
import type { NotebookRun } from "./notebook_run.ts";
import type { OutFolder } from "./out_folder.ts";
import { ledgerEntries, writeRunEntries } from "./run_entry.ts";

const EXPORTS: readonly string[] = ["lint.json", "figures.zip"];

/**
 * Writes the results of runs; of one that failed, what it made until then. Of a notebook that was not executed the figures
 * and the ledger stay as they are.
 *
 * @param runs The runs.
 * @param options The folder, and what stops between two files.
 * @throws {Failure} If a file cannot be written.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function writeResults(
  runs: readonly NotebookRun[],
  options: { readonly out: OutFolder; readonly signal: AbortSignal },
): Promise<void> {
  const executed = runs.filter(({ seconds }) => seconds !== undefined);
  await writeRunEntries([], { runs, out: options.out });
  for (const { name, notebook } of runs) {
    options.signal.throwIfAborted();
    await writeFileAtomically(join(options.out.notebooks, `${name}.ipynb`), formatNotebook(notebook));
  }
  if (executed.length > 0) await writeFigures(executed, options);
  options.signal.throwIfAborted();
  await writeLedger(executed, options.out);
  await writeRunEntries(runs.filter(({ failure }) => failure === undefined), { runs, out: options.out });
}

async function writeFigures(
  runs: readonly NotebookRun[],
  { out, signal }: { readonly out: OutFolder; readonly signal: AbortSignal },
): Promise<void> {
  const entries = [];
  for (const { name, records } of runs) {
    entries.push(...await exportFigures(records, { notebook: name, folder: out.figures, signal }));
  }
  const notebooks = runs.map(({ name }) => name);
  await updateEntryFile(out.manifest, entries.map((entry) => ({ ...entry })), { notebooks, key: "notebook" });
  await removeExports(out);
}

/** What `deno task figures` has put beside the manifest is about the figures of earlier runs. */
async function removeExports({ figures }: OutFolder): Promise<void> {
  for (const name of EXPORTS) await Deno.remove(join(figures, name)).catch(() => {});
}

async function writeLedger(runs: readonly NotebookRun[], out: OutFolder): Promise<void> {
  const notebooks = runs.map(({ name }) => name);
  const all = await updateEntryFile(out.claimsJson, runs.flatMap(ledgerEntries), { notebooks, key: "article" });
  await writeFileAtomically(out.claimsCsv, csvText(all));
}
