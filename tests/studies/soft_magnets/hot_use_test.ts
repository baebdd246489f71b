import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { hotUse } from "../../../lib/studies/soft_magnets/hot_use.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";
import { madeMaterial } from "./made_materials.ts";

const materials = [
  madeMaterial("cobalt-iron", { properties: { saturation_polarization: 2.4, curie_temperature: 1211 } }),
  madeMaterial("ferrite", {
    properties: { saturation_polarization: 0.5, curie_temperature: { value: 488, qualifier: "greater_than" } },
  }),
  madeMaterial("remembered", {
    properties: { saturation_polarization: 2, curie_temperature: { value: 970, status: "unconfirmed" } },
  }),
];
const study = hotUse({ materials, inputs: DESIGN_INPUTS }, DESIGN);
const nominal = nominalValues(study.inputs);
const kuzmin = (t: number, s: number, p: number) => Math.cbrt(1 - s * t ** 1.5 - (1 - s) * t ** p);

describe("hotUse", () => {
  it("divides Kuz'min's magnetizations at 600 and 300 K", () => {
    const expected = kuzmin(600 / 770, 0.2, 2.5) / kuzmin(300 / 770, 0.2, 2.5);
    assertClose(study.outcome(nominal), expected, { rtol: 1e-12, atol: 0 });
  });

  it("flips inside the range of the Curie temperature, at the one it names", () => {
    expect(study.outcome({ ...nominal, plausibleCurieTemperature: 640 })).toBeLessThan(0.8);
    expect(study.outcome({ ...nominal, plausibleCurieTemperature: 900 })).toBeGreaterThan(0.8);
    const edge = { ...nominal, plausibleCurieTemperature: study.detail.requiredCurieTemperature! };
    assertClose(study.outcome(edge), 0.8, { rtol: 1e-9, atol: 0 });
  });

  it("loses everything above the Curie temperature", () => {
    expect(study.outcome({ ...nominal, plausibleCurieTemperature: 550 })).toBe(0);
  });

  it("names temperatures that cost a tenth and a fifth", () => {
    const { tenth, fifth } = study.detail.usable;
    assertClose(kuzmin(tenth / 770, 0.2, 2.5) / kuzmin(300 / 770, 0.2, 2.5), 0.9, { rtol: 1e-9, atol: 0 });
    expect(fifth).toBeGreaterThan(tenth);
  });

  it("shows materials whose values are confirmed and no bounds", () => {
    expect(study.detail.materials.map(({ name }) => name)).toEqual(["cobalt-iron"]);
  });

  it("has the Curie temperatures of one phase and of the matrix below and above each other", () => {
    expect(study.detail.modelled.onePhase).toBeLessThan(study.detail.modelled.matrix);
  });

  it("asks for no Curie temperature where the use is cold", () => {
    const cold = hotUse({ materials, inputs: DESIGN_INPUTS }, { ...DESIGN, temperature: 250 });
    expect(cold.detail.requiredCurieTemperature).toBeUndefined();
  });
});
