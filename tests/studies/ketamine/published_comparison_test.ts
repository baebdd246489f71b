import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { PublishedFinding } from "../../../lib/data/mod.ts";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { comparePublished } from "../../../lib/studies/ketamine/published_comparison.ts";

function finding(id: string, value: number, unit: string): PublishedFinding {
  const texts = { finding: id, quantity: "", species: "mouse", claimId: "", source: "", note: "" };
  return { id, value, unit, reportUnit: unit, use: "compare", status: "confirmed", ...texts };
}

const FINDINGS = [
  finding("ma-half-life", 780, "min"),
  finding("benuck-half-life", 960, "min"),
  finding("lord-15min", 900, "min"),
  finding("lord-60min", 3600, "min"),
  finding("cocaine-uptake-peak", 1200, "min"),
  finding("pcp-slice", 0, "1"),
];

describe("comparePublished", () => {
  const rows = comparePublished(FINDINGS, animalOf({}));

  it("gives both numbers in the unit of the publication", () => {
    expect(rows[0]).toMatchObject({ published: 13, unit: "min" });
    expect(rows[0]!.model).toBeCloseTo(14.3, 1);
    expect(rows[1]!.model).toBeCloseTo(15.8, 1);
  });

  it("has block and uptake inhibition sooner than measured, and block left at an hour", () => {
    expect(rows[2]!.model).toBeLessThan(rows[2]!.published!);
    expect(rows[4]!.model).toBeLessThan(rows[4]!.published!);
    expect(rows[3]!.model).toBeGreaterThan(0.3);
    expect(rows[3]!.published).toBeUndefined();
  });

  it("refuses a table that lacks a finding", () => {
    expect(() => comparePublished([], animalOf({}))).toThrow("ma-half-life");
  });
});
