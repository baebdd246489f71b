import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";

/** The run command. */
export const COMMAND = fileURLToPath(new URL("../../lib/workspace/cli/run.ts", import.meta.url));
/** The permissions that its task has. */
export const PERMISSIONS = ["--allow-read", "--allow-write", "--allow-net=127.0.0.1", "--allow-run", "--allow-env"];

/** Starts the command in a process group of its own, as a shell starts what is typed. */
export function start(args: readonly string[], cwd: string): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...PERMISSIONS, COMMAND, ...args],
    cwd,
    env: { NO_COLOR: "1", TMPDIR: cwd },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    detached: true,
  }).spawn();
}

/** Waits for a command and returns its exit status and what it printed. */
export async function finish(child: Deno.ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await child.output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

/** Writes notebooks into a folder. */
export async function write(folder: string, notebooks: Readonly<Record<string, FixtureCell[]>>): Promise<void> {
  for (const [name, cells] of Object.entries(notebooks)) {
    await Deno.writeTextFile(join(folder, `${name}.ipynb`), formatNotebook(fixtureNotebook(...cells)));
  }
}

/** Names of what lies in a folder, sorted. */
export async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

/** Kernels whose connection file lies or lay in a folder below the given one. */
export async function kernelsBelow(folder: string): Promise<string[]> {
  const { stdout } = await new Deno.Command("ps", { args: ["-eo", "args"] }).output();
  const processes = new TextDecoder().decode(stdout).split("\n");
  return processes.filter((line) => line.includes("jupyter --kernel") && line.includes(folder));
}
