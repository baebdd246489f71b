import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { columnLabel, tableBundle } from "../../lib/notebook/table.ts";

const HOSTILE = `<img src=x onerror=alert(1)> | $x$ =1+1 \u0007\u202e`;

describe("tableBundle", () => {
  it("shows the same cells in all three representations", () => {
    const bundle = tableBundle([{ alloy: "Fe-3Si", coercivity_A_per_m: 40.123, soft: true, note: null }]);
    expect(bundle["text/plain"]).toBe(
      "Alloy   Coercivity (A/m)  Soft  Note\nFe-3Si              40.1  yes   –",
    );
    expect(bundle["text/markdown"]).toBe(
      "| Alloy | Coercivity (A/m) | Soft | Note |\n| --- | ---: | --- | --- |\n| Fe-3Si | 40.1 | yes | – |",
    );
    expect(bundle["text/html"]).toContain('<td style="text-align:right">40.1</td>');
  });

  it("shows hostile text as text", () => {
    const bundle = tableBundle([{ [HOSTILE]: HOSTILE }]);
    expect(bundle["text/html"]).not.toContain("<img");
    expect(bundle["text/html"]).not.toContain("\u0007");
    expect(bundle["text/markdown"]).toContain("\\|");
    expect(bundle["text/markdown"]).toContain("`$`x`$`");
    expect(bundle["text/markdown"]).not.toContain("<img");
  });

  it("shows at most twenty rows and says how many there are", () => {
    const bundle = tableBundle(Array.from({ length: 31 }, (_, i) => ({ i })));
    expect(String(bundle["text/plain"]).split("\n")).toHaveLength(22);
    for (const text of Object.values(bundle)) expect(text).toContain("20 of 31 rows shown");
  });

  it("takes columns, labels and digits as asked", () => {
    const bundle = tableBundle([{ a: 1.23456, b: 2 }], { columns: ["b", { key: "a", label: "Share", digits: 2 }] });
    expect(bundle["text/plain"]).toBe("B  Share\n2    1.2");
  });

  it("shows a table without rows as its caption", () => {
    expect(tableBundle([], { caption: "Nothing" })["text/plain"]).toBe("Nothing\n\nno rows");
  });
});

describe("columnLabel", () => {
  it("puts the unit of a column name in parentheses", () => {
    expect(columnLabel("coercivity_A_per_m")).toBe("Coercivity (A/m)");
    expect(columnLabel("grain_size_nm")).toBe("Grain size (nm)");
    expect(columnLabel("half_decay_min")).toBe("Half decay (min)");
    expect(columnLabel("price_per_kg")).toBe("Price per kg");
    expect(columnLabel("nearest flip")).toBe("Nearest flip");
  });

  it("says of what kind a summary is, and keeps minutes apart from a smallest value", () => {
    expect(columnLabel("coercivity_A_per_m_mean")).toBe("Coercivity, mean (A/m)");
    expect(columnLabel("coercivity_A_per_m_min")).toBe("Coercivity, min (A/m)");
    expect(columnLabel("coercivity_A_per_m_count")).toBe("Coercivity, count");
  });

  it("keeps the unit of a column that a merged frame has twice", () => {
    expect(columnLabel("coercivity_A_per_m_1")).toBe("Coercivity, 1 (A/m)");
    expect(columnLabel("half_decay_min_2")).toBe("Half decay, 2 (min)");
    expect(columnLabel("class_1")).toBe("Class 1");
  });
});
