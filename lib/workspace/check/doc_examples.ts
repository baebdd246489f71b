/**
 * The examples in the documentation of `lib`, run as tests.
 *
 * `deno test --doc` loads the whole module graph again for each example, which takes over an hour for some 600 of
 * them. Here every example is a module of its own too, but all of them share the modules that they import.
 *
 * @module
 */
import { projectRoot } from "../../data/root.ts";
import type { SourceFile } from "./import_rules.ts";
import { runDeno } from "./run_tool.ts";

/** One example: where it stands and its code. */
export interface DocExample {
  /** Path from the project's root. */
  readonly path: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  /** The code, without the comment's margin. */
  readonly code: string;
}

const EXAMPLE = /^[ \t]*\* ```ts\n((?:[ \t]*\*.*\n)*?)[ \t]*\* ```$/gm;

/**
 * Finds the examples in documentation comments: the blocks fenced as `ts`, without those marked `ignore`.
 *
 * @param file A source file.
 * @returns Its examples in order.
 */
export function docExamples({ path, text }: SourceFile): DocExample[] {
  return [...text.matchAll(EXAMPLE)].map((match) => ({
    path,
    line: text.slice(0, match.index).split("\n").length + 1,
    code: match[1]!.replaceAll(/^[ \t]*\* ?/gm, ""),
  }));
}

async function writeTests(folder: string, examples: readonly DocExample[]): Promise<string> {
  const tests: string[] = [];
  for (const { path, line, code } of examples) {
    const name = `${path.replaceAll("/", "__").replace(/\.ts$/, "")}__${line}.ts`;
    await Deno.writeTextFile(`${folder}/${name}`, `${code}export {};\n`);
    tests.push(`Deno.test(${JSON.stringify(`${path}:${line}`)}, async () => void await import("./${name}"));\n`);
  }
  const driver = `${folder}/examples_test.ts`;
  await Deno.writeTextFile(driver, tests.join(""));
  return driver;
}

/**
 * Type-checks and runs examples, each as one test that is named by its file and line.
 *
 * @param files Source files with examples in their documentation.
 * @returns What went wrong, as `deno test` prints it; nothing when all pass.
 */
export async function runDocExamples(files: readonly SourceFile[]): Promise<string[]> {
  const folder = await Deno.makeTempDir({ prefix: "doc-examples-" });
  try {
    const driver = await writeTests(folder, files.flatMap(docExamples));
    const config = `--config=${projectRoot()}/deno.json`;
    const { ok, output } = await runDeno(
      ["test", config, "--no-prompt", "--quiet", "--allow-read", "--allow-env", driver],
    );
    return ok ? [] : [output];
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
