/**
 * Whether a kernel starts and finds lib in the folders that front ends start it in.
 *
 * @module
 */
import { join } from "node:path";
import { messageOf } from "../failure.ts";
import { Kernel } from "../../jupyter/kernel.ts";
import { type Finding, fine, wrong } from "./finding.ts";
import type { Surroundings } from "./surroundings.ts";

const IMPORT = 'await import("lib/notebook/mod.ts");';

/** Folders of the project, with who starts kernels there. */
const FOLDERS: Readonly<Record<string, string>> = {
  ".": "VS Code",
  notebooks: "Jupyter",
  "lib/notebook": "any folder inside the project",
};

/** What keeps a kernel in a folder from importing lib, if anything. */
async function findFault(cwd: string): Promise<string | undefined> {
  try {
    await using kernel = await Kernel.start({ cwd });
    const { status, evalue } = await kernel.execute(IMPORT, () => {});
    return status === "ok" ? undefined : String(evalue);
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Examines whether kernels find lib.
 *
 * @param surroundings Where.
 * @returns A finding for each folder.
 */
export async function examineKernelStart({ root }: Surroundings): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [folder, who] of Object.entries(FOLDERS)) {
    const subject = `Imports in ${folder === "." ? "the project's folder" : `${folder}/`}`;
    const fault = await findFault(join(root, folder));
    const remedy =
      "open the notebooks from inside the project: lib/ is found by the deno.json above the kernel's folder";
    findings.push(
      fault === undefined
        ? fine(subject, `a kernel there finds lib (${who})`)
        : wrong(subject, { text: fault, remedy, isNeeded: true }),
    );
  }
  return findings;
}
