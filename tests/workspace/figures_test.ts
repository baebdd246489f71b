import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import type { ParameterRow } from "../../lib/data/parameters.ts";
import { type Chart, lines, panels, renderSvg, SINGLE_COLUMN } from "../../lib/charts/mod.ts";
import { figures, figuresSource } from "../../lib/workspace/figures.ts";
import { parseFiguresOptions } from "../../lib/workspace/figures_options.ts";
import { figuresList, figuresSummary } from "../../lib/workspace/figures_summary.ts";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { run, type RunContext } from "../../lib/workspace/run.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";
import { itWith, runProgram } from "./it_with.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";
import { readZip } from "./zip_reader.ts";

const CHART = lines({
  x: { name: "time_s", quantity: "Time", unit: "s" },
  y: { name: "loss_W", quantity: "Loss", unit: "W" },
  curves: [{ label: "cold", x: [0, 1], y: [-2, 4] }, { label: "hot", x: [0, 1], y: [0, 5] }],
});

/** A cell that hands a figure to the runner as notebooks do. */
function figureCell(id: string, { name, data, options }: Chart = CHART): string {
  const text = { id, title: `Figure ${id}`, alt: "It rises." };
  const svg = renderSvg(CHART, { ...text, layout: { width: SINGLE_COLUMN } });
  const record = {
    kind: "figure",
    ...text,
    caption: "Loss & gain.",
    width: "single",
    chart: { name, data, options },
    svg,
  };
  return `await Deno.jupyter.broadcast("workspace_record", ${
    JSON.stringify({ ...record, data: ["ketamine-claims"] })
  });`;
}

const MICE: FixtureCell[] = [
  "# Mice",
  "const withParameters = (p: object, values: object) => ({ ...p, ...values });",
  { source: "let p: object = { dose: 1 };", metadata: { tags: ["parameters"] } },
  'await Deno.jupyter.broadcast("workspace_record", { kind: "parameters", values: p });',
  figureCell("loss"),
  figureCell("gain"),
];
const MAGNETS: FixtureCell[] = ["# Magnets", figureCell("loss")];
const parameters: ParameterRow = {
  name: "dose",
  type: "number",
  default: 1,
  choices: [],
  unit: "mg/kg",
  meaning: "the dose",
};

interface Workspace {
  readonly folder: string;
  readonly figures: (...args: string[]) => ReturnType<typeof figures>;
  readonly list: (...args: string[]) => Promise<string[]>;
  readonly run: (...args: string[]) => ReturnType<typeof run>;
  readonly write: (name: string, cells: readonly FixtureCell[]) => Promise<void>;
  readonly read: (...parts: string[]) => Promise<string>;
  readonly files: (...parts: string[]) => Promise<string[]>;
  /** What was written to the progress lines since the last call. */
  readonly progress: () => string;
}

async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    names.push(...isDirectory ? (await filesIn(join(folder, name))).map((inner) => `${name}/${inner}`) : [name]);
  }
  return names.sort();
}

function withNotebooks(
  notebooks: Readonly<Record<string, readonly FixtureCell[]>>,
  use: (workspace: Workspace) => Promise<void>,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  return withTemporaryFolder(async (root) => {
    const folder = join(root, "notebooks");
    await Deno.mkdir(folder);
    let written = "";
    const lines = { write: (text: string) => void (written += text) };
    const parametersOf = (name: string) => Promise.resolve(name === "mice" ? [parameters] : []);
    const context: RunContext = { folder, signal, lines, parametersOf };
    const from = join(root, "out");
    const parse = (args: readonly string[]) => parseFiguresOptions(["--from", from, ...args]);
    const workspace: Workspace = {
      folder: root,
      figures: (...args) => figures(parse(args), context),
      list: async (...args) => await figuresList(await figuresSource(parse(args), context), parse(args).layout),
      run: (...args) => run(parseRunOptions(["--out", from, ...args]), context),
      write: (name, cells) =>
        Deno.writeTextFile(join(folder, `${name}.ipynb`), formatNotebook(fixtureNotebook(...cells))),
      read: (...parts) => Deno.readTextFile(join(root, ...parts)),
      files: (...parts) => filesIn(join(root, ...parts)),
      progress: () => [written, written = ""][0] as string,
    };
    for (const [name, cells] of Object.entries(notebooks)) await workspace.write(name, cells);
    await use(workspace);
  });
}

describe("figures", () => {
  it("runs what has no run, and writes all figures with source data, manifest and report", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, figures, files, read, progress }) => {
      const result = await figures("--out", join(folder, "paper"), "--width", "120mm");
      expect(progress()).toMatch(
        /^magnets is run first: it has no complete run\nmice is run first: it has no complete run\n/,
      );
      const stems = ["magnets/loss", "mice/gain", "mice/loss"];
      const expected = stems.flatMap((stem) => ["csv", "pdf", "png", "svg"].map((extension) => `${stem}.${extension}`));
      expect(await files("paper")).toEqual(["lint.json", ...expected, "manifest.json"].sort());
      expect(await read("paper", "mice", "loss.svg")).toMatch(/^<svg [^>]*width="120mm"/);
      expect(await read("paper", "mice", "loss.csv")).toMatch(/^Series,Kind,Time \(s\),Loss \(W\)/);
      const manifest = JSON.parse(await read("paper", "manifest.json"));
      expect(manifest.map(({ notebook, id }: { notebook: string; id: string }) => `${notebook}/${id}`))
        .toEqual(["magnets/loss", "mice/loss", "mice/gain"]);
      expect(manifest[1]).toMatchObject({
        title: "Figure loss",
        caption: "Loss & gain.",
        parameters: { dose: 1 },
        data: [{ name: "ketamine-claims" }],
        files: ["svg", "png", "pdf", "csv"].map((extension) => ({ path: `mice/loss.${extension}` })),
      });
      const report = { width_mm: 120, findings: [], exempt: [] };
      expect(JSON.parse(await read("paper", "lint.json"))).toMatchObject([
        { notebook: "magnets", figure: "loss", ...report },
        { notebook: "mice", figure: "loss", ...report },
        { notebook: "mice", figure: "gain", ...report },
      ]);
      const summary = figuresSummary(result);
      expect(summary[0]).toMatch(/^figure +mm +svg kB +png kB +pdf kB +csv kB +findings$/);
      expect(summary[1]).toMatch(/^magnets\/loss +120 x [\d.]+( +[\d.]+){4} +0$/);
      expect(summary.at(-1)).toMatch(/^3 figures, 12 files in .*paper$/);
    });
  });

  it("does not run again what has not changed, and makes the run's own bytes again at the run's own size", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ run, figures, files, read, write, progress }) => {
      await run();
      progress();
      const names = await files("out", "figures");
      const before = await Promise.all(names.map((name) => read("out", "figures", name)));
      await figures();
      expect(progress()).toMatch(
        /^figures {2}3 done after [\d.]+ s: svg [\d.]+ s, png [\d.]+ s, pdf [\d.]+ s, csv [\d.]+ s\n$/,
      );
      expect(await files("out", "figures")).toEqual([...names, "lint.json"].sort());
      expect(await Promise.all(names.map((name) => read("out", "figures", name)))).toEqual(before);
      await write("magnets", [...MAGNETS, "1 + 1"]);
      await run("magnets");
      expect(await files("out", "figures")).toEqual(names);
    });
  });

  it("runs again what has changed, and nothing else", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, run, figures, write, progress }) => {
      await run();
      await write("magnets", [...MAGNETS, "1 + 1"]);
      progress();
      await figures("--format", "svg");
      expect(progress()).toMatch(/^magnets is run first: the notebook's code has changed\nmagnets {2}cell 2 of 3 /);
      await figures("--format", "svg");
      await write("magnets", ["# Another title", ...MAGNETS.slice(1), "1 + 1"]);
      await figures("--format", "svg");
      expect(progress()).not.toContain("is run first");
      await Deno.writeTextFile(join(folder, "out", "figures", "mice", "loss.json"), "{}");
      await figures("--format", "svg");
      expect(progress()).toMatch(/^mice is run first: a file of its last run has changed\n/);
      await Deno.writeTextFile(join(folder, "out", "inputs.json"), '[null, 3, {"notebook": "mice"}]');
      await figures("--format", "svg", "mice");
      expect(progress()).toMatch(/^mice is run first: it has no complete run\n/);
    });
  });

  it("keeps the parameters of the last run when it runs again", async () => {
    await withNotebooks({ mice: MICE }, async ({ run, figures, write, read }) => {
      await run("--set", "dose=2.5");
      await write("mice", [...MICE, "1 + 1"]);
      await figures("--format", "svg");
      expect(JSON.parse(await read("out", "figures", "manifest.json"))[0]).toMatchObject({ parameters: { dose: 2.5 } });
      expect(JSON.parse(await read("out", "inputs.json"))).toMatchObject([{
        notebook: "mice",
        settings: { dose: 2.5 },
      }]);
    });
  });

  it("writes one figure, runs only its notebook, and keeps what the folder holds", async () => {
    await withNotebooks(
      { mice: MICE, magnets: MAGNETS },
      async ({ folder, run, figures, files, read, write, progress }) => {
        await run();
        await write("magnets", [...MAGNETS, "1 + 1"]);
        const paper = join(folder, "paper");
        progress();
        await figures("--figure", "gain", "--format", "pdf", "--out", paper);
        expect(progress()).not.toContain("is run first");
        await figures("--figure", "gain", "--format", "svg", "--out", paper);
        await figures("--notebook", "mice", "--figure", "loss", "--format", "svg", "--out", paper);
        const figureFiles = ["mice/gain.csv", "mice/gain.pdf", "mice/gain.svg", "mice/loss.csv", "mice/loss.svg"];
        expect(await files("paper")).toEqual(["lint.json", "manifest.json", ...figureFiles]);
        const [gain, loss] = JSON.parse(await read("paper", "manifest.json"));
        const paths = (entry: { files: { path: string }[] }) => entry.files.map(({ path }) => path);
        expect(paths(gain)).toEqual(["mice/gain.pdf", "mice/gain.csv", "mice/gain.svg"]);
        expect(paths(loss)).toEqual(["mice/loss.svg", "mice/loss.csv"]);
        expect(JSON.parse(await read("paper", "lint.json")).length).toBe(2);
      },
    );
  });

  it("puts another size or look into a folder that is named after it", async () => {
    await withNotebooks({ magnets: MAGNETS }, async ({ folder, figures, files, read }) => {
      const args = ["--width", "89.0mm", "--height", "300px", "--theme", "dark", "--dpi", "72", "--font-size", "6"];
      const { place } = await figures(...args, "--format", "svg,png");
      expect(place).toBe(join(folder, "out", "figures", "89mm-300px-high-6pt-dark-72dpi"));
      expect(await read("out", "figures", "magnets", "loss.svg")).toContain('fill="#ffffff"');
      const names = await files("out", "figures", "89mm-300px-high-6pt-dark-72dpi");
      expect(names).toEqual(["lint.json", "magnets/loss.csv", "magnets/loss.png", "magnets/loss.svg", "manifest.json"]);
    });
  });

  it("bundles figures, source data, captions, citation and manifest, to the same bytes each time", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, run, figures, files, read }) => {
      await run();
      const { place } = await figures("--bundle", "--out", join(folder, "paper"), "--format", "svg");
      expect(place).toBe(join(folder, "paper", "figures.zip"));
      expect(await files("paper")).toEqual(["figures.zip"]);
      const bytes = await Deno.readFile(place);
      const zipped = readZip(bytes);
      expect(zipped.map(({ path }) => path)).toEqual([
        "CITATION.cff",
        "captions.md",
        "captions.txt",
        "magnets/loss.csv",
        "magnets/loss.svg",
        "manifest.json",
        "mice/gain.csv",
        "mice/gain.svg",
        "mice/loss.csv",
        "mice/loss.svg",
      ]);
      const text = (path: string) => new TextDecoder().decode(zipped.find((file) => file.path === path)?.content);
      expect(text("captions.md")).toContain("## mice/gain\n\n**Figure gain.** Loss &amp; gain.\n");
      expect(text("mice/loss.svg")).toBe(await read("out", "figures", "mice", "loss.svg"));
      expect(JSON.parse(text("manifest.json")).length).toBe(3);
      await figures("--bundle", "--out", join(folder, "paper"), "--format", "svg");
      expect(await Deno.readFile(place)).toEqual(bytes);
    });
  });

  itWith("unzip", "writes a bundle that Info-ZIP reads", async () => {
    await withNotebooks({ magnets: MAGNETS }, async ({ figures }) => {
      const { place } = await figures("--bundle");
      expect(await runProgram("unzip", { args: ["-t", place] })).toContain("No errors detected");
    });
  });

  it("lists the figures that a figure can be asked from, as a misuse, and writes nothing", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ folder, figures, files }) => {
      const out = join(folder, "paper");
      await expect(figures("--figure", "pain", "--out", out)).rejects.toMatchObject({
        message: "Cannot find the figure pain; there are",
        details: ["magnets: loss", "mice: loss, gain"],
        exitCode: 2,
      });
      await expect(figures("--notebook", "magnets", "--figure", "gain", "--out", out)).rejects.toMatchObject({
        details: ["magnets: loss"],
      });
      await expect(figures("--notebook", "rats")).rejects.toThrow(
        "Cannot find the notebook rats: there are magnets, mice",
      );
      expect(await files()).not.toContain("paper");
      expect((await files()).filter((file) => file.startsWith("paper"))).toEqual([]);
    });
  });

  it("says what failed in a run that is needed, and writes no figure", async () => {
    await withNotebooks({ mice: [...MICE, 'throw new Error("broken")'] }, async ({ folder, figures, files }) => {
      await expect(figures("--out", join(folder, "paper"))).rejects.toMatchObject({
        message: 'mice, cell 7 (cell-7), step "Mice": Error: broken',
        exitCode: 1,
      });
      expect((await files()).filter((file) => file.startsWith("paper"))).toEqual([]);
    });
  });

  it("fails where a notebook has no figures", async () => {
    await withNotebooks({ empty: ["1 + 1"] }, async ({ figures }) => {
      await expect(figures()).rejects.toThrow("Cannot write figures: empty has none");
    });
  });

  it("leaves a folder alone whose manifest.json is something else", async () => {
    await withNotebooks({ magnets: MAGNETS }, async ({ folder, figures, files, read }) => {
      for (const other of ['{"name": "my web application"}', '[{"name": "a"}]', "not JSON"]) {
        await Deno.mkdir(join(folder, "web"), { recursive: true });
        await Deno.writeTextFile(join(folder, "web", "manifest.json"), other);
        await expect(figures("--out", join(folder, "web"))).rejects.toThrow("its manifest.json is not one of figures");
        expect(await read("web", "manifest.json")).toBe(other);
      }
      expect((await files()).filter((file) => file.startsWith("web") || file.startsWith("out"))).toEqual([
        "web/manifest.json",
      ]);
    });
  });

  it("leaves all files as they were when one cannot be written, or when it is told to stop", async () => {
    const stop = new AbortController();
    await withNotebooks({ mice: MICE }, async ({ folder, figures, files }) => {
      const paper = join(folder, "paper");
      await figures("--out", paper, "--figure", "gain", "--format", "svg");
      const before = await files("paper");
      await Deno.mkdir(join(paper, "mice", "loss.svg", "full"), { recursive: true });
      await expect(figures("--out", join(paper, "lint.json", "x"), "--format", "svg")).rejects.toThrow(
        /^Cannot write /,
      );
      await expect(figures("--out", paper, "--figure", "loss", "--format", "svg")).rejects.toThrow(/^Cannot write /);
      await Deno.remove(join(paper, "mice", "loss.svg"), { recursive: true });
      stop.abort(130);
      await expect(figures("--out", paper, "--format", "pdf")).rejects.toBe(130);
      expect(await files("paper")).toEqual(before);
    }, stop.signal);
  });

  it("leaves out of all figures those that cannot be laid out so; asked for by name they are an error", async () => {
    const tall = figureCell("tall", panels(Array.from({ length: 40 }, () => CHART), { columns: 2 }));
    await withNotebooks({ mice: [tall, figureCell("loss")] }, async ({ folder, figures, files }) => {
      const paper = join(folder, "paper");
      const result = await figures("--width", "40mm", "--format", "svg", "--out", paper);
      expect(result.leftOut).toEqual([
        expect.stringMatching(/^Cannot lay out mice\/tall as asked: Cannot lay out a chart: /),
      ]);
      expect(figuresSummary(result).at(-1)).toBe(result.leftOut[0]);
      expect(await files("paper")).toEqual(["lint.json", "manifest.json", "mice/loss.csv", "mice/loss.svg"]);
      await expect(figures("--figure", "tall", "--width", "40mm", "--out", paper)).rejects.toMatchObject({
        exitCode: 2,
      });
    });
  });
});

describe("figuresList", () => {
  it("lists figures with their sizes and titles, runs nothing, and says what would run", async () => {
    await withNotebooks({ mice: MICE, magnets: MAGNETS }, async ({ list, run, write, progress }) => {
      expect(await list()).toEqual([
        "notebook  figure  mm  title",
        "",
        "magnets is run before its figures are written: it has no complete run",
        "mice is run before its figures are written: it has no complete run",
      ]);
      expect(progress()).toBe("");
      await run();
      await write("magnets", [...MAGNETS, "1 + 1"]);
      const [, ...rows] = await list();
      expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
        ["magnets", "loss", expect.stringMatching(/^89 x [\d.]+$/), "Figure loss"],
        ["mice", "loss", expect.stringMatching(/^89 x [\d.]+$/), "Figure loss"],
        ["mice", "gain", expect.stringMatching(/^89 x [\d.]+$/), "Figure gain"],
        [""],
        ["magnets is run before its figures are written: the notebook's code has changed"],
      ]);
      expect(await list("--notebook", "mice")).toHaveLength(3);
      const [, wide] = await list("--notebook", "mice", "--width", "183mm", "--height", "50mm");
      expect(wide).toMatch(/ 183 x 50 /);
    });
  });
});
