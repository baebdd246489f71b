import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { amorphousFloor, stressWaveCoercivity } from "../../lib/magnetism/mod.ts";
import { assertClose } from "../assert_close.ts";

const IRON_BASED = {
  exchangeStiffness: 1e-11,
  anisotropy: 8e3,
  polarization: 1.24,
  uniformAnisotropy: 50,
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

  it("is 6e-4 A/m where a uniform anisotropy of 50 J/m³ turns the sixth power into a third: still a thousand times too small", () => {
    const { randomInUniformAnisotropy } = amorphousFloor(IRON_BASED);
    const { exchangeStiffness: A, anisotropy: K1, uniformAnisotropy: Ku } = IRON_BASED;
    const closed = 0.104 / 1.24 * K1 ** 2 * 1e-27 * Math.sqrt(Ku) / (2 * A ** 1.5);
    assertClose(randomInUniformAnisotropy, closed, { rtol: 1e-3, atol: 0 });
    assertClose(randomInUniformAnisotropy, 6e-4, { rtol: 0.02, atol: 0 });
  });

  it("stays below 0.03 A/m by random anisotropy even if the local anisotropy is ten times that of iron", () => {
    const { randomAnisotropy } = amorphousFloor({ ...IRON_BASED, anisotropy: 4.8e5, structuralLength: 0.25e-9 });
    expect(randomAnisotropy).toBeLessThan(0.03);
  });

  it("has a magnetoelastic estimate of the measured order, 0.1 to 10 A/m, for stresses of 1 MPa", () => {
    const { magnetoelastic } = amorphousFloor(IRON_BASED);
    expect(magnetoelastic).toBeGreaterThan(0.1);
    expect(magnetoelastic).toBeLessThan(10);
  });

  it("takes the wall width from the uniform anisotropy where there is one", () => {
    const { magnetoelastic } = amorphousFloor(IRON_BASED);
    assertClose(magnetoelastic, stressWaveCoercivity(25e-6, { ...IRON_BASED, anisotropy: 50 }), {
      rtol: 1e-14,
      atol: 0,
    });
  });

  it("vanishes without magnetostriction", () => {
    expect(amorphousFloor({ ...IRON_BASED, magnetostriction: 0 }).magnetoelastic).toBe(0);
  });

  it("refuses arguments outside their domain", () => {
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => amorphousFloor({ ...IRON_BASED, structuralLength: bad })).toThrow("structuralLength");
      expect(() => amorphousFloor({ ...IRON_BASED, stressWavelength: bad })).toThrow("stressWavelength");
      expect(() => amorphousFloor({ ...IRON_BASED, exchangeStiffness: bad })).toThrow("exchangeStiffness");
      expect(() => amorphousFloor({ ...IRON_BASED, uniformAnisotropy: bad })).toThrow("uniformAnisotropy");
    }
  });
});
