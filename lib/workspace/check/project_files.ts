/**
 * The project's own files, as the checks read them.
 *
 * @module
 */
import type { SourceFile } from "./import_rules.ts";
import { projectRoot } from "../../data/root.ts";

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory && entry.name !== "node_modules") yield* walk(path);
    else if (entry.isFile) yield path;
  }
}

/**
 * Files below a folder of the project, sorted by path.
 *
 * @param folder A folder, from the project's root.
 * @param extension How the names end, ".ts" unless told.
 * @returns Paths from the root, with forward slashes.
 */
export async function projectFiles(folder: string, extension = ".ts"): Promise<string[]> {
  const root = projectRoot();
  const paths = await Array.fromAsync(walk(`${root}/${folder}`));
  return paths.filter((path) => path.endsWith(extension)).map((path) => path.slice(root.length + 1));
}

/** The TypeScript files below a folder of the project, with their text. */
export async function projectSources(folder: string): Promise<SourceFile[]> {
  const paths = await projectFiles(folder);
  return await Promise.all(
    paths.map(async (path) => ({ path, text: await Deno.readTextFile(`${projectRoot()}/${path}`) })),
  );
}
