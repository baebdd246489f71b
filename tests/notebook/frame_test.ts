import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { frame, frameBundle } from "../../lib/notebook/frame.ts";

const rows = [
  { class: "silicon steel", coercivity_A_per_m: 40 },
  { class: "ferrite", coercivity_A_per_m: 15.25 },
  { class: "silicon steel", coercivity_A_per_m: 55 },
];
const DISPLAY = Symbol.for("Jupyter.display");

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

  it("shows at most twenty rows and says how many there are", async () => {
    const table = await frame(Array.from({ length: 25 }, (_, i) => ({ i })));
    expect(plain(table)).toContain("20 of 25 rows shown");
  });

  it("shows markup in data as text", async () => {
    const html = (await frame([{ name: "<b>x</b>" }]) as unknown as Displayable)[DISPLAY]()["text/html"];
    expect(html).toContain("&lt;b&gt;");
  });
});
