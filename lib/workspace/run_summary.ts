/**
 * What a person reads at the end of a run.
 *
 * @module
 */
import type { NotebookRun } from "./notebook_run.ts";
import type { RunResult } from "./run.ts";
import { shownPath } from "./shown_path.ts";
import { textTable } from "./text_table.ts";
import { countVerdicts, verdictChanges } from "./verdict_changes.ts";
import { recordsOf } from "./workspace_record.ts";

const UNCHANGED = "as the last run left it, since nothing has changed since; --fresh executes everything again";
const HEADER = ["notebook", "cells", "figures", "verdicts", "seconds"];

/**
 * Summarises a run: a table of the notebooks, where the files are, what failed and which verdicts have changed.
 *
 * @param result What came of the run.
 * @returns The lines.
 */
export function runSummary(result: RunResult): string[] {
  const { runs, refreshed } = result;
  const unchanged = runs.filter(({ seconds }) => seconds === undefined).map(({ name }) => name);
  const problems = runs.flatMap(problemsOf);
  return [
    ...textTable(HEADER, runs.map(tableRow)),
    ...(unchanged.length > 0 ? [`${unchanged.join(" and ")}: ${UNCHANGED}`] : []),
    "",
    ...places(result),
    ...(refreshed ? ["The notebooks themselves are refreshed."] : []),
    ...(problems.length > 0 ? ["", ...problems] : []),
  ];
}

function tableRow({ name, notebook, records, seconds }: NotebookRun): string[] {
  const cells = notebook.cells.filter((cell) => cell.cell_type === "code" && cell.execution_count !== null).length;
  const figures = new Set(recordsOf(records, "figure").map(({ id }) => id)).size;
  const verdicts = [...countVerdicts(records)].map(([word, count]) => `${count} ${word}`).join(", ");
  return [name, `${cells}`, `${figures}`, verdicts || "none", seconds?.toFixed(1) ?? "unchanged"];
}

function places({ out }: RunResult): string[] {
  return textTable(["files", "in"], [
    ["executed notebooks", shownPath(out.notebooks)],
    ["figures as SVG, PNG, PDF and CSV", shownPath(out.figures)],
    ["ledger", `${shownPath(out.claimsJson)}, ${shownPath(out.claimsCsv)}`],
  ]);
}

function problemsOf(run: NotebookRun): string[] {
  const changes = verdictChanges(run.records).map((change) => `${run.name}: ${change}`);
  const failure = run.failure === undefined ? [] : [run.failure];
  return [...failure, ...changes];
}
