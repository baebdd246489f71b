import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { softAndTough } from "../../../lib/studies/soft_magnets/soft_and_tough.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial, publishedValue } from "./made_materials.ts";
import { INPUTS, SAMPLE } from "./plausible_inputs.ts";

const COBALT = madeMaterial("cobalt", {
  class: "iron-cobalt",
  properties: { coercivity: 45, tensile_strength: 586e6, elongation: 0.045 },
});
const NICKEL = madeMaterial("nickel", {
  class: "nickel-iron",
  properties: { coercivity: 0.35, tensile_strength: 650e6, elongation: 0.35 },
});
const GLASS = madeMaterial("glass", {
  class: "amorphous",
  properties: { coercivity: { value: 3, status: "unconfirmed" }, tensile_strength: 2e9 },
});
const HARD = madeMaterial("hard", { properties: { coercivity: 200, tensile_strength: 1e9, elongation: 0.3 } });
const PUBLISHED = [
  publishedValue("earlier", { quantity: "coercivity", value: 851, qualifier: "less_than" }),
  publishedValue("earlier", { quantity: "tensile_strength", value: 1526e6 }),
  publishedValue("earlier", { quantity: "elongation", value: 0.15 }),
];

function studyOf(...materials: readonly ReturnType<typeof madeMaterial>[]) {
  return softAndTough({ materials, published: PUBLISHED, inputs: INPUTS }, SAMPLE);
}

const study = studyOf(COBALT, NICKEL, GLASS, HARD);
const nominal = nominalValues(study.inputs);

describe("softAndTough", () => {
  it("finds no commercial material that equals the alloy in both", () => {
    expect(study.outcome(nominal)).toBe(0);
  });

  it("counts a material that equals it exactly", () => {
    const twin = madeMaterial("twin", { properties: { coercivity: 78, tensile_strength: 1336e6, elongation: 0.54 } });
    expect(studyOf(NICKEL, twin).outcome(nominal)).toBe(1);
  });

  it("does not count research alloys or unconfirmed values", () => {
    const properties = { coercivity: 1, tensile_strength: 3e9, elongation: 0.5 };
    const research = madeMaterial("research", { commercial: false, properties });
    const rumour = madeMaterial("rumour", {
      properties: { ...properties, elongation: { value: 0.5, status: "unconfirmed" } },
    });
    expect(studyOf(NICKEL, research, rumour).outcome(nominal)).toBe(0);
  });

  it("is flipped by an alloy a third as tough", () => {
    expect(study.outcome({ ...nominal, alloyElongation: 0.54 / 3.2 })).toBe(1);
  });

  it("measures the distance to the front by toughness and by softness", () => {
    assertClose(study.detail.toughnessFactor, 1336 * 0.54 / 300, { rtol: 1e-10, atol: 0 });
    assertClose(study.detail.coercivityFactor, 78 / 0.35, { rtol: 1e-12, atol: 0 });
    expect(study.detail.toughnessRange[0]).toBeLessThan(study.detail.toughnessFactor);
    expect(study.detail.toughnessRange[1]).toBeGreaterThan(study.detail.toughnessFactor);
  });

  it("puts on the front what no other commercial material beats in both", () => {
    expect(study.detail.front.map(({ name }) => name)).toEqual(["nickel", "hard"]);
  });

  it("counts the softer ones among all with a confirmed coercivity", () => {
    expect(study.detail.softer).toEqual([2, 3]);
  });

  it("says what elongation a ribbon would need", () => {
    const [glass] = study.detail.needed;
    expect(glass!.name).toBe("glass");
    assertClose(glass!.elongation, 1336 * 0.54 / 2000, { rtol: 1e-12, atol: 0 });
  });

  it("shows an earlier alloy with its bound", () => {
    expect(study.detail.earlier).toMatchObject([{ name: "earlier", coercivity: 851, isBound: true }]);
  });
});
