import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { projectRoot } from "../../lib/data/mod.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import type { CodeCell } from "../../lib/workspace/notebook_format.ts";

/** Cells of the notebook on ketamine whose outputs change with the sample: what judges, and what shows the sample. */
const SAMPLED = /^await (judge|headline|ledger|overview)\(/m, SHOWS_SAMPLE = ["liability", "conclusion"];

let out = "";
const runs = new Map<string, Deno.CommandOutput>();

/** The main job as a person starts it, into a folder of its own. */
async function runWorkspace(notebook: string, ...options: readonly string[]): Promise<Deno.CommandOutput> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["task", "run", notebook, "--out", `${out}/${notebook}`, ...options],
    cwd: projectRoot(),
    env: { NO_COLOR: "1" },
    stdin: "null",
  });
  return await command.output();
}

async function codeCells(folder: string, notebook: string): Promise<CodeCell[]> {
  const { cells } = await readNotebook(`${folder}/notebooks/${notebook}.ipynb`);
  return cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
}

/** What a cell's verdicts observed at the nominal point; the verdict on the conclusion observes the sample itself. */
function observed({ id, outputs }: CodeCell): string[] {
  if (id === "conclusion-verdict") return [];
  return JSON.stringify(outputs).match(/\bObserved: [^"\\<]*/g) ?? [];
}

describe("deno task run", () => {
  beforeAll(async () => {
    out = await Deno.makeTempDir({ prefix: "rerun-" });
    runs.set("soft-magnets", await runWorkspace("soft-magnets"));
    // All its samples take minutes; the cells that they do not touch are held to what is committed.
    runs.set("ketamine", await runWorkspace("ketamine", "--samples", "64"));
  });

  afterAll(async () => {
    await Deno.remove(out, { recursive: true });
  });

  it("succeeds", () => {
    for (const { code, stderr } of runs.values()) {
      expect(new TextDecoder().decode(stderr)).not.toContain("Error");
      expect(code).toBe(0);
    }
  });

  it("makes soft-magnets exactly as it is committed", async () => {
    const made = await Deno.readTextFile(`${out}/soft-magnets/notebooks/soft-magnets.ipynb`);
    const committed = await Deno.readTextFile(`${projectRoot()}/notebooks/soft-magnets.ipynb`);
    expect(made === committed).toBe(true);
  });

  it("makes ketamine as it is committed, but for the shares of the sample", async () => {
    const made = await codeCells(`${out}/ketamine`, "ketamine");
    const committed = await codeCells(projectRoot(), "ketamine");
    const given = committed.filter(({ id, source }) => !SAMPLED.test(source) && !SHOWS_SAMPLE.includes(id));
    expect(given.length).toBeGreaterThan(60);
    const outputsOf = (id: string) => made.find((cell) => cell.id === id)?.outputs;
    for (const { id, outputs } of given) expect({ id, outputs: outputsOf(id) }).toEqual({ id, outputs });
    expect(made.flatMap(observed)).toEqual(committed.flatMap(observed));
    expect(made.flatMap(observed).length).toBeGreaterThan(25);
  });

  it("exports every figure of the manifest in three formats", async () => {
    for (const notebook of runs.keys()) {
      const manifest = JSON.parse(await Deno.readTextFile(`${out}/${notebook}/figures/manifest.json`));
      expect(manifest.length).toBeGreaterThan(0);
      for (const { id } of manifest) {
        for (const format of ["svg", "png", "pdf"]) {
          const { size } = await Deno.stat(`${out}/${notebook}/figures/${notebook}/${id}.${format}`);
          expect(size).toBeGreaterThan(500);
        }
      }
    }
  });

  it("makes the figures of the README exactly as they are committed", async () => {
    for (const [notebook, id] of [["soft-magnets", "grain-size-coercivity"], ["ketamine", "dopamine-duration"]]) {
      const made = await Deno.readTextFile(`${out}/${notebook}/figures/${notebook}/${id}.svg`);
      const committed = await Deno.readTextFile(`${projectRoot()}/.readme/${id}.svg`);
      expect(made.replace('"samples":64,', '"samples":4096,') === committed).toBe(true);
    }
  });

  it("writes a ledger that gives every row a verdict and a reason", async () => {
    for (const notebook of runs.keys()) {
      const rows = JSON.parse(await Deno.readTextFile(`${out}/${notebook}/claims.json`));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(["reproduced", "consistent", "conditional", "contradicted", "untestable"]).toContain(row.verdict);
        expect(row.reason).not.toBe("");
      }
    }
  });
});
