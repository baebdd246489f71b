import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import { csvParseRows } from "d3-dsv";
import { decodeCsv, MAXIMUM_BYTES, parseCsv } from "../../lib/data/csv.ts";
import { DataError } from "../../lib/data/data_error.ts";

function parse(text: string) {
  const { header, records } = parseCsv(text, "x.csv");
  return [header, ...records];
}

describe("parseCsv", () => {
  const accepted: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ["a header alone", "a,b", [["a", "b"]]],
    ["lines ended by LF", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]],
    ["lines ended by CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]],
    ["a last line without an end", "a,b\n1,2", [["a", "b"], ["1", "2"]]],
    ["empty cells", "a,b\n,\n", [["a", "b"], ["", ""]]],
    ["an empty last cell before the end of the file", "a,b\n1,", [["a", "b"], ["1", ""]]],
    ["an empty last cell before CRLF", "a,b\r\n1,\r\n2,3\r\n", [["a", "b"], ["1", ""], ["2", "3"]]],
    ["quotes around a comma", 'a,b\n"1,5",2\n', [["a", "b"], ["1,5", "2"]]],
    ["doubled quotes", 'a\n"say ""no"""\n', [["a"], ['say "no"']]],
    ["a line break inside quotes", 'a,b\n"1\n2",3\n', [["a", "b"], ["1\n2", "3"]]],
    ["a CRLF inside quotes", 'a\n"1\r\n2"\n', [["a"], ["1\r\n2"]]],
    ["quoted empty text", 'a,b\n"",2\n', [["a", "b"], ["", "2"]]],
    ["spaces, which are part of the cell", "a,b\n 1 ,2\n", [["a", "b"], [" 1 ", "2"]]],
    ["letters beyond ASCII", "a\nSchrödinger µm ∆\n", [["a"], ["Schrödinger µm ∆"]]],
  ];
  for (const [what, text, expected] of accepted) {
    it(`reads ${what}`, () => expect(parse(text)).toEqual(expected));
  }

  const refused: readonly (readonly [string, string, string])[] = [
    ["an empty file", "", "the file must have a header, got an empty file"],
    ["a quote that is never closed", 'a,b\n1,"2\n3,4\n', "row 2: a quoted field must be closed before the file ends"],
    ["text after a closing quote", 'a,b\n"1"x,2\n', 'row 2: a field must end with a comma or a line break, got "x"'],
    ["a quote inside a bare field", 'a,b\n1"2,3\n', "row 2: a field must end with a comma or a line break, got"],
    ["a bare carriage return", "a,b\r1,2\r", 'row 1: a field must end with a comma or a line break, got "\\r"'],
    ["a blank line", "a\n1\n\n2\n", "row 3: a row must not be blank"],
    ["a blank last line", "a\n1\n\n", "row 3: a row must not be blank"],
    ["a row that is too short", "a,b\n1\n", "row 2: a row must have 2 cells, got 1"],
    ["a row that is too long", "a,b\n1,2\n1,2,3\n", "row 3: a row must have 2 cells, got 3"],
    ["a column without a name", "a,,c\n", 'row 1: column 2 must have a name, got ""'],
    ["a column with a name of spaces", "a, \n", 'row 1: column 2 must have a name, got " "'],
    ["two columns of one name", "a,b,a\n", "row 1: column names must differ, got a twice"],
    ["semicolons, which separate nothing", "a,b\n1;2\n", "row 2: a row must have 2 cells, got 1"],
  ];
  for (const [what, text, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => parse(text)).toThrow(`Cannot load x.csv: ${message}`);
      expect(() => parse(text)).toThrow(DataError);
    });
  }

  it("reads what d3-dsv reads", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", " ", "é") });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      const text = ["p,q", ...rows.map((row) => row.map(quoted).join(","))].join("\n");
      expect(parse(text)).toEqual(csvParseRows(text));
    }));
  });
});

describe("decodeCsv", () => {
  const bytesOf = (...values: number[]): Uint8Array => new Uint8Array(values);

  it("drops a byte-order mark", () => {
    expect(decodeCsv(bytesOf(0xef, 0xbb, 0xbf, 0x61, 0x0a), "x.csv")).toBe("a\n");
  });

  const refused: readonly (readonly [string, Uint8Array, string])[] = [
    ["little-endian UTF-16", bytesOf(0xff, 0xfe, 0x61, 0x00), "the encoding must be UTF-8, got UTF-16"],
    ["big-endian UTF-16", bytesOf(0xfe, 0xff, 0x00, 0x61), "the encoding must be UTF-8, got UTF-16"],
    ["UTF-16 without a mark", bytesOf(0x61, 0x00, 0x2c, 0x00), "the text must not hold NUL characters"],
    ["Latin-1", bytesOf(0x61, 0xb5, 0x6d), "the encoding must be UTF-8, got bytes that are not"],
    ["a cut UTF-8 sequence", bytesOf(0x61, 0xe2, 0x88), "the encoding must be UTF-8, got bytes that are not"],
    ["an overlong sequence", bytesOf(0xc0, 0xaf), "the encoding must be UTF-8, got bytes that are not"],
  ];
  for (const [what, bytes, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => decodeCsv(bytes, "x.csv")).toThrow(`Cannot load x.csv: ${message}`);
    });
  }

  it("refuses a file that is too large before it decodes it", () => {
    expect(() => decodeCsv(new Uint8Array(MAXIMUM_BYTES + 1), "x.csv")).toThrow("the file must not exceed 16 MiB");
  });
});
