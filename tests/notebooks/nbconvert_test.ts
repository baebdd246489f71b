import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { projectRoot } from "../../lib/data/mod.ts";

const NOTEBOOKS = ["soft-magnets", "ketamine"];

interface Executed {
  cells: { id: string; outputs?: unknown[] }[];
}

async function hasNbconvert(): Promise<boolean> {
  try {
    const { success } = await new Deno.Command("jupyter", { args: ["nbconvert", "--version"], stderr: "null" })
      .output();
    return success;
  } catch {
    return false;
  }
}

/** The stock kernelspec in a data folder of its own, so that nothing of the user's is touched. */
async function installKernel(folder: string): Promise<void> {
  const kernel = `${folder}/kernels/deno`;
  await Deno.mkdir(kernel, { recursive: true });
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  await Deno.writeTextFile(
    `${kernel}/kernel.json`,
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
}

async function convert(notebook: string, folder: string): Promise<Executed> {
  await installKernel(folder);
  const args = [
    "nbconvert",
    "--to",
    "notebook",
    "--execute",
    "--ExecutePreprocessor.timeout=600",
    "--output-dir",
    folder,
  ];
  const command = new Deno.Command("jupyter", {
    args: [...args, `notebooks/${notebook}.ipynb`],
    cwd: projectRoot(),
    env: { JUPYTER_DATA_DIR: folder, NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  });
  const { success, stderr } = await command.output();
  if (!success) throw new Error(`nbconvert failed on ${notebook}:\n${new TextDecoder().decode(stderr)}`);
  return JSON.parse(await Deno.readTextFile(`${folder}/${notebook}.ipynb`));
}

const available = await hasNbconvert();
const test = available ? it : it.skip;
const reason = available ? "" : " (skipped: jupyter nbconvert is not installed)";

describe("jupyter nbconvert --execute with the stock kernel", () => {
  for (const notebook of NOTEBOOKS) {
    test(`gives ${notebook} the committed outputs, none missing and none different${reason}`, async () => {
      const folder = await Deno.makeTempDir({ prefix: "nbconvert-" });
      try {
        const executed = await convert(notebook, folder);
        const committed: Executed = JSON.parse(await Deno.readTextFile(`${projectRoot()}/notebooks/${notebook}.ipynb`));
        for (const [index, cell] of committed.cells.entries()) {
          expect({ id: cell.id, outputs: joined(executed.cells[index]?.outputs) })
            .toEqual({ id: cell.id, outputs: joined(cell.outputs) });
        }
      } finally {
        await Deno.remove(folder, { recursive: true });
      }
    });
  }
});

/** Text in notebooks may stand as one string or as lines; both mean the same. */
function joined(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string") ? value.join("") : value.map(joined);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, joined(item)]));
}
