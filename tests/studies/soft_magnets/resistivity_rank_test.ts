import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { resistivityRank } from "../../../lib/studies/soft_magnets/resistivity_rank.ts";
import { madeMaterial } from "./made_materials.ts";
import { INPUTS } from "./plausible_inputs.ts";

const MATERIALS = [
  madeMaterial("steel", { properties: { resistivity: 52e-8 } }),
  madeMaterial("permalloy", { class: "nickel-iron", properties: { resistivity: 60e-8 } }),
  madeMaterial("glass", { class: "amorphous", properties: { resistivity: 130e-8 } }),
  madeMaterial("iron", { class: "iron", properties: { resistivity: { value: 10e-8, status: "unconfirmed" } } }),
  madeMaterial("research", { class: "nanocrystalline", commercial: false, properties: { resistivity: 120e-8 } }),
  madeMaterial("unknown", { properties: {} }),
];

const study = resistivityRank({ materials: MATERIALS, inputs: INPUTS });

describe("resistivityRank", () => {
  it("counts commercial materials with a confirmed resistivity alone", () => {
    expect(study.outcome(nominalValues(study.inputs))).toBe(2 / 3);
  });

  it("reaches one above the most resistive and zero below the least", () => {
    expect(study.outcome({ alloyResistivity: 131e-8 })).toBe(1);
    expect(study.outcome({ alloyResistivity: 40e-8 })).toBe(0);
  });

  it("does not count a material of equal resistivity as exceeded", () => {
    expect(study.outcome({ alloyResistivity: 52e-8 })).toBe(0);
  });

  it("names the neighbours among confirmed materials", () => {
    expect([study.detail.nextBelow, study.detail.nextAbove]).toEqual([60e-8, 130e-8]);
  });

  it("shows unconfirmed materials by class without letting them decide", () => {
    const iron = study.detail.classes.find((standing) => standing.class === "iron");
    expect(iron).toEqual({ class: "iron", materials: 1, confirmed: 0, exceeded: 1, lowest: 10e-8, highest: 10e-8 });
    expect(study.basis.map(({ id }) => id).join(" ")).not.toContain("iron/");
  });

  it("refuses inputs without the alloy's resistivity", () => {
    expect(() => resistivityRank({ materials: MATERIALS, inputs: [] })).toThrow("got alloyResistivity");
  });
});
