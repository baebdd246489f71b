/**
 * Which of the programs that make a sandbox works here.
 *
 * @module
 */
import { Failure } from "../failure.ts";
import { SANDBOX_TOOLS, type SandboxTool } from "./sandbox_tools.ts";

/** What a program printed; undefined where there is none of the name. */
async function output(command: Deno.Command): Promise<Deno.CommandOutput | undefined> {
  try {
    return await command.output();
  } catch {
    return undefined;
  }
}

/** Says why a program makes no sandbox here; undefined where it does. */
async function findObstacle({ name, args }: SandboxTool, root: string): Promise<string | undefined> {
  const command = new Deno.Command(name, {
    args: args({ root, writable: [], command: ["true"] }),
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  });
  const result = await output(command);
  if (result === undefined) return "is not installed";
  const [line = ""] = new TextDecoder().decode(result.stderr).trim().split("\n");
  return result.success ? undefined : `fails with "${line}"`;
}

/**
 * Finds a program that makes a sandbox, by making one.
 *
 * @param root The project's folder.
 * @param tools The programs, the better one first.
 * @returns The first that works.
 * @throws {Failure} If none does; the message says why for each.
 */
export async function findSandbox(root: string, tools: readonly SandboxTool[] = SANDBOX_TOOLS): Promise<SandboxTool> {
  const obstacles: string[] = [];
  for (const tool of tools) {
    const obstacle = await findObstacle(tool, root);
    if (obstacle === undefined) return tool;
    obstacles.push(`${tool.name} ${obstacle}`);
  }
  const names = tools.map(({ name }) => name).join(" or ");
  throw new Failure(`Cannot run in a sandbox: ${names} must be able to make one, but ${obstacles.join(" and ")}`);
}
