/**
 * `deno task data`: writes the sizes and hashes of the data files into `data/datapackage.json`.
 *
 * @module
 */
import { DESCRIPTOR_PATH, readDataPackage, readProjectFile, type Resource } from "../../data/data_package.ts";
import { resourceHash } from "../../data/resource_hash.ts";
import { projectRoot } from "../../data/root.ts";
import { writeFileAtomically } from "../atomic_write.ts";

async function refresh(resource: Resource): Promise<Resource> {
  const bytes = await readProjectFile(`data/${resource.path}`);
  return { ...resource, bytes: bytes.length, hash: await resourceHash(bytes) };
}

const descriptor = await readDataPackage();
const resources = await Promise.all(descriptor.resources.map(refresh));
const changed = resources.filter((resource, index) => resource.hash !== descriptor.resources[index]?.hash);
if (changed.length > 0) {
  const text = `${JSON.stringify({ ...descriptor, resources }, undefined, 2)}\n`;
  await writeFileAtomically(`${projectRoot()}/${DESCRIPTOR_PATH}`, text);
}
const lines = changed.map((resource) => `updated  data/${resource.path}`);
const summary = `${changed.length} of ${resources.length} data files changed`;
await Deno.stdout.write(new TextEncoder().encode([...lines, summary, ""].join("\n")));
