import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { projectRoot } from "../../lib/data/mod.ts";
import { changedInput, runInputs } from "../../lib/workspace/run_inputs.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";

const FOLDER = `${projectRoot()}/notebooks`;

const inputs = (...cells: FixtureCell[]) => runInputs(fixtureNotebook(...cells), FOLDER);

describe("runInputs", () => {
  it("holds packages, data, and the modules that cells load, with those that these load", async () => {
    const { deno, files } = await inputs('import { sweep } from "lib/numerics/sweep_pool.ts";');
    const paths = Object.keys(files);
    expect(deno).toBe(Deno.version.deno);
    expect(paths).toEqual(
      expect.arrayContaining(["deno.json", "deno.lock", "data/datapackage.json", "data/sources.csv"]),
    );
    expect(paths).toContain("lib/numerics/sweep_pool.ts");
    expect(paths).toContain("lib/numerics/sweep_worker.ts");
    expect(paths).toEqual(paths.toSorted());
    expect(paths.some((path) => path.startsWith("lib/magnetism/"))).toBe(false);
    expect(Object.values(files).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it("holds the runner, which writes the files", async () => {
    const paths = Object.keys((await inputs("1 + 1")).files);
    expect(paths).toEqual(expect.arrayContaining(["lib/workspace/run.ts", "lib/workspace/export_figures.ts"]));
  });

  it("goes through circles and past texts that only look like modules", async () => {
    const { files } = await inputs('import "lib/data/mod.ts"; const text = "lib/no/such.ts", folder = "lib/data";');
    expect(Object.keys(files)).toContain("lib/data/root.ts");
    expect(Object.keys(files).filter((path) => path.includes("such") || path === "lib/data")).toEqual([]);
  });

  it("changes with the code of cells and their tags, not with text, outputs and counts", async () => {
    const { cells } = await inputs("# A", "1 + 1");
    expect((await inputs("# B", { source: "1 + 1", execution_count: 7 }, "# C")).cells).toBe(cells);
    expect((await inputs("1 + 2")).cells).not.toBe(cells);
    expect((await inputs({ source: "1 + 1", metadata: { tags: ["skip-execution"] } })).cells).not.toBe(cells);
  });
});

describe("changedInput", () => {
  const before = { deno: "2.9.6", cells: "c", files: { "data/a.csv": "1", "lib/b.ts": "2" } };

  it("names what has changed first", () => {
    expect(changedInput(before, structuredClone(before))).toBeUndefined();
    expect(changedInput(before, { ...before, deno: "2.9.7" })).toBe("the version of Deno");
    expect(changedInput(before, { ...before, cells: "d" })).toBe("the notebook's code");
    expect(changedInput(before, { ...before, files: { ...before.files, "lib/b.ts": "3" } })).toBe("lib/b.ts");
  });

  it("notices files that are new or gone", () => {
    expect(changedInput(before, { ...before, files: { "lib/b.ts": "2" } })).toBe("data/a.csv");
    expect(changedInput(before, { ...before, files: { ...before.files, "lib/a.ts": "3" } })).toBe("lib/a.ts");
  });
});
