/**
 * A notebook that was run.
 *
 * @module
 */
import type { Execution } from "./execute_notebook.ts";
import type { NotebookFile } from "./find_notebooks.ts";
import type { ParameterValues } from "./parameter_cell.ts";
import type { RunInputs } from "./run_inputs.ts";
import { verdictChanges } from "./verdict_changes.ts";

/** A notebook's file, what came of its run, and how long it took. */
export interface NotebookRun extends NotebookFile, Execution {
  /** How long it took; undefined where it was not executed, since nothing had changed since its last run. */
  readonly seconds?: number;
  /** The parameters that were set. */
  readonly settings: ParameterValues;
  /** What it rests on besides. */
  readonly inputs: RunInputs;
}

/** A notebook that is about to be run, with the parameters set. */
export type NotebookSource = Omit<NotebookRun, "seconds" | "records" | "failure">;

/**
 * Whether parameters were set: then the verdicts on record do not apply.
 *
 * @param run The run.
 * @returns Whether one was.
 */
export function isVaried({ settings }: Pick<NotebookRun, "settings">): boolean {
  return Object.keys(settings).length > 0;
}

/**
 * Whether a run went as it should: to its end and, with the parameters on record, to the verdicts on record.
 *
 * @param run The run.
 * @returns Whether it did.
 */
export function hasSucceeded(run: NotebookRun): boolean {
  return run.failure === undefined && (isVaried(run) || verdictChanges(run.records).length === 0);
}
