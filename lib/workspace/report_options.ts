/**
 * The command line of `deno task report`.
 *
 * @module
 */
import { parseCommandLine } from "./command_line.ts";

/** What `deno task report` was asked to do. */
export interface ReportOptions {
  /** Folder of the run; the report goes into its folder `report`. */
  readonly out?: string;
  /** Whether only to say how the command is used. */
  readonly help: boolean;
}

/** How the command is used. */
export const REPORT_USAGE = `Usage: deno task report [options]

Writes pages from the last run to out/report/: index.html and one page for each notebook. They need no server and no
network.

  --out DIR   folder of the run, out/ unless told
  --help      prints this`;

/**
 * Reads the command line.
 *
 * @param args The arguments.
 * @returns What is asked for.
 * @throws {Failure} If an option is unknown or malformed.
 * @example
 * ```ts
 * import { parseReportOptions } from "lib/workspace/report_options.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseReportOptions(["--out", "out/thin"])).toEqual({ out: "out/thin", help: false });
 * ```
 */
export function parseReportOptions(args: readonly string[]): ReportOptions {
  const options = { out: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  const { values: { out, help = false } } = parseCommandLine({ args: [...args], options }, { attempt: "report" });
  return { out, help };
}
