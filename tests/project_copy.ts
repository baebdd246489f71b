import { projectRoot } from "../lib/data/mod.ts";

/** What a copy of the project needs to run notebooks, checks and the tests of one article. */
const PARTS: readonly string[] = ["deno.json", "deno.lock", "data", "lib", "notebooks", "tests"];

async function copy(from: string, to: string): Promise<void> {
  if (!(await Deno.stat(from)).isDirectory) return await Deno.copyFile(from, to);
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) await copy(`${from}/${name}`, `${to}/${name}`);
}

/** A copy of the project to edit, in a temporary folder that the caller removes. */
export async function copyProject(): Promise<string> {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "project-copy-" }));
  for (const part of PARTS) await copy(`${projectRoot()}/${part}`, `${root}/${part}`);
  return root;
}

/** Gives a test a copy of the project to edit, which is gone when the test ends. */
export async function withProjectCopy(use: (root: string) => Promise<void>): Promise<void> {
  const root = await copyProject();
  try {
    await use(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}
