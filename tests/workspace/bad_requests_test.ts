import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { loadArticles, loadParameters, projectRoot } from "../../lib/data/mod.ts";
import { declareParameters } from "../../lib/notebook/parameters.ts";
import { exportFigures } from "../../lib/workspace/export_figures.ts";
import { Failure } from "../../lib/workspace/failure.ts";
import { parseFiguresOptions } from "../../lib/workspace/figures_options.ts";
import { findNotebooks } from "../../lib/workspace/find_notebooks.ts";
import { readNotebook } from "../../lib/workspace/notebook_file.ts";
import { outFolder, prepareOutFolder } from "../../lib/workspace/out_folder.ts";
import { assignSettings, parseSettings, readSettings } from "../../lib/workspace/parameter_settings.ts";
import { parseReportOptions } from "../../lib/workspace/report_options.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import type { WorkspaceRecord } from "../../lib/workspace/workspace_record.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const parameters = new Map(
  await Promise.all((await loadArticles()).map(async (name) => [name, await loadParameters(name)] as const)),
);

/** The failure of an attempt; fails where it succeeds or throws what a person would get with a stack. */
async function failureOf(attempt: () => unknown): Promise<Failure> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

async function expectRefusal(attempt: () => unknown, message: RegExp, exitCode = 2): Promise<void> {
  const failure = await failureOf(attempt);
  expect(failure.message).toMatch(message);
  expect(failure.message).not.toContain("\n");
  expect(failure.exitCode).toBe(exitCode);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

describe("a command line", () => {
  const run: readonly (readonly [string, RegExp])[] = [
    ["--out", /^Cannot run: Option '--out <value>' argument missing/],
    ["--params", /^Cannot run: Option '--params <value>' argument missing/],
    ["--timeout", /^Cannot run: Option '--timeout <value>' argument missing/],
    ["--timeout 1,5", /^Cannot run: --timeout must be a positive number of seconds, got 1,5$/],
    ["--timeout 1s", /got 1s$/],
    ["--timeout=-5", /got -5$/],
    ["--timeout=", /got$/],
    ["--timeout 1e999", /got 1e999$/],
    ["--fresh=yes", /^Cannot run: Option '--fresh' does not take an argument/],
    ["--write=1", /^Cannot run: Option '--write' does not take an argument/],
    ["--sandbox --write", /^Cannot refresh the notebooks in a sandbox: leave out --write or --sandbox$/],
    ["-x", /^Cannot run: Unknown option '-x'/],
    ["--out --fresh", /^Cannot run: Option '--out' argument is ambiguous/],
    ["--__proto__ 1", /^Cannot run: Unknown option '--__proto__'/],
  ];
  for (const [line, message] of run) {
    it(`of run refuses ${line}`, () => expectRefusal(() => parseRunOptions(line.split(" ")), message));
  }

  const figures: readonly (readonly [string, RegExp])[] = [
    ["--format", /argument missing/],
    ["--format=", /^Cannot use --format : it must be one of svg, png, pdf$/],
    ["--format ../png", /^Cannot use --format \.\.\/png: it must be one of/],
    ["--width 0mm", /--width must be 40 to 600 mm .*, got 0mm$/],
    ["--width 1e2mm", /got 1e2mm$/],
    ["--width 89cm", /got 89cm$/],
    ["--width Infinitymm", /got Infinitymm$/],
    ["--height 9999999px", /--height must be 20 to 600 mm .*, got 9999999px$/],
    ["--height=", /--height must be .*, got$/],
    ["--dpi=-300", /--dpi must be a number from 36 to 2400, got -300$/],
    ["--dpi NaN", /got NaN$/],
    ["--dpi 99999", /got 99999$/],
    ["--font-size big", /--font-size must be a number from 5 to 7, got big$/],
    ["--theme Dark", /^Cannot use --theme Dark: it must be one of light, dark, print$/],
    ["--bundle=no", /does not take an argument/],
  ];
  for (const [line, message] of figures) {
    it(`of figures refuses ${line}`, () => expectRefusal(() => parseFiguresOptions(line.split(" ")), message));
  }

  it("of report refuses what it does not know", async () => {
    for (const line of ["--frobnicate", "page", "--out", "--out=a --out"]) {
      await expectRefusal(() => parseReportOptions(line.split(" ")), /^Cannot report: .*; --help lists the options$/);
    }
  });
});

describe("a parameter from outside", () => {
  for (const [article, rows] of parameters) {
    for (const row of rows) {
      it(`${row.name} of ${article} takes its default and refuses everything else that is none`, async () => {
        const legal = new Map([[article, rows]]);
        const assign = (text: string): unknown => assignSettings(parseSettings([`${row.name}=${text}`]), legal);
        expect(assign(String(row.default))).toBeDefined();
        const beyond = [row.lower === undefined ? [] : [row.lower - 1], row.upper === undefined ? [] : [row.upper + 1]];
        const fraction = row.type === "integer" ? ["2.5"] : [];
        const bad = ["", " ", "NaN", "Infinity", "1,5", "1 nm", "__proto__", "null", "[1]", "../x", ...fraction];
        for (const text of [...bad, ...beyond.flat().map(String)]) {
          await expectRefusal(() => assign(text), new RegExp(`^Cannot set ${row.name}: it must be `));
        }
        for (const value of [null, true, [], {}, "1", "=1+1"]) {
          await expectRefusal(
            () => assignSettings([{ name: row.name, value, isText: false }], legal),
            new RegExp(`^Cannot set ${row.name}: it must be `),
          );
        }
      });
    }
  }

  for (const name of ["__proto__", "constructor", "toString", "ironn", "", "iron ", "../iron"]) {
    it(`is refused under the name ${JSON.stringify(name)}`, async () => {
      await expectRefusal(
        () => assignSettings([{ name, value: 1, isText: false }], parameters),
        /^Cannot set .*: there is no such parameter$/,
      );
    });
  }

  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["nothing", ""],
    ["no JSON", "iron: 3"],
    ["a cut object", '{"iron": 3'],
    ["a list", "[1]"],
    ["a number", "3"],
    ["null", "null"],
    ["JSON with a comment", '{"iron": 3} // more'],
    ["NaN", '{"iron": NaN}'],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    ["bytes", new Uint8Array([0, 159, 146, 150])],
  ];
  for (const [what, content] of files) {
    it(`may not come from a file that holds ${what}`, async () => {
      await withTemporaryFolder(async (folder) => {
        const path = join(folder, "parameters.json");
        await Deno.writeFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
        await expectRefusal(() => readSettings(path), /^Cannot read parameters from .*parameters\.json: /);
      });
    });
  }

  it("may not come from a folder", async () => {
    await withTemporaryFolder(async (folder) => {
      await expectRefusal(() => readSettings(folder), /^Cannot read parameters from .*: Is a directory$/);
    });
  });
});

describe("a parameter in a cell", () => {
  const rows = parameters.get("soft-magnets") ?? [];
  const defaults = Object.fromEntries(rows.map((row) => [row.name, row.default]));
  const [number] = rows.filter(({ type, upper }) => type === "number" && upper !== undefined);
  const bad: readonly unknown[] = [NaN, Infinity, "1", null, undefined, {}, [1], true, 1e99];
  for (const value of bad) {
    it(`is refused as ${JSON.stringify(value) ?? value} (${typeof value})`, () => {
      const values = { ...defaults, [number!.name]: value } as Record<string, number>;
      expect(() => declareParameters("soft-magnets", rows, values)).toThrow(`${number!.name} must be `);
      expect(() => declareParameters("soft-magnets", rows, values)).toThrow(RangeError);
    });
  }

  it("must have a value, and a name that is declared", () => {
    const { [number!.name]: _left, ...others } = defaults;
    expect(() => declareParameters("soft-magnets", rows, others)).toThrow(`missing ${number!.name}`);
    expect(() => declareParameters("soft-magnets", rows, { ...defaults, extra: 1 })).toThrow("got extra");
  });
});

describe("a notebook file", () => {
  const cell = { id: "a", cell_type: "code", metadata: {}, source: "", execution_count: null, outputs: [] };
  const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] };
  const withCell = (change: object): object => ({ ...notebook, cells: [{ ...cell, ...change }] });
  const withMetadata = (metadata: object): object => ({ ...notebook, metadata });
  const withOutput = (output: unknown): object => withCell({ outputs: [output] });

  const contents: readonly (readonly [string, unknown, RegExp])[] = [
    ["text", "no notebook", /it must be a notebook, but has no nbformat/],
    ["a list", [], /has no nbformat/],
    ["a number", 4, /has no nbformat/],
    ["false", false, /has no nbformat/],
    ["format 3", { ...notebook, nbformat: 3 }, /nbformat must be 4\.5, got 3\.5/],
    ["format 2", { nbformat: 2, worksheets: [] }, /nbformat must be 4\.5, got 2\.0/],
    ["format 5", { ...notebook, nbformat: 5 }, /nbformat must be 4\.5, got 5\.5/],
    ["format 4.4", { ...notebook, nbformat_minor: 4 }, /nbformat must be 4\.5, got 4\.4/],
    ["a format in quotes", { ...notebook, nbformat: "4" }, /nbformat must be 4\.5, got 4\.5/],
    ["no cells", { ...notebook, cells: undefined }, /but cells: /],
    ["cells that are an object", { ...notebook, cells: {} }, /but cells: /],
    ["a cell that is null", { ...notebook, cells: [null] }, /but cell 1: /],
    ["a cell that is text", { ...notebook, cells: ["1 + 1"] }, /but cell 1: /],
    ["a cell without an id", withCell({ id: undefined }), /cell 1\.id: a cell must have an id/],
    ["a cell with a path as id", withCell({ id: "../a" }), /cell 1\.id: /],
    ["a cell with a long id", withCell({ id: "a".repeat(65) }), /cell 1\.id: /],
    ["a cell without metadata", withCell({ metadata: undefined }), /cell 1\.metadata: /],
    ["a cell of an unknown type", withCell({ cell_type: "sql" }), /cell 1\.cell_type: /],
    ["a cell whose source is missing", withCell({ source: undefined }), /cell 1\.source: /],
    ["a cell whose source is null", withCell({ source: null }), /cell 1\.source: /],
    ["a count that is text", withCell({ execution_count: "1" }), /cell 1\.execution_count: /],
    ["outputs that are none", withCell({ outputs: "1" }), /cell 1\.outputs: /],
    ["an output of an unknown type", withOutput({ output_type: "pyout" }), /cell 1\.outputs\.0\.output_type: /],
    ["an output without data", withOutput({ output_type: "display_data", metadata: {} }), /outputs\.0\.data: /],
    ["two cells of one id", { ...notebook, cells: [cell, cell] }, /cell ids must be unique, but two cells have a/],
    ["metadata that is a list", withMetadata([]), /but metadata: /],
    ["a kernel of Python", withMetadata({ kernelspec: { name: "python3", language: "python" } }), /is one of python3/],
    ["a kernel of R", withMetadata({ kernelspec: { name: "ir", language: "R" } }), /is one of ir$/],
    [
      "the language Julia",
      withMetadata({ language_info: { name: "julia" } }),
      /of the Deno kernel, but is one of julia/,
    ],
  ];
  for (const [what, content, message] of contents) {
    it(`is refused with ${what}`, async () => {
      await withTemporaryFolder(async (folder) => {
        const path = join(folder, "x.ipynb");
        await Deno.writeTextFile(path, JSON.stringify(content));
        await expectRefusal(() => readNotebook(path), message, 1);
        await expectRefusal(() => readNotebook(path), /^Cannot read .*x\.ipynb: /, 1);
        expect(await namesIn(folder)).toEqual(["x.ipynb"]);
      });
    });
  }

  it("is refused where it is empty, cut, UTF-16 or a folder", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "x.ipynb");
      for (const bytes of [[], [0x7b], [0xff, 0xfe, 0x7b, 0]]) {
        await Deno.writeFile(path, new Uint8Array(bytes));
        await expectRefusal(() => readNotebook(path), /x\.ipynb: it must be JSON: /, 1);
      }
      await Deno.mkdir(join(folder, "y.ipynb"));
      await expectRefusal(() => readNotebook(join(folder, "y.ipynb")), /y\.ipynb: Is a directory$/, 1);
    });
  });

  it("is read with the kernels that run it, and with outputs of megabytes", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "x.ipynb");
      for (const kernelspec of [{ name: "deno", language: "typescript" }, { name: "mine", language: "TypeScript" }]) {
        await Deno.writeTextFile(path, JSON.stringify(withMetadata({ kernelspec })));
        expect((await readNotebook(path)).cells.length).toBe(1);
      }
      const output = { output_type: "stream", name: "stdout", text: "x".repeat(20e6) };
      await Deno.writeTextFile(path, JSON.stringify(withOutput(output)));
      expect((await readNotebook(path)).cells.length).toBe(1);
    });
  });

  it("is named in the folder of notebooks, and cannot lie elsewhere by its name", async () => {
    for (const name of ["../soft-magnets", "soft-magnets/", "Soft-magnets", "soft-magnets.ipynb.bak", "", " "]) {
      await expectRefusal(
        () => findNotebooks([name], join(projectRoot(), "notebooks")),
        /^Cannot find the notebook .*: there are .*soft-magnets/,
      );
    }
  });
});

describe("a figure", () => {
  const figure = (id: string): WorkspaceRecord =>
    ({
      kind: "figure",
      id,
      title: "t",
      caption: "c",
      alt: "a",
      svg: "<svg/>",
      chart: {},
    }) as unknown as WorkspaceRecord;
  for (const id of ["", "../x", "a/b", "/etc/x", ".hidden", "a b", "a\0b", "a\nb", "-rf", "1st", "ä", "a\\b", "C:x"]) {
    it(`may not have the id ${JSON.stringify(id)}`, async () => {
      await withTemporaryFolder(async (folder) => {
        const attempt = () => exportFigures([figure(id)], { notebook: "mice", folder });
        await expectRefusal(attempt, /^Cannot export the figure .*of mice: the id must be a word$/, 1);
        expect(await namesIn(folder)).toEqual([]);
      });
    });
  }
});

describe("a folder for outputs", () => {
  const prepare = async (path: string, sources: readonly string[] = []): Promise<void> => {
    using _held = await prepareOutFolder(outFolder(path), { fresh: true, sources });
  };

  for (const name of ["", "data", "lib", "notebooks", "tests", "lib/workspace", "data/new"]) {
    it(`may not be the project's own ${name || "folder"}`, async () => {
      await expectRefusal(() => prepare(join(projectRoot(), name)), /it must be a folder for outputs/);
    });
  }

  for (const name of ["notebooks", "claims.json", "claims.csv"]) {
    it(`may not hold ${name} of somebody else`, async () => {
      await withTemporaryFolder(async (folder) => {
        await Deno.writeTextFile(join(folder, name), "mine");
        await expectRefusal(() => prepare(folder), new RegExp(`it holds ${name}, which no run wrote`));
        expect(await Deno.readTextFile(join(folder, name))).toBe("mine");
      });
    });
  }

  it("may not be a file, nor lie in one", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "file");
      await Deno.writeTextFile(path, "mine");
      await expectRefusal(() => prepare(path), /^Cannot write to .*file: /, 1);
      await expectRefusal(() => prepare(join(path, "out")), /^Cannot write to .*out: /, 1);
      expect(await Deno.readTextFile(path)).toBe("mine");
    });
  });

  it("may not hold the notebooks that are run", async () => {
    await withTemporaryFolder(async (folder) => {
      await Deno.mkdir(join(folder, "notebooks"));
      await expectRefusal(
        () => prepare(folder, [join(folder, "notebooks", "x.ipynb")]),
        /holds the notebooks that are run/,
      );
    });
  });

  it("is refused to a second run until the first has ended", async () => {
    await withTemporaryFolder(async (folder) => {
      {
        using _held = await prepareOutFolder(outFolder(folder), { fresh: false, sources: [] });
        await expectRefusal(() => prepare(folder), /^Cannot write to .*: another run is writing to it$/, 1);
      }
      await prepare(folder);
    });
  });

  it("is emptied of what an earlier run left and of nothing else", async () => {
    await withTemporaryFolder(async (folder) => {
      for (const name of ["inputs.json", "claims.csv", "mine.txt"]) await Deno.writeTextFile(join(folder, name), "[]");
      await prepare(folder);
      expect(await namesIn(folder)).toEqual(["mine.txt"]);
    });
  });
});
