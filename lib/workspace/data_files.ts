/**
 * The data files behind a figure, with the hashes of what they hold at this moment.
 *
 * @module
 */
import { readDataPackage, readProjectFile } from "../data/data_package.ts";
import { sha256 } from "./sha256.ts";

/** A data file. */
export interface DataFile {
  /** Name of the resource in the data package. */
  readonly name: string;
  /** Path from the project's root. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Looks up data resources.
 *
 * @param names Names of resources.
 * @returns Their files, in the same order.
 * @throws {RangeError} If the data package has no resource of that name.
 */
export async function dataFiles(names: readonly string[]): Promise<DataFile[]> {
  if (names.length === 0) return [];
  const { resources } = await readDataPackage();
  return await Promise.all(names.map(async (name) => {
    const path = resources.find((resource) => resource.name === name)?.path;
    if (path === undefined) throw new RangeError(`Cannot name the data of a figure: the data package has no ${name}`);
    const file = `data/${path}`;
    return { name, path: file, sha256: await sha256(await readProjectFile(file)) };
  }));
}
