import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { projectRoot } from "../../lib/data/mod.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { KERNEL_NAME } from "../../lib/workspace/kernelspec.ts";
import { formatNotebook, readNotebook } from "../../lib/workspace/notebook_file.ts";
import type { Notebook } from "../../lib/workspace/notebook_format.ts";
import { injectParameters } from "../../lib/workspace/parameter_cell.ts";
import { withProjectCopy } from "../project_copy.ts";
import { EVERY_OUTPUT, HOSTILE } from "../notebook/every_output.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";
import { hasJupyterNotebook, withJupyterServer } from "./jupyter_server.ts";
import { expectDrawingsVisible, hasChromium, NotebookPage, withBrowser } from "./notebook_page.ts";

/** The notebook of the project that is run in the browser. */
const REAL_NOTEBOOK = "soft-magnets";

/** The hostile text as it is to be read. */
// deno-lint-ignore no-control-regex -- they are what must have been replaced
const SEEN = HOSTILE.replace(/[\u0007\u001b\u202e]/g, "\ufffd");

const missing = [
  ...(await hasJupyterNotebook() ? [] : ["jupyter-notebook"]),
  ...(await hasChromium() ? [] : ["chromium"]),
];
const test = missing.length === 0 ? it : it.skip;
const reason = missing.length === 0 ? "" : ` (skipped: ${missing.join(" and ")} not installed)`;

function withKernel(notebook: Notebook, name: string): Notebook {
  const kernelspec = { name, display_name: name, language: "typescript" };
  return { ...notebook, metadata: { kernelspec, language_info: { name: "typescript" } } };
}

async function write(folder: string, path: string, notebook: Notebook): Promise<void> {
  await Deno.mkdir(join(folder, path, ".."), { recursive: true });
  await Deno.writeTextFile(join(folder, path), formatNotebook(notebook));
}

async function writeCells(folder: string, path: string, cells: readonly FixtureCell[]): Promise<void> {
  await write(folder, path, withKernel(fixtureNotebook(...cells), KERNEL_NAME));
}

/** Opens notebooks of a folder inside a copy of the project, where nobody edits lib meanwhile, in a browser. */
async function withNotebooks(
  use: (folder: string, open: (notebook: string) => Promise<NotebookPage>) => Promise<void>,
): Promise<void> {
  await withProjectCopy(async (root) => {
    const folder = join(root, "out", "some", "folder");
    await Deno.mkdir(folder, { recursive: true });
    await withJupyterServer(
      folder,
      (server) =>
        withBrowser((context) => use(folder, (notebook) => NotebookPage.open(context, server.addressOf(notebook)))),
    );
  });
}

describe("Jupyter Notebook in a browser", () => {
  test(`shows every kind of output, and hostile text as text${reason}`, async () => {
    await withNotebooks(async (folder, open) => {
      await writeCells(folder, "every-output.ipynb", EVERY_OUTPUT);
      const page = await open("every-output.ipynb");
      await page.restartAndRunAll();
      const cells = await page.cells();
      expect(cells.map(({ prompt }) => prompt)).toEqual(cells.map((_, i) => String(i + 1)));
      expect(cells.filter(({ failed }) => failed)).toEqual([]);
      expect(cells.map(({ drawings }) => drawings.length)).toEqual([0, 1, 0, 0, 1, 0, 0, 0]);
      expect(cells.map(({ tables }) => tables)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
      expect(cells.map(({ formulas }) => formulas)).toEqual(cells.map(() => 0));
      expectDrawingsVisible(cells);
      for (const { text } of cells.slice(1, 7)) expect(text.replace(/\s+/g, " ")).toContain(SEEN);
      expect(cells.at(-1)?.text.trim()).toBe("It is done.");
    });
  });

  test(`shows figures and tables of a notebook that it does not trust${reason}`, async () => {
    const limits = { name: "fixture", cwd: projectRoot(), timeout: 60, outputLimit: 1e7 };
    const { notebook } = await executeNotebook(fixtureNotebook(...EVERY_OUTPUT), limits);
    await withNotebooks(async (folder, open) => {
      await write(folder, "untrusted.ipynb", notebook);
      const cells = await (await open("untrusted.ipynb")).cells();
      expect(cells.map(({ drawings }) => drawings.length)).toEqual([0, 1, 0, 0, 1, 0, 0, 0]);
      expect(cells.map(({ tables }) => tables)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
      expectDrawingsVisible(cells);
    });
  });

  test(`stops cells that never end and keeps the kernel's state${reason}`, async () => {
    await withNotebooks(async (folder, open) => {
      await writeCells(folder, "stop.ipynb", [
        'import { withProgress } from "lib/notebook/mod.ts"; let kept = 41;',
        'console.log("computes"); while (true) kept = 42;',
        'console.log("waits"); await withProgress({ label: "Work", total: 9 }, () => new Promise(() => {}));',
        'console.log("kept " + kept);',
      ]);
      const page = await open("stop.ipynb");
      await page.start(0);
      await page.untilIdle();
      for (const [cell, begun] of [[1, "computes"], [2, "waits"]] as const) {
        await page.start(cell);
        await page.untilSeen(begun);
        await page.stop();
        await page.untilIdle();
      }
      await page.start(3);
      await page.untilSeen("kept 42");
      expect((await page.cells()).map(({ prompt }) => prompt)).toEqual(["1", "2", "3", "4"]);
    });
  });

  test(`runs ${REAL_NOTEBOOK} with the stock kernel, every figure to be seen and no error${reason}`, async () => {
    await withNotebooks(async (folder, open) => {
      const path = `deep/er/${REAL_NOTEBOOK}.ipynb`;
      const notebook = await readNotebook(join(projectRoot(), "notebooks", `${REAL_NOTEBOOK}.ipynb`));
      await write(folder, path, injectParameters(notebook, { samples: 64 }));
      const page = await open(path);
      await page.restartAndRunAll();
      const cells = await page.cells();
      expect(cells.filter(({ failed }) => failed)).toEqual([]);
      expect(cells.filter(({ prompt }) => !/^\d+$/.test(prompt))).toEqual([]);
      expect(cells.flatMap(({ drawings }) => drawings).length).toBeGreaterThan(3);
      expectDrawingsVisible(cells);
    });
  });
});
