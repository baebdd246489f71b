import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { doseMap } from "../../../lib/studies/ketamine/dose_map.ts";

const series = doseMap(animalOf({}));
const rowsOf = (drug: string, route: string) => series.find((each) => each.drug === drug && each.route === route)!.rows;

describe("doseMap", () => {
  it("has peaks that grow with the dose, by either route", () => {
    for (const { rows } of series) {
      for (const [i, { peak }] of rows.entries()) if (i > 0) expect(peak).toBeGreaterThan(rows[i - 1]!.peak);
    }
  });

  it("finds every half-decay within its record", () => {
    for (const { rows } of series) for (const { halfDecay } of rows) expect(Number.isFinite(halfDecay)).toBe(true);
  });

  it("levels ketamine's peak off and not cocaine's", () => {
    const slope = (drug: string): number => {
      const rows = rowsOf(drug, "intravenous");
      const [a, b] = [rows.at(-4)!, rows.at(-1)!];
      return Math.log(b.peak / a.peak) / Math.log(b.dose / a.dose);
    };
    expect(slope("ketamine")).toBeLessThan(0.15);
    expect(slope("cocaine")).toBeGreaterThan(0.6);
  });

  it("has no short ketamine into the peritoneum: 40.7 min after 30 mg/kg in a Python prototype", () => {
    const { dose, halfDecay } = rowsOf("ketamine", "intraperitoneal").at(-1)!;
    expect(dose).toBeCloseTo(30e-6, 12);
    expect(Math.abs(halfDecay / 60 - 40.8)).toBeLessThan(0.5);
  });
});
