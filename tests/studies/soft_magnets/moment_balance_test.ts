import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { momentBalance } from "../../../lib/studies/soft_magnets/moment_balance.ts";
import { assertClose } from "../../assert_close.ts";
import { madeMaterial } from "./made_materials.ts";
import { ELEMENTS, INPUTS, SAMPLE } from "./plausible_inputs.ts";

const MATERIALS = [
  madeMaterial("cobalt", { class: "iron-cobalt", properties: { saturation_polarization: 2.4 } }),
  madeMaterial("steel", { properties: { saturation_polarization: 2.0 } }),
  madeMaterial("guess", { properties: { saturation_polarization: { value: 2.6, status: "unconfirmed" } } }),
];
const data = { materials: MATERIALS, inputs: INPUTS };
const balance = momentBalance(data, { ...SAMPLE, ...ELEMENTS });

describe("momentBalance", () => {
  it("needs 2.46 T of a matrix beside 55 % without a moment", () => {
    assertClose(balance.needed, 4e-7 * Math.PI * 8800 * 100 / 0.45, { rtol: 1e-8, atol: 0 });
    assertClose(balance.needed, 2.46, { rtol: 0, atol: 0.005 });
  });

  it("holds that against the best confirmed commercial polarization", () => {
    expect(balance.best.value).toBe(2.4);
    expect(balance.excessShare).toBeGreaterThan(0.4);
    expect(balance.excessShare).toBeLessThan(0.8);
  });

  it("gives the matrix of iron, nickel and cobalt less than two tesla by magnetic valence", () => {
    // (2·32 + 1·28 + 0·28)/88 + 0.6 Bohr magnetons per atom.
    const moment = 92 / 88 + 0.6;
    assertClose(balance.matrixModel / moment, 1.68 / 1.645, { rtol: 0.02, atol: 0 });
    expect(balance.largestFraction).toBeLessThan(0.55);
  });

  it("is the alloy's own polarization where nothing is without a moment", () => {
    const none = momentBalance(data, { ...SAMPLE, ...ELEMENTS, precipitateFraction: 0 });
    assertClose(none.needed, none.polarization, { rtol: 1e-5, atol: 0 });
    expect(none.excessShare).toBe(0);
  });

  it("leaves no room at all in a composition that cannot carry the measured polarization", () => {
    const nickel = { iron: 0, nickel: 1, cobalt: 0, tantalum: 0, aluminium: 0 };
    expect(momentBalance(data, { ...SAMPLE, ...nickel }).largestFraction).toBe(0);
  });
});
