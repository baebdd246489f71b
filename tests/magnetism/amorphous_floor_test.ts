import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { amorphousFloor, stressWaveCoercivity } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const IRON_BASED = {
  exchangeStiffness: 1e-11,
  anisotropy: 8e3,
  polarization: 1.24,
  averagedPrefactor: 0.104,
  structuralLength: 1e-9,
  magnetostriction: 27e-6,
  stressAmplitude: 1e6,
  stressWavelength: 25e-6,
};

describe("amorphousFloor", () => {
  it("is 3e-7 A/m by random anisotropy at 1 nm, a millionth of what amorphous alloys show", () => {
    const { randomAnisotropy } = amorphousFloor(IRON_BASED);
    assertClose(randomAnisotropy, 3.4e-7, { rtol: 0.02, atol: 0 });
    expect(randomAnisotropy).toBeLessThan(0.3 / 8e5);
  });

  it("stays below 0.03 A/m by random anisotropy even if the local anisotropy is ten times that of iron", () => {
    const { randomAnisotropy } = amorphousFloor({ ...IRON_BASED, anisotropy: 4.8e5, structuralLength: 0.25e-9 });
    expect(randomAnisotropy).toBeLessThan(0.03);
  });

  it("has a magnetoelastic estimate of the measured order, 0.1 to 10 A/m, for stresses of 1 MPa", () => {
    const { magnetoelastic } = amorphousFloor({ ...IRON_BASED, uniformAnisotropy: 50 });
    expect(magnetoelastic).toBeGreaterThan(0.1);
    expect(magnetoelastic).toBeLessThan(10);
  });

  it("takes the wall width from the uniform anisotropy where there is one", () => {
    const { magnetoelastic } = amorphousFloor({ ...IRON_BASED, uniformAnisotropy: 50 });
    assertClose(magnetoelastic, stressWaveCoercivity(25e-6, { ...IRON_BASED, anisotropy: 50 }), {
      rtol: 1e-14,
      atol: 0,
    });
  });

  it("vanishes without magnetostriction", () => {
    expect(amorphousFloor({ ...IRON_BASED, uniformAnisotropy: 50, magnetostriction: 0 }).magnetoelastic).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => amorphousFloor({ ...IRON_BASED, structuralLength: bad })).toThrow("structuralLength");
      expect(() => amorphousFloor({ ...IRON_BASED, stressWavelength: bad })).toThrow("stressWavelength");
      expect(() => amorphousFloor({ ...IRON_BASED, exchangeStiffness: bad })).toThrow("exchangeStiffness");
    }
  });
});
