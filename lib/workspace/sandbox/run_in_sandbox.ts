/**
 * Running one of the workspace's commands, and the kernels that it starts, in a sandbox.
 *
 * @module
 */
import { resolve } from "node:path";
import { settlesWithin } from "../../jupyter/deadline.ts";
import { findSandbox } from "./find_sandbox.ts";
import { SANDBOX_TOOLS, type SandboxTool } from "./sandbox_tools.ts";

/** What is run in a sandbox. */
export interface SandboxedCommand {
  /** The project's folder, which is read-only inside. */
  readonly root: string;
  /** The folder for outputs, which is created where it is missing; the only one that can be written to. */
  readonly out: string;
  /** Program and arguments. */
  readonly command: readonly string[];
  /** Passes the end on. */
  readonly signal: AbortSignal;
  /** Programs that make a sandbox; bubblewrap and unshare unless told. */
  readonly tools?: readonly SandboxTool[];
}

/** How long a command may take to end itself. */
const END_GRACE = 5000;

/**
 * Runs a command in a sandbox, with the streams of this process.
 *
 * @param sandboxed Project, outputs, command.
 * @returns Its exit status.
 * @throws {Failure} If no program makes a sandbox here.
 * @throws {unknown} The signal's reason, when it aborts; then the command has ended.
 */
export async function runInSandbox({ root, out, command, signal, tools }: SandboxedCommand): Promise<number> {
  const tool = await findSandbox(root, tools ?? SANDBOX_TOOLS);
  await Deno.mkdir(out, { recursive: true });
  const temporary = await Deno.makeTempDir({ prefix: "sandbox-" });
  try {
    const writable = [await Deno.realPath(out), await Deno.realPath(temporary)];
    const args = tool.args({ root: await Deno.realPath(resolve(root)), writable, command });
    return await runGroup(tool.name, args, { env: { TMPDIR: temporary }, signal });
  } finally {
    await Deno.remove(temporary, { recursive: true });
  }
}

/** Runs a program as a process group of its own, so that a signal reaches what it has started too. */
async function runGroup(
  program: string,
  args: readonly string[],
  { env, signal }: { readonly env: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<number> {
  const child = new Deno.Command(program, { args: [...args], env, stdin: "null", detached: true }).spawn();
  const stop = (): void => signalGroup(child.pid, "SIGTERM");
  signal.addEventListener("abort", stop);
  const { code } = await child.status;
  signal.removeEventListener("abort", stop);
  await endGroup(child.pid);
  signal.throwIfAborted();
  return code;
}

/** Waits for the rest of a group and ends it where it does not end itself. */
async function endGroup(leader: number): Promise<void> {
  const gone = async (): Promise<void> => {
    while (isRunning(leader)) await new Promise((done) => setTimeout(done, 20));
  };
  if (!await settlesWithin(gone(), END_GRACE)) signalGroup(leader, "SIGKILL");
}

function isRunning(leader: number): boolean {
  try {
    Deno.kill(-leader, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}

function signalGroup(leader: number, name: Deno.Signal): void {
  try {
    Deno.kill(-leader, name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
