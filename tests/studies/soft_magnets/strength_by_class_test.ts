import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { MULTICOMPONENT, strengthByClass } from "../../../lib/studies/soft_magnets/strength_by_class.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial, publishedValue } from "./made_materials.ts";
import { INPUTS } from "./plausible_inputs.ts";

const MATERIALS = [
  madeMaterial("cobalt", { class: "iron-cobalt", properties: { tensile_strength: 586e6, elongation: 0.045 } }),
  madeMaterial("nickel", {
    class: "nickel-iron",
    properties: { tensile_strength: 500e6, elongation: { value: 0.4, qualifier: "greater_than" } },
  }),
  madeMaterial("glass", { class: "amorphous", properties: { tensile_strength: 2e9, youngs_modulus: 110e9 } }),
  madeMaterial("guess", {
    class: "amorphous",
    properties: { tensile_strength: { value: 1e9, status: "unconfirmed" }, youngs_modulus: 100e9 },
  }),
  madeMaterial("ceramic", { class: "ferrite", properties: { youngs_modulus: 120e9 } }),
];
const PUBLISHED = [
  publishedValue("earlier", { quantity: "tensile_strength", value: 1526e6 }),
  publishedValue("earlier", { quantity: "elongation", value: 0.15 }),
  publishedValue("other", { quantity: "coercivity", value: 5 }),
];

const detail = strengthByClass({ materials: MATERIALS, published: PUBLISHED, inputs: INPUTS });

describe("strengthByClass", () => {
  it("takes the elastic strain where no elongation is published", () => {
    assertClose(detail.elasticStrain, 2 / 110, { rtol: 1e-12, atol: 0 });
    expect(detail.points.filter(({ isElastic }) => isElastic).map(({ name }) => name)).toEqual(["glass", "guess"]);
  });

  it("leaves out what has no strength, and alloys without both values", () => {
    expect(detail.points.map(({ name }) => name)).toEqual([
      "cobalt",
      "nickel",
      "glass",
      "guess",
      "earlier",
      "The alloy",
    ]);
  });

  it("keeps confirmed and unconfirmed apart", () => {
    expect(detail.points.find(({ name }) => name === "guess")?.isConfirmed).toBe(false);
    expect(detail.elongations).toEqual([0.045, 0.4]);
  });

  it("marks an elongation that is a bound", () => {
    expect(detail.points.filter(({ isBound }) => isBound).map(({ name }) => name)).toEqual(["nickel"]);
  });

  it("counts what is published of each class", () => {
    const amorphous = detail.classes.find((row) => row.class === "amorphous");
    expect(amorphous).toEqual({ class: "amorphous", materials: 2, strengths: 1, elongations: 0 });
  });

  it("puts the alloy last, in the group of its kind", () => {
    expect(detail.points.at(-1)).toMatchObject({ group: MULTICOMPONENT, strength: 1336e6, strain: 0.54 });
  });
});
