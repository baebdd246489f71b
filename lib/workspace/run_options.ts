/**
 * The command line of `deno task run`.
 *
 * @module
 */
import { parseCommandLine } from "./command_line.ts";
import { misuse } from "./failure.ts";

/** What `deno task run` was asked to do. */
export interface RunOptions {
  /** Names or paths of notebooks; empty for all. */
  readonly notebooks: readonly string[];
  /** Parameters as `name=value`. */
  readonly settings: readonly string[];
  /** A JSON file with parameters. */
  readonly parameterFile?: string;
  /** Folder for what the run writes. */
  readonly out?: string;
  /** Seconds that a cell may run. */
  readonly timeout: number;
  /** Whether to refresh the notebooks themselves. */
  readonly write: boolean;
  /** Whether to remove first what earlier runs left in the folder, so that every notebook is executed. */
  readonly fresh: boolean;
  /** Whether to run without network and with the project read-only. */
  readonly sandbox: boolean;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

const DEFAULT_TIMEOUT = 600;

/** How the command is used. */
export const RUN_USAGE = `Usage: deno task run [notebook...] [options]

Executes notebooks from top to bottom and writes what they make to out/. A notebook is not executed again where nothing has
changed since its last successful run: neither its code, the modules it loads, data, parameters nor Deno.

  notebook            a name in notebooks/ or the path of an .ipynb file; all of notebooks/ unless told
  --notebook NAME     the same
  --set name=value    sets a parameter; may be repeated
  --samples N         points of the robustness sample: the same as --set samples=N
  --params FILE       sets parameters from a JSON file: { "name": value }; --set goes first
  --out DIR           where to write, out/ unless told
  --timeout SECONDS   how long a cell may run, ${DEFAULT_TIMEOUT} unless told
  --fresh             removes what earlier runs left in the folder, and so executes every notebook
  --write             also refreshes the notebooks themselves, if all went well
  --sandbox           runs without network and with the project read-only, by bubblewrap or unshare
  --help              prints this`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown or malformed.
 * @example
 * ```ts
 * import { parseRunOptions } from "lib/workspace/run_options.ts";
 * import { expect } from "@std/expect";
 *
 * const { notebooks, settings } = parseRunOptions(["ketamine", "--set", "dose=15"]);
 * expect([notebooks, settings]).toEqual([["ketamine"], ["dose=15"]]);
 * ```
 */
export function parseRunOptions(args: readonly string[]): RunOptions {
  const { values, positionals } = parse(args);
  const { set = [], samples, params, out, timeout, write = false, fresh = false } = values;
  const { sandbox = false, help = false, notebook = [] } = values;
  const settings = samples === undefined ? set : [...set, `samples=${samples}`];
  if (write && (settings.length > 0 || params !== undefined)) {
    throw misuse(
      "Cannot refresh the notebooks with parameters set: leave out --write, or --set, --samples and --params",
    );
  }
  if (write && sandbox) throw misuse("Cannot refresh the notebooks in a sandbox: leave out --write or --sandbox");
  const notebooks = [...positionals, ...notebook];
  return { notebooks, settings, parameterFile: params, out, timeout: seconds(timeout), write, fresh, sandbox, help };
}

function parse(args: readonly string[]) {
  return parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      notebook: { type: "string", multiple: true },
      set: { type: "string", multiple: true },
      samples: { type: "string" },
      params: { type: "string" },
      out: { type: "string" },
      timeout: { type: "string" },
      write: { type: "boolean" },
      fresh: { type: "boolean" },
      sandbox: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  }, { attempt: "run" });
}

function seconds(text: string | undefined): number {
  const value = text === undefined ? DEFAULT_TIMEOUT : Number(text);
  if (!(value > 0 && Number.isFinite(value))) {
    throw misuse(`Cannot run: --timeout must be a positive number of seconds, got ${text}`);
  }
  return value;
}
