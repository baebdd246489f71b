/**
 * Running one cell within its limits of time and output.
 *
 * @module
 */
import { CellError, FatalCellError } from "./cell_error.ts";
import type { OnMessage } from "../jupyter/client.ts";
import { settlesWithin } from "../jupyter/deadline.ts";
import type { Kernel } from "../jupyter/kernel.ts";
import type { Json } from "../jupyter/message.ts";
import { FrameLengthError } from "../jupyter/zmtp.ts";
import { findSyntaxError } from "./syntax_error.ts";
import { findUnlockedImport } from "./unlocked_import.ts";

/** What a cell may use up. */
export interface CellLimits {
  /** Seconds that it may run. */
  readonly timeout: number;
  /** Bytes that it may publish. */
  readonly outputLimit: number;
}

/** How long an interrupted cell may take to hand over what it has published. */
const INTERRUPT_GRACE = 2000;

/**
 * Runs a cell.
 *
 * @param kernel Where it runs; where the error is not the cell's own, the kernel is of no further use.
 * @param source The cell's text.
 * @param options The limits, and who gets what it publishes.
 * @throws {CellError} If it throws, does not parse, imports what `deno.lock` does not pin, exceeds a limit or ends the
 * kernel.
 */
export async function executeCell(
  kernel: Kernel,
  source: string,
  options: CellLimits & { readonly onMessage: OnMessage },
): Promise<void> {
  const output = meter(options);
  const reply = Promise.race([kernel.execute(source, output.onMessage), output.exceeded]);
  if (!await settlesWithin(reply, options.timeout * 1000)) {
    kernel.interrupt().catch(() => {});
    await settlesWithin(reply, INTERRUPT_GRACE);
    throw new FatalCellError("TimeoutError", `the cell ran longer than ${options.timeout} s`);
  }
  try {
    await requireSuccess(source, await reply);
  } catch (error) {
    throw asCellError(error, options);
  }
}

/** Hands messages on and counts their bytes; `exceeded` rejects when they are too many. */
function meter(
  { onMessage, outputLimit }: { readonly onMessage: OnMessage; readonly outputLimit: number },
): { readonly onMessage: OnMessage; readonly exceeded: Promise<never> } {
  const { promise, reject } = Promise.withResolvers<never>();
  let bytes = 0;
  const count: OnMessage = (message) => {
    bytes += message.byteLength;
    if (bytes > outputLimit) reject(outputLimitError(outputLimit));
    else onMessage(message);
  };
  return { onMessage: count, exceeded: promise };
}

async function requireSuccess(source: string, { status, ename, evalue, traceback }: Json): Promise<void> {
  if (status === "ok") return;
  const lines = traceback as string[];
  const hidden = lines.length === 0 ? await findHiddenError(source) : undefined;
  throw hidden ?? new CellError(ename as string, evalue as string, lines);
}

/** What keeps a cell from starting, of which the kernel says nothing. */
async function findHiddenError(source: string): Promise<CellError | undefined> {
  return await findSyntaxError(source) ?? await findUnlockedImport(source);
}

function asCellError(error: unknown, { outputLimit }: CellLimits): CellError {
  if (error instanceof CellError) return error;
  if (error instanceof FrameLengthError) return outputLimitError(outputLimit);
  const { name, message } = error as Error;
  return new FatalCellError(name, message);
}

function outputLimitError(limit: number): CellError {
  return new FatalCellError("OutputLimitError", `the cell published more than ${limit / 1e6} MB`);
}
