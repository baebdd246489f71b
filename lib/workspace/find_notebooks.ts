/**
 * Which notebooks a command means.
 *
 * @module
 */
import { basename, join, resolve } from "node:path";
import { misuse } from "./failure.ts";

/** A notebook's file. */
export interface NotebookFile {
  /** The file's name without extension; that of its article. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

const EXTENSION = ".ipynb";

/**
 * Finds notebooks.
 *
 * @param names Names in the folder, or paths that end in `.ipynb`; empty for the whole folder.
 * @param folder The folder of the project's notebooks.
 * @returns The files; those of the whole folder sorted by name.
 * @throws {Failure} If a name is none, or two files have the same.
 */
export async function findNotebooks(names: readonly string[], folder: string): Promise<NotebookFile[]> {
  const known = await notebooksIn(folder);
  if (names.length === 0) return known;
  const found = names.map((name) => name.endsWith(EXTENSION) ? fileAt(resolve(name)) : named(name, known));
  for (const { name } of found) {
    if (found.filter((file) => file.name === name).length > 1) {
      throw misuse(`Cannot run ${name} twice: the notebooks of a run must have different names`);
    }
  }
  return found;
}

async function notebooksIn(folder: string): Promise<NotebookFile[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  const names = entries.map((entry) => entry.name).filter((name) => name.endsWith(EXTENSION));
  return names.sort().map((name) => fileAt(join(folder, name)));
}

function fileAt(path: string): NotebookFile {
  return { name: basename(path, EXTENSION), path };
}

function named(name: string, known: readonly NotebookFile[]): NotebookFile {
  const found = known.find((file) => file.name === name);
  if (found) return found;
  throw misuse(`Cannot find the notebook ${name}: there are ${known.map((file) => file.name).join(", ") || "none"}`);
}
