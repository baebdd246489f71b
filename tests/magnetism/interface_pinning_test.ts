import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { interfacePinningField } from "../../lib/magnetism/mod.ts";
import { VACUUM_PERMEABILITY } from "../../lib/constants.ts";
import { assertClose } from "../assert_close.ts";

const HARD = { exchangeStiffness: 1e-11, anisotropy: 1e6, polarization: 1 };

function pinningInduction(soft: Partial<typeof HARD>): number {
  return VACUUM_PERMEABILITY.value * interfacePinningField({ soft: { ...HARD, ...soft }, hard: HARD });
}

describe("interfacePinningField", () => {
  it("is 1.568 T for the standard problem of Heistracher et al. (doi:10.1016/j.jmmm.2021.168875)", () => {
    // Soft phase as in mumax/plus, pull request 178: A = 2.5 pJ/m, K = 0.1 MJ/m³, Js = 0.25 T.
    const soft = { exchangeStiffness: 0.25e-11, anisotropy: 1e5, polarization: 0.25 };
    assertClose(pinningInduction(soft), 1.568, { rtol: 0, atol: 5e-4 });
  });

  it("vanishes between equal phases", () => {
    assertClose(pinningInduction({}), 0, { rtol: 0, atol: 0 });
  });

  it("is a quarter of the hard anisotropy field for a soft phase that lacks only anisotropy", () => {
    const field = interfacePinningField({ soft: { ...HARD, anisotropy: 1e-6 }, hard: HARD });
    assertClose(field, 2 * 1e6 / 4, { rtol: 1e-11, atol: 0 });
  });

  it("approaches the hard anisotropy field for a soft phase without exchange", () => {
    const field = interfacePinningField({ soft: { ...HARD, exchangeStiffness: 1e-30 }, hard: HARD });
    assertClose(field, 2e6, { rtol: 1e-8, atol: 0 });
  });

  it("refuses a soft phase of higher wall energy and constants that are not positive", () => {
    expect(() => pinningInduction({ anisotropy: 2e6 })).toThrow("the soft phase must have the smaller A·K, got 2");
    for (const bad of [0, -1, NaN, Infinity]) expect(() => pinningInduction({ polarization: bad })).toThrow(RangeError);
  });
});
