/**
 * `deno task data`: writes the sizes and hashes of the data files into `data/datapackage.json`.
 *
 * @module
 */
import { DESCRIPTOR_PATH, readDataPackage, readProjectFile, type Resource } from "../../data/data_package.ts";
import { resourceHash } from "../../data/resource_hash.ts";
import { projectRoot } from "../../data/root.ts";
import { writeFileAtomically } from "../atomic_write.ts";

/**
 * Brings sizes and hashes in `data/datapackage.json` up to date. The file is written only if one changed.
 *
 * @param root The project's folder.
 * @returns Paths of the data files whose entry changed, below `data/`.
 * @throws {Error} If a data file is missing.
 */
export async function refreshDataPackage(root: string): Promise<string[]> {
  const descriptor = await readDataPackage({ root });
  const resources = await Promise.all(descriptor.resources.map(async (resource): Promise<Resource> => {
    const bytes = await readProjectFile(`data/${resource.path}`, { root });
    return { ...resource, bytes: bytes.length, hash: await resourceHash(bytes) };
  }));
  const changed = resources.filter((resource, index) => resource.hash !== descriptor.resources[index]?.hash);
  if (changed.length > 0) {
    const text = `${JSON.stringify({ ...descriptor, resources }, undefined, 2)}\n`;
    await writeFileAtomically(`${root}/${DESCRIPTOR_PATH}`, text);
  }
  return changed.map((resource) => resource.path);
}

if (import.meta.main) {
  const changed = await refreshDataPackage(projectRoot());
  const lines = changed.length === 0
    ? ["the data package is up to date"]
    : changed.map((path) => `updated  data/${path}`);
  await Deno.stdout.write(new TextEncoder().encode([...lines, ""].join("\n")));
}
