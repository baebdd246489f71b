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

/**
 * Runs `deno` with the given arguments in the project's root.
 *
 * @param args Arguments, the subcommand first.
 * @returns Exit status and output, without colours.
 */
export async function runDeno(args: readonly string[]): Promise<ToolResult> {
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: projectRoot(),
    env: { NO_COLOR: "1" },
    stdin: "null",
  });
  const { success, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { ok: success, output: `${decoder.decode(stdout)}${decoder.decode(stderr)}`.trim() };
}
