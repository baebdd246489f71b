/**
 * What the commands behind the tasks have in common: the version of Deno, one clear line for a failure, a clean end on
 * an interruption, the exit status.
 *
 * @module
 */
import { DataError } from "../data/mod.ts";
import { requireDeno } from "./deno_version.ts";
import { Failure } from "./failure.ts";
import type { LineTarget } from "./progress_lines.ts";

/** What a command gets to work with. */
export interface CommandContext {
  /** The arguments. */
  readonly args: readonly string[];
  /** Aborts when the process is told to stop. */
  readonly signal: AbortSignal;
  /** Prints a text to stdout, with a line end. */
  readonly print: (text: string) => void;
  /** Where progress is shown: stderr. */
  readonly lines: LineTarget;
}

/** Width of a terminal that does not say how wide it is. */
const NARROW = 80;

/** Exit status where nobody reads any more what is printed, as the end of `... | head` does: 128 and SIGPIPE's number. */
const UNHEARD = 141;

/** Signals that tell a process to stop, with the exit status that says so: 128 and the signal's number. */
const STOP_SIGNALS: Readonly<Partial<Record<Deno.Signal, number>>> = Deno.build.os === "windows"
  ? { SIGINT: 130 }
  : { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a command and ends the process.
 *
 * @param body The command; returns the exit status, or nothing for 0.
 */
export async function command(body: (context: CommandContext) => Promise<number | void>): Promise<never> {
  const stop = new AbortController();
  for (const [signal, status] of Object.entries(STOP_SIGNALS)) {
    Deno.addSignalListener(signal as Deno.Signal, () => stop.abort(status));
  }
  try {
    requireDeno();
    const context = { args: Deno.args, signal: stop.signal, print, lines: progressTarget() };
    Deno.exit(await body(context) ?? 0);
  } catch (error) {
    if (stop.signal.aborted) Deno.exit(stop.signal.reason);
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    for (const line of [failure.message, ...failure.details]) writeLine(Deno.stderr, line);
    Deno.exit(failure.exitCode);
  }
}

/** What a person is to read of an error; undefined for a fault of the program. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  return error instanceof DataError ? new Failure(error.message, { cause: error }) : undefined;
}

function print(text: string): void {
  writeLine(Deno.stdout, text);
}

function progressTarget(): LineTarget {
  const write = (text: string): void => writeAll(Deno.stderr, text);
  return { write, columns: Deno.stderr.isTerminal() ? Deno.consoleSize().columns || NARROW : undefined };
}

function writeLine(stream: typeof Deno.stderr, text: string): void {
  writeAll(stream, `${text}\n`);
}

function writeAll(stream: typeof Deno.stderr, text: string): void {
  const bytes = new TextEncoder().encode(text);
  try {
    for (let written = 0; written < bytes.length;) written += stream.writeSync(bytes.subarray(written));
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
    Deno.exit(UNHEARD);
  }
}
