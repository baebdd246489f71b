/**
 * The project's folder, wherever the process was started.
 *
 * @module
 */

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

function parent(folder: string): string {
  return folder.replace(/[/\\][^/\\]*$/, "");
}

function findUpwards(start: string): string | undefined {
  for (let folder = start; folder !== parent(folder); folder = parent(folder)) {
    if (exists(`${folder}/deno.json`) && exists(`${folder}/data/datapackage.json`)) return folder;
  }
  return undefined;
}

/** The folder of this module as a path; undefined where the module was not loaded from a file. */
function moduleFolder(): string | undefined {
  const url = new URL(".", import.meta.url);
  if (url.protocol !== "file:") return undefined;
  const path = decodeURIComponent(url.pathname).replace(/\/$/, "");
  return Deno.build.os === "windows" ? path.replace(/^\//, "") : path;
}

/**
 * Finds the folder that holds both `deno.json` and `data/datapackage.json`: first above this module, so that code and
 * data belong together whatever the working directory is, then above the working directory.
 *
 * @returns The absolute path, without a trailing slash.
 * @throws {Error} If no such folder stands above either place.
 * @example
 * ```ts
 * import { projectRoot } from "lib/data/root.ts";
 * import { expect } from "@std/expect";
 *
 * expect(projectRoot().endsWith("/")).toBe(false);
 * ```
 */
export function projectRoot(): string {
  const starts = [moduleFolder(), Deno.cwd()].filter((start) => start !== undefined);
  for (const start of starts) {
    const found = findUpwards(start);
    if (found !== undefined) return found;
  }
  throw new Error(
    `Cannot find the project: a folder with deno.json and data/datapackage.json must stand above ${
      starts.join(" or ")
    }`,
  );
}
