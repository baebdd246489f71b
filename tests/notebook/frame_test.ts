import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { frame, frameBundle } from "../../lib/notebook/frame.ts";

const rows = [
  { class: "silicon steel", coercivity_A_per_m: 40 },
  { class: "ferrite", coercivity_A_per_m: 15.25 },
  { class: "silicon steel", coercivity_A_per_m: 55 },
];
const DISPLAY = Symbol.for("Jupyter.display");

/** What danfojs offers beyond the project's own types. */
interface Whole {
  query(rows: unknown): unknown;
  describe(): unknown;
}

interface Series {
  gt(limit: number): unknown;
  eq(value: string): unknown;
  valueCounts(): unknown;
}

function seriesOf(table: unknown, column: string): Series {
  return (table as Record<string, Series>)[column]!;
}

interface Displayable {
  [DISPLAY](): Record<string, string>;
}

function plain(value: unknown): string {
  return (value as Displayable)[DISPLAY]()["text/plain"]!;
}

describe("frame", () => {
  it("shows as a table with units", async () => {
    expect(plain(await frame(rows)).split("\n")[0]).toBe("Class          Coercivity (A/m)");
  });

  it("also shows what head and groupby return", async () => {
    const table = await frame(rows);
    expect(plain(table.head(1))).toContain("silicon steel");
    expect(plain(table.groupby(["class"]).mean())).toContain("47.5");
  });

  it("shows a series as one column", async () => {
    const table = await frame(rows) as unknown as Record<string, never>;
    expect(frameBundle(table["coercivity_A_per_m"]!)["text/plain"]).toBe(
      "Coercivity (A/m)\n              40\n            15.3\n              55",
    );
  });

  it("also shows what query, merge, concat, describe and valueCounts return", async () => {
    const { concat, merge } = await import("danfojs") as unknown as Record<string, (options: unknown) => unknown>;
    const table = await frame(rows) as unknown as Whole;
    const prices = await frame([{ class: "ferrite", price_per_kg: 3 }]);
    expect(plain(table.query(seriesOf(table, "coercivity_A_per_m").gt(20)))).toBe(
      "Class          Coercivity (A/m)\nsilicon steel                40\nsilicon steel                55",
    );
    expect(plain(merge!({ left: table, right: prices, on: ["class"], how: "inner" }))).toBe(
      "Class    Coercivity (A/m)  Price per kg\nferrite              15.3             3",
    );
    expect(plain(concat!({ dfList: [await frame(rows), await frame(rows)], axis: 0 })).split("\n")).toHaveLength(7);
    expect(plain(table.describe())).toMatch(/^ +Coercivity \(A\/m\)\ncount +3\nmean/);
    expect(plain(seriesOf(table, "class").valueCounts())).toMatch(/^ +Value\nsilicon steel +2\nferrite +1$/);
  });

  it("names the columns of summaries with their units", async () => {
    const groups = (await frame(rows)).groupby(["class"]);
    expect(plain(groups.mean()).split("\n")[0]).toContain("Coercivity, mean (A/m)");
    expect(plain(groups.count()).split("\n")[0]).toMatch(/Coercivity, count$/);
  });

  it("says that there is no row and keeps the columns", async () => {
    const table = await frame(rows) as unknown as Whole;
    expect(plain(table.query(seriesOf(table, "class").eq("none")))).toBe("Class  Coercivity (A/m)\nno rows");
  });

  it("shows at most twenty rows and says how many there are", async () => {
    const table = await frame(Array.from({ length: 25 }, (_, i) => ({ i })));
    expect(plain(table)).toContain("20 of 25 rows shown");
  });

  it("shows markup in data as text", async () => {
    const html = (await frame([{ name: "<b>x</b>" }]) as unknown as Displayable)[DISPLAY]()["text/html"];
    expect(html).toContain("&lt;b&gt;");
  });
});
