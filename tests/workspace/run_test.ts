import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import type { ParameterRow } from "../../lib/data/parameters.ts";
import { formatNotebook, readNotebook } from "../../lib/workspace/notebook_file.ts";
import { run, type RunContext, type RunResult } from "../../lib/workspace/run.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import { runSummary } from "../../lib/workspace/run_summary.ts";
import { FIGURE, SEND } from "./figure_record.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const VALUES = 'await send({ kind: "parameters", values: p });';

function verdict(id: string, word: string, expected = word): string {
  const row = { id, kind: "quantitative", verdict: word, observed: -2, claim: "=a formula" };
  return `await send(${JSON.stringify({ kind: "verdict", row, expected })});`;
}

const parameters: ParameterRow = {
  name: "dose",
  type: "number",
  default: 1,
  lower: 0,
  upper: 10,
  choices: [],
  unit: "mg/kg",
  meaning: "the dose",
};

const MICE: FixtureCell[] = [
  "# Mice",
  `const withParameters = (p: object, values: object) => ({ ...p, ...values }); ${SEND}`,
  { source: "let p: object = { dose: 1 };", metadata: { tags: ["parameters"] } },
  VALUES,
  "## Dose",
  FIGURE,
  verdict("K1", "reproduced"),
  "p",
];
const MAGNETS: FixtureCell[] = ["# Magnets", SEND, verdict("M1", "consistent"), verdict("M2", "reproduced"), "1 + 1"];

interface Workspace {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly read: (...parts: string[]) => Promise<string>;
  readonly run: (...args: string[]) => Promise<RunResult>;
}

function withNotebooks(
  notebooks: Readonly<Record<string, FixtureCell[]>>,
  use: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  return withTemporaryFolder(async (root) => {
    const folder = join(root, "notebooks");
    await Deno.mkdir(folder);
    const path = (name: string): string => join(folder, `${name}.ipynb`);
    for (const [name, cells] of Object.entries(notebooks)) {
      await Deno.writeTextFile(path(name), formatNotebook(fixtureNotebook(...cells)));
    }
    const context: RunContext = {
      folder,
      signal: new AbortController().signal,
      lines: { write: () => {} },
      parametersOf: (name) => Promise.resolve(name === "mice" ? [parameters] : []),
    };
    await use({
      folder: root,
      path,
      read: (...parts) => Deno.readTextFile(join(root, "out", ...parts)),
      run: (...args) => run(parseRunOptions(["--out", join(root, "out"), ...args]), context),
    });
  });
}

async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    names.push(...isDirectory ? (await filesIn(join(folder, name))).map((inner) => `${name}/${inner}`) : [name]);
  }
  return names.sort();
}

describe("run", () => {
  it("writes executed notebooks, figures, manifest and ledger, and leaves the notebooks alone", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, path, read, run }) => {
      const before = await Deno.readTextFile(path("mice"));
      const result = await run();
      expect(result.succeeded).toBe(true);
      expect(await filesIn(join(folder, "out"))).toEqual([
        "claims.csv",
        "claims.json",
        "figures/manifest.json",
        "figures/mice/loss.csv",
        "figures/mice/loss.json",
        "figures/mice/loss.pdf",
        "figures/mice/loss.png",
        "figures/mice/loss.svg",
        "inputs.json",
        "notebooks/magnets.ipynb",
        "notebooks/mice.ipynb",
      ]);
      expect(await Deno.readTextFile(path("mice"))).toBe(before);
      expect(JSON.parse(await read("figures", "mice", "loss.json"))).toMatchObject({ chart: { name: "lines" } });
      expect(JSON.parse(await read("figures", "manifest.json"))).toMatchObject([{
        id: "loss",
        notebook: "mice",
        title: "Loss",
        caption: "Loss & gain",
        alt: "It rises",
        parameters: { dose: 1 },
        data: [{ path: "data/ketamine/claims.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
        files: ["json", "svg", "png", "pdf", "csv"].map((extension) => ({ path: `mice/loss.${extension}` })),
      }]);
      expect(await read("figures", "mice", "loss.csv")).toMatch(
        /^Series,[^\n]*Time \(s\),Loss \(W\)[^\n]*\ncold,model,0,-2,/,
      );
      expect(JSON.parse(await read("inputs.json"))).toMatchObject([
        { notebook: "magnets", settings: {}, deno: Deno.version.deno },
        {
          notebook: "mice",
          settings: {},
          files: { "data/ketamine/claims.csv": expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ]);
      expect(await read("claims.csv")).toBe([
        "article,id,kind,verdict,observed,claim",
        "magnets,M1,quantitative,consistent,-2,'=a formula",
        "magnets,M2,quantitative,reproduced,-2,'=a formula",
        "mice,K1,quantitative,reproduced,-2,'=a formula",
        "",
      ].join("\r\n"));
      const table = runSummary(result).slice(0, 3).map((line) => line.split(/ {2,}/).slice(0, 4));
      expect(table).toEqual([
        ["notebook", "cells", "figures", "verdicts"],
        ["magnets", "4", "0", "1 consistent, 1 reproduced"],
        ["mice", "6", "1", "1 reproduced"],
      ]);
    });
  });

  it("carries caption and origin inside the files and writes the same bytes again", async () => {
    await withNotebooks({ mice: MICE }, async ({ folder, read, run }) => {
      await run();
      const svg = await read("figures", "mice", "loss.svg");
      expect(svg).toMatch(/<metadata>Loss &amp; gain\n\{"id":"loss","notebook":"mice","parameters":\{"dose":1\}/);
      const files = await filesIn(join(folder, "out"));
      const first = await Promise.all(files.map((file) => Deno.readFile(join(folder, "out", file))));
      await run("--fresh");
      expect(await filesIn(join(folder, "out"))).toEqual(files);
      const second = await Promise.all(files.map((file) => Deno.readFile(join(folder, "out", file))));
      files.forEach((file, i) => expect([file, second[i]]).toEqual([file, first[i]]));
    });
  });

  it("keeps the results of notebooks that are not run, and drops figures that are gone", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, path, read, run }) => {
      await run();
      await Deno.writeTextFile(path("magnets"), formatNotebook(fixtureNotebook(SEND, verdict("M9", "untestable"))));
      await run("magnets");
      const rows = JSON.parse(await read("claims.json")) as { id: string }[];
      expect(rows.map(({ id }) => id)).toEqual(["M9", "K1"]);
      await Deno.writeTextFile(path("mice"), formatNotebook(fixtureNotebook("1")));
      await run("mice");
      expect(await filesIn(join(folder, "out", "figures"))).toEqual(["manifest.json"]);
      expect(await read("figures", "manifest.json")).toBe("[]\n");
    });
  });

  it("sets parameters in a cell of its own", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, run }) => {
      await run("mice", "--set", "dose=7.5");
      const { cells } = await readNotebook(join(folder, "out", "notebooks", "mice.ipynb"));
      expect(cells[3]).toMatchObject({
        id: "injected-parameters",
        source: "void (p = withParameters(p, { dose: 7.5 }));",
      });
      expect(cells.at(-1)).toMatchObject({ outputs: [{ data: { "text/plain": "{ dose: 7.5 }" } }] });
    });
  });

  it("writes nothing when a parameter is wrong", async () => {
    await withNotebooks({ mice: MICE }, async ({ folder, run }) => {
      await expect(run("--set", "dose=11")).rejects.toThrow("Cannot set dose: it must be a number from 0 to 10 mg/kg");
      await expect(run("--set", "weight=11")).rejects.toThrow("Cannot set weight: there is no such parameter");
      expect(await filesIn(folder)).toEqual(["notebooks/mice.ipynb"]);
    });
  });

  it("fails when a verdict is not the one on record, but not when parameters are set", async () => {
    const cells = MICE.with(6, verdict("K1", "contradicted", "reproduced"));
    await withNotebooks({ mice: cells }, async ({ run }) => {
      const result = await run();
      expect(result.succeeded).toBe(false);
      expect(runSummary(result)).toContain("mice: the verdict on K1 is contradicted, on record is reproduced");
      expect((await run("--set", "dose=2")).succeeded).toBe(true);
    });
  });

  it("refreshes the notebooks when all went well, to the same bytes each time", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, path, read, run }) => {
      expect((await run("--write")).refreshed).toBe(true);
      const written = await Deno.readTextFile(path("mice"));
      expect(written).toBe(await read("notebooks", "mice.ipynb"));
      expect(written).toContain('"{ dose: 1 }"');
      await run("--write");
      expect(await Deno.readTextFile(path("mice"))).toBe(written);
      expect(await filesIn(join(folder, "notebooks"))).toEqual(["magnets.ipynb", "mice.ipynb"]);
    });
  });

  it("refreshes none when one fails, and keeps what that one made in the out folder", async () => {
    await withNotebooks({ mice: MICE, magnets: [...MAGNETS, 'throw new Error("broken")', "2"] }, async (workspace) => {
      const { path, read, run } = workspace;
      const before = await Deno.readTextFile(path("mice"));
      const result = await run("--write");
      expect([result.succeeded, result.refreshed]).toEqual([false, false]);
      expect(runSummary(result)).toContain('magnets, cell 6 (cell-6), step "Magnets": Error: broken');
      expect(await Deno.readTextFile(path("mice"))).toBe(before);
      expect(await read("notebooks", "magnets.ipynb")).toContain('"evalue": "broken"');
    });
  });

  it("does not write over the notebooks that it runs", async () => {
    await withNotebooks({ mice: MICE }, async ({ folder, run }) => {
      await expect(run("--out", folder, "--fresh")).rejects.toThrow("its folder notebooks holds the notebooks");
      expect(await filesIn(folder)).toEqual(["notebooks/mice.ipynb"]);
    });
  });

  it("names the notebooks that there are when it is asked for another", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ path, run }) => {
      await expect(run("rats")).rejects.toThrow("Cannot find the notebook rats: there are magnets, mice");
      await expect(run("mice", path("mice"))).rejects.toThrow("Cannot run mice twice");
      await expect(run("no/such.ipynb")).rejects.toThrow("Cannot read no/such.ipynb: the file must exist");
    });
  });

  it("refuses a figure whose id would leave the folder", async () => {
    await withNotebooks({ mice: [SEND, FIGURE.replace('"loss"', '"../loss"')] }, async ({ run }) => {
      await expect(run()).rejects.toThrow("Cannot export the figure ../loss of mice");
    });
  });
});
