/**
 * `deno task data`: writes the sizes and hashes of the data files into `data/datapackage.json`.
 *
 * @module
 */
import { DESCRIPTOR_PATH, readDataPackage, readProjectFile, type Resource } from "../../data/data_package.ts";
import { resourceHash } from "../../data/resource_hash.ts";
import { projectRoot } from "../../data/root.ts";
import { writeFileAtomically } from "../atomic_write.ts";
import { command } from "../command.ts";
import { Failure, messageOf } from "../failure.ts";
import { asksForHelp } from "../no_options.ts";

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

const USAGE = `Usage: deno task data

Writes the sizes and hashes of the data files into ${DESCRIPTOR_PATH}, where they have changed.`;

/** What has changed; what is wrong with the data is for a person to read. */
async function refresh(): Promise<string[]> {
  try {
    return await refreshDataPackage(projectRoot());
  } catch (error) {
    throw new Failure(messageOf(error), { cause: error });
  }
}

if (import.meta.main) {
  await command(async ({ args, print }) => {
    if (asksForHelp(args, "refresh the data package")) return print(USAGE);
    const changed = await refresh();
    const lines = changed.map((path) => `updated  data/${path}`);
    print(lines.length === 0 ? "the data package is up to date" : lines.join("\n"));
  });
}
