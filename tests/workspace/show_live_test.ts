import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../lib/data/mod.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { parsePage } from "../report/page_reader.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";
import { hasChromium, withBrowser } from "./notebook_page.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** A cell's output stays below this, in bytes. */
const LARGEST = 600e3;

const CELL =
  'import { showLive } from "lib/workspace/show_live.ts";\nawait showLive("soft-magnets", "boundary-coercivity");';
const UNKNOWN = 'import { showLive } from "lib/workspace/show_live.ts";\nawait showLive("soft-magnets", "nothing");';

/** What the real kernel gives for a cell. */
async function outputOf(source: string) {
  const limits = { name: "fixture", cwd: projectRoot(), timeout: 120, outputLimit: 1e7 };
  const { notebook, failure } = await executeNotebook(fixtureNotebook(source), limits);
  const [cell] = notebook.cells;
  const outputs = cell?.cell_type === "code" ? cell.outputs : [];
  return { outputs, failure, bytes: formatNotebook(notebook).length };
}

function dataOf(outputs: Awaited<ReturnType<typeof outputOf>>["outputs"]): Readonly<Record<string, unknown>> {
  const [output] = outputs;
  return output?.output_type === "display_data" ? output.data : {};
}

const withChromium = await hasChromium() ? it : it.skip;
const reason = await hasChromium() ? "" : " (skipped: chromium not installed)";

describe("a live step in a cell", () => {
  withChromium(`is a picture, and in a trusted notebook a frame with sliders that decide anew${reason}`, async () => {
    const { outputs, failure, bytes } = await outputOf(CELL);
    expect([failure, outputs.length, bytes < LARGEST]).toEqual([undefined, 1, true]);
    const data = dataOf(outputs);
    expect(data["image/png"]).toMatch(/^iVBORw0KGgo/);
    const page = parsePage(String(data["text/html"]));
    expect(page.querySelector("img")?.getAttribute("alt")).toMatch(/\S/);
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "output.html");
      await Deno.writeTextFile(path, `<!doctype html><title>Notebook</title>${data["text/html"]}`);
      await withBrowser(async (context) => {
        const opened = await context.newPage();
        const said: string[] = [];
        opened.on("console", (message) => said.push(message.text()));
        opened.on("pageerror", (error) => said.push(error.message));
        await opened.goto(pathToFileURL(path).href);
        const frame = opened.frameLocator("iframe");
        const slider = frame.locator("#live-boundary-coercivity-grainSize");
        await slider.press("Home");
        await frame.locator(".space[data-state=settled] strong", { hasText: "Contradicted" }).waitFor();
        const height = await opened.locator("iframe").evaluate((element) => element.clientHeight);
        expect(height).toBe(
          await frame.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height)),
        );
        expect([await opened.locator("[data-live-step] img").count(), said]).toEqual([0, []]);
      });
    });
  });

  it("says which steps there are where there is none of the name", async () => {
    const { failure } = await outputOf(UNKNOWN);
    expect(failure).toContain("Cannot show a live step: it must be one of soft-magnets: resistivity-effect, ");
    expect(failure).toContain("; got soft-magnets, nothing");
  });
});
