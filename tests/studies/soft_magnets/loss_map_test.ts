import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { lossCrossovers, lossMap } from "../../../lib/studies/soft_magnets/loss_map.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial } from "./made_materials.ts";
import { INPUTS } from "./plausible_inputs.ts";

const OPERATION = { sheetThickness: 0.35e-3, frequency: 10e3, peakInduction: 0.5 };
const MATERIALS = [
  madeMaterial("m270-35a", { thickness: 0.35e-3, properties: { resistivity: 52e-8, coercivity: 40 } }),
  madeMaterial("hiperco-50", {
    class: "iron-cobalt",
    thickness: 0.3e-3,
    properties: { resistivity: 40.1e-8, coercivity: 45 },
  }),
  madeMaterial("ribbon", {
    class: "nanocrystalline",
    thickness: 18e-6,
    properties: { resistivity: 115e-8, coercivity: { value: 2, qualifier: "less_than" } },
  }),
  madeMaterial("bulk", { properties: { resistivity: 50e-8, coercivity: 10 } }),
  madeMaterial("guess", {
    thickness: 1e-4,
    properties: { resistivity: 50e-8, coercivity: { value: 9, status: "unconfirmed" } },
  }),
];
const data = { materials: MATERIALS, inputs: INPUTS };

describe("lossMap", () => {
  const { rivals, frequencies, thicknesses } = lossMap(data, OPERATION);

  it("holds the alloy against silicon steel and iron-cobalt", () => {
    expect(rivals.map(({ name }) => name)).toEqual(["m270-35a", "hiperco-50"]);
    expect(rivals[0]!.ratios.length).toBe(thicknesses.length);
    expect(rivals[0]!.ratios[0]!.length).toBe(frequencies.length);
  });

  it("comes near the ratio of coercivities in the thinnest sheet at the lowest frequency", () => {
    assertClose(rivals[0]!.ratios[0]![0]!, 78 / 40, { rtol: 0.02, atol: 0 });
    assertClose(rivals[1]!.ratios[0]![0]!, 78 / 45, { rtol: 0.03, atol: 0 });
  });

  it("is below one in the thickest sheet at the highest frequency", () => {
    expect(rivals[0]!.ratios.at(-1)!.at(-1)).toBeLessThan(1);
  });

  it("crosses one where the chosen sheet breaks even", () => {
    const row = rivals[0]!.ratios[thicknesses.findIndex((d) => d >= 0.35e-3)]!;
    const [breakEven] = rivals[0]!.breakEven;
    const index = row.findIndex((ratio) => ratio < 1);
    expect(frequencies[index - 2]!).toBeLessThan(breakEven!);
    expect(frequencies[index + 1]!).toBeGreaterThan(0.8 * breakEven!);
  });

  it("leaves out a rival without confirmed values", () => {
    expect(lossMap({ materials: [], inputs: INPUTS }, OPERATION).rivals).toEqual([]);
  });
});

describe("lossCrossovers", () => {
  const rows = lossCrossovers(data, OPERATION);

  it("gives the alloy first, then sheets with confirmed values by rising frequency", () => {
    expect(rows.map(({ name }) => name)).toEqual(["The alloy", "m270-35a", "hiperco-50", "ribbon"]);
  });

  it("marks a coercivity that is a bound", () => {
    expect(rows.filter(({ isBound }) => isBound).map(({ name }) => name)).toEqual(["ribbon"]);
  });

  it("goes as resistivity times coercivity over thickness squared", () => {
    const ratio = rows[3]!.crossover / rows[1]!.crossover;
    assertClose(ratio, 115 * 2 / (18e-6) ** 2 / (52 * 40 / (0.35e-3) ** 2), { rtol: 1e-10, atol: 0 });
  });
});
