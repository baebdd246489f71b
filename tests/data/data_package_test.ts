import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  DataError,
  loadTable,
  parseDataPackage,
  projectRoot,
  readDataPackage,
  readProjectFile,
} from "../../lib/data/mod.ts";
import { withTemporaryProject } from "./temporary_project.ts";

describe("the data package", () => {
  it("describes every column, and gives a unit wherever numbers have one", async () => {
    const perRow = new Set(["expected", "tolerance", "value", "lower", "upper", "nominal", "uncertainty"]);
    for (const { name, schema } of (await readDataPackage()).resources) {
      for (const field of schema.fields.filter(({ type }) => type === "number" || type === "integer")) {
        const units = field.unit !== undefined || perRow.has(field.name);
        expect([name, field.name, units]).toEqual([name, field.name, true]);
      }
    }
  });

  it("has a unit column wherever a column of numbers has none of its own", async () => {
    for (const { name, schema } of (await readDataPackage()).resources) {
      const needs = schema.fields.some(({ type, unit }) => type === "number" && unit === undefined);
      const has = schema.fields.some((field) => field.name === "unit");
      expect([name, needs && !has]).toEqual([name, false]);
    }
  });

  it("carries the unit of a column in its name", async () => {
    const endings: Readonly<Record<string, string>> = {
      mm: "_mm",
      nm: "_nm",
      K: "_K",
      "A/m": "_A_per_m",
      T: "_T",
      Hz: "_Hz",
      "W/kg": "_W_per_kg",
    };
    for (const { schema } of (await readDataPackage()).resources) {
      for (const { name, unit } of schema.fields.filter((field) => field.unit !== undefined && field.unit !== "1")) {
        expect(name.endsWith(endings[unit ?? ""] ?? "?")).toBe(true);
      }
    }
  });

  it("orders resources by path and names them after it", async () => {
    const { resources } = await readDataPackage();
    expect(resources.map(({ path }) => path)).toEqual(resources.map(({ path }) => path).toSorted());
    for (const { name, path } of resources) expect(name).toBe(path.replace(".csv", "").replaceAll("/", "-"));
  });

  it("names a source for every file", async () => {
    for (const { sources } of (await readDataPackage()).resources) expect(sources[0]?.title.length).toBeGreaterThan(5);
  });
});

describe("parseDataPackage", () => {
  for (const json of [null, [], 1, "text", {}, { resources: [] }]) {
    it(`refuses ${JSON.stringify(json)}`, () => {
      expect(() => parseDataPackage(json)).toThrow("Cannot load data/datapackage.json: ");
      expect(() => parseDataPackage(json)).toThrow(DataError);
    });
  }
});

describe("readProjectFile", () => {
  it("gives the bytes of a file", async () => {
    expect((await readProjectFile("deno.json")).length).toBeGreaterThan(100);
  });

  it("passes on errors other than a missing file", async () => {
    await expect(readProjectFile("data")).rejects.toThrow();
  });
});

const ROOT_MODULE = new URL("../../lib/data/root.ts", import.meta.url).href;

/** The project's root as a process finds it that starts in another folder. */
async function rootSeenFrom(cwd: string): Promise<string> {
  const code = `import { projectRoot } from ${JSON.stringify(ROOT_MODULE)}; console.log(projectRoot());`;
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["eval", code], cwd, stdin: "null" }).output();
  return new TextDecoder().decode(stdout).trim();
}

describe("projectRoot", () => {
  it("is the folder that holds deno.json and the data package", async () => {
    const root = projectRoot();
    expect((await Deno.stat(`${root}/deno.json`)).isFile).toBe(true);
    expect((await Deno.stat(`${root}/data/datapackage.json`)).isFile).toBe(true);
  });

  it("does not depend on the working directory", async () => {
    const root = projectRoot();
    const elsewhere = await Deno.makeTempDir();
    try {
      for (const cwd of [root, `${root}/notebooks`, `${root}/lib/data`, elsewhere]) {
        expect(await rootSeenFrom(cwd)).toBe(root);
      }
    } finally {
      await Deno.remove(elsewhere);
    }
  });

  it("gives way to a root that the caller names", async () => {
    await withTemporaryProject(async ({ root, write, read }) => {
      await write("soft-magnets/herzer-1990.csv", (await read("soft-magnets/herzer-1990.csv")).replace("0.81823", "5"));
      const { rows } = await loadTable("soft-magnets-herzer-1990", { root });
      expect(rows[0]?.coercivity_A_per_m).toBe(5);
    });
  });
});
