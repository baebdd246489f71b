/**
 * Reading a command line, with one way to refuse what does not belong on it.
 *
 * @module
 */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { messageOf, misuse } from "./failure.ts";

/** What a refusal says. */
export interface Refusal {
  /** What the command does, as a verb: "run". */
  readonly attempt: string;
  /** Where to read on; that `--help` lists the options, unless told. */
  readonly hint?: string;
}

/**
 * Reads a command line.
 *
 * @param config The arguments and the options that there are, as `parseArgs` of `node:util` takes them.
 * @param refusal What is said where something else stands there.
 * @returns Options and, where they are allowed, the other arguments.
 * @throws {Failure} If an option is unknown or lacks its value, or an argument is not allowed.
 * @example
 * ```ts
 * import { parseCommandLine } from "lib/workspace/command_line.ts";
 * import { expect } from "@std/expect";
 *
 * const options = { out: { type: "string" } } as const;
 * expect(parseCommandLine({ args: ["--out", "a"], options }, { attempt: "run" }).values.out).toBe("a");
 * expect(() => parseCommandLine({ args: ["--fast"], options }, { attempt: "run" })).toThrow(
 *   "Cannot run: Unknown option '--fast'; --help lists the options",
 * );
 * ```
 */
export function parseCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
  { attempt, hint = "--help lists the options" }: Refusal,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [problem] = messageOf(error).split(". ");
    throw misuse(`Cannot ${attempt}: ${problem}; ${hint}`);
  }
}
