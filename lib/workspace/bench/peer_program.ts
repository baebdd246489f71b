/**
 * Programs of peers: found, started and heard.
 *
 * @module
 */

/** A program and its arguments. */
export interface PeerProgram {
  /** Name or path. */
  readonly command: string;
  /** Arguments. */
  readonly args: readonly string[];
  /** Its working folder. */
  readonly cwd?: string;
  /** Its environment, beside that of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end.
 *
 * @param program The program.
 * @param options Ends it when aborted.
 * @returns What it wrote to stdout; undefined where it is not installed or failed.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function peerOutput(
  { command, args, cwd, env }: PeerProgram,
  { signal }: { readonly signal: AbortSignal },
): Promise<string | undefined> {
  try {
    const child = new Deno.Command(command, { args: [...args], cwd, env, signal, stdin: "null", stderr: "null" });
    const { success, stdout } = await child.output();
    signal.throwIfAborted();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** A Python that has what is asked. */
export interface Python {
  /** The interpreter. */
  readonly command: string;
  /** Versions by name: Python's own and those of the modules. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The first one of the path, and the system's own, for which a system's packages are installed. */
const PYTHONS = ["python3", "/usr/bin/python3"];
const VERSIONS = [
  "import json, platform, sys",
  "from importlib.metadata import version",
  'print(json.dumps({"python": platform.python_version(), **{name: version(name) for name in sys.argv[1:]}}))',
].join("\n");

/**
 * Finds a Python with some packages.
 *
 * @param packages Names of the packages.
 * @param options Ends the search when aborted.
 * @returns The first that has all; undefined where there is none.
 */
export async function findPython(
  packages: readonly string[],
  options: { readonly signal: AbortSignal },
): Promise<Python | undefined> {
  for (const command of PYTHONS) {
    const text = await peerOutput({ command, args: ["-c", VERSIONS, ...packages] }, options);
    if (text !== undefined) return { command, versions: JSON.parse(text) };
  }
  return undefined;
}
