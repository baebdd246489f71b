import { it } from "@std/testing/bdd";
import { installedTool } from "../charts/installed_tool.ts";

/** A test that needs a program; where it is absent the test is skipped and its title says why. */
export function itWith(program: string, title: string, test: () => Promise<void>): void {
  if (installedTool(program)) it(title, test);
  else it.skip(`${title} (skipped: ${program} is not installed)`, test);
}

/** Runs a program to its end and returns what it wrote to stdout; fails with what it wrote to stderr. */
export async function runProgram(
  program: string,
  { args, env = {} }: { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(program, { args: [...args], env, stdin: "null" }).output();
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
