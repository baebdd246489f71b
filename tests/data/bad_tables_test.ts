import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { parseCsv } from "../../lib/data/csv.ts";
import {
  type Field,
  parseTable,
  projectRoot,
  readDataPackage,
  type Resource,
  verifyDataPackage,
} from "../../lib/data/mod.ts";
import { csvText } from "../../lib/workspace/csv_text.ts";
import { withTemporaryProject } from "./temporary_project.ts";

type Record = readonly string[];

const { resources } = await readDataPackage();

function textOf({ path }: Resource): string {
  return Deno.readTextFileSync(`${projectRoot()}/data/${path}`);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function written(records: readonly Record[]): Uint8Array {
  return new TextEncoder().encode(records.map((record) => `${record.map(quoted).join(",")}\n`).join(""));
}

/** The table with one cell of its first row replaced. */
function withCell(resource: Resource, column: string, cell: string): Uint8Array {
  const { header, records: [first = [], ...others] } = parseCsv(textOf(resource), resource.path);
  return written([header, first.with(header.indexOf(column), cell), ...others]);
}

function boundCells({ minimum, maximum, exclusiveMinimum }: NonNullable<Field["constraints"]>): string[] {
  const beyond = [minimum === undefined ? NaN : minimum - 1, maximum === undefined ? NaN : maximum + 1];
  return [...beyond, exclusiveMinimum ?? NaN].filter((number) => !Number.isNaN(number)).map(String);
}

const NO_NUMBERS = ["NaN", "Infinity", "-Infinity", "1e999", "0x1F", "1,5", "1 nm", " 1", "one", "1_000", "−1", "null"];
const NO_TEXTS = ["=1+1", '=HYPERLINK("http://x")', "@SUM(A1)", "+cmd|'/C calc'!A0", "-x", " padded", "a\u0007b", "\r"];
const NO_WORDS = ["no such word", "../../etc/passwd", "a,b", "<b>"];

/** Cells that a column must refuse, by its schema. */
function badCells({ name, type, constraints = {} }: Field): string[] {
  const { required, enum: choices, pattern } = constraints;
  const absent = required ? [""] : [];
  if (type === "number" || type === "integer") return [...absent, ...NO_NUMBERS, ...boundCells(constraints)];
  if (type === "boolean") return [...absent, "yes", "TRUE", "1", " true"];
  if (name === "unit") return [...absent, ...NO_TEXTS, "furlong", "nm/", "m^2", "__proto__", "constructor"];
  if (name === "address" || name === "doi") return ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"];
  if (type === "list") return [...NO_WORDS.slice(1), ...NO_TEXTS];
  if (choices !== undefined || pattern !== undefined) return [...absent, ...NO_WORDS, ...NO_TEXTS];
  return [...absent, ...NO_TEXTS];
}

for (const resource of resources) {
  describe(`the table ${resource.path}`, () => {
    const { header, records } = parseCsv(textOf(resource), resource.path);
    const load = (bytes: Uint8Array): unknown => parseTable(bytes, resource);
    const where = `Cannot load data/${resource.path}: `;

    it("is read as it stands, and with a mark and CRLF line ends", () => {
      const spreadsheet = `\ufeff${textOf(resource).replaceAll("\n", "\r\n")}`;
      expect(load(new TextEncoder().encode(spreadsheet))).toEqual(load(written([header, ...records])));
    });

    for (const field of resource.schema.fields) {
      it(`refuses what is no ${field.name}, with its place`, () => {
        const place = `${where}row 2, column ${field.name}: must`;
        const unread = `${where}row 2, column unit: Cannot read the unit`;
        for (const cell of badCells(field)) {
          const message = messageOf(() => load(withCell(resource, field.name, cell)));
          const isPlaced = message.startsWith(place) || (field.name === "unit" && message.startsWith(unread));
          expect([cell, isPlaced ? place : message]).toEqual([cell, place]);
          expect(message).not.toContain("\n");
        }
      });
    }

    const damaged: readonly (readonly [string, () => Uint8Array, string])[] = [
      ["no bytes", () => new Uint8Array(), "the file must have a header"],
      ["UTF-16", () => utf16(textOf(resource)), "the encoding must be UTF-8, got UTF-16"],
      ["NUL characters", () => written([header, ...records, header.map(() => "\0")]), "the text must not hold NUL"],
      ["a cut last line", () => cutShort(textOf(resource)), `row ${records.length + 1}: a `],
      ["a missing column", () => written([header, ...records].map((row) => row.slice(1))), "row 1: the columns must"],
      [
        "a foreign column",
        () => written([header, ...records].map((row, i) => [...row, `x${i}`])),
        "row 1: the columns",
      ],
      ["a row twice", () => written([header, ...records, records[0]!]), `row ${records.length + 2}, column `],
      [
        "a column twice",
        () => written([header, ...records].map((row) => [...row, row[0]!])),
        "row 1: column names must",
      ],
      ["a row with a cell too many", () => written([header, [...records[0]!, ""]]), "row 2: a row must have"],
      ["a blank line", () => new TextEncoder().encode(`${header.join(",")}\n\n`), "row 2: a row must not be blank"],
      ["semicolons", () => new TextEncoder().encode(`${header.join(";")}\n`), "row 1: the columns must include"],
      ["a cell of a megabyte", () => withCell(resource, "source", "=".repeat(2 ** 20)), "row 2, column source: must"],
    ];
    for (const [what, damage, problem] of damaged) {
      if (what === "a cell of a megabyte" && !header.includes("source")) continue;
      it(`refuses ${what}`, () => {
        const message = messageOf(() => load(damage()));
        expect(message.slice(0, where.length + problem.length)).toBe(`${where}${problem}`);
        expect(message.length).toBeLessThan(600);
      });
    }
  });
}

function messageOf(action: () => unknown): string {
  try {
    action();
    return "was not refused";
  } catch (error) {
    return (error as Error).message;
  }
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** A file whose copying stopped inside the first cell of its last line. */
function cutShort(text: string): Uint8Array {
  const lastLine = text.trimEnd().lastIndexOf("\n") + 1;
  return new TextEncoder().encode(text.slice(0, lastLine + 1));
}

describe("a table of values with ranges", () => {
  const ranged = resources.filter(({ schema }) => {
    const names = schema.fields.map(({ name }) => name);
    return names.includes("lower") && names.includes("upper") && !names.includes("default");
  });

  for (const resource of ranged) {
    const centre = resource.schema.fields.map(({ name }) => name).find((name) =>
      /^(value|nominal|expected)$/.test(name)
    );
    const { header, records: [first = []] } = parseCsv(textOf(resource), resource.path);

    it(`refuses a lower end above the upper one in ${resource.path}`, () => {
      const row = header.reduce((cells, name, i) => {
        return name === "lower" ? cells.with(i, "2") : name === "upper" ? cells.with(i, "1") : cells;
      }, first);
      expect(() => parseTable(written([header, row]), resource)).toThrow(
        `data/${resource.path}: row 2, column lower: must not exceed the upper end 1, got 2`,
      );
    });

    it(`refuses a ${centre} outside its range in ${resource.path}`, () => {
      const cells: { readonly [name: string]: string } = { lower: "1", upper: "2", [centre ?? ""]: "3" };
      const row = header.map((name, index) => cells[name] ?? first[index]!);
      expect(() => parseTable(written([header, row]), resource)).toThrow(
        `data/${resource.path}: row 2, column ${centre}: must lie from 1 to 2, got 3`,
      );
    });
  }

  const measured = resources.filter(({ schema }) => schema.fields.some(({ name }) => name === "quantity"))
    .filter(({ schema }) => schema.fields.some(({ name }) => name === "unit"));
  for (const resource of measured) {
    it(`refuses a unit of another dimension for the same quantity in ${resource.path}`, () => {
      const { header, records } = parseCsv(textOf(resource), resource.path);
      const unit = header.indexOf("unit"), quantity = header.indexOf("quantity");
      const [first = []] = records.filter((row) => row[unit] !== "" && row[quantity] !== "");
      const keys = resource.schema.primaryKey.map((column) => header.indexOf(column));
      const strange = records.map((row) => row.with(quantity, first[quantity]!).with(unit, "kg7"))
        .find((row) => keys.some((key) => row[key] !== first[key]))!;
      const message = messageOf(() => parseTable(written([header, first, strange]), resource));
      expect(message).toMatch(/row 3, column unit: must be a unit of .*, as .* has above, got kg7$/);
    });
  }
});

describe("the references between the tables", () => {
  const keys = resources.flatMap((resource) =>
    (resource.schema.foreignKeys ?? []).map((key) => [resource, key.fields] as const)
  );
  for (const [resource, column] of keys) {
    it(`refuse an orphan in column ${column} of ${resource.path}`, async () => {
      await withTemporaryProject(async ({ root, write }) => {
        await write(resource.path, withCell(resource, column, "orphan-0"));
        const place = `data/${resource.path}: row 2, column ${column}: must be in column `;
        expect((await verifyDataPackage({ root })).some((problem) => problem.startsWith(place))).toBe(true);
      });
    });
  }
});

describe("the descriptor of the data", () => {
  const sources = resources.find(({ name }) => name === "sources")!;
  const withSchema = (change: object): Partial<Resource> => ({ schema: { ...sources.schema, ...change } });
  const withField = (change: object): Partial<Resource> =>
    withSchema({ fields: sources.schema.fields.map((field, index) => index === 0 ? { ...field, ...change } : field) });

  const damages: readonly (readonly [string, object, RegExp])[] = [
    ["a name with a path", { name: "../sources" }, /resources\.\d+\.name: /],
    ["an absolute path", { path: "/etc/passwd.csv" }, /resources\.\d+\.path: /],
    ["a path through a parent", { path: "a/../../b.csv" }, /resources\.\d+\.path: /],
    ["a path of another format", { path: "sources.xlsx" }, /resources\.\d+\.path: /],
    ["another format", { format: "json" }, /resources\.\d+\.format: /],
    ["another encoding", { encoding: "utf-16" }, /resources\.\d+\.encoding: /],
    ["a negative size", { bytes: -1 }, /resources\.\d+\.bytes: /],
    ["a size that is text", { bytes: "12" }, /resources\.\d+\.bytes: /],
    ["a short hash", { hash: "sha256:abc" }, /resources\.\d+\.hash: /],
    ["a hash of another kind", { hash: `md5:${"0".repeat(64)}` }, /resources\.\d+\.hash: /],
    ["no licence", { licenses: [] }, /resources\.\d+\.licenses: /],
    ["a licence without an address", { licenses: [{ name: "x", title: "x", path: "here" }] }, /licenses\.0\.path: /],
    ["no source", { sources: [] }, /resources\.\d+\.sources: /],
    ["no columns", withSchema({ fields: [] }), /resources\.\d+\.schema\.fields: /],
    ["no key", withSchema({ primaryKey: [] }), /schema\.primaryKey: /],
    ["a key that is no column", withSchema({ primaryKey: ["nothing"] }), /keys must be columns .*, got nothing$/],
    [
      "a reference from no column",
      withSchema({ foreignKeys: [{ fields: "nothing", reference: { resource: "sources", fields: "key" } }] }),
      /keys must be columns of the schema, got nothing$/,
    ],
    [
      "a reference to no table",
      withSchema({ foreignKeys: [{ fields: "key", reference: { resource: "nothing", fields: "key" } }] }),
      /row 2, column key: must be in column key of nothing, got /,
    ],
    ["two columns of one name", withSchema({ fields: [...sources.schema.fields, sources.schema.fields[0]] }), /twice$/],
    ["a column of an unknown type", withField({ type: "date" }), /schema\.fields\.0\.type: /],
    ["a column of an unknown unit", withField({ unit: "furlong" }), /schema\.fields\.0\.unit: must be a unit/],
    ["a pattern that is none", withField({ constraints: { pattern: "(" } }), /pattern: must be a regular expression$/],
    ["a constraint that is none", withField({ constraints: { maxLength: 3 } }), /constraints: Unrecognized key/],
  ];
  for (const [what, change, problem] of damages) {
    it(`refuses ${what}`, async () => {
      await withTemporaryProject(async ({ root, describe }) => {
        await describe("sources", () => change);
        const problems = await verifyDataPackage({ root });
        expect(problems.some((found) => problem.test(found))).toBe(true);
        expect(problems.every((found) => !found.includes("\n"))).toBe(true);
      });
    });
  }

  const files: readonly (readonly [string, string, RegExp])[] = [
    ["empty", "", /^Cannot load data\/datapackage\.json: it must be JSON: /],
    ["a list", "[]", /^Cannot load data\/datapackage\.json: /],
    ["null", "null", /^Cannot load data\/datapackage\.json: /],
    ["a text", '"x"', /^Cannot load data\/datapackage\.json: /],
    ["YAML", "name: x\n", /it must be JSON/],
    ["cut", '{"name": "x', /it must be JSON/],
  ];
  for (const [what, content, problem] of files) {
    it(`may not be ${what}`, async () => {
      await withTemporaryProject(async ({ root }) => {
        await Deno.writeTextFile(`${root}/data/datapackage.json`, content);
        expect(await verifyDataPackage({ root })).toEqual([expect.stringMatching(problem)]);
      });
    });
  }

  it("may not be a folder, nor a table", async () => {
    await withTemporaryProject(async ({ root }) => {
      for (const path of ["data/sources.csv", "data/datapackage.json"]) {
        await Deno.remove(`${root}/${path}`);
        await Deno.mkdir(`${root}/${path}`);
        expect(await verifyDataPackage({ root })).toContain(`Cannot load ${path}: it must be a file that can be read`);
      }
    });
  });
});

describe("what is written as CSV", () => {
  it("holds no formula, whatever the text", () => {
    for (const text of [...NO_TEXTS, "\t=1", "+1", "-1"]) {
      const [, cell] = /^x\r\n"?(.)/s.exec(csvText([{ x: text }])) ?? [];
      expect([text, "=+-@\t\r".includes(cell ?? "")]).toEqual([text, false]);
    }
  });
});
