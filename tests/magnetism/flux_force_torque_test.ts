import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { maxwellPull, saturationFlux, saturationRatios } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

describe("saturationFlux", () => {
  it("is polarization times area", () => {
    assertClose(saturationFlux(2, { area: 1e-4 }), 2e-4, { rtol: 1e-14, atol: 0 });
    expect(saturationFlux(0, { area: 1 })).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [-1, NaN, Infinity]) expect(() => saturationFlux(bad, { area: 1 })).toThrow("polarization");
    for (const bad of [0, -1, NaN, Infinity]) expect(() => saturationFlux(1, { area: bad })).toThrow("area");
  });
});

describe("maxwellPull", () => {
  it("is 398 kPa at 1 T, about 4 kg per square centimetre", () => {
    assertClose(maxwellPull(1), 397.9e3, { rtol: 1e-4, atol: 0 });
    assertClose(maxwellPull(1) * 1e-4 / 9.80665, 4.06, { rtol: 2e-3, atol: 0 });
  });

  it("is 0.49 MPa at the alloy's 1.11 T and 2.29 MPa at 2.40 T", () => {
    assertClose(maxwellPull(1.11), 0.49e6, { rtol: 5e-3, atol: 0 });
    assertClose(maxwellPull(2.4), 2.29e6, { rtol: 5e-3, atol: 0 });
  });

  it("refuses an induction that is negative or not finite", () => {
    for (const bad of [-1, NaN, Infinity]) expect(() => maxwellPull(bad)).toThrow("induction");
  });
});

describe("saturationRatios", () => {
  it("says 4.7 times the force and 2.2 times the torque for Fe-Co over the alloy", () => {
    const { torque, force, volume } = saturationRatios(1.11, { reference: 2.4 });
    assertClose(1 / force, 4.7, { rtol: 0.01, atol: 0 });
    assertClose(1 / torque, 2.16, { rtol: 2e-3, atol: 0 });
    assertClose(volume * torque, 1, { rtol: 1e-14, atol: 0 });
  });

  it("agrees with the ratio of Maxwell pulls", () => {
    assertClose(saturationRatios(1.11, { reference: 2 }).force, maxwellPull(1.11) / maxwellPull(2), {
      rtol: 1e-13,
      atol: 0,
    });
  });

  it("refuses polarizations that are not positive and finite", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => saturationRatios(bad, { reference: 2 })).toThrow("polarization");
      expect(() => saturationRatios(1, { reference: bad })).toThrow("reference");
    }
  });
});
