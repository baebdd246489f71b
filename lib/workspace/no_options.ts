/**
 * The command line of commands that take no options.
 *
 * @module
 */
import { parseCommandLine } from "./command_line.ts";

/**
 * Reads a command line on which nothing but `--help` may stand.
 *
 * @param args The arguments.
 * @param attempt What the command does, as a verb: "check".
 * @returns Whether only the usage is asked for.
 * @throws {Failure} If anything else stands there.
 * @example
 * ```ts
 * import { asksForHelp } from "lib/workspace/no_options.ts";
 * import { expect } from "@std/expect";
 *
 * expect(asksForHelp(["--help"], "check")).toBe(true);
 * expect(() => asksForHelp(["--fast"], "check")).toThrow("Cannot check: Unknown option '--fast'; --help says more");
 * ```
 */
export function asksForHelp(args: readonly string[], attempt: string): boolean {
  const options = { help: { type: "boolean", short: "h" } } as const;
  return parseCommandLine({ args: [...args], options }, { attempt, hint: "--help says more" }).values.help ?? false;
}
