import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { amorphousSoftness } from "../../../lib/studies/soft_magnets/amorphous_limit.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial } from "./made_materials.ts";
import { INPUTS, SAMPLE } from "./plausible_inputs.ts";

const MATERIALS = [
  madeMaterial("metglas-2605sa1", {
    class: "amorphous",
    properties: {
      coercivity: { value: 3, status: "unconfirmed" },
      saturation_polarization: 1.56,
      magnetostriction: 27e-6,
    },
  }),
  madeMaterial("ribbon", { class: "amorphous", properties: { coercivity: 2.4 } }),
  madeMaterial("nano", { class: "nanocrystalline", properties: { coercivity: 0.5 } }),
  madeMaterial("steel", { properties: { coercivity: 40 } }),
];

const study = amorphousSoftness({ materials: MATERIALS, inputs: INPUTS }, SAMPLE);
const [sixth, third, stress] = study.detail.estimates;

describe("amorphousSoftness", () => {
  it("takes the hardest confirmed amorphous alloy on the market", () => {
    expect(study.outcome({})).toBe(2.4);
    expect(study.basis).toEqual([
      { id: "soft-magnets-reference-properties/ribbon/coercivity", kind: "data", status: "confirmed" },
    ]);
  });

  it("shows amorphous and nanocrystalline materials, confirmed or not, and no others", () => {
    expect(study.detail.measured.map(({ id }) => id)).toEqual(["metglas-2605sa1", "ribbon", "nano"]);
  });

  it("gives p·K1^4·l^6/(A^3·Js) at an atomic distance, far below what is measured", () => {
    const expected = 0.11 * (8e3) ** 4 * (1e-9) ** 6 / ((6.5e-12) ** 3 * 1.56);
    assertClose(sixth!.nominal, expected, { rtol: 1e-10, atol: 0 });
    assertClose(study.detail.excess, 2.4 / expected, { rtol: 1e-10, atol: 0 });
  });

  it("turns the sixth power into a third one in an induced anisotropy", () => {
    const expected = 0.11 * (8e3) ** 2 * (1e-9) ** 3 * Math.sqrt(50) / (2 * (6.5e-12) ** 1.5 * 1.56);
    assertClose(third!.nominal, expected, { rtol: 1e-3, atol: 0 });
  });

  it("finds internal stress of the size that is measured, in the limit of long waves", () => {
    const width = Math.PI * Math.sqrt(6.5e-12 / 50);
    assertClose(stress!.nominal, 3 * 27e-6 * 1e6 / 1.56 * width / 25e-6, { rtol: 0.01, atol: 0 });
    expect(stress!.range[0]).toBeLessThan(2.4);
    expect(stress!.range[1]).toBeGreaterThan(2.4);
  });

  it("keeps averaging below the softest glass over nine tenths of the plausible space", () => {
    expect(third!.range[1]).toBeLessThan(0.3);
  });
});
