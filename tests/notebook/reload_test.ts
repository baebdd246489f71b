import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { withProjectCopy } from "../project_copy.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import { withInteractiveKernel } from "./interactive_kernel.ts";

const IMPORT = 'import { percentText, reload, say } from "lib/notebook/mod.ts";';
const SAY = "kept += 1; await say`A share of ${percentText(0.5)}, ${kept}.`;";
const EDITED = "lib/figures/quantity_text.ts";

/** Edits a module that the imported one imports. */
async function edit(root: string, [from, to]: readonly [string, string]): Promise<void> {
  const text = await Deno.readTextFile(`${root}/${EDITED}`);
  expect(text).toContain(from);
  await Deno.writeTextFile(`${root}/${EDITED}`, text.replaceAll(from, to));
}

/** Waits until a kernel's next look at the disk. */
function aLook(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1100));
}

function textOf(outputs: readonly unknown[]): string {
  return JSON.stringify(outputs);
}

describe("an edit of lib while a notebook is open", () => {
  it("is noticed, and reload brings it without losing the kernel's state", async () => {
    await withProjectCopy(async (root) => {
      await withInteractiveKernel(async (run) => {
        await run(`${IMPORT} let kept = 0;`);
        expect(textOf((await run(SAY)).outputs)).toContain("A share of 50 %, 1.");
        expect(textOf((await run("await reload();")).outputs)).toContain("Nothing in lib has changed");

        await edit(root, ["%", "per cent"]);
        await aLook();
        const stale = textOf((await run(SAY)).outputs);
        expect(stale).toContain("A share of 50 %, 2.");
        expect(stale).toContain(`"stderr","text":"${EDITED} has changed`);
        expect(textOf((await run(SAY)).outputs)).not.toContain("has changed");

        expect(textOf((await run("await reload();")).outputs)).toContain(
          `Changed: ${EDITED}. Run the import cell again`,
        );
        await run(IMPORT);
        expect(textOf((await run(SAY)).outputs)).toContain("A share of 50 per cent, 4.");

        await edit(root, ["per cent", "out of 100"]);
        await run("await reload();");
        await run(IMPORT);
        expect(textOf((await run(SAY)).outputs)).toContain("A share of 50 out of 100, 5.");
      }, { cwd: `${root}/notebooks` });
    });
  });

  it("is nothing that the runner's outputs show", async () => {
    await withProjectCopy(async (root) => {
      const cells = [`${IMPORT} let kept = 0;`, "await new Promise((resolve) => setTimeout(resolve, 2000));", SAY];
      const limits = { name: "fixture", cwd: root, timeout: 60, outputLimit: 1e6 };
      const onPosition = ({ cell }: { cell: number }) => cell === 2 && edit(root, ["%", "per cent"]);
      const { notebook } = await executeNotebook(fixtureNotebook(...cells), { ...limits, onPosition });
      expect(textOf([notebook.cells[2]])).toContain("A share of 50 %, 1.");
      expect(textOf([notebook.cells[2]])).not.toContain("has changed");
    });
  });
});
