import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { projectRoot } from "../../lib/data/mod.ts";
import { projectFiles } from "../../lib/workspace/check/project_files.ts";
import { lockedPackages } from "../../lib/workspace/sbom/lock_file.ts";
import { packageLicences } from "../../lib/workspace/sbom/package_licences.ts";

const read = (path: string): Promise<string> => Deno.readTextFile(`${projectRoot()}/${path}`);
const configuration = JSON.parse(await read("deno.json"));
const imports: readonly string[] = Object.values<string>(configuration.imports).filter((target) =>
  target.startsWith("npm:")
);
const tasks = Object.entries<string>(configuration.tasks);

interface Row {
  readonly name: string;
  readonly licence: string;
  readonly reason: string;
}

/** The rows of the README's table of packages. */
async function tableRows(): Promise<Row[]> {
  const [, section = ""] = (await read("README.md")).split("\n## Dependencies\n");
  const rows = section.split("\n## ")[0]!.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((line) => {
    const [, name = "", licence = "", reason = ""] = line.split("|").map((cell) => cell.trim());
    return { name: name.replaceAll("`", ""), licence, reason };
  });
}

describe("the packages", () => {
  it("are pinned to one version each", () => {
    expect(imports.filter((target) => !/^npm:(@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/.test(target))).toEqual([]);
  });

  it("are those of the README's table, each with a reason", async () => {
    const rows = await tableRows();
    const names = imports.map((target) => target.slice("npm:".length).replace(/@[\d.]+$/, ""));
    expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(rows.filter(({ reason }) => reason === "")).toEqual([]);
  });

  it("have the licences of the README's table", async () => {
    const { packages } = lockedPackages(await read("deno.lock"));
    const licences = await packageLicences(packages);
    const stated = new Map([...licences].map(([id, licence]) => [id.replace(/@[^@]+$/, ""), licence]));
    const rows = (await tableRows()).filter(({ name }) => stated.has(name));
    expect(rows.map(({ name, licence }) => [name, licence])).toEqual(rows.map(({ name }) => [name, stated.get(name)]));
    expect(rows.length).toBeGreaterThan(10);
  });

  it("are those of the lock file in every task", () => {
    expect(tasks.filter(([, line]) => !/^deno (run|test) --frozen /.test(line))).toEqual([]);
  });

  it("are run with all permissions by nothing but vitest", () => {
    const all = tasks.filter(([, line]) => /--allow-all|\s-A\b/.test(line)).map(([name]) => name);
    expect(all).toEqual(["test:vitest"]);
  });
});

describe("danfojs, which brings along xlsx and plotly.js", () => {
  const FRAME = "lib/data/frame.ts";

  /** The code of the project: modules without their comments, and the cells of the notebooks. */
  async function sources(): Promise<{ path: string; code: string }[]> {
    const paths = [...await projectFiles("lib"), ...await projectFiles("notebooks", ".ipynb")];
    return await Promise.all(paths.map(async (path) => {
      const text = await read(path);
      if (path.endsWith(".ts")) return { path, code: text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "") };
      const { cells } = JSON.parse(text) as { cells: { cell_type: string; source: string[] }[] };
      const code = cells.filter((cell) => cell.cell_type === "code").flatMap((cell) => cell.source);
      return { path, code: code.join("") };
    }));
  }

  it("is loaded in two places, which take frames alone from it", async () => {
    const loading = (await sources()).flatMap(({ path, code }) => {
      return [...code.matchAll(/(.*)["']danfojs["']/g)].map(([, before]) => [path, before!.trim()]);
    });
    expect(loading).toEqual([
      [FRAME, "const { DataFrame } = await import("],
      ["lib/notebook/frame.ts", "const { NDframe } = await import("],
    ]);
  });

  it("reads no workbook and draws nothing: no code names what does", async () => {
    const risky =
      /\b(?:readExcel|toExcel|streamExcel|xlsx|XLSX|plotly|Plotly|newPlot|readJSON|readCSV)\b|\]\.plot\(|rame\.plot\(/;
    expect((await sources()).filter(({ code }) => risky.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it("shows the project a frame without the members that read or draw", async () => {
    const { code } = (await sources()).find(({ path }) => path === FRAME)!;
    const [interfaces = ""] = code.split("export async function");
    const members = [...interfaces.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name);
    expect(members).toEqual([
      "columns",
      "shape",
      "values",
      "head",
      "tail",
      "loc",
      "sortValues",
      "groupby",
      "count",
      "mean",
      "min",
      "max",
    ]);
  });
});
