import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { csvParse } from "d3-dsv";
import { csvText } from "../../lib/workspace/csv_text.ts";

describe("csvText", () => {
  it("has the columns of all rows, in order of appearance, and CRLF line ends", () => {
    expect(csvText([{ a: 1, b: "x" }, { b: "y", c: true }])).toBe("a,b,c\r\n1,x,\r\n,y,true\r\n");
  });

  it("is empty without rows", () => {
    expect(csvText([])).toBe("");
  });

  it("is read back by another parser, quotes, commas and line breaks included", () => {
    const row = { plain: "a", comma: "a,b", quote: 'say "µ₀"', lines: "1\n2\r\n3", empty: "" };
    expect([...csvParse(csvText([row]))]).toEqual([row]);
  });

  it("disarms what a spreadsheet would take for a formula, but no number", () => {
    const texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"];
    const rows = texts.map((text) => ({ text, number: -1.5e-7 }));
    const read: Record<string, string>[] = csvParse(csvText(rows));
    expect(read.map(({ text }) => text)).toEqual(texts.map((text) => `'${text}`));
    expect(read.every(({ number }) => number === "-1.5e-7")).toBe(true);
    expect(csvText([{ "=evil": 1 }])).toBe("'=evil\r\n1\r\n");
  });

  it("writes nothing for null and undefined, JSON for lists and objects", () => {
    expect(csvText([{ a: null, b: undefined, c: [1, 2], d: { e: "f" } }])).toBe(
      'a,b,c,d\r\n,,"[1,2]","{""e"":""f""}"\r\n',
    );
  });
});
