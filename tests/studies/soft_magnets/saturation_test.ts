import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { saturation } from "../../../lib/studies/soft_magnets/saturation.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";
import { madeMaterial } from "./made_materials.ts";

const materials = [
  madeMaterial("hiperco-50", { properties: { saturation_polarization: 2.4, density: 8110, yield_strength: 220e6 } }),
  madeMaterial("mumetal", { properties: { saturation_polarization: 0.75, density: 8700 } }),
  madeMaterial("remembered", {
    properties: { saturation_polarization: { value: 2.5, status: "unconfirmed" }, density: 8000 },
  }),
  madeMaterial("research", { commercial: false, properties: { saturation_polarization: 2.45, density: 8000 } }),
];
const study = saturation({ materials, inputs: DESIGN_INPUTS }, DESIGN);
const { detail } = study;

describe("saturation", () => {
  it("divides by the best commercial material with confirmed polarization and density", () => {
    const best = 2.4 / (4e-7 * Math.PI * 8110);
    assertClose(study.outcome({ alloyMagnetization: 100 }), 100 / best, { rtol: 1e-8, atol: 0 });
    expect(detail.best.id).toBe("hiperco-50");
    expect(study.basis.filter(({ kind }) => kind === "data").length).toBe(4);
  });

  it("squares the ratio of flux for the pull", () => {
    const { torque, force, volume } = detail.best.ratios;
    assertClose(torque, detail.polarization / 2.4, { rtol: 1e-12, atol: 0 });
    assertClose(force, torque ** 2, { rtol: 1e-12, atol: 0 });
    assertClose(volume * torque, 1, { rtol: 1e-12, atol: 0 });
  });

  it("loses magnetization and gains strength with solutes, more magnetization where particles carry none", () => {
    detail.curve.forEach((point, i) => {
      expect(point.paramagnetic).toBeLessThanOrEqual(point.magnetic * (1 + 1e-9));
      if (i < 2) return;
      expect(point.magnetic).toBeLessThan(detail.curve[i - 1]!.magnetic);
      expect(point.yieldStrength).toBeGreaterThan(detail.curve[i - 1]!.yieldStrength);
    });
  });

  it("gives 95.9 A m2/kg by magnetic valence at the alloy's composition", () => {
    assertClose(detail.own.magnetic, 95.9, { rtol: 0, atol: 0.1 });
    assertClose(detail.own.fraction, 0.48, { rtol: 1e-12, atol: 0 });
  });

  it("has a price also for an alloy without solutes", () => {
    const plain = { ...DESIGN, iron: 0.44, tantalum: 0, aluminium: 0 };
    expect(Number.isFinite(saturation({ materials, inputs: DESIGN_INPUTS }, plain).detail.price)).toBe(true);
  });
});
