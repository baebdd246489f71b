import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { loadArticles, loadClaims, loadParameters, projectRoot } from "../../lib/data/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import type { Cell, CodeCell } from "../../lib/workspace/notebook_format.ts";
import { type RunCell, withInteractiveKernel } from "../notebook/interactive_kernel.ts";

/** Folders in which front ends start kernels: VS Code in the project's, Jupyter in the notebook's, others anywhere. */
const FOLDERS: readonly string[] = [".", "notebooks", "data", "lib/numerics"];
/** The first cells of every notebook: they load lib, the parameters, and the data of the article. */
const FIRST: readonly string[] = ["imports", "parameters", "open"];

const articles = await loadArticles();

function isFirst(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code" && FIRST.includes(cell.id);
}

async function firstCells(article: string): Promise<CodeCell[]> {
  const { cells } = await readNotebook(join(projectRoot(), "notebooks", `${article}.ipynb`));
  const first = cells.filter(isFirst);
  expect(first.map(({ id }) => id)).toEqual(FIRST);
  return first;
}

async function expectFirstCells(article: string, run: RunCell): Promise<void> {
  const shown: unknown[] = [];
  for (const { id, source, outputs: stored } of await firstCells(article)) {
    const { status, outputs } = await run(source);
    expect({ article, id, status, count: outputs.length }).toEqual({ article, id, status: "ok", count: stored.length });
    shown.push(...outputs);
  }
  for (const { meaning } of await loadParameters(article)) expect(JSON.stringify(shown)).toContain(meaning);
  expect(JSON.stringify(shown)).toContain(`Of ${(await loadClaims(article)).length} claims: `);
}

describe("a kernel that starts", () => {
  for (const folder of FOLDERS) {
    it(`in ${folder === "." ? "the project's folder" : folder} finds lib and data of every article`, async () => {
      await withInteractiveKernel(async (run) => {
        for (const article of articles) await expectFirstCells(article, run);
      }, { cwd: join(projectRoot(), folder) });
    });
  }
});
