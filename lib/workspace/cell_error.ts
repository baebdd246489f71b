/**
 * Why a cell did not run to its end, in the terms of a notebook's error output.
 *
 * @module
 */
import type { ErrorOutput } from "./notebook_format.ts";

/** An error of a cell. */
export class CellError extends Error {
  /** The error's class, as the reader sees it: "TypeError", "TimeoutError". */
  override readonly name: string;
  /** The lines that are shown with it. */
  readonly traceback: readonly string[];

  /**
   * An error of a cell.
   *
   * @param name The error's class.
   * @param message What went wrong.
   * @param traceback Lines to show with it.
   */
  constructor(name: string, message: string, traceback: readonly string[] = []) {
    super(message);
    this.name = name;
    this.traceback = traceback;
  }

  /** The error as an output of the cell. */
  toOutput(): ErrorOutput {
    return { output_type: "error", ename: this.name, evalue: this.message, traceback: this.traceback };
  }
}

/** An error after which the kernel is gone or of no use: no further cell can run. */
export class FatalCellError extends CellError {}
