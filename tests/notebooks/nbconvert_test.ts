import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { projectRoot } from "../../lib/data/mod.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { formatNotebook, readNotebook } from "../../lib/workspace/notebook_file.ts";
import { injectParameters } from "../../lib/workspace/parameter_cell.ts";
import type { Notebook } from "../../lib/workspace/notebook_format.ts";
import { EVERY_OUTPUT } from "../notebook/every_output.ts";
import { withProjectCopy } from "../project_copy.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import { executeWithNbconvert, hasNbconvert } from "../workspace/nbconvert.ts";

/** The notebooks name the stock kernel. */
const METADATA = { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } };
const CELLS = 60;
const RUNS = 3;

const available = await hasNbconvert();
const test = available ? it : it.skip;
const reason = available ? "" : " (skipped: jupyter nbconvert is not installed)";

/** A notebook of many cells, each with an output that is small, large, or of three kinds. */
function manyCells(): Notebook {
  const cells = Array.from({ length: CELLS - 1 }, (_, i) =>
    [
      `await say\`Sentence \${${i}}.\`;`,
      `await table(Array.from({ length: 400 }, (_, row) => ({ row, text: "x".repeat(200) })), { most: 400 });`,
      `await say\`One \${${i}}.\`; await table([{ i: ${i} }]); await check(true, "cell ${i} is right");`,
    ][i % 3]!);
  const imports = 'import { check, say, table } from "lib/notebook/mod.ts";';
  return { ...fixtureNotebook(imports, ...cells), metadata: METADATA };
}

function outputCounts({ cells }: Notebook): number[] {
  return cells.map((cell) => cell.cell_type === "code" ? cell.outputs.length : 0);
}

function outputsById({ cells }: Notebook): Record<string, unknown> {
  return Object.fromEntries(cells.map((cell) => [cell.id, cell.cell_type === "code" ? cell.outputs : []]));
}

function notebookPath(article: string): string {
  return join(projectRoot(), "notebooks", `${article}.ipynb`);
}

/** Writes a notebook into a folder of a copy of the project, where nobody edits lib meanwhile. */
async function withNotebook(notebook: Notebook, use: (path: string, root: string) => Promise<void>): Promise<void> {
  await withProjectCopy(async (root) => {
    const folder = join(root, "out", "some", "folder");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(join(folder, "fixture.ipynb"), formatNotebook(notebook));
    await use(join(folder, "fixture.ipynb"), root);
  });
}

describe("jupyter nbconvert --execute with the stock kernel", () => {
  // The other notebook takes minutes; that its outputs are those committed is tested with the workspace's own runner.
  test(`gives soft-magnets the committed outputs, none missing and none different${reason}`, async () => {
    const path = notebookPath("soft-magnets");
    const executed = outputsById(await executeWithNbconvert(path));
    for (const [id, outputs] of Object.entries(outputsById(await readNotebook(path)))) {
      expect({ id, outputs: executed[id] }).toEqual({ id, outputs });
    }
  });

  test(`loses none of the outputs of ${CELLS} cells in ${RUNS} runs${reason}`, async () => {
    await withNotebook(manyCells(), async (path) => {
      const expected = Array.from({ length: CELLS }, (_, i) => i === 0 ? 0 : i % 3 === 0 ? 3 : 1);
      for (let run = 0; run < RUNS; run++) expect(outputCounts(await executeWithNbconvert(path))).toEqual(expected);
    });
  });

  test(`runs with parameters injected, and prints nothing for the cell that sets them${reason}`, async () => {
    const { metadata, cells, ...format } = await readNotebook(notebookPath("soft-magnets"));
    const first = cells.filter(({ id }) => ["imports", "parameters", "open"].includes(id));
    const notebook = injectParameters({ ...format, metadata, cells: first }, { sheetThickness: 0.2 });
    await withNotebook(notebook, async (path, root) => {
      const executed = outputsById(await executeWithNbconvert(path));
      expect(executed).toMatchObject({ imports: [], parameters: [], "injected-parameters": [] });
      expect(JSON.stringify(executed.open)).toMatch(/sheetThickness +0\.2 +mm/);
      expect(JSON.stringify(executed.open)).toMatch(/samples +4096 /);
      const limits = { name: "fixture", cwd: root, timeout: 60, outputLimit: 1e7 };
      expect(executed).toEqual(outputsById((await executeNotebook(notebook, limits)).notebook));
    });
  });

  test(`stores what the workspace's runner stores, of progress nothing${reason}`, async () => {
    await withNotebook({ ...fixtureNotebook(...EVERY_OUTPUT), metadata: METADATA }, async (path, root) => {
      const limits = { name: "fixture", cwd: root, timeout: 60, outputLimit: 1e7 };
      const { notebook } = await executeNotebook(await readNotebook(path), limits);
      expect(outputsById(await executeWithNbconvert(path))).toEqual(outputsById(notebook));
    });
  });
});
