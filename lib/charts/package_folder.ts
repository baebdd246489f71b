/**
 * Where an npm package lies, so that its fonts and WebAssembly can be read as files.
 *
 * @module
 */
import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/**
 * The folder of an installed npm package, wherever the runtime keeps it.
 *
 * @param name Name of the package.
 * @returns Absolute path.
 * @throws {RangeError} If the package is not installed.
 *
 * @example
 * ```ts
 * import { packageFolder } from "lib/charts/package_folder.ts";
 * import { expect } from "@std/expect";
 *
 * expect(packageFolder("@expo-google-fonts/inter")).toMatch(/inter/);
 * ```
 */
export function packageFolder(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new RangeError(`Cannot find a package's files: ${name} must be installed`);
  return dirname(manifest);
}
