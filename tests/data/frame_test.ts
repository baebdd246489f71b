import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type FrameValue, loadHerzer1990, toFrame } from "../../lib/data/mod.ts";

const ROWS = [
  { material: "a", class: "soft", coercivity_A_per_m: 0.1 },
  { material: "b", class: "soft", coercivity_A_per_m: 0.2 },
  { material: "c", class: "hard", coercivity_A_per_m: null },
];

describe("toFrame", () => {
  it("keeps columns, rows and double precision", async () => {
    const frame = await toFrame(ROWS);
    expect(frame.columns).toEqual(["material", "class", "coercivity_A_per_m"]);
    expect(frame.shape).toEqual([3, 3]);
    expect(frame.values).toEqual([["a", "soft", 0.1], ["b", "soft", 0.2], ["c", "hard", null]]);
  });

  it("holds a table's numbers to the last digit", async () => {
    const points = await loadHerzer1990();
    const frame = await toFrame(points.map(({ grainSize, coercivity }) => ({ grainSize, coercivity })));
    expect(frame.values).toEqual(points.map(({ grainSize, coercivity }) => [grainSize, coercivity]));
  });

  it("selects, sorts and groups", async () => {
    const frame = await toFrame(ROWS.slice(0, 2));
    expect(frame.sortValues("coercivity_A_per_m", { ascending: false }).values).toEqual([["b", "soft", 0.2], [
      "a",
      "soft",
      0.1,
    ]]);
    expect(frame.loc({ columns: ["material"] }).values).toEqual([["a"], ["b"]]);
    expect(frame.head(1).shape[0]).toBe(1);
    expect(frame.groupby(["class"]).count().shape[0]).toBe(1);
  });

  it("takes missing values for null", async () => {
    const rows: Record<string, FrameValue>[] = [{ x: undefined, y: 1 }];
    expect((await toFrame(rows)).values).toEqual([[null, 1]]);
  });

  it("refuses no rows, no columns and rows of other columns", async () => {
    await expect(toFrame([])).rejects.toThrow("Cannot make a frame: there must be a row with a column, got none");
    await expect(toFrame([{}])).rejects.toThrow(TypeError);
    await expect(toFrame([{ a: 1 }, { b: 1 }])).rejects.toThrow("row 2 must have the columns a, got b");
    await expect(toFrame([{ a: 1 }, { a: 1, b: 2 }])).rejects.toThrow("row 2 must have the columns a, got a, b");
  });
});
