/**
 * Running the tests of one mutant in a copy of the project.
 *
 * @module
 */
import { join } from "node:path";

/**
 * What came of a mutant. killed: a test failed, or took so long that it was stopped; survived: all passed; untested:
 * there are no tests; invalid: it does not parse.
 */
export type Fate = "killed" | "survived" | "untested" | "invalid";

/** Tests that are run in a folder. */
export interface TestRun {
  /** The copy of the project. */
  readonly root: string;
  /** Test files, by their path from it. */
  readonly tests: readonly string[];
  /** Milliseconds after which they are stopped. */
  readonly timeout: number;
  /** Stops everything. */
  readonly signal: AbortSignal;
}

const FLAGS: readonly string[] = ["test", "--quiet", "--no-check", "--fail-fast", "--frozen", "--allow-all"];
/** What Deno says of a module that does not parse. */
const UNPARSED = /SyntaxError|could not be parsed/;

/**
 * Runs tests.
 *
 * @param run Folder, tests, limit.
 * @returns Whether all passed within the limit, and what they printed.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function passTests(
  { root, tests, timeout, signal }: TestRun,
): Promise<{ passed: boolean; output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [...FLAGS, ...tests],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
  });
  const { success, stdout, stderr } = await child.output();
  signal.throwIfAborted();
  const decoder = new TextDecoder();
  return { passed: success, output: `${decoder.decode(stdout)}${decoder.decode(stderr)}` };
}

/**
 * Puts a mutant in the place of its module, runs the tests and puts the module back.
 *
 * @param path The module, from the root of the copy.
 * @param sources The module's source and that of the mutant.
 * @param run Folder, tests, limit.
 * @returns Its fate.
 * @throws {unknown} The signal's reason, when it aborts.
 */
export async function tryMutant(
  path: string,
  sources: { readonly original: string; readonly mutant: string },
  run: TestRun,
): Promise<Fate> {
  if (run.tests.length === 0) return "untested";
  const file = join(run.root, path);
  await Deno.writeTextFile(file, sources.mutant);
  try {
    const { passed, output } = await passTests(run);
    if (passed) return "survived";
    return UNPARSED.test(output) ? "invalid" : "killed";
  } finally {
    await Deno.writeTextFile(file, sources.original);
  }
}
