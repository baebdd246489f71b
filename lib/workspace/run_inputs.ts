/**
 * What a notebook's results rest on: its code cells, the modules that they load, data, packages, Deno and the runner
 * itself, as hashes. A run keeps them, so that a later command can tell whether it has to run again.
 *
 * @module
 */
import { posix, relative, sep } from "node:path";
import { projectRoot } from "../data/root.ts";
import { projectFiles } from "./check/project_files.ts";
import type { Notebook } from "./notebook_format.ts";
import { sha256 } from "./sha256.ts";

/** What a run rests on. */
export interface RunInputs {
  /** Version of Deno. */
  readonly deno: string;
  /** SHA-256 of what the code cells say, in hexadecimal. */
  readonly cells: string;
  /** SHA-256 of each file, by its path from the project's root: modules, data, packages. */
  readonly files: Readonly<Record<string, string>>;
}

/** Files that decide which packages are loaded. */
const PACKAGES: readonly string[] = ["deno.json", "deno.lock"];
const DATA = "data";
/** Writes what a notebook gives as files. */
const RUNNER = "lib/workspace/run.ts";

/** What a cell loads by its path from the root. */
const CELL_MODULE = /["'](lib\/[^"'\s]+)["']/g;
/** What a module loads: imports, exports and workers alike name a file from their own folder. */
const MODULE = /["'](\.{1,2}\/[^"'\s]+)["']/g;

/**
 * Hashes what a notebook rests on at this moment.
 *
 * @param notebook The notebook, before parameters are set.
 * @param folder The notebook's folder, from which its cells load what lies beside it.
 * @returns The hashes.
 */
export async function runInputs(notebook: Notebook, folder: string): Promise<RunInputs> {
  const cells = notebook.cells.filter(({ cell_type }) => cell_type === "code");
  const code = cells.map(({ source, metadata }) => ({ source, tags: metadata.tags }));
  const loaded = cells.flatMap(({ source }) => [...named(source, CELL_MODULE), ...beside(fromRoot(folder), source)]);
  const files = await codeAndData([RUNNER, ...loaded]);
  return { deno: Deno.version.deno, cells: await sha256(JSON.stringify(code)), files };
}

/**
 * Hashes modules with all that they load, the data, and what decides which packages are loaded.
 *
 * @param modules Paths of modules from the project's root; what is no file is left out.
 * @returns SHA-256 of each file in hexadecimal, by its path, sorted.
 */
export async function codeAndData(modules: readonly string[]): Promise<RunInputs["files"]> {
  const files = new Map<string, string>();
  for (const path of [...PACKAGES, ...await projectFiles(DATA, "")]) await addFile(files, path);
  await addModules(files, modules);
  return Object.fromEntries([...files].sort(([a], [b]) => a < b ? -1 : 1));
}

/**
 * The first difference between what a run rested on and what it would rest on now.
 *
 * @param before The inputs of the run.
 * @param now The inputs of this moment.
 * @returns What has changed, as the beginning of a sentence; undefined where nothing has.
 * @example
 * ```ts
 * import { changedInput } from "lib/workspace/run_inputs.ts";
 * import { expect } from "@std/expect";
 *
 * const before = { deno: "2.9.6", cells: "c1", files: { "data/a.csv": "f0" } };
 * expect(changedInput(before, { ...before, files: { "data/a.csv": "f1" } })).toBe("data/a.csv");
 * expect(changedInput(before, before)).toBeUndefined();
 * ```
 */
export function changedInput(before: RunInputs, now: RunInputs): string | undefined {
  if (before.deno !== now.deno) return "the version of Deno";
  if (before.cells !== now.cells) return "the notebook's code";
  const paths = Object.keys({ ...before.files, ...now.files }).sort();
  return paths.find((path) => before.files[path] !== now.files[path]);
}

async function addModules(files: Map<string, string>, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (files.has(path)) continue;
    const text = await addFile(files, path);
    if (text === undefined) continue;
    await addModules(files, beside(posix.dirname(path), text));
  }
}

function fromRoot(folder: string): string {
  return relative(projectRoot(), folder).replaceAll(sep, "/");
}

/** What a text in a folder names from there. */
function beside(folder: string, text: string): string[] {
  return named(text, MODULE).map((name) => posix.join(folder, name));
}

/** Adds a file and returns its text; what is no file was only named in a text or a comment. */
async function addFile(files: Map<string, string>, path: string): Promise<string | undefined> {
  const bytes = await Deno.readFile(`${projectRoot()}/${path}`).catch(() => undefined);
  if (bytes === undefined) return undefined;
  files.set(path, await sha256(bytes));
  return new TextDecoder().decode(bytes);
}

function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name as string);
}
