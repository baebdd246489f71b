import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { check, CheckError } from "../../lib/notebook/check.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";

const IMPORT = 'import { check } from "lib/notebook/mod.ts";';
const LIMITS = { name: "fixture", cwd: projectRoot(), timeout: 60, outputLimit: 1e6 };

describe("check", () => {
  it("passes where the condition holds and throws at once where it does not", async () => {
    await check(true, "all is well");
    expect(() => check(false, "all is well")).toThrow(CheckError);
  });

  it("shows what it checked, as text", async () => {
    const { notebook } = await executeNotebook(fixtureNotebook(IMPORT, 'await check(true, "a < b and c*d");'), LIMITS);
    expect(notebook.cells[1]).toMatchObject({
      outputs: [{
        data: {
          "text/html": '<p class="tex2jax_ignore mathjax_ignore">Checked: a &lt; b and c*d.</p>',
          "text/markdown": "Checked: a &lt; b and c\\*d.",
          "text/plain": "Checked: a < b and c*d.",
        },
      }],
    });
  });

  for (const call of ["await check", "check"]) {
    it(`fails the cell and the run when called as "${call}"`, async () => {
      const cells = [IMPORT, "# Losses", `const sum = 3;\n${call}(sum === 4, "the losses add up to four");`, "sum"];
      const { failure, notebook } = await executeNotebook(fixtureNotebook(...cells), LIMITS);
      const message = "it does not hold that the losses add up to four";
      expect(failure).toBe(`fixture, cell 3 (cell-3), step "Losses": CheckError: ${message}`);
      expect(notebook.cells[2]).toMatchObject({
        outputs: [{ output_type: "error", ename: "CheckError", evalue: message }],
      });
      expect(notebook.cells[3]).toMatchObject({ execution_count: null });
    });
  }
});
