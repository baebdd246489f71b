/**
 * Running a subcommand of Deno itself, as the checks do.
 *
 * @module
 */
import { projectRoot } from "../../data/root.ts";

/** How a command ended and what it printed on both streams. */
export interface ToolResult {
  /** Whether it succeeded. */
  readonly ok: boolean;
  /** Both streams. */
  readonly output: string;
}

/** Subcommands that load packages: they must be those of the lock file. */
const LOADING: readonly string[] = ["check", "doc", "test", "bundle"];

/**
 * Runs `deno` with the given arguments in the project's root.
 *
 * @param args Arguments, the subcommand first.
 * @returns Exit status and output, without colours.
 */
export async function runDeno(args: readonly string[]): Promise<ToolResult> {
  const [subcommand = "", ...others] = args;
  const command = new Deno.Command(Deno.execPath(), {
    args: [subcommand, ...(LOADING.includes(subcommand) ? ["--frozen"] : []), ...others],
    cwd: projectRoot(),
    env: { NO_COLOR: "1" },
    stdin: "null",
  });
  const { success, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { ok: success, output: `${decoder.decode(stdout)}${decoder.decode(stderr)}`.trim() };
}
