import { projectRoot, type Resource } from "../../lib/data/mod.ts";

/** A copy of `data/` and `deno.json` in a folder of its own, to be damaged. */
export interface TemporaryProject {
  /** The folder. */
  readonly root: string;
  /** Replaces the content of a file below `data/`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Text of a file below `data/`. */
  read(path: string): Promise<string>;
  /** Changes a resource's entry in the descriptor. */
  describe(name: string, change: (resource: Resource) => Partial<Resource>): Promise<void>;
}

async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const entry of Deno.readDir(from)) {
    if (entry.isDirectory) await copyFolder(`${from}/${entry.name}`, `${to}/${entry.name}`);
    else await Deno.copyFile(`${from}/${entry.name}`, `${to}/${entry.name}`);
  }
}

async function encode(content: string | Uint8Array): Promise<{ bytes: Uint8Array; hash: string }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return { bytes, hash: `sha256:${new Uint8Array(digest).toHex()}` };
}

/** Runs an action on a temporary copy of the project's data, and removes the copy. */
export async function withTemporaryProject(action: (project: TemporaryProject) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir();
  const read = (path: string): Promise<string> => Deno.readTextFile(`${root}/data/${path}`);
  const describe: TemporaryProject["describe"] = async (name, change) => {
    const descriptor = JSON.parse(await read("datapackage.json"));
    const resources = descriptor.resources.map((resource: Resource) =>
      resource.name === name ? { ...resource, ...change(resource) } : resource
    );
    await Deno.writeTextFile(`${root}/data/datapackage.json`, JSON.stringify({ ...descriptor, resources }));
  };
  const write: TemporaryProject["write"] = async (path, content) => {
    const { bytes, hash } = await encode(content);
    await Deno.writeFile(`${root}/data/${path}`, bytes);
    const name = path.replace(".csv", "").replaceAll("/", "-");
    if (path.endsWith(".csv")) await describe(name, () => ({ bytes: bytes.length, hash }));
  };
  try {
    await copyFolder(`${projectRoot()}/data`, `${root}/data`);
    await Deno.writeTextFile(`${root}/deno.json`, "{}");
    await action({ root, write, read, describe });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}
