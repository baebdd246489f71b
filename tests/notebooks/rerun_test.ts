import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { loadArticles, projectRoot } from "../../lib/data/mod.ts";

const NOTEBOOKS = await loadArticles();

let out = "";
let run: Deno.CommandOutput;

/** The main job as a person starts it, into a folder of its own. */
async function runWorkspace(folder: string): Promise<Deno.CommandOutput> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["task", "run", "--out", folder],
    cwd: projectRoot(),
    env: { NO_COLOR: "1" },
    stdin: "null",
  });
  return await command.output();
}

describe("deno task run", () => {
  beforeAll(async () => {
    out = await Deno.makeTempDir({ prefix: "rerun-" });
    run = await runWorkspace(out);
  });

  afterAll(async () => {
    await Deno.remove(out, { recursive: true });
  });

  it("succeeds", () => {
    expect(new TextDecoder().decode(run.stderr)).not.toContain("Error");
    expect(run.code).toBe(0);
  });

  for (const notebook of NOTEBOOKS) {
    it(`makes ${notebook} exactly as it is committed`, async () => {
      const made = await Deno.readTextFile(`${out}/notebooks/${notebook}.ipynb`);
      const committed = await Deno.readTextFile(`${projectRoot()}/notebooks/${notebook}.ipynb`);
      expect(made === committed).toBe(true);
    });
  }

  it("exports every figure of the manifest in three formats", async () => {
    const manifest = JSON.parse(await Deno.readTextFile(`${out}/figures/manifest.json`));
    expect(manifest.length).toBeGreaterThan(0);
    for (const { notebook, id } of manifest) {
      for (const format of ["svg", "png", "pdf"]) {
        const { size } = await Deno.stat(`${out}/figures/${notebook}/${id}.${format}`);
        expect(size).toBeGreaterThan(500);
      }
    }
  });

  it("makes the figures of the README exactly as they are committed", async () => {
    for (const path of ["soft-magnets/grain-size-coercivity.svg", "ketamine/dopamine-duration.svg"]) {
      const made = await Deno.readTextFile(`${out}/figures/${path}`);
      const committed = await Deno.readTextFile(`${projectRoot()}/.readme/${path.split("/")[1]}`);
      expect(made === committed).toBe(true);
    }
  });

  it("writes a ledger that gives every row a verdict and a reason", async () => {
    const rows = JSON.parse(await Deno.readTextFile(`${out}/claims.json`));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(["reproduced", "consistent", "conditional", "contradicted", "untestable"]).toContain(row.verdict);
      expect(row.reason).not.toBe("");
    }
  });
});
