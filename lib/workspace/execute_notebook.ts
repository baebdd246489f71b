/**
 * Running a notebook from top to bottom in a kernel of its own.
 *
 * @module
 */
import { type CellError, FatalCellError } from "./cell_error.ts";
import { hasTag } from "./cell_tags.ts";
import { type CellLimits, executeCell } from "./execute_cell.ts";
import { Kernel } from "../jupyter/kernel.ts";
import type { Message } from "../jupyter/message.ts";
import { type Cell, type CodeCell, type Notebook, NOTEBOOK_METADATA } from "./notebook_format.ts";
import { OutputCollector } from "./output_collector.ts";
import { stepTitle } from "./step_title.ts";
import { RECORD_ENVIRONMENT, recordFrom, type WorkspaceRecord } from "./workspace_record.ts";

/** Where a run stands. */
export interface Position {
  /** 1-based number of the cell among all cells. */
  readonly cell: number;
  /** How many cells there are. */
  readonly cells: number;
  /** The nearest heading above the cell. */
  readonly step?: string;
  /** How far the cell's own work has come. */
  readonly detail?: { readonly done: number; readonly total: number; readonly label: string };
}

/** How a notebook is run. */
export interface ExecuteOptions extends CellLimits {
  /** The notebook's name, as errors give it. */
  readonly name: string;
  /** The folder that cells see as their own: the notebook's. */
  readonly cwd: string;
  /** Stops the run and ends its kernel. */
  readonly signal?: AbortSignal;
  /** Hears where the run stands. */
  readonly onPosition?: (position: Position) => void;
}

/** What came of a run. */
export interface Execution {
  /** The notebook with its outputs; where the run failed, up to the cell that failed. */
  readonly notebook: Notebook;
  /** What the notebook recorded, in order. */
  readonly records: readonly WorkspaceRecord[];
  /** Why the run failed: notebook, cell, step, error. */
  readonly failure?: string;
}

/**
 * Runs a notebook. What a cell does wrong is returned, not thrown.
 *
 * @param notebook The notebook; outputs that it has are dropped.
 * @param options Name, folder, limits, abort signal, listener.
 * @returns The executed notebook and its records.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function executeNotebook(notebook: Notebook, options: ExecuteOptions): Promise<Execution> {
  const run = new Run(notebook, options);
  try {
    await run.toEnd();
    return run.execution();
  } catch (error) {
    options.signal?.throwIfAborted();
    return run.execution(run.describe(error as Error));
  }
}

/** What a run gives a code cell. */
export type CellResult = Pick<CodeCell, "execution_count" | "outputs">;

/**
 * A notebook as a run writes it: with results, and without anything that would change from run to run.
 *
 * @param notebook The notebook; results that it has are dropped.
 * @param resultOf The result of the code cell at a place among all cells.
 * @returns The executed notebook.
 */
export function withResults(notebook: Notebook, resultOf: (index: number) => CellResult): Notebook {
  const cells = notebook.cells.map((cell, index) => {
    if (cell.cell_type !== "code") return cell;
    const { execution: _timing, ...metadata } = cell.metadata;
    return { ...cell, metadata, ...resultOf(index) };
  });
  return { ...notebook, metadata: { ...notebook.metadata, ...NOTEBOOK_METADATA }, cells };
}

class Run {
  readonly #notebook: Notebook;
  readonly #options: ExecuteOptions;
  readonly #outputs = new OutputCollector();
  readonly #counts = new Map<number, number>();
  readonly #records: WorkspaceRecord[] = [];
  #index = -1;

  constructor(notebook: Notebook, options: ExecuteOptions) {
    this.#notebook = notebook;
    this.#options = options;
  }

  async toEnd(): Promise<void> {
    const { cwd, signal } = this.#options;
    await using kernel = await Kernel.start({ cwd, signal, env: RECORD_ENVIRONMENT });
    for (const [index, cell] of this.#notebook.cells.entries()) {
      if (isRunnable(cell)) await this.#runCell(kernel, { index, cell });
    }
  }

  execution(failure?: string): Execution {
    const notebook = withResults(this.#notebook, (index) => ({
      execution_count: this.#counts.get(index) ?? null,
      outputs: this.#outputs.outputsOf(index),
    }));
    return { notebook, records: this.#records, failure };
  }

  /** The error with its place: notebook, cell, step. */
  describe(error: Error): string {
    const { name, message } = error;
    const cell = this.#notebook.cells[this.#index];
    if (cell === undefined) return `${this.#options.name}: ${message}`;
    const { step } = this.#position();
    const place = [this.#options.name, `cell ${this.#index + 1} (${cell.id})`, step && `step "${step}"`];
    return `${place.filter(Boolean).join(", ")}: ${name}: ${message}`;
  }

  async #runCell(kernel: Kernel, { index, cell }: { index: number; cell: CodeCell }): Promise<void> {
    this.#index = index;
    this.#outputs.begin(index);
    this.#options.onPosition?.(this.#position());
    try {
      await executeCell(kernel, cell.source, { ...this.#options, onMessage: (message) => this.#take(message) });
    } catch (error) {
      this.#showError(error as CellError);
      if (error instanceof FatalCellError || !hasTag(cell, "raises-exception")) throw error;
    }
  }

  #take(message: Message): void {
    const record = recordFrom(message);
    if (record) return this.#takeRecord(record);
    const { execution_count } = message.content;
    if (typeof execution_count === "number") this.#counts.set(this.#index, execution_count);
    this.#outputs.collect(message);
  }

  #takeRecord(record: WorkspaceRecord): void {
    if (record.kind === "progress") this.#options.onPosition?.({ ...this.#position(), detail: record });
    else this.#records.push(record);
  }

  /** The kernel shows what a cell throws, but not that it does not parse, took too long or ended the kernel. */
  #showError(error: CellError): void {
    const outputs = this.#outputs.outputsOf(this.#index);
    if (!outputs.some(({ output_type }) => output_type === "error")) this.#outputs.append(error.toOutput());
  }

  #position(): Position {
    const { cells } = this.#notebook;
    return { cell: this.#index + 1, cells: cells.length, step: stepTitle(cells, this.#index) };
  }
}

function isRunnable(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code" && cell.source.trim() !== "" && !hasTag(cell, "skip-execution");
}
