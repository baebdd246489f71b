import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { doseResponse } from "../../lib/dopamine/dose_response.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { assertClose } from "../assert_close.ts";

/** The first-pass model: dose (mg/kg intravenous), peak, half-decay (min), area (min), largest effect-site concentration (µM). */
const KETAMINE: readonly (readonly number[])[] = [
  [0.25, 1.09, 1.92, 0.51, 0.249],
  [0.5, 1.22, 2, 1.26, 0.498],
  [1, 1.43, 2.33, 2.9, 0.997],
  [2, 1.71, 2.75, 6, 1.99],
  [4, 1.96, 3.42, 10.95, 3.99],
  [8, 2.16, 3.58, 17.63, 7.97],
  [16, 2.3, 2.67, 25.48, 15.9],
];
const COCAINE: readonly (readonly number[])[] = [
  [0.25, 1.32, 4.92, 4.77, 0.169],
  [0.5, 1.6, 5.42, 9.28, 0.338],
  [1, 2.1, 6.08, 17.83, 0.675],
  [2, 2.95, 6.67, 33.67, 1.35],
  [4, 4.41, 7.42, 62.42, 2.7],
];

describe("doseResponse", () => {
  for (const [drug, table] of [["ketamine", KETAMINE], ["cocaine", COCAINE]] as const) {
    it(`agrees with the first-pass model for ${drug}`, () => {
      const rows = doseResponse(table.map(([dose]) => dose! * 1e-6), { drug, duration: 9000 });
      rows.forEach((row, k) => {
        const [, peak, halfDecay, area, concentration] = table[k]!;
        assertClose(row.peak, peak!, { rtol: 0, atol: 0.0075 });
        assertClose(row.halfDecay / 60, halfDecay!, { rtol: 0, atol: 0.1 }); // read there on a grid of 5 s, rounded up
        assertClose(row.area / 60, area!, { rtol: 2e-3, atol: 6e-3 });
        assertClose(row.largestEffectSite * 1e3, concentration!, { rtol: 4e-3, atol: 0 });
      });
    });
  }

  it("ends with the weight that the course ends with", () => {
    const [row] = doseResponse([2e-6], { drug: "cocaine" });
    expect(row?.plasticWeight).toBe(simulateAcute({ drug: "cocaine", dose: 2e-6 }).plasticWeight.at(-1));
  });

  it("saturates with ketamine and does not with cocaine", () => {
    const ratio = (drug: "ketamine" | "cocaine", low: number) => {
      const [a, b] = doseResponse([low, 8 * low], { drug });
      return (b!.peak - 1) / (a!.peak - 1);
    };
    expect(ratio("ketamine", 2e-6)).toBeLessThan(2);
    expect(ratio("cocaine", 0.5e-6)).toBeGreaterThan(5);
  });

  it("is empty without doses and rejects a negative one", () => {
    expect(doseResponse([], { drug: "ketamine" })).toEqual([]);
    expect(() => doseResponse([1e-6, -1e-6], { drug: "ketamine" })).toThrow("dose");
  });
});
