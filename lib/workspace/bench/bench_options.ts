/**
 * The command line of `deno task bench`.
 *
 * @module
 */
import { parseCommandLine } from "../command_line.ts";
import { misuse } from "../failure.ts";

/** What `deno task bench` was asked to do. */
export interface BenchOptions {
  /** Names of comparisons; empty for all. */
  readonly only: readonly string[];
  /** Runs of each side. */
  readonly runs: number;
  /** File for the results. */
  readonly json?: string;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

const DEFAULT_RUNS = 5;

/** How the command is used. */
export const BENCH_USAGE = `Usage: deno task bench [options]

Measures this project against its peers, both sides in turn on the same machine, and prints the ratio of the medians: below
one, this project is faster. A peer that is not installed is named.

  --only NAME,...   acute-vs-cvode, acute-vs-scipy, sweep-two-cores, notebooks-vs-python; all unless told
  --runs N          runs of each side, ${DEFAULT_RUNS} unless told
  --json FILE       also writes machine, versions and results to a file
  --help            prints this`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @param names The comparisons that there are.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown or malformed, or a comparison is not there.
 * @example
 * ```ts
 * import { parseBenchOptions } from "lib/workspace/bench/bench_options.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseBenchOptions(["--only", "a,b"], ["a", "b", "c"]).only).toEqual(["a", "b"]);
 * ```
 */
export function parseBenchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const { only = [], runs = `${DEFAULT_RUNS}`, json, help = false } = parse(args);
  const asked = only.flatMap((list) => list.split(",")).map((name) => name.trim());
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw misuse(`Cannot compare ${unknown}: it must be one of ${names.join(", ")}`);
  if (!/^[1-9]\d{0,3}$/.test(runs)) throw misuse(`Cannot bench: --runs must be an integer from 1 to 9999, got ${runs}`);
  return { only: asked, runs: Number(runs), json, help };
}

function parse(args: readonly string[]) {
  return parseCommandLine({
    args: [...args],
    options: {
      only: { type: "string", multiple: true },
      runs: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  }, { attempt: "bench" }).values;
}
