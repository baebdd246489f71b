import { basename, dirname, join } from "node:path";
import { parseNotebook } from "../../lib/workspace/notebook_file.ts";
import type { Notebook } from "../../lib/workspace/notebook_format.ts";
import { installKernels } from "./jupyter_server.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** Whether jupyter nbconvert is installed. */
export async function hasNbconvert(): Promise<boolean> {
  try {
    const command = new Deno.Command("jupyter", { args: ["nbconvert", "--version"], stdout: "null", stderr: "null" });
    return (await command.output()).success;
  } catch {
    return false;
  }
}

/**
 * Executes a notebook with jupyter nbconvert, whose kernel works in the notebook's folder.
 *
 * @param path The notebook.
 * @returns The executed notebook; the file stays as it is.
 */
export async function executeWithNbconvert(path: string): Promise<Notebook> {
  let executed: Notebook | undefined;
  await withTemporaryFolder(async (folder) => {
    await installKernels(folder);
    const command = new Deno.Command("jupyter", {
      args: [
        "nbconvert",
        "--to=notebook",
        "--execute",
        "--ExecutePreprocessor.timeout=600",
        `--output-dir=${folder}`,
        path,
      ],
      cwd: dirname(path),
      env: { JUPYTER_DATA_DIR: folder, JUPYTER_RUNTIME_DIR: folder, NO_COLOR: "1" },
      stdout: "null",
      stderr: "piped",
    });
    const { success, stderr } = await command.output();
    if (!success) throw new Error(`nbconvert failed on ${path}:\n${new TextDecoder().decode(stderr)}`);
    executed = parseNotebook(await Deno.readTextFile(join(folder, basename(path))));
  });
  return executed!;
}
