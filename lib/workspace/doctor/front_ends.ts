/**
 * Programs in which the notebooks can be opened, and where they look for kernels.
 *
 * @module
 */
import { jupyterDataFolder } from "../kernelspec.ts";
import { type Finding, fine, worthKnowing, wrong } from "./finding.ts";
import type { Surroundings } from "./surroundings.ts";

/** Front ends by the command that starts them. */
const FRONT_ENDS: Readonly<Record<string, string>> = {
  "jupyter-lab": "JupyterLab",
  "jupyter-notebook": "Jupyter Notebook",
  code: "VS Code",
};

/** Looks for front ends. */
async function examineFrontEnds({ ask }: Surroundings): Promise<Finding> {
  const subject = "Front ends";
  const found = await Promise.all(
    Object.entries(FRONT_ENDS).map(async ([command, name]) => {
      const version = (await ask(command, "--version"))?.split("\n")[0];
      return version === undefined ? [] : [`${name} ${version} (${command})`];
    }),
  );
  if (found.flat().length > 0) return fine(subject, found.flat().join(", "));
  return wrong(subject, {
    text: "neither Jupyter nor the command of VS Code is on the PATH; the commands of the workspace need neither",
    remedy: "pipx install jupyterlab, or VS Code with the extensions Deno and Jupyter",
  });
}

/** Whether Jupyter looks for kernels where `deno task kernel` puts ours. */
async function examineDataFolder({ platform, ask }: Surroundings): Promise<Finding> {
  const subject = "Jupyter's data folder";
  const ours = jupyterDataFolder(platform);
  const theirs = await ask("jupyter", "--data-dir");
  if (theirs !== undefined && theirs !== ours) {
    return wrong(subject, {
      text: `Jupyter uses ${theirs}, and not ${ours}`,
      remedy: `set JUPYTER_DATA_DIR=${theirs}`,
    });
  }
  const exists = await Deno.stat(ours).then(() => true, () => false);
  return fine(subject, exists ? ours : `${ours}, which deno task kernel creates`);
}

const TRUST = worthKnowing(
  "Trust",
  "Jupyter shows outputs that were not made on this machine with care: figures as PNG in place of SVG; nothing is lost",
  "run the notebook, or jupyter trust notebooks/*.ipynb",
);

/**
 * Examines the front ends.
 *
 * @param surroundings Where.
 * @returns Findings.
 */
export async function examineFrontEndsAndTrust(surroundings: Surroundings): Promise<Finding[]> {
  return [await examineFrontEnds(surroundings), await examineDataFolder(surroundings), TRUST];
}
