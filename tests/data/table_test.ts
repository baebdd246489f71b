import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { DataError, type Field, loadTable, parseTable, type Resource } from "../../lib/data/mod.ts";
import { withTemporaryProject } from "./temporary_project.ts";

const FIELDS: readonly Field[] = [
  { name: "id", type: "string", description: "key", constraints: { required: true, pattern: "[a-z][0-9]*" } },
  {
    name: "coercivity_A_per_m",
    type: "number",
    unit: "A/m",
    description: "positive",
    constraints: { exclusiveMinimum: 0 },
  },
  { name: "share", type: "number", unit: "1", description: "fraction", constraints: { minimum: 0, maximum: 1 } },
  { name: "count", type: "integer", unit: "1", description: "count", constraints: { minimum: 1 } },
  { name: "class", type: "string", description: "class", constraints: { enum: ["soft", "hard"] } },
  { name: "sold", type: "boolean", description: "sold" },
  { name: "rests_on", type: "list", delimiter: " ", description: "keys", constraints: { pattern: "[a-z][0-9]*" } },
  { name: "note", type: "string", description: "text" },
];
const HEADER = FIELDS.map((field) => field.name).join(",");
const GOOD = "a1,40,0.5,3,soft,true,b1 b2,fine";

function parse(text: string, fields: readonly Field[] = FIELDS) {
  const resource: Pick<Resource, "name" | "path" | "schema"> = {
    name: "toy",
    path: "soft-magnets/x.csv",
    schema: { fields: [...fields], primaryKey: ["id"] },
  };
  return parseTable(new TextEncoder().encode(text), resource);
}

/** A file whose third row has one cell of the good row replaced. */
function withCell(column: string, cell: string): string {
  const cells = GOOD.replace("a1", "a2").split(",");
  cells[FIELDS.findIndex((field) => field.name === column)] = cell;
  return `${HEADER}\n${GOOD}\n${cells.join(",")}\n`;
}

describe("parseTable", () => {
  it("gives typed cells", () => {
    expect(parse(`${HEADER}\n${GOOD}\n`).rows).toEqual([{
      id: "a1",
      coercivity_A_per_m: 40,
      share: 0.5,
      count: 3,
      class: "soft",
      sold: true,
      rests_on: ["b1", "b2"],
      note: "fine",
    }]);
  });

  it("gives null for empty cells", () => {
    expect(parse(`${HEADER}\na1,,,,,,,\n`).rows[0]).toEqual({
      id: "a1",
      coercivity_A_per_m: null,
      share: null,
      count: null,
      class: null,
      sold: null,
      rests_on: null,
      note: null,
    });
  });

  it("takes columns in any order", () => {
    const columns = HEADER.split(",").toReversed(), cells = GOOD.split(",").toReversed();
    const { rows, fields } = parse(`${columns.join(",")}\n${cells.join(",")}\n`);
    expect(rows[0]).toMatchObject({ id: "a1", share: 0.5 });
    expect(fields.map((field) => field.name)).toEqual(columns);
  });

  it("takes a table without rows", () => expect(parse(HEADER).rows).toEqual([]));

  const numbers: readonly (readonly [string, number])[] = [
    ["1e-11", 1e-11],
    ["+2", 2],
    [".5", 0.5],
    ["5.", 5],
    ["1E3", 1000],
    ["00012", 12],
  ];
  for (const [text, value] of numbers) {
    it(`reads the number ${text}`, () => {
      expect(parse(withCell("coercivity_A_per_m", text)).rows[1]?.coercivity_A_per_m).toBe(value);
    });
  }

  const positive = "must be a positive number";
  const fraction = "must be a number from 0 to 1";
  const text = "must be text without surrounding spaces or control characters that does not start like a formula";
  const hostile: readonly (readonly [string, string, string])[] = [
    ["coercivity_A_per_m", "abc", `${positive}, got "abc"`],
    ["coercivity_A_per_m", "0", `${positive}, got "0"`],
    ["coercivity_A_per_m", "-1", `${positive}, got "-1"`],
    ["coercivity_A_per_m", "NaN", `${positive}, got "NaN"`],
    ["coercivity_A_per_m", "Infinity", `${positive}, got "Infinity"`],
    ["coercivity_A_per_m", "1e999", `${positive}, got "1e999"`],
    ["coercivity_A_per_m", "0x10", `${positive}, got "0x10"`],
    ["coercivity_A_per_m", "1_000", `${positive}, got "1_000"`],
    ["coercivity_A_per_m", " 1", `${positive}, got " 1"`],
    ["coercivity_A_per_m", "1 A/m", `${positive}, got "1 A/m"`],
    ["coercivity_A_per_m", '"1,5"', `${positive}, got "1,5"`],
    ["coercivity_A_per_m", "−1", `${positive}, got "−1"`],
    ["coercivity_A_per_m", "١", `${positive}, got "١"`],
    ["share", "1.0001", `${fraction}, got "1.0001"`],
    ["share", "50 %", `${fraction}, got "50 %"`],
    ["share", "null", `${fraction}, got "null"`],
    ["count", "1.5", 'must be an integer of at least 1, got "1.5"'],
    ["count", "0", 'must be an integer of at least 1, got "0"'],
    ["count", "1e3", 'must be an integer of at least 1, got "1e3"'],
    ["count", "9007199254740993", "must be an integer of at least 1"],
    ["class", "Soft", 'must be one of soft, hard, got "Soft"'],
    ["class", "soft ", 'must be one of soft, hard, got "soft "'],
    ["sold", "TRUE", 'must be true or false, got "TRUE"'],
    ["sold", "1", 'must be true or false, got "1"'],
    ["id", "", 'must be text of the form [a-z][0-9]*, got ""'],
    ["id", "A1", 'must be text of the form [a-z][0-9]*, got "A1"'],
    ["id", "a1b", 'must be text of the form [a-z][0-9]*, got "a1b"'],
    ["id", "../a", 'must be text of the form [a-z][0-9]*, got "../a"'],
    ["rests_on", "b1  b2", 'must be a list of text of the form [a-z][0-9]*, separated by " ", got "b1  b2"'],
    ["rests_on", "b1 ", 'must be a list of text of the form [a-z][0-9]*, separated by " ", got "b1 "'],
    ["rests_on", "b1;b2", "must be a list of text"],
    ["note", "=1+1", `${text}, got "=1+1"`],
    ["note", "@SUM(A1)", `${text}, got "@SUM(A1)"`],
    ["note", "+cmd|' /C calc'!A0", text],
    ["note", " padded", `${text}, got " padded"`],
    ["note", '"tab\u0001"', text],
    ["note", "\u007f", text],
  ];
  for (const [column, cell, message] of hostile) {
    it(`refuses ${JSON.stringify(cell)} in ${column}`, () => {
      const where = `Cannot load data/soft-magnets/x.csv: row 3, column ${column}: `;
      expect(() => parse(withCell(column, cell))).toThrow(`${where}${message}`);
      expect(() => parse(withCell(column, cell))).toThrow(DataError);
    });
  }

  it("keeps negative numbers and dashes in text", () => {
    expect(parse(withCell("note", "-7 ppm along the easy axis")).rows[1]?.note).toBe("-7 ppm along the easy axis");
  });

  it("cuts long cells in messages", () => {
    expect(() => parse(withCell("share", "x".repeat(1000)))).toThrow(`got "${"x".repeat(57)}..."`);
  });

  it("refuses a missing column", () => {
    expect(() => parse("id,share\na1,0.5\n")).toThrow(
      "Cannot load data/soft-magnets/x.csv: row 1: the columns must include coercivity_A_per_m, count, class, sold, " +
        "rests_on, note, got id, share",
    );
  });

  it("refuses an unknown column, also one that looks the same", () => {
    expect(() => parse(`${HEADER},extra\n${GOOD},1\n`)).toThrow("row 1: the columns must be in the schema, got extra");
    expect(() => parse(`${HEADER.replace("note", "nоte")}\n${GOOD}\n`)).toThrow("row 1: the columns must include note");
  });

  it("refuses a column named like a property of every object", () => {
    expect(() => parse(`${HEADER},__proto__\n${GOOD},1\n`)).toThrow("the columns must be in the schema, got __proto__");
  });

  it("refuses a key that occurs twice", () => {
    expect(() => parse(`${HEADER}\n${GOOD}\n${GOOD}\n`)).toThrow(
      'Cannot load data/soft-magnets/x.csv: row 3, column id: must be unique, got "a1" again',
    );
  });

  it("refuses a value that occurs twice in a unique column", () => {
    const fields = FIELDS.map((field) => field.name === "note" ? { ...field, constraints: { unique: true } } : field);
    expect(() => parse(`${HEADER}\n${GOOD}\n${GOOD.replace("a1", "a2")}\n`, fields)).toThrow(
      'row 3, column note: must be unique, got "fine" again',
    );
  });
});

describe("loadTable", () => {
  it("refuses an unknown name and lists those there are", async () => {
    await expect(loadTable("../secrets")).rejects.toThrow(
      /Cannot load the table "\.\.\/secrets": its name must be one of .*soft-magnets-claims/,
    );
  });

  it("says which file is missing", async () => {
    await withTemporaryProject(async ({ root }) => {
      await Deno.remove(`${root}/data/sources.csv`);
      await expect(loadTable("sources", { root })).rejects.toThrow("Cannot load data/sources.csv: the file must exist");
    });
  });

  it("reads a file that a spreadsheet saved with a mark and CRLF", async () => {
    await withTemporaryProject(async ({ root, read, write }) => {
      const plain = await read("soft-magnets/herzer-1990.csv");
      await write("soft-magnets/herzer-1990.csv", `\ufeff${plain.replaceAll("\n", "\r\n")}`);
      expect((await loadTable("soft-magnets-herzer-1990", { root })).rows).toEqual(
        (await loadTable("soft-magnets-herzer-1990")).rows,
      );
    });
  });

  it("refuses UTF-16", async () => {
    await withTemporaryProject(async ({ root, write }) => {
      await write("sources.csv", new Uint8Array([0xff, 0xfe, 0x6b, 0x00]));
      await expect(loadTable("sources", { root })).rejects.toThrow(
        "Cannot load data/sources.csv: the encoding must be UTF-8",
      );
    });
  });
});
